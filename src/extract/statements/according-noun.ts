/** [S13] "By one official’s account the …": what the rest of the sentence says is told by that one. */

import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { contains, type Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";

const ACCOUNT =
  /^(?:By|In)\s+(?<source>the\s+[^,;:“”"\s]+(?=\s+account)|[^,;:“”"]{3,60}?['’]s?)\s+(?<cue>(?:own\s+)?(?:account|telling|reckoning|version))\b,?\s*(?<content>\S[\s\S]{10,}?)[.\s]*$/u;
/** Characters of a sentence that are looked at. */
const LONGEST = 1500;
const ACCOUNT_SURE = 0.6;

/** Accounts that open a sentence, but for those whose words the network took for a source; `read` is what it found. */
export function accordingNouns(text: string, grammar: Grammar, read: readonly NestedAttribution[]): NestedAttribution[] {
  return grammar.sentences.flatMap((_, n): NestedAttribution[] => {
    const [start, end] = grammar.spanOf(n);
    const m = ACCOUNT.exec(text.slice(start, Math.min(end, start + LONGEST)));
    if (!m?.groups) return [];
    const { source, cue, content } = m.groups as Record<"source" | "cue" | "content", string>;
    const at = start + m[0].indexOf(source);
    const said = start + m[0].lastIndexOf(content);
    const verb = text.indexOf(cue, at + source.length);
    const outer = read.findIndex(({ attribution: a, within }) => within === null && a.contents.some((c) => c[0] <= at && verb < c[1]));
    const whole =
      outer < 0
        ? [said, said + content.length]
        : [said, Math.max(...(read[outer] as NestedAttribution).attribution.contents.map((c) => c[1]))];
    return [
      {
        attribution: {
          sources: [[at, at + source.length]],
          cue: [verb, verb + cue.length],
          contents: [whole as [number, number]],
          score: ACCOUNT_SURE,
          within: null,
        },
        within: outer < 0 ? null : outer,
        rule: "S13",
      },
    ];
  });
}

/** What stands in the words of an account is one layer down. */
export function underAccordingNoun(l: NestedAttribution, told: readonly NestedAttribution[], from: number): NestedAttribution {
  const n =
    l.within === null
      ? told.findIndex(({ attribution, within }) => within === null && contains(attribution.contents[0] as Span, l.attribution.cue))
      : -1;
  if (n < 0) return l;
  const account = (told[n] as NestedAttribution).attribution.contents[0] as Span;
  return { ...l, attribution: { ...l.attribution, sources: l.attribution.sources.filter((s) => contains(account, s)) }, within: from + n };
}

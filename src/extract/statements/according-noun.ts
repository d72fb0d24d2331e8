/** [S13] "By one official’s account the …": what the rest of the sentence says is told by that one. */

import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { contains, type Span } from "../../text/span.js";
import type { Grammar } from "../grammar.js";

const ACCORDING_NOUN =
  /^(?:By|In)\s+(?<source>the\s+[^,;:“”"\s]+(?=\s+account)|[^,;:“”"]{3,60}?['’]s?)\s+(?<cue>(?:own\s+)?(?:account|telling|reckoning|version))\b,?\s*(?<content>\S[\s\S]{10,}?)[.\s]*$/u;
const SENTENCE_CHARACTERS = 1500; // of a sentence, that are looked at: there are texts without stops
const SCORE = 0.6; // how sure such a pattern is

/** Sentences that open with "By one official’s account", each as an attribution; `read` is what is known already. */
export function accordingNouns(text: string, grammar: Grammar, read: readonly NestedAttribution[]): NestedAttribution[] {
  return grammar.sentences.flatMap((_, n): NestedAttribution[] => {
    const [start, end] = grammar.spanOf(n);
    const m = ACCORDING_NOUN.exec(text.slice(start, Math.min(end, start + SENTENCE_CHARACTERS)));
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
          score: SCORE,
          within: null,
        },
        within: outer < 0 ? null : outer,
        rule: "S13",
      },
    ];
  });
}

/**
 * What stands in the words of such an attribution is one layer down.
 * @param from the number that the first of `told` has in the list of all
 */
export function underAccordingNoun(l: NestedAttribution, told: readonly NestedAttribution[], from: number): NestedAttribution {
  const n =
    l.within === null
      ? told.findIndex(({ attribution, within }) => within === null && contains(attribution.contents[0] as Span, l.attribution.cue))
      : -1;
  if (n < 0) return l;
  const said = (told[n] as NestedAttribution).attribution.contents[0] as Span;
  return { ...l, attribution: { ...l.attribution, sources: l.attribution.sources.filter((s) => contains(said, s)) }, within: from + n };
}

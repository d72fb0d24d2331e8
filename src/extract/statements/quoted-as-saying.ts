/**
 * [S35] "Harbour Radio quoted Novak as saying": the words are Novak's, and the radio carried them. The network, as its training data does,
 * gives them to whoever quotes, and takes "Novak as saying" for a part of them.
 */
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { overlapping, overlaps, type Span, trimmed } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { isPassivelyQuoted, newlyQuoted, passivelyQuoted } from "./quoted-passive.js";
import { behind, clauseBefore, SAYING, SOUGHT_CHARACTERS } from "./quoted-words.js";

const QUOTING = /\b(?:quot(?:e[sd]?|ing)|cit(?:e[sd]?|ing))\b/iu;
/** "Novak as saying", behind the cue. */
const WHO_SAYING = new RegExp(`^\\s*(?<who>[^“”"\\n;:]{1,120}?)\\s+(?<as>${SAYING})`, "iu");
const beforeOf = (contents: readonly Span[], at: number): Span[] => contents.filter(([, end]) => end <= at);

/** "Quoted Orsk: “…”", "quoted Orsk. “…”". */
const WHO_QUOTED = /^\s+(?<who>[^“”"\n;:,.]{2,80}?)\s*[.:,]\s*(?=[“"])/u;

/** [S35] Whose words follow at once behind "quoted". */
function quotedOnly(text: string, l: NestedAttribution): NestedAttribution | null {
  const { cue, contents, sources } = l.attribution;
  const m =
    /quot/iu.test(text.slice(...cue)) && sources.length > 0 ? WHO_QUOTED.exec(text.slice(cue[1], cue[1] + SOUGHT_CHARACTERS)) : null;
  const who = m?.groups?.who;
  if (!who || !contents.some((c) => c[0] <= cue[1] + 1 + who.length && c[0] >= cue[1])) return null;
  const at = cue[1] + m[0].indexOf(who);
  const said = behind(contents, cue[1] + m[0].length);
  return said.length === 0
    ? null
    : { ...l, rule: "S35", quotedBy: sources[0], attribution: { ...l.attribution, sources: [[at, at + who.length]], contents: said } };
}

function active(text: string, grammar: Grammar, n: number, l: NestedAttribution, quotations: readonly Span[]): NestedAttribution[] {
  const { attribution } = l;
  const { cue, contents, sources } = attribution;
  const m = WHO_SAYING.exec(text.slice(cue[1], cue[1] + SOUGHT_CHARACTERS));
  if (!m?.groups || sources.length === 0) return [quotedOnly(text, l) ?? l];
  const { who, as } = m.groups as Record<"who" | "as", string>;
  const end = cue[1] + m[0].length;
  const person = trimmed(text, end - as.length - 1 - who.length, end - as.length) as Span;
  const verb: Span = [end - as.length, end];
  const said = behind(contents, end).map((s) => trimmed(text, ...s) as Span);
  const here = said.filter((s) => s[0] - end < MIND_GAP);
  const reported = beforeOf(contents, cue[0]);
  const clause = reported.length === 0 && said.length === 0 ? clauseBefore(text, grammar, (sources[0] as Span)[0]) : null;
  const before = clause ? [clause] : reported;
  const rest = said.filter((s) => overlapping(quotations, s));
  if (here.length > 0 && before.length === 0) {
    // the words follow: whoever quotes reports that Novak said them
    const whole: Span = [person[0], (here[0] as Span)[1]];
    const outer = { ...attribution, contents: [whole, ...said.filter((s) => !here.includes(s))] };
    return [
      { ...l, attribution: outer },
      { attribution: { ...attribution, sources: [person], cue: verb, contents: said }, within: n, rule: "S35" },
    ];
  }
  if (before.length === 0) return [l];
  return [
    {
      ...l,
      rule: "S35",
      quotedBy: sources[0],
      attribution: { ...attribution, sources: [person], cue: verb, contents: [...before, ...rest] },
    },
  ];
}

const MIND_GAP = 4; // characters between "as saying" and the words said

/** The attributions, each quoted one's words given to whoever is quoted; new ones come last. */
export function quotedAsSaying(
  text: string,
  grammar: Grammar,
  all: readonly NestedAttribution[],
  quotations: readonly Span[],
): NestedAttribution[] {
  const added: NestedAttribution[] = [];
  const mended = all.map((l, n): NestedAttribution => {
    const { cue } = l.attribution;
    const words = text.slice(cue[0], cue[1]);
    if (isPassivelyQuoted(text, l.attribution)) return passivelyQuoted(text, grammar, l);
    if (!QUOTING.test(words)) return l;
    const [first, ...more] = active(text, grammar, n, l, quotations);
    added.push(...more.filter((x) => !all.some((o) => o.within !== null && overlaps(o.attribution.cue, x.attribution.cue))));
    return first as NestedAttribution;
  });
  return [...mended, ...added, ...newlyQuoted(text, grammar, [...mended, ...added], quotations)];
}

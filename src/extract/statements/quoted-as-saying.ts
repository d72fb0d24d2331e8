/**
 * [S35] "Harbour Radio quoted Novak as saying": the words are Novak's, and the radio carried them. The network, as its training data does,
 * gives them to whoever quotes, and takes "Novak as saying" for a part of them.
 */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { contains, overlaps, type Span, trimmed } from "../../text/span.js";
import type { Grammar } from "../grammar.js";

const QUOTING = /\b(?:quot(?:e[sd]?|ing)|cit(?:e[sd]?|ing))\b/iu;
const PASSIVE = /\b(?:is|are|was|were|been|being|be)\s+(?:\p{L}+ly\s+)?(?:quoted|cited)\b/iu;
const SAYING =
  "as\\s+(?:having\\s+(?:said|told|written|stated|warned)|(?:say|tell|writ|add|warn|claim|stat|declar|insist|argu|explain|predict|admit|not|suggest)ing)\\b";
/** "Novak as saying", behind the cue. */
const WHO_SAYING = new RegExp(`^\\s*(?<who>[^“”"\\n;:]{1,120}?)\\s+(?<as>${SAYING})`, "iu");
/** "as saying", "by Kesh Press as saying": behind a passive cue. */
const AS_SAYING = new RegExp(`^(?:\\s*(?:\\s+by)?\\s[^“”"\\n;:]{1,80}?)?\\s*\\b(?<as>${SAYING})`, "iu");
const LEAST_WORDS = 8; // characters behind "as saying" that are words of somebody, and no rest of the sentence
const SOUGHT_CHARACTERS = 220; // behind a cue

/** Pieces of contents behind an offset, and those before it. */
const behind = (contents: readonly Span[], at: number): Span[] =>
  contents.flatMap(([a, b]): Span[] => (b - Math.max(a, at) > LEAST_WORDS ? [[Math.max(a, at), b]] : []));

const beforeOf = (contents: readonly Span[], at: number): Span[] => contents.filter(([, end]) => end <= at);

/** Whether a piece stands in one of the quotations. */
const isQuoted = (quotations: readonly Span[], piece: Span): boolean => quotations.some((q) => overlaps(q, piece));

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

const NAME_CHARACTERS = 60; // of whoever is quoted, right before the cue
const LEAST_CLAUSE = 8; // characters of a clause before "the agency quoted Novak as saying"

/** The words of a sentence before whoever quotes, up to the comma. */
function clauseBefore(text: string, grammar: Grammar, at: number): Span | null {
  const n = grammar.sentenceAt(at);
  const start = n < 0 ? at : grammar.spanOf(n)[0];
  const m = /^(?<said>[^“”"]+),\s*$/u.exec(text.slice(start, at));
  return m?.groups?.said && m.groups.said.length >= LEAST_CLAUSE ? [start, start + m.groups.said.length] : null;
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
  const rest = said.filter((s) => isQuoted(quotations, s));
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

/** "Novak was quoted as saying": Novak says it, "as saying" is no word of it. */
function passive(text: string, grammar: Grammar, attribution: ScoredAttribution): ScoredAttribution {
  const { cue, contents, sources } = attribution;
  const m = AS_SAYING.exec(text.slice(cue[1], cue[1] + SOUGHT_CHARACTERS));
  const end = m ? cue[1] + m[0].length : cue[1];
  const own = grammar.tokensIn(cue).at(-1);
  const subject = own?.sentence.find((t) => /^nsubj/.test(t.relation) && t.head === own.n && t.span[1] <= cue[0]);
  const mention = subject ? grammar.headedAt(subject.span) : null;
  const beside = contents.find((c) => c[1] <= cue[0] && cue[0] - c[1] <= 1 && c[1] - c[0] <= NAME_CHARACTERS);
  const source = (mention === null ? null : grammar.mentions[mention]?.span) ?? beside ?? null;
  const kept = contents
    .flatMap((c): Span[] => (m && overlaps(c, [cue[1], end]) && c[0] >= cue[0] ? behind([c], end) : [c]))
    .flatMap((c): Span[] => {
      const some = trimmed(text, ...c);
      return some ? [some] : [];
    });
  if (sources.length > 0 || !source) return kept.length > 0 ? { ...attribution, contents: kept } : attribution;
  const words = kept.filter((c) => !contains([source[0] - 4, source[1] + 2], c));
  return words.length > 0 ? { ...attribution, sources: [source], contents: words } : attribution;
}

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
    if (!QUOTING.test(words)) return l;
    if (PASSIVE.test(words)) return { ...l, attribution: passive(text, grammar, l.attribution) };
    const [first, ...more] = active(text, grammar, n, l, quotations);
    added.push(...more.filter((x) => !all.some((o) => o.within !== null && overlaps(o.attribution.cue, x.attribution.cue))));
    return first as NestedAttribution;
  });
  return [...mended, ...added];
}

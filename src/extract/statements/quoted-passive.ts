/**
 * [S35] "Novak was quoted as saying", [S63] "was quoted by the radio as saying", "was reported by state radio to have said": Novak says it, and
 * neither "as saying" nor the radio is a word of it. [V13] Whoever quoted, behind "by", carried the words.
 */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { type Mention, wordsAsSource } from "../../annotate/mention.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { contains, hull, lastStartingAt, overlapping, overlaps, type Span, trimmed } from "../../text/span.js";
import type { Grammar } from "../grammar.js";
import { behind, clauseBefore, SAYING, SOUGHT_CHARACTERS } from "./quoted-words.js";

const BE = "(?:is|are|was|were|been|being|be)\\s+(?:\\p{L}+ly\\s+)?";
const QUOTED = new RegExp(`\\b${BE}(?:quoted|cited)\\b`, "iu");
const BY = 'by\\s+(?<by>[^“”"\\n;:,.]{2,60}?)';
const DAY = "(?:\\s+(?:on|late|last|earlier)\\s[\\p{L}\\s]{3,20}?)?";
/** "Was reported by state radio to have said": whoever reports it stands between. */
const REPORTED = new RegExp(
  `\\b${BE}(?:reported|shown|heard)${DAY}\\s+${BY}${DAY}\\s+(?<as>to\\s+have\\s+(?:said|told|written|stated|warned)|${SAYING})`,
  "iu",
);
/** Who quoted: "quoted by the radio", "quoted as saying by the radio", "quoted on Monday by". */
const QUOTED_BY = new RegExp(
  `\\b(?:quoted|cited|reported)(?:\\s+${SAYING})?${DAY}\\s+${BY}(?=${DAY}\\s+as\\b|${DAY}\\s*(?:[.,;]|$)|\\n)`,
  "iu",
);
/** "As saying", "by Kesh Press as saying": behind a passive cue. */
const AS_SAYING = new RegExp(`^(?:\\s*(?:\\s+by)?\\s[^“”"\\n;:]{1,80}?)?\\s*\\b(?<as>${SAYING})`, "iu");
/** The same where the network found nothing. */
const UNFOUND = new RegExp(`\\b${BE}(?<quoted>quoted|cited)\\b[^“”"\\n;:,.]{0,60}?\\s${SAYING}`, "giu");
const NAME_CHARACTERS = 60; // of whoever is quoted, right before the cue
const SCORE = 0.7; // how sure the form of words is, where the network saw nothing

/** A cue and what stands behind it in its paragraph. */
const around = (text: string, [start, end]: Span): string => text.slice(start, end + SOUGHT_CHARACTERS).split("\n", 1)[0] as string;

/** What of that starts within the cue. */
function formIn(pattern: RegExp, text: string, cue: Span): RegExpExecArray | null {
  const m = pattern.exec(around(text, cue));
  return m && cue[0] + m.index < cue[1] ? m : null;
}

/** Whether a cue says that its source is quoted, cited or reported by somebody. */
export function isPassivelyQuoted(text: string, { cue }: ScoredAttribution): boolean {
  return QUOTED.test(text.slice(...cue)) || formIn(REPORTED, text, cue) !== null;
}

/** Whoever quoted, behind "by", where that is no part of what was said. */
function quotedBy(text: string, { cue, contents }: ScoredAttribution): Span | undefined {
  const m = formIn(REPORTED, text, cue) ?? formIn(QUOTED_BY, text, cue);
  if (!m?.groups?.by) return undefined;
  const at = cue[0] + m.index + m[0].lastIndexOf(m.groups.by);
  const by: Span = [at, at + m.groups.by.length];
  return contents.some((c) => overlaps(c, by) && c[0] < by[0]) ? undefined : by;
}

/** Who is quoted: the subject of the verb as its mention has it, else what stands right before the cue. */
function subjectOf(grammar: Grammar, { cue, contents }: Pick<ScoredAttribution, "cue" | "contents">): Span | null {
  const own = grammar.tokensIn(cue);
  const subject = own[0]?.sentence.find((t) => /^nsubj/.test(t.relation) && own.some(({ n }) => n === t.head) && t.span[1] <= cue[0]);
  const found = subject ? grammar.headedAt(subject.span) : null;
  const n = found ?? lastStartingAt(grammar.mentions, cue[0] - 1, (m) => m.head[0]);
  const m = grammar.mentions[n] as Mention | undefined;
  if (m && (found !== null || cue[0] - m.span[1] === 1)) return wordsAsSource(m);
  return contents.find((c) => c[1] <= cue[0] && cue[0] - c[1] <= 1 && c[1] - c[0] <= NAME_CHARACTERS) ?? null;
}

/** An attribution whose cue is such a passive, its words given to whoever is quoted. */
export function passivelyQuoted(text: string, grammar: Grammar, l: NestedAttribution): NestedAttribution {
  const { attribution } = l;
  const { cue, contents } = attribution;
  const reported = QUOTED.test(text.slice(...cue)) ? null : formIn(REPORTED, text, cue);
  const by = quotedBy(text, attribution);
  const m = AS_SAYING.exec(text.slice(cue[1], cue[1] + SOUGHT_CHARACTERS));
  const end = reported ? cue[0] + reported.index + reported[0].length : m ? cue[1] + m[0].length : cue[1];
  const sources = by ? attribution.sources.filter((s) => !overlaps(s, by)) : attribution.sources;
  const source = sources.length > 0 ? null : subjectOf(grammar, attribution);
  const less = contents.flatMap((c): Span[] => {
    if (source && by && overlaps(c, source)) return c[0] < source[0] ? [[c[0], source[0]]] : [];
    return end > cue[1] && overlaps(c, [cue[1], end]) && c[0] >= cue[0] ? behind([c], end) : [c];
  });
  const kept = less.flatMap((c): Span[] => (trimmed(text, ...c) ? [trimmed(text, ...c) as Span] : []));
  const told = by ? { ...l, quotedBy: by } : l;
  if (!source) return kept.length > 0 && sources.length > 0 ? { ...told, attribution: { ...attribution, sources, contents: kept } } : l;
  const words = kept.filter((c) => !contains([source[0] - 4, source[1] + 2], c));
  return words.length > 0 ? { ...told, attribution: { ...attribution, sources: [source], contents: words } } : l;
}

/** [S63] "The strike is lost, Orr is quoted in the report as saying.": where the network found nothing. */
export function newlyQuoted(
  text: string,
  grammar: Grammar,
  all: readonly NestedAttribution[],
  quotations: readonly Span[],
): NestedAttribution[] {
  const [start, end] = grammar.span;
  return [...text.slice(start, end).matchAll(UNFOUND)].flatMap((m): NestedAttribution[] => {
    const at = start + m.index;
    const cue: Span = [at, at + m[0].length];
    const taken = all.some(
      (l) => l.attribution.contents.length > 0 && overlaps(hull([l.attribution.cue, ...l.attribution.contents]) as Span, cue),
    );
    if (taken || overlapping(quotations, cue)) return [];
    const source = subjectOf(grammar, { cue, contents: [] });
    const before = source && (quotations.find((q) => q[1] < source[0] && source[0] - q[1] <= 2) ?? clauseBefore(text, grammar, source[0]));
    if (!source || !before) return [];
    const attribution = { sources: [source], cue, contents: [before], score: SCORE, within: null };
    return [{ attribution, within: null, rule: "S63", quotedBy: quotedBy(text, attribution) }];
  });
}

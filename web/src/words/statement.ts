/** What a statement rests on, in plain words. Nothing is said more firmly than the record says it. */
import type { Doubtful, ReadoutDocument, StatementItem, StatementQuery } from "../../../src/http/contract.ts";
import type { Offsets } from "../text/pieces.ts";

export type Statement = ReadoutDocument["statements"][number];
type Authority = Statement["authority"];
/** How a report gives what was said: in quotation marks, in part so, or in its own words. */
export type Mode = Statement["mode"];

/** Every kind of authority of the wire, held to it by the compiler as the stances are. */
const AUTHORITY: Readonly<Record<Authority["kind"], string>> = {
  "named-person": "named person",
  spokesperson: "spokesperson",
  "official-unnamed": "unnamed official",
  unnamed: "unnamed source",
  organisation: "organisation",
  document: "document",
  "other-media": "other media",
  reporter: "the report’s own account",
  none: "no source given",
};
/** @param count of the source's people, as the record has it: several are unnamed officials */
export function authorityName(kind: string, count: Authority["count"] = null): string {
  const name = (AUTHORITY as Readonly<Record<string, string>>)[kind] ?? kind;
  return isNameless(kind) && (typeof count === "number" ? count > 1 : count !== null) ? `${name}s` : name;
}

const RULE: Readonly<Record<string, string>> = {
  "on-the-record": "on the record",
  background: "on background",
  "deep-background": "on deep background",
  "off-the-record": "off the record",
  "not-authorised": "not authorised to speak",
};

const NAMELESS: readonly string[] = ["official-unnamed", "unnamed"];
export const isNameless = (kind: string): boolean => NAMELESS.includes(kind);
const bare = (words: string) => words.replace(/^(?:an?|the)\s+/i, "");

/** "two unnamed senior officials", "unnamed senior official"; one of several stays in the report's own words. */
function nameless(words: string): string {
  if (/^one of\b/i.test(words)) return `unnamed, ${words}`;
  const number = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|other|a few|a number of)\s+/i.exec(words);
  return number ? `${number[0]}unnamed ${words.slice(number[0].length)}` : `unnamed ${words}`;
}

/** Authority and terms: "unnamed senior U.S. official", "on condition of anonymity". @param cut words of the report at offsets */
export function authorityWords(authority: Authority, speaker: string | null, cut: (span: Offsets) => string): string[] {
  const { kind, descriptor, terms, proximity, anonymityReason, affiliation, seniority, count } = authority;
  const words: string[] = [];
  const described = descriptor && descriptor !== speaker ? bare(descriptor) : null;
  // the name above says it already
  if (isNameless(kind) && speaker && (described === null || speaker.toLowerCase().includes(described.toLowerCase())))
    words.push(authorityName(kind, count));
  else if (isNameless(kind)) words.push(nameless(described ?? (speaker ? bare(speaker) : kind === "unnamed" ? "source" : "official")));
  else words.push(described ? `${authorityName(kind)}, ${described}` : authorityName(kind));
  const whole = `${speaker ?? ""} ${words[0]}`.toLowerCase();
  if (seniority && !whole.includes(seniority)) words.push(seniority);
  if (affiliation && affiliation !== speaker && !whole.includes(affiliation.toLowerCase())) words.push(`of ${affiliation}`);
  if (proximity && !whole.includes(cut(proximity).toLowerCase())) words.push(cut(proximity));
  if (terms && terms.rule !== "unknown" && terms.rule !== "on-the-record")
    words.push(terms.span ? cut(terms.span) : `${RULE[terms.rule] ?? terms.rule}${terms.basis === "inferred" ? " (inferred)" : ""}`);
  if (anonymityReason && !terms?.span?.every((n, at) => n === anonymityReason[at])) words.push(cut(anonymityReason));
  return words;
}

/** Words of a longer apposition are no post any more. */
const LONGEST_POST = 80;

/** What a report's words for a speaker say beside the name, set off by a comma: "The mayor of Tarn, Eva Lind," → "mayor of Tarn"; null where it is the name alone. */
export function postBeside(source: string, name: string): string | null {
  const words = source.replace(/\s+/g, " ").replace(/[\s,;:]+$/, "");
  const beside = words.endsWith(`, ${name}`)
    ? words.slice(0, -name.length - 2)
    : words.startsWith(`${name}, `)
      ? words.slice(name.length + 2)
      : "";
  return /\p{L}/u.test(beside) && beside.length <= LONGEST_POST ? bare(beside) : null;
}

/** Every stance of the wire; one that it has and this list lacks fails to compile. */
const STANCE: Readonly<Record<NonNullable<StatementQuery["stance"]>, string>> = {
  assert: "said",
  confirm: "confirmed",
  deny: "denied",
  accuse: "accused",
  warn: "warned",
  threaten: "threatened",
  demand: "demanded",
  request: "asked for",
  promise: "promised",
  decline: "declined to answer",
  praise: "praised",
  criticise: "criticised",
  ask: "asked",
  believe: "believes",
  intend: "intends",
  agree: "agreed",
  doubt: "doubts",
  show: "showed",
  know: "knows",
  name: "named",
  propose: "proposed",
  support: "supports",
  oppose: "opposes",
  hope: "hopes",
  decide: "decided",
  other: "said in another way",
};
export const stanceName = (stance: string): string => (STANCE as Readonly<Record<string, string>>)[stance] ?? stance;

/**
 * Whether a report's words for how something was said tell the stance by themselves: whatever words for a plain assertion ("told", "according
 * to"), else the stance's own word or another form of it.
 */
export function saysIt(cue: string, stance: string): boolean {
  if (stance === "assert") return true;
  const words = cue.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first = ""] = stanceName(stance).split(" ");
  const stem = first.replace(/(?:ed|s)$/, "");
  return words.some((word) => word === first || word.replace(/(?:ed|es|s|ing)$/, "") === stem);
}

const TONE: Readonly<Record<string, string>> = {
  distancing: "the report distances itself",
  conceding: "against their own interest",
  insisting: "insists",
};
export const toneWords = (tone: string): string | null => TONE[tone] ?? null;

const MODE: Readonly<Record<Mode, string>> = {
  direct: "in their own words",
  mixed: "partly in their own words",
  indirect: "paraphrased by the report",
};
export const modeWords = (mode: Mode): string => MODE[mode];

const VENUE: Readonly<Record<string, string>> = {
  statement: "in a statement",
  "news-conference": "at a news conference",
  interview: "in an interview",
  speech: "in a speech",
  call: "in a call",
  meeting: "at a meeting",
  "social-media": "on social media",
  court: "in court",
  document: "in a document",
};
/** Empty where the report only says that it was somewhere. */
export const venueWords = (kind: string): string => VENUE[kind] ?? "";

const DOUBTFUL: Doubtful = 0.5;
export const isDoubtful = (confidence: number): boolean => confidence < DOUBTFUL;
/** How surely a statement was read; null of one that a person corrected, confirmed or added: nobody doubts that any more. */
export const doubtOf = ({ confidence, correction }: Pick<StatementItem, "confidence" | "correction">): number | null =>
  correction === null ? confidence : null;

/** What a report says sentence by sentence, and in whose voice: the words of each statement that no other within it has, and the report's own sentences. */
import type { ReadoutDocument } from "../../records/document.js";
import type { Statement } from "../../records/statement.js";
import { paragraphs } from "../../text/paragraphs.js";
import { disjoint, inTextOrder, overlaps, type Span, trimmed, without } from "../../text/span.js";
import { sentences } from "../../tokens/tokens.js";
import { memo } from "../memo.js";
import { daysFrom, daysOf } from "../standing/assertion.js";
import { type ReportAmongOthers, sureOf, type Voice, voiceOf } from "../standing/voice.js";
import type { ConflictSide } from "./conflict.js";
import { tellingWords } from "./telling-words.js";

export interface Claim extends Voice {
  readonly report: string;
  readonly published: string | null;
  readonly publisher: string | null;
  /** Whether its report is a copy or a later version of another. */
  readonly copied: boolean;
  /** Number of its sentence in the report, headlines and the like left out. */
  readonly sentence: number;
  readonly statement: Statement | null;
  /** That it was read rightly; null for the report's own sentences. */
  readonly confidence: number | null;
  readonly span: Span;
  /** Its own words. */
  readonly words: string;
  /** The sentence that they stand in. */
  readonly quote: string;
}

const READ: ReadonlySet<string> = new Set(["paragraph", "list-item", "block-quote", "summary-point"]);
const flat = (words: string): string => words.replace(/\s+/g, " ").trim();

/** Words of a statement that no other within it has, in their order; of one that a headline repeats none. */
function ownWords(text: string, statements: readonly Statement[]): { readonly statement: Statement; readonly spans: readonly Span[] }[] {
  const inside = new Map<string, Span[]>();
  for (const { within, source, cue, content } of statements)
    if (within !== null) inside.set(within, [...(inside.get(within) ?? []), ...source, ...cue, ...content]);
  return statements
    .filter(({ repeats }) => repeats === null)
    .map((statement) => ({
      statement,
      spans: without(text, statement.content, disjoint([...(inside.get(statement.id) ?? [])].sort(inTextOrder))),
    }));
}

/** Telling words that a report's own part of a sentence has, beside what somebody is quoted with there. */
const TELLS = 3;

const longest = (spans: readonly Span[]): Span | null =>
  spans.reduce<Span | null>((best, one) => (best && best[1] - best[0] >= one[1] - one[0] ? best : one), null);

/** @param document as it is shown */
export function claimsOf(document: ReadoutDocument, report: ReportAmongOthers): Claim[] {
  const { text, id, anatomy } = document.report;
  const actors = new Map(document.actors.map((actor) => [actor.id, actor]));
  const own = ownWords(text, document.statements);
  const read = anatomy.filter(({ part }) => READ.has(part)).map(({ span }) => span);
  const taken = disjoint(document.statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]).sort(inTextOrder));
  const found: Claim[] = [];
  let number = 0;
  for (const paragraph of paragraphs(text)) {
    if (!read.some((part) => overlaps(part, paragraph))) continue;
    for (const { span } of sentences(text, paragraph)) {
      const common = {
        report: id,
        published: report.published,
        publisher: report.publisher,
        copied: report.copied,
        sentence: number++,
        quote: flat(text.slice(...span)),
      };
      const said = own.flatMap(({ statement, spans }) =>
        spans.flatMap((piece) => {
          const words = overlaps(piece, span) ? trimmed(text, Math.max(piece[0], span[0]), Math.min(piece[1], span[1])) : null;
          return words ? [{ statement, span: words }] : [];
        }),
      );
      for (const one of said)
        found.push({
          ...common,
          ...voiceOf(one.statement, actors, report),
          statement: one.statement,
          confidence: sureOf(one.statement, report),
          span: one.span,
          words: flat(text.slice(...one.span)),
        });
      const rest = longest(without(text, [span], taken));
      if (rest && (said.length === 0 || tellingWords(text.slice(...rest)).length >= TELLS))
        found.push({
          ...common,
          ...voiceOf(undefined, actors, report),
          statement: null,
          confidence: null,
          span: rest,
          words: flat(text.slice(...rest)),
        });
    }
  }
  return found;
}

/** What is claimed, without the marks and the "that" by which a sentence takes it in. */
export function flatClaim(words: string): string {
  const inner = /^["“]([^"“”]+?),?["”]$/u.exec(words)?.[1] ?? words;
  return inner.replace(/^that\s+(?=\p{L}+\s)/u, "");
}

export const sideOfClaim = (claim: Claim, position: string): ConflictSide => ({
  who: claim.speaker ?? claim.publisher ?? "the report",
  actor: claim.actor,
  authority: claim.authority,
  published: claim.published,
  position: flatClaim(position),
  report: claim.report,
  statement: claim.statement?.id ?? null,
  development: null,
  evidence: [claim.span],
  attribution: claim.attribution,
  quote: claim.quote,
  confidence: claim.confidence,
});

/** By day, copies behind what they copy, by report and place: so that what comes of claims hangs on no other order. */
export const inClaimOrder = (a: Claim, b: Claim): number => {
  const [x, y] = [a, b].map(({ published, copied, report }) => `${published ?? "9"} ${copied ? 1 : 0} ${report}`) as [string, string];
  return x === y ? a.span[0] - b.span[0] || a.span[1] - b.span[1] : x < y ? -1 : 1;
};

/** Claims of one account in the same words, whichever reports have them: the first stands for all, so that copies contradict nobody once more. */
export function firstOfSame(claims: readonly Claim[]): (claim: Claim) => Claim {
  const first = new Map<string, Claim>();
  const folded = memo((words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " "));
  const keyOf = ({ account, words }: Claim) => `${account} ${folded(words)}`;
  for (const claim of claims) {
    const key = keyOf(claim);
    if (!first.has(key)) first.set(key, claim);
  }
  return (claim) => first.get(keyOf(claim)) ?? claim;
}

/** Whether two claims were made within some days of each other; without a day nothing tells, but for those of one report. */
export function areNear(a: Claim, b: Claim, days: number): boolean {
  if (a.report === b.report) return true;
  const [x, y] = [daysOf(a.published)?.[0], daysOf(b.published)?.[0]];
  return x !== undefined && y !== undefined && Math.abs(daysFrom(x, y)) <= days;
}

/** The word by which something is said not to be so. */
export const NEGATION = /\b(?:no|not|never|nor|nothing|nobody|none|neither)\b|n['’]t\b/iu;

/** "That the boats would cost 310 million": what was told as to come, of a day gone by, and no condition. */
const TOLD_AHEAD = /^that\b(?!.*\b(?:if|unless|were|could|might|may)\b)/iu;

/** A claim as it was made, where it is told after another's verb: "will" for "would". */
export const asSaid = (claim: Claim): Claim =>
  claim.statement !== null && TOLD_AHEAD.test(claim.words) ? { ...claim, words: claim.words.replace(/\bwould\b/giu, "will") } : claim;

/** Whether something is claimed to be so: not asked, wished, or on a condition. */
export const isClaimed = ({ words, statement }: Claim): boolean =>
  !NEGATION.test(words) &&
  !/\?\s*["”’']?$/.test(words) &&
  !/\b(?:would|could|might|may|if|unless)\b/i.test(words) &&
  (statement === null || !NOT_CLAIMED.has(statement.stance));
const NOT_CLAIMED: ReadonlySet<string> = new Set([
  "deny",
  "demand",
  "request",
  "ask",
  "hope",
  "threaten",
  "warn",
  "decline",
  "doubt",
  "promise",
  "intend",
  "propose",
]);

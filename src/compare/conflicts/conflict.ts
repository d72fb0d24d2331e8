/** What conflicts have in common: two accounts or more that cannot all hold, side by side, with the rule that says so. */
import type { Statement } from "../../records/statement.js";
import type { Assertion } from "../standing/assertion.js";

export const CONFLICT_KINDS = ["state", "denial", "figure", "date", "attribution", "wording"] as const;

export interface ConflictSide {
  readonly who: string;
  readonly actor: string | null;
  readonly authority: Statement["authority"]["kind"];
  readonly published: string | null;
  readonly position: string;
  readonly report: string;
  readonly statement: string | null;
  readonly development: string | null;
  readonly evidence: readonly (readonly [number, number])[];
  /** Words that say who says so. */
  readonly attribution: readonly (readonly [number, number])[];
  readonly quote: string;
  /** That its voice and its words were read rightly; null for the words of a report itself. */
  readonly confidence: number | null;
}

export interface Conflict {
  readonly kind: (typeof CONFLICT_KINDS)[number];
  readonly rule: string;
  readonly about: string;
  readonly sides: readonly ConflictSide[];
}

export const sideOf = (one: Assertion, position: string): ConflictSide => ({
  who: one.speaker ?? one.publisher ?? "the report",
  actor: one.actor,
  authority: one.authority,
  published: one.published,
  position,
  report: one.report,
  statement: one.statement,
  development: one.development,
  evidence: one.evidence,
  attribution: one.attribution,
  quote: one.quote,
  confidence: one.confidence,
});

/** Draws pairs together that share a member: each set of members, with those in the order in which they were first met. */
export function connected<T>(pairs: readonly (readonly [T, T])[]): T[][] {
  const of = new Map<T, T[]>();
  for (const [a, b] of pairs) {
    const [x, y] = [of.get(a) ?? [a], of.get(b) ?? [b]];
    if (x === y) continue;
    const both = [...x, ...y];
    for (const one of both) of.set(one, both);
  }
  return [...new Set(of.values())];
}

type Placed = Pick<ConflictSide, "report" | "evidence">;
type Said = Placed & Pick<ConflictSide, "who">;
interface Sided<T> {
  readonly sides: readonly T[];
}

const meets = (one: Placed, other: Placed): boolean =>
  one.report === other.report && one.evidence.some((x) => other.evidence.some((y) => x[0] < y[1] && y[0] < x[1]));

/** Whether two sides of one conflict stand where two of the other do: they are told already. */
export const areOfSameWords = (a: Sided<Placed>, b: Sided<Placed>): boolean =>
  a.sides.filter((one) => b.sides.some((other) => meets(one, other))).length >= 2;

const areOfSameSpeaker = (one: Said, other: Said): boolean => one.report === other.report && one.who === other.who;

/** Whether an answer that only points at what was said is told already by another conflict: of whoever is answered, with somebody else of that report. */
export const isAnsweredIn = (answer: Conflict, { sides }: Sided<Said>): boolean =>
  answer.rule === ANSWER &&
  answer.sides.some(
    (one) =>
      sides.some((own) => areOfSameSpeaker(own, one)) && sides.some((own) => own.report === one.report && !areOfSameSpeaker(own, one)),
  );

/**
 * Whether a denial is told already as a dispute of a matter: its sides are the same speakers in the same reports, one in the same words too.
 * "He has resumed it", against somebody who says that it is paused and, a sentence on, that he has seen nothing of it.
 */
export const isToldByMatter = (denial: Conflict, { kind, sides }: Sided<Said> & Pick<Conflict, "kind">): boolean =>
  denial.kind === "denial" &&
  (kind === "state" || kind === "denial") &&
  denial.sides.some((one) => sides.some((own) => meets(one, own))) &&
  denial.sides.every((one) => sides.some((own) => areOfSameSpeaker(own, one))) &&
  sides.every((own) => denial.sides.some((one) => areOfSameSpeaker(own, one)));

/** The rule of an answer that has no words of its own. */
export const ANSWER = "X10";

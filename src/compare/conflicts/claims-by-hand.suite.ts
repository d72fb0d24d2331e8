/** Claims made up by hand, for tests of what becomes of them. */
import { UNSAID } from "../../records/build.js";
import type { Statement } from "../../records/statement.js";
import { conflictsAmongClaims } from "./among-claims.js";
import type { Claim } from "./claims.js";

export interface Given {
  readonly who: string | null;
  readonly words: string;
  /** Its whole sentence, where it is not all of it. */
  readonly quote?: string;
  readonly report?: string;
  readonly published?: string;
  readonly stance?: Statement["stance"];
  readonly sentence?: number;
  readonly copied?: boolean;
}

export const claimsOf = (given: readonly Given[]): Claim[] =>
  given.map(({ who, words, quote = words, report = "r:1", published = "2024-05-05", stance = "assert", sentence, copied = false }, n) => ({
    report,
    published,
    publisher: "Coast Wire",
    copied,
    sentence: sentence ?? n,
    statement: who === null ? null : { ...UNSAID, id: `s:${n}`, source: [], cue: [], content: [[0, 1]], stance, confidence: 1 },
    confidence: who === null ? null : 1,
    span: [n * 100, n * 100 + words.length],
    words,
    quote,
    speaker: who,
    actor: null,
    named: who !== null,
    authority: who === null ? "reporter" : "named-person",
    account: who ?? "report",
    attribution: [],
  }));

/** Of each conflict among claims its rule, and what its sides say. */
export const positions = (given: readonly Given[]): string[][] =>
  conflictsAmongClaims(claimsOf(given)).map(({ rule, sides }) => [rule, ...sides.map(({ position }) => position)]);

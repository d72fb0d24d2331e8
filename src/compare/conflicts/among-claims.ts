/** Conflicts between what reports of one affair say, sentence by sentence. */
import { type Claim, inClaimOrder } from "./claims.js";
import type { Conflict } from "./conflict.js";
import { denialsAmong } from "./denials.js";
import { figuresAmong } from "./figures.js";

/** @param claims of all reports of a dossier, in any order */
export function conflictsAmongClaims(claims: readonly Claim[]): Conflict[] {
  const ordered = [...claims].sort(inClaimOrder);
  return [...denialsAmong(ordered), ...figuresAmong(ordered)];
}

/** Conflicts between what reports of one affair say, sentence by sentence. */
import { type Claim, inClaimOrder } from "./claims.js";
import { areOfSameWords, type Conflict, isAnsweredIn } from "./conflict.js";
import { decidersAmong } from "./deciders.js";
import { denialsAmong } from "./denials.js";
import { figuresAmong } from "./figures.js";
import { namingsAmong } from "./namings.js";
import { repliesAmong } from "./replies.js";
import { twoInOne } from "./two-in-one.js";

/** @param claims of all reports of a dossier, in any order */
export function conflictsAmongClaims(claims: readonly Claim[]): Conflict[] {
  const ordered = [...claims].sort(inClaimOrder);
  const denials = denialsAmong(ordered);
  const replies = repliesAmong(ordered).filter((one) => !denials.some((other) => areOfSameWords(one, other) || isAnsweredIn(one, other)));
  return [...denials, ...replies, ...figuresAmong(ordered), ...twoInOne(ordered), ...namingsAmong(ordered), ...decidersAmong(ordered)];
}

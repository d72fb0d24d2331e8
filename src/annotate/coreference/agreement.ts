/** Whether two mentions can be of one thing at all, whatever the network says. */
import type { Mention } from "../mention.js";
import { genderOf } from "./gender.js";
import { compatible } from "./name-matching.js";

/**
 * [P4] Names by their words; [P5] "he", "she" and "it" by each other and by what a name is of: a person is no "it", and nothing else that
 * has a name is "he" or "she".
 */
export function agree(a: Mention, b: Mention): boolean {
  const [x, y] = [genderOf(a), genderOf(b)];
  if (x && y) return x === y;
  const against = (gender: string | null, m: Mention) =>
    gender !== null && m.entity !== null && (m.entity === "person") === (gender === "it");
  return !against(x, b) && !against(y, a) && compatible(a, b);
}

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
  return !against(x, b) && !against(y, a) && !isStateNoCompany(a, b) && !isStateNoCompany(b, a) && compatible(a, b);
}

const COMPANY =
  /^(?:company|firm|carrier|operator|manufacturer|maker|airline|retailer|corporation|conglomerate|startup|start-up|shipbuilder|builder|supplier)$/;
const OF_STATE =
  /^(?:ministry|department|government|army|navy|police|parliament|senate|congress|court|council|embassy|commission|presidency|chancellery|treasury|customs|secretariat|directorate)$/;

/** [P88] "The company" is no ministry and no place. */
const isStateNoCompany = (a: Mention, b: Mention): boolean =>
  a.form === "nominal" && COMPANY.test(a.headWord) && (b.entity === "place" || b.words.some((w) => OF_STATE.test(w)));

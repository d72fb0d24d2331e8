/** [S18–S21] The words before and behind a day that make it the day of saying, or show that it cannot be. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What one does where one also speaks. */
const ACTS = set(
  "speaking talking testifying addressing briefing answering appearing asked questioned interviewed pressed writing commenting responding reacting leaving departing arriving landing returning boarding visiting touring attending emerging meeting chairing hosting welcoming receiving left arrived returned spoke landed departed",
);
/** What leads to such an act, without a subject of its own. */
const BEFORE_AN_ACT = set("before after while when upon on as following , – — -");
/** What people speak at, or write. */
const OCCASIONS = set(
  "meeting talks summit session hearing speech address remarks comments statement interview briefing conference rally debate ceremony call forum testimony broadcast podcast email e-mail letter memo note post tweet message op-ed article column lecture sermon webcast visit tour trip",
);
const BEFORE_AN_OCCASION = set("after at in during following on told telling");
/** What is written or sent out. */
const DOCUMENTS = set(
  "statement statements letter memo report reports minutes interview interviews comments remarks video footage figures data document documents email message post poll survey study paper column article essay review speech transcript excerpts recording audio clip decree order ruling notice filing filings audit assessment analysis brief petition complaint lawsuit indictment verdict list bulletin editorial op-ed forecast estimate estimates findings records results release communique declaration note notes tweet photograph photographs images",
);
const APPEARED = set(
  "published released issued posted dated sent broadcast aired circulated distributed public uploaded televised emailed mailed leaked delivered filed printed carried signed seen",
);
/** Behind these a day is still ahead, or is no day on which anything was said. */
const AHEAD = set("due expected scheduled for until till by before");
const BEFORE = set("before");
const BETWEEN = set("on at in the late early earlier later next last");

/** Words and commas of the end of a text, in lower case, up to the last mark that ends a clause, from the end backwards. */
function wordsBack(text: string): string[] {
  const clause = /[^.;:!?“”"¦\n]*$/.exec(text)?.[0] ?? "";
  return (clause.toLowerCase().match(/[\p{L}\p{N}’'-]+|[,–—]/gu) ?? []).reverse();
}

/** The words before a day without "on", "late", "the", from the end backwards. */
function leading(before: string): string[] {
  const words = wordsBack(before);
  const first = words.findIndex((word) => !BETWEEN.has(word));
  return first < 0 ? [] : words.slice(first);
}

const REACH_WORDS = 10; // between what was done and its day
const OTHER_CLAUSE = /^(?:[,–—-]+|which|who|that|whose)$/;
/** The place of the first of the words, in the clause at hand. */
function within(words: readonly string[], wanted: ReadonlySet<string>, reach = REACH_WORDS): number {
  const n = words.slice(0, reach).findIndex((word) => OTHER_CLAUSE.test(word) || wanted.has(word));
  return n >= 0 && wanted.has(words[n] as string) ? n : -1;
}

/** Whether a verb is such an act. */
export const isAct = (word: string): boolean => ACTS.has(word.toLowerCase());

/** [S19] "Speaking to reporters in Valmere on …", "before leaving on …", "when asked …": by the text before the day. */
export function actedOn(before: string): boolean {
  const words = leading(before);
  const n = within(words, ACTS);
  if (n < 0) return false;
  const ahead = words[n + 1];
  if (ahead === undefined || BEFORE_AN_ACT.has(ahead)) return true;
  return /^(?:he|she|they)$/.test(ahead) && BEFORE_AN_ACT.has(words[n + 2] ?? "");
}

/** The first words behind a day. */
const wordsOn = (behind: string): string[] => (/^[^.;:!?“”",¦\n]*/.exec(behind)?.[0] ?? "").toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/** [S20] "After …’s meeting", "at a … news conference", "in an interview with the Courier on …". */
export function onOccasion(before: string, behind: string): boolean {
  const [first, second] = wordsBack(before);
  const led = BEFORE_AN_OCCASION.has(/^(?:an?|the|his|her|its|their)$/.test(first ?? "") ? (second ?? "") : (first ?? ""));
  if (
    led &&
    wordsOn(behind.replace(/^['’]s\b/, ""))
      .slice(0, 3)
      .some((word) => OCCASIONS.has(word))
  )
    return true;
  const words = leading(before);
  const n = within(words, OCCASIONS);
  return n >= 0 && within(words.slice(n + 1), BEFORE_AN_OCCASION, 5) >= 0;
}

/** [S18] "Minutes published on …", "in a letter to the council, sent …", "…’s report" where the day stands in the source. */
export function cameOut(before: string, behind: string, inSource: boolean): boolean {
  if (
    inSource &&
    /^['’]s\s/.test(behind) &&
    wordsOn(behind.slice(2))
      .slice(0, 3)
      .some((word) => DOCUMENTS.has(word))
  )
    return true;
  const words = leading(before);
  const n = within(words, APPEARED, 7);
  return n >= 0 && words.slice(n + 1, n + 8).some((word) => DOCUMENTS.has(word));
}

/** [S21] "An interview to be broadcast on …", "a report due on …", "ahead of …": what comes out then is not out. */
export function yetToAppear(before: string): boolean {
  const words = leading(before);
  if (AHEAD.has(words[0] ?? "") || (words[0] === "of" && words[1] === "ahead")) return true;
  const ahead = within(words, BEFORE, 5);
  if (ahead > 0 && !/ing$/.test(words[ahead - 1] as string)) return true;
  const n = within(words, APPEARED, 7);
  return n >= 0 && words[n + 1] === "be" && /^(?:to|will|would)$/.test(words[n + 2] ?? "");
}

/** [S21] Days that are not over: "tomorrow", "next week". */
export const NOT_OVER = /^(?:tomorrow|the day after tomorrow|(?:the )?(?:next|coming|upcoming)|soon|shortly)\b/i;

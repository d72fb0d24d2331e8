/** Titles that stand before a name with a capital. */

const TITLE: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr sir dame lord lady prof professor doctor rev reverend father sister brother mother bishop archbishop cardinal pope imam rabbi
  sheikh ayatollah pastor prince princess king queen emperor empress duke duchess count countess baron baroness sultan emir gen general
  col colonel maj major capt captain lt lieutenant sgt sergeant cpl corporal adm admiral commodore commander marshal brigadier
  inspector superintendent constable sheriff judge justice senator sen representative rep congressman congresswoman governor gov mayor
  minister president premier chancellor ambassador chief chairman chairwoman`.split(/\s+/),
);

/** Whether a word is a title, with its full stop or without. */
export const isTitleWord = (word: string): boolean => TITLE.has(word.toLowerCase().replace(/\.$/, ""));

/** Posts by their initials, as "the PM said" has them: whoever holds one is a person, and the letters are nobody's name. Of the state; of a company. */
const POST_OF_STATE: ReadonlySet<string> = new Set("PM DPM FM MP MPP MEP MLA MNA MEC MLC CM DG DGP IGP VP AG OC".split(" "));
const POST_OF_COMPANY: ReadonlySet<string> = new Set("CEO CFO COO CTO CIO MD".split(" "));

/** Whether a word is the initials of a post of the state. */
export const isStatePost = (word: string): boolean => POST_OF_STATE.has(word);

/** Whether a word is the initials of a post. */
export const isPostAbbreviation = (word: string): boolean => isStatePost(word) || POST_OF_COMPANY.has(word);

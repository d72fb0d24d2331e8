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

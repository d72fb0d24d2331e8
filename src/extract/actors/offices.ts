/** [P10] Words for an office, and whose it is ("Gallant's office", "the defence chief's office"). */
const OFFICE = /\boffice$/iu;
const OWNED = /^(.*\p{L})['’]s? office$/isu;

/** Whether the words end in "office". */
export const isOffice = (words: string): boolean => OFFICE.test(words);

/** The words in front of "'s office", as they stand at the start of these words; null where nobody's office is named. */
export const officeOwner = (words: string): string | null => OWNED.exec(words)?.[1] ?? null;

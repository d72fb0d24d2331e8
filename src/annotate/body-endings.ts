/** Last words of bodies' names, in lower case. */

const listed = (words: string): string[] => words.trim().split(/\s+/);
/** Last words of papers' names, by which they are called: "the Times". */
const PAPERS = listed(`times herald courier post gazette tribune telegraph chronicle journal mail mirror observer guardian independent
  sentinel bulletin`);
export const PAPER_ENDING: ReadonlySet<string> = new Set(PAPERS);
/** Last words of names that are bodies' though the first is a given name: "Victoria Police". */
export const BODY_ENDING: ReadonlySet<string> = new Set([
  ...PAPERS,
  ...listed(`airline airlines airways bank brothers capital college corp council court energy films foundation fund group healthcare holdings
    hospital inc industries institute international limited llc ltd media motors news party pharmaceuticals pictures plc police press prison
    records school society stores street studios systems tech technologies trust university united wire daily record review standard radio tv
    television weekly`),
]);

/** Last words of firms' names that are nobody's surname. */
export const FIRM_ENDING: ReadonlySet<string> = new Set(
  listed("airlines airways corp healthcare holdings inc industries llc ltd pharmaceuticals plc systems technologies university"),
);

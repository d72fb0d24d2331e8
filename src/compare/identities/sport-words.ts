/** [I37] Whether a report is of sport, where places stand for their teams. */
import { TRADES } from "./trades.js";

const PEOPLE = [...TRADES].filter(([, trade]) => trade === "sport").map(([noun]) => noun);
/** Games and contests; those that have a second sense in politics ("league", "race", "goal") are left out. */
const CONTESTS =
  `football soccer rugby cricket basketball volleyball badminton netball handball hockey tennis athletics tournament championship match qualifier
  semifinal quarterfinal playoff squad teammate wicket innings`
    .trim()
    .split(/\s+/);

/** As they stand in a report, with what they are forms of. */
const FORMS: ReadonlyMap<string, string> = new Map(
  [...PEOPLE, ...CONTESTS].flatMap((noun) => [noun, noun + (/(?:ch|s)$/.test(noun) ? "es" : "s")].map((form) => [form, noun] as const)),
);
const ENOUGH = 3; // words of sport that no report of other things has by chance

/** @param text of the report */
export function isOfSport(text: string): boolean {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/\p{L}{5,}/gu)) {
    const noun = FORMS.get(word.toLowerCase());
    if (noun !== undefined && found.add(noun).size === ENOUGH) return true;
  }
  return false;
}

/** People with names that nobody has: who there are, the same for every report, and how one speaks in a story. */
import { Character, type Voice } from "./characters.js";
import { scattered } from "./dice.js";
import { inventedWord } from "./invented.js";
import { COUNTRIES, type Country } from "./lands.js";
import { LISTS } from "./lists.js";
import type { Story } from "./story.js";
import { capital, list, phrases } from "./strings.js";

const OFFICES = phrases(`
  Defence Minister / Foreign Minister / Finance Minister / Deputy Prime Minister / Transport Secretary / Interior Minister / Energy Minister
  / Trade Minister / Health Minister / Prime Minister / President / Justice Secretary / Opposition Leader / Police Chief / Army Commander
  / Central Bank Governor / Chief Prosecutor / Special Envoy / Ambassador / Deputy Speaker / Labour Minister / Farm Minister / Navy Commander
  / Education Minister / Housing Secretary / Chief Negotiator
  / Port Commissioner / Customs Director / Water Minister / Chief Justice / Culture Secretary / Mining Minister / Attorney General`);
const TRADES = phrases(`
  economist / analyst / professor / engineer / chief executive / union organiser / lawyer / surgeon / historian / captain / head teacher / climatologist
  / chairwoman / shop steward / director / researcher / former manager / board member / security expert / veterinary surgeon / archaeologist`);

const GIVEN =
  list(`Al An Ar Bel Bor Cas Dar Del El Em Fen Gal Hal Hel Il Ir Jan Jor Kal Kar Lar Len Lor Mar Mel Mir Nad Nel Ol Or Pav Per Ral
  Ros Sal Sel Tam Tar Tol Ul Val Ver Vil Yan Yor Zan Zel`);
const HIS = list("ek en im us o ik ar ov ian eth");
const HER = list("a ia ena ka ina ora etta elle is ya");
const SURNAMES =
  list(`Brand Dorn Fal Grel Hart Ors Kov Lind Mart Nov Pell Rand Sand Tren Ulv Vess Wern Yar Zor Ath Ber Cald Der Eng Fors Gal Hol
  Ist Jor Kest Lor Mol Nyl Ost Par Quel Rost Stav Thor Und Vil Wal Zim`);
const MIDDLES = list("a e i o u el an or im av os en ul ar is ov et in al er on ed um");
const SURNAME_ENDS = list("ka ski v sen rd ll ne tti dal mann ro za th ck lund gren ley more nes k ris vik bach stein");

/** One in twelve people speaks for a body. */
const SPEAKS_FOR_OTHERS = 12;
/** How many people there are: about fifty thousand. */
export const PEOPLE = 4167 * SPEAKS_FOR_OTHERS;

/** The k-th of the people, or the one of those around it that speaks for a body. */
export function somebody(k: number, spokesperson: boolean) {
  const group = k - (k % SPEAKS_FOR_OTHERS);
  const number = spokesperson ? group : group + 1 + (k % (SPEAKS_FOR_OTHERS - 1));
  const [a, b] = [scattered(number * 2 + 1), scattered(number * 2 + 2)];
  const she = a % 2 === 0;
  const fate = b >>> 20;
  const one = (items: readonly string[]) => items[fate % items.length] as string;
  const [land, adjective] = COUNTRIES[(a >>> 14) % COUNTRIES.length] as Country;
  const surname = `${SURNAMES[b % SURNAMES.length]}${MIDDLES[(b >>> 8) % MIDDLES.length]}${SURNAME_ENDS[(b >>> 14) % SURNAME_ENDS.length]}`;
  return {
    name: `${GIVEN[(a >>> 1) % GIVEN.length]}${(she ? HER : HIS)[(a >>> 8) % HIS.length]} ${surname}`,
    surname,
    pronoun: she ? "she" : "he",
    land,
    adjective,
    office: spokesperson ? `${capital(one(LISTS.field))} Ministry ${she ? "Spokeswoman" : "Spokesman"}` : one(OFFICES),
    trade: one(TRADES),
    body: `${capital(inventedWord(fate))} ${fate % 2 === 0 ? "Institute" : "Group"}`,
    /** Below ten: what somebody is presented by. */
    fate: spokesperson ? 1 : fate % 10,
  };
}

/** Somebody with a name. Of those who speak for themselves seven in ten hold an office, two have a trade. */
export function named({ page, dice, characters }: Story, authority: Voice): Character {
  const draw = () => somebody(dice.rank(PEOPLE, 5), authority === "spokesperson");
  let one = draw();
  while (characters.some((c) => c.name.endsWith(one.surname))) one = draw(); // two of one surname could not be told apart
  const { name, surname, pronoun, office, land, adjective, trade, body, fate } = one;
  const holds = (self: Character, held: string, title: string, of: string) => {
    const span = page.put(held);
    self.roles.push({ title, of, span });
    const seniority = /^former/i.test(held) ? "former" : null;
    self.described = { ...self.described, descriptor: page.wordsOf(span), descriptorSpan: span, affiliation: of, seniority };
  };
  const introduce = (self: Character) => {
    if (fate < 7) {
      holds(self, fate === 0 ? `former ${adjective} ${office}` : `${adjective} ${office}`, office, land);
      page.put(" ");
    }
    self.mentions.push({ span: page.put(name), form: "name" });
    const trades = fate === 7 || fate === 8;
    if (trades) {
      page.put(", ");
      holds(self, `${trade} at ${body}`, trade, body);
    }
    return trades;
  };
  const again = [["", surname, "name"] as const, ["", name, "name"] as const];
  const made = new Character(name, "person", authority, again, introduce, pronoun);
  made.described = { ...made.described, count: 1 };
  return made;
}

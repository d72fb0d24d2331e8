/** Organisations, governments and media that nobody has heard of: which there are, the same for every report, and how one speaks in a story. */
import { type Called, Character, type Voice } from "./characters.js";
import { scattered } from "./dice.js";
import { inventedWord } from "./invented.js";
import { CITIES_EACH, COUNTRIES, cityName } from "./lands.js";
import { LISTS } from "./lists.js";
import type { Story } from "./story.js";
import { capital, list, phrases } from "./strings.js";

const OUTLET_NAMES = list(
  "Harbour Northline Meridian Lantern Causeway Beacon Highland Estuary Crossroads Saltmarsh Foundry Orchard Signal Tideway Granite",
);
const OUTLET_KINDS = list("Wire Courier Gazette Tribune Chronicle Dispatch Herald Post");
/** Media that nobody prints, each with its house. */
export const OUTLETS: readonly string[] = Array.from(
  { length: 60 },
  (_, n) => `${OUTLET_NAMES[n % OUTLET_NAMES.length]} ${OUTLET_KINDS[(n * 3 + Math.floor(n / OUTLET_NAMES.length)) % OUTLET_KINDS.length]}`,
);

const BODY_NAMES = phrases(`
  {land} {field} Ministry / {adj} Institute of {nouns} / {proper} Shipping / {proper} Steel / {proper} Holdings / {city} Port Authority
  / {proper} Workers Union / {land} Central Bank / {city} City Council / {proper} Energy / {proper} Foundation / {proper} Party
  / Council of {adj} {nouns} / {land} Supreme Court / {proper} Bank / {city} Chamber of Commerce / {proper} Movement / {proper} Airlines`);

/** Bodies that are firms, by their names. */
const FIRM = /(?:Shipping|Steel|Holdings|Energy|Airlines)$/;

/** The k-th of the bodies. */
function bodyName(k: number): string {
  const [a, b] = [scattered(k * 2 + 100_003), scattered(k * 2 + 100_004)];
  const of = (words: readonly string[]) => capital(words[(b >>> 8) % words.length] as string);
  const country = a % COUNTRIES.length;
  const fillings: Readonly<Record<string, string>> = {
    land: COUNTRIES[country]?.[1] as string,
    city: cityName(country, (a >>> 8) % CITIES_EACH),
    proper: capital(inventedWord(k)),
    field: of(LISTS.field),
    adj: of(LISTS.adj),
    nouns: capital(LISTS.nouns[a % LISTS.nouns.length] as string),
  };
  return (BODY_NAMES[b % BODY_NAMES.length] as string).replace(/\{(\w+)\}/g, (_, gap: string) => fillings[gap] as string);
}

/** A body that is brought in by its name. */
function called({ page }: Story, name: string, kind: Character["kind"], authority: Voice, noun: string): Character {
  const article = noun === "the government" || noun === "the company" ? "" : "the ";
  const again: Called[] = [
    [article, name, "name"],
    ["", noun, "nominal"],
  ];
  return new Character(name, kind, authority, again, ({ mentions }) => {
    page.put(article);
    mentions.push({ span: page.put(name), form: "name" });
    return false;
  });
}

export function medium(story: Story): Character {
  const others = OUTLETS.filter((name) => name !== story.frame.publisher);
  return called(story, story.dice.common(others), "medium", "other-media", "the newspaper");
}

/** A country that speaks is its government. */
function made(story: Story): Character {
  const { dice, characters, countries } = story;
  const [country] = dice.among(countries);
  const taken = characters.some((c) => c.name === country);
  if (dice.chance(0.25) && !taken) return called(story, country, "government", "organisation", "the government");
  const name = bodyName(dice.rank(20_000, 10));
  if (name.endsWith("Ministry")) return called(story, name, "government", "organisation", "the ministry");
  return called(story, name, "organisation", "organisation", FIRM.test(name) ? "the company" : "the group");
}

export const organisation = (story: Story): Character => story.speaker("organisation", made);

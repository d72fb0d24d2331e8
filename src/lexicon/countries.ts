/** Countries by what reports call them: names and short forms, people and adjectives, capitals that stand for governments. */
import { createRequire } from "node:module";
import { countries as COUNTRIES } from "countries-list";

// JSON modules are still experimental in the oldest Node that is supported
const { nationalities: NATIONALITIES } = createRequire(import.meta.url)("i18n-nationality/langs/en.json") as {
  nationalities: Record<string, string>;
};

/** Forms that the lists lack, by ISO 3166 code: names, then adjectives and people. */
const MORE: Readonly<Record<string, readonly [names: string, people: string]>> = {
  US: ["u.s, u.s.a, united states", "american, americans"],
  GB: ["britain, great britain, uk, u.k", "british, britons"],
  AE: ["uae, u.a.e", "emirati, emiratis"],
  AR: ["", "argentine, argentines"],
  BA: ["", "bosnian, bosnians"],
  CD: ["", "congolese"],
  DK: ["", "danes"],
  EC: ["", "ecuadorian, ecuadorians"],
  ES: ["", "spaniards"],
  FI: ["", "finns"],
  IL: ["tel aviv", ""],
  IN: ["new delhi", ""],
  KP: ["north korea", "north korean, north koreans"],
  KR: ["south korea", "south korean, south koreans"],
  KZ: ["", "kazakh, kazakhs"],
  MM: ["burma", "burmese"],
  NL: ["the hague, holland", "dutch"],
  NZ: ["", "new zealanders"],
  PH: ["", "philippine, filipino, filipinos"],
  PL: ["", "poles"],
  PS: ["palestine, gaza", "palestinian, palestinians"],
  SE: ["", "swedes"],
  SA: ["", "saudi, saudis"],
  TH: ["", "thai, thais"],
  TR: ["turkey, turkiye, türkiye", "turkish, turks"],
  TW: ["", "taiwanese"],
  UA: ["kiev", ""],
  VA: ["vatican, holy see", ""],
  ZA: ["", "south african, south africans"],
};
/** No countries, but bodies that speak like one. */
const BEYOND: Readonly<Record<string, readonly [names: string, people: string]>> = {
  "European Union": ["european union, eu, e.u, brussels", "european, europeans"],
  "United Nations": ["united nations, un, u.n", ""],
};

interface Known {
  readonly name: string;
  readonly form: "name" | "people" | "capital";
}

let known: Map<string, Known> | null = null;

/** All forms in lower case, last full stop off. Built at first use; of two countries with one form the first keeps it. */
function forms(): Map<string, Known> {
  if (known) return known;
  const found = new Map<string, Known>();
  const add = (form: string, name: string, what: Known["form"]) => {
    const key = form.trim().toLowerCase().replace(/\.$/, "");
    if (key && !found.has(key)) found.set(key, { name, form: what });
  };
  const all = Object.entries<{ name: string; capital: string; alias?: string[] }>(COUNTRIES);
  const named = new Map(all.map(([code, c]) => [code, c.name]));
  const listed = (name: string, [names, people]: readonly [string, string]) => {
    for (const form of names.split(",")) add(form, name, "name");
    for (const form of people.split(",")) add(form, name, "people");
  };
  for (const [name, both] of Object.entries(BEYOND)) listed(name, both);
  for (const [code, both] of Object.entries(MORE)) listed(named.get(code) as string, both);
  for (const [, { name, alias }] of all) for (const form of [name, ...(alias ?? [])]) add(form, name, "name");
  for (const [code, people] of Object.entries(NATIONALITIES)) {
    const name = named.get(code);
    if (!name || /[(,-]/.test(people) || people === name) continue;
    add(people, name, "people");
    add(`${people}s`, name, "people");
  }
  for (const [, { name, capital }] of all) add(capital.replace(/ (?:D\.C\.|City)$/, ""), name, "capital");
  known = found;
  return found;
}

const clean = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/['’]s?$/, "")
    .replace(/\s+/g, " ")
    .replace(/\.$/, "");

/** The country that the words name, its people or its capital among them; null for other words. */
export const countryOf = (words: string): string | null => forms().get(clean(words))?.name ?? null;

/** Whether the words are a country's name or capital, as a government is called. */
export const isCountry = (words: string): boolean => ["name", "capital"].includes(forms().get(clean(words))?.form ?? "");

/** Whether the words are a country's adjective or people. */
export const isNationality = (words: string): boolean => forms().get(clean(words))?.form === "people";

/** Whether the words are a capital, and no country's name. */
export const isCapital = (words: string): boolean => forms().get(clean(words))?.form === "capital";

/** Whether the word makes another place of the country's name behind it: "New Mexico", "New Jersey". */
export const isOtherPlace = (before: string | undefined): boolean => before === "New";

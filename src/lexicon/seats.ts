/**
 * Houses, parliaments, forces and services that reports call governments by without naming the country: "the Pentagon", "the Kremlin". Of the whole
 * world, by ISO 3166 code; what is called so in several countries ("Congress", "the Foreign Office") is in none.
 */
import { countries as COUNTRIES } from "countries-list";

const SEATS: Readonly<Record<string, string>> = {
  AL: "kuvendi",
  AR: "casa rosada, palacio san martin",
  AT: "ballhausplatz, hofburg",
  BD: "jatiya sangsad",
  BG: "narodno sabranie",
  BR: "planalto, itamaraty",
  CA: "rideau hall, csis, rcmp",
  CH: "federal palace",
  CL: "la moneda, carabineros",
  CN: "zhongnanhai, people's liberation army, pla, politburo standing committee",
  CO: "casa de narino, casa de nariño",
  CZ: "prague castle",
  DE: "bundestag, bundeswehr, auswärtiges amt, bnd, bundeskriminalamt",
  DK: "folketing, folketinget, christiansborg",
  EE: "riigikogu",
  ES: "moncloa, la moncloa, zarzuela, cortes generales, guardia civil",
  FI: "eduskunta",
  FR: "elysee, élysée, elysee palace, élysée palace, quai d'orsay, matignon, bercy, dgse",
  GB: "downing street, whitehall, 10 downing street, mi5, mi6, gchq, westminster, buckingham palace, royal navy, royal air force, raf",
  GR: "vouli, maximos mansion",
  HR: "hrvatski sabor, banski dvori",
  HU: "orszaggyules, országgyűlés",
  ID: "istana merdeka",
  IE: "dail, dáil, oireachtas, leinster house",
  IL: "knesset, israel defense forces, idf, mossad, shin bet, shabak",
  IN: "lok sabha, rajya sabha, south block, rashtrapati bhavan",
  IQ: "hashd al-shaabi, popular mobilization forces",
  IR: "irgc, revolutionary guards, revolutionary guard corps, islamic revolutionary guard corps, quds force",
  IS: "althing, althingi",
  IT: "palazzo chigi, quirinal, quirinale, farnesina, viminale, carabinieri, montecitorio",
  JP: "kantei, self-defense forces",
  KR: "blue house, cheong wa dae",
  LT: "seimas",
  LV: "saeima",
  MX: "los pinos, palacio nacional",
  MY: "dewan rakyat, putrajaya",
  NG: "aso rock, aso villa",
  NL: "binnenhof, tweede kamer",
  NO: "storting, stortinget",
  PE: "pizarro palace",
  PH: "malacanang, malacañang",
  PK: "inter-services intelligence",
  PL: "sejm, belweder",
  RO: "cotroceni",
  RU: "kremlin, duma, state duma, federation council, fsb, gru, svr",
  SE: "riksdag, riksdagen, rosenbad",
  SI: "drzavni zbor",
  TR: "bestepe, beştepe",
  UA: "verkhovna rada, rada, bankova, sbu",
  US: "pentagon, white house, state department, capitol hill, oval office, cia, fbi, nsa, us congress, defense department, department of defense, centcom",
  VE: "miraflores, miraflores palace",
  ZA: "union buildings",
};

let known: ReadonlyMap<string, string> | null = null;

function seats(): ReadonlyMap<string, string> {
  const names = COUNTRIES as Readonly<Record<string, { readonly name: string }>>;
  known ??= new Map(
    Object.entries(SEATS).flatMap(([code, list]) => list.split(", ").map((seat) => [seat, names[code]?.name as string] as const)),
  );
  return known;
}

/** The country whose government or service is called so; null for other words. */
export const countryOfSeat = (words: string): string | null =>
  seats().get(
    words
      .toLowerCase()
      .replace(/^the\s+/, "")
      .replace(/['’]s?$/, "")
      .replace(/\s+/g, " ")
      .trim(),
  ) ?? null;

/**
 * What made-up reports are made of: lists of words, the commonest first, patterns of sentences with gaps in braces, and names that
 * nobody has. Patterns have few words in a row of their own, so that two reports share hardly any sequence of eight.
 */
import type { Statement } from "../../src/records/statement.js";

const list = (words: string): readonly string[] => words.trim().split(/\s+/);
/** Entries of several words, parted by "/". */
const phrases = (words: string): readonly string[] => words.trim().split(/\s*\/\s*/);

/** A sentence or a part of one: its own words and the names of its gaps by turns. */
export type Pattern = readonly string[];
const pattern = (words: string): Pattern => words.split(/[{}]/);
const patterns = (words: string): readonly Pattern[] => phrases(words).map(pattern);

const NOUNS = list(`
  plan budget vote law deal court bridge port harbour ferry border election report inquiry strike pipeline dam refinery council treaty
  station railway airport hospital school market factory mine fund loan tax tariff permit contract tender audit review hearing verdict appeal
  ban curfew ceasefire truce summit session committee panel commission agency ministry parliament assembly senate cabinet campaign party
  union coalition alliance region province district village valley river coast island canal tunnel road motorway depot warehouse terminal
  dock shipyard vessel convoy shipment cargo consignment delivery schedule timetable route corridor crossing checkpoint patrol garrison barracks
  base airfield radar drone satellite antenna cable grid turbine reactor substation generator furnace mill foundry quarry well reservoir
  aqueduct levee embankment marsh forest orchard harvest crop herd fishery hatchery cannery brewery bakery kitchen clinic ward laboratory vaccine
  outbreak epidemic quarantine shelter camp settlement quarter suburb square stadium theatre museum library archive gallery monument cathedral
  chapel cemetery academy college institute faculty syllabus exam scholarship pension wage salary bonus subsidy grant rebate levy fee fine penalty
  sentence indictment warrant subpoena testimony affidavit lawsuit injunction charter statute decree ordinance clause
  amendment draft memo letter petition manifesto pledge promise proposal offer bid merger takeover acquisition listing auction bond dividend
  ledger invoice receipt account deposit reserve currency index forecast survey census poll ballot turnout recount runoff mandate term
  quorum motion debate speech rally march protest boycott blockade embargo sanction seizure raid search arrest custody prison tribunal
  storm flood drought wildfire landslide earthquake blizzard heatwave thaw tide current channel lighthouse buoy jetty pier lock sluice weir
  rescue evacuation relief ration parcel blanket tent siren alarm drill exercise manoeuvre deployment withdrawal
  rotation recruit brigade regiment squadron flotilla submarine frigate trawler tanker freighter barge tug crane winch hoist gantry
  software database network server licence passport visa register record certificate diploma badge uniform emblem anthem
  festival carnival procession concert exhibition catalogue manuscript fresco mosaic excavation tomb relic heritage workshop
  loom kiln vineyard cellar granary silo elevator barn stable paddock kennel aviary apiary greenhouse nursery`);

const PLURALS = list(`
  workers residents voters ministers farmers ships trucks families lawmakers soldiers engineers teachers nurses doctors students drivers
  pilots miners fishermen traders lenders investors shareholders tenants landlords builders planners surveyors inspectors auditors judges
  lawyers prosecutors witnesses jurors detainees prisoners guards officers troops recruits reservists veterans volunteers refugees migrants
  travellers commuters passengers tourists visitors shoppers customers suppliers exporters importers manufacturers growers herders foresters
  rangers firefighters paramedics surgeons pharmacists researchers scientists scholars curators archivists editors broadcasters printers
  publishers musicians actors dancers athletes referees coaches supporters delegates envoys negotiators mediators observers monitors
  interpreters clerks cashiers porters stewards dockers welders fitters joiners masons plumbers electricians mechanics smelters weavers tailors
  potters bakers brewers butchers grocers vendors pedlars smugglers poachers hackers rebels militants gunmen hostages mayors governors
  councillors deputies senators advisers aides secretaries treasurers trustees donors charities churches parishes schools hospitals clinics
  factories mines refineries pipelines dams bridges tunnels roads railways airports harbours ferries barges trawlers tankers freighters
  containers parcels pallets crates barrels engines turbines generators batteries panels cables antennas radars missiles rifles shells
  rockets drones helicopters tanks vehicles uniforms helmets vaccines medicines tablets bandages blankets tents rations seeds fertilisers
  crops cattle sheep poultry orchards vineyards forests rivers wells reservoirs levees records files letters emails invoices receipts
  contracts permits licences tariffs taxes subsidies loans bonds pensions wages fees fines penalties complaints petitions appeals`);

const ADJECTIVES = list(`
  new joint national local public regional federal foreign military civil early late final first second recent planned disputed stalled
  northern southern eastern western coastal rural urban central private independent temporary permanent partial full emergency interim
  annual monthly weekly daily major minor large small long short heavy light old modern costly cheap secret open closed narrow wide
  broad strict loose firm soft hard harsh mild bitter fierce quiet rapid slow gradual sudden steady uneven fair unfair legal illegal formal
  informal official unofficial commercial industrial agricultural medical technical digital electronic nuclear maritime naval aerial
  overland underground offshore inland alpine tropical arctic seasonal domestic overseas cross-border bilateral
  voluntary compulsory mandatory optional conditional provisional outstanding overdue unpaid unspent hidden missing damaged flooded burnt
  abandoned rebuilt repaired restored expanded reduced revised amended redrafted withdrawn frozen suspended delayed cancelled postponed
  renewed extended limited unlimited unused idle crowded empty remote distant nearby neighbouring adjacent ancient medieval colonial
  wartime postwar experimental advanced obsolete rusting leaking faulty defective counterfeit smuggled stolen seized
  confiscated donated imported exported subsidised untaxed unlicensed unregistered anonymous rival allied hostile neutral wary hopeful reluctant
  stubborn patient careful reckless negligent diligent thorough superficial credible doubtful plausible improbable tentative decisive symbolic
  lucrative profitable bankrupt insolvent indebted wealthy impoverished populous deserted fertile barren muddy dusty icy foggy
  windswept stormy calm turbulent unstable fragile robust resilient durable disposable portable stationary mobile armoured unarmed masked`);

/** Only such as make their past by "ed", and double no letter. */
const VERBS = list(`
  approve reject delay extend suspend resume open close block clear inspect repair replace remove export import deliver
  supply purchase finance fund support oppose review revise amend adopt abandon expand reduce limit restrict regulate license tax
  subsidise restore protect defend secure guard attack target monitor examine investigate search seize confiscate impound release
  detain arrest question charge accuse convict sentence pardon deport exile recall appoint nominate elect dismiss demote promote reward
  fine penalise compensate reimburse insure audit assess measure weigh count survey inventory catalogue archive publish print translate
  record document announce disclose reveal conceal mark seal unseal lock unlock load unload
  anchor moor launch deploy station relocate evacuate rescue shelter house clothe train recruit hire
  dismantle demolish excavate drain flood irrigate plant harvest store cool heat weld bolt fasten attach detach assemble disassemble
  paint polish clean disinfect vaccinate treat diagnose test sample filter refine smelt forge roast brew bottle pack unpack
  redirect divert reroute escort shadow follow pursue intercept obstruct hinder hamper undermine weaken strengthen reinforce stabilise
  balance settle mediate arbitrate negotiate renegotiate postpone reschedule shorten lengthen widen narrow deepen raise lower double triple
  halve multiply divide merge separate isolate connect disconnect link reopen reactivate deactivate modernise digitise privatise nationalise`);

/** The past of a regular verb. */
const pastOf = (verb: string): string =>
  verb.endsWith("e") ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;

/** Gaps that a word of a list fills. */
export const LISTS = {
  noun: NOUNS,
  nouns: PLURALS,
  adj: ADJECTIVES,
  verb: VERBS,
  past: VERBS.map(pastOf),
  modal: phrases("would / could / must / might / should / will not / may / would not / can / cannot / need not / had to"),
  adverb: list(`already quietly never formally twice again briefly largely partly finally openly repeatedly slowly hastily wrongly rightly
    lawfully deliberately reluctantly provisionally`),
  link: phrases("while / after / because / before / although / since / as / once / unless / even though / whereas"),
  near: phrases("in / near / around / outside / north of / south of / east of / west of / beyond / across"),
  field: list(`defence foreign finance transport health interior justice energy trade farm education labour culture fisheries port water
    forestry mining housing customs intelligence border railway treasury tourism`),
} as const;

/** What is said, and the report's own account: no full stop, no capital. `{when}` brings its own space, or nothing. */
export const CLAUSES = patterns(`
  the {adj} {noun} {modal} {verb} {adj} {nouns} {near} {city}{when}
  / {number} {nouns} had {adverb} {past} the {rare} {noun} {near} {city}{when}
  / the {noun} of {adj} {nouns} {modal} {verb} {number} {nouns} {link} {country} {past} its {adj} {noun}
  / {body} {past} {adj} {nouns} {link} {nouns} from {city} {past} the {adj} {noun}{when}
  / the {rare} {noun} {past} {percent} of {adj} {nouns} in {country}{when}
  / {adj} {nouns} and {nouns} {modal} {verb} the {proper} {noun} {near} {city}
  / {person} had {adverb} {past} the {adj} {noun} without {adj} {nouns}{when}
  / no {noun} {modal} {verb} {adj} {nouns} {link} the {proper} {noun} was {adverb} {past}
  / {money} {modal} {verb} {adj} {nouns} {near} {city} {link} the {noun} {past} {nouns}
  / the {noun} between {country} and the {proper} {noun} {past} {number} {adj} {nouns}{when}
  / {an} {noun} at {proper} {adverb} {past} {number} {nouns} and one {adj} {noun}
  / {nouns} in {city} {adverb} {past} the {noun} that {body} had {past}{when}
  / the {proper} {noun} was {adverb} {past} {link} {adj} {nouns} {past} their {noun}
  / {an} {adj} {noun} {modal} {verb} the {nouns} of {city} {link} {nouns} {verb} the {noun}
  / {percent} of {nouns} {near} {proper} {past} the {adj} {noun}{when}, {link} {number} {nouns} {past} it
  / the {adj} {nouns} {past} {nouns} worth {money} {near} the {rare} {noun}
  / {country} {modal} {verb} its {adj} {noun} {link} the {noun} of {proper} {past} {nouns}
  / every {noun} {near} {city} {modal} {verb} {nouns}, {adj} {nouns} and the {rare} {noun}{when}
  / neither the {noun} nor its {adj} {nouns} had {past} {number} {nouns} {near} {proper}
  / the {noun} {past} by {body} {modal} {verb} {adj} {nouns}{when} {link} {nouns} {past} {money}`);

/** What somebody says in the first person, inside quotation marks. */
export const QUOTED = patterns(`
  we {modal} {verb} the {adj} {noun} and {verb} {number} {nouns} {near} {city}
  / our {nouns} {adverb} {past} {adj} {nouns}, and my {noun} {past} {proper}
  / nobody here {past} the {rare} {noun} {link} our {adj} {nouns} {past} it
  / I {adverb} {past} {adj} {nouns} {link} this {noun} {past} the {proper} {noun}
  / give us {adj} {nouns} and {an} {noun}, and {city} {modal} {verb} its {nouns}
  / there is {adj} {noun} in every {noun}, and {nouns} {modal} {verb} {money}
  / they {past} our {noun}, they {past} {number} {nouns}, and the {rare} {noun} {modal} {verb} us`);

export const INFINITIVES = patterns(`
  {verb} the {adj} {noun} of {proper} and {verb} {number} {nouns}{when}
  / {verb} {adj} {nouns} {near} {city} {link} {nouns} {past} the {noun}
  / {adverb} {verb} {body} and its {adj} {nouns}{when}
  / {verb} {money} in {nouns} and {adj} {nouns}, or {verb} the {rare} {noun}`);

export const THINGS = patterns(`
  the {adj} {noun} of {nouns} {near} {city}{when}
  / {adj} {nouns} from the {rare} {noun} and {an} {noun} {near} {proper}
  / {number} {adj} {nouns} that {nouns} {past} {near} {city}
  / {an} {adj} {noun} against {body} and {adj} {nouns}{when}`);

/** Behind a paraphrase: the words it takes over. */
export const TAKEN_OVER = patterns(`
  as “{an} {adj} {noun} of {nouns}” / “{adverb} and without {adj} {nouns}” / in “{an} {noun} for {nouns}” / like “{rare} {nouns}”
  / with “{adj}, {adj} {nouns}” / for “{nouns} and {adj} {noun}”`);

export const HEADLINES = patterns(`
  {adj} {noun} {modal} {verb} {proper} {nouns} {near} {rare} {noun}
  / {nouns} {modal} {verb} {adj} {noun} of {proper} {nouns}
  / {proper} {noun} {modal} {verb} {adj} {nouns} and {noun}
  / {rare} {noun} {adverb} {past} {adj} {nouns} {link} {nouns} {verb} {noun}`);
export const STANDFIRST = pattern("{an} {noun} of {adj} {nouns} {near} {proper} {modal} {verb} {nouns}");
export const CAPTION = pattern("{nouns} {verb} {adj} {nouns} near the {rare} {noun} in {city} on ");

/** What a story adds to its headline's words. */
export const AFTERTHOUGHT = pattern("{link} {nouns} {near} {city} {past} the {adj} {noun}{when}");

export const REASONS = patterns(`
  because the {noun} was {adj} / because {nouns} {past} the {noun} / to discuss {adj} {nouns} / citing {adj} {nouns} / to describe the {adj} {noun}
  / for fear of {adj} {nouns}`);
export const PROXIMITY = patterns(`
  familiar with the {adj} {noun} / briefed on the {noun} of {nouns} / with knowledge of the {adj} {noun} / close to the {rare} {noun}
  / involved in the {adj} {noun}`);

/** Terms on which a nameless source spoke: words before, the words that say it, the rule. */
export const TERMS = [
  [", who spoke ", "on condition of anonymity", "background"],
  [", who ", "asked not to be named", "background"],
  [", though ", "not authorised to speak publicly", "not-authorised"],
  [", who spoke ", "on deep background", "deep-background"],
  [", who spoke ", "off the record", "off-the-record"],
] as const;

/** A way to say that somebody says something: what follows it, its form behind "did not" where it has one, its tone. */
export interface Cue {
  readonly stance: Statement["stance"];
  readonly past: string;
  readonly form: "that" | "to" | "thing" | "whether";
  readonly base: string | null;
  readonly tone: Statement["tone"];
}

/**
 * Stances, how many in a hundred statements have them, and their cues, the commonest first: the past, what follows, the form behind
 * "did not", the tone.
 */
const SAID = `
  assert 60 = said:that / added:that / argued:that:argue / noted:that:note / explained:that:explain / claimed:that:claim:distancing /
      insisted:that::insisting / stressed:that:stress:insisting / stated:that / maintained:that::insisting / recalled:that /
      observed:that
  confirm 4 = confirmed:that:confirm / acknowledged:that:acknowledge:conceding / admitted:that:admit:conceding /
      conceded:that::conceding
  deny 3.5 = denied:that / rejected:thing / ruled out:thing:rule out / dismissed:thing:dismiss / disputed:that:dispute
  accuse 2.5 = alleged:that::distancing / blamed:thing:blame / accused:thing:accuse
  warn 3 = warned:that:warn / cautioned:that
  threaten 0.3 = threatened:to:threaten
  demand 2 = demanded:thing:demand / called for:thing:call for / demanded:that / insisted on:thing::insisting / ordered:thing
  request 2.5 = asked for:thing:ask for / urged:thing / requested:thing:request / appealed for:thing / asked to:thing
  promise 2.5 = promised:to:promise / pledged:to:pledge / vowed:to / promised:that:promise / guaranteed:that:guarantee
  decline 2.5 = declined:to / refused:to
  praise 1.5 = praised:thing:praise / welcomed:thing:welcome / hailed:thing / applauded:thing
  criticise 2 = criticised:thing:criticise / condemned:thing:condemn / denounced:thing / complained:that:complain
  ask 1 = asked:whether / wondered:whether / questioned:thing:question
  believe 3.5 = believed:that:believe / expected:that:expect / thought:that:think / feared:that:fear / predicted:that / suspected:that
  intend 2 = planned:to:plan / wanted:to:want / intended:to:intend / aimed:to
  agree 1 = agreed:that / agreed:to:agree / concurred:that
  doubt 0.6 = doubted:that:doubt / doubted:thing
  show 1.5 = showed:that:show / revealed:that:reveal / indicated:that:indicate / found:that
  know 0.4 = knew:that:know / remembered:that:remember
  name 0.3 = dubbed:thing / nicknamed:thing
  propose 1 = proposed:that:propose / recommended:that:recommend / proposed:thing
  support 1 = supported:thing:support / backed:thing / endorsed:thing:endorse / defended:thing
  oppose 0.8 = opposed:thing:oppose / objected to:thing:object to
  hope 1 = hoped:that:hope / hoped:to:hope / wished:that
  decide 1 = decided:to:decide / ruled:that:rule / determined:that / decided:that:decide
  other 0.5 = joked:that / hinted:that / signalled:that / read out:thing
`;
export const STANCES: readonly (readonly [stance: Statement["stance"], weight: number, cues: readonly Cue[]])[] = SAID.trim()
  .split(/\n {2}(?! )/)
  .map((row) => {
    const [, stance, weight, ways] = /^(\w+) ([\d.]+) = ([\s\S]+)$/.exec(row) as unknown as [string, Cue["stance"], string, string];
    const cues = phrases(ways.replace(/\s+/g, " ")).map((way): Cue => {
      const [past, form, base, tone] = way.split(":") as [string, Cue["form"], string?, Cue["tone"]?];
      return { stance, past, form, base: base || null, tone: tone ?? "neutral" };
    });
    return [stance, Number(weight), cues];
  });

const cue = (past: string, stance: Cue["stance"], tone: Cue["tone"] = "neutral"): Cue => ({ stance, past, form: "that", base: null, tone });

/** Nobody's words: authority none. */
export const NOBODYS = [
  cue("is believed", "believe"),
  cue("was reported", "assert"),
  cue("was rumoured", "assert"),
  cue("was alleged", "accuse", "distancing"),
  cue("was expected", "believe"),
  cue("was feared", "believe"),
];
export const ACCORDING = cue("according to", "assert");
export const [REPORTED, CITING, COUNTED] = [cue("reported", "assert"), cue("citing", "assert"), cue("counted", "assert")];
/** A headline's, and the story's own words for it. */
export const HEADLINE_CUES = [
  ["says", 70, cue("said", "assert")],
  ["warns", 20, cue("warned", "warn")],
  ["confirms", 10, cue("confirmed", "confirm")],
] as const;
export const AUDIENCES = [
  ["reporters", 60],
  ["lawmakers", 20],
  ["delegates", 12],
  ["residents", 8],
] as const;

type VenueKind = NonNullable<Statement["venue"]>["kind"];
export const VENUES: readonly (readonly [kind: VenueKind, weight: number, words: readonly string[]])[] = [
  ["statement", 30, phrases("in a statement / in a press release / in a written statement")],
  ["news-conference", 22, phrases("at a news conference / at a briefing / during a press briefing")],
  ["interview", 14, phrases("in an interview / in a radio interview / during a television interview")],
  ["speech", 10, phrases("in a speech / in a televised address / at a rally")],
  ["social-media", 8, phrases("on social media / in a social media post")],
  ["meeting", 6, phrases("at a meeting / at the talks / during a summit")],
  ["court", 4, phrases("in court / before the court")],
  ["call", 3, phrases("in a phone call / by telephone")],
  ["document", 2, phrases("in a letter / in a memo / in a filing")],
  ["other", 1, phrases("on the sidelines / at the graveside / outside the gates")],
];

const OFFICES = phrases(`
  Defence Minister / Foreign Minister / Finance Minister / Deputy Prime Minister / Transport Secretary / Interior Minister / Energy Minister
  / Trade Minister / Health Minister / Prime Minister / President / Justice Secretary / Opposition Leader / Police Chief / Army Commander
  / Central Bank Governor / Chief Prosecutor / Special Envoy / Ambassador / Deputy Speaker / Labour Minister / Farm Minister / Navy Commander
  / Education Minister / Housing Secretary / Chief Negotiator
  / Port Commissioner / Customs Director / Water Minister / Chief Justice / Culture Secretary / Mining Minister / Attorney General`);
const TRADES = phrases(`
  economist / analyst / professor / engineer / chief executive / union organiser / lawyer / surgeon / historian / captain / head teacher / climatologist
  / chairwoman / shop steward / director / researcher / former manager / board member / security expert / veterinary surgeon / archaeologist`);
export const NAMELESS_OFFICIALS = list(
  "official diplomat adviser minister officer negotiator lawmaker prosecutor envoy inspector regulator",
);
export const NAMELESS_OTHERS = list(
  "resident bystander employee contractor trader survivor executive volunteer shareholder analyst captain lawyer student",
);
export const MONTHS = list("January February March April May June July August September October November December");
export const WEEKDAYS = list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
/** From two on. */
export const SMALL = list("two three four five six seven eight nine");
export const COUNTS = list("two three four five several");

export const DOCUMENTS = list("letter report memo draft petition filing indictment audit transcript survey decree affidavit forecast");

const OUTLET_NAMES = list(
  "Harbour Northline Meridian Lantern Causeway Beacon Highland Estuary Crossroads Saltmarsh Foundry Orchard Signal Tideway Granite",
);
const OUTLET_KINDS = list("Wire Courier Gazette Tribune Chronicle Dispatch Herald Post");
/** Media that nobody prints, each with its house. */
export const OUTLETS: readonly string[] = Array.from(
  { length: 60 },
  (_, n) => `${OUTLET_NAMES[n % OUTLET_NAMES.length]} ${OUTLET_KINDS[(n * 3 + Math.floor(n / OUTLET_NAMES.length)) % OUTLET_KINDS.length]}`,
);

const STEMS =
  list(`Torv Karv Beld Morv Sarn Veld Ostr Drev Halm Quor Tess Vand Orl Brann Eld Fost Garm Hest Ulm Jast Kest Lorm Marv Nord Pral
  Rusk Skel Thal Urg Vost Weld Yarn Zelm Corv Dunm Essv Falk Grav Holv Irsk`);
/** Countries and what is theirs. */
export const COUNTRIES: readonly (readonly [name: string, adjective: string])[] = STEMS.map((stem, n) =>
  n % 4 === 3 ? [`${stem}esh`, `${stem}eshi`] : [`${stem}ia`, `${stem}ian`],
);

const CITY_STARTS = list(`Val Dun Mer Har Kel Sol Bren Cor Dal Esk Fen Gal Hol Ives Jor Kir Lun Mar Nor Ost Pel Quin Ros Sal Tal Ul Ver Wes
  Yel Zan Ard Bol Cas Del Elm For Gren Hul Kas Lam`);
const CITY_ENDS = list(`mere mark ford haven stad burg holm wick by dale ness port grad minster bridge mouth field gate ham stow vale wald
  berg dorf vik sund lund rup borg fell`);
/** Of the cities of a country, the n-th: below `CITIES_EACH`. */
export const CITIES_EACH = 30;
export function cityName(country: number, n: number): string {
  const k = country + COUNTRIES.length * n;
  return `${CITY_STARTS[(k * 7 + n) % CITY_STARTS.length]}${CITY_ENDS[n]}`;
}

/** Scatters a number over 32 bits (the finaliser of MurmurHash3). */
export function scattered(k: number): number {
  let h = k | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const [ONSETS, VOWELS, CODAS] = [list("b d g k l m r s t v z h"), list("a e i o u"), list("l r th nt sk ve m st")];
/** How many invented words there are. */
export const INVENTED = 200_000;
/** The k-th of them: the lower, the shorter. */
export function inventedWord(k: number): string {
  let word = "";
  let left = k;
  for (let n = 0; n < 2 || left > 0; n++) {
    word += `${ONSETS[left % ONSETS.length]}${VOWELS[Math.floor(left / ONSETS.length) % VOWELS.length]}`;
    left = Math.floor(left / (ONSETS.length * VOWELS.length));
  }
  return word + CODAS[scattered(k) % CODAS.length];
}

export const capital = (word: string): string => (word[0] as string).toUpperCase() + word.slice(1);
export const withArticle = (phrase: string): string => `${/^[aeiou]/i.test(phrase) ? "an" : "a"} ${phrase}`;

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

/** The k-th of the people, or the one of those around it that speaks for a body; the same in every report. */
export function somebody(k: number, spokesperson: boolean) {
  const group = k - (k % SPEAKS_FOR_OTHERS);
  const number = spokesperson ? group : group + 1 + (k % (SPEAKS_FOR_OTHERS - 1));
  const [a, b] = [scattered(number * 2 + 1), scattered(number * 2 + 2)];
  const she = a % 2 === 0;
  const fate = b >>> 20;
  const one = (items: readonly string[]) => items[fate % items.length] as string;
  const [land, adjective] = COUNTRIES[(a >>> 14) % COUNTRIES.length] as readonly [string, string];
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

const BODY_NAMES = phrases(`
  {land} {field} Ministry / {adj} Institute of {nouns} / {proper} Shipping / {proper} Steel / {proper} Holdings / {city} Port Authority
  / {proper} Workers Union / {land} Central Bank / {city} City Council / {proper} Energy / {proper} Foundation / {proper} Party
  / Council of {adj} {nouns} / {land} Supreme Court / {proper} Bank / {city} Chamber of Commerce / {proper} Movement / {proper} Airlines`);

/** Bodies that are firms, by their names. */
export const FIRM = /(?:Shipping|Steel|Holdings|Energy|Airlines)$/;

/** How many bodies there are. */
export const BODIES = 20_000;

/** The k-th of the bodies, the same in every report. */
export function bodyName(k: number): string {
  const [a, b] = [scattered(k * 2 + 100_003), scattered(k * 2 + 100_004)];
  const of = (words: readonly string[]) => capital(words[(b >>> 8) % words.length] as string);
  const country = a % COUNTRIES.length;
  const fillings: Readonly<Record<string, string>> = {
    land: COUNTRIES[country]?.[1] as string,
    city: cityName(country, (a >>> 8) % CITIES_EACH),
    proper: capital(inventedWord(k)),
    field: of(LISTS.field),
    adj: of(ADJECTIVES),
    nouns: capital(PLURALS[a % PLURALS.length] as string),
  };
  return (BODY_NAMES[b % BODY_NAMES.length] as string).replace(/\{(\w+)\}/g, (_, gap: string) => fillings[gap] as string);
}

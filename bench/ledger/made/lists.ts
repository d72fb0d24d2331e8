/** Words that fill gaps of sentences, the commonest first. */
import { list, phrases } from "./strings.js";

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

/** From two on. */
export const SMALL = list("two three four five six seven eight nine");
export const COUNTS = list("two three four five several");

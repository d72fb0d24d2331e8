/** [I24] Trades by the nouns for those who have one; nouns that several trades have stand under none. */

const NOUNS = {
  politics: `president premier minister chancellor secretary senator representative governor mayor king queen prince princess emir sultan crown ambassador
    envoy consul diplomat spokesperson lawmaker legislator mp mep deputy councillor councilor councilman councilwoman politician speaker whip vizier
    negotiator mediator candidate nominee lady advisor adviser aide undersecretary minority majority parliamentarian treasurer`,
  law: "judge justice magistrate prosecutor attorney lawyer solicitor barrister advocate counsel notary",
  security: `general colonel brigadier marshal admiral commodore lieutenant sergeant corporal private soldier commander officer inspector detective
    superintendent constable sheriff policeman trooper major guerrilla warlord militiaman spymaster`,
  business:
    "director founder owner ceo businessman businesswoman entrepreneur banker investor trader industrialist executive financier billionaire tycoon magnate",
  academia:
    "professor lecturer scholar historian economist researcher academic dean rector scientist biologist physicist chemist sociologist",
  media:
    "author writer journalist reporter correspondent editor columnist anchor anchorman anchorwoman broadcaster publisher blogger photographer",
  sport: `player footballer striker midfielder goalkeeper defender winger coach cricketer batsman bowler boxer swimmer sprinter quarterback pitcher golfer
    cyclist athlete runner wrestler jockey skier skater referee umpire gymnast marathoner`,
  arts: `actor singer musician rapper painter novelist poet filmmaker comedian dancer composer artist sculptor guitarist drummer pianist conductor
    playwright model choreographer`,
  faith: "bishop archbishop cardinal pope imam rabbi pastor priest monk nun abbot vicar ayatollah cleric preacher chaplain",
  medicine: "doctor nurse surgeon physician paramedic midwife dentist psychiatrist pharmacist pathologist",
  everyday: `driver farmer student pupil teacher fisherman shopkeeper carpenter mechanic baker butcher waiter waitress electrician plumber labourer
    laborer vendor cook chef welder miner housewife pensioner widow widower victim suspect tailor hairdresser teenager schoolboy schoolgirl resident
    villager migrant refugee worker customer passenger survivor mother father neighbour neighbor shopper tenant herder`,
} as const;

export type Trade = keyof typeof NOUNS;

/** Nouns for posts of no one trade: they tell people apart by themselves, not by their trade. */
const ANY = "chief head leader chair manager commissioner official captain activist analyst expert member custodian";

export const TRADES: ReadonlyMap<string, Trade | null> = new Map<string, Trade | null>([
  ...ANY.split(" ").map((noun): [string, null] => [noun, null]),
  ...(Object.entries(NOUNS) as [Trade, string][]).flatMap(([trade, nouns]) =>
    nouns.split(/\s+/).map((noun): [string, Trade] => [noun, trade]),
  ),
]);

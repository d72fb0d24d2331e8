/** [I28] Words that names of bodies are made of in every country: a name of nothing else is no one's body until its country is known. */
import { bareWord } from "../../text/letters.js";

const WORDS: ReadonlySet<string> = new Set(
  `ministry ministries department departments office agency authority authorities commission council committee board bureau court courts tribunal
  parliament senate congress assembly house lower upper chamber representatives commons lords deputies cabinet government state federal national supreme
  high constitutional appeal appeals district county city municipal municipality provincial province regional region central bank police army navy air
  force forces armed military intelligence service services guard corps administration secretariat inspectorate directorate embassy consulate
  presidency premier president presidential palace royal crown kingdom republic prime minister ministers governor mayor chief party opposition coalition
  alliance liberal democratic democrats democrat republican republicans conservative conservatives communist socialist social labor
  people peoples popular progressive independent national union unions front movement election elections electoral prison prisons immigration customs revenue tax
  treasury health public works welfare civil aviation defense foreign external internal home interior education higher finance economy
  economic development justice agriculture livestock environment energy trade commerce industry transport transportation tourism culture sport sports
  youth women children family information communications communication technology science water lands land housing planning security safety
  homeland emergency disaster management general attorney prosecutor prosecutors prosecution human rights bar medical teachers students farmers workers
  association federation society institute university college school hospital church chamber league football olympic committee broadcasting
  television radio tv channel news daily times star sun post herald standard guardian mirror tribune observer press telegraph express mail gazette
  chronicle journal morning evening sunday today report monitor nation nations reporter statistics statistical mines minerals petroleum road roads
  railway railways airport port ports fisheries forestry food drug drugs anti corruption corruption special investigation investigations
  investigating bureau counter terrorism stock exchange securities university local community communities affairs cooperation relations senior
  supreme peoples court law legal reform election parliamentary lawmakers oversight audit auditor comptroller secretary staff joint
  red cross crescent politburo plenum environmental protection climate change legislative legislature truth reconciliation
  left right center commonwealth enforcement crime crimes criminal administrative investment investments promotion export exports import imports
  industries industrial enterprise enterprises business pension pensions insurance standards quality meteorological weather geological survey
  atomic research academy sciences arts film music nurses doctors lawyers engineers employers employees manufacturers medicine medicines pharmacy
  veterinary agricultural oil gas electricity telecommunications postal parks wildlife heritage archives library museum maritime harbors coast rescue
  fire traffic highways licensing regulatory consumer competition monetary payments revenue population census identity citizenship border refugees
  refugee migration equality gender persons disabilities united unity nationalist student peasants greens democracy freedom reform patriotic islamic
  christian muslim capital chambers civic la el los prensa nacion tribuna diario comercio
  universal hora tiempo pais razon republica opinion republic liberation`
    .trim()
    .split(/\s+/),
);

/** @param word as it is spelt */
export const isGenericWord = (word: string): boolean => WORDS.has(bareWord(word)) || /^\p{N}+(?:st|nd|rd|th)?$/u.test(word);

/** One word alone that stands for a body of its country; others ("House", "Court") stand for whichever was named. */
const ALONE: ReadonlySet<string> = new Set(["parliament", "congress", "senate", "cabinet", "government", "labor"]);

/** Whether a generic name is as good as "the body": a single word that each country has several bodies for. */
export const isBareNoun = (key: string): boolean => !key.includes(" ") && WORDS.has(key) && !ALONE.has(key);

const STATE: ReadonlySet<string> = new Set(
  `ministry department court parliament senate congress assembly representatives cabinet government police army navy force forces military council
  commission embassy presidency party administration treasury intelligence guard prosecutor staff central`.split(/\s+/),
);

/** Whether a body with the word in its name is a state's own, or its party. @param word as it is spelt */
export const isStateWord = (word: string): boolean => STATE.has(bareWord(word));

const ENDING: ReadonlySet<string> = new Set(
  "league union association federation institute university college society bank company committee council ministry department court parliament party agency commission authority".split(
    " ",
  ),
);

/** Whether a name that ends in the word is a body's, whatever opens it. */
export const isBodyEnding = (word: string): boolean => ENDING.has(bareWord(word));

const LOCAL =
  /\b(?:city|county|district|municipal|municipality|provincial|regional|local|school|hospital|church|chamber commerce|department police|department fire)\b/;

/** [I28] Whether a country has many bodies of a generic name: chambers of commerce, city councils. @param key words in one spelling and order */
export const isLocal = (key: string): boolean => LOCAL.test(key);

/**
 * [Y2] Nouns of things whose fate is followed, in classes of words that reports use for one thing by turns: "dialogue" for "talks", "probe" for
 * "inquiry". A table of words; none names a country, a person or a make.
 */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** The first word of a line stands for all of it. */
const CLASSES: readonly (readonly string[])[] = [
  // what moves goods: the goods are what is followed, where they are named
  words(
    "shipment shipping delivery consignment transfer load lot cargo batch supply provision flow export sale handover sending sharing dispatch tranche convoy box crate pallet carton truckload lorryload planeload shipload trainload",
  ),
  words("talks talk negotiation dialogue discussion consultation parley round"),
  words("meeting session gathering encounter"),
  words("call phone-call conversation"),
  words("summit conference"),
  words("visit trip tour"),
  words("ceasefire cease-fire truce armistice"),
  words("agreement deal accord pact treaty arrangement"),
  words("merger takeover acquisition"),
  words("bill legislation law act statute"),
  words("sanction penalty"),
  words("inquiry investigation probe review"),
  words("trial case prosecution proceeding hearing lawsuit suit"),
  words("strike walkout"),
  words("offensive operation incursion invasion assault raid"),
  words("election vote ballot poll"),
  words("exchange swap"),
  words("recount count"),
  words("pipeline line"),
  words("loan credit lending"),
  words("vaccine jab shot dose"),
];

const CLASS_OF: ReadonlyMap<string, string> = new Map(CLASSES.flatMap((all) => all.map((word) => [word, all[0] as string] as const)));

/** The word that stands for a noun's class; the noun itself where it has none. @param lemma in small letters */
export const classOf = (lemma: string): string => CLASS_OF.get(lemma) ?? lemma;

const MEETINGS: ReadonlySet<string> = new Set(words("visit meeting talks call summit"));
/** Nouns for people's coming together. */
export const isMeeting = (lemma: string): boolean => MEETINGS.has(classOf(lemma));

/** What moves goods. */
export const isCarrier = (lemma: string): boolean => classOf(lemma) === "shipment";

/** Nouns for a state of something: what it is of stands behind them ("the hold on the bombs"), or was named before ("the issue", "the step"). */
const STOPS = words("pause hold halt suspension freeze stop stoppage block delay interruption resumption postponement");
const STATES: ReadonlySet<string> = new Set([
  ...STOPS,
  ...words(
    "release end lifting start continuation cancellation decision plan construction building completion implementation work issue matter question move step proposal offer draft",
  ),
]);
export const isStateNoun = (lemma: string): boolean => STATES.has(lemma);

/** Nouns for a stop or its end, which is of something that goes on else, of whatever kind. */
const STOP_NOUNS: ReadonlySet<string> = new Set(STOPS);
export const isStopNoun = (lemma: string): boolean => STOP_NOUNS.has(lemma);

/** Nouns for doing something at length: what is done stands before them ("the vaccination campaign", "the search operation"), or they stand for themselves. */
const FRAMES: ReadonlySet<string> = new Set(
  words("campaign drive operation mission effort process programme program project scheme exercise"),
);
export const isFrame = (lemma: string): boolean => FRAMES.has(lemma);

/** Goods of no kind: "weapons" may be any weapons. */
const GOODS: ReadonlySet<string> = new Set(
  words(`weapon weaponry arm arms munition munitions ammunition armament aid assistance help support equipment materiel hardware goods material supplies stuff item
  package relief`),
);
export const isGoods = (lemma: string): boolean => GOODS.has(lemma);
export const ANY_GOODS = "goods";

/** [Y4] Words that point at a thing, or count or praise it, and do not tell it from another of its kind. */
const POINTING: ReadonlySet<string> = new Set(
  words(`a an the this that these those its their his her our your my all any some several many few more most much less least no one two three four five six seven
  eight nine ten dozen dozens hundred hundreds thousand thousands million billion single entire whole certain various total first second third last next
  latest previous earlier past current ongoing pending planned proposed promised pledged scheduled expected possible potential so-called alleged
  new old big large small major key main important long-awaited long-delayed controversial stalled paused held suspended delayed frozen blocked resumed
  additional further extra additional such same own both each every about around nearly almost over under least up to of for in on from with by and or as at
  military security defensive defence defense lethal armed american-made made us-made foreign joint bilateral official temporary permanent remaining recent
  short long-planned initial final full partial limited brief weekly daily monthly annual yearly urgent critical crucial needed much-needed worth
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  face-to-face in-person direct indirect high-level formal informal`),
);
const TEENS = "eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen";
const TENS = "(?:twen|thir|for|fif|six|seven|eigh|nine)ty";
/** Numbers in words beyond ten: "twenty-four"; and in a row beyond the third. */
const NUMBER = new RegExp(`^(?:${TEENS}|${TENS}(?:[-‐‑–]\\p{L}+)?|(?:four|fif|six|seven|eigh|nin|ten)th)$`, "u");
export const isPointing = (word: string): boolean => POINTING.has(word) || NUMBER.test(word);

const COUNTING = `two|three|four|five|six|seven|eight|nine|ten|${TEENS}|${TENS}|dozens?|hundreds?|thousands?|half|several|many|most|both|few`;
const BARE_COUNT = new RegExp(`^(?:\\p{N}[\\p{N}.,]*|${COUNTING}|first|second|third|last|others?|rest|remainder|remaining)$`, "u");
/** [Y3] Words that only count, or take a part: what they count was named before ("four were unloaded", "the rest"). */
export const isBareCount = (word: string): boolean => BARE_COUNT.test(word);

/** Words that say that something else is meant than what was named before. */
const OTHER: ReadonlySet<string> = new Set(words("other another separate different rest"));
export const isOther = (word: string): boolean => OTHER.has(word);

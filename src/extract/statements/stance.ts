/**
 * [C1–C3] Stance, tone and negation: by the words of the cue, the most telling first; then by what is said (a question) and by who
 * says it (a document shows what a person suggests).
 */
import type { Statement } from "../../records/statement.js";

type Stance = Statement["stance"];
type Tone = Statement["tone"];

const REFUSING = "\\b(?:declin|refus)(?:e[sd]?|ing)\\b";
const DID_NOT = "\\b(?:did|do|does|could|would|will|had|has|have)(?: not|n['’]t)(?: \\w+ly)? ";
/** What somebody chose not to do. */
const DECIDED_NOT = "\\b(?:decid|opt|cho+s)\\w* (?:against|not to)\\b";
/** What whoever gives no answer did not do. */
const ANSWERING = [
  "respond|repl|comment|answer|sa(?:y|id)\\b|tell\\b|elaborat|provide|discuss|disclos|return(?:ed)?\\b",
  "be reached|be drawn|immediately",
].join("|");
const NO_COMMENT = "\\bneither confirm\\w* nor den|\\bno comment\\b|\\b(?:could )?not (?:immediately )?(?:be )?reach|\\bunavailable\\b";
/** Non-answers: to decline is what is said, whatever the verb behind it. */
const DECLINING = new RegExp(`${REFUSING}|${DECIDED_NOT}|${DID_NOT}(?:${ANSWERING})|${NO_COMMENT}`);

/** Words for holding something to be so, by sort: thinking, feeling, expecting. */
const BELIEVING = [
  "\\bbeliev|\\bthink|\\bthought\\b|\\bfeel|\\bfelt\\b|\\bconsider|\\bview|\\bopinion|\\bexpect",
  "\\bworr(?:y|ie[sd])|\\bfear|\\bconcern|\\bsee[sn]?\\b|\\bsaw\\b|\\bassum(?:e[sd]?|ing)\\b|\\bsuspect|\\bsuspicio",
  "\\bnervous|\\banxious about|\\bafraid|\\bconfident|\\boptimis|\\bpessimis|\\bcertain\\b|\\bsure\\b|\\b(?:is|are|was|were) (?:widely )?understood\\b",
  "\\binterested in\\b|\\bregard(?:s|ed|ing)?\\b|\\bconvinced\\b|\\bpredict|\\bimagin",
];

/** Stems of cue words, most telling first: a cue of several words takes the first that fits. */
export const CUE_STANCES: readonly (readonly [RegExp, Stance])[] = [
  [
    /\bden(?:y|ie[sd]|ying|ial)|\breject|\bdismiss(?:e[sd]|ing)?\b|\brefut|\brul(?:e[sd]?|ing) (?:\w+ )?out\b|\brebut|\bdisput(?:e[sd]?|ing)\b|\bdisavow/,
    "deny",
  ],
  [/\bconfirm|\backnowledg|\badmit|\bconced/, "confirm"],
  [/\bsu(?:e[sd]?|ing)\b|\blawsuit|\bcomplaints? against\b|\bprosecut|\bindict|\bsuspected of\b/, "accuse"],
  [/\baccus|\balleg|\bblam(?:e[sd]?|ing)\b|\bcharg(?:e[sd]|ing)\b|\bfault(?:ed|ing|s)\b/, "accuse"],
  [/\bwarn|\bcaution/, "warn"],
  [/\bthreat/, "threaten"],
  [
    /\bdemand|\burg(?:e[sd]?|ing)\b|\bcall(?:s|ed|ing)? (?:up)?on\b|\binsist(?:s|ed|ing)? on\b|\border(?:s|ed|ing)?\b|\bcall(?:s|ed|ing)? (?:\w+ )?for\b|\binstruct|\bprohibit|\bforbid|\bforbade\b|\brequir(?:e[sd]?|ing)\b/,
    "demand",
  ],
  [/\brequest|\bappeal|\bask(?:s|ed|ing)? (?:for|to)\b|\bencourag|\bplead|\bimplor|\bpersuad/, "request"],
  [/\bpromis|\bpledg|\bvow|\bcommit(?:s|ted|ting)?\b|\bguarantee|\bassur(?:e[sd]?|ing)\b/, "promise"],
  [
    /\bprais|\bhail|\bapplaud|\bwelcom|\blaud|\bcongratulat|\bthank|\bcelebrat|\badmir(?:e[sd]?|ing)\b|\brejoic|\bcommend|\bthrilled|\bgrateful|\bproud|\bpleased|\bdelighted|\bimpressed\b/,
    "praise",
  ],
  [
    /\bcritici[sz]|\bcritic(?:al)? of|\bcondemn|\bdenounc|\bslam|\bblast|\bmock|\battack|\bdecr(?:y|ied)|\brip(?:s|ped)?\b|\bcomplain|\bdeplor|\brebuk|\bbristl|\bridicul|\btaunt|\bassail|\blament|\bscold|\bbemoan|\bbash(?:es|ed|ing)?\b|\brevil|\bspeak\w* out against|\bspoke\w* out against|\bprotest|\bappalled|\boutrage|\bfurious|\bincensed|\bangry|\bangered|\bdisappoint|\bdismay|\bsourly\b/,
    "criticise",
  ],
  [/\bquestion(?:s|ed|ing)? (?:whether|if|the|how)\b|\binto question\b/, "doubt"],
  [/\bask(?:s|ed|ing)?\b|\bwant(?:s|ed|ing)? to know\b|\bwonder|\bquestion|\binquir/, "ask"],
  [/\bagree[sd]?\b|\bagreeing\b|\bconcur|\bechoe?[sd]?\b/, "agree"],
  [/\bdoubt|\bskeptic|\bsceptic|\bunsure\b|\buncertain/, "doubt"],
  [/\bhop(?:e[sd]?|ing|eful)\b|\bwish/, "hope"],
  [/\bpropos|\brecommend|\badvis(?:e[sd]?|ing)\b/, "propose"],
  [/\boppos|\bopponent of|\bobject(?:s|ed|ing)? to\b|\bagainst\b/, "oppose"],
  [/\bsupport|\bback(?:s|ed|ing)\b|\bendors|\bfavou?r|\bdefend|\badvocat/, "support"],
  [/\b(?:eager|keen|willing|ready|determined|prepared|intent|looking forward)\b/, "intend"],
  [/\blearn(?:s|ed|t|ing)?\b|\b(?:find|found) out\b|\bdiscover|\breali[sz]e[sd]?\b/, "know"],
  // "want to be certain", "make sure": what is to come about, and not what is held to be so
  [/\b(?:want|wish|like|need)\w* to (?:be|feel|make|get) |\bma(?:k(?:e|es|ing)|de) (?:sure|certain)\b/, "intend"],
  [new RegExp(BELIEVING.join("|")), "believe"],
  [
    /\bplan(?:s|ned|ning)?\b|\bintend|\bintention|\bwant|\bseek|\bsought\b|\baim|\b(?:try|tries|tried|trying) to\b|\battempt|\bvied?\b|\bprepar(?:e[sd]?|ing) to\b/,
    "intend",
  ],
  [/\bdecid|\bdecision|\bruled?\b|\bruling\b|\bupheld\b|\bdetermin/, "decide"],
  [/\bshow|\bindicat|\breveal|\bdemonstrat|\bfound\b/, "show"],
  [/\bknow|\bknew\b|\baware|\bremember/, "know"],
  [/\bso-called\b|\bknown as\b|\bdubbed\b|\bnicknamed\b|\bbranded\b|\blabell?ed\b/, "name"],
];

export const CUE_TONES: readonly (readonly [RegExp, Tone])[] = [
  [/\bclaim|\balleg|\bpurport|\bso-called\b/, "distancing"],
  [/\badmit|\bconced|\backnowledg/, "conceding"],
  [/\binsist|\bmaintain|\breiterat|\bstress/, "insisting"],
];

/** Cues that say what somebody calls something: what it is called praises, blames or only names it. */
const CALLING =
  /\bcall(?:s|ed|ing)?\b(?! (?:for|on|upon|into|off)\b)|\bdescrib|\blabel|\bbrand(?:s|ed|ing)\b|\bcharacteri[sz]|\bdubb|\bterm(?:s|ed|ing)\b/;
const GOOD =
  /\b(?:stunning|great|good|remarkable|brilliant|excellent|wonderful|brave|courageous|heroic?|breakthrough|success\w*|triumph\w*|fantastic|tremendous|impressive|generous|outstanding|admirable|inspir\w*|splendid|superb|welcome|promising|positive|magnificent|milestone)\b/i;
const BAD =
  /\b(?:bad|scandal\w*|disgrac\w*|sham\w*|losers?|hasty|unfounded|coup|inhumane?|heinous|outrag\w*|illegal|unlawful|violation|reckless|dangerous|fail\w*|disast\w*|wrong|unfair|unjust\w*|absurd|cruel\w*|coward\w*|liars?|lies?|corrupt\w*|racist|terroris\w*|propaganda|farc\w*|mistake\w*|worst|outlaw|thugs?|criminals?|hypocri\w*|nonsense|trap|provocat\w*|aggress\w*|barbar\w*|brutal\w*|insult\w*|unacceptable|irresponsible|ridiculous|pathetic|crooked|weak|sad|tragic|monster|killers?|murderers?|trait\w*|fraud\w*|attack)\b/i;
/** "There was no such agreement", "he had never met her": a plain verb and a flat no. */
const FLAT_NO =
  /^\W*(?:that )?\W*(?:he|she|it|they|we|i|there|the \w+) (?:has|have|had|was|were|is|are) (?:never|no)\b(?! (?:need|doubt|reason|way|choice|alternative|time|longer|one|place|money|question|matter|other|more))/i;
/** "Asked it to hold a session", "wants the law to be changed": what others are to do. */
const OTHERS_TO = /^(?!(?:to|whether|if|how|what|why|who|when|where|about|that)\b)(?:[^\s,]+\s+){1,8}?(?:not )?to\s+\p{L}/iu;
const TO_DO = /^(?:not )?to\s+\p{L}/iu;
const ASKING = /\bask(?:s|ed|ing)?$/;
const WANTING = /\bwant(?:s|ed|ing)?$/;

/** [C3] Negation in the cue. */
const NEGATED = /\b(?:not|never|no longer|cannot|without|stopped short of|stops short of|nor)\b|n['’]t\b/;
/** What a document suggests it shows. */
const SUGGESTED = /\bsuggest/;
/** "Will they come?" at the end of what is said. */
const QUESTION = /\?["”’'»]*$/u;
/** Verbs that say no more than that something is said: what is said may make it a question. */
const PLAIN = /\b(?:sa(?:y|ys|id|ying)|add(?:s|ed|ing)?|continued|went on|tweeted|wrote|writes)\b|^:$/;

/** What the words said make of a cue that leaves it open. */
function byContent(cue: string, content: string): Stance | null {
  if (CALLING.test(cue)) return BAD.test(content) ? "criticise" : GOOD.test(content) ? "praise" : null;
  if (/\bquestion(?:s|ed|ing)?$/.test(cue) && /^(?:whether|if|the|how|why)\b/i.test(content)) return "doubt";
  if (ASKING.test(cue) && !/^["“]/.test(content) && (TO_DO.test(content) || OTHERS_TO.test(content))) return "request";
  if (WANTING.test(cue) && OTHERS_TO.test(content)) return "demand";
  return null;
}

const pick = <T>(table: readonly (readonly [RegExp, T])[], words: string): T | undefined => table.find(([p]) => p.test(words))?.[1];

export interface Stances {
  readonly stance: Stance;
  readonly tone: Tone;
  readonly negated: boolean;
}

/**
 * @param cue its words
 * @param content the words said
 * @param document whether a document says them
 */
export function stanceOf(cue: string, content = "", document = false): Stances {
  const words = cue.toLowerCase();
  const tone = pick(CUE_TONES, words) ?? "neutral";
  if (DECLINING.test(words)) return { stance: "decline", tone, negated: false };
  const told = byContent(words, content);
  if (told) return { stance: told, tone, negated: NEGATED.test(words) };
  const plain = pick(CUE_STANCES, words) ?? (SUGGESTED.test(words) && document ? "show" : "assert");
  if (plain === "assert" && PLAIN.test(words) && FLAT_NO.test(content)) return { stance: "deny", tone, negated: NEGATED.test(words) };
  const stance = plain === "assert" && QUESTION.test(content) && PLAIN.test(words) ? "ask" : plain;
  return { stance, tone, negated: NEGATED.test(words) };
}

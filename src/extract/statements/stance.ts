/**
 * [C1–C3] Stance, tone and negation: by the words of the cue, the most telling first; then by what is said (a question) and by who
 * says it (a document shows what a person suggests).
 */
import type { Statement } from "../../records/statement.js";

type Stance = Statement["stance"];
type Tone = Statement["tone"];

const REFUSING = "\\b(?:declin|refus)(?:e[sd]?|ing)\\b";
const DID_NOT = "\\b(?:did|do|does|could|would|will|had|has|have)(?: not|n['’]t)(?: \\w+ly)? ";
/** What whoever gives no answer did not do. */
const ANSWERING = [
  "respond|repl|comment|answer|sa(?:y|id)\\b|tell\\b|elaborat|provide|discuss|disclos|return(?:ed)?\\b",
  "be reached|be drawn|immediately",
].join("|");
const NO_COMMENT = "\\bneither confirm\\w* nor den|\\bno comment\\b|\\b(?:could )?not (?:immediately )?(?:be )?reach|\\bunavailable\\b";
/** Non-answers: to decline is what is said, whatever the verb behind it. */
const DECLINING = new RegExp(`${REFUSING}|${DID_NOT}(?:${ANSWERING})|${NO_COMMENT}`);

/** Words for holding something to be so, by sort: thinking, feeling, expecting. */
const BELIEVING = [
  "\\bbeliev|\\bthink|\\bthought\\b|\\bfeel|\\bfelt\\b|\\bconsider|\\bview|\\bopinion|\\bexpect",
  "\\bworr(?:y|ie[sd])|\\bfear|\\bconcern|\\bsee[sn]?\\b|\\bsaw\\b|\\bassum(?:e[sd]?|ing)\\b|\\bsuspect|\\bsuspicio",
  "\\binterested in\\b|\\bregard(?:s|ed|ing)?\\b|\\bconvinced\\b|\\bpredict|\\bimagin",
];

/** Stems of cue words, most telling first: a cue of several words takes the first that fits. */
export const CUE_STANCES: readonly (readonly [RegExp, Stance])[] = [
  [
    /\bden(?:y|ie[sd]|ying|ial)|\breject|\bdismiss(?:e[sd]|ing)?\b|\brefut|\brul(?:e[sd]?|ing) (?:\w+ )?out\b|\brebut|\bdisput(?:e[sd]?|ing)\b|\bdisavow/,
    "deny",
  ],
  [/\bconfirm|\backnowledg|\badmit|\bconced/, "confirm"],
  [/\baccus|\balleg|\bblam(?:e[sd]?|ing)\b|\bcharg(?:e[sd]|ing)\b|\bfault(?:ed|ing|s)\b/, "accuse"],
  [/\bwarn|\bcaution/, "warn"],
  [/\bthreat/, "threaten"],
  [
    /\bdemand|\binsist(?:s|ed|ing)? on\b|\border(?:s|ed|ing)?\b|\bcall(?:s|ed|ing)? (?:\w+ )?for\b|\binstruct|\bprohibit|\bforbid|\bforbade\b|\brequir(?:e[sd]?|ing)\b/,
    "demand",
  ],
  [
    /\burg(?:e[sd]?|ing)\b|\bcall(?:s|ed|ing)? (?:up)?on\b|\brequest|\bappeal|\bask(?:s|ed|ing)? (?:for|to)\b|\bencourag|\bplead|\bimplor|\bpersuad/,
    "request",
  ],
  [/\bpromis|\bpledg|\bvow|\bcommit(?:s|ted|ting)?\b|\bguarantee|\bassur(?:e[sd]?|ing)\b/, "promise"],
  [/\bprais|\bhail|\bapplaud|\bwelcom|\blaud|\bcongratulat|\bthank|\bcelebrat|\badmir(?:e[sd]?|ing)\b|\brejoic|\bcommend/, "praise"],
  [
    /\bcritici[sz]|\bcritic(?:al)? of|\bcondemn|\bdenounc|\bslam|\bblast|\bmock|\battack|\bdecr(?:y|ied)|\brip(?:s|ped)?\b|\bcomplain|\bdeplor|\brebuk|\bbristl|\bridicul|\btaunt|\bassail|\blament|\bscold/,
    "criticise",
  ],
  [/\bask(?:s|ed|ing)?\b|\bwonder|\bquestion|\binquir/, "ask"],
  [/\bagree[sd]?\b|\bagreeing\b|\bconcur|\bechoe?[sd]?\b/, "agree"],
  [/\bdoubt|\bskeptic|\bsceptic|\bunsure\b|\buncertain/, "doubt"],
  [/\bhop(?:e[sd]?|ing|eful)\b|\bwish/, "hope"],
  [/\bpropos|\brecommend|\badvis(?:e[sd]?|ing)\b/, "propose"],
  [/\boppos|\bopponent of|\bobject(?:s|ed|ing)? to\b|\bagainst\b/, "oppose"],
  [/\bsupport|\bback(?:s|ed|ing)\b|\bendors|\bfavou?r|\bdefend/, "support"],
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

/** [C3] Negation in the cue. */
const NEGATED = /\b(?:not|never|no longer|cannot|without|stopped short of|stops short of|nor)\b|n['’]t\b/;
/** What a document suggests it shows. */
const SUGGESTED = /\bsuggest/;
/** "Will they come?" at the end of what is said. */
const QUESTION = /\?["”’'»]*$/u;
/** Verbs that say no more than that something is said: what is said may make it a question. */
const PLAIN = /\b(?:sa(?:y|ys|id|ying)|add(?:s|ed|ing)?|continued|went on|tweeted|wrote|writes)\b|^:$/;

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
  const plain = pick(CUE_STANCES, words) ?? (SUGGESTED.test(words) && document ? "show" : "assert");
  const stance = plain === "assert" && QUESTION.test(content) && PLAIN.test(words) ? "ask" : plain;
  return { stance, tone, negated: NEGATED.test(words) };
}

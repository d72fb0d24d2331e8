/** [S5] Stance, tone and negation, first form: by the words of the cue. */
import type { Statement } from "../../records/statement.js";

type Stance = Statement["stance"];
type Tone = Statement["tone"];

/** Stems of cue words, most telling first: a cue of several words takes the first that fits. */
const STANCES: readonly (readonly [RegExp, Stance])[] = [
  [/\b(?:declin|refus)(?:e[sd]?|ing)\b|\bdid(?: not|n['’]t) (?:immediately )?(?:respond|reply|comment)/, "decline"],
  [/\bden(?:y|ie[sd]|ying|ial)|\breject|\bdismiss(?:e[sd]|ing)?\b|\brefut/, "deny"],
  [/\bconfirm|\backnowledg|\badmit|\bconced/, "confirm"],
  [/\baccus|\balleg|\bblam|\bcharg(?:e[sd]|ing)\b/, "accuse"],
  [/\bwarn|\bcaution/, "warn"],
  [/\bthreat/, "threaten"],
  [/\bdemand|\binsist(?:s|ed|ing)? on\b|\border(?:s|ed|ing)?\b/, "demand"],
  [/\burg(?:e[sd]?|ing)\b|\bcall(?:s|ed|ing)? (?:for|on)\b|\brequest|\bappeal|\basked? (?:for|to)\b/, "request"],
  [/\bpromis|\bpledg|\bvow|\bcommit(?:s|ted|ting)?\b/, "promise"],
  [/\bprais|\bhail|\bapplaud|\bwelcom|\blaud/, "praise"],
  [/\bcritici[sz]|\bcondemn|\bdenounc|\bslam|\bblast|\bmock|\battack|\bdecr(?:y|ied)/, "criticise"],
  [/\bask(?:s|ed|ing)?\b|\bwonder|\bquestion/, "ask"],
  [/\bbeliev|\bthink|\bthought\b|\bfeel|\bfelt\b|\bconsider|\bview|\bopinion|\bexpect/, "believe"],
  [/\bplan(?:s|ned|ning)?\b|\bintend|\bintention|\bwant|\bseek|\bsought\b|\baim|\b(?:try|tries|tried|trying) to\b|\battempt/, "intend"],
  [/\bagree/, "agree"],
  [/\bdoubt|\bskeptic|\bsceptic/, "doubt"],
  [/\bshow|\bindicat|\breveal|\bsuggest|\bdemonstrat|\bfound\b/, "show"],
  [/\bknow|\bknew\b|\baware|\bremember|\brecall/, "know"],
  [/\bso-called\b|\bknown as\b|\bdubbed\b|\bcall(?:s|ed|ing)?\b|\bdescrib/, "name"],
  [/\bpropos|\brecommend|\bsuggest/, "propose"],
  [/\bsupport|\bback(?:s|ed|ing)?\b|\bendors|\bfavou?r/, "support"],
  [/\boppos/, "oppose"],
  [/\bhop(?:e[sd]?|ing)\b|\bwish/, "hope"],
  [/\bdecid|\bdecision|\bruled?\b|\bruling\b|\bupheld\b/, "decide"],
];

const TONES: readonly (readonly [RegExp, Tone])[] = [
  [/\bclaim|\balleg|\bpurport/, "distancing"],
  [/\badmit|\bconced|\backnowledg/, "conceding"],
  [/\binsist|\bmaintain|\breiterat|\bstress/, "insisting"],
];

const NEGATED = /\b(?:not|never|no longer|cannot)\b|n['’]t\b/;

const pick = <T>(table: readonly (readonly [RegExp, T])[], words: string): T | undefined => table.find(([p]) => p.test(words))?.[1];

export function stanceOf(cue: string): { stance: Stance; tone: Tone; negated: boolean } {
  const words = cue.toLowerCase();
  const stance = pick(STANCES, words) ?? "assert";
  return { stance, tone: pick(TONES, words) ?? "neutral", negated: NEGATED.test(words) && stance !== "decline" };
}

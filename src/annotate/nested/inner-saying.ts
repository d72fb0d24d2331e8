/** Which attributions inside a content are statements: what the second reading finds is right less often than what the first one does. */
import { type Span, wordsOf } from "../../text/span.js";
import type { ScoredAttribution } from "../attribution.js";

/** [N4] Passives and adverbs that name nobody and still say that something is said: "was accused of", "is expected", "reportedly". */
const UNSOURCED =
  /\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?(?:accused|expected|said|told|informed|reported|believed|thought|understood|suspected|alleged|considered|known|asked|warned|charged|blamed|rumou?red)\b|\b(?:allegedly|reportedly)\b/iu;
const LEAST_UNSOURCED = 0.5; // score of one without a source

/** [N5] What one ought to say, or anybody might, nobody said: "must reject", "you can't suggest". */
const OUGHT = /\b(?:must|should|have to|has to|ought to|need(?:s)? to|let['’]s)\b/iu;
const ANYBODY = /^(?:you|one|anyone|anybody|nobody|no one)$/iu;

/** Whether an attribution inside a content is one of words that were said, or thoughts that were held. */
export function isSaid(text: string, { sources, cue, score }: ScoredAttribution): boolean {
  const words = wordsOf(text, cue);
  if (OUGHT.test(words) || sources.some((s) => ANYBODY.test(wordsOf(text, s)))) return false;
  return sources.length > 0 || (score >= LEAST_UNSOURCED && UNSOURCED.test(words));
}

const SPEECH =
  /\b(?:said|says|saying|told|tells|warned|warns|denied|denies|claimed|claims|promised|announced|asked|insisted|argued|added)\b|\baccording to\b/iu;

/** Whether a cue is one of plain speech. */
export const isSpeech = (text: string, cue: Span): boolean => SPEECH.test(wordsOf(text, cue));

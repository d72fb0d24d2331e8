/** [R40] Of whom something is thought, said or expected in the passive is no source of it: "Orr is not thought to be in danger". */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { overlaps, type Span, wordsOf } from "../../text/span.js";

const THOUGHT =
  "thought|considered|believed|seen|regarded|viewed|deemed|perceived|reputed|rumou?red|presumed|assumed|feared|suspected|alleged|said|reported|supposed|understood";
const PASSIVE = new RegExp(
  `(?:\\b(?:is|are|was|were|be|been|being)(?:n['’]t)?|['’](?:s|re))\\s+(?:not\\s+)?(?:[\\p{L}]+ly\\s+|also\\s+|still\\s+|now\\s+|long\\s+|once\\s+)*(?:${THOUGHT})$`,
  "iu",
);
/** "Which is its ally and considered its friend": a participle that shares the verb before it. */
const BARE = new RegExp(`^(?:[\\p{L}]+ly\\s+)?(?:${THOUGHT})$`, "iu");
const AGENT = /\b(?:by|to|for)\s+$/iu;
const AGENT_CHARACTERS = 6; // looked at before a source

/** The attribution without such a source; who stands behind "by" stays. */
export function withoutThoughtOf(text: string, attribution: ScoredAttribution): ScoredAttribution {
  const { cue, sources, contents } = attribution;
  const words = wordsOf(text, cue);
  const passive = PASSIVE.test(words);
  if (!passive && !BARE.test(words)) return attribution;
  const isOf = (s: Span): boolean =>
    s[1] <= cue[0] &&
    (passive || contents.some((c) => overlaps(c, s))) &&
    !AGENT.test(text.slice(Math.max(0, s[0] - AGENT_CHARACTERS), s[0]));
  return sources.some(isOf) ? { ...attribution, sources: sources.filter((s) => !isOf(s)) } : attribution;
}

/** [S67] "Airline to cut 900 jobs - union", "Three dead in fire: police": a headline's last words say on whose word it stands. */

import { isBodyNoun } from "../../annotate/body-nouns.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import { contains, overlaps, type Span } from "../../text/span.js";
import { DOCUMENT, isOneOf, MEDIA, OFFICIAL, UNNAMED } from "../actors/nouns.js";

/** Paragraphs at the head of a report that may be its headline. */
const HEADLINES = 2;
const SIGNED =
  /^(?<said>[^\n“”"]{10,140}?[^\s.!?:–—-])(?:\s+(?<dash>[–—-]{1,2})\s*|(?<colon>:)\s+)(?<who>\p{Ll}[\p{L}’'-]*(?: [\p{L}’'-]+){0,3})$/u;
const SCORE = 0.8; // a form of words that headlines have for nothing else

/** Whether words for somebody end in a noun by which sources are called. */
function isSource(words: string): boolean {
  const head = words.split(" ").at(-1) as string;
  return [OFFICIAL, UNNAMED, DOCUMENT, MEDIA].some((list) => isOneOf(list, head)) || isBodyNoun(head);
}

/** Headlines with their source, where nothing is attributed in them. @param stretches what is read of each paragraph of the report */
export function headlineSources(
  text: string,
  section: Span,
  stretches: readonly Span[],
  found: readonly NestedAttribution[],
): NestedAttribution[] {
  return stretches.slice(0, HEADLINES).flatMap((stretch): NestedAttribution[] => {
    const { groups } = (contains(section, stretch) && SIGNED.exec(text.slice(...stretch).trimEnd())) || {};
    if (!groups?.said || !groups.who || !isSource(groups.who)) return [];
    if (found.some((l) => l.attribution.contents.length > 0 && overlaps(l.attribution.cue, stretch))) return [];
    const mark = (groups.dash ?? groups.colon) as string;
    const at = stretch[0] + text.slice(...stretch).indexOf(mark, groups.said.length);
    const who = stretch[0] + text.slice(...stretch).lastIndexOf(groups.who);
    const attribution = {
      sources: [[who, who + groups.who.length]] as Span[],
      cue: [at, at + mark.length] as Span,
      contents: [[stretch[0], stretch[0] + groups.said.length]] as Span[],
      score: SCORE,
      within: null,
    };
    return [{ attribution, within: null, rule: "S67" }];
  });
}

/** [W1] Where something was said, by the words of its clause. */
import type { Statement } from "../../records/statement.js";
import type { Span } from "../../text/span.js";
import { distance, matchesNearestFirst, type ReportingClause } from "./reporting-clause.js";

type VenueKind = NonNullable<Statement["venue"]>["kind"];

const THE = "(?:an?|the|his|her|its|their|this|that|another|one|two|several|recent|[\\p{L}-]+['’]s)\\s+";
const SOME = "(?:[\\p{L}\\p{N}.-]+\\s+){0,3}?";
const place = (nouns: string, prepositions = "in|at|during|to|through|via|after|before"): string =>
  `\\b(?:${prepositions})\\s+(?:${THE})?${SOME}(?:${nouns})\\b`;

/** Networks, and what is written there. */
const NETWORKS = "X|Twitter|Facebook|Instagram|Telegram|TikTok|Truth Social|Weibo|YouTube|Reddit|LinkedIn";
const POSTS = "social media|tweets?|social media posts?|Facebook posts?|Instagram posts?";
const THEIR = "(?:an?\\s+|the\\s+|his\\s+|her\\s+|its\\s+|their\\s+)?";

/** The first kind with a match near the cue holds; a broad word ("meeting") stands behind the telling ones. */
export const VENUES: readonly (readonly [VenueKind, RegExp])[] = [
  [
    "social-media",
    new RegExp(
      `\\b(?:on|in|via|to)\\s+${THEIR}(?:[\\p{L}-]+\\s+){0,2}?(?:${NETWORKS}|${POSTS})(?=[\\s,.;:]|$)|\\btweet(?:ed|s|ing)\\b|\\bretweeted\\b`,
      "gu",
    ),
  ],
  [
    "news-conference",
    new RegExp(
      `${place("news conferences?|press conferences?|press briefings?|news briefings?|briefings?", "in|at|during|to|after|told")}|\\btold\\s+(?:${THE})?${SOME}(?:news|press) (?:conference|briefing)|\\bbriefing\\s+reporters\\b`,
      "gu",
    ),
  ],
  [
    "interview",
    new RegExp(
      `${place("interviews?", "in|during|to|after")}(?:\\s+(?:with|on|for|to)\\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\b)(?:(?:the\\s+)?\\p{Lu}[\\p{L}\\p{N}’'&.]*(?:\\s+(?:of\\s+|the\\s+)*\\p{Lu}[\\p{L}\\p{N}’'&]*)*))?`,
      "gu",
    ),
  ],
  ["court", new RegExp(`\\b(?:told|in|before)\\s+(?:${THE})?${SOME}(?:court|jury|judge|courtroom)\\b|\\btestif(?:ied|ies|ying)\\b`, "gu")],
  [
    "call",
    new RegExp(
      `${place("(?:tele)?phone calls?|conference calls?|calls?|phone conversations?|telephone conversations?", "in|on|during|by|over")}|\\b(?:by|over the)\\s+(?:tele)?phone\\b`,
      "gu",
    ),
  ],
  [
    "speech",
    new RegExp(place("speech(?:es)?|address|remarks|sermon|rall(?:y|ies)|town hall|debate|State of the Union", "in|at|during|to"), "gu"),
  ],
  ["statement", new RegExp(place("statements?|press releases?|news releases?|releases?", "in|through|via|by"), "gu")],
  [
    "document",
    new RegExp(
      place(
        "letters?|reports?|memos?|memorandum|filings?|lawsuits?|complaints?|e-?mails?|op-eds?|essays?|articles?|columns?|books?|memoirs?|notes?|blog posts?|newsletters?|petitions?|affidavits?|editorials?|court papers?|text messages?",
        "in|through|via|by",
      ),
      "gu",
    ),
  ],
  [
    "meeting",
    new RegExp(
      place("meetings?|talks|summits?|hearings?|conferences?|sessions?|receptions?|dinners?|events?|gatherings?", "in|at|during"),
      "gu",
    ),
  ],
  // [W4] who told reporters need not have held a news conference
  ["other", /\b(?:told|tell|tells|telling)\s+(?:the\s+)?(?:reporters|journalists|the press)\b/gu],
];

const CUE_DISTANCE = 90; // characters that may stand between a cue and its venue

export interface Venue {
  readonly kind: VenueKind;
  readonly span: Span;
}

/** The venue nearest the cue; null where the clause names none. */
export function venueOf(clause: ReportingClause): Venue | null {
  for (const [kind, pattern] of VENUES) {
    const match = matchesNearestFirst(clause, pattern)[0];
    if (match && distance(match.span, clause.cue) <= CUE_DISTANCE) return { kind, span: match.span };
  }
  return null;
}

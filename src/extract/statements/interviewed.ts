/**
 * [S30] Who is interviewed: the one person whom the title or the introduction names as the one asked ("Q&A: ferry owner Piet Olander",
 * "The Courier spoke to Olander on Monday"). Two who could be are nobody: no speaker rather than a wrong one.
 */
import type { ClusteredMentions } from "../../annotate/coreference/clusters.js";
import type { Mention } from "../../annotate/mention.js";
import { lastStartingAt, overlaps, type Span } from "../../text/span.js";
import { phraseAt } from "../actors/phrase.js";
import type { AttributionFeatures } from "./features.js";
import { INTERVIEW } from "./interview.js";
import type { SourceMention } from "./source-mentions.js";

const LOOKED_AT = 160; // characters on either side of a name
const TITLE = "(?:[\\p{L}\\p{N}’'&-]+[ ]|\\p{L}{1,5}[.][ ]){0,8}";
const MET = "interview(?:s|ed|ing)?|spoke|speaks?|speaking|talk(?:s|ed|ing)?|chat(?:s|ted|ting)?|conversation|sat down|sits down|caught up";
/** "Q&A: ferry owner", "an interview with", "The Courier spoke to", "Five questions for", "We asked". */
const BEFORE = new RegExp(
  `(?:\\bQ ?(?:&|and) ?A(?: with|:| [—–-])|\\binterview(?:\\s*[:—–|-])|\\b(?:${MET}|Q ?(?:&|and) ?A|questions|answers) (?:with|to|for|from|of)|\\b(?:we|I|interviewe?[sd]?|meets?|met)) ${TITLE}$`,
  "iu",
);
const ASKED = new RegExp(`\\b(?:asked|asks|interviewed|interviews|met|meets|quizzed) ${TITLE}$`, "u");
/** "Olander, 54, spoke to", "Olander answers our questions", "Olander on why": the one who talks. */
const AFTER =
  /^(?:,[^.,:]{1,80}(?:,[^.,:]{1,40})?,)?(?: (?:recently|has|also|first))? (?:spoke|speaks|talks|talked|sat down|sits down|answers|answered|was interviewed|took questions|explains|discusses|discussed|in conversation|in (?:his|her|their) own words)\b/iu;
const TELLS = /^(?:,[^.,:]{1,80},)? (?:tells|told) [^.]{2,60} (?:in an interview|how|why|what|about)\b/iu;
const TALKS_OF = /^(?:,[^.,:]{1,80},)? on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the sidelines|condition)/iu;
const JOINED = /^(?:,[^.,:]{1,60},)? and (?:his |her |their )?\p{Lu}/u;

/** Whether a mention stands behind words for asking somebody. */
function standsAsAsked(text: string, { span, phrase }: Mention): boolean {
  const line = text.lastIndexOf("\n", span[0]) + 1;
  return [span[0], Math.min(span[0], phrase[0])].some((start) => {
    const before = `${text.slice(Math.max(line, start - LOOKED_AT), start).trimEnd()} `;
    return BEFORE.test(before) || ASKED.test(before);
  });
}

/** Whether a mention stands where the one who is interviewed does. @param heading whether it is in the headline */
function standsAsInterviewed(text: string, m: Mention, heading: boolean): boolean {
  const [, end] = m.span;
  const after = (/^[^\n]*/u.exec(text.slice(end, end + LOOKED_AT)) as RegExpExecArray)[0];
  if (/^['’]s?\b/u.test(after)) return false;
  return standsAsAsked(text, m) || AFTER.test(after) || TELLS.test(after) || (heading && TALKS_OF.test(after));
}

/** Whether somebody is said to have answered, in the sentence that brings that one in: "A deckhand who asked not to be named spoke to us". */
const answers = (text: string, { span: [, end] }: Mention): boolean =>
  /^[^\n.!?]*\b(?:spoke|speaks|talked|talks|answered|answers|sat down|was interviewed|took questions)\b/u.test(
    text.slice(end, end + LOOKED_AT),
  );

/** Somebody who is brought in without a name. */
const isNameless = (m: Mention): boolean => m.kind === "person" && m.form === "nominal" && m.article === "indefinite";

/** The mention of whom the report interviews; null where it is nobody certain. @param end where the first question stands */
function interviewedIn(text: string, end: number, authors: readonly string[], { mentions, clusters }: ClusteredMentions): number | null {
  const headline = text.indexOf("\n");
  const before = mentions.slice(0, lastStartingAt(mentions, end - 1, (m) => m.head[0]) + 1);
  const isAuthor = ({ span }: Mention) => authors.some((a) => a.toLowerCase() === text.slice(...span).toLowerCase());
  const own = new Set(before.flatMap((m, n) => (isAuthor(m) ? [clusters[n]] : [])));
  const named = new Set(before.flatMap((m, n) => (m.entity === "person" && !own.has(clusters[n]) ? [clusters[n] as number] : [])));
  const hits = new Set<number>();
  if (before.some((m, n) => isNameless(m) && !named.has(clusters[n] as number) && (standsAsAsked(text, m) || answers(text, m))))
    return null;
  for (const [n, m] of before.entries()) {
    const cluster = clusters[n] as number;
    if (!named.has(cluster) || (m.form === "nominal" && m.entity === null)) continue;
    if (!standsAsInterviewed(text, m, m.head[0] < headline)) continue;
    hits.add(cluster);
    if (JOINED.test(text.slice(m.span[1], m.span[1] + LOOKED_AT))) return null;
  }
  // one person alone, in an introduction that says that it is an interview
  const alone = hits.size === 0 && named.size === 1 && !before.some(isNameless) && INTERVIEW.test(text.slice(0, end));
  const [found] = alone ? named : hits;
  return (alone || hits.size === 1) && found !== undefined
    ? before.findIndex((m, n) => clusters[n] === found && m.entity === "person")
    : null;
}

/** A name as a source. */
const sourceAt = (text: string, span: Span, mention: number | null): SourceMention => ({
  phrase: phraseAt(text, span, [{ span, type: "person", from: 0, to: 0 }]),
  mention,
});

/** Turns under initials, with the name that these stand for as their source. */
function withNames(text: string, all: readonly AttributionFeatures[], { mentions }: ClusteredMentions): AttributionFeatures[] {
  return all.map((f) => {
    const named = f.shown?.named;
    if (!named) return f;
    const n = lastStartingAt(mentions, named[1] - 1, (m) => m.head[0]);
    return { ...f, sourceMentions: [sourceAt(text, named, mentions[n] && overlaps(mentions[n].span, named) ? n : null)] };
  });
}

/** The answers of whoever is interviewed, with that one for their source where it is certain who that is. */
export function withInterviewed(
  { text, authors }: { readonly text: string; readonly authors: readonly string[] },
  found: readonly AttributionFeatures[],
  clustered: ClusteredMentions,
): AttributionFeatures[] {
  const all = withNames(text, found, clustered);
  const first = all.find((f) => f.shown?.interviewed);
  if (!first) return all;
  const question = Math.min(first.attribution.cue[0], first.attribution.sources[0]?.[0] ?? Number.POSITIVE_INFINITY);
  const n = interviewedIn(text, firstLine(text, question), authors, clustered);
  const m = n === null ? undefined : clustered.mentions[n];
  if (n === null || !m) return all;
  const source = sourceAt(text, m.span, n);
  return all.map((f) => (f.shown?.interviewed ? { ...f, sourceMentions: [source] } : f));
}

/** Where the line of the first answer, or of the question right before it, begins. */
const firstLine = (text: string, at: number): number => {
  const line = text.lastIndexOf("\n", at) + 1;
  const before = text.slice(0, line).trimEnd();
  return /\?["”’')\]*_]*$/u.test(before) ? before.lastIndexOf("\n") + 1 : line;
};

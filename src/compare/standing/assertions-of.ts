/** The developments of one report as histories have them: who says so, when, in which words. */

import { isContinuation } from "../../lexicon/continuation.js";
import { verbLemma } from "../../lexicon/lemma.js";
import type { Development } from "../../records/development.js";
import type { ReadoutDocument } from "../../records/document.js";
import { paragraphs } from "../../text/paragraphs.js";
import { contains, overlaps, type Span } from "../../text/span.js";
import { sentences } from "../../tokens/tokens.js";
import type { Assertion } from "./assertion.js";
import { saidOn, saysWhen } from "./says-when.js";
import { type ReportAmongOthers, sureOf, voiceOf } from "./voice.js";

const flat = (words: string): string => words.replace(/\s+/g, " ").trim();

/** The sentence that words stand in; the words themselves where it goes over their end. @param all the text's paragraphs */
export function sentenceAround(text: string, span: Span, all: readonly Span[] = paragraphs(text)): Span {
  const paragraph = all.find((one) => contains(one, span));
  const found = paragraph && sentences(text, paragraph).find((one) => contains(one.span, span));
  return found ? found.span : span;
}

const SOME = /\b(?:some|certain|several|part(?:s|ly|ially)?(?: of)?|one|a single|this|that|selected|individual)\b/i;
const ALL = /\b(?:all|any|every|entire(?:ly)?|whole|fully|completely|total(?:ly)?)\b/i;

/** [X9] How much of the matter the words of a thing say that it is of. */
function scopeOf({ thing, objects }: Pick<Development, "thing" | "objects">): Assertion["scope"] {
  const words = [thing?.text ?? "", ...objects.map(({ text }) => text)].join(" ");
  const [some, all] = [SOME.test(words), ALL.test(words)];
  return some === all ? null : some ? "some" : "all";
}

/** A TIMEX3 value without its time of day ("2033-05-11TEV"): days are what histories are told in. */
const withoutHour = (value: string | null | undefined): string | null => value?.replace(/T.*$/, "") || null;

/** [H8] Whether words beside the thing's say that the state goes on. */
const saysItGoesOn = (text: string, { evidence, thing }: Pick<Development, "evidence" | "thing">): boolean =>
  evidence.some((span) => isContinuation(text.slice(...span)) && !(thing && contains(thing.span, span)));

const HAD = /\bhad\s+(?:\p{L}+ly\s+)?(?:been\s+)?$/u;
/** A clause or phrase of what came before: "a week after the navy paused the sale", "after weeks of delay". */
const BEFORE = /(?<!\p{L})(?:when|after|before|despite|following)\s[^,;:.!?\n]{0,60}$/iu;
const REACH = 70; // characters before words that are looked at
/** Whether words beside the thing's stand behind "had", "had been", or in a clause with "after" or "when". */
const saysItHadBeen = (text: string, { evidence, thing }: Pick<Development, "evidence" | "thing">): boolean =>
  evidence.some(([start, end]) => {
    const before = text.slice(Math.max(0, start - REACH), start);
    return (HAD.test(before) || BEFORE.test(before)) && !(thing && contains(thing.span, [start, end]));
  });

/** "Stopped", "held up", "froze": no base form, and none of the present. */
function isPastForm(words: string): boolean {
  const [verb = ""] = words.toLowerCase().split(/\s/);
  return verbLemma(verb) !== verb && !/(?:s|ing)$/.test(verb);
}
/** Words before a verb by which it tells of the time at which it is said: "has paused", "is held up", "remains blocked". */
const PRESENT =
  /(?:\b(?:has|have|is|are|be|been|being|remains?|stays?|keeps?|gets?)|['’](?:s|ve|re|m))\s+(?:(?:not|still|now|\p{L}+ly)\s+)?$/iu;
/** Whether the first verb beside the thing's words has the form of the past, and nothing before it that is of the present. */
const saysItWas = (text: string, { evidence, thing }: Pick<Development, "evidence" | "thing">): boolean => {
  const verb = evidence.find(([start, end]) => !(thing && overlaps(thing.span, [start, end])) && isPastForm(text.slice(start, end)));
  return verb !== undefined && !PRESENT.test(text.slice(Math.max(0, verb[0] - REACH), verb[0]));
};

/** Lemmas of the words of a development that are not its thing's. */
const telling = (text: string, { evidence, thing }: Pick<Development, "evidence" | "thing">): string[] =>
  evidence.filter((span) => !(thing && overlaps(thing.span, span))).map((span) => verbLemma(text.slice(...span).toLowerCase()));

/** Parts of a report that say before the story what the story says. */
const ABOVE: readonly string[] = ["headline", "standfirst", "summary-point"];

/**
 * [H7] Assertions without those above a story that the same report's body makes too: its sentence is the one quoted, and its source the one
 * named. [H16] Of what the body tells any state of, captions tell none.
 * @param all of one matter
 */
export function bodyFirst<T extends { readonly assertion: Assertion }>(all: readonly T[]): T[] {
  const key = ({ assertion: { report, state } }: T) => `${report} ${state}`;
  const body = all.filter(({ assertion: { above, pictured } }) => !above && !pictured);
  const [reports, states] = [new Set(body.map(({ assertion }) => assertion.report)), new Set(body.map(key))];
  return all.filter((one) => {
    const { above, pictured, report } = one.assertion;
    return pictured ? !reports.has(report) : !above || !states.has(key(one));
  });
}

/** The date of a TIMEX3 value, without its time of day; null for weeks and what is no date. */
const dayIn = (value: string | null | undefined): string | null => /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=T|$)/.exec(value ?? "")?.[0] ?? null;

/** @param document as it is shown */
export function assertionsOf(document: ReadoutDocument, report: ReportAmongOthers): Assertion[] {
  const { text, id } = document.report;
  const all = paragraphs(text);
  const actors = new Map(document.actors.map((actor) => [actor.id, actor]));
  const statements = new Map(document.statements.map((statement) => [statement.id, statement]));
  const standsIn = ({ evidence }: Development, parts: readonly string[]): boolean =>
    document.report.anatomy.some(({ part, span }) => parts.includes(part) && contains(span, evidence[0] as Span));
  return document.developments.map((development): Assertion => {
    const statement = development.statement === null ? undefined : statements.get(development.statement);
    const decider = development.decidedBy === null ? undefined : actors.get(development.decidedBy);
    const decided = decider && report.identities.get(decider.id);
    const said = dayIn(saidOn(statement, document.statements, report.published)) ?? report.published;
    return {
      development: development.id,
      report: id,
      publisher: report.publisher,
      published: report.published,
      copied: report.copied,
      state: development.state,
      tells: telling(text, development),
      denies: null,
      effective: withoutHour(development.effective?.value) ?? said,
      due: withoutHour(development.due?.value),
      dated: saysWhen(development, statement),
      continued: saysItGoesOn(text, development),
      before: saysItHadBeen(text, development),
      past: saysItWas(text, development),
      ...voiceOf(statement, actors, report),
      statement: development.statement,
      origin: (development.statement === null ? null : report.origins.get(development.statement)) ?? report.origin,
      evidence: development.evidence,
      quote: flat(text.slice(...sentenceAround(text, development.evidence[0] as Span, all))),
      above: standsIn(development, ABOVE),
      pictured: standsIn(development, ["caption"]),
      decidedBy: decided && decider?.named ? { ...decided, person: decider.kind === "person" } : null,
      scope: scopeOf(development),
      confidence: Math.min(development.confidence, sureOf(statement, report) ?? 1),
    };
  });
}

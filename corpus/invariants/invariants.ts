/**
 * What must never stand in a document, whatever the report. Each rule reads the document alone, so corpus, evals, made-up texts and real
 * ones are held to the same; `evals/invariants.ts` counts them over any file of documents.
 */
import type { ReadoutDocument } from "../../src/records/document.js";
import { namedAnonymous, namedNobody } from "./anonymity.js";
import { saidAfter } from "./days.js";
import { assertedByDeniers, doneThoughAhead, misplacedDevelopments, misvoicedDevelopments, stoppedThoughOpen } from "./developments.js";
import { contraryEvents, doneThoughNot, misplacedEvents, misvoicedEvents } from "./events.js";
import { calledByPronoun, heIsABody, heIsShe, itIsAPerson } from "./pronouns.js";
import { overHeadlines, overParagraphs } from "./quotations.js";

/** By name: what breaks it in a document, a line each with the words at issue. */
export const INVARIANTS: Readonly<Record<string, (document: ReadoutDocument) => string[]>> = {
  "no unnamed source is a named person [R20]": namedAnonymous,
  "a named person is a person with a name [K16]": namedNobody,
  "a quotation does not cross another's paragraph [S38]": overParagraphs,
  "a headline's words stay in it [S49]": overHeadlines,
  "what was said was not said after the report [T43]": (document) => saidAfter(document),
  '"it" is no person [R13]': itIsAPerson,
  '"he" and "she" are persons [R13]': heIsABody,
  "nobody is both he and she [R13]": heIsShe,
  "events stand in order, each once, with words of the report [E8]": misplacedEvents,
  "an event has the voice of the statement that holds it [E10]": misvoicedEvents,
  "what is not told as done is not done [E9]": doneThoughNot,
  "what is no fact is not affirmed [E9]": contraryEvents,
  "developments stand once, with words of the report and actors of it [DV7]": misplacedDevelopments,
  "a development has the voice of the statement that holds it [DV10]": misvoicedDevelopments,
  "what is ahead, open or denied is not done [DV16]": doneThoughAhead,
  "what only may be has not stopped [DV34]": stoppedThoughOpen,
  "nobody asserts what he denies [DV21]": assertedByDeniers,
};

/** What should not stand there either, and may in a few places of real texts (the names' head takes a pronoun for a name): counted by the eval. */
export const COUNTED: typeof INVARIANTS = {
  "nobody is called by a pronoun [R13]": calledByPronoun,
};

/** Every breach of an invariant in a document, a line each. */
export const breaches = (document: ReadoutDocument): string[] =>
  Object.entries(INVARIANTS).flatMap(([name, brokenIn]) => brokenIn(document).map((line) => `${name}: ${line}`));

/** Routes that ask: what the ledger shows, as the command line's `--json` has it. */
import { diffOf } from "../../compare/changes/diff.js";
import { actorWithWords } from "../../ledger/queries/actor-with-words.js";
import { actors } from "../../ledger/queries/actors.js";
import { correctionsPage } from "../../ledger/queries/corrections.js";
import { reportDocument } from "../../ledger/queries/documents.js";
import { dossier } from "../../ledger/queries/dossier.js";
import { facets } from "../../ledger/queries/facets.js";
import { find } from "../../ledger/queries/find.js";
import { info } from "../../ledger/queries/info.js";
import { conflicts, matter, matters, states } from "../../ledger/queries/matters.js";
import { origins } from "../../ledger/queries/origins.js";
import { queue } from "../../ledger/queries/queue.js";
import { quotations } from "../../ledger/queries/quotations.js";
import { reports } from "../../ledger/queries/report-list.js";
import { revisions } from "../../ledger/queries/reports.js";
import { statements, timeline } from "../../ledger/queries/statements.js";
import { reportTrace } from "../../ledger/queries/trace.js";
import { uncertainReadings } from "../../ledger/queries/uncertain.js";
import { readoutDocument } from "../../records/document.js";
import { VIEWS } from "../../records/views.js";
import { overlapping } from "../../text/span.js";
import { BadRequest } from "../errors.js";
import { type Route, route } from "../route.js";
import * as s from "../schemas.js";

const [, statePage] = VIEWS.timeline.options;
const [doubtPage] = VIEWS.queue.options;
const get = { method: "get", ofLedger: true } as const;

export const LISTS: readonly Route[] = [
  route({
    ...get,
    path: "/info",
    tag: "server",
    summary: "How much the ledger holds, and of what versions",
    named: "Info",
    answer: VIEWS.info,
    run: ({ ledger }) => info(ledger),
  }),
  route({
    ...get,
    path: "/reports",
    tag: "reports",
    summary: "Reports, newest first",
    named: "Reports",
    query: s.reportQuery,
    answer: s.reportPage,
    run: ({ ledger }, { query }) => reports(ledger, query),
  }),
  route({
    ...get,
    path: "/reports/{id}",
    tag: "reports",
    summary: "A report's document: its text and all records read in it, people's corrections laid over them",
    named: "Document",
    answer: readoutDocument,
    run: ({ ledger }, { params }) => reportDocument(ledger, params.id as string),
  }),
  route({
    ...get,
    path: "/reports/{id}/revisions",
    tag: "reports",
    summary: "The versions of what was published at the report's address, oldest first, and what changed in each",
    named: "Revisions",
    answer: VIEWS.revisions,
    run: async ({ ledger }, { params }) => ({ items: await revisions(ledger, params.id as string), next: null }),
  }),
  route({
    ...get,
    path: "/reports/{id}/trace",
    tag: "reports",
    summary: "Where the report's paragraphs stand in what came in: element and source of a page, page and box of a PDF, bytes of a text",
    named: "Trace",
    query: s.traceQuery,
    answer: VIEWS.trace,
    run: async ({ ledger }, { params, query: { span } }) => {
      const report = params.id as string;
      const { mediaType, paragraphs } = await reportTrace(ledger, report);
      return { report, mediaType, paragraphs: span ? paragraphs.filter((one) => overlapping([span], one.span)) : paragraphs };
    },
  }),
  route({
    ...get,
    path: "/reports/{id}/quotations",
    tag: "comparison",
    summary: "What is quoted in a report and in those of its origin, as each of them has it, and how the words drifted",
    named: "Quotations",
    answer: s.quotationView,
    run: ({ ledger }, { params }) => quotations(ledger, params.id as string),
  }),
  route({
    ...get,
    path: "/statements",
    tag: "statements",
    summary: "Statements, newest first: who said what, on whose authority, in which report",
    named: "Statements",
    query: s.statementQuery,
    answer: VIEWS.statements,
    run: ({ ledger }, { query }) => statements(ledger, query),
  }),
  route({
    ...get,
    path: "/statements/facets",
    tag: "statements",
    summary: "How many statements each further choice of speaker, authority, stance, date or dossier would leave",
    named: "Facets",
    query: s.facetQuery,
    answer: s.facetView,
    run: ({ ledger }, { query }) => facets(ledger, query),
  }),
  route({
    ...get,
    path: "/timeline",
    tag: "statements",
    summary: "Statements in the order in which they were made",
    named: "Statements",
    query: s.statementQuery,
    answer: VIEWS.statements,
    run: ({ ledger }, { query }) => timeline(ledger, query),
  }),
  route({
    ...get,
    path: "/search",
    tag: "statements",
    summary: "What has the words: reports, and statements with the names of those who made them",
    named: "Hits",
    query: s.searchQuery,
    answer: VIEWS.find,
    run: ({ ledger }, { query: { q, ...filter } }) => find(ledger, q, filter),
  }),
  route({
    ...get,
    path: "/actors",
    tag: "people",
    summary: "People and bodies, those who say most first",
    named: "Actors",
    query: s.actorQuery,
    answer: VIEWS.actors,
    run: ({ ledger }, { query }) => actors(ledger, query),
  }),
  route({
    ...get,
    path: "/actors/{who}",
    tag: "people",
    summary: "One of them, by id or by a name that one alone has: roles, other names, what they said last",
    named: "Actor",
    answer: VIEWS.actor,
    run: ({ ledger }, { params }) => actorWithWords(ledger, params.who as string),
  }),
  route({
    ...get,
    path: "/matters",
    tag: "matters",
    summary: "What is followed through reports and where it stands, what was told of last first",
    named: "Matters",
    query: s.mattersQuery,
    answer: VIEWS.matters,
    run: ({ ledger }, { query }) => matters(ledger, query),
  }),
  route({
    ...get,
    path: "/matters/{id}",
    tag: "matters",
    summary: "One of them: where it stands by each account, its history with the words, who contradicts whom",
    named: "Matter",
    query: s.asOfQuery,
    answer: VIEWS.matter,
    run: ({ ledger }, { params, query }) => matter(ledger, params.id as string, query.asOf),
  }),
  route({
    ...get,
    path: "/states",
    tag: "matters",
    summary: "The asserted states of a dossier's matters, by either clock",
    named: "States",
    query: s.stateQuery,
    answer: statePage,
    run: ({ ledger }, { query }) => states(ledger, query),
  }),
  route({
    ...get,
    path: "/conflicts",
    tag: "matters",
    summary: "Accounts of matters that cannot all hold, side by side",
    named: "Conflicts",
    query: s.matterQuery,
    answer: VIEWS.conflicts,
    run: ({ ledger }, { query }) => conflicts(ledger, query),
  }),
  route({
    ...get,
    path: "/origins",
    tag: "comparison",
    summary: "Which reports share one first source, newest first, and the words by which that is told",
    named: "Origins",
    query: s.originQuery,
    answer: VIEWS.origins,
    run: ({ ledger }, { query }) => origins(ledger, query),
  }),
  route({
    ...get,
    path: "/diff",
    tag: "comparison",
    summary: "What changed from one version of a report to another: in meaning, then word by word",
    named: "Diff",
    query: s.diffQuery,
    answer: VIEWS.diff,
    run: async ({ ledger }, { query: { before, after, noise } }) => {
      const documents = [await reportDocument(ledger, before), await reportDocument(ledger, after)] as const;
      if (documents[0].report.id === documents[1].report.id)
        throw new BadRequest(`${before} ${after}`, "are one report", "give the ids of two");
      return diffOf(...documents, noise ?? false);
    },
  }),
  route({
    ...get,
    path: "/queue",
    tag: "corrections",
    summary: "Pairs of actors, and of matters, that may be one, for a person to decide",
    named: "Queue",
    query: s.pageQuery,
    answer: doubtPage,
    run: ({ ledger }, { query }) => queue(ledger, query),
  }),
  route({
    ...get,
    path: "/queue/readings",
    tag: "corrections",
    summary: "Statements that were read with little confidence and nobody has corrected, for a person to confirm or reject",
    named: "Statements",
    query: s.pageQuery,
    answer: VIEWS.statements,
    run: async ({ ledger }, { query }) => ({ ...(await uncertainReadings(ledger, query)), undated: null }),
  }),
  route({
    ...get,
    path: "/corrections",
    tag: "corrections",
    summary: "People's corrections, newest first, and where each lies now",
    named: "Corrections",
    query: s.pageQuery,
    answer: VIEWS.corrections,
    run: ({ ledger }, { query }) => correctionsPage(ledger, query),
  }),
  route({
    ...get,
    path: "/dossiers",
    tag: "comparison",
    summary: "Dossiers, by name",
    named: "Dossiers",
    answer: s.dossierPage,
    run: async ({ ledger }) => ({ items: (await info(ledger)).dossiers, next: null }),
  }),
  route({
    ...get,
    path: "/dossiers/{name}",
    tag: "comparison",
    summary: "A dossier whole: its reports, origins, matters, conflicts and people",
    named: "Dossier",
    query: s.asOfQuery,
    answer: VIEWS.dossier,
    run: ({ ledger }, { params, query }) => dossier(ledger, params.name as string, query.asOf),
  }),
];

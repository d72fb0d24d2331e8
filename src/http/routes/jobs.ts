/** Routes of long work: what is at work, how far it is, and an end to it. Adding itself is in adding.ts. */
import { z } from "zod";
import { BadRequest } from "../errors.js";
import { type Route, route } from "../route.js";
import * as s from "../schemas.js";

const of = { tag: "jobs", ofLedger: false } as const;
const empty = z.strictObject({});
const PAGE = 50;

function place(after: string | undefined): number {
  const number = Number(after ?? 0);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new BadRequest(`after ${after}`, "is no place in a list", 'give the "next" of the page before');
  return number;
}

export const JOBS: readonly Route[] = [
  route({
    ...of,
    method: "post",
    path: "/verify",
    summary: "Check every stored span, hash and quote, the audit log and the store itself, as a job",
    named: "Job",
    body: empty,
    answer: s.jobView,
    status: 202,
    harmless: true,
    run: async ({ jobs }) => jobs.verify().now(),
  }),
  route({
    ...of,
    method: "get",
    path: "/jobs",
    summary: "Jobs that this server remembers, newest first",
    named: "Jobs",
    query: s.pageQuery,
    answer: s.jobPage,
    run: async ({ jobs }, { query: { limit = PAGE, after } }) => {
      const from = place(after);
      const all = jobs.all();
      const items = all.slice(from, from + limit).map((job) => job.now());
      return { items, next: from + limit < all.length ? String(from + limit) : null };
    },
  }),
  route({
    ...of,
    method: "get",
    path: "/jobs/{id}",
    summary: "How far a job is, and what came of it",
    named: "Job",
    answer: s.jobView,
    run: async ({ jobs }, { params }) => jobs.one(params.id as string).now(),
  }),
  route({
    ...of,
    method: "get",
    path: "/jobs/{id}/reports",
    summary: "What became of each report that a job is done with; `next` goes on while more may come",
    named: "JobReports",
    query: s.pageQuery,
    answer: s.jobReportPage,
    run: async ({ jobs }, { params, query: { limit = PAGE, after } }) => jobs.one(params.id as string).reports(place(after), limit),
  }),
  route({
    ...of,
    method: "post",
    path: "/jobs/{id}/cancel",
    summary: "End a job; what it has added is kept",
    named: "Job",
    body: empty,
    answer: s.jobView,
    harmless: true,
    run: async ({ jobs }, { params }) => jobs.cancel(params.id as string).now(),
  }),
];

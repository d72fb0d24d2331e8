/** Routes by which people correct: each is kept with who says so, and taken back by `undo`. */
import type { z } from "zod";
import { addStatement, correct, reject } from "../../ledger/corrections/corrections.js";
import { decide } from "../../ledger/corrections/decide.js";
import { confirmMatter, mergeMatters, relabelMatter, retractMatter, splitMatter } from "../../ledger/corrections/matters.js";
import { undo } from "../../ledger/corrections/undo.js";
import type { Signed } from "../../ledger/corrections/write-correction.js";
import { catchUp } from "../../ledger/maintenance/catch-up.js";
import { VIEWS } from "../../records/views.js";
import { BadRequest } from "../errors.js";
import { type Route, route, type Site } from "../route.js";
import * as s from "../schemas.js";

type SignedBody = z.output<typeof s.signedBody>;

/** Who says so. */
const signedBy = ({ by, why, seen }: SignedBody, { user }: Site): Signed => ({
  who: by?.trim() || user,
  why: why ?? null,
  seen: seen ?? undefined,
});

/** Corrects, and works out anew what hangs on it. */
async function correcting<T>(site: Site, body: SignedBody, work: (signed: Signed) => Promise<T>): Promise<T> {
  const made = await work(signedBy(body, site));
  await catchUp(site.ledger);
  return made;
}

/** A number in a path. @throws BadRequest */
function numberIn(value: string | undefined, of: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new BadRequest(`${of} ${value}`, "is no number", "give a whole number from 1 up");
  return number;
}

const [, answered] = VIEWS.queue.options;
const nobody = { introduced: [], speakers: [] };
const post = { method: "post", tag: "corrections", ofLedger: false } as const;
const onMatter = { ...post, tag: "matters", named: "MatterCorrections", answer: VIEWS.merge } as const;

/** A route that says something of one matter. */
const saying = <B extends z.ZodType<SignedBody>>(
  name: string,
  summary: string,
  body: B,
  work: (ledger: Site["ledger"], matter: string, body: z.output<B>, signed: Signed) => Promise<number | readonly number[]>,
): Route =>
  route({
    ...onMatter,
    path: `/matters/{id}/${name}`,
    summary,
    body,
    run: async (site, asked) => {
      const [matter, given] = [asked.params.id as string, asked.body as z.output<B> & SignedBody];
      return { matter, corrections: [await correcting(site, given, (signed) => work(site.ledger, matter, given, signed))].flat() };
    },
  });

export const CORRECTIONS: readonly Route[] = [
  route({
    ...post,
    path: "/records/{id}/correct",
    summary: "Correct fields of a statement, actor, time, place or report; what was read stays, the correction lies over it",
    named: "Corrected",
    body: s.correctBody,
    answer: VIEWS.correct,
    run: (site, { params, body }) => correcting(site, body, (signed) => correct(site.ledger, params.id as string, body.change, signed)),
  }),
  route({
    ...post,
    path: "/records/{id}/reject",
    summary: "Take a record out of what is shown",
    named: "Corrected",
    body: s.signedBody,
    answer: VIEWS.reject,
    run: async (site, { params, body }) => {
      const id = params.id as string;
      return { correction: await correcting(site, body, (signed) => reject(site.ledger, id, signed)), id, ...nobody };
    },
  }),
  route({
    ...post,
    path: "/reports/{id}/statements",
    summary: "Add a statement that was not found, by its words or offsets",
    named: "Corrected",
    body: s.addStatementBody,
    answer: VIEWS["add-statement"],
    run: async (site, { params, body }) => {
      const { content, source = [], cue = [], nth, change = {} } = body;
      const pieces = { content, source, cue, nth: nth ?? undefined, change };
      const made = await correcting(site, body, (signed) => addStatement(site.ledger, params.id as string, pieces, signed));
      const { correction, id, introduced, speakers } = made;
      return { correction, id, introduced, speakers };
    },
  }),
  route({
    ...post,
    path: "/corrections/{number}/undo",
    summary: "Take a correction back",
    named: "Corrected",
    body: s.signedBody,
    answer: VIEWS.undo,
    run: async (site, { params, body }) => {
      const number = numberIn(params.number, "correction");
      const correction = await correcting(site, body, (signed) => undo(site.ledger, number, signed));
      return { correction, id: `correction ${number}`, ...nobody };
    },
  }),
  route({
    ...post,
    path: "/queue/{number}",
    summary: "Say of a pair whether both are one",
    named: "Answer",
    body: s.answerBody,
    answer: answered,
    run: async (site, { params, body }) => {
      const number = numberIn(params.number, "pair");
      const { answer, alike } = body;
      const made = await correcting(site, body, (signed) => decide(site.ledger, number, answer, signed, alike));
      return { corrections: [...made], answer };
    },
  }),
  saying("merge", "Say that two matters are one", s.mergeBody, (ledger, matter, { other }, signed) =>
    mergeMatters(ledger, matter, other, signed),
  ),
  saying("split", "Say that developments of a matter are of another", s.splitBody, (ledger, matter, { developments }, signed) =>
    splitMatter(ledger, matter, developments, signed),
  ),
  saying("relabel", "Say what a matter is called", s.relabelBody, (ledger, matter, { label }, signed) =>
    relabelMatter(ledger, matter, label, signed),
  ),
  saying("confirm", "Say that a matter is told rightly", s.signedBody, (ledger, matter, _, signed) =>
    confirmMatter(ledger, matter, signed),
  ),
  saying("retract", "Say that what is told as a matter is none", s.signedBody, (ledger, matter, _, signed) =>
    retractMatter(ledger, matter, signed),
  ),
];

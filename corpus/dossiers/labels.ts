/**
 * Dossiers: a few made-up reports on one affair each, `NN.txt`, and in `labels.json` what a careful reader takes from them.
 * What each list holds, and what is labelled and what is not, stands in README.md beside this file.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DEVELOPMENT_KINDS, STATES } from "../../src/records/vocabulary.js";

/** By the project's root: evals run compiled, away from their data. */
const ROOT = join(process.cwd(), "corpus", "dossiers");

const words = z.string().regex(/^\S(?:.*\S)?$/);
/** Number of a report, the name of its file. */
const nn = z.string().regex(/^\d\d$/);
const day = z.iso.date();
/** EDTF level 0: a day, a month or a year. */
const edtf = z.union([day, z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/), z.string().regex(/^\d{4}$/)]);

const report = z.strictObject({
  nn,
  outlet: words,
  /** When it was published. */
  date: day,
  /** Reports of one group have one first source. */
  origin_group: words,
  relation: z.enum(["original", "copy", "revision", "independent"]),
  /** The report that it repeats. */
  of: nn.nullable(),
});

/** One asserted state of a matter. */
const entry = z.strictObject({
  report: nn,
  state: z.enum(STATES),
  /** When the matter entered the state, by the report; null where nothing tells. */
  date: edtf.nullable(),
  /** Name or description of whoever asserts it; the outlet where the report itself does. */
  asserted_by: words,
  authority: z.enum(["named", "official-unnamed", "unnamed", "organisation", "document", "other-media", "reporter"]),
  anchor: words,
});

const matter = z.strictObject({
  id: words,
  label: words,
  kind: z.enum(DEVELOPMENT_KINDS),
  /** Role and name of each. */
  parties: z.array(z.tuple([z.enum(["supplier", "recipient", "mediator", "host", "visitor", "decider", "party", "target"]), words])).min(1),
  /** In order of the affair. */
  history: z.array(entry).min(1),
});

const conflict = z.strictObject({
  id: words,
  kind: z.enum(["state", "denial", "figure", "date", "attribution", "wording"]),
  about: words,
  sides: z.array(z.strictObject({ who: words, position: words, report: nn, anchor: words })).min(2),
});

/** What looks like a conflict and is none; anchors as report and words. */
const noConflict = z.strictObject({ about: words, why: words, anchors: z.array(z.tuple([nn, words])).min(2) });

/** A figure that a report gives for what the affair has come to, in the words of its anchor. */
const situation = z.strictObject({ report: nn, figure: words, of: words, anchor: words });

const labels = z.strictObject({
  name: words,
  reports: z.array(report).min(4).max(8),
  matters: z.array(matter).min(1).max(4),
  conflicts: z.array(conflict),
  no_conflicts: z.array(noConflict).min(1),
  situation: z.array(situation),
});

export type DossierLabels = z.infer<typeof labels>;

export interface Dossier {
  readonly labels: DossierLabels;
  /** Text of each report, by its number. */
  readonly texts: ReadonlyMap<string, string>;
}

function dossier(name: string): Dossier {
  const folder = join(ROOT, name);
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return {
    labels: labels.parse(JSON.parse(readFileSync(join(folder, "labels.json"), "utf8"))),
    texts: new Map(files.sort().map((file) => [file.slice(0, -".txt".length), readFileSync(join(folder, file), "utf8")])),
  };
}

/** Names of all dossiers, which are those of their folders. */
export const dossierNames = (): string[] =>
  readdirSync(ROOT, { withFileTypes: true })
    .filter((found) => found.isDirectory())
    .map(({ name }) => name)
    .sort();

/** All dossiers, in order of their names. @throws ZodError where labels are not well formed, a kind or a state not of the wire's lists */
export const dossiers = (): Dossier[] => dossierNames().map(dossier);

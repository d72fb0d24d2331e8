/** What is sent to be added: files of a form, one file as it is, texts in JSON, addresses, or paths of this machine. */
import type { Context } from "hono";
import type { z } from "zod";
import { inputCount, itemsIn, itemsOf } from "../batch/inputs.js";
import type { BatchItem } from "../batch/items.js";
import { reportInput } from "../intake/input.js";
import { isOwn } from "../ledger/own-files.js";
import { jsonOf, parsed } from "./asked.js";
import { bodyOf, LARGEST_UPLOAD } from "./body.js";
import { BadRequest, PathsRefused } from "./errors.js";
import type { Job } from "./jobs/job.js";
import type { Addable } from "./jobs/jobs.js";
import type { Site } from "./route.js";
import { addBody, addFields, rawQuery } from "./schemas.js";

/** The longest name that a file may come under, in UTF-16 units. */
const LONGEST_NAME = 1_000;

type Fields = Pick<z.output<typeof addFields>, "dossier" | "publisher" | "published" | "force" | "strict">;

const about = ({ dossier, publisher, published, force, strict }: Fields): Pick<Addable, "given" | "dossier" | "force"> => ({
  given: { publisher: publisher ?? undefined, published: published ?? undefined, strict: strict ?? undefined },
  dossier: dossier ?? null,
  force: force ?? false,
});

/** A name that a file came under: it is told and kept, and no file here is opened by it. @throws BadRequest */
function nameOf(name: string): string {
  if (name.trim() === "") throw new BadRequest("a file", "has no name", "send it with one: its ending says what it is");
  if (name.length > LONGEST_NAME) throw new BadRequest(`${name.slice(0, 40)}…`, "is too long a name", `at most ${LONGEST_NAME} letters`);
  return name;
}

interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ofFiles = (files: readonly Sent[], fields: Fields): Addable => ({
  ...about(fields),
  items: async function* () {
    for (const { name, bytes } of files) yield* itemsIn(name, bytes);
  },
  // lines of JSON hold several reports: how many is not known before they are read
  count: async () => (files.some(({ name }) => /\.(?:jsonl|ndjson)$/i.test(name)) ? null : files.length),
  held: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
});

/** Files under `file` in a form, with what is said of them in its other fields. @throws BadRequest */
async function ofForm(context: Context, bytes: Buffer<ArrayBuffer>): Promise<Addable> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { "content-type": context.req.header("content-type") ?? "" } }).formData();
  } catch (error) {
    throw new BadRequest(
      "the form",
      `cannot be read (${(error as Error).message})`,
      "send multipart/form-data with each file under `file`",
    );
  }
  const files: Sent[] = [];
  const fields: Record<string, string> = {};
  for (const [field, value] of form) {
    if (typeof value === "string") fields[field] = value;
    else if (field === "file") files.push({ name: nameOf(value.name), bytes: new Uint8Array(await value.arrayBuffer()) });
    else throw new BadRequest(field, "is a file under another name", "send each under `file`");
  }
  if (files.length === 0) throw new BadRequest("the form", "has no file", "send each under `file`");
  return ofFiles(files, parsed(addFields, fields, "the form"));
}

/** Texts and pages in JSON, addresses, and paths. @throws BadRequest, PathsRefused */
function ofJson(words: string, { ledger, web, paths: allowed }: Site): Addable {
  const { reports = [], urls = [], paths = [], ...fields } = parsed(addBody, jsonOf(words), "what was sent", 422);
  if (reports.length + urls.length + paths.length === 0)
    throw new BadRequest("what was sent", "has no reports", "give `reports`, `urls` or `paths`", 422);
  const other = urls.find((url) => !/^https?:/i.test(url));
  if (other !== undefined) throw new BadRequest(other.slice(0, 200), "is no address of the web", "give those of http and https", 422);
  if (paths[0] !== undefined && !allowed) throw new PathsRefused(paths[0]);
  const items = reports.map((report, n): BatchItem => {
    const incoming = reportInput(report, reports.length === 1 ? "text" : `text ${n + 1}`);
    if (!incoming) throw new BadRequest(`reports.${n}`, 'has neither "text" nor "html"', "give its words", 422);
    return { source: incoming.source, ref: report.id ?? null, line: null, incoming };
  });
  return {
    ...about(fields as Fields),
    items: async function* (job: Job) {
      yield* items;
      yield* itemsOf(urls, { web });
      const passedOver = (path: string) => {
        if (!isOwn(path, ledger.name)) job.gaps.passedOver.push(path);
      };
      yield* itemsOf(paths, { passedOver });
    },
    count: async () => {
      const inPaths = paths.length === 0 ? 0 : await inputCount(paths);
      return inPaths === null ? null : inPaths + urls.length + items.length;
    },
    held: words.length,
  };
}

/** One file as it is. @throws BadRequest */
function ofBytes(context: Context, bytes: Uint8Array): Addable {
  const { name, ...fields } = parsed(rawQuery, context.req.query(), "the address");
  return ofFiles([{ name: nameOf(name), bytes }], fields);
}

/** @throws BadRequest, PathsRefused */
export async function addableOf(context: Context, site: Site): Promise<Addable> {
  const bytes = await bodyOf(context, LARGEST_UPLOAD);
  const type = context.req.header("content-type") ?? "";
  if (/^application\/json\b/i.test(type)) return ofJson(bytes.toString("utf8"), site);
  if (/^multipart\/form-data\b/i.test(type)) return ofForm(context, bytes);
  return ofBytes(context, bytes);
}

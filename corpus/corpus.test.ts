/**
 * Every case of the corpus, read with the real weights. A case is a folder with `input.txt` or `input.html`,
 * `expected.json` (only the records at issue, by their words) and `why.md`. Cases that the present weights miss stand in
 * `known-misses.txt` with their cause: at most one in ten, and one that passes must leave the list.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reader } from "../src/read.js";
import { type ReadoutDocument, readoutDocument } from "../src/records/document.js";
import type { Statement } from "../src/records/statement.js";
import type { Span } from "../src/text/span.js";
import { traceOf } from "./trace.js";

interface ExpectedStatement {
  readonly source?: string | null;
  readonly cue?: string;
  readonly content: string;
  readonly mode?: string;
  readonly authority?: string;
  readonly within?: true;
  readonly repeats?: true;
  /** Names of the actors who speak, in order; none for nobody. */
  readonly speakers?: readonly string[];
  readonly stance?: string;
  readonly tone?: string;
  readonly negated?: boolean;
  readonly descriptor?: string | null;
  readonly affiliation?: string | null;
  readonly seniority?: string | null;
  readonly count?: number | string | null;
  /** "rule basis", and the reason for anonymity. */
  readonly terms?: string | null;
  readonly reason?: string | null;
  readonly proximity?: string | null;
  /** "name (kind)" of each, outermost first. */
  readonly via?: readonly string[];
  readonly addressee?: string | null;
  /** "kind: words". */
  readonly venue?: string | null;
  /** The words that say when it was said. */
  readonly saidAt?: string | null;
  /** Their value. */
  readonly saidOn?: string | null;
}

/** An actor with all its mentions, in text order. */
interface ExpectedActor {
  readonly name: string;
  readonly kind?: string;
  readonly named?: boolean;
  readonly mentions?: readonly string[];
  /** "title" or "title of body". */
  readonly roles?: readonly string[];
}

interface Expected {
  readonly report?: Record<string, unknown>;
  readonly anatomy?: readonly { readonly part: string; readonly words: string }[];
  readonly absent?: readonly string[];
  readonly statements?: readonly ExpectedStatement[];
  readonly actors?: readonly ExpectedActor[];
  readonly places?: readonly string[];
  /** All times, in text order: words, value, anchor. */
  readonly times?: readonly (readonly [string, string | null, string])[];
  /** Names that no actor may have. */
  readonly noActors?: readonly string[];
  readonly only?: boolean;
  readonly nothing?: readonly string[];
  readonly notes?: readonly string[];
  /** Words that a note of this code is about. */
  readonly noted?: Readonly<Record<string, string>>;
}

const ROOT = import.meta.dirname;

function cases(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (existsSync(join(ROOT, folder, name, "expected.json")) ? [join(folder, name)] : cases(join(folder, name))))
    .sort();
}

const ALL = cases(".");
const MISSES = new Map(
  readFileSync(join(ROOT, "known-misses.txt"), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !/^(?:#|times\/)/.test(line))
    .map((line) => line.split(/:\s+/, 2) as [string, string]),
);

const cut = (text: string, spans: readonly (readonly number[])[]): string =>
  spans.map(([a, b]) => text.slice(a, b).replace(/\s+/g, " ")).join(" … ");

const facts = ({ report: { text }, actors }: ReadoutDocument, s: Statement) => ({
  ...written(text, s),
  speakers: s.speakers.map((id) => actors.find((a) => a.id === id)?.name),
  stance: s.stance,
  tone: s.tone,
  negated: s.negated,
  descriptor: s.authority.descriptor,
  affiliation: s.authority.affiliation,
  seniority: s.authority.seniority,
  count: s.authority.count,
  terms: s.authority.terms && `${s.authority.terms.rule} ${s.authority.terms.basis}`,
  reason: s.authority.anonymityReason && cut(text, [s.authority.anonymityReason]),
  proximity: s.authority.proximity && cut(text, [s.authority.proximity]),
  via: s.via.map((v) => `${actors.find((a) => a.id === v.actor)?.name} (${v.kind})`),
  addressee: s.addressee && cut(text, [s.addressee.span]),
  venue: s.venue && `${s.venue.kind}: ${cut(text, [s.venue.span])}`,
  saidAt: s.saidAt?.span ? cut(text, [s.saidAt.span]) : null,
  saidOn: s.saidAt?.value ?? null,
});

const written = (text: string, s: Statement) => ({
  source: s.speakerText,
  cue: cut(text, s.cue),
  content: cut(text, s.content),
  mode: s.mode,
  authority: s.authority.kind,
  ...(s.within ? { within: true } : {}),
  ...(s.repeats ? { repeats: true } : {}),
});

function check(document: ReadoutDocument, wanted: Expected): void {
  const { report, statements, notes } = document;
  const { text } = report;
  if (wanted.report) expect(report).toMatchObject(wanted.report);
  const parts = report.anatomy.map(({ part, span }) => ({ part, words: text.slice(...span) }));
  for (const part of wanted.anatomy ?? []) expect(parts).toContainEqual(part);
  for (const words of wanted.absent ?? []) expect(text).not.toContain(words);
  const actors = document.actors.map((a) => ({
    roles: a.roles.map(({ title, of }) => (of ? `${title} of ${of}` : title)),
    name: a.name,
    kind: a.kind,
    named: a.named,
    mentions: a.mentions.map((m) => cut(text, [m.span])),
  }));
  for (const actor of wanted.actors ?? []) expect(actors).toContainEqual(expect.objectContaining(actor));
  for (const name of wanted.noActors ?? []) expect(actors.map((a) => a.name)).not.toContain(name);
  expect(document.places.map((p) => p.name)).toEqual(expect.arrayContaining([...(wanted.places ?? [])]));
  if (wanted.times) expect(document.times.map((t) => [cut(text, [t.span]), t.value, t.anchor])).toEqual(wanted.times);
  const found = statements.map((s) => facts(document, s));
  for (const statement of wanted.statements ?? []) expect(found).toContainEqual(expect.objectContaining(statement));
  if (wanted.only) {
    const outer = statements.filter((s) => s.within === null).map((s) => written(text, s).content);
    expect(outer.sort()).toEqual(
      (wanted.statements ?? [])
        .filter((s) => !s.within)
        .map((s) => s.content)
        .sort(),
    );
  }
  for (const words of wanted.nothing ?? []) {
    const at = text.indexOf(words);
    expect(at, `"${words}" is in the text`).toBeGreaterThanOrEqual(0);
    const touching = statements.filter((s) =>
      [...s.source, ...s.cue, ...s.content].some(([a, b]: Span) => a < at + words.length && at < b),
    );
    expect(touching.map((s) => written(text, s))).toEqual([]);
  }
  for (const [id, words] of Object.entries(wanted.noted ?? {}))
    expect(notes.filter((n) => n.code === id).map((n) => n.span && cut(text, [n.span]))).toContain(words);
  for (const code of wanted.notes ?? []) expect(notes.map((n) => n.code)).toContain(code);
}

describe("corpus", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.open();
  });
  afterAll(() => reader.close());

  it("lists at most one case in ten as missed, each of them a case, with its cause", () => {
    expect(MISSES.size * 10).toBeLessThanOrEqual(ALL.length);
    for (const [name, cause] of MISSES) {
      expect(ALL).toContain(name);
      expect(cause ?? "").not.toBe("");
    }
  });

  it.each(ALL)("%s", async (name) => {
    const folder = join(ROOT, name);
    const html = existsSync(join(folder, "input.html"));
    const bytes = readFileSync(join(folder, html ? "input.html" : "input.txt"));
    const incoming: Parameters<Reader["read"]>[0] = { source: name, bytes, mediaType: html ? "text/html" : "text/plain" };
    const document = await reader.read(incoming);
    expect(readoutDocument.parse(document)).toEqual(document);
    expect(existsSync(join(folder, "why.md"))).toBe(true);
    const attempt = () => check(document, JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected);
    if (MISSES.has(name)) {
      expect(attempt, "this case passes now: take it off known-misses.txt").toThrow();
      return;
    }
    try {
      attempt();
    } catch (fault) {
      // [source | cue | content] of each statement, and below it the decisions on it
      (fault as Error).message += `\n\nwhat was decided:\n${traceOf(await reader.read(incoming, { explain: true }))}`;
      throw fault;
    }
  });
});

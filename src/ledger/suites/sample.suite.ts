/** Small documents for the ledger's tests, put together from words, as if the engine had read them. */

import type { ReportInput } from "../../intake/input.js";
import type { Metadata } from "../../intake/report.js";
import type { Actor } from "../../records/actor.js";
import { statementOf, UNDESCRIBED, UNSAID } from "../../records/build.js";
import type { Development } from "../../records/development.js";
import type { ReadoutDocument } from "../../records/document.js";
import { recordId, reportId } from "../../records/ids.js";
import type { Statement } from "../../records/statement.js";
import { type Arrival, arrivalOf } from "../source-tables/arrival.js";
import { sha256 } from "../source-tables/evidence-digests.js";

/** One line of a report: "Ana Novak said the bridge is shut", with what is known of it. */
export interface Line {
  readonly who: string;
  readonly cue?: string;
  readonly words: string;
  /** Unnamed where it begins in lower case, or with an article. */
  readonly authority?: Statement["authority"]["kind"];
  readonly stance?: Statement["stance"];
  readonly saidAt?: string;
  /** That it was read rightly. */
  readonly confidence?: number;
  /** What state of what its words assert. */
  readonly asserts?: Asserted;
}

/** A development whose words are those of its line; parties are named by words of the line too, by their role. */
export interface Asserted {
  readonly state: Development["state"];
  readonly kind?: Development["kind"];
  readonly thing?: string;
  readonly objects?: readonly string[];
  readonly parties?: Readonly<Record<string, string>>;
  readonly effective?: string;
  readonly decidedBy?: string;
  /** Whether the report vouches, and not who speaks. */
  readonly reporter?: boolean;
  readonly confidence?: number;
}

/** The noun that heads a phrase, the last before "of", without its plural. */
const headOf = (phrase: string): string => ((phrase.split(/\s(?:of|on|to)\s/)[0] as string).split(" ").at(-1) as string).replace(/s$/, "");

export const ENGINE = { version: "0.1.0", model: `sha256:${"a".repeat(64)}` };

export interface Sample {
  readonly incoming: ReportInput;
  readonly document: ReadoutDocument;
}

/** @param lead words before the first line, so that the spans of all others move */
export function sample(lines: readonly Line[], metadata: Metadata = {}, { engine = ENGINE, lead = "" } = {}): Sample {
  const sentences = lines.map(({ who, cue = "said", words }) => `${who} ${cue} ${words}`);
  const text = `${lead}${sentences.join(".\n")}.`;
  const id = reportId(text, metadata.url ?? null, metadata.publisher ?? null);
  const actors = new Map<string, Actor>();
  const statements: Statement[] = [];
  const developments: Development[] = [];
  let at = lead.length;
  for (const [
    n,
    { who, cue = "said", words, authority = "named-person", stance = "assert", saidAt, confidence = 0.9, asserts },
  ] of lines.entries()) {
    const source: [number, number] = [at, at + who.length];
    const verb: [number, number] = [source[1] + 1, source[1] + 1 + cue.length];
    const content: [number, number] = [verb[1] + 1, verb[1] + 1 + words.length];
    at += (sentences[n] as string).length + 2;
    const before = actors.get(who);
    const named = /^\p{Lu}/u.test(who) && !/^(?:A|The|Two) /.test(who);
    const actor: Actor = before ?? { id: recordId("a", id, [[source]]), name: who, kind: "person", roles: [], named, mentions: [] };
    actors.set(who, { ...actor, mentions: [...actor.mentions, { span: source, form: named ? "name" : "nominal" }] });
    statements.push(
      statementOf(
        id,
        text,
        { source: [source], cue: [verb], content: [content] },
        {
          ...UNSAID,
          speaker: actor.id,
          speakers: [actor.id],
          speakerText: who,
          authority: { kind: authority, ...UNDESCRIBED },
          stance,
          saidAt: saidAt === undefined ? null : { time: null, value: saidAt, span: null, basis: "inferred" },
          confidence,
        },
      ),
    );
    if (asserts) {
      const inLine = (phrase: string): [number, number] => {
        const start = text.indexOf(phrase, source[0]);
        if (start < 0) throw new Error(`the line has no "${phrase}"`);
        return [start, start + phrase.length];
      };
      const actorOf = (phrase: string, sort: Actor["kind"]): string => {
        const known = [...actors.values()].find((one) => one.name === phrase);
        const made: Actor = known ?? {
          id: recordId("a", id, [[inLine(phrase)]]),
          name: phrase,
          kind: sort,
          roles: [],
          named: true,
          mentions: [],
        };
        actors.set(phrase, { ...made, mentions: [...made.mentions, { span: inLine(phrase), form: "name" }] });
        return made.id;
      };
      const { state, kind: of = "transfer", thing, objects = [], parties = {}, effective, decidedBy, reporter } = asserts;
      developments.push({
        id: recordId("d", id, [[content]]),
        kind: of,
        label: of,
        thing: thing === undefined ? null : { text: thing, head: headOf(thing), span: inLine(thing) },
        parties: Object.entries(parties).map(([role, name]) => ({ role, actor: actorOf(name, "government") })),
        objects: objects.map((phrase) => ({ text: phrase, quantity: null, unit: null, span: inLine(phrase) })),
        state,
        effective: effective === undefined ? null : { time: null, value: effective, span: null, basis: "stated" },
        due: null,
        decidedBy: decidedBy === undefined ? null : actorOf(decidedBy, "person"),
        reason: [],
        condition: [],
        voice: reporter ? "reporter" : "statement",
        statement: reporter ? null : (statements.at(-1)?.id as string),
        evidence: [content],
        confidence: asserts.confidence ?? 0.9,
      });
    }
  }
  const given = { title: null, publisher: null, published: null, modified: null, url: null, language: "en", ...metadata };
  const document: ReadoutDocument = {
    readout: 1,
    engine,
    report: {
      ref: metadata.id ?? null,
      source: metadata.url ?? "sample.txt",
      mediaType: "text/plain",
      sha256: sha256(text),
      title: given.title ?? null,
      publisher: given.publisher ?? null,
      authors: [],
      published: given.published ?? null,
      modified: null,
      url: given.url ?? null,
      language: "en",
      dateline: null,
      id,
      text,
      anatomy: [{ part: "paragraph", span: [0, text.length] }],
    },
    actors: [...actors.values()],
    places: [],
    statements,
    times: [],
    events: [],
    developments,
    notes: [],
  };
  return { incoming: { source: document.report.source, text, metadata }, document };
}

export const arrival = ({ incoming, document }: Sample, dossier: string | null = null, fetched?: string): Arrival =>
  arrivalOf(incoming, document, dossier, { fetched });

/** The same, as a server sent it. */
export const fetchedArrival = ({ incoming, document }: Sample): Arrival => {
  const response = {
    asked: "https://wire.example/short",
    url: "https://wire.example/long",
    at: "2024-05-05T10:00:00.000Z",
    warc: Buffer.from("WARC/1.1"),
    etag: '"1"',
    lastModified: "Sun, 05 May 2024 10:00:00 GMT",
  };
  return arrivalOf(incoming, document, null, { response });
};

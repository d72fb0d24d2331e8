/** Reports made by hand for tests of versions: lines of somebody saying something, with the statements that stand in them. */
import type { ReadoutDocument } from "../../records/document.js";
import type { Statement } from "../../records/statement.js";

export interface MadeLine {
  /** Who says it; null for a line of the report's own. */
  readonly speaker: string | null;
  readonly cue?: string;
  readonly words: string;
  readonly named?: boolean;
  readonly part?: "headline" | "paragraph" | "correction" | "byline" | "furniture";
  readonly statement?: Partial<Statement>;
}

export const says = (speaker: string, words: string, cue = "said", statement: Partial<Statement> = {}): MadeLine => ({
  speaker,
  words,
  cue,
  named: /^\p{Lu}/u.test(speaker) && !/^(?:A|The|Two)\s/.test(speaker),
  statement,
});

export const tells = (words: string, part: NonNullable<MadeLine["part"]> = "paragraph"): MadeLine => ({ speaker: null, words, part });

const HEX = "0123456789abcdef";
const madeId = (prefix: string, n: number): string =>
  `${prefix}:${Array.from({ length: 16 }, (_, k) => HEX[(n >> (4 * k)) & 15]).join("")}`;

/** Each line is a paragraph: "SPEAKER CUE WORDS." for those that somebody says. */
export function madeReport(lines: readonly MadeLine[], known: Partial<ReadoutDocument["report"]> = {}): ReadoutDocument {
  let text = "";
  const document: ReadoutDocument = {
    readout: 1,
    engine: { version: "0", model: "sha256:0" },
    report: {
      ...{
        id: "r:0000000000000000",
        ref: null,
        source: "made",
        mediaType: "text/plain",
        sha256: "0".repeat(64),
        title: null,
        publisher: null,
      },
      ...{ authors: [], published: null, modified: null, url: null, language: "en", dateline: null, text: "", anatomy: [] },
      ...known,
    },
    ...{ actors: [], places: [], statements: [], times: [], events: [], developments: [], notes: [] },
  };
  const actors = new Map<string, string>();
  for (const [n, { speaker, cue = "said", words, named = true, part = "paragraph", statement = {} }] of lines.entries()) {
    if (text !== "") text += "\n";
    const start = text.length;
    const put = (piece: string): [number, number] => {
      const from = text.length;
      text += piece;
      return [from, text.length];
    };
    if (speaker === null) put(words);
    else {
      const source = put(speaker);
      put(" ");
      const cueSpan = put(cue);
      put(" ");
      const content = put(words);
      put(".");
      const id = actors.get(speaker) ?? madeId("a", actors.size);
      if (!actors.has(speaker))
        document.actors.push({
          id,
          name: speaker,
          kind: "person",
          roles: [],
          named,
          mentions: [{ span: source, form: named ? "name" : "nominal" }],
        });
      actors.set(speaker, id);
      document.statements.push({
        ...{ id: madeId("s", n), source: [source], cue: [cueSpan], content: [content], speaker: id, speakers: [id], speakerText: speaker },
        authority: {
          ...{
            kind: named ? "named-person" : "official-unnamed",
            descriptor: null,
            descriptorSpan: null,
            affiliation: null,
            seniority: null,
          },
          ...{ count: null, proximity: null, anonymityReason: null, terms: null },
        },
        ...{ via: [], addressee: null, within: null, repeats: null, mode: "indirect", stance: "assert", tone: "neutral", negated: false },
        ...{ saidAt: null, venue: null, confidence: 1 },
        ...statement,
      });
    }
    document.report.anatomy.push({ part, span: [start, text.length] });
  }
  document.report.text = text;
  return document;
}

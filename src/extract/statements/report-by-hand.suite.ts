/** Reports written by hand, attributions, parse and mentions, read to statements: no weights are loaded. */
import type { Entity } from "../../annotate/entities.js";
import type { Form, Mention } from "../../annotate/mention.js";
import { mentionAt } from "../../annotate/mention.suite.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import type { ParsedSentence, Token } from "../../annotate/parse.js";
import type { Report } from "../../records/report.js";
import { paragraphs } from "../../text/paragraphs.js";
import { inTextOrder, type Span } from "../../text/span.js";
import { spanIn } from "../../text/span.suite.js";
import { pairQuotes } from "../../tokens/quotes.js";
import { Grammar } from "../grammar.js";
import { extractFeatures } from "./features.js";
import { extractStatements } from "./statements.js";

/** Words of the text, sought behind those before, with the cluster of what they mention. */
export type MentionByHand = readonly [cluster: number, words: string, form: Form, more?: Partial<Mention>];

export interface AttributionByHand {
  readonly source?: string;
  readonly cue: string;
  /** Its piece, or its pieces. */
  readonly content: string | readonly string[];
  /** Number of the one in whose content it lies. */
  readonly within?: number;
}

interface ReportByHand {
  readonly mentions?: readonly MentionByHand[];
  readonly said: readonly AttributionByHand[];
  /** Words with their relation and the word they hang on; all others hang on nothing. */
  readonly parse?: Readonly<Record<string, readonly [relation: string, head: string | null, tag?: string]>>;
  readonly report?: Partial<Report>;
}

/** The words of a source nearest before its cue, else the first behind it. */
function sourceOf(text: string, words: string, cue: string): Span {
  const at = text.lastIndexOf(words, spanIn(text, cue)[0]);
  return at < 0 ? spanIn(text, words) : [at, at + words.length];
}

function mentionsOf(text: string, given: readonly MentionByHand[]): Mention[] {
  let from = 0;
  return given.map(([, words, form, more]) => {
    const span = spanIn(text, words, from);
    from = span[0] + 1;
    const head: Span = [span[1] - (/\S+$/.exec(words)?.[0].length ?? 0), span[1]];
    const article = /^the /i.test(words) ? "definite" : /^an? /i.test(words) ? "indefinite" : "none";
    return mentionAt(span, form, {
      head,
      entity: form === "name" ? "person" : null,
      article,
      name: form === "name" ? words.toLowerCase().split(" ") : [],
      ...more,
    });
  });
}

function sentencesOf(text: string, parse: NonNullable<ReportByHand["parse"]>): ParsedSentence[] {
  return [...text.matchAll(/[^.!?\n]+[.!?\n]?/g)].map((sentence): ParsedSentence => {
    const words = [...sentence[0].matchAll(/[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu)];
    return words.map((word, n): Token => {
      const [relation, head, tag] = parse[word[0]] ?? ["dep", null];
      const start = sentence.index + word.index;
      return {
        span: [start, start + word[0].length],
        word: n,
        tag: tag ?? "NOUN",
        features: {},
        head: head === null ? -1 : words.findIndex((w) => w[0] === head),
        relation,
        factuality: null,
      };
    });
  });
}

/** The document's actors and statements; of each statement the rules that named its speakers, their authority and its via. */
export function read(text: string, { mentions: given = [], said, parse = {}, report: known = {} }: ReportByHand) {
  const report = { id: "r:1", text, anatomy: [], publisher: null, dateline: null, ...known } as unknown as Report;
  const mentions = mentionsOf(text, given);
  const entities = mentions
    .filter((m) => m.entity !== null)
    .map((m): Entity => ({ span: m.span, type: m.entity as string, from: 0, to: 1 }));
  const blocks = paragraphs(text);
  const { quotes } = pairQuotes(text, blocks);
  const attributions = said.map(
    ({ source, cue, content, within = null }): NestedAttribution => ({
      attribution: {
        sources: source === undefined ? [] : [sourceOf(text, source, cue)],
        cue: spanIn(text, cue),
        contents: [content].flat().map((piece) => spanIn(text, piece)),
        score: 0.9,
        within,
      },
      within,
    }),
  );
  const quotations = quotes.flatMap((q) => q.pieces).sort(inTextOrder);
  const { features, terms } = extractFeatures(text, new Grammar(sentencesOf(text, parse), entities, mentions), attributions, {
    quotations,
    stretches: blocks,
    times: [],
    days: [],
  });
  const clustered = { mentions, clusters: given.map(([cluster]) => cluster) };
  const { actors, statements, decisions } = extractStatements(
    report,
    quotes,
    { features, terms, times: [], clustered, parties: new Set<number>() },
    null,
  );
  const trace = decisions();
  const name = (id: string | null) => actors.find((a) => a.id === id)?.name ?? null;
  return {
    statements,
    found: statements.map((s) => {
      const rules = (field: string) => trace.filter((d) => d.statement === s.id && d.field === field).map((d) => d.rule);
      return {
        speakers: s.speakers.map(name),
        kind: s.authority.kind,
        by: [...rules("speaker"), ...rules("authority")].join(" "),
        via: s.via.map((v, n) => `${name(v.actor)} ${rules("via")[n]}`),
      };
    }),
  };
}

/** Scored attributions and the text's quotation marks → Statement records with evidence. */
import type { ScoredAttribution } from "../../model/attribution.js";
import { statementOf } from "../../records/build.js";
import type { Report } from "../../records/report.js";
import type { Statement } from "../../records/statement.js";
import type { Part } from "../../records/vocabulary.js";
import { hull, inTextOrder, lastStartingAt, type Span, wordsOf } from "../../text/span.js";
import type { Quote } from "../../tokens/quotes.js";
import { authorityKind, authorityOf, type Heard, isPluralSource, type Source } from "./authority.js";
import { contentEdges, QuoteSpans } from "./edges.js";
import { modeOf } from "./mode.js";
import { repeatedBy } from "./repeats.js";
import { stanceOf } from "./stance.js";

/** An attribution and, where it lies in another's content, the number of that one. */
export interface Layered {
  readonly attribution: ScoredAttribution;
  readonly within: number | null;
}

const REPEATING: readonly Part[] = ["headline", "standfirst", "caption", "summary-point", "block-quote"];

/** Touching contents of one statement in one paragraph are one span. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort(inTextOrder)) {
    const last = found.at(-1);
    if (last && /^[ \t\u00a0]*$/.test(text.slice(last[1], span[0]))) found[found.length - 1] = [last[0], Math.max(last[1], span[1])];
    else found.push(span);
  }
  return found;
}

const sourceOf = (text: string, spans: readonly Span[]): Source | null =>
  spans.length === 0 ? null : { spans, words: spans.map((s) => wordsOf(text, s)).join(" ") };

/** The part of the report that an offset lies in: the innermost. */
function partAt(report: Report, at: number): Part | null {
  let n = lastStartingAt(report.anatomy, at, (a) => a.span[0]);
  while (n >= 0 && (report.anatomy[n]?.span[1] as number) <= at) n--;
  return report.anatomy[n]?.part ?? null;
}

const startOf = (a: ScoredAttribution): number => (hull([...a.sources, a.cue, ...a.contents]) as Span)[0];

/** One attribution as a record; null where its content is but punctuation. `heard` grows by its source. */
function statementFrom(report: Report, marks: QuoteSpans, attribution: ScoredAttribution, heard: Heard[]): Statement | null {
  const { text } = report;
  const edged = attribution.contents.map((c) => contentEdges(text, c, marks)).filter((c) => c !== null);
  const content = joined(text, edged);
  if (content.length === 0) return null;
  const source = sourceOf(text, attribution.sources);
  const kind = authorityKind(text, source, report.dateline?.agency ?? null, heard);
  if (source) heard.push({ kind, plural: isPluralSource(source.words) });
  return statementOf(
    report.id,
    text,
    { source: attribution.sources, cue: [attribution.cue], content },
    {
      speaker: null,
      speakers: [],
      speakerText: source ? attribution.sources.map((s) => wordsOf(text, s)).join(" … ") : null,
      authority: authorityOf(text, source, kind),
      via: [],
      addressee: null,
      within: null,
      repeats: null,
      mode: modeOf(text, content, marks),
      ...stanceOf(wordsOf(text, attribution.cue)),
      saidAt: null,
      venue: null,
      confidence: attribution.score,
    },
  );
}

/** Statements in text order, outer before inner. */
export function statementsOf(report: Report, quotes: readonly Quote[], layered: readonly Layered[]): Statement[] {
  const marks = new QuoteSpans(quotes);
  const heard: Heard[] = [];
  const order = layered
    .map((layer, n) => ({ ...layer, n, start: startOf(layer.attribution) }))
    .sort((a, b) => a.start - b.start || a.n - b.n);
  const made = new Map<number, Statement>();
  for (const { attribution, n } of order) {
    const statement = statementFrom(report, marks, attribution, heard);
    if (statement) made.set(n, statement);
  }
  const found: Statement[] = [];
  for (const { within, n } of order) {
    const statement = made.get(n);
    const outer = within === null ? null : made.get(within);
    if (statement && outer !== undefined) found.push({ ...statement, within: outer?.id ?? null });
  }
  return withRepeats(report, found);
}

const contentWords = (text: string, s: Statement): string => s.content.map((c) => wordsOf(text, c)).join(" ");

/** Marks what headline, standfirst, caption and summary points say that the body says again. */
function withRepeats(report: Report, statements: readonly Statement[]): Statement[] {
  const { text } = report;
  const short = new Set(statements.filter((s) => REPEATING.includes(partAt(report, (s.content[0] as Span)[0]) as Part)).map((s) => s.id));
  const body = statements.filter((s) => !short.has(s.id) && s.within === null).map((s) => ({ id: s.id, words: contentWords(text, s) }));
  return statements.map((s) => (short.has(s.id) ? { ...s, repeats: repeatedBy(contentWords(text, s), body) } : s));
}

/** Contents that may hold another attribution: those in which a word of saying, thinking or showing stands. */
const INNER_CUE =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|claim\w*|accus\w+|den(?:y|ied|ies|ying)|warn\w*|argu(?:e[sd]?|ing)|believ\w+|th(?:ink|inks|ought)|announc\w+|report(?:s|ed|edly)|ask(?:s|ed|ing)?|agree[sd]?|express\w*|promis\w+|vow\w*|insist\w*|suggest\w*|show(?:s|ed|n)?|indicat\w+|confirm\w*|acknowledg\w+|according to|call(?:s|ed|ing)?|demand\w*|propos\w+|plan(?:s|ned)?|want(?:s|ed)?|hop(?:e[sd]?|ing)|expect\w*|concern(?:s|ed)?|assess\w+|discuss\w*|declar\w+|conclud\w+|found that|refus\w+|reject\w*)\b/i;
const INNER_WORDS = 6;

/** "that", "whether": they open a content, but no sentence. */
const OPENER = /^(?:that|whether|if)\s+/i;

/** The stretches to read again for inner attributions, each with the number of the attribution it belongs to. */
export function innerStretches(text: string, outer: readonly ScoredAttribution[]): { span: Span; within: number }[] {
  return outer
    .flatMap((a, within) => a.contents.map((span) => ({ span, within })))
    .map(({ span: [start, end], within }) => {
      const opener = OPENER.exec(text.slice(start, end))?.[0].length ?? 0;
      return { span: [start + opener, end] as Span, within };
    })
    .filter(({ span }) => {
      const words = wordsOf(text, span);
      return INNER_CUE.test(words) && words.split(/\s+/).length >= INNER_WORDS;
    })
    .sort((a, b) => inTextOrder(a.span, b.span));
}

/**
 * Outer attributions, then those read inside their contents: `inner[n]` are what stretch `n` holds. One without a source is dropped,
 * since bare feelings abound inside contents.
 */
export function layeredOf(
  outer: readonly ScoredAttribution[],
  stretches: readonly { within: number }[],
  inner: readonly (readonly ScoredAttribution[])[],
): Layered[] {
  const nested = stretches.flatMap(({ within }, n) =>
    (inner[n] ?? []).filter((a) => a.sources.length > 0).map((attribution) => ({ attribution, within })),
  );
  return [...outer.map((attribution) => ({ attribution, within: null })), ...nested];
}

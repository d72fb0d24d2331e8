/**
 * What is known of how a statement was read, as names: the rules that made it, its forms, and how sure the network was. What each name says
 * of the statement's being right is learned (`training/readout_training/confidence.py`); a name that was not learned says nothing.
 */
import type { Statement } from "../../records/statement.js";
import { overlaps, type Span, wordsOf } from "../../text/span.js";
import type { ActorIndex } from "../actors/actor-index.js";
import { isAnonymous } from "./anonymity.js";
import type { QuoteSpans } from "./span-boundaries.js";
import type { StatementDraft } from "./statement-draft.js";

/** Lower ends of the steps that numbers are told in. */
const PROBABILITIES = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98];
const MARGINS = [0, 0.5, 1, 2, 4, 8];
const WORDS = [0, 3, 6, 10, 16, 25, 40, 70];
const GAPS = [0, 2, 5, 20, 60, 200];
const PLACES = [0, 1, 300, 1000, 3000];
const RIVALS = [0, 1, 2, 3, 5];
/** Characters before a source in which other people may be meant. */
const NEAR = 400;

const step = (name: string, value: number, steps: readonly number[]): string => `${name}:${steps.findLast((s) => s <= value) ?? steps[0]}`;

const ENDS = /[.!?…]["”’'»)]*$/u;

/** What a content opens with. */
function opening(text: string, [start, end]: Span, marks: QuoteSpans): string {
  if (marks.openingAt(start)) return "mark";
  if (marks.inside(start)) return "inside";
  const word = /^[\p{L}’']+/u.exec(text.slice(start, Math.min(end, start + 20)))?.[0] ?? "";
  if (/^(?:that|to|if|whether|as|for|of|in|on|about|there|it|he|she|they|we)$/i.test(word)) return word.toLowerCase();
  return /(?:^|[.!?…:\n]["”’'»)]*)\s*$/u.test(text.slice(Math.max(0, start - 4), start)) ? "sentence" : "words";
}

/** What a content ends at. */
function closing(text: string, [start, end]: Span, marks: QuoteSpans): string {
  if (marks.inside(end - 1)) return ENDS.test(text.slice(start, end)) ? "mark" : "inside";
  return /^["”’'»)]*\s*(?:[.!?…;]|$|\n)/u.test(text.slice(end, end + 8))
    ? "stop"
    : /^\s*[,–—-]/u.test(text.slice(end, end + 4))
      ? "comma"
      : "words";
}

/** Where its cue stands beside its contents. */
function order(cue: Span, contents: readonly Span[]): string {
  const before = contents.some((c) => c[0] < cue[0]);
  const after = contents.some((c) => c[0] >= cue[1]);
  return before && after ? "around" : before ? "behind" : after ? "ahead" : "none";
}

/** The form of the source: what it was read as. */
function sourceForm({ features, speakers }: StatementDraft): string {
  const [first] = features.sourceMentions;
  if (!first) return features.attribution.sources.length > 0 ? "other" : features.subject === null ? "none" : "subject";
  const { phrase } = first;
  if (phrase.pronoun) return phrase.pronoun;
  if (phrase.person) return "person";
  // "a senior Kesh official": a title is no name
  if (phrase.name && phrase.name.type !== "title") return "name";
  return `${phrase.determiner === "the" ? "the" : phrase.plural ? "plural" : "noun"}${speakers[0]?.actor?.named ? " of a name" : ""}`;
}

/** Names of what is known of the reading, in one order. */
export function confidenceFeatures(text: string, draft: StatementDraft, s: Statement, actors: ActorIndex, marks: QuoteSpans): string[] {
  const { features, content, speakers, outer } = draft;
  const { attribution } = features;
  const { cue, exact, score } = attribution;
  const mention = features.sourceMentions[0]?.mention ?? features.subject;
  const margin = mention === null ? null : actors.marginAt(mention);
  const at = attribution.sources[0]?.[0] ?? cue[0];
  const first = content[0] ?? cue;
  const last = content.at(-1) ?? cue;
  const words = content.reduce((sum, c) => sum + wordsOf(text, c).split(/\s+/).length, 0);
  const gap = Math.min(...content.map((c) => Math.max(c[0] - cue[1], cue[0] - c[1], 0)));
  const form = sourceForm(draft);
  const isIndefinite = features.sourceMentions.some(({ phrase }) => isAnonymous(phrase));
  const layer = outer === null ? "outermost" : "inner";
  const verb = wordsOf(text, cue).toLowerCase();
  const people = actors.peopleNamed(Math.max(0, at - NEAR), at);
  return [
    `found:${features.rule}`,
    `layer:${layer}`,
    `cue:${verb}`,
    `cue ends:${verb.split(/\s+/).at(-1)}`,
    `source:${form}`,
    `${layer} source:${form}`,
    `authority:${s.authority.kind}`,
    `source:${form} authority:${s.authority.kind}`,
    `${isIndefinite ? "indefinite" : "definite"} authority:${s.authority.kind}`,
    ...new Set(speakers.flatMap((x) => x.actorRules.map((r) => `speaker:${r}`))),
    ...new Set(speakers.flatMap((x) => x.kindRules.map((r) => `kind:${r}`))),
    step("speakers", speakers.length, RIVALS),
    `mode:${s.mode}`,
    `stance:${s.stance}`,
    `${layer} ${s.mode}`,
    step("score", score, PROBABILITIES),
    exact ? step("content", exact.content, PROBABILITIES) : "content:by rule",
    exact ? step("source sure", exact.source, PROBABILITIES) : "source sure:by rule",
    margin === null ? "margin:none" : step(`margin ${form}`, margin, MARGINS),
    step("words", words, WORDS),
    step("pieces", content.length, RIVALS),
    `opens:${opening(text, first, marks)}`,
    `closes:${closing(text, last, marks)}`,
    `order:${order(cue, content)}`,
    step("gap", gap, GAPS),
    step("place", features.paragraph, PLACES),
    step(`${form} near`, people, RIVALS),
    ...(features.quoted ? ["source quoted"] : []),
    ...(features.shown ? ["shown"] : []),
    ...(features.toCome ? ["to come"] : []),
    ...(s.negated ? ["negated"] : []),
    ...(cue[0] === cue[1] ? ["no cue"] : []),
    ...(content.some((c) => overlaps(c, cue)) ? ["cue within"] : []),
    ...(s.via.length > 0 ? ["via"] : []),
    ...(s.speaker === null ? ["nobody"] : []),
  ];
}

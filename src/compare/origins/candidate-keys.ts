/**
 * [O11] Keys under which texts are looked up: two that linkOf would link share one with high probability, others hardly ever. Of very long
 * texts the smallest hashes are taken, so that their number is bounded.
 */
import { type ComparedSentence, comparedSentences } from "./compared-sentences.js";
import { bucketsOf, firstDay } from "./days.js";
import { hash32, smallest } from "./hashes.js";
import { mediumKey, mediumLookup } from "./medium-name.js";
import type { ComparedText } from "./text-features.js";

/** How many keys of each kind a text has at most; 48 in all. */
const SHINGLES = 9;
const SENTENCES = 7;
const QUOTATIONS = 4;
const FACT_BANDS = 3;
/** These count twice: for both stretches of days that a day lies in. */
const DATED_FACT_BANDS = 4;
const CITED_FACTS = 6; // beside the media that a lead cites; beside a report's own where it cites none
const OWN_FACTS = 2; // beside its own where it cites others

/** Content stems of a shingle, and of a sentence that is a key; words of a quotation that is one: with fewer, many begin alike ("we are going to do everything"). */
const SHINGLE = 4;
const SENTENCE_STEMS = 6;
const QUOTATION_WORDS = 8;
/** Names and figures of which one band is made: so many smallest hashes together. */
const BAND = 4;
const DATED_BAND = 2;
/** Sentences from which the facts that somebody may cite are taken. */
const LEAD = 2;

const key = (kind: string, words: string): string => kind + hash32(words).toString(36);
const contentIn = (sentence: ComparedSentence): string[] => sentence.stems.filter((stem) => sentence.content.has(stem));

function shingles(sentences: readonly ComparedSentence[]): string[] {
  return sentences.flatMap((sentence) => {
    const stems = contentIn(sentence);
    return stems.slice(SHINGLE - 1).map((_, n) => stems.slice(n, n + SHINGLE).join(" "));
  });
}

const wholeSentences = (sentences: readonly ComparedSentence[]): string[] =>
  sentences.filter(({ content }) => content.size >= SENTENCE_STEMS).map(({ content }) => [...content].sort().join(" "));

/** The first words of each long quotation: copies cut quotations at the end. */
function quotations(sentences: readonly ComparedSentence[]): string[] {
  return sentences.flatMap(({ words, isQuoted }) => {
    const starts = words.flatMap((_, n) => (isQuoted[n] && !isQuoted[n - 1] ? [n] : []));
    return starts
      .map((start) => words.slice(start, start + QUOTATION_WORDS))
      .filter((first, n) => first.length === QUOTATION_WORDS && isQuoted[(starts[n] as number) + QUOTATION_WORDS - 1])
      .map((first) => first.join(" "));
  });
}

/** Figures that say something: neither small numbers nor years. */
const isTelling = (figure: string): boolean => figure.length > 2 && !/^(?:19|20)\d\d$/.test(figure) && !/^\d0+$/.test(figure);

const factsOf = (sentences: readonly ComparedSentence[]): string[] => [
  ...new Set(sentences.flatMap(({ names, figures }) => [...names, ...[...figures].filter((figure) => figure.length > 1)])),
];

/** Bands of the smallest hashes of a text's names and figures, under so many orders of them (MinHash, Broder 1997). */
function factBands(facts: readonly string[], bands: number, rows: number): string[] {
  if (facts.length < rows + 2) return [];
  const first = (order: string) =>
    smallest(
      facts.map((fact) => `${order} ${fact}`),
      1,
    )[0];
  return Array.from({ length: bands }, (_, band) => Array.from({ length: rows }, (_, row) => first(`${rows} ${band} ${row}`)).join("|"));
}

/** Media beside what their report tells and what is told of it: two names, or a figure. */
function citations(media: readonly string[], sentences: readonly ComparedSentence[], count: number): string[] {
  const own = new Set(media.flatMap((medium) => medium.split(" ")));
  const lead = sentences.slice(0, LEAD);
  const figures = lead.flatMap((sentence) => [...sentence.figures].filter(isTelling));
  const names = smallest(
    lead.flatMap((sentence) => [...sentence.names]).filter((name) => !own.has(name)),
    5,
  ).sort();
  const pairs = names.flatMap((one, n) => names.slice(n + 1).map((other) => `${one}+${other}`));
  // chosen by themselves, so that a medium's report and one that cites it choose the same
  const facts = [...smallest(figures, count), ...smallest(pairs, count)].slice(0, count);
  return [...new Set(media.map(mediumLookup))].flatMap((medium) => facts.map((fact) => `${fact}|${medium}`)).slice(0, count);
}

/** @returns at most 48 short strings */
export function candidateKeys(text: ComparedText): string[] {
  const sentences = comparedSentences(text.features);
  const publications = text.carriers.flatMap(({ publication }) => (publication === null ? [] : [publication]));
  const facts = factsOf(sentences);
  const day = firstDay(text.carriers);
  const cited = text.features.cited.filter(({ lead }) => lead).map((medium) => medium.key);
  const own = text.carriers
    .flatMap(({ publisherKey, agency }) => [agency === null ? "" : mediumKey(agency), publisherKey ?? ""])
    .filter(Boolean);
  const near = [
    ...factBands(facts, DATED_FACT_BANDS, DATED_BAND).map((band) => ["g", band] as const),
    ...[...citations(cited, sentences, CITED_FACTS), ...citations(own, sentences, cited.length > 0 ? OWN_FACTS : CITED_FACTS)].map(
      (words) => ["c", words] as const,
    ),
  ];
  return [
    ...smallest(shingles(sentences), SHINGLES).map((words) => key("w", words)),
    ...smallest(wholeSentences(sentences), SENTENCES).map((words) => key("s", words)),
    ...smallest(quotations(sentences), QUOTATIONS).map((words) => key("q", words)),
    ...factBands(facts, FACT_BANDS, BAND).map((band) => key("f", band)),
    ...(day === null ? [] : bucketsOf(day)).flatMap((bucket) => near.map(([kind, words]) => key(kind, `${bucket} ${words}`))),
    ...publications.slice(0, 1).map((address) => key("p", address)),
  ].filter((one, n, all) => all.indexOf(one) === n);
}

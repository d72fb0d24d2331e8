/**
 * Mentions of a section: words that head one, with the phrase that the parse gives them. `training/readout_training/conllu.py`
 * makes the same of gold trees.
 */

import { isNationality } from "../lexicon/countries.js";
import type { CoreferenceParameters } from "../model/manifest.js";
import type { ModelWord } from "../model/model-words.js";
import { rowOf, type WordScores } from "../model/scores.js";
import { contains, inTextOrder, lastStartingAt, type Span } from "../text/span.js";
import type { ScoredAttribution } from "./attribution.js";
import { apposedTo, isApposed, isTitleOfName } from "./coreference/apposition.js";
import { Binding } from "./coreference/binding.js";
import { type Description, descriptionBefore } from "./coreference/described-name.js";
import { type Entity, isPost, NAMED } from "./entities.js";
import type { Article, Form, Mention } from "./mention.js";
import { type Children, childrenOf, phraseOf, shortPhraseOf } from "./mention-phrase.js";
import type { ParsedSentence, Token } from "./parse.js";

const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my)$/;
const INDEFINITE = /^(?:an?|another|one|some|several|many|few|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

/** Words that stand under another without being a mention of their own, unless they are a name: "Defense" in "Defense Minister". */
const UNDER = new Set(["compound", "flat", "nmod:desc", "amod", "fixed", "goeswith", "aux", "cop", "case", "mark", "punct"]);
const HONORIFIC = /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|col|lt|sgt|prof)\.?$/i;
const PRONOUNS: ReadonlySet<string> = new Set(
  [
    "i me mine my myself we us our ours ourselves",
    "you your yours yourself yourselves",
    "he him his himself she her hers herself it its itself they them their theirs themselves",
    "who whom whose which what that this these those",
    "one ones oneself each both all some any none many most few several such other others another either neither",
    "everyone everybody someone somebody anyone anybody nobody everything something anything nothing",
    "there here",
  ].flatMap((words) => words.split(" ")),
);
const ARTICLES = new Set(["the", "a", "an"]);

/** Personal pronouns, which the grammar of their sentence keeps from some of those in it. */
const PERSONAL = /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves)$/;

/** Marks those who are sources of the section's attributions. */
export function markSpeaking(mentions: readonly Mention[], attributions: readonly ScoredAttribution[]): Mention[] {
  const sources = attributions.flatMap((a) => a.sources).sort(inTextOrder);
  return mentions.map((m) => {
    const source = sources[lastStartingAt(sources, m.head[0], (s) => s[0])];
    return source && contains(source, m.head) ? { ...m, speaks: true } : m;
  });
}

/** Mentions of a section's sentences, in text order of their heads. */
export function mentionsOf(
  text: string,
  words: readonly ModelWord[],
  sentences: readonly ParsedSentence[],
  entities: readonly Entity[],
  scores: WordScores,
  { kinds }: CoreferenceParameters,
): Mention[] {
  const found: Mention[] = [];
  const entityAt = new Map<number, Entity>();
  for (const e of entities) for (let w = e.from; w < e.to; w++) entityAt.set(w, e);
  let paragraph = 0;
  let word = -1;
  for (const sentence of sentences) {
    const children = childrenOf(sentence);
    const descriptions = descriptionsIn(text, sentence, entityAt, (word) => kinds[topKind(rowOf(scores.mentions, word))] === "person");
    for (const first = sentence[0]?.word ?? word; word < first; )
      if (words[++word]?.opensStretch) paragraph = (words[word] as ModelWord).span[0];
    const headed = new Map<number, Mention>();
    sentence.forEach((token, n) => {
      const row = rowOf(scores.mentions, token.word);
      const entity = entityAt.get(token.word) ?? null;
      const post = isPost(text, token.span);
      const name = entity && NAMED.has(entity.type) ? entity : null;
      const headsName = name !== null && heads(sentence, n, name);
      if (name && !headsName) return;
      if (name && isNationalityOf(text, token, sentence[n + 1])) return;
      // "the" heads nothing, nor does "all" in "all sides"; a title before a name belongs to the name's mention
      if (
        !name &&
        (token.relation.startsWith("det") ||
          (UNDER.has(token.relation) && !isApposed(token, n)) ||
          isTitleOfName(sentence, n, children[n] as readonly number[], entityAt))
      )
        return;
      if (!name && (HONORIFIC.test(text.slice(...token.span)) || isDescribing(descriptions, token))) return;
      const top = row.indexOf(Math.max(...row));
      if (top === 0 && !headsName && !post) return;
      const kind = headsName ? kindOf(name) : post ? "person" : (kinds[top] as string);
      const form: Form = headsName
        ? "name"
        : post
          ? "nominal"
          : PRONOUNS.has(text.slice(...token.span).toLowerCase())
            ? "pronoun"
            : token.tag === "PROPN"
              ? "name"
              : "nominal";
      const described = (name && descriptions.get(name)) ?? null;
      headed.set(n, { ...mention(text, words, sentence, children, n, { form, kind, entity: name }, described, scores), paragraph });
    });
    found.push(...bound(text, sentence, children, headed));
  }
  return found;
}

/** [P3] A nationality right before a noun ("Danish Defence Minister") is nobody. */
const isNationalityOf = (text: string, { span }: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  /^(?:NOUN|PROPN|ADJ)$/.test(next.tag) &&
  text.slice(span[1], next.span[0]) === " " &&
  isNationality(text.slice(...span));

/** What stands between two names of people who are joined, a title before the second at most: the parse misses some. */
const JOINED = /^,?\s(?:and|or)\s(?:\p{L}[\p{L}-]{0,20}\s){0,4}$/u;

/** The mentions of a sentence, by the numbers of their heads, its pronouns with what binds them. */
function bound(text: string, sentence: ParsedSentence, children: Children, headed: ReadonlyMap<number, Mention>): Mention[] {
  const binding = new Binding(sentence, children, (n) => (sentence[n] ? text.slice(...sentence[n].span).toLowerCase() : ""));
  // a title before a name is no mention: the name is
  const headOf = (n: number): number => {
    const own = headed.get(n) ?? children[n]?.map((c) => headed.get(c)).find((m) => m?.entity === "person");
    return own ? own.head[0] : (sentence[n] as Token).span[0];
  };
  const people = [...headed.values()].filter((m) => m.entity === "person");
  return [...headed].map(([n, m]) => {
    if (m.form !== "pronoun") {
      const beside = people.filter(
        (o) => o !== m && JOINED.test(text.slice(Math.min(o.span[1], m.span[1]), Math.max(o.span[0], m.span[0]))),
      );
      return { ...m, apartFrom: [...new Set([...binding.joinedTo(n).map(headOf), ...beside.map(({ head }) => head[0])])] };
    }
    if (!PERSONAL.test(m.headWord)) return m;
    const { apart, same } = binding.of(n);
    return { ...m, apartFrom: apart.map(headOf), sameAs: same === null ? null : headOf(same) };
  });
}

/** [P30] The descriptions in front of people's names, by the name. */
function descriptionsIn(
  text: string,
  sentence: ParsedSentence,
  entityAt: ReadonlyMap<number, Entity>,
  isPersonal: (word: number) => boolean,
): ReadonlyMap<Entity, Description> {
  const found = new Map<Entity, Description>();
  const entityOf = (t: Token): Entity | null => entityAt.get(t.word) ?? null;
  const isPerson = (t: Token): boolean => isPersonal(t.word);
  sentence.forEach((token, n) => {
    const name = entityOf(token);
    if (name?.type !== "person" || name.from !== token.word) return;
    const description = descriptionBefore({ text, sentence, entityOf, isPerson }, n);
    if (description) found.set(name, description);
  });
  return found;
}

/** Whether a token is the noun by which such a description calls somebody: it is no mention of its own. */
const isDescribing = (descriptions: ReadonlyMap<Entity, Description>, { span }: Token): boolean =>
  [...descriptions.values()].some(({ noun }) => noun[0] === span[0]);

/** The likeliest kind of mention that a word heads, if it heads one. */
const topKind = (row: Float32Array): number => row.indexOf(Math.max(...row.subarray(1)), 1);

/** Head of the subject that a predicate noun is said of ("Novak is a lawyer"), unless it is denied. */
function subjectOf(sentence: ParsedSentence, children: readonly number[]): Span | null {
  const tokens = children.map((c) => sentence[c] as Token);
  if (!tokens.some((t) => t.relation === "cop") || tokens.some((t) => t.relation.startsWith("aux") || t.features.Polarity === "Neg"))
    return null;
  return tokens.find((t) => t.relation === "nsubj")?.span ?? null;
}

/** Whether token `n` is the one of its name that hangs outside it. */
function heads(sentence: ParsedSentence, n: number, name: Entity): boolean {
  const inside = (t: Token | undefined) => t !== undefined && t.word >= name.from && t.word < name.to;
  if (inside(sentence[(sentence[n] as Token).head])) return false;
  for (let m = n - 1; m >= 0 && inside(sentence[m]); m--) if (!inside(sentence[(sentence[m] as Token).head])) return false;
  return true;
}

/** A name's mention kind. */
const kindOf = ({ type }: Entity): string =>
  type === "person" ? "person" : type === "place" || type === "facility" ? "place" : type === "group" ? "thing" : "organisation";

function mention(
  text: string,
  words: readonly ModelWord[],
  sentence: ParsedSentence,
  children: Children,
  n: number,
  { form, kind, entity }: { form: Form; kind: string; entity: Entity | null },
  description: Description | null,
  scores: WordScores,
): Mention {
  const head = sentence[n] as Token;
  const governed = form === "pronoun" ? head.span : phraseOf(sentence, children, n);
  const phrase: Span = description ? [description.span[0], (entity as Entity).span[1]] : governed;
  const short = form === "pronoun" ? head.span : shortPhraseOf(text, sentence, children, n);
  const inside: string[] = [];
  for (let w = head.word; w >= 0 && (words[w] as ModelWord).span[0] >= phrase[0]; w--) inside.unshift(wordAt(text, words, w));
  for (let w = head.word + 1; w < words.length && (words[w] as ModelWord).span[1] <= phrase[1]; w++) inside.push(wordAt(text, words, w));
  return {
    span: entity?.span ?? short,
    phrase,
    head: head.span,
    form,
    kind,
    entity: entity?.type ?? null,
    plural: head.features.Number === "Plur",
    article: articleOf(text.slice(...phrase)),
    proper:
      form === "name" ||
      (form === "nominal" &&
        head.features.Number !== "Plur" &&
        /^\p{Lu}/u.test(text.slice(...phrase)) &&
        /^\p{Lu}/u.test(text.slice(...head.span))),
    subject: head.relation.startsWith("nsubj"),
    speaks: false,
    anonymous: false,
    sentence: (sentence[0] as Token).span[0],
    paragraph: 0,
    apartFrom: [],
    sameAs: null,
    utteredBy: [],
    appositionTo: form === "pronoun" || description ? null : apposedTo(text, sentence, n, phrase),
    description: description?.span ?? null,
    saidOf: subjectOf(sentence, children[n] as readonly number[]),
    words: inside.filter((w) => !ARTICLES.has(w)),
    headWord: wordAt(text, words, head.word),
    name: entity ? words.slice(entity.from, entity.to).map(({ span }) => text.slice(...span).toLowerCase()) : [],
    vector: rowOf(scores.antecedents, head.word).slice(),
  };
}

function articleOf(phrase: string): Article {
  const first = (/^[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? "").toLowerCase();
  return DEFINITE.test(first) ? "definite" : INDEFINITE.test(first) ? "indefinite" : "none";
}

const wordAt = (text: string, words: readonly ModelWord[], n: number): string => text.slice(...(words[n] as ModelWord).span).toLowerCase();

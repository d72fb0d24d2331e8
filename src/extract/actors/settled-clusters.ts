/**
 * What all mentions of a report settle about who is who, after each was joined to its antecedent: [P34] identical full names, and a body and
 * its initials in brackets behind it, are one actor, whatever pronouns got between; [P32] who speaks without a name is nobody who has one.
 */
import type { ClusteredMentions } from "../../annotate/coreference/clusters.js";
import type { Mention } from "../../annotate/mention.js";
import { officeAbbreviations } from "./office-abbreviations.js";
import { disagreeingPronouns } from "./pronoun-agreement.js";

const BRACKET = /^\s*\(\s*(?:the\s+)?["“]?$/u;
const BODIES = new Set(["organisation", "government", "group"]);
const MENTIONS_BACK = 3; // "himself", a title: mentions between a noun and the name that it is said to have
const CALLED =
  /^,?\s+(?:who\s+)?(?:(?:identified|introduced|presented|called|calling|identifying) (?:him|her)self|(?:gave|giving) (?:his|her) name|(?:identified|named|known))(?: only)?(?: as)?\s+(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}$/u;
const UNINITIALLED = /^(?:of|and|for|the|in|on|de|la|del|&)$/;

const lastNoun = (text: string, { span }: Mention): string =>
  text
    .slice(...span)
    .toLowerCase()
    .split(/\s+(?:of|for|from|in|at|with|who)\s|,/u)[0]
    ?.split(/\s+/)
    .at(-1) ?? "";

/** What a name is known by wherever it stands: all words of a person's name, or of a body's. */
function keyOf({ entity, name }: Mention): string | null {
  if (entity === "person") return name.length > 1 ? `person ${name.join(" ")}` : null;
  return entity !== null && BODIES.has(entity) && name.length > 0 ? `body ${name.filter((w) => w !== "the").join(" ")}` : null;
}

const sorted = (letters: string): string => [...letters].sort().join("");

/**
 * Whether letters stand for a name: its initials, or the most of them in their order ("Zanu-PF"); or all of them in the order of another
 * language, where the name is translated ("Central Reserve Bank (BCR)").
 */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  const letters = short.join("").replace(/[^\p{L}]/gu, "");
  const initials = long.filter((w) => !UNINITIALLED.test(w)).map((w) => w[0] as string);
  const inOrder =
    letters.length <= long.length + 1 && letters[0] === initials[0] && [...letters].every((l) => long.some((w) => w.startsWith(l)));
  return letters.length > 1 && (inOrder || (letters.length > 2 && sorted(letters) === sorted(initials.join(""))));
}

class Clusters {
  readonly #of: number[];
  constructor(clusters: readonly number[]) {
    this.#of = [...clusters];
  }
  get all(): readonly number[] {
    return this.#of;
  }
  /** Joins the clusters of two mentions. */
  join(a: number, b: number): void {
    const [into, from] = [this.#of[a] as number, this.#of[b] as number];
    if (into !== from) for (let n = 0; n < this.#of.length; n++) if (this.#of[n] === from) this.#of[n] = into;
  }
  /** Takes a mention out of its cluster, with others that stand for it. */
  apart(mentions: readonly number[]): void {
    for (const n of mentions) this.#of[n] = this.#of.length + (mentions[0] as number);
  }
}

/** "RBA" is the one body whose full name has these initials, whichever of them stands first. */
function joinInitials(mentions: readonly Mention[], found: Clusters): void {
  const full = new Map<string, Set<number>>();
  mentions.forEach(({ entity, name }, n) => {
    const initials = name
      .filter((w) => !UNINITIALLED.test(w))
      .map((w) => w[0])
      .join("");
    if (entity !== null && BODIES.has(entity) && initials.length > 2) full.set(initials, (full.get(initials) ?? new Set()).add(n));
  });
  mentions.forEach(({ entity, name }, n) => {
    if (entity === null || !BODIES.has(entity) || name.length !== 1) return;
    const long = [...(full.get((name[0] as string).replace(/\./g, "")) ?? [])];
    if (new Set(long.map((k) => found.all[k])).size === 1) found.join(long[0] as number, n);
  });
}

/** [R21] "A man who identified himself as Commander Rado" is Rado. */
function joinCalled(text: string, mentions: readonly Mention[], found: Clusters): void {
  mentions.forEach((m, n) => {
    if (m.entity !== "person") return;
    for (let k = n - 1; k >= Math.max(0, n - MENTIONS_BACK); k--) {
      const noun = mentions[k] as Mention;
      if (noun.form === "nominal" && noun.kind === "person" && !noun.plural && CALLED.test(text.slice(noun.span[1], m.span[0])))
        found.join(n, k);
    }
  });
}

/**
 * The mentions with their clusters settled.
 * @param anonymous numbers of the mentions that are sources without a name
 * @param identified pairs of a description and the name that the story gives for it later
 */
export function settled(
  text: string,
  clustered: ClusteredMentions,
  anonymous: ReadonlySet<number>,
  identified: readonly (readonly [number, number])[] = [],
): ClusteredMentions {
  const { mentions, clusters } = clustered;
  const found = new Clusters(clusters);
  const first = new Map<string, number>();
  mentions.forEach((m, n) => {
    const key = keyOf(m);
    if (!key) return;
    const before = first.get(key);
    if (before === undefined) first.set(key, n);
    else found.join(before, n);
  });
  mentions.forEach((m, n) => {
    const long = mentions[n - 1];
    if (!long || !m.name.length || !long.name.length || long.entity === "person") return;
    if (BRACKET.test(text.slice(long.span[1], m.span[0])) && abbreviates(m.name, long.name)) found.join(n - 1, n);
  });
  joinInitials(mentions, found);
  joinCalled(text, mentions, found);
  const offices = officeAbbreviations(text, mentions);
  for (const [office, holder] of offices) found.join(holder, office);
  const isNameless = (n: number): boolean => !mentions.some(({ entity }, k) => entity === "person" && found.all[k] === found.all[n]);
  for (const [description, name] of identified) if (isNameless(description)) found.join(name, description);
  const named = new Set<number>();
  mentions.forEach(({ entity }, n) => {
    if (entity === "person") named.add(found.all[n] as number);
  });
  // those too that only the annotation saw speaking without a name: a source may have several pieces
  const unnamed = new Set([...anonymous, ...mentions.flatMap((m, n) => (m.anonymous ? [n] : []))]);
  for (const n of unnamed) {
    const cluster = found.all[n] as number;
    if (!named.has(cluster)) continue;
    const noun = lastNoun(text, mentions[n] as Mention);
    const taken = mentions.flatMap((m, k) =>
      k > n && found.all[k] === cluster && m.form === "nominal" && m.article === "definite" && lastNoun(text, m) === noun ? [k] : [],
    );
    found.apart([n, ...taken]);
  }
  for (const n of disagreeingPronouns(text, mentions, found.all)) found.apart([n]);
  const asHolder = (m: Mention, n: number): Mention =>
    offices.has(n) ? { ...m, form: "nominal", kind: "person", entity: null, name: [], article: "definite" } : m;
  return { ...clustered, mentions: offices.size > 0 ? mentions.map(asHolder) : mentions, clusters: found.all };
}

/** Why, and on what condition, in the report's own words: what hangs on the trigger behind "because", "over", "unless". */
import { type Span, trimmed } from "../../text/span.js";
import type { Predicate } from "../predicates/predicate.js";

interface Markers {
  /** Conjunctions of a clause. */
  readonly clauses: ReadonlySet<string>;
  /** Prepositions that say it of any noun, and those that do only of a noun that names a cause. */
  readonly phrases: ReadonlySet<string>;
  readonly beforeCauses: ReadonlySet<string>;
}

const REASON: Markers = {
  clauses: new Set(["because"]),
  phrases: new Set(["because of", "due to", "owing to", "in response to", "on account of"]),
  beforeCauses: new Set(["over", "amid", "following", "after", "on"]),
};

const CONDITION: Markers = {
  clauses: new Set(["if", "unless", "until", "once", "provided"]),
  phrases: new Set(["pending", "subject to"]),
  beforeCauses: new Set(),
};

const CAUSES = new Set(
  "concern fear worry objection dispute problem failure lack threat criticism protest complaint fraud allegation violation abuse risk impact pressure shortage cost breach row refusal attack killing death safety corruption ground".split(
    " ",
  ),
);

function circumstances(text: string, { tree, n, obliques }: Predicate, { clauses, phrases, beforeCauses }: Markers): Span[] {
  const found = [
    ...tree.by(n, "advcl").filter((c) => tree.by(c, "mark").some((m) => clauses.has(tree.word(m)))),
    ...obliques
      .filter((o) => phrases.has(o.preposition) || (beforeCauses.has(o.preposition) && CAUSES.has(tree.lemma(o.n))))
      .map((o) => o.n),
  ];
  const kept: Span[] = [];
  const spans = found
    .flatMap((c): Span[] => {
      const span = trimmed(text, ...tree.hullOf(c));
      return span ? [span] : [];
    })
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  for (const span of spans) if (kept.every((k) => k[1] <= span[0])) kept.push(span);
  return kept;
}

/** [DV8] Why: a clause with "because", or a phrase that names a cause. */
export const reasonOf = (text: string, predicate: Predicate): Span[] => circumstances(text, predicate, REASON);

/** [DV9] On what condition: a clause with "if" or "until", or a phrase with "pending". */
export const conditionOf = (text: string, predicate: Predicate): Span[] => circumstances(text, predicate, CONDITION);

/** [G7] Terms said once hold for all that their source says in the report. */
import { isNameless } from "../../records/authority-kinds.js";
import { overlaps, type Span } from "../../text/span.js";
import type { ActorDraft } from "../actors/actor-draft.js";
import type { ActorIndex } from "../actors/actor-index.js";
import { distance } from "./reporting-clause.js";
import type { SentenceTerms } from "./sentence-terms.js";
import type { AttributedStatement, StatementDraft } from "./statement-draft.js";
import type { TermsSaid } from "./terms.js";

const spansOf = ({ features: { attribution: a } }: AttributedStatement): readonly Span[] => [...a.sources, a.cue];
const hasNamelessSpeaker = ({ speakers }: AttributedStatement): boolean =>
  speakers.some((s) => s.actor !== null && isNameless(s.kind) && !s.actor.named);

const BLOCK_CHARACTERS = 500; // characters of a text looked up together

const blocksOf = ([start, end]: Span): number[] => {
  const first = Math.floor(start / BLOCK_CHARACTERS);
  return Array.from({ length: Math.floor((end - 1) / BLOCK_CHARACTERS) - first + 1 }, (_, n) => first + n);
};

/** Statements by where their cues and sources stand, for a text may have thousands beside thousands of terms. */
class StatementsByPlace {
  readonly nameless: readonly AttributedStatement[];
  readonly #statements: readonly AttributedStatement[];
  readonly #blocks = new Map<number, number[]>();

  constructor(statements: readonly AttributedStatement[]) {
    this.#statements = statements;
    this.nameless = statements.filter(hasNamelessSpeaker);
    statements.forEach((s, n) => {
      for (const span of spansOf(s)) for (const b of blocksOf(span)) this.#blocks.get(b)?.push(n) ?? this.#blocks.set(b, [n]);
    });
  }

  /** Those that have a cue or source in the sentence, in their order. */
  in(sentence: Span): AttributedStatement[] {
    const near = new Set(blocksOf(sentence).flatMap((b) => this.#blocks.get(b) ?? []));
    return [...near]
      .sort((a, b) => a - b)
      .map((n) => this.#statements[n] as AttributedStatement)
      .filter((s) => spansOf(s).some((span) => overlaps(span, sentence)));
  }
}

const actorsOf = ({ speakers }: AttributedStatement): ActorDraft[] => speakers.flatMap(({ actor }) => actor ?? []);

/** Whom a sentence's terms are about: its own source, else its subject, else the last nameless source before it. */
function aboutWhom({ terms, sentence, subject }: SentenceTerms, statements: StatementsByPlace, actors: ActorIndex): readonly ActorDraft[] {
  const here = statements.in(sentence);
  const open = terms.rule === "on-the-record" ? here : here.filter(hasNamelessSpeaker);
  const near = (s: AttributedStatement) => Math.min(...spansOf(s).map((span) => distance(span, terms.span)));
  const own = [...open].sort((a, b) => near(a) - near(b))[0];
  if (own) return actorsOf(own);
  const about = subject === null ? null : actors.actorOf(subject);
  if (about && !about.nobody && !about.named) return [about];
  const before = statements.nameless.findLast((s) => s.features.attribution.cue[0] < sentence[0]);
  return before && here.length === 0 ? actorsOf(before) : [];
}

/** The statements, each with the terms of its speaker; what is stated holds over what is inferred, the earlier over the later. */
export function propagateTerms(
  statements: readonly AttributedStatement[],
  said: readonly SentenceTerms[],
  actors: ActorIndex,
): StatementDraft[] {
  const termsOf = new Map<ActorDraft, TermsSaid>();
  const statedFirst = [...said].sort((a, b) => Number(a.terms.basis === "inferred") - Number(b.terms.basis === "inferred"));
  const byPlace = new StatementsByPlace(statements);
  for (const one of statedFirst)
    for (const actor of aboutWhom(one, byPlace, actors)) if (!termsOf.has(actor)) termsOf.set(actor, one.terms);
  return statements.map((s) => {
    const speaker = actorsOf(s).find((actor) => termsOf.has(actor));
    return { ...s, terms: speaker ? (termsOf.get(speaker) as TermsSaid) : null };
  });
}

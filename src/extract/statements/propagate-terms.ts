/** [G7] Terms said once hold for all that their source says in the report. */
import { isNameless } from "../../records/authority-kinds.js";
import { overlaps, type Span } from "../../text/span.js";
import type { ActorDraft } from "../actors/actor-draft.js";
import type { ActorIndex } from "../actors/actor-index.js";
import { isOneOfSeveral } from "../actors/phrase.js";
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

/** Whom terms are about, and the statement of theirs that the same sentence has. */
interface About {
  readonly actors: readonly ActorDraft[];
  readonly statement: AttributedStatement | null;
}

/** Whom a sentence's terms are about: its own source, else its subject, else the last nameless source before it. */
function aboutWhom({ terms, sentence, subject }: SentenceTerms, statements: StatementsByPlace, actors: ActorIndex): About {
  const here = statements.in(sentence);
  const open = terms.rule === "on-the-record" ? here : here.filter(hasNamelessSpeaker);
  const near = (s: AttributedStatement) => Math.min(...spansOf(s).map((span) => distance(span, terms.span)));
  const own = [...open].sort((a, b) => near(a) - near(b))[0];
  if (own) return { actors: actorsOf(own), statement: own };
  const about = subject === null ? null : actors.actorOf(subject);
  if (about && !about.nobody && !about.named) return { actors: [about], statement: null };
  const before = statements.nameless.findLast((s) => s.features.attribution.cue[0] < sentence[0]);
  return before && here.length === 0 ? { actors: actorsOf(before), statement: before } : { actors: [], statement: null };
}

/** Terms of whoever is told of together, and of one of them alone ("one of the officials, who asked not to be named"), whose terms the others do not share. */
interface TermsOfActor {
  readonly all: TermsSaid | null;
  readonly one: TermsSaid | null;
}

/** The statements, each with the terms of its speaker; what is stated holds over what is inferred, the earlier over the later. */
export function propagateTerms(
  text: string,
  statements: readonly AttributedStatement[],
  said: readonly SentenceTerms[],
  actors: ActorIndex,
): StatementDraft[] {
  const termsOf = new Map<ActorDraft, TermsOfActor>();
  const isOfOne = ({ features }: AttributedStatement): boolean =>
    features.attribution.sources.some((span) => isOneOfSeveral(text.slice(...span)));
  const statedFirst = [...said].sort((a, b) => Number(a.terms.basis === "inferred") - Number(b.terms.basis === "inferred"));
  const byPlace = new StatementsByPlace(statements);
  for (const { terms, ...of } of statedFirst) {
    const about = aboutWhom({ terms, ...of }, byPlace, actors);
    const key = about.statement !== null && isOfOne(about.statement) ? "one" : "all";
    for (const actor of about.actors) {
      const known = termsOf.get(actor) ?? { all: null, one: null };
      if (known[key] === null) termsOf.set(actor, { ...known, [key]: terms });
    }
  }
  return statements.map((s) => {
    const found = actorsOf(s).flatMap((actor) => termsOf.get(actor) ?? []);
    const own = found.map(({ all, one }) => (isOfOne(s) ? (one ?? all) : all));
    return { ...s, terms: own.find((terms) => terms !== null) ?? null };
  });
}

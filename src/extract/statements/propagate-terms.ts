/** [G7] Terms said once hold for all that their source says in the report. */
import { overlaps, type Span } from "../../text/span.js";
import type { ActorDraft, ActorIndex } from "../actors/actors.js";
import { NAMELESS } from "./authority.js";
import type { SentenceTerms } from "./features.js";
import { distance } from "./reporting-clause.js";
import type { StatementDraft } from "./statements.js";
import type { TermsSaid } from "./terms.js";

const spansOf = ({ features: { attribution: a } }: StatementDraft): readonly Span[] => [...a.sources, a.cue];
const nameless = ({ speakers }: StatementDraft): boolean =>
  speakers.some((s) => s.draft !== null && NAMELESS.includes(s.kind) && !s.draft.named);

/** Characters of a text looked up together. */
const BLOCK = 500;

/** Statements by where their cues and sources stand, for a text may have thousands beside thousands of terms. */
class Beside {
  readonly nameless: readonly StatementDraft[];
  readonly #makings: readonly StatementDraft[];
  readonly #blocks = new Map<number, number[]>();

  constructor(makings: readonly StatementDraft[]) {
    this.#makings = makings;
    this.nameless = makings.filter(nameless);
    makings.forEach((m, n) => {
      for (const span of spansOf(m)) for (const b of blocks(span)) this.#blocks.get(b)?.push(n) ?? this.#blocks.set(b, [n]);
    });
  }

  /** Those that have a cue or source in the sentence, in their order. */
  at(sentence: Span): StatementDraft[] {
    const near = new Set(blocks(sentence).flatMap((b) => this.#blocks.get(b) ?? []));
    return [...near]
      .sort((a, b) => a - b)
      .map((n) => this.#makings[n] as StatementDraft)
      .filter((m) => spansOf(m).some((s) => overlaps(s, sentence)));
  }
}

const blocks = ([start, end]: Span): number[] => {
  const first = Math.floor(start / BLOCK);
  return Array.from({ length: Math.floor((end - 1) / BLOCK) - first + 1 }, (_, n) => first + n);
};

/** Whom a sentence's terms are about: its own source, else its subject, else the last nameless source before it. */
function aboutWhom({ terms, sentence, subject }: SentenceTerms, makings: Beside, cast: ActorIndex): readonly ActorDraft[] {
  const here = makings.at(sentence);
  const open = terms.rule === "on-the-record" ? here : here.filter(nameless);
  const near = (m: StatementDraft) => Math.min(...spansOf(m).map((s) => distance(s, terms.span)));
  const own = [...open].sort((a, b) => near(a) - near(b))[0];
  if (own) return draftsOf(own);
  if (subject !== null && !cast.of(subject).nobody && !cast.of(subject).named) return [cast.of(subject)];
  const before = makings.nameless.findLast((m) => m.features.attribution.cue[0] < sentence[0]);
  return before && here.length === 0 ? draftsOf(before) : [];
}

const draftsOf = ({ speakers }: StatementDraft): ActorDraft[] => speakers.flatMap(({ draft }) => draft ?? []);

/** Gives every statement the terms of its speaker; what is stated holds over what is inferred, the earlier over the later. */
export function propagateTerms(makings: readonly StatementDraft[], noticed: readonly SentenceTerms[], cast: ActorIndex): void {
  const terms = new Map<ActorDraft, TermsSaid>();
  const stated = [...noticed].sort((a, b) => Number(a.terms.basis === "inferred") - Number(b.terms.basis === "inferred"));
  const beside = new Beside(makings);
  for (const n of stated) for (const draft of aboutWhom(n, beside, cast)) if (!terms.has(draft)) terms.set(draft, n.terms);
  for (const m of makings)
    m.terms =
      draftsOf(m)
        .map((d) => terms.get(d))
        .find((t) => t !== undefined) ?? null;
}

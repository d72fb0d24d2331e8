/** [G7] Terms said once hold for all that their source says in the report. */
import { overlaps, type Span } from "../../text/span.js";
import type { Cast, Draft } from "../actors/actors.js";
import { NAMELESS } from "./authority.js";
import { distance } from "./frame.js";
import type { TermsNoticed } from "./notice.js";
import type { Making } from "./statements.js";
import type { TermsSaid } from "./terms.js";

const spansOf = ({ noticed: { attribution: a } }: Making): readonly Span[] => [...a.sources, a.cue];
const nameless = ({ speakers }: Making): boolean => speakers.some((s) => s.draft !== null && NAMELESS.includes(s.kind) && !s.draft.named);

/** Whom a sentence's terms are about: its own source, else its subject, else the last nameless source before it. */
function aboutWhom({ terms, sentence, subject }: TermsNoticed, makings: readonly Making[], cast: Cast): readonly Draft[] {
  const here = makings.filter((m) => spansOf(m).some((s) => overlaps(s, sentence)));
  const open = terms.rule === "on-the-record" ? here : here.filter(nameless);
  const near = (m: Making) => Math.min(...spansOf(m).map((s) => distance(s, terms.span)));
  const own = [...open].sort((a, b) => near(a) - near(b))[0];
  if (own) return draftsOf(own);
  if (subject !== null && !cast.of(subject).nobody && !cast.of(subject).named) return [cast.of(subject)];
  const before = makings.findLast((m) => nameless(m) && m.noticed.attribution.cue[0] < sentence[0]);
  return before && here.length === 0 ? draftsOf(before) : [];
}

const draftsOf = ({ speakers }: Making): Draft[] => speakers.flatMap(({ draft }) => draft ?? []);

/** Gives every statement the terms of its speaker; what is stated holds over what is inferred, the earlier over the later. */
export function spread(makings: readonly Making[], noticed: readonly TermsNoticed[], cast: Cast): void {
  const terms = new Map<Draft, TermsSaid>();
  const stated = [...noticed].sort((a, b) => Number(a.terms.basis === "inferred") - Number(b.terms.basis === "inferred"));
  for (const n of stated) for (const draft of aboutWhom(n, makings, cast)) if (!terms.has(draft)) terms.set(draft, n.terms);
  for (const m of makings)
    m.terms =
      draftsOf(m)
        .map((d) => terms.get(d))
        .find((t) => t !== undefined) ?? null;
}

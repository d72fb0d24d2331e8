/**
 * [P32] A source without a name ("another official", "aides", "one person briefed on the call") is never somebody whom the report names, unless
 * the source itself says so ("a neighbour, Lina Sorel,"). What it stands beside in the sentence is no apposition of it, whatever the
 * parse takes it for: "Ana Novak knows it, another official said".
 */
import { contains, lastStartingAt, type Span } from "../text/span.js";
import type { Mention } from "./mention.js";

const COMMA_CHARACTERS = 3; // between a noun and the name that stands in apposition to it

/** Whether a person's name in the source says who the noun is. */
function isNamedBy(noun: Mention, name: Mention): boolean {
  const beside = name.span[0] - noun.span[1];
  return (
    name.appositionTo?.[0] === noun.head[0] ||
    noun.appositionTo?.[0] === name.head[0] ||
    (beside > 0 && beside <= COMMA_CHARACTERS) ||
    contains(name.phrase, noun.head)
  );
}

/**
 * Marks those who speak without a name, and takes from who speaks what its source does not say it is in apposition to.
 * @param sources of all attributions, in text order
 */
export function markAnonymous(mentions: readonly Mention[], sources: readonly Span[]): Mention[] {
  return mentions.map((m) => {
    const source = sources[lastStartingAt(sources, m.head[0], (s) => s[0])];
    if (!source || !contains(source, m.head)) return m;
    const own = m.appositionTo && !sources.some((s) => contains(s, m.appositionTo as Span)) ? { ...m, appositionTo: null } : m;
    const unnamed = own.form === "nominal" && (own.article === "indefinite" || (own.article === "none" && own.plural));
    if (!unnamed) return own;
    let n = lastStartingAt(mentions, source[1] - 1, (o) => o.head[0]);
    for (; n >= 0 && (mentions[n] as Mention).head[0] >= source[0]; n--) {
      const other = mentions[n] as Mention;
      if (other.entity === "person" && isNamedBy(own, other)) return own;
    }
    return { ...own, anonymous: true };
  });
}

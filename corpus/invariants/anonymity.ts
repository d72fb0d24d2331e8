/** Nobody unnamed is a named actor [R20], and a named person is a person with a name [K16]. */
import type { Actor } from "../../src/records/actor.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import type { Statement } from "../../src/records/statement.js";
import { contains, type Span } from "../../src/text/span.js";

/** How a phrase opens that is of somebody whom its words do not name. */
const ANONYMOUS =
  /^(?:an?(?= )|another|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|many|most|few|others?|someone|somebody|anyone|anybody|those|unnamed|unidentified)\b/iu;
const BARE_PLURAL =
  /^(?!(?:the|both)\s+(?:two|three|four)\b)(?:[\p{Ll}-]+\s+){0,3}(?:officials|aides|sources|people|residents|witnesses|experts|critics|analysts|observers|lawyers|diplomats|lawmakers|neighbou?rs)\b/iu;

const isNamedPerson = (actor: Actor | undefined): boolean => actor?.kind === "person" && actor.named;

/** "A" alone answers in an interview. */
const isAnonymous = (words: string): boolean => words.length > 2 && (ANONYMOUS.test(words) || BARE_PLURAL.test(words));

/** Whether a source that opens without a name holds one of this actor ("a spokesman, Piet Olander,"). */
const namesIn = ({ mentions }: Actor, source: Span): boolean =>
  mentions.some(({ form, span }) => form === "name" && contains(source, span as Span));

/** Unnamed sources that speak as, or are a mention of, somebody with a name; a line each. */
export function namedAnonymous({ report, statements, actors }: ReadoutDocument): string[] {
  const byId = new Map(actors.map((a) => [a.id, a]));
  const named = actors.filter(isNamedPerson);
  return statements.flatMap(({ source, speakers }: Statement) => {
    const pieces = source.map((span) => ({ span: span as Span, words: report.text.slice(...span) }));
    const namedIn = (a: Actor): boolean => pieces.some(({ span }) => namesIn(a, span));
    const spoken = speakers.flatMap((id) => byId.get(id) ?? []).filter(isNamedPerson);
    // several may speak in one source: a name or a pronoun in another piece of it is theirs
    const unnamed = pieces.length > 0 && pieces.every(({ words }) => isAnonymous(words)) && !spoken.some(namedIn);
    return [
      ...(unnamed ? spoken.map((a) => `“${pieces.map(({ words }) => words).join(" … ")}” speaks as ${a.name}`) : []),
      ...pieces.flatMap(({ span: piece, words }) =>
        isAnonymous(words)
          ? named
              .filter((a) => !namedIn(a) && a.mentions.some((m) => isMention(m, piece)))
              .map((a) => `“${words}” is a mention of ${a.name}`)
          : [],
      ),
    ];
  });

  /** Whether a mention is what a piece of a source opens with, and no noun before its noun ("Senate aides"). */
  function isMention({ form, span }: Actor["mentions"][number], piece: Span): boolean {
    return form === "nominal" && Math.abs(span[0] - piece[0]) < 2 && isAnonymous(report.text.slice(...span));
  }
}

/** Statements of a named person that are a body's, or nobody's with a name; a line each. */
export function namedNobody({ report, statements, actors }: ReadoutDocument): string[] {
  const byId = new Map(actors.map((a) => [a.id, a]));
  return statements.flatMap(({ source, speaker, authority }) => {
    const actor = byId.get(speaker ?? "");
    if (authority.kind !== "named-person" || isNamedPerson(actor)) return [];
    const words = source.map((s) => report.text.slice(...s)).join(" … ");
    return [
      `“${words}” is a named person and ${actor ? `${actor.name}, ${actor.kind}${actor.named ? "" : ", without a name"}` : "nobody"}`,
    ];
  });
}

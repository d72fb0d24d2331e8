/**
 * What no document may hold, whatever was read: checked over the corpus, made-up texts and real ones, by the record alone.
 * Each broken promise is told in one line with the words at issue.
 */
import type { Actor } from "../src/records/actor.js";
import type { ReadoutDocument } from "../src/records/document.js";
import type { Statement } from "../src/records/statement.js";
import { contains, type Span } from "../src/text/span.js";

/** How a phrase opens that is of somebody whom its words do not name. */
const ANONYMOUS =
  /^(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|many|most|few|others?|someone|somebody|anyone|anybody|those|unnamed|unidentified)\b/iu;
const BARE_PLURAL =
  /^(?:[\p{Ll}-]+\s+){0,3}(?:officials|aides|sources|people|residents|witnesses|experts|critics|analysts|observers|lawyers|diplomats|lawmakers|neighbou?rs)\b/iu;

const isNamedPerson = (actor: Actor | undefined): boolean => actor?.kind === "person" && actor.named;

const isAnonymous = (words: string): boolean => ANONYMOUS.test(words) || BARE_PLURAL.test(words);

/** Whether a source that opens without a name holds one of this actor ("a spokesman, Piet Olander,"). */
const namesIn = ({ mentions }: Actor, source: Span): boolean =>
  mentions.some(({ form, span }) => form === "name" && contains(source, span as Span));

function anonymity({ report, statements, actors }: ReadoutDocument): string[] {
  const byId = new Map(actors.map((a) => [a.id, a]));
  const named = actors.filter(isNamedPerson);
  return statements.flatMap(({ source, speakers }: Statement) =>
    source.flatMap((piece): string[] => {
      const words = report.text.slice(...piece);
      if (!isAnonymous(words)) return [];
      const spoken = speakers.flatMap((id) => byId.get(id) ?? []).filter(isNamedPerson);
      // several may speak in one source: a name in it is enough for all of them
      if (spoken.some((a) => namesIn(a, piece as Span))) return [];
      const joined = named.filter(
        (a) =>
          !namesIn(a, piece as Span) &&
          a.mentions.some(({ form, span }) => form === "nominal" && span[0] - piece[0] >= 0 && span[0] - piece[0] < 2),
      );
      return [...spoken.map((a) => `“${words}” speaks as ${a.name}`), ...joined.map((a) => `“${words}” is a mention of ${a.name}`)];
    }),
  );
}

function persons({ report, statements, actors }: ReadoutDocument): string[] {
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

/** Promises that the document breaks: nobody unnamed is a named actor, and a named person is a person with a name. */
export const brokenPromises = (document: ReadoutDocument): string[] => [...anonymity(document), ...persons(document)];

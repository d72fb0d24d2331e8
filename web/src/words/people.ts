/** How much somebody said, and how much of it is one origin's: what copies print again is no second statement. */
import type { NameItem, Views } from "../../../src/http/contract.ts";
import { counted, numberWords } from "./dates.ts";

type Counts = Pick<NameItem, "statements" | "spread">;

/** "9 statements", "6 reports", "4 origins"; of very many, how it is with the newest. */
export function saidWords({ statements, spread }: Counts): string[] {
  if (statements === 0) return ["not quoted"];
  const said = counted(statements, "statement");
  const { reports, origins } = spread;
  if (reports < 2) return [said];
  const places = [counted(reports, "report"), ...(origins > 0 ? [counted(origins, "origin")] : [])];
  return spread.statements < statements
    ? [said, `the newest ${numberWords(spread.statements)} in ${places.join(", of ")}`]
    : [`${said} in ${places[0]}`, ...places.slice(1)];
}

type Actor = Pick<Views["dossier"]["actors"][number], "name" | "kind" | "named" | "body" | "statements">;

/** Whether a name has no word that another has not: "Holm", who may be Irena Holm. */
function isPartOf({ name, kind }: Actor, other: Actor): boolean {
  const [own, words] = [name, other.name].map((one) => one.toLowerCase().split(/\s+/)) as [string[], string[]];
  return kind === other.kind && own.length < words.length && own.every((word) => words.includes(word));
}

/** "5 or 6": who may be another who is counted is not counted as one more for sure. */
function namedWords(named: readonly Actor[]): string {
  const maybe = named.filter((one) => named.some((other) => isPartOf(one, other))).length;
  const sure = maybe === 0 ? "" : `${numberWords(named.length - maybe)} or `;
  return sure + counted(named.length, "named person or organisation is", "named people and organisations are");
}

/** Who is quoted: those with a name; people without one, and bodies without a name of their own, each by its description. */
export function quotedWords(actors: readonly Actor[]): string {
  const speaking = actors.filter(({ statements }) => statements > 0);
  const nameless = (body: boolean) =>
    new Set(speaking.filter((one) => !one.named && one.body === body).map(({ name }) => name.toLowerCase())).size;
  const bodies = nameless(true);
  const others = [
    counted(nameless(false), "unnamed source"),
    ...(bodies > 0 ? [counted(bodies, "body without a name of its own", "bodies without a name of their own")] : []),
  ];
  return `${namedWords(speaking.filter(({ named }) => named))} quoted in this dossier, and ${others.join(" and ")}, told apart by how reports describe them.`;
}

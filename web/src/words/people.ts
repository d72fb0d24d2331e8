/** How much somebody said, and how much of it is one origin's: what copies print again is no second statement. */
import type { NameItem } from "../../../src/http/contract.ts";
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

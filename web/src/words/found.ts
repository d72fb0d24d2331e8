/** How much a search found, in one number that the filters beside it count to as well. */
import { counted, numberWords } from "./dates.ts";

interface Found {
  /** Different statements and different passages of reports' texts that are listed so far. */
  readonly statements: number;
  readonly passages: number;
  /** Statements that match, copies among them, as the filters count them; null until that is known. */
  readonly all: number | null;
  /** Whether there are more of these than are counted. */
  readonly capped: boolean;
  /** Whether more can be listed. */
  readonly more: boolean;
}

/** "4 different statements (6 with their copies) and 1 passage of a report, newest first". */
export function foundWords({ statements, passages, all, capped, more }: Found): string {
  if (more) {
    if (all === null || all === 0) return `${numberWords(statements + passages)} or more, newest first`;
    return `${capped ? "more than " : ""}${counted(all, "statement")}, copies among them, newest first`;
  }
  const copied = all !== null && all > statements ? ` (${numberWords(all)} with their copies)` : "";
  const said = `${counted(statements, "statement", "different statements")}${copied}`;
  const passage = counted(passages, "passage of a report", "passages of reports");
  const parts = [...(statements > 0 || passages === 0 ? [said] : []), ...(passages > 0 ? [passage] : [])];
  return `${parts.join(" and ")}, newest first`;
}

/** Which statements of a report are listed. */
import type { Said } from "./reading.ts";

export const FILTERS = {
  all: "all statements",
  named: "named sources",
  unnamed: "unnamed sources",
  doubtful: "doubtful readings",
  nobody: "speaker not found",
  corrected: "corrected by a person",
} as const;
export type Filter = keyof typeof FILTERS;

const KEPT: Readonly<Record<Filter, (said: Said) => boolean>> = {
  all: () => true,
  named: ({ statement }) => statement.authority.kind === "named-person",
  unnamed: ({ statement }) => ["official-unnamed", "unnamed"].includes(statement.authority.kind),
  doubtful: ({ doubtful }) => doubtful,
  nobody: ({ statement }) => statement.speaker === null,
  corrected: ({ correction }) => correction !== null,
};

export const filtered = (said: readonly Said[], filter: Filter): readonly Said[] => said.filter(KEPT[filter]);

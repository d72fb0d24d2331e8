/** What a report says of the states of matters, for a person: state, matter, since when, in whose voice, and the words. */
import { saysWhen } from "../compare/standing/says-when.js";
import type { Development } from "../records/development.js";
import type { ReadoutDocument } from "../records/document.js";
import type { Span } from "../text/span.js";
import { type Ansi, filled } from "./ansi.js";
import { counted } from "./count.js";

const STATE_WIDTH = 14;

/** "United States (supplier), Israel (recipient)". */
function parties({ actors }: ReadoutDocument, { parties }: Development): string | null {
  const named = parties.flatMap(({ role, actor }) => {
    const name = actors.find((a) => a.id === actor)?.name;
    return name ? [`${name} (${role})`] : [];
  });
  return named.length > 0 ? named.join(", ") : null;
}

/** The section, a line or two each; none where the report asserts no state. `words` cuts a span out as it is shown; `number` names statements. */
export function developmentLines(
  document: ReadoutDocument,
  words: (span: Span) => string,
  number: ReadonlyMap<string, string>,
  width: number,
  paint: Ansi,
): string[] {
  const { developments } = document;
  if (developments.length === 0) return [];
  const indent = " ".repeat(STATE_WIDTH + 4);
  const saying = new Map(document.statements.map((statement) => [statement.id, statement]));
  const lines = developments.flatMap((d) => {
    const facts = [
      d.kind,
      d.effective?.value ? `${saysWhen(d, saying.get(d.statement ?? "")) ? "since" : "by"} ${d.effective.value}` : null,
      d.due?.value ? `due ${d.due.value}` : null,
      parties(document, d),
      d.statement === null ? null : `says statement ${number.get(d.statement) ?? "?"}`,
    ].filter(Boolean);
    return [
      `  ${paint.cyan(d.state.padEnd(STATE_WIDTH))}  ${d.label} ${paint.dim(`“${d.evidence.map(words).join(" … ")}”`)}`,
      paint.dim(filled(facts.join(" · "), width, indent)),
    ];
  });
  return [`\n${paint.bold("Developments")} ${paint.dim(counted(developments.length, "asserted state"))}`, ...lines];
}

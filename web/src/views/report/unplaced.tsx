/** Marks whose place cannot be shown: they are listed, never dropped. */
import { Quote } from "../../parts/quote.tsx";
import { blockAt } from "../../text/pieces.ts";
import { counted } from "../../words/dates.ts";
import type { Reading } from "./reading.ts";

export function Unplaced({ reading }: { readonly reading: Reading }) {
  const { said, blocks } = reading;
  const lost = said.filter(
    ({ statement, check }) => check !== "exact" || statement.content.some(([start, end]) => end <= start || blockAt(blocks, start) < 0),
  );
  if (lost.length === 0) return null;
  return (
    <div class="panel" role="note">
      <p>{counted(lost.length, "statement")} cannot be shown in this text:</p>
      <ul>
        {lost.map(({ statement, who, words, check }) => (
          <li key={statement.id}>
            {who ?? "speaker not found"}: <Quote words={words} mode={statement.mode} /> (
            {check === "exact" ? "outside the text shown" : check})
          </li>
        ))}
      </ul>
    </div>
  );
}

/** That the machine doubts its own reading: one quiet mark wherever a voice is shown, with how sure it is in its title. */
import { isDoubtful } from "../words/statement.ts";

/** What is uncertain about a reading, in sentences. */
export const Why = ({ reasons }: { readonly reasons: readonly string[] }) => <p class="why-doubtful">{reasons.join(" ")}</p>;

/** @param confidence that it was read rightly; null where nothing was read, as of the report's own words */
export function Doubt({ confidence }: { readonly confidence: number | null }) {
  if (confidence === null || !isDoubtful(confidence)) return null;
  const sure = `read by machine, ${Math.round(confidence * 100)} % sure`;
  return (
    <span class="flag doubt" title={sure}>
      doubtful<span class="unseen"> ({sure})</span>
    </span>
  );
}

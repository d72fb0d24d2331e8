/** What a matter came to after what: each turn with the words before and after it. These are no contradictions. */
import type { HistoryItem } from "../../../../src/http/contract.ts";
import { Link } from "../../address/router.tsx";
import { Bits } from "../../parts/bits.tsx";
import { Doubt } from "../../parts/doubt.tsx";
import { Quote } from "../../parts/quote.tsx";
import { dayWords } from "../../words/dates.ts";
import { heldBy, stateName } from "../../words/matter.ts";

export function Updates({ history }: { readonly history: readonly HistoryItem[] }) {
  const byId = new Map(history.map((entry) => [entry.development as string, entry]));
  const turns = history.flatMap((after) => {
    const before = after.supersedes ? byId.get(after.supersedes) : undefined;
    return before ? [{ before, after }] : [];
  });
  if (turns.length === 0) return null;
  return (
    <section>
      <h2>Updates</h2>
      <ul class="list rows">
        {turns.map(({ before, after }) => (
          <li key={after.development} class="row">
            <p>
              <Bits of={[<b key="update">Update</b>, `${stateName(before.state)} → ${stateName(after.state)}`]} />
            </p>
            {[before, after].map((entry) => (
              <p key={entry.development}>
                <span class="dim">
                  {dayWords(heldBy(entry))}, {entry.speaker ?? "the report itself"}{" "}
                </span>
                <Doubt confidence={entry.confidence} />
                <Link to={`/reports/${entry.report}?at=${entry.evidence[0]?.join("-") ?? ""}`} class="quote-link">
                  <Quote words={entry.quote} />
                </Link>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Answers } from "../../../../src/http/contract.ts";
import { usePlace } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Empty, Shown } from "../../parts/notes.tsx";
import { Where } from "../../parts/quote.tsx";
import { Changes, Words } from "./changes.tsx";

const RELATION = {
  revision: "Two versions of one publication.",
  copy: "Nearly the same text at two publishers.",
  independent: "Two separate texts.",
} as const;

/** Two reports side by side: what differs in meaning, then word by word. */
export function Compare() {
  const { query } = usePlace();
  const [before, after] = [query.get("before"), query.get("after")];
  const asked = useAnswer<Answers["/diff"]>(before && after ? addressFor("/diff", {}, { before, after }) : null);
  if (!before || !after) return <Empty title="Choose two reports to compare under Origins or Versions." />;
  return (
    <Shown asked={asked} what="the comparison">
      {(diff) => (
        <div class="compare">
          <h1>What differs</h1>
          <p>
            before: <Where report={diff.before} />
          </p>
          <p>
            after: <Where report={diff.after} />
          </p>
          <p class="dim">{RELATION[diff.relation]}</p>
          <h2>In meaning</h2>
          <Changes changes={diff.changes} />
          <h2>In words</h2>
          <Words sentences={diff.words} />
        </div>
      )}
    </Shown>
  );
}

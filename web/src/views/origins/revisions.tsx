import type { RevisionItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useList } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { ErrorNote, Loading } from "../../parts/notes.tsx";
import { Where } from "../../parts/quote.tsx";
import { counted, dayWords } from "../../words/dates.ts";
import { Changes } from "./changes.tsx";

/** The versions of what was published at one address. */
export function Revisions({ id }: { readonly id: string }) {
  const { items, error, loading, again } = useList<RevisionItem>(addressFor("/reports/{id}/revisions", { id }));
  return (
    <div class="revisions">
      <h1>Versions</h1>
      {error && <ErrorNote error={error} again={again} />}
      {loading && <Loading what="revisions" />}
      {items.length === 1 && <p class="lead">Only one version is known.</p>}
      <ol class="list">
        {items.map((item, n) => {
          const before = items[n - 1];
          return (
            <li key={item.report.id} class="origin">
              <h2>Version {item.revision}</h2>
              <p>
                <Where report={item.report} />
              </p>
              <p class="dim">
                <Bits
                  of={[
                    counted(item.statements, "statement"),
                    `added ${dayWords(item.fetched.slice(0, 10))}`,
                    item.seen > 0 && `received ${counted(item.seen, "more time")}`,
                  ]}
                />
              </p>
              {before && (
                <>
                  <Changes changes={item.changes} />
                  <p>
                    <Link to={addressOf.diff(before.report.id, item.report.id)}>Compare word by word with version {before.revision}</Link>
                  </p>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

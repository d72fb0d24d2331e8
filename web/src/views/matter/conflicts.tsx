/** What cannot all hold, side by side: each side with its voice, its day and its words. */

import type { ConflictItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { Quote } from "../../parts/quote.tsx";
import { shortDay, withDays } from "../../words/dates.ts";
import { CONFLICT } from "../../words/matter.ts";
import { authorityName } from "../../words/statement.ts";
import type { NameOfReport } from "./report-names.ts";

export function Conflicts({
  conflicts,
  nameOf,
  title = "Contradictions",
}: {
  readonly conflicts: readonly ConflictItem[];
  readonly nameOf: NameOfReport;
  readonly title?: string;
}) {
  return (
    <section>
      <h2>{title}</h2>
      {conflicts.length === 0 && <p class="dim">No contradictions found. Some may have been missed.</p>}
      {conflicts.map((conflict) => (
        <div key={conflict.id} class="conflict">
          <p>
            <b>Clash</b> · {CONFLICT[conflict.kind] ?? conflict.kind} · {conflict.about}
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">Says</th>
                <th scope="col">Quote</th>
                <th scope="col">Reported</th>
              </tr>
            </thead>
            <tbody>
              {conflict.sides.map((side, n) => (
                <tr key={n}>
                  <th scope="row">
                    {side.actor ? <Link to={addressOf.person(side.actor)}>{side.who}</Link> : side.who}
                    <span class="dim"> {authorityName(side.authority)}</span>
                  </th>
                  <td>{withDays(side.position)}</td>
                  <td>
                    <Link
                      to={
                        side.statement
                          ? addressOf.report(side.report, side.statement)
                          : `/reports/${side.report}?at=${side.evidence[0]?.join("-") ?? ""}`
                      }
                      class="quote-link"
                    >
                      <Quote words={side.quote} />
                    </Link>
                  </td>
                  <td>
                    {shortDay(side.published)}
                    <span class="dim"> {nameOf(side.report).publisher ?? ""}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

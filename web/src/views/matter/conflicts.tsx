/** What cannot all hold, side by side: each side with its voice, its day and its words. */

import type { ComponentChildren } from "preact";
import type { ConflictItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { Bits } from "../../parts/bits.tsx";
import { Doubt } from "../../parts/doubt.tsx";
import { Quote } from "../../parts/quote.tsx";
import { dayWords, withDays } from "../../words/dates.ts";
import { CONFLICT } from "../../words/matter.ts";
import { authorityName } from "../../words/statement.ts";
import type { NameOfReport } from "./report-names.ts";

export function Conflicts({
  conflicts,
  nameOf,
  title = "Contradictions",
  note = null,
}: {
  readonly conflicts: readonly ConflictItem[];
  readonly nameOf: NameOfReport;
  readonly title?: string;
  /** What stands above them. */
  readonly note?: ComponentChildren;
}) {
  return (
    <section>
      <h2>{title}</h2>
      {conflicts.length === 0 && <p class="dim">No contradictions found. Some may have been missed.</p>}
      {conflicts.length > 0 && note}
      {conflicts.map((conflict) => (
        <div key={conflict.id} class="conflict">
          <p>
            <Bits of={[<b key="clash">Clash</b>, CONFLICT[conflict.kind] ?? conflict.kind, conflict.about]} />
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">Says</th>
                <th scope="col">In the report</th>
                <th scope="col">Reported</th>
              </tr>
            </thead>
            <tbody>
              {conflict.sides.map((side, n) => (
                <tr key={n}>
                  <th scope="row">
                    {side.actor ? <Link to={addressOf.person(side.actor)}>{side.who}</Link> : side.who}{" "}
                    <Doubt confidence={side.confidence} />
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
                    {dayWords(side.published)}
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

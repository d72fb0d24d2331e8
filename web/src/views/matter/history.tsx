/** Every asserted state with its day, its voice and its words. */

import { useState } from "preact/hooks";
import type { HistoryItem } from "../../../../src/http/contract.ts";
import { Link } from "../../address/router.tsx";
import { Bits } from "../../parts/bits.tsx";
import { Doubt } from "../../parts/doubt.tsx";
import { Quote, WhoseWords } from "../../parts/quote.tsx";
import { SaveRows } from "../../parts/save-list.tsx";
import type { Columns } from "../../words/csv.ts";
import { dayWords } from "../../words/dates.ts";
import { begunBefore, heldBy, stateName } from "../../words/matter.ts";
import { authorityName } from "../../words/statement.ts";
import { CopyCitation } from "../report/cited.tsx";
import type { NameOfReport } from "./report-names.ts";

interface Props {
  readonly entries: readonly HistoryItem[];
  readonly nameOf: NameOfReport;
  readonly fresh: ReadonlySet<string>;
  readonly label: string;
}

const STATUS = { new: "", repeated: "also said, by another origin", restated: "again, from the same origin" } as const;

export function History({ entries, nameOf, fresh, label }: Props) {
  const [clock, setClock] = useState<"held" | "said">("held");
  const [repeats, setRepeats] = useState(true);
  const by = (entry: HistoryItem) => (clock === "held" ? heldBy(entry) : entry.published) ?? "";
  const rows = entries.filter(({ status }) => repeats || status !== "restated").sort((a, b) => by(a).localeCompare(by(b)));
  const columns: Columns<HistoryItem> = [
    ["title", (e) => nameOf(e.report).title],
    ["publisher", (e) => nameOf(e.report).publisher],
    ["said", (e) => e.published],
    ["held", (e) => e.effective],
    ["day stated", (e) => String(e.dated)],
    ["voice", (e) => e.speaker ?? "the report"],
    ["authority", (e) => e.authority],
    ["state", (e) => e.state],
    ["quote", (e) => e.quote],
    ["status", (e) => e.status],
    ["confidence", (e) => e.confidence],
    ["origin", (e) => e.origin],
    ["report", (e) => e.report],
  ];
  return (
    <section>
      <div class="section-head">
        <h2>History</h2>
        <label class="choice">
          sorted by{" "}
          <select value={clock} onChange={(event) => setClock(event.currentTarget.value as "held" | "said")}>
            <option value="held">when it happened</option>
            <option value="said">when it was reported</option>
          </select>
        </label>
        <label class="choice">
          <input type="checkbox" checked={repeats} onChange={() => setRepeats(!repeats)} /> show repeats from one origin
        </label>
        <SaveRows items={rows} columns={columns} name={`history of ${label.slice(0, 40)}`} />
      </div>
      <WhoseWords />
      <ol class="history">
        {rows.map((entry) => {
          const report = nameOf(entry.report);
          const again = STATUS[entry.status];
          return (
            <li key={entry.development} class={fresh.has(entry.development) ? "fresh" : ""}>
              <div class="history-days">
                <time>
                  {entry.effective !== null && !begunBefore(entry) && !entry.dated && entry.state !== "denied" && "by "}
                  {dayWords(heldBy(entry))}
                </time>
                {begunBefore(entry) && <span class="dim">begun before</span>}
                {entry.effective !== null && heldBy(entry) !== entry.published && (
                  <span class="dim">reported {dayWords(entry.published)}</span>
                )}
              </div>
              <div>
                <p>
                  <Bits
                    of={[
                      <>
                        <b class={`state ${entry.state}`}>{stateName(entry.state)}</b> — {entry.speaker ?? "the report itself"}{" "}
                        <Doubt confidence={entry.confidence} />
                        {fresh.has(entry.development) && <span class="flag done">new</span>}
                      </>,
                      entry.speaker && <span class="dim">{authorityName(entry.authority)}</span>,
                      again && <span class="dim">{again}</span>,
                    ]}
                  />
                </p>
                <p>
                  <Quote words={entry.quote} />
                </p>
                <p class="where-line">
                  <Bits
                    of={[
                      report.publisher,
                      <Link key="title" to={`/reports/${entry.report}?at=${entry.evidence[0]?.join("-") ?? ""}`}>
                        {report.title ?? "untitled report"}
                      </Link>,
                    ]}
                  />{" "}
                  <CopyCitation report={entry.report} of={{ development: entry.development, sentence: entry.quote }} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** All that people said of the record, newest first, and the way to take it back. */

import type { Answers, CorrectionItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor, send } from "../../api/client.ts";
import { useAnswer, useList } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { Empty, ErrorNote, Loading } from "../../parts/notes.tsx";
import { Quote } from "../../parts/quote.tsx";
import { SaveList } from "../../parts/save-list.tsx";
import { change } from "../../parts/told.tsx";
import { VirtualList } from "../../parts/virtual-list.tsx";
import { dayWords } from "../../words/dates.ts";
import { authorityName, stanceName } from "../../words/statement.ts";

const ACTION: Readonly<Record<CorrectionItem["action"], string>> = {
  correct: "corrected",
  reject: "rejected",
  "add-statement": "added a statement:",
  undo: "undid",
};

const clock = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });
const at = (time: string) => (Number.isNaN(Date.parse(time)) ? time : clock.format(new Date(time)));

export function Corrections() {
  const address = addressFor("/corrections");
  const list = useList<CorrectionItem>(address);
  const own = useAnswer<Answers["/session"]>(addressFor("/session")).answer?.user;
  return (
    <>
      <div class="section-head">
        <h1>Corrections</h1>
        {list.items.length > 0 && <SaveList address={address} name="corrections" />}
      </div>
      <p class="lead">Everything people changed, by whom and when. The original reading is kept, and any change can be undone.</p>
      {list.error && <ErrorNote error={list.error} again={list.again} />}
      {list.loading && <Loading what="corrections" />}
      {list.first && list.items.length === 0 && <Empty title="No corrections yet." />}
      <VirtualList
        items={list.items}
        keyOf={(c) => String(c.number)}
        height={84}
        label="Corrections"
        more={list.more}
        render={(c) => <Row correction={c} who={c.who === own ? "You" : c.who} />}
      />
    </>
  );
}

function Row({ correction: c, who }: { readonly correction: CorrectionItem; readonly who: string }) {
  const undo = () => change(`Correction ${c.number} undone.`, () => send("/corrections/{number}/undo", { number: String(c.number) }, {}));
  return (
    <div class="report-row numbered">
      <span class="number">{c.number}</span>
      <div>
        <p>
          <b>{who}</b> {c.change && "same" in c.change ? "decided" : ACTION[c.action]} {c.undoes !== null && `correction ${c.undoes}`}{" "}
          {c.change && ("same" in c.change ? <PairWords pair={c.pair} same={c.change.same} /> : <ChangeWords correction={c} />)}
          {c.status === "undone" && <span class="flag plain">undone</span>}
          {c.status === "unplaced" && <span class="flag doubt">no longer applies{c.because ? `: ${c.because}` : ""}</span>}
        </p>
        {c.words && (
          <p>
            <Quote words={c.words} />
          </p>
        )}
        <p class="dim">
          <Bits
            of={[
              at(c.at),
              c.why,
              c.report && (
                <Link key="report" to={addressOf.report(c.report, c.on?.startsWith("s:") ? c.on : null)}>
                  open the report
                </Link>
              ),
              c.action !== "undo" && c.status !== "undone" && (
                <button key="undo" type="button" class="quiet" onClick={undo}>
                  Undo
                </button>
              ),
            ]}
          />
        </p>
      </div>
    </div>
  );
}

const ANSWER: Readonly<Record<string, string>> = { yes: "are the same", no: "are different", unsure: "may be the same, or not" };
const answerWords = (value: unknown): string => ANSWER[String(value)] ?? String(value);

/** A decision names the two that it is of. */
function PairWords({ pair, same }: { readonly pair: CorrectionItem["pair"]; readonly same: unknown }) {
  const [one, other] = pair ?? ["this", "that"];
  return (
    <span>
      that <b>{one}</b> and <b>{other}</b> {answerWords(same)}
    </span>
  );
}
/** What the record needs beside, and says nothing to a reader. */
const BESIDE = ["speakers", "actors"];
/** Of a statement that was added all fields are given: these say what it is. */
const OF_ADDED = ["speaker", "authority", "stance"];

/** A field of a correction in words; null where it is of the record's own book-keeping. */
function fieldWords(field: string, value: unknown, speakers: readonly string[]): [string, string] | null {
  if (field === "speaker") return ["speaker", speakers.join(", ") || String(value ?? "nobody")];
  if (field === "authority") return ["authority", authorityName(String((value as { readonly kind?: unknown } | null)?.kind ?? "none"))];
  if (field === "published" && typeof value === "string") return ["published", dayWords(value)];
  if (field === "stance" && typeof value === "string") return ["stance", stanceName(value)];
  if (BESIDE.includes(field)) return null;
  return [field, typeof value === "string" || typeof value === "number" ? String(value) : value === null ? "not known" : "changed"];
}

function ChangeWords({ correction: { change: fields, speakers, action } }: { readonly correction: CorrectionItem }) {
  const all = Object.entries(fields ?? {}).filter(([field]) => action !== "add-statement" || OF_ADDED.includes(field));
  const words = all.flatMap(([field, value]) => {
    const said = fieldWords(field, value, speakers);
    return said ? [said] : [];
  });
  return (
    <span>
      {words.map(([field, value], n) => (
        <span key={field}>
          {n > 0 && ", "}
          {field}: <b>{value}</b>
        </span>
      ))}
    </span>
  );
}

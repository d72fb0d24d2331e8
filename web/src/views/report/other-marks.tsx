/** The marks that are no statements, as lists: developments, times, and the doubts that reading left. */

import type { Answers, MatterItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useList } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { Doubt } from "../../parts/doubt.tsx";
import { Empty } from "../../parts/notes.tsx";
import { Quote } from "../../parts/quote.tsx";
import type { Offsets } from "../../text/pieces.ts";
import { counted, dayWords } from "../../words/dates.ts";
import { sinceWords, stateName } from "../../words/matter.ts";
import type { Reading } from "./reading.ts";

interface Props {
  readonly reading: Reading;
  readonly picked: Offsets | null;
  readonly pick: (span: Offsets) => void;
}

const same = (a: Offsets | null, b: Offsets) => a !== null && a[0] === b[0] && a[1] === b[1];

export function Developments({ reading, picked, pick }: Props) {
  const { document, cut, said, actors } = reading;
  const list = useList<MatterItem, Answers["/matters"]>(addressFor("/matters", {}, { report: document.report.id, limit: 200 }));
  const matterOf = new Map(
    list.items.flatMap((matter) => matter.standing.accounts.flatMap((a) => a.developments.map((id) => [id, matter]))),
  );
  const voice = new Map(said.map((s) => [s.statement.id as string, s]));
  // what a headline has said is told by the statement of the body that it says before
  const told = new Map(document.statements.map(({ id, repeats }) => [id, repeats ?? id]));
  if (document.developments.length === 0) return <Empty title="No development was found in this report." />;
  return (
    <ul class="list rows" aria-label="Developments">
      {document.developments.map((d) => {
        const place = d.evidence[0] as Offsets;
        const vouching = voice.get(told.get(d.statement ?? "") ?? "");
        const sure = vouching && !vouching.correction ? vouching.statement.confidence : 1;
        return (
          <li key={d.id}>
            <button type="button" class="row" aria-pressed={same(picked, place)} onClick={() => pick(place)}>
              <b class={`state ${d.state}`}>{stateName(d.state)}</b> {d.label} <Doubt confidence={Math.min(d.confidence, sure)} />
              <Bits
                class="dim"
                of={[
                  d.effective?.value &&
                    sinceWords({
                      state: d.state,
                      since: d.effective.value,
                      dated: d.effective.time === null || d.effective.time !== vouching?.statement.saidAt?.time,
                      lastAsserted: null,
                    }),
                  d.due?.value && `due ${dayWords(d.due.value)}`,
                  d.statement ? (vouching?.who ?? "speaker not found") : "the report itself",
                  d.decidedBy && actors.get(d.decidedBy) && `decided by ${actors.get(d.decidedBy)?.name}`,
                ]}
              />
              <Quote words={d.evidence.map(cut).join(" … ")} />
            </button>
            <MatterOf matter={matterOf.get(d.id)} />
          </li>
        );
      })}
    </ul>
  );
}

/** The way from a development to all that is reported of its matter. */
function MatterOf({ matter }: { readonly matter: MatterItem | undefined }) {
  if (!matter) return null;
  return (
    <p class="onto">
      Matter: <Link to={addressOf.matter(matter.id)}>{matter.label}</Link>{" "}
      <span class="dim">{counted(matter.standing.reports, "report")}</span>
    </p>
  );
}

export function Times({ reading, picked, pick }: Props) {
  const { document, cut } = reading;
  if (document.times.length === 0) return <Empty title="No date or time was found in this report." />;
  return (
    <ul class="list rows" aria-label="Times">
      {document.times.map((time) => (
        <li key={time.id}>
          <button type="button" class="row" aria-pressed={same(picked, time.span)} onClick={() => pick(time.span)}>
            <span class="quote">{cut(time.span)}</span> <span class="dim">{time.value ? dayWords(time.value) : "date not worked out"}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export function Notes({ reading, picked, pick }: Props) {
  const { notes } = reading.document;
  if (notes.length === 0) return <Empty title="No notes on this text." />;
  return (
    <ul class="list rows" aria-label="Notes">
      {notes.map((note, n) => (
        <li key={n}>
          {note.span ? (
            <button type="button" class="row" aria-pressed={same(picked, note.span)} onClick={() => pick(note.span as Offsets)}>
              {note.message} <span class="dim">{note.code}</span>
            </button>
          ) : (
            <p class="row">
              {note.message} <span class="dim">{note.code}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** As of which day, by two clocks: when each state held, and when it was said. */
import type { HistoryItem } from "../../../../src/http/contract.ts";
import { dayNumber, dayOfNumber, dayWords } from "../../words/dates.ts";
import { heldBy, stateName } from "../../words/matter.ts";

interface Props {
  /** All entries, those behind the day too. */
  readonly history: readonly HistoryItem[];
  readonly asOf: string | null;
  readonly set: (day: string | null) => void;
}

const [WIDTH, HELD, SAID, HEIGHT] = [1000, 26, 74, 100];

export function AsOf({ history, asOf, set }: Props) {
  const days = history.flatMap(({ effective, published }) => [dayNumber(effective), dayNumber(published)]).filter((day) => day !== null);
  if (days.length === 0) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (first === last) return <p class="as-of">All that the record has of this matter is of one day: {oneDay(history)}.</p>;
  const now = asOf ? Math.min(last, Math.max(first, dayNumber(asOf) ?? last)) : last;
  const x = (day: number) => 12 + ((day - first) / Math.max(1, last - first)) * (WIDTH - 24);
  return (
    <section class="as-of" aria-label="As of a day">
      <div class="as-of-head">
        <label for="as-of">
          As of <b>{asOf ? dayWords(dayOfNumber(now)) : `${dayWords(dayOfNumber(last))} (all reports)`}</b>
        </label>
        {asOf && (
          <button type="button" class="quiet" onClick={() => set(null)}>
            Show all days
          </button>
        )}
      </div>
      <div class="clocks" aria-hidden="true">
        <span class="clock">happened</span>
        <span class="clock">reported</span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="presentation">
          <line class="axis" x1="0" x2={WIDTH} y1={HELD} y2={HELD} />
          <line class="axis" x1="0" x2={WIDTH} y1={SAID} y2={SAID} />
          {history.map(({ development, effective, published }) => {
            const [held, said] = [dayNumber(effective), dayNumber(published)];
            const late = said !== null && said > now;
            return held !== null && said !== null ? (
              <line key={development} class={`link ${late ? "late" : ""}`} x1={x(held)} x2={x(said)} y1={HELD} y2={SAID} />
            ) : null;
          })}
          <line class="cursor" x1={x(now)} x2={x(now)} y1="4" y2={HEIGHT - 4} />
        </svg>
        {history.map(({ development, effective, published, state }) => (
          <Dots key={development} held={dayNumber(effective)} said={dayNumber(published)} state={state} x={x} now={now} />
        ))}
      </div>
      <input
        id="as-of"
        type="range"
        min={first}
        max={last}
        value={now}
        aria-valuetext={dayWords(dayOfNumber(now))}
        onInput={(event) => {
          const day = Number(event.currentTarget.value);
          set(day >= last ? null : dayOfNumber(day));
        }}
      />
      <div class="ends" aria-hidden="true">
        <span>{dayWords(dayOfNumber(first))}</span>
        <span>{dayWords(dayOfNumber(last))}</span>
      </div>
      <p class="legend">
        <i class="dot" aria-hidden="true" /> one entry of the history: above, the day it happened; below, the day it was reported; a line
        joins the two. <i class="dot late" aria-hidden="true" /> Pale: reported after the chosen day. Move the slider to see what was known
        on a day.
      </p>
    </section>
  );
}

/** As the record has it: of a month that is all that is known, no day is made. */
function oneDay(history: readonly HistoryItem[]): string {
  const told = new Set(history.flatMap((entry) => [heldBy(entry), entry.published].filter((day) => day !== null)));
  return dayWords([...told].sort((a, b) => b.length - a.length)[0]);
}

interface DotsProps {
  readonly held: number | null;
  readonly said: number | null;
  readonly state: string;
  readonly x: (day: number) => number;
  readonly now: number;
}

function Dots({ held, said, state, x, now }: DotsProps) {
  const late = said !== null && said > now;
  const dot = (day: number, top: number) => (
    <i class={`dot ${late ? "late" : ""}`} title={stateName(state)} style={{ left: `${x(day) / (WIDTH / 100)}%`, top: `${top}%` }} />
  );
  return (
    <>
      {held !== null && dot(held, HELD)}
      {said !== null && dot(said, SAID)}
    </>
  );
}

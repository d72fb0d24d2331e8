/**
 * `npm run bench:times`: times side by side: ours from words alone, chrono-node and Microsoft's Recognizers, on the same texts of TimeBank and
 * AQUAINT, by the same score. What they find is brought to TIMEX3 as kindly as it goes: of two readings of a date the past one, quarters by
 * their bounds. Needs the data pack.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import * as chrono from "chrono-node";
import { sharedFolder } from "../evals/shared.js";
import { type Found, type GoldText, ours, scoreTimes, type TimeScore, timeML } from "../evals/times.js";

interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly values: readonly Record<string, string>[] } | null;
}

const { recognizeDateTime } = createRequire(import.meta.url)("@microsoft/recognizers-text-date-time") as {
  recognizeDateTime: (text: string, culture: string, options: undefined, reference: Date) => Recognized[];
};

const noon = (day: string): Date => {
  const [y, m, d] = day.split("-").map(Number) as [number, number, number];
  return new Date(y, m - 1, d, 12);
};
const pad = (n: number | null): string => String(n ?? 0).padStart(2, "0");

/** chrono's components: as fine as what it is certain of. */
function byChrono({ text, day }: GoldText): Found[] {
  return chrono.parse(text, noon(day)).map(({ index, text: words, start }) => {
    const date = `${String(start.get("year")).padStart(4, "0")}-${pad(start.get("month"))}-${pad(start.get("day"))}`;
    const hour = start.isCertain("hour");
    const dayKnown = start.isCertain("day") || start.isCertain("weekday");
    const value = hour
      ? `${date}T${pad(start.get("hour"))}:${pad(start.get("minute"))}`
      : dayKnown
        ? date
        : start.isCertain("month")
          ? date.slice(0, 7)
          : start.isCertain("year")
            ? date.slice(0, 4)
            : date;
    return { span: [index, index + words.length], type: hour ? "TIME" : "DATE", value };
  });
}

const TYPES: Readonly<Record<string, string>> = {
  duration: "DURATION",
  set: "SET",
  time: "TIME",
  timerange: "TIME",
  datetime: "TIME",
  datetimerange: "TIME",
};
const QUARTERS: Readonly<Record<string, string>> = { "01": "Q1", "04": "Q2", "07": "Q3", "10": "Q4" };

/** The timex of a recognised time, resolved by the value beside it. */
function timexOf({ timex = "", value, start }: Record<string, string>): string {
  const quarter = /^\((\d{4})-(\d{2})-01,.*,P3M\)$/.exec(timex);
  if (quarter) return `${quarter[1]}-${QUARTERS[quarter[2] as string] ?? "?"}`;
  const stretch = /,(P[^)]+)\)$/.exec(timex);
  if (stretch) return stretch[1] as string;
  const known = value ?? start ?? "";
  if (/^XXXX-WXX-\d$|^XXXX-\d\d-\d\d$/.test(timex)) return known.slice(0, 10);
  if (/^XXXX-\d\d$/.test(timex)) return known.slice(0, 7);
  const timed = /^XXXX-(?:WXX-\d|\d\d-\d\d)(T.+)$/.exec(timex);
  return timed ? known.slice(0, 10) + timed[1] : timex;
}

function byRecognizers({ text, day }: GoldText): Found[] {
  return recognizeDateTime(text, "en-us", undefined, noon(day)).flatMap(({ start, end, typeName, resolution }): Found[] => {
    const first = resolution?.values[0];
    return first ? [{ span: [start, end + 1], type: TYPES[first.type ?? typeName] ?? "DATE", value: timexOf(first) }] : [];
  });
}

interface Row {
  readonly score: TimeScore;
  /** Millions of characters per CPU second. */
  readonly speed: number;
}

const ENOUGH = 2_000_000; // microseconds of CPU to measure over

function row(texts: readonly GoldText[], find: (text: GoldText) => readonly Found[]): Row {
  for (const text of texts.slice(0, 40)) find(text); // loads and warms
  const before = process.cpuUsage();
  let [spent, passes] = [0, 0];
  for (; spent < ENOUGH; passes++) {
    for (const text of texts) find(text);
    const { user, system } = process.cpuUsage(before);
    spent = user + system;
  }
  const characters = passes * texts.reduce((sum, { text }) => sum + text.length, 0);
  return { score: scoreTimes(texts, find), speed: Number((characters / spent).toFixed(3)) };
}

const shared = sharedFolder();
const texts = [...timeML(shared, "timebank"), ...timeML(shared, "aquaint")];
const date = new Date().toISOString().slice(0, 10);
const result = {
  date,
  machine: `${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
  command: "npm run bench:times",
  texts: texts.length,
  rows: { "readout/times": row(texts, ours), "chrono-node": row(texts, byChrono), "Recognizers-Text": row(texts, byRecognizers) },
};
mkdirSync("bench/results", { recursive: true });
writeFileSync(`bench/results/${date}-times.json`, `${JSON.stringify(result, null, 1)}\n`);
for (const [name, { score, speed }] of Object.entries(result.rows))
  process.stdout.write(`${name.padEnd(18)} relaxed ${score.relaxed.f1}  value ${score.value.f1}  ${speed} M characters per CPU second\n`);

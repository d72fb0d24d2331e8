/**
 * `npm run eval:press`: states of matters in press of the 1990s, TimeBank and AQUAINT articles that were labelled to be measured on and that
 * nothing learns from (training/data/developments/press-held.jsonl); counted as the shared newswire scorer counts. Figures alone are
 * printed, since whoever reads the misses of a set fits to it.
 */
import { readFileSync } from "node:fs";
import { Reader } from "../src/read.js";
import { overlaps, type Span } from "../src/text/span.js";
import { percent, prf } from "./prf.js";
import { sharedFolder } from "./shared.js";
import { timeML } from "./times.js";

/** [start, end, kind, state, 1 if in doubt], in UTF-16 of the article's text. */
type Label = readonly [number, number, string, string, 0 | 1];
interface Held {
  readonly id: string;
  readonly labels: readonly Label[];
}

const shared = sharedFolder();
const held = readFileSync("training/data/developments/press-held.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Held);
const texts = new Map(
  (["timebank", "aquaint"] as const).flatMap((set) =>
    timeML(shared, set).map(({ name, text, day }) => [`${set}/${name.replace(/\.tml$/, "")}`, { text, day }]),
  ),
);

interface Printed {
  readonly evidence: readonly Span[];
  readonly state: string;
  readonly kind: string;
}
const touches =
  (at: Span) =>
  ({ evidence }: Printed): boolean =>
    evidence.some((span) => overlaps(span, at));

/** One article's counts. Each label takes one that was printed, of its state before others; what touches one in doubt is no fault. */
function counted(all: readonly Printed[], labels: readonly Label[]) {
  const sure = labels.filter((label) => label[4] === 0);
  const pairs = sure
    .flatMap((label) => all.filter(touches([label[0], label[1]])).map((one) => ({ label, one, same: Number(one.state === label[3]) })))
    .sort((a, b) => b.same - a.same);
  const taken = new Map<Label, Printed>();
  const used = new Set<Printed>();
  for (const { label, one } of pairs) {
    if (taken.has(label) || used.has(one)) continue;
    taken.set(label, one);
    used.add(one);
  }
  const spared = all.filter((one) => !used.has(one) && labels.some(([start, end, , , doubt]) => doubt === 1 && touches([start, end])(one)));
  const right = (n: 2 | 3, value: (one: Printed) => string) => [...taken].filter(([label, one]) => label[n] === value(one)).length;
  return {
    printed: all.length - spared.length,
    gold: sure.length,
    touched: taken.size,
    kind: right(2, (one) => one.kind),
    state: right(3, (one) => one.state),
  };
}

const total = { printed: 0, gold: 0, touched: 0, kind: 0, state: 0 };
const reader = await Reader.open();
for (const { id, labels } of held) {
  const { text, day } = texts.get(id) as { text: string; day: string };
  const lead = text.length - text.trimStart().length;
  const { report, developments } = await reader.read({ source: id, text: text.trim(), metadata: { published: day } });
  if (report.text !== text.trim()) throw new Error(`${id}: the reader changes the text, so labels would be out of place`);
  const found = counted(
    developments,
    labels.map(([start, end, ...rest]): Label => [start - lead, end - lead, ...rest]),
  );
  for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += found[name];
}
await reader.close();
const { printed, gold, touched, state, kind } = total;
const figures = {
  articles: held.length,
  gold,
  touched: prf(touched, printed, gold),
  state: prf(state, printed, gold),
  kind: percent(kind, touched),
};
process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);

/** What a dossier's matters and conflicts come to against its labels, as the shared scorer measures it: counts of right ones, of how many. */
import type { DossierLabels } from "../corpus/dossiers/labels.js";
import { withoutOpenStart } from "../src/records/open-start.js";
import type { Dossier } from "../src/records/views.js";
import { overlaps, type Span } from "../src/text/span.js";
import { countParties, type NamedParty } from "./parties.js";

export interface Count {
  right: number;
  of: number;
}

export type Measure =
  | "entries found"
  | "entries right"
  | "speaker"
  | "date"
  | "parties found"
  | "parties right"
  | "B³ precision"
  | "B³ recall"
  | "conflicts found"
  | "conflicts right";
export const MEASURES: readonly Measure[] = [
  "entries found",
  "entries right",
  "speaker",
  "date",
  "parties found",
  "parties right",
  "B³ precision",
  "B³ recall",
  "conflicts found",
  "conflicts right",
];
export type Score = Readonly<Record<Measure, Count>>;

export const emptyScore = (): Score => Object.fromEntries(MEASURES.map((measure) => [measure, { right: 0, of: 0 }])) as unknown as Score;

type Matter = Dossier["matters"][number];
type Entry = Matter["history"][number];
type LabelledMatter = DossierLabels["matters"][number];
type Label = LabelledMatter["history"][number];

/** Where words stand that a label has once in its report. */
function placeOf(texts: ReadonlyMap<string, string>, { report, anchor }: { readonly report: string; readonly anchor: string }): Span {
  const start = (texts.get(report) as string).indexOf(anchor);
  return [start, start + anchor.length];
}

const covers = (evidence: readonly (readonly [number, number])[], place: Span): boolean => evidence.some((span) => overlaps(span, place));

/** Labelled with predicted matters, one to one, so that most labels lie under evidence of their partner. */
function partnersOf(weights: ReadonlyMap<string, number>, labelled: number, predicted: readonly string[]): Map<number, string> {
  let best = new Map<string, { readonly total: number; readonly pairs: ReadonlyMap<number, string> }>([
    ["", { total: 0, pairs: new Map() }],
  ]);
  for (const id of predicted) {
    const next = new Map(best);
    for (const { total, pairs } of best.values())
      for (let gold = 0; gold < labelled; gold++) {
        const weight = weights.get(`${gold} ${id}`) ?? 0;
        if (weight === 0 || pairs.has(gold)) continue;
        const more = new Map(pairs).set(gold, id);
        const key = [...more.keys()].sort().join();
        if (total + weight > (next.get(key)?.total ?? -1)) next.set(key, { total: total + weight, pairs: more });
      }
    best = next;
  }
  return new Map([...best.values()].reduce((a, b) => (b.total > a.total ? b : a)).pairs);
}

const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) as string;

/** Whether an entry has the speaker of a label: a person by the last word of the name, others by a word of two that the description shares. */
function isSpeaker(label: Label, entry: Entry): boolean {
  if (label.authority === "reporter") return entry.speaker === null || entry.authority === "reporter";
  if (entry.speaker === null) return false;
  if (label.authority === "named") return lastWord(label.asserted_by) === lastWord(entry.speaker);
  const words = (all: string) => new Set(all.toLowerCase().match(/\p{L}{3,}/gu));
  const [a, b] = [words(label.asserted_by), words(entry.speaker)];
  return [...a].filter((word) => b.has(word)).length >= Math.min(2, a.size, b.size);
}

function countMatters(score: Score, labels: DossierLabels, found: Dossier, texts: ReadonlyMap<string, string>): string[] {
  const refs = new Map(found.reports.map(({ id, ref }) => [id, ref]));
  const gold = labels.matters.flatMap(({ history }, n) => history.map((label) => ({ n, label, place: placeOf(texts, label) })));
  const at = (matter: Matter, report: string) => matter.history.filter((entry) => refs.get(entry.report) === report);
  const weights = new Map<string, number>();
  const under = gold.map(({ n, label, place }) => {
    const own = found.matters
      .filter((matter) => at(matter, label.report).some(({ evidence }) => covers(evidence, place)))
      .map(({ id }) => id);
    for (const id of own) weights.set(`${n} ${id}`, (weights.get(`${n} ${id}`) ?? 0) + 1);
    return own;
  });
  const partners = partnersOf(
    weights,
    labels.matters.length,
    found.matters.map(({ id }) => id),
  );
  const byId = new Map(found.matters.map((matter) => [matter.id, matter]));
  const hit = new Set<number>();
  for (const { n, label, place } of gold) {
    const partner = byId.get(partners.get(n) ?? "");
    const hits = partner ? at(partner, label.report).filter(({ state }) => state === label.state) : [];
    tick(score["entries found"], hits.length > 0);
    const best = hits.find(({ evidence }) => covers(evidence, place)) ?? hits[0];
    if (!best) continue;
    hit.add(n);
    tick(score.speaker, isSpeaker(label, best));
    if (label.date !== null) tick(score.date, withoutOpenStart(best.effective ?? "").startsWith(label.date));
  }
  const parties = [...hit].map((n) =>
    countPartiesOf(score, labels.matters[n] as LabelledMatter, byId.get(partners.get(n) as string) as Matter),
  );
  for (const [n, id] of partners) {
    const states = new Set((byId.get(id) as Matter).history.map(({ report, state }) => `${refs.get(report)} ${state}`));
    const own = new Set(gold.filter((one) => one.n === n).map(({ label }) => `${label.report} ${label.state}`));
    for (const one of states) tick(score["entries right"], own.has(one));
  }
  const placed = gold.flatMap(({ n }, k) => {
    const own = under[k] as string[];
    const partner = partners.get(n);
    return own.length === 0 ? [] : [{ n, id: partner !== undefined && own.includes(partner) ? partner : (own[0] as string) }];
  });
  for (const { n, id } of placed) {
    const both = placed.filter((one) => one.n === n && one.id === id).length;
    add(score["B³ precision"], both / placed.filter((one) => one.id === id).length);
    add(score["B³ recall"], both / placed.filter((one) => one.n === n).length);
  }
  return parties;
}

/** Of a labelled matter of which a state was found, who takes part in it: both lists, for whoever looks at misses. */
function countPartiesOf(score: Score, label: LabelledMatter, matter: Matter): string {
  const labelled = label.parties.map(([role, name]): NamedParty => ({ role, names: [name] }));
  const own = matter.parties.map(({ role, name }): NamedParty => ({ role, names: [name] }));
  const { found, right } = countParties(labelled, own);
  add(score["parties found"], found, labelled.length);
  add(score["parties right"], right, own.length);
  const listed = (all: readonly NamedParty[]) => all.map(({ role, names }) => `${role} ${names.join(" or ")}`).join(", ");
  return `${label.label}: ${listed(labelled)} / ${listed(own)}`;
}

const add = (count: Count, right: number, of = 1): void => {
  count.right += right;
  count.of += of;
};
const tick = (count: Count, right: boolean): void => add(count, right ? 1 : 0);

function countConflicts(
  score: Score,
  labels: DossierLabels,
  found: Dossier,
  texts: ReadonlyMap<string, string>,
): Omit<Unmatched, "parties"> {
  const refs = new Map(found.reports.map(({ id, ref }) => [id, ref]));
  const matches = (one: Dossier["conflicts"][number], gold: DossierLabels["conflicts"][number]): boolean =>
    gold.sides.filter((side) =>
      one.sides.some(({ report, evidence }) => refs.get(report) === side.report && covers(evidence, placeOf(texts, side))),
    ).length >= 2;
  const missed = labels.conflicts.filter((gold) => !found.conflicts.some((one) => matches(one, gold)));
  add(score["conflicts found"], labels.conflicts.length - missed.length, labels.conflicts.length);
  const strangers = found.conflicts.flatMap((one) => {
    const right = labels.conflicts.some((gold) => matches(one, gold));
    tick(score["conflicts right"], right);
    const sides = one.sides.map(({ who, position, report, quote }) => `${who} (${refs.get(report)}): ${position} “${quote.slice(0, 80)}”`);
    return right ? [] : [`[${one.rule}] ${one.about}: ${sides.join(" / ")}`];
  });
  return { missed, strangers };
}

/** Labelled conflicts that were not found, and those found that match no label, for a person to judge. */
export interface Unmatched {
  readonly missed: readonly DossierLabels["conflicts"][number][];
  readonly strangers: readonly string[];
  /** Labelled parties and those found, of each matter of which a state was found. */
  readonly parties: readonly string[];
}

export function countDossier(score: Score, labels: DossierLabels, found: Dossier, texts: ReadonlyMap<string, string>): Unmatched {
  const parties = countMatters(score, labels, found, texts);
  return { ...countConflicts(score, labels, found, texts), parties };
}

/**
 * Times from words alone: TimeBank and AQUAINT, by files at even and at odd places in byte order (rules were written from the former; the
 * latter were only counted), and WikiWars by its TIMEX2 values. Figures as the official TempEval-3 scorer defines them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TimeFound, times } from "../src/times.js";
import { type Prf, percent, prf } from "./prf.js";

export interface GoldTime {
  readonly span: readonly [number, number];
  readonly type: string | null;
  readonly value: string | null;
}

export interface GoldText {
  readonly name: string;
  readonly text: string;
  /** The day that it was written. */
  readonly day: string;
  readonly times: readonly GoldTime[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of marked-up words, and the spans of one kind of element, outermost ones only. */
function unmarked(marked: string, element: string): { text: string; spans: { span: [number, number]; attributes: string }[] } {
  const spans: { span: [number, number]; attributes: string }[] = [];
  const open: { start: number; attributes: string }[] = [];
  let text = "";
  for (const [piece, close, name, attributes = ""] of marked.matchAll(/<(\/?)([\w-]+)([^>]*)>|[^<]+|</g)) {
    if (!name) text += piece.replace(/&(\w+);/g, (all, entity: string) => ENTITIES[entity] ?? all);
    else if (name === element && !close && !attributes.endsWith("/")) open.push({ start: text.length, attributes });
    else if (name === element && close) {
      const { start, attributes: own } = open.pop() as { start: number; attributes: string };
      if (open.length === 0) spans.push({ span: [start, text.length], attributes: own });
    }
  }
  return { text, spans };
}

const attribute = (attributes: string, name: string): string | null => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;

function trimmed(text: string, [start, end]: readonly [number, number]): [number, number] {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, end - (words.length - words.trimEnd().length)];
}

function goldText(name: string, words: string, day: string, element: string, value: string): GoldText {
  const { text, spans } = unmarked(words, element);
  return {
    name,
    text,
    day,
    times: spans
      .map(({ span, attributes }) => ({
        span: trimmed(text, span),
        type: attribute(attributes, "type"),
        value: attribute(attributes, value),
      }))
      .filter(({ span }) => span[0] < span[1])
      .sort((a, b) => a.span[0] - b.span[0]),
  };
}

const filesIn = (folder: string): string[] => readdirSync(folder).sort();

/** TimeBank or AQUAINT, in byte order of the files' names. */
export const timeML = (shared: string, set: "timebank" | "aquaint"): GoldText[] =>
  filesIn(join(shared, "data/time", set)).map((file) => {
    const xml = readFileSync(join(shared, "data/time", set, file), "utf8");
    const day = /<DCT>[\s\S]*?value="(\d{4}-\d{2}-\d{2})/.exec(xml)?.[1] ?? "";
    return goldText(file, /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? "", day, "TIMEX3", "value");
  });

const wikiWars = (shared: string): GoldText[] =>
  filesIn(join(shared, "data/time/wikiwars/timex2-inline")).map((file) => {
    const sgml = readFileSync(join(shared, "data/time/wikiwars/timex2-inline", file), "utf8");
    const day = /<DATETIME>[\s\S]*?val="(\d{4}-\d{2}-\d{2})/.exec(sgml)?.[1] ?? "";
    return goldText(file, /<TEXT>([\s\S]*?)<\/TEXT>/.exec(sgml)?.[1] ?? "", day, "TIMEX2", "val");
  });

export interface Found {
  readonly span: readonly [number, number];
  readonly type: string | null;
  readonly value: string | null;
}

export interface TimeScore {
  readonly gold: number;
  readonly relaxed: Prf;
  readonly strict: Prf;
  readonly type: Prf;
  readonly value: Prf;
  /** Of relaxed matches, those with the very value, in percent. */
  readonly valueRight: number;
}

const common = (a: readonly [number, number], b: readonly [number, number]): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

/** Pairs of gold and found that overlap, one to one: the same span first, then the longest overlap. */
function paired(gold: readonly GoldTime[], found: readonly Found[]): [GoldTime, Found][] {
  const all = gold.flatMap((g, i) => found.flatMap((f, j) => (common(g.span, f.span) > 0 ? [{ g, f, i, j }] : [])));
  const same = ({ g, f }: { g: GoldTime; f: Found }) => g.span[0] === f.span[0] && g.span[1] === f.span[1];
  all.sort(
    (a, b) => Number(same(b)) - Number(same(a)) || common(b.g.span, b.f.span) - common(a.g.span, a.f.span) || a.i - b.i || a.j - b.j,
  );
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
  return all.flatMap(({ g, f, i, j }): [GoldTime, Found][] => {
    if (usedGold.has(i) || usedFound.has(j)) return [];
    usedGold.add(i);
    usedFound.add(j);
    return [[g, f]];
  });
}

export function scoreTimes(texts: readonly GoldText[], find: (text: GoldText) => readonly Found[]): TimeScore {
  let [made, gold, relaxed, strict, type, value] = [0, 0, 0, 0, 0, 0];
  for (const text of texts) {
    const found = find(text);
    const pairs = paired(text.times, found);
    made += found.length;
    gold += text.times.length;
    relaxed += pairs.length;
    strict += pairs.filter(([g, f]) => g.span[0] === f.span[0] && g.span[1] === f.span[1]).length;
    type += pairs.filter(([g, f]) => g.type === f.type).length;
    value += pairs.filter(([g, f]) => g.value === f.value).length;
  }
  const of = (right: number) => prf(right, made, gold);
  return { gold, relaxed: of(relaxed), strict: of(strict), type: of(type), value: of(value), valueRight: percent(value, relaxed) };
}

export const ours = ({ text, day }: GoldText): TimeFound[] => times(text, { anchor: day });

export function timeScores(shared: string): Record<string, TimeScore> {
  const news = (["timebank", "aquaint"] as const).map((set) => timeML(shared, set));
  const at = (odd: boolean) => news.flatMap((texts) => texts.filter((_, n) => (n % 2 === 0) === odd));
  const [timebank, aquaint] = news as [GoldText[], GoldText[]];
  return {
    "timebank and aquaint": scoreTimes(news.flat(), ours),
    "of them, files at odd places: counted only": scoreTimes(at(true), ours),
    "of them, files at even places: read for rules": scoreTimes(at(false), ours),
    timebank: scoreTimes(timebank, ours),
    aquaint: scoreTimes(aquaint, ours),
    wikiwars: scoreTimes(wikiWars(shared), ours),
  };
}

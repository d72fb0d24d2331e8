/** What is listed, each once: copies of a text print the same statements again, and a report's text has what its statements say. */
import type { Hit, StatementItem } from "../../../src/http/contract.ts";

export type Found = Hit | (StatementItem & { readonly kind?: undefined });

/** What was first to say something, and what says the same again in copies of its text. */
export interface Once<T extends Found> {
  readonly one: T;
  readonly copies: readonly T[];
}

const letters = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** By what two of one origin are the same; null where nothing was compared. */
function sameness(found: Found): string | null {
  if (found.textOrigin === null) return null;
  if (found.kind === "report") return `${found.textOrigin} text`;
  return `${found.textOrigin} ${letters(found.speakerName ?? found.speakerText ?? "")}: ${letters(found.quote)}`;
}

type Spans = readonly (readonly [number, number])[];

/** Where the statements of each report stand that were found in it. */
function placesOf(items: readonly Found[]): Map<string, Spans> {
  const places = new Map<string, Spans>();
  for (const item of items)
    if (item.kind !== "report")
      places.set(item.report.id, [...(places.get(item.report.id) ?? []), ...item.source, ...item.cue, ...item.content]);
  return places;
}

/** Whether all that matched in a report's text stands in statements that were found in it. */
function isSaid(found: Found, places: ReadonlyMap<string, Spans>): boolean {
  if (found.kind !== "report" || found.matches.length === 0) return false;
  const own = places.get(found.id) ?? [];
  return found.matches.every(([from, to]) => own.some(([start, end]) => start <= found.span[0] + from && found.span[0] + to <= end));
}

/** Whether something was published before something that stands above it in a list, the newest first; of one day it is what came in before. */
const isEarlier = ({ report: { published } }: Found, { report: { published: other } }: Found): boolean =>
  published !== null && (other === null || published <= other);

/** @param items the newest first @returns each once, where its original stands, with its copies in other reports behind it */
export function eachOnce<T extends Found>(items: readonly T[]): Once<T>[] {
  const places = placesOf(items);
  const groups = new Map<string, T[]>();
  for (const [n, item] of items.entries()) {
    if (isSaid(item, places)) continue;
    const key = sameness(item) ?? `${n}`;
    const group = groups.get(key) ?? [];
    // what one report says twice it says twice
    if (group.some(({ report }) => report.id === item.report.id)) groups.set(`${key} ${n}`, [item]);
    else groups.set(key, [...group, item]);
  }
  const order = new Map(items.map((item, n) => [item, n]));
  return [...groups.values()]
    .map((group) => {
      const one = group.reduce((first, item) => (isEarlier(item, first) ? item : first));
      return { one, copies: group.filter((item) => item !== one) };
    })
    .sort((a, b) => (order.get(a.one) as number) - (order.get(b.one) as number));
}

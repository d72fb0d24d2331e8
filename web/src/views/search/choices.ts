/** What a search is narrowed by, as its address has it. */
import type { FacetView } from "../../../../src/http/contract.ts";
import { go, withQuery } from "../../address/router.tsx";
import { dayWords } from "../../words/dates.ts";
import { authorityName, stanceName } from "../../words/statement.ts";

const NAMES = ["speaker", "authority", "stance", "since", "until", "undated", "dossier"] as const;

export type Choices = Readonly<Record<(typeof NAMES)[number], string | null>>;

export type FacetKind = Exclude<keyof FacetView, "readout">;
type Values = FacetView[FacetKind]["values"];

export const choicesOf = (query: URLSearchParams): Choices =>
  Object.fromEntries(NAMES.map((name) => [name, query.get(name)])) as unknown as Choices;

export const choose = (fields: Partial<Choices>): void => go(withQuery(fields), true);
export const chooseNothing = (): void => choose(Object.fromEntries(NAMES.map((name) => [name, null])));

/** Whether only statements can meet them. */
export const ofStatements = ({ speaker, authority, stance, dossier }: Choices): boolean =>
  Boolean(speaker || authority || stance || dossier);

export const isAny = (choices: Choices): boolean => NAMES.some((name) => choices[name]);

/** A year, month or day that is the whole span of dates; null where it is another span, or none. */
export const wholeDate = ({ since, until }: Choices): string | null => (since !== null && since === until ? since : null);

export const firstDay = (date: string | null): string => (date ? `${date}-01-01`.slice(0, 10) : "");
export function lastDay(date: string | null): string {
  const [year, month, day] = (date ?? "").split("-").map(Number);
  if (!year) return "";
  return day ? (date as string) : new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}

/** What holds a date: a day's month, a month's year. */
export const wider = (date: string): string | null => (date.length > 4 ? date.slice(0, -3) : null);

/** Whether a speaker is one that was chosen, and not words of a name. */
export const isId = (speaker: string | null): speaker is string => /^[ap]:[0-9a-f]{16}$/.test(speaker ?? "");

export function nameOf(kind: FacetKind, value: string | null, values: Values): string {
  if (value === null) return "no date";
  if (kind === "date") return dayWords(value);
  if (kind === "stance") return stanceName(value);
  if (kind === "authority") return authorityName(value);
  return values.find((one) => one.value === value)?.name ?? value;
}

/** What a search asks for, in words: what it is called where it is kept. */
export function searchName(asked: string, choices: Choices, view: FacetView | null): string {
  const named = (["speaker", "authority", "stance", "dossier"] as const).flatMap((kind) =>
    choices[kind] ? [nameOf(kind, choices[kind], view?.[kind].values ?? [])] : [],
  );
  const whole = wholeDate(choices);
  const dates = whole
    ? [dayWords(whole)]
    : [choices.since && `from ${dayWords(choices.since)}`, choices.until && `until ${dayWords(choices.until)}`];
  return [asked, ...named, ...dates, choices.undated && "no date"].filter(Boolean).join(", ") || "all";
}

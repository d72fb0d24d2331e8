/** Where a matter stands, in one sentence with its counts. */
import type { ConflictItem, MatterItem } from "../../../src/http/contract.ts";
import { counted, dayWords } from "./dates.ts";

type Standing = MatterItem["standing"];

const STATE: Readonly<Record<string, string>> = { "under-review": "under review", "under-way": "under way", "partly-done": "partly done" };
export const stateName = (state: string): string => STATE[state] ?? state;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "Paused since May 2024", or, where accounts differ, that they do. */
export function standingWords({ state, since, contested, accounts }: Standing): string {
  if (contested || state === null) {
    const states = [...new Set(accounts.map((account) => stateName(account.state)))];
    return `Contested: ${states.length > 1 ? states.join(", or ") : "accounts differ"}`;
  }
  return capital(`${stateName(state)}${since ? ` since ${dayWords(since)}` : ""}`);
}

/** What it rests on: four numbers, never one. */
export const restsOn = ({ reports, outlets, origins, named, unnamed }: Standing): string[] => [
  counted(reports, "report"),
  counted(outlets, "outlet"),
  counted(origins, "origin"),
  counted(named, "named voice"),
  `${unnamed} unnamed`,
];

/** What kind of clash it is, for people. */
export const CONFLICT: Readonly<Record<ConflictItem["kind"], string>> = {
  state: "different states",
  denial: "a denial",
  figure: "different figures",
  date: "different dates",
  attribution: "different speakers",
  wording: "changed words",
};

const WHY: Readonly<Record<string, string>> = {
  "same-text": "the same text",
  rewritten: "rewritten from one text",
  cites: "cites the first",
  "same-source": "the same source",
};
export const originReason = (why: string | null): string => (why ? (WHY[why] ?? why) : "alone");

const RELATION: Readonly<Record<string, string>> = { original: "first", copy: "copy", revision: "revision", independent: "on its own" };
export const relationWords = (relation: string | null): string => (relation ? (RELATION[relation] ?? relation) : "not yet compared");

/** Where a matter stands, in one sentence with its counts. */
import type { Answers, ConflictItem, HistoryItem, MatterItem, OriginReport } from "../../../src/http/contract.ts";
import { counted, dayWords, numberWords } from "./dates.ts";

type Standing = MatterItem["standing"];

const STATE: Readonly<Record<string, string>> = { "under-review": "under review", "under-way": "under way", "partly-done": "partly done" };
export const stateName = (state: string): string => STATE[state] ?? state;

/** Whether an entry only says that the state had begun before: "../2024-07-10". */
export const begunBefore = ({ effective }: Pick<HistoryItem, "effective">): boolean => effective?.startsWith("../") ?? false;

/** The day of an entry: when the state began or by when it had, else when that was published. */
export const heldBy = ({ effective, published }: Pick<HistoryItem, "effective" | "published">): string | null =>
  effective?.replace("../", "") ?? published;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A state with its beginning, as the record has it. */
type Begun = Pick<Standing["states"][number], "since" | "dated" | "lastAsserted"> & { readonly state: string };

/** From when it is so, or by when, where words only date the saying: a state lasts, a denial is said on a day. What was said to go on began before that was said last. */
export function sinceWords({ state, since, dated, lastAsserted }: Begun): string {
  if (!since) return lastAsserted ? `since before ${dayWords(lastAsserted)}` : "";
  if (state !== "denied") return `${dated ? "since" : "by"} ${dayWords(since)}`;
  return `${/^\d{4}-\d\d-\d\d/.test(since) ? "on" : "in"} ${dayWords(since)}`;
}

const stateSince = (one: Begun): string => [stateName(one.state), sinceWords(one)].filter(Boolean).join(" ");

/** "Paused since May 2024"; of a dispute each state with its day and with what bears it, since of all counts none is a side's. @param byThen whether it is told as of a day gone by */
export function standingWords({ state, since, dated, contested, accounts, states, lastAsserted }: Standing, byThen = false): string {
  if (accounts.length > 0 && accounts.every((account) => account.state === "denied")) return deniedAlone({ since, accounts }, byThen);
  if (!contested && state !== null) return capital(stateSince({ state, since, dated, lastAsserted }));
  return `Contested: ${states.map((one) => `${stateSince(one)} (${bearing(one)})`).join(", or ")}`;
}

/** "2 origins, 1 named voice, 3 unnamed voices". */
function bearing({ reports, origins, named, unnamed }: Standing["states"][number]): string {
  return [
    counted(reports, "report"),
    counted(origins, "origin"),
    named > 0 && counted(named, "named voice"),
    unnamed > 0 && counted(unnamed, "unnamed voice"),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What somebody denies that nobody is known to have said: no state of anything. */
function deniedAlone({ since, accounts }: Pick<Standing, "since" | "accounts">, byThen: boolean): string {
  const who = accounts.map((account) => account.who).join(" and ");
  return `Denied by ${[who, sinceWords({ state: "denied", since, dated: false, lastAsserted: null })].filter(Boolean).join(" ")}; nobody ${byThen ? "had said so by then" : "says so in these reports"}`;
}

/** Parties of a role that are named; more are counted. */
const MOST = 3;

/** "supplier: Norway", "parties: Peru, Chile, Brazil and 2 more". */
export function partyWords(parties: MatterItem["parties"]): string[] {
  return [...new Set(parties.map(({ role }) => role))].map((role) => {
    const names = parties.filter((party) => party.role === role).map(({ name }) => name);
    return `${role}: ${names.slice(0, MOST).join(", ")}${names.length > MOST ? ` and ${names.length - MOST} more` : ""}`;
  });
}

/** Which parties nobody speaks for; of others than those that the record names nothing is claimed. */
export function silenceWords({ parties, unheard }: Pick<Answers["/matters/{id}"], "parties" | "unheard">): string {
  const names = [...new Set(parties.map(({ name }) => name))];
  if (names.length === 0) return "The record names no parties of this matter, so it cannot tell who is silent.";
  const heard = names.filter((name) => !unheard.includes(name));
  const quoted = `${heard.join(", ")} ${heard.length === 1 ? "is" : "are"} quoted.`;
  if (unheard.length === 0) return `Of the parties that the record names, none is silent: ${quoted} Others may be.`;
  return `These reports quote nobody for ${unheard.join(", ")}.${heard.length > 0 ? ` ${quoted}` : ""}`;
}

/** How many outlets; where no report says who published it, that. */
export const outletWords = (outlets: number): string => (outlets === 0 ? "publisher not known" : counted(outlets, "outlet"));

/** Who speaks, those without a name apart. */
export const voiceWords = ({ named, unnamed }: Pick<Standing, "named" | "unnamed">): string =>
  named + unnamed === 0 ? "nobody quoted" : `${counted(named, "named voice")}, ${unnamed} unnamed`;

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
  cites: "later reports cite the first",
  "same-source": "the same source",
};
export const originReason = (why: string | null): string => (why ? (WHY[why] ?? why) : "one report alone");

/** Of how many sentences those are that two reports share: all of the shorter one may be a small part of the longer. */
export function sharedWords({ sentences }: Pick<OriginReport, "sentences">): string {
  if (sentences === null) return "";
  const { shared, own, other } = sentences;
  const of = Math.min(own, other);
  return `${numberWords(shared)} of ${counted(of, "sentence")} ${own === other ? "of either report" : "of the shorter report"} in common`;
}

const RELATION: Readonly<Record<string, string>> = { original: "first", copy: "copy", revision: "revision", independent: "on its own" };
export const relationWords = (relation: string | null): string => (relation ? (RELATION[relation] ?? relation) : "not yet compared");

/**
 * PLOVER's four quadrants, and what follows from them: a deed that is willed, refused or ended shows a type of its own. To will what is
 * cooperative is to agree, to will what is hostile is to threaten, not to will what is cooperative is to reject.
 */
import type { EventType } from "../../records/vocabulary.js";
import type { Meaning } from "./lexicon/construction.js";

export type Quadrant = "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict";

const QUADRANTS: Readonly<Record<EventType, Quadrant>> = {
  AGREE: "verbal-cooperation",
  CONSULT: "verbal-cooperation",
  SUPPORT: "verbal-cooperation",
  COOPERATE: "material-cooperation",
  AID: "material-cooperation",
  CONCEDE: "material-cooperation",
  RETREAT: "material-cooperation",
  REQUEST: "verbal-conflict",
  ACCUSE: "verbal-conflict",
  REJECT: "verbal-conflict",
  THREATEN: "verbal-conflict",
  PROTEST: "material-conflict",
  SANCTION: "material-conflict",
  MOBILIZE: "material-conflict",
  COERCE: "material-conflict",
  ASSAULT: "material-conflict",
};

export const quadrantOf = (type: EventType): Quadrant => QUADRANTS[type];
const isCooperative = (type: EventType): boolean => QUADRANTS[type].endsWith("cooperation");

/** Modes of what is asked for or refused, by the deed in question. */
const SOUGHT: Readonly<Partial<Record<EventType, string>>> = {
  AID: "assist",
  COOPERATE: "assist",
  SUPPORT: "assist",
  CONSULT: "meet",
  AGREE: "meet",
  CONCEDE: "yield",
  RETREAT: "yield",
};

const THREATENED: Readonly<Partial<Record<EventType, string>>> = {
  ASSAULT: "violence",
  MOBILIZE: "violence",
  COERCE: "restrict",
  SANCTION: "relations",
};

export const soughtMode = (deed: Meaning | null): string | null => (deed ? (SOUGHT[deed.type] ?? "change") : null);

/** What it shows to will a deed of one's own, or (`not`) to will that it is not done; null for words, which are no more than that. */
export function willed({ type }: Meaning, not = false): Meaning | null {
  const quadrant = QUADRANTS[type];
  if (quadrant === "verbal-conflict") return null;
  if (quadrant === "material-conflict") return not ? { type: "AGREE", mode: null } : { type: "THREATEN", mode: THREATENED[type] ?? null };
  return not ? { type: "REJECT", mode: SOUGHT[type] ?? null } : { type: "AGREE", mode: null };
}

/** What it shows to end, stop or take back a deed of one's own. */
export function ended({ type }: Meaning): Meaning {
  if (isCooperative(type)) return { type: "SANCTION", mode: type === "AID" ? "discontinue" : "withdraw" };
  if (type === "ASSAULT" || type === "MOBILIZE") return { type: "RETREAT", mode: "ceasefire" };
  return type === "REJECT" || type === "REQUEST" ? { type: "CONCEDE", mode: null } : { type: "RETREAT", mode: "ease" };
}

/**
 * Ids are derived from content, so that reading the same report twice gives the same ids. No score enters one.
 */
import { hash } from "node:crypto";
import type { Span } from "../text/span.js";
import { type IdPrefix, REGISTRY } from "./registry.js";

const LENGTH = 16; // hexadecimal digits: 64 bits

/** Parts to be hashed together, each with its length before it, so that none runs into the next. */
export const framed = (parts: readonly string[]): string => parts.map((part) => `${part.length}:${part}`).join("");

/** A short digest of parts, in hexadecimal digits. They are length-prefixed, so that no two lists of parts run together. */
export function digest(parts: readonly string[]): string {
  return hash("sha256", framed(parts)).slice(0, LENGTH);
}

/** A report's id: its text, address and publisher, so that the same words at two outlets are two reports. */
export const reportId = (text: string, url: string | null, publisher: string | null): string =>
  `${REGISTRY.report.prefix}:${digest([text, url ?? "", publisher ?? ""])}`;

/** The id of a record in a report, from its spans role by role. */
export const recordId = (prefix: IdPrefix, report: string, roles: readonly (readonly Span[])[]): string =>
  `${prefix}:${digest([report, ...roles.map((spans) => spans.map(([a, b]) => `${a}-${b}`).join(","))])}`;

const NAME = "p:";

/** The id of a name in a ledger, from what tells it from others: all actors who bear it share it, in whichever reports. */
export const nameId = (parts: readonly string[]): string => `${NAME}${digest(parts)}`;

/** Whether words are meant for the id of a name, well formed or not. */
export const looksLikeNameId = (words: string): boolean => words.startsWith(NAME);

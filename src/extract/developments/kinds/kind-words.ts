/** What tells the kind of a matter: nouns that name one, verbs that do one, nouns that name such a deed. All in base form. */
import type { Development } from "../../../records/development.js";

export type MatterKind = Development["kind"];

export interface KindWords {
  readonly kind: MatterKind;
  /** What a matter of this kind is called: "shipment", "treaty". */
  readonly things: ReadonlySet<string>;
  /** Verbs that do it by themselves, to whatever they have as object. */
  readonly deeds: ReadonlySet<string>;
  /** Nouns that name the deed as something that took place: "his arrest". */
  readonly deedNouns: ReadonlySet<string>;
}

export const words = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(
    lines
      .join(" ")
      .split(/\s+/)
      .map((w) => w.replaceAll("_", " ")),
  );

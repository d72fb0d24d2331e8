/**
 * The kinds of authority that a statement can rest on: one entry a kind, with everything that code asks of a kind. A new kind is a
 * new entry here and, in extract/statements/authority-rules.ts, the rules by which a source's words are recognised as of that kind.
 */

interface AuthorityTraits {
  /** The kind as people read it. */
  readonly label: string;
  /** What vouches: one person or several, a body, something written, shown or counted, the report itself, or nobody. */
  readonly source: "people" | "body" | "document" | "report" | "nobody";
  /** Of people, whether the report names them: always, or need not, or never. */
  readonly naming: "always" | "optional" | "never" | null;
  /** The kind of actor that one is of whom nothing else is known. */
  readonly actor: "person" | "organisation" | "document" | "medium" | "unknown";
}

/** In the order in which the wire format lists them. */
export const AUTHORITY = {
  "named-person": { label: "named person", source: "people", naming: "always", actor: "person" },
  spokesperson: { label: "spokesperson", source: "people", naming: "optional", actor: "person" },
  "official-unnamed": { label: "unnamed official", source: "people", naming: "never", actor: "person" },
  unnamed: { label: "unnamed", source: "people", naming: "never", actor: "person" },
  organisation: { label: "organisation", source: "body", naming: null, actor: "organisation" },
  document: { label: "document", source: "document", naming: null, actor: "document" },
  "other-media": { label: "other media", source: "body", naming: null, actor: "medium" },
  reporter: { label: "the report itself", source: "report", naming: null, actor: "person" },
  none: { label: "no source given", source: "nobody", naming: null, actor: "unknown" },
} as const satisfies Readonly<Record<string, AuthorityTraits>>;

export type AuthorityKind = keyof typeof AUTHORITY;

export const AUTHORITY_KINDS = Object.keys(AUTHORITY) as [AuthorityKind, ...AuthorityKind[]];

/** Whether one person or several vouch. */
export const isPeople = (kind: AuthorityKind): boolean => AUTHORITY[kind].source === "people";

/** Whether people vouch whom a report need not name. */
export const isNameless = (kind: AuthorityKind): boolean => AUTHORITY[kind].naming === "optional" || AUTHORITY[kind].naming === "never";

/** Whether people vouch whom a report may name, so that their roles describe them. */
export const isNameable = (kind: AuthorityKind): boolean => AUTHORITY[kind].naming === "always" || AUTHORITY[kind].naming === "optional";

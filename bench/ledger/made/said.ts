/** Statements before the ids of their report are known. */
import type { Statement } from "../../../src/records/statement.js";
import type { Mode } from "../../../src/records/vocabulary.js";
import type { Character } from "./characters.js";
import type { Span } from "./page.js";
import type { Timed } from "./times.js";

export type Speakers = readonly [first: Character, ...others: Character[]];

export interface Beside {
  readonly who: Character;
  readonly span: Span;
}

export interface Venue {
  readonly kind: NonNullable<Statement["venue"]>["kind"];
  readonly who: Character | null;
  readonly span: Span;
}

/** Who speaks, and what stands around the cue. */
export interface Lead {
  readonly speakers: readonly Character[];
  readonly source: Span | null;
  readonly cue: Span;
  readonly negated: boolean;
  readonly addressee: Beside | null;
  /** Those through whom the words reach the report. */
  readonly via: readonly Beside[];
  readonly venue: Venue | null;
  readonly time: Timed | null;
}

/** A lead of a source and a cue and nothing else. */
export const bare = (speakers: readonly Character[], source: Span | null, cue: Span, via: readonly Beside[] = []): Lead => ({
  speakers,
  source,
  cue,
  negated: false,
  addressee: null,
  via,
  venue: null,
  time: null,
});

export interface Said {
  readonly lead: Lead;
  readonly content: Span[];
  readonly mode: Mode;
  readonly stance: Statement["stance"];
  readonly tone: Statement["tone"];
  readonly saidAt: { readonly time: Timed | null; readonly value: string; readonly span: Span | null } | null;
  readonly outer: Said | null;
  repeats: Said | null;
  readonly confidence: number;
}

/** The tables of developments and of what tells which are of one matter: projections all (tables.ts). */

/** A development as lists have it, with one of the things that it is of. */
export interface ProjectedDevelopmentRow {
  readonly report: number;
  /** Its number among the developments that are shown, and that of the thing. */
  readonly n: number;
  readonly part: number;
  readonly reading: number;
  readonly id: string;
  readonly profile: number;
}

/** What developments say of their matter that tells whether they are of the same; those with equal profiles are. */
export interface MatterProfileRow {
  readonly seq: number;
  readonly key: string;
  /** Equal for profiles that differ in their months and dossiers alone: what people decide on. */
  readonly subject: string;
  /** `MatterProfile`, JSON. */
  readonly profile: string;
  /** Developments that have it. */
  readonly uses: number;
  /** Id of the matter; null until it was held against others. */
  readonly matter: string | null;
}

export interface MatterProfileKeyRow {
  readonly key: string;
  readonly profile: number;
}

/** Two profiles that may be of one matter, the one with the lesser key first: a person decides. */
export interface MatterDoubtRow {
  readonly seq: number;
  readonly profile: number;
  readonly other: number;
  readonly rule: string;
  readonly reason: string;
  /** 1 where somebody looked and was unsure. */
  readonly unsure: number;
}

/** Profiles of matters that are yet to be held against others, or to be held against them again. */
export interface MatterQueueRow {
  readonly profile: number;
}

/** When a feed or folder may be looked at next. */

/** Milliseconds between two looks where nobody says otherwise: editors publish by the hour, and servers are somebody else's. */
export const HOUR = 3_600_000;
/** A feed that fails is looked at once a day at least. */
const DAY = 24 * HOUR;

export interface Look {
  /** When it was, milliseconds. */
  readonly at: number;
  /** Milliseconds between two looks. */
  readonly every: number;
  /** Times in a row that it failed, this one among them. */
  readonly failures: number;
  /** Seconds that the server asks to wait for; null where it asks nothing. */
  readonly asked: number | null;
}

/** ISO 8601, UTC. After each failure twice as long is waited, up to a day; a server that asks for more time gets it, up to a day too. */
export function nextLook({ at, every, failures, asked }: Look): string {
  const wait = failures === 0 ? every : Math.max(every, Math.min(DAY, every * 2 ** Math.min(failures, 10)));
  return new Date(at + Math.max(wait, Math.min(DAY, (asked ?? 0) * 1000))).toISOString();
}

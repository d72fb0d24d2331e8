/** What is new in a feed or folder since it was looked at last. Pure: what was found and what is known is passed in. */
import type { FeedItemRow } from "../../ledger/web-tables.js";

/** An item of a feed, or a file of a folder, as it is found now. */
export interface Sighting {
  /** Its id in the feed, else its address; a file's path. */
  readonly item: string;
  /** SHA-256 over what is found of it. */
  readonly digest: string;
  readonly title: string | null;
}

export interface Sightings<S extends Sighting> {
  readonly fresh: readonly S[];
  readonly changed: readonly S[];
  /** There again after it was gone, as it was. */
  readonly back: readonly S[];
  readonly same: readonly S[];
  /** Taken out. */
  readonly vanished: readonly FeedItemRow[];
  /** Pushed out at the end by newer ones, as in every feed. */
  readonly left: readonly FeedItemRow[];
}

/**
 * @param found in the order of the feed, the newest first
 * @param known what was found before
 * @param rolls whether it holds the newest so many only, as feeds do and folders do not
 */
export function sightingsOf<S extends Sighting>(found: readonly S[], known: readonly FeedItemRow[], rolls: boolean): Sightings<S> {
  const before = new Map(known.map((row) => [row.item, row]));
  const now = new Map(found.map((one) => [one.item, one])); // of two with one id the last counts
  const all = [...now.values()];
  const was = (one: S) => before.get(one.item);
  const fresh = all.filter((one) => !was(one));
  const gone = known.filter(({ item, state }) => state === "present" && !now.has(item));
  const lowest = Math.max(-1, ...known.filter(({ item, state }) => state === "present" && now.has(item)).map(({ place }) => place));
  const isLeft = ({ place }: FeedItemRow) => rolls && fresh.length > 0 && place > lowest;
  return {
    fresh,
    changed: all.filter((one) => was(one) && was(one)?.digest !== one.digest),
    back: all.filter((one) => was(one)?.digest === one.digest && was(one)?.state !== "present"),
    same: all.filter((one) => was(one)?.digest === one.digest && was(one)?.state === "present"),
    vanished: gone.filter((row) => !isLeft(row)),
    left: gone.filter(isLeft),
  };
}

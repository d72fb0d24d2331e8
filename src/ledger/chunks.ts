/** Lists of any length for queries: SQLite takes 32,766 values in one, PostgreSQL 65,535. */
const SOME = 1_000;

/** The values, so many at a time. */
export function* chunks<T>(values: readonly T[], some = SOME): Generator<readonly T[]> {
  for (let from = 0; from < values.length; from += some) yield values.slice(from, from + some);
}

/** Who is meant by a name that is typed: somebody of the report, somebody of other reports, or somebody new. Letters' case tells nobody apart. */

/** One who is there already, by all that the record calls them. */
export interface Known {
  /** An actor's of the report; null for one of other reports. */
  readonly id: string | null;
  readonly name: string;
  readonly kind: string;
  readonly named: boolean;
  readonly aliases: readonly string[];
}

const flat = (words: string): string => words.trim().replace(/\s+/g, " ").toLowerCase();
const callsOf = ({ name, aliases }: Known): string[] => [name, ...aliases].map(flat);

/** All who are called exactly so: those by name before those by another word, those of the report first. */
export function calledSo(typed: string, known: readonly Known[]): Known[] {
  const asked = flat(typed);
  if (asked === "") return [];
  const byName = known.filter(({ name }) => flat(name) === asked);
  const own = byName.filter(({ id }) => id !== null);
  if (byName.length > 0) return own.length > 0 ? own : byName.slice(0, 1);
  return known.filter((one) => callsOf(one).includes(asked));
}

/** Offers made at a time from other reports; of the report itself all are, up to what a list can be looked through. */
const MOST = 6;
const MOST_OWN = 30;

/** Those of whom a word begins as what is typed, those of the report first; each name and kind of other reports once, and none that the report has itself. */
export function offered(typed: string, known: readonly Known[]): Known[] {
  const asked = flat(typed);
  const fits = (call: string) => call.startsWith(asked) || call.includes(` ${asked}`);
  const fitting = known.filter((one) => asked === "" || callsOf(one).some(fits));
  const own = new Set(fitting.flatMap(({ id, name }) => (id === null ? [] : flat(name))));
  const others = fitting.filter(({ id, name }) => id === null && !own.has(flat(name)));
  return [...fitting.filter(({ id }) => id !== null).slice(0, MOST_OWN), ...others.slice(0, MOST)];
}

/** Phrases looked up by where they stand: indexed by their first word, the longest first. */

/** `words` of each entry in lower case, one a token. */
export function byFirstWord<T extends { readonly words: readonly string[] }>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) {
    const first = entry.words[0] as string;
    found.get(first)?.push(entry) ?? found.set(first, [entry]);
  }
  for (const all of found.values()) all.sort((a, b) => b.words.length - a.words.length);
  return found;
}

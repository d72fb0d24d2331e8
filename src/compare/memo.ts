const LIMIT = 20_000; // words that are remembered, some megabytes: then all are forgotten

/** A pure function of words that remembers what it gave: each name is held against many. */
export function memo<T>(of: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = of(words);
    if (known.size >= LIMIT) known.clear();
    known.set(words, found);
    return found;
  };
}

/** What a function gives, worked out when it is first asked for and then kept. */
export function lazy<T extends object>(of: () => T): () => T {
  let found: T | undefined;
  return () => (found ??= of());
}

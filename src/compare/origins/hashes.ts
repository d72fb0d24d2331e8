/** A 32-bit hash of words (FNV-1a, Fowler, Noll and Vo), with its bits mixed so that the smallest of many is any of them. */
export function hash32(words: string): number {
  let h = 0x811c9dc5;
  for (let n = 0; n < words.length; n++) h = Math.imul(h ^ words.charCodeAt(n), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The `count` members with the smallest hashes, each once: of two sets the more the same, the more they share (bottom-k sketch, Broder 1997). */
export function smallest(members: Iterable<string>, count: number): string[] {
  return [...new Set(members)]
    .map((member) => [hash32(member), member] as const)
    .sort(([x, a], [y, b]) => x - y || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, member]) => member);
}

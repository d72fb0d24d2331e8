/**
 * [O11] Which texts are held against one, of those that share keys with it. It hangs on how many texts have each key, and never on the
 * order in which they came.
 */

/** Texts that have a key at most; one that more have is of a template and tells nothing. */
export const LIVE = 100;
/**
 * Texts up to which what they share tells enough by itself. What more have is a turn of phrase or a name of the day: it finds a text only
 * beside a second key, so that a text is held against few others however many there are.
 */
const RARE = 4;

/** An address, and a medium with what it tells, are meant: they tell enough by themselves however many have them. */
const isMeant = (key: string): boolean => key.startsWith("p") || key.startsWith("c");

/** How many texts may have a key, for it to tell enough by itself. */
export const tellsAlone = (key: string): number => (isMeant(key) ? LIVE : RARE);

/** The texts that share one key with a text that tells enough, or two that tell less. @param having who has each of its keys, dead ones left out */
export function candidatesAmong<T>(having: Iterable<readonly [key: string, texts: readonly T[]]>): Set<T> {
  const once = new Set<T>();
  const found = new Set<T>();
  for (const [key, texts] of having) {
    const alone = texts.length <= tellsAlone(key);
    for (const text of texts) (alone || once.has(text) ? found : once).add(text);
  }
  return found;
}

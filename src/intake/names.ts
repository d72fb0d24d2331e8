/** "By A. Name and B. Name, Correspondent" → names; an address or an empty word is none. */
export function splitNames(line: string): string[] {
  return line
    .replace(/^\s*(?:written |reported )?by:?\s+/i, "")
    .split(/\s*(?:,|;|\||•|\band\b|&)\s*/)
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){1,4}$/u.test(name) && !/^https?:/.test(name))
    .filter((name) => !/\b(?:correspondent|editor|reporter|staff|writer|updated|published|news)\b/i.test(name));
}

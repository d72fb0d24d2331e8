const PARTED = /\s*(?:,|;|\||•|\n|\band\b|&)\s*/i;
const BY = /^\s*(?:(?:written |reported |posted |words |story )?by:?\s+|author:?\s+)/i;
const POST = /\b(?:correspondent|editor|reporter|staff|writer|updated|published|news|contributor|journalist|producer)\b/i;
/** What systems put where no name was given. */
const NOBODY = /^(?:unknown|admin(?:istrator)?|author|anonymous|guest|user|editor|webmaster|null|undefined|none|by|staff)$/i;
const LONGEST = 60;

/** "By A. Name and B. Name, Correspondent" → names; an address or an empty word is none. */
export function splitNames(line: string): string[] {
  return line
    .replace(BY, "")
    .split(PARTED)
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){1,4}$/u.test(name) && !/^https?:/.test(name))
    .filter((name) => !POST.test(name));
}

/** Names where a page says in its own terms that they are names: one word may be one ("delta201"), so may a body. */
export function namesAsGiven(value: string): string[] {
  return value
    .replace(BY, "")
    .split(PARTED)
    .map((name) => name.replace(/^by:?\s+|\s+(?:for|from|at) (?:the )?\p{Lu}.*$/iu, "").trim())
    .filter((name) => name.length > 1 && name.length < LONGEST && /\p{L}/u.test(name) && !/^(?:https?:|www\.)|[@/<>{}]/i.test(name))
    .filter((name) => !NOBODY.test(name) && !/^\p{Ll}+ ?(?:editor|reporter|writer)$/u.test(name));
}

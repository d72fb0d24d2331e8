/**
 * [P72] "District Revenue Officer (DRO) Ana Novak": an abbreviation in brackets between an office and a name stands for whoever holds the
 * office, so "the DRO" is her. What abbreviates a body ("director of the Harbour Council (HC) Ana Novak") stays the body's.
 */
import type { Mention } from "../../annotate/mention.js";
import { isPersonNoun } from "../../annotate/person-nouns.js";

const IN_BRACKETS = /\((\p{Lu}[\p{Lu}&]{1,7})\)\s+(?:\p{Lu}\p{L}*\.?\s+){0,2}$/u;
const TITLE_CHARACTERS = 160; // looked at before a name
const BETWEEN = /^(?:of|and|for|the|in|&)$/iu;
const MAX_PASSED = 3; // words between the bracket and the office that it stands for

/** The abbreviation, if these words before a name end in one that stands for an office. */
function officeIn(before: string): string | null {
  const [bracket = "", short = ""] = IN_BRACKETS.exec(before) ?? [];
  const words = before
    .slice(0, before.length - bracket.length)
    .split(/[\s-]+/u)
    .filter((w) => w !== "" && !BETWEEN.test(w));
  for (let passed = 0; bracket !== "" && passed <= MAX_PASSED; passed++) {
    const own = words.slice(0, words.length - passed).slice(-short.length);
    if (own.length === short.length && own.map((w) => (w[0] as string).toUpperCase()).join("") === short)
      return own.some((w) => isPersonNoun(w.toLowerCase())) ? short : null;
  }
  return null;
}

/** Numbers of the mentions that are called by an office's abbreviation, each with that of its holder's name. */
export function officeAbbreviations(text: string, mentions: readonly Mention[]): ReadonlyMap<number, number> {
  const holders = new Map<string, number>();
  mentions.forEach(({ entity, span }, n) => {
    const before =
      entity === "person"
        ? text
            .slice(Math.max(0, span[0] - TITLE_CHARACTERS), span[0])
            .split("\n")
            .at(-1)
        : undefined;
    const short = before === undefined ? null : officeIn(before);
    if (short !== null && !holders.has(short)) holders.set(short, n);
  });
  const found = new Map<number, number>();
  if (holders.size === 0) return found;
  mentions.forEach(({ span, entity }, n) => {
    const holder = holders.get(text.slice(...span).replace(/^the\s+/iu, ""));
    if (holder !== undefined && holder !== n && entity !== "person") found.set(n, holder);
  });
  return found;
}

/** [P5] The gender that a mention shows by its words: "he", "she" or "it". */
import type { Mention } from "../mention.js";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** A gender, called by its pronoun. */
type Gender = "he" | "she" | "it";

/** Words that show it: a pronoun by itself, a noun by its head, a name by what stands before it. */
const GENDERS: readonly {
  gender: Gender;
  pronouns: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
  titles: ReadonlySet<string>;
}[] = [
  {
    gender: "he",
    pronouns: list("he him his himself"),
    nouns: list(
      "man boy father son brother husband boyfriend grandfather great-grandfather grandson uncle nephew king prince widower spokesman chairman businessman gentleman fiancé",
    ),
    titles: list("mr sir lord king prince father"),
  },
  {
    gender: "she",
    pronouns: list("she her hers herself"),
    nouns: list(
      "woman girl mother daughter sister wife girlfriend grandmother great-grandmother granddaughter aunt niece queen princess widow spokeswoman chairwoman businesswoman actress lady fiancée",
    ),
    titles: list("mrs ms miss lady dame queen princess sister"),
  },
  { gender: "it", pronouns: list("it its itself"), nouns: new Set(), titles: new Set() },
];

/** The gender that a mention shows; null where it shows none. */
export const genderOf = (m: Mention): Gender | null =>
  GENDERS.find(({ pronouns, nouns, titles }) =>
    m.form === "pronoun"
      ? pronouns.has(m.headWord)
      : m.form === "nominal"
        ? nouns.has(m.headWord)
        : m.entity === "person" && titles.has(m.words[0] ?? ""),
  )?.gender ?? null;

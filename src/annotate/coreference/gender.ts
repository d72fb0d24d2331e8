/** [P5] Whom a mention shows to be a man, a woman or neither, by its words. */
import type { Mention } from "../mentions.js";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that show whom a mention is of: a pronoun by itself, a noun by its head, a name by what stands before it. */
const SEXES: readonly {
  sex: "he" | "she" | "it";
  pronouns: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
  titles: ReadonlySet<string>;
}[] = [
  {
    sex: "he",
    pronouns: list("he him his himself"),
    nouns: list(
      "man boy father son brother husband boyfriend grandfather great-grandfather grandson uncle nephew king prince widower spokesman chairman businessman gentleman fiancé",
    ),
    titles: list("mr sir lord king prince father"),
  },
  {
    sex: "she",
    pronouns: list("she her hers herself"),
    nouns: list(
      "woman girl mother daughter sister wife girlfriend grandmother great-grandmother granddaughter aunt niece queen princess widow spokeswoman chairwoman businesswoman actress lady fiancée",
    ),
    titles: list("mrs ms miss lady dame queen princess sister"),
  },
  { sex: "it", pronouns: list("it its itself"), nouns: new Set(), titles: new Set() },
];

/** [P5] "he", "she" or "it", where a mention shows it. */
export const genderOf = (m: Mention): "he" | "she" | "it" | null =>
  SEXES.find(({ pronouns, nouns, titles }) =>
    m.form === "pronoun"
      ? pronouns.has(m.headWord)
      : m.form === "nominal"
        ? nouns.has(m.headWord)
        : m.entity === "person" && titles.has(m.words[0] ?? ""),
  )?.sex ?? null;

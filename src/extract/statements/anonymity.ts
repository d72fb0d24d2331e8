/** [R20] Which sources are of somebody whom the report does not name: their statements are never a named person's. */
import { ANYBODY } from "../actors/nouns.js";
import type { Phrase } from "../actors/phrase.js";
import type { AttributionFeatures } from "./features.js";

const INDEFINITE =
  /^(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|some|several|many|most|few|any|all|both|other|others|dozens|hundreds|thousands|unnamed|unidentified|anonymous)$/i;
/** "Those who attended", "anyone familiar with it". */
const PEOPLE_AT_LARGE = /^(?:those|someone|somebody|anyone|anybody|everyone|everybody|others|some)$/i;

/** Whether the words are of people and name none of them: with an indefinite word before, a bare plural, or "those who". */
export function isAnonymous({ person, name, pronoun, determiner, plural, text, head, core, span }: Phrase): boolean {
  if (person || pronoun || name?.type === "person") return false;
  const first = /^[\p{L}\d]+/u.exec(text)?.[0] ?? "";
  return (
    INDEFINITE.test(first) ||
    ANYBODY.has(head.toLowerCase()) ||
    PEOPLE_AT_LARGE.test(text.slice(0, core[1] - span[0])) ||
    (determiner === "" && plural && /^\p{Ll}/u.test(head))
  );
}

/** Numbers of the mentions that such sources are. */
export const anonymousMentions = (features: readonly AttributionFeatures[]): ReadonlySet<number> =>
  new Set(
    features.flatMap(({ sourceMentions }) =>
      sourceMentions.flatMap(({ phrase, mention }) => (mention !== null && isAnonymous(phrase) ? [mention] : [])),
    ),
  );

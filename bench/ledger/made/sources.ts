/** Sources: the words for those who speak, with the terms on which the nameless spoke. */
import { fill } from "./fill.js";
import type { Speakers } from "./said.js";
import { REASONS } from "./sentences.js";
import type { Put, Story } from "./story.js";

/** Terms on which a nameless source spoke: words before, the words that say it, the rule. */
const TERMS = [
  [", who spoke ", "on condition of anonymity", "background"],
  [", who ", "asked not to be named", "background"],
  [", though ", "not authorised to speak publicly", "not-authorised"],
  [", who spoke ", "on deep background", "deep-background"],
  [", who spoke ", "off the record", "off-the-record"],
] as const;

/** Puts those who speak, and on what terms where it is told. */
export function putSource(story: Story, [first, second]: Speakers): Put {
  const { dice, page } = story;
  const start = page.at;
  const fresh = !first.introduced;
  let { open } = story.name(first, story.last === first && !second && dice.chance(0.6));
  if (second) {
    page.put(open ? ", and " : " and ");
    open = story.name(second).open;
  }
  const span = page.since(start);
  const nameless = first.authority === "unnamed" || first.authority === "official-unnamed";
  if (!fresh || !nameless || dice.chance(0.5)) return { span, open };
  const [before, terms, rule] = dice.common(TERMS, 1);
  page.put(before);
  const said = page.put(terms);
  let reason = rule === "not-authorised" ? said : null;
  if (!reason && dice.chance(0.6)) {
    page.put(" ");
    reason = fill(story, dice.among(REASONS));
  }
  first.described = { ...first.described, anonymityReason: reason, terms: { rule, basis: "stated", span: said } };
  return { span, open: true };
}

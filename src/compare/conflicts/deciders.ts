/** [X13] Who decided: two voices that say of one decision that others took it. "The board had decided to halt the sale", "the order came from the minister". */
import { countryOf } from "../../lexicon/countries.js";
import { bareWord } from "../../text/letters.js";
import { isGenericWord } from "../identities/generic-words.js";
import { areNear, asSaid, type Claim, firstOfSame, inClaimOrder, isClaimed, sideOfClaim } from "./claims.js";
import { type Conflict, connected } from "./conflict.js";
import { tellingWords } from "./telling-words.js";

const WHO = String.raw`((?:the\s+|under\s+)?(?:\p{L}[\p{L}.'’-]*\s+){0,7}?\p{L}[\p{L}.'’-]*)`;
const DECISION = "(?:decision|order|instruction)";
const STOP = "(?:halt|pause|stop|freeze|suspend|suspension|hold|delay|cancel|cancellation|withdraw|withdrawal)";
const END = String.raw`(?=[,.;”"]|\s+(?:after|on|in|who|before|because|and)\b|$)`;
const HAVE = String.raw`(?:(?:had|has|have)\s+)?`;
/** Forms of saying who took a decision: "… was taken by the board", "the board had ordered a halt", "it was the board that decided". */
const FORMS: readonly RegExp[] = [
  String.raw`\b${DECISION}\b[^.;"“”]{0,50}?\b(?:taken|made|given|issued)\s+(?:by|in|at)\s+${WHO}${END}`,
  String.raw`\b${DECISION}\s+(?:had\s+)?(?:come|came|comes)\s+from\s+${WHO}${END}`,
  String.raw`^(?:that\s+)?${WHO},?\s+${HAVE}(?:taken|took|made|gave|given|issued)\s+(?:the|that|this)\s+(?:[\p{L}-]+\s+)?${DECISION}\b`,
  String.raw`^(?:that\s+)?${WHO},?\s+${HAVE}(?:decided|ordered|directed)\s+(?:on\s+\p{L}+\s+)?(?:to\s+|(?:an?|the)\s+(?:[\p{L}-]+\s+)?)${STOP}\b`,
  String.raw`\bit\s+was\s+${WHO}\s+(?:that|who)\s+${HAVE}(?:decided|ordered)\b`,
].map((form) => new RegExp(form, "iu"));
const NOBODY = /^(?:he|she|they|it|we|i|nobody|who|which|that)$/i;
const WHEN =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|week|month|year|secret|haste)\b/iu;

/** Who is said to have decided, and the words that say so; null where nobody is, or one who is only pointed to. */
export function deciderIn(words: string): { readonly who: string; readonly clause: string } | null {
  const found = FORMS.map((form) => form.exec(words)).find((match) => match !== null);
  const who = found?.[1] ?? "";
  const isNamed = (/\p{Lu}/u.test(who) || /^the\s/iu.test(who)) && !NOBODY.test(who) && !WHEN.test(who);
  return found && isNamed ? { who, clause: words.slice(0, found.index + found[0].length) } : null;
}

const TO_STOP = new RegExp(`^to\\s+${STOP}\\b`, "iu");
/** A decision that somebody is said to have taken: of "the board decided to halt the sale" the board's. */
const ownDecision = ({ statement, speaker, words }: Claim): ReturnType<typeof deciderIn> =>
  statement?.stance === "decide" && speaker !== null && TO_STOP.test(words) ? { who: speaker, clause: words } : null;

const BESIDE = 5; // sentences of one report
const RUN = 21; // days
const MOST = 400; // claims that are held against each other, the newest of a dossier
/** Words of a decision itself, whatever it is on. */
const OF_DECISION: ReadonlySet<string> = new Set(["decision", "decide", "order", "direct", "instruction", "issue"]);
const wordsOf = (words: string): readonly string[] => tellingWords(words).filter((word) => !OF_DECISION.has(word));

interface Decided {
  readonly claim: Claim;
  readonly who: string;
}

const STEM = 6; // letters: "ministry" and "minister" are of one
const stemsOf = (name: string): readonly string[] => [...new Set(tellingWords(name).map((word) => word.slice(0, STEM)))];

/** The family name that ends the words for a person; null for bodies and posts. */
const familyIn = (who: string): string | null => {
  const last = who.split(/\s+/).at(-1) ?? "";
  return /^\p{Lu}/u.test(last) && !isGenericWord(last) ? bareWord(last) : null;
};

/** Whether two names can be of one, or of one who acts for the other: by two words of both, or all of the shorter; a country has no hands of its own. */
export function mayNameOne(a: string, b: string): boolean {
  const [one, other] = [familyIn(a), familyIn(b)];
  const [x, y] = [countryOf(a), countryOf(b)];
  if (x !== null && y !== null) return x === y;
  if (x !== null || y !== null) return true;
  if (one !== null && other !== null) return one === other;
  const [p, q] = [stemsOf(a), stemsOf(b)];
  return p.filter((word) => q.includes(word)).length >= Math.min(2, p.length, q.length);
}

/** Whether two speak of one decision: side by side, or days apart in some of the same words. */
function areOfOneDecision({ claim: a, who: x }: Decided, { claim: b, who: y }: Decided): boolean {
  if (a.report === b.report) return Math.abs(a.sentence - b.sentence) <= BESIDE;
  const names = [...wordsOf(x), ...wordsOf(y)];
  const others = wordsOf(b.words);
  return areNear(a, b, RUN) && wordsOf(a.words).some((word) => others.includes(word) && !names.includes(word));
}

/** @param claims of all reports of a dossier, in order */
export function decidersAmong(claims: readonly Claim[]): Conflict[] {
  const first = firstOfSame(claims);
  const all = claims.flatMap((claim): Decided[] => {
    if (first(claim) !== claim) return [];
    const found = deciderIn(claim.words) ?? ownDecision(claim);
    return found && isClaimed(asSaid({ ...claim, words: found.clause })) ? [{ claim, who: found.who }] : [];
  });
  const decided = all.slice(-MOST);
  const pairs = decided.flatMap((a, n) =>
    decided
      .slice(n + 1)
      .filter((b) => a.claim.account !== b.claim.account && !mayNameOne(a.who, b.who) && areOfOneDecision(a, b))
      .map((b) => [a, b] as const),
  );
  return connected(pairs).map((members) => {
    const sides = [...members].sort((a, b) => inClaimOrder(a.claim, b.claim));
    const about = `who decided: ${[...new Set(sides.map(({ who }) => who))].join(" or ")}`;
    return { kind: "attribution", rule: "X13", about, sides: sides.map(({ claim, who }) => sideOfClaim(claim, `${who} decided`)) };
  });
}

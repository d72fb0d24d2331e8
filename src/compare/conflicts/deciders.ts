/** [X13] Who decided: two voices that say of one decision that others took it. "The board had decided to halt the sale", "the order came from the minister". */
import { countryOf } from "../../lexicon/countries.js";
import { bareWord } from "../../text/letters.js";
import { isGenericWord } from "../identities/generic-words.js";
import { areNear, asSaid, type Claim, firstOfSame, inClaimOrder, isClaimed, sideOfClaim } from "./claims.js";
import { type Conflict, connected } from "./conflict.js";
import { tellingWords } from "./telling-words.js";

const WHO = String.raw`((?:the\s+|under\s+)?(?:\p{L}[\p{L}.'’-]*\s+){0,7}?\p{L}[\p{L}.'’-]*)`;
const DECISION = "(?:decision|order|instruction|step)";
const STOP = "(?:halt|pause|stop|freeze|suspend|suspension|hold|delay|postpone|postponement|cancel|cancellation|withdraw|withdrawal)";
const STOPPED = String.raw`(?:decided|ordered|stopped|halted|paused|suspended|froze|frozen|blocked|put\s+off|postponed|delayed|cancell?ed|called\s+off|withdrew)`;
const ASKED = "(?:asked|requested|demanded|sought|insisted)";
const END = String.raw`(?=[,.;”"]|\s+(?:after|on|in|who|before|because|and|as|without)\b|$)`;
const HAVE = String.raw`(?:(?:had|has|have)\s+)?`;
/** "The board and not the minister": whoever it was not. */
const NOT = String.raw`(?:,?\s+(?:and\s+)?not\s+(?:\p{L}[\p{L}.’-]*\s?){1,4}?,?)?`;
/** "The governor of Tibesti, General Kosso, …" */
const APPOSITION = String.raw`(?:,\s[^,;.“”"]{3,60},)?`;

type Deed = "decided" | "asked for it";
function patterns(forms: readonly (readonly [Deed, string])[]): readonly (readonly [Deed, RegExp])[] {
  return forms.map(([deed, form]) => [deed, new RegExp(form, "iu")]);
}

/** Forms of saying who took a decision, or asked for it: "… was taken by the board", "the board had ordered a halt", "it was the board that asked". */
const FORMS = patterns([
  ["decided", String.raw`\b${DECISION}\b[^.;"“”]{0,80}?\b(?:taken|made|given|issued)\s+(?:by|in|at)\s+${WHO}${END}`],
  ["decided", String.raw`\b${DECISION}\s+(?:had\s+)?(?:come|came|comes)\s+(?:straight\s+|directly\s+)?(?:from|out\s+of)\s+${WHO}${END}`],
  ["decided", String.raw`\b${DECISION}\s+(?:was|is|had\s+been)\s+${WHO}['’]s?${END}`],
  [
    "decided",
    String.raw`^(?:that\s+)?${WHO}${APPOSITION},?\s+${HAVE}(?:taken|took|made|gave|given|issued)\s+(?:the|that|this)\s+(?:[\p{L}-]+\s+)?${DECISION}\b`,
  ],
  [
    "decided",
    String.raw`^(?:that\s+)?${WHO}${APPOSITION},?\s+${HAVE}(?:decided|ordered|directed)\s+(?:on\s+\p{L}+\s+)?(?:to\s+|(?:an?|the)\s+(?:[\p{L}-]+\s+)?)${STOP}\b`,
  ],
  ["decided", String.raw`\bit\s+was\s+${WHO}${NOT}\s+(?:that|who|which)\s+${HAVE}${STOPPED}\b`],
  ["asked for it", String.raw`\bit\s+was\s+${WHO}${NOT}\s+(?:that|who|which)\s+${HAVE}${ASKED}\b`],
  [
    "asked for it",
    String.raw`^(?:that\s+)?${WHO}${APPOSITION},?\s+${HAVE}${ASKED}\s+(?:for\s+)?(?:an?|the|more)\s+(?:[\p{L}-]+\s+)?(?:${STOP}|time)\b`,
  ],
  ["asked for it", String.raw`\bat\s+the\s+(?:request|demand|wish|insistence)\s+of\s+${WHO}${END}`],
]);
/** What somebody takes upon himself. */
const OWN = patterns([
  ["decided", String.raw`^["“]?(?:it|this|that)\s+was\s+(?:(?:my|our)\s+(?:own\s+)?(?:decision|order)\b|(?:me|us)\b)`],
  ["decided", String.raw`^["“]?(?:i|we)\s+(?:have\s+|had\s+)?(?:put\s+(?:it|this|them)\s+off|${STOPPED}\s+(?:it|this|them))\b`],
  ["asked for it", String.raw`^["“]?(?:i|we)\s+(?:have\s+|had\s+)?asked\s+(?:the\s+\p{L}+\s+)?for\s+(?:it|this|the\s+${STOP})\b`],
]);
/** Words that show that no name was found, but a clause, or who was named before. */
const NOBODY = /\b(?:he|she|they|it|we|i|nobody|who|which|that|when|was|were|is|are)\b/i;
const WHEN =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|week|month|year|secret|haste)\b/iu;

/** Who is said to have decided or asked, and the words that say so; null where nobody is, or one who is only pointed to. */
export function deciderIn(words: string): { readonly who: string; readonly deed: Deed; readonly clause: string } | null {
  for (const [deed, form] of FORMS) {
    const found = form.exec(words);
    if (!found) continue;
    const who = found[1] ?? "";
    const isNamed = (/\p{Lu}/u.test(who) || /^the\s/iu.test(who)) && !NOBODY.test(who) && !WHEN.test(who);
    return isNamed ? { who, deed, clause: words.slice(0, found.index + found[0].length) } : null;
  }
  return null;
}

const TO_STOP = new RegExp(`^to\\s+${STOP}\\b`, "iu");
/** A decision that the speaker is said to have taken, or takes upon himself: "the board decided to halt the sale", "it was my decision". */
function ownDecision({ statement, speaker, words }: Claim): ReturnType<typeof deciderIn> {
  if (!statement || speaker === null) return null;
  if (statement.stance === "decide" && TO_STOP.test(words)) return { who: speaker, deed: "decided", clause: words };
  const [deed] = OWN.find(([, form]) => form.test(words)) ?? [];
  return deed ? { who: speaker, deed, clause: words } : null;
}

const BESIDE = 5; // sentences of one report
const RUN = 21; // days
const MOST = 400; // claims that are held against each other, the newest of a dossier
/** Words of a decision itself, whatever it is on. */
const OF_DECISION: ReadonlySet<string> = new Set(["decision", "decide", "order", "direct", "instruction", "issue"]);
const wordsOf = (words: string): readonly string[] => tellingWords(words).filter((word) => !OF_DECISION.has(word));

interface Decided {
  readonly claim: Claim;
  readonly who: string;
  readonly deed: Deed;
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

/** Links between pairs that name the same two, at one time: one dispute, told by several. */
function ofOneDispute(pairs: readonly (readonly [Decided, Decided])[]): (readonly [Decided, Decided])[] {
  const isSame = (a: Decided, b: Decided): boolean => a.deed === b.deed && mayNameOne(a.who, b.who) && areNear(a.claim, b.claim, RUN);
  return pairs.flatMap(([a, b], n) =>
    pairs
      .slice(n + 1)
      .filter(([c, d]) => (isSame(a, c) && isSame(b, d)) || (isSame(a, d) && isSame(b, c)))
      .map(([c]) => [a, c] as const),
  );
}

/** @param claims of all reports of a dossier, in order */
export function decidersAmong(claims: readonly Claim[]): Conflict[] {
  const first = firstOfSame(claims);
  const all = claims.flatMap((claim): Decided[] => {
    if (first(claim) !== claim) return [];
    const found = deciderIn(claim.words) ?? ownDecision(claim);
    return found && isClaimed(asSaid({ ...claim, words: found.clause })) ? [{ claim, who: found.who, deed: found.deed }] : [];
  });
  const decided = all.slice(-MOST);
  const pairs = decided.flatMap((a, n) =>
    decided
      .slice(n + 1)
      .filter((b) => a.deed === b.deed && a.claim.account !== b.claim.account && !mayNameOne(a.who, b.who) && areOfOneDecision(a, b))
      .map((b) => [a, b] as const),
  );
  return connected([...pairs, ...ofOneDispute(pairs)]).map((members) => {
    const sides = [...members].sort((a, b) => inClaimOrder(a.claim, b.claim));
    const about = `who ${sides[0]?.deed}: ${[...new Set(sides.map(({ who }) => who))].join(" or ")}`;
    return { kind: "attribution", rule: "X13", about, sides: sides.map(({ claim, who, deed }) => sideOfClaim(claim, `${who} ${deed}`)) };
  });
}

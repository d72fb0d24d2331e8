/** [X2] Denials: what one says is not so, and another says is, of one thing and within days. */
import { areNear, type Claim, firstOfSame, flatClaim, inClaimOrder, isClaimed, NEGATION, sideOfClaim } from "./claims.js";
import { type Conflict, connected } from "./conflict.js";
import { refusedWord } from "./namings.js";
import { byWord, tellingWords } from "./telling-words.js";

/** Days between a claim and its denial. */
const DAYS = 3;
/** Claims of a dossier that have a word, up to which they are looked through for one that it denies; with more, those of its own report alone. */
const COMMON = 300;
/** Words of a denial that what it denies must have, of all that it has. */
const SHARE = 0.5;
// of another report two at least

/** What is not yet, not hoped, not asked, or not said, is not denied, nor by what never happens ("the sea spares nobody"). */
const NO_DENIAL =
  /\b(?:will|would|shall|should|could|can|cannot|may|might|must|if|unless|until|hopes?|expect(?:s|ed)?)\b|(?:\bno|\bnot|n['’]t|\bnever)\s+(?:\p{L}+\s+)?(?:comment|respond|reply|say|said|answer|give|given|know|known|elaborate|name|named|identif\p{L}+|specif\p{L}+|want|think|believe|need|mean|clear|sure|immediately|only|just|longer|doubt|yet)\b|(?<!\p{L})(?!has\b|is\b|was\b|does\b)\p{Ll}{2,}[^\Ws]s\s+(?:nothing|nobody|no)\b|\bno (?:one|doubt|longer|matter|comment|date|details?)\b/iu;

const CLAUSE = /\b(?:is|was|are|were|had|has|have|did|does|there|that)\b/i;

const AUXILIARY = /\b(?:is|was|are|were|had|has|have|did|does)\b/i;

/** What a clause says of its subject, by its first word behind "had", "was"; null where no such word stands in it. */
function verbOf(words: string): readonly string[] | null {
  const found = AUXILIARY.exec(words);
  const behind = found && tellingWords(words.slice(found.index + found[0].length).replace(/\b\p{L}+ly\b/gu, " "));
  return behind && behind.length > 0 ? behind.slice(0, 1) : null;
}

interface Weighed {
  readonly claim: Claim;
  readonly lemmas: ReadonlySet<string>;
}

/** A claim that something is not so, with the word that it denies; null for others. */
function denied(claim: Claim): { readonly lemmas: readonly string[]; readonly key: readonly string[] } | null {
  const { words, statement } = claim;
  const all = tellingWords(words);
  const at = NEGATION.exec(words);
  if (NO_DENIAL.test(words) || refusedWord(words) !== null || all.length === 0) return null;
  // a denial of a clause, by its verb: who denies that it resumed does not deny that it is delayed; "rejected the bill" denies nothing
  if (statement?.stance === "deny") {
    return at || !CLAUSE.test(words) ? null : { lemmas: all, key: verbOf(words) ?? all };
  }
  if (!at) return null;
  const behind = tellingWords(words.slice(at.index + at[0].length));
  const pronoun = /^(?:nothing|nobody|none|neither)$/i.test(at[0]);
  return { lemmas: all, key: pronoun ? all : behind.slice(0, 1) };
}

/** What is denied, with that it is; words that deny by themselves stand as they are: who says “We have seen no boat” does not deny that. */
const denialWords = ({ words, statement }: Claim): string =>
  statement?.stance === "deny" && !NEGATION.test(words) ? `denies: ${words}` : words;

const within = (all: readonly Weighed[], { report }: Claim): readonly Weighed[] =>
  all.length <= COMMON ? all : all.filter(({ claim }) => claim.report === report);

/** What a claim goes on with: "… nobody had asked for it. It had been ordered by the mayor." */
const GOES_ON = /^["“'‘]?(?:it|that|this|they|he|she)\b/i;

/** A denial with what its speaker says is so instead, in the sentence right behind it. */
function withInstead(claims: readonly Claim[], denial: Claim): readonly Claim[] {
  const behind = claims.filter(({ report, sentence }) => report === denial.report && sentence === denial.sentence + 1);
  const said = behind.filter(({ account }) => account === denial.account);
  return [denial, ...(said[0] && GOES_ON.test(said[0].words) ? said : [])];
}

/** @param claims of all reports of a dossier, in order */
export function denialsAmong(claims: readonly Claim[]): Conflict[] {
  const weighed = claims.filter(isClaimed).map((claim): Weighed => ({ claim, lemmas: new Set(tellingWords(claim.words)) }));
  const having = byWord(weighed, ({ lemmas }) => lemmas);
  const first = firstOfSame(claims);
  const pairs = claims.flatMap((claim) => {
    const denial = claim.speaker === null ? null : denied(claim);
    if (!denial) return [];
    const own = new Set(denial.lemmas);
    const found = [...new Set(denial.key.flatMap((key) => within(having.get(key) ?? [], claim)))].filter(({ claim: other, lemmas }) => {
      const shared = [...own].filter((lemma) => lemmas.has(lemma)).length;
      return (
        other.account !== claim.account &&
        areNear(claim, other, DAYS) &&
        shared / own.size >= SHARE &&
        shared >= (other.report === claim.report ? 1 : 2)
      );
    });
    const here = found.filter(({ claim: other }) => other.report === claim.report);
    return (here.length > 0 ? here : found).map(({ claim: other }) => [first(claim), first(other)] as const);
  });
  const denials = new Set(pairs.map(([claim]) => claim));
  return connected(pairs).map((members) => {
    const sides = [...new Map([...members].sort(inClaimOrder).map((one) => [`${one.account} ${denials.has(one)}`, one])).values()];
    return {
      kind: "denial",
      rule: "X2",
      about: flatClaim(members.find((one) => !denials.has(one))?.words ?? ""),
      sides: sides.map((one) => {
        if (!denials.has(one)) return sideOfClaim(one, one.words);
        const said = withInstead(claims, one);
        const side = sideOfClaim(one, said.map((own) => (own === one ? denialWords(own) : own.words)).join(" … "));
        return { ...side, evidence: said.map(({ span }) => span) };
      }),
    };
  });
}

/** What a role says of who somebody is: the post, the trade it is of, and whose it is. */
import { countryOf, isOtherPlace } from "../../lexicon/countries.js";
import { bareWord } from "../../text/letters.js";
import { TRADES, type Trade } from "./trades.js";

export interface Role {
  /** Words of the post in one spelling and one order: "defense minister" for "Minister of Defence". With the body that it is in. */
  readonly post: string;
  readonly trade: Trade | null;
  /** The country, by its usual name; null where none is said. */
  readonly country: string | null;
  /** The body that is named, folded; null where none is. */
  readonly body: string | null;
  /** Whether it was held before: "former". */
  readonly former: boolean;
}

/** No countries of anybody's: who speaks for them is of some country too. */
const BEYOND: ReadonlySet<string> = new Set(["European Union", "United Nations"]);
const LEFT_OUT: ReadonlySet<string> = new Set(
  `a an and as at by for from in of on the to then like now new newly his her its their this that with current long time longtime outgoing incoming acting
  interim state elect designate veteran embattled country countrys nations nation s u hon rt subdued young affairs`.split(/\s+/),
);
/** As a map: names may be those of what every object has ("constructor"). */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    defence: "defense",
    labour: "labor",
    spokesman: "spokesperson",
    spokeswoman: "spokesperson",
    chairman: "chair",
    chairwoman: "chair",
    chairperson: "chair",
    congressman: "representative",
    congresswoman: "representative",
    rep: "representative",
    sen: "senator",
    gov: "governor",
    gen: "general",
    col: "colonel",
    pm: "premier",
    presidents: "president",
    ministers: "minister",
    policeman: "officer",
    policewoman: "officer",
    actress: "actor",
  }),
);
const FORMER = /^(?:former|ex|then|late|ousted|deposed|erstwhile|onetime)$/;

const spelt = (word: string): string => {
  const bare = bareWord(word.replace(/['’]s?$/u, ""));
  return SAME.get(bare) ?? bare;
};

/** A country among the words, of one word or two, and the words without it. */
function withoutCountry(words: readonly string[]): { words: readonly string[]; country: string | null } {
  for (let n = 0; n < words.length; n++)
    for (const size of [2, 1]) {
      const country = countryOf(words.slice(n, n + size).join(" "));
      if (country && !isOtherPlace(words[n - 1]) && /^\p{Lu}/u.test(words[n] as string))
        return { words: [...words.slice(0, n), ...words.slice(n + size)], country };
    }
  return { words, country: null };
}

/** [I24] Who is ahead in a race has no trade by it: "the Republican front-runner" is a politician, and no athlete. */
const STANDING = /\b(?:front[\s-]?runners?|runners?[\s-]up)\b/gi;
/** [I24] Ranks that are adjectives in small letters: "a major donor". */
const ADJECTIVE = /^(?:major|private)$/;

/** Reads a role as reports have it; null for words that name no post. Of two that "and" joins the last is the bearer's. */
export function roleOf({ title, of }: { readonly title: string; readonly of: string | null }): Role | null {
  const own = title
    .slice(title.toLowerCase().lastIndexOf(" and ") + 1)
    .replace(/prime minister/gi, "premier")
    .replace(STANDING, "");
  const said = withoutCountry(own.split(/[\s\-‐‑–,]+/u).filter(Boolean));
  const owner = of === null ? null : countryOf(of);
  const all = said.words
    .filter((word) => !ADJECTIVE.test(word))
    .map(spelt)
    .filter(Boolean);
  const words = all.filter((word) => !LEFT_OUT.has(word) && !FORMER.test(word));
  // "attorney general" is an attorney
  const head = words.findLast((word, n) => TRADES.has(word) && !(word === "general" && TRADES.has(words[n - 1] ?? "")));
  if (head === undefined) return null;
  const bodyWords =
    of !== null && owner === null
      ? of
          .split(/\s+/)
          .map(spelt)
          .filter((word) => word && !LEFT_OUT.has(word))
      : [];
  return {
    post: [...new Set([...words, ...bodyWords])].sort().join(" "),
    trade: TRADES.get(head) ?? null,
    country: owner ?? said.country,
    body: bodyWords.join(" ") || null,
    former: all.some((word) => FORMER.test(word)),
  };
}

/** A role in one string: equal for equal roles. */
export const roleSignature = ({ post, trade, country, body, former }: Role): string =>
  [post, trade ?? "", country ?? "", body ?? "", former ? "former" : ""].join("|");

/**
 * How two people's roles stand to each other. `same`: a post that few have at once; `alike`: one that many have, or that says less ("minister"
 * beside "trade minister"); `two posts`: nothing in common, and nothing against it; `unknown`: one has none, or both are of one trade.
 */
export type RoleVerdict = "same" | "alike" | "two countries" | "two trades" | "two posts" | "unknown";

const GOVERNING: ReadonlySet<Trade | null> = new Set<Trade | null>(["politics", "security", "law"]);
/** Posts that are of one country and in another. */
const ABROAD = /\b(?:ambassador|envoy|consul|representative|negotiator|mediator|commander)\b/;
/** Posts of one word that a country has one of. */
const SINGLE = /^(?:president|premier|king|queen|pope|chancellor|emir|sultan)$/;

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
const isOne = ({ post, country }: Role): boolean => post.includes(" ") || country !== null || SINGLE.test(post);

/** Whose country the posts of one person are of: none where they are of several, or abroad. */
function countriesOf(roles: readonly Role[]): ReadonlySet<string> {
  const own = roles.filter(({ trade, post, country }) => GOVERNING.has(trade) && !ABROAD.test(post) && country && !BEYOND.has(country));
  return new Set(own.map(({ country }) => country as string));
}

/** Posts beside another's: "vice president" is no fuller word for "president". */
const BESIDE = /\b(?:vice|deputy|under|assistant|junior|co)\b/;
const saysLess = (p: Role, q: Role): boolean => {
  const words = q.post.split(" ");
  return !BESIDE.test(q.post) && p.post.split(" ").every((word) => words.includes(word));
};

/** Trades between which people go in public life: politics is one side of each. */
const NEAR: ReadonlySet<Trade> = new Set<Trade>(["law", "security", "business", "academia", "media"]);

function twoTrades(a: readonly Role[], b: readonly Role[]): boolean {
  const [x, y] = [a, b].map((roles) => new Set(roles.flatMap(({ trade }) => trade ?? []))) as [Set<Trade>, Set<Trade>];
  if (x.size === 0 || y.size === 0) return false;
  return [...x].every((p) => [...y].every((q) => p !== q));
}

export function compareRoles(a: readonly Role[], b: readonly Role[]): RoleVerdict {
  const [x, y] = [countriesOf(a), countriesOf(b)];
  if (x.size > 0 && y.size > 0 && ![...x].some((country) => y.has(country))) return "two countries";
  const pairs = a.flatMap((p) => b.map((q) => [p, q] as const));
  const shared = pairs.filter(([p, q]) => p.post === q.post && agree(p.country, q.country));
  if (shared.some(([p, q]) => isOne(p) && isOne(q))) return "same";
  if (pairs.some(([p, q]) => p.body !== null && p.body === q.body && p.trade === q.trade)) return "same";
  if (shared.length > 0 || pairs.some(([p, q]) => agree(p.country, q.country) && (saysLess(p, q) || saysLess(q, p)))) return "alike";
  if (pairs.length === 0) return "unknown";
  if (pairs.some(([p, q]) => p.trade !== null && p.trade === q.trade)) return "unknown";
  if (!twoTrades(a, b)) return pairs.some(([p, q]) => p.country !== null && p.country === q.country) ? "unknown" : "two posts";
  const near = pairs.some(
    ([p, q]) =>
      p.country !== null &&
      p.country === q.country &&
      ((p.trade === "politics" && q.trade !== null && NEAR.has(q.trade)) ||
        (q.trade === "politics" && p.trade !== null && NEAR.has(p.trade))),
  );
  return near ? "unknown" : "two trades";
}

/** [I34] Whether somebody is in the news for nothing that others know them by: a resident, a driver, a victim. */
export const isPrivate = (roles: readonly Role[]): boolean => roles.length > 0 && roles.every(({ trade }) => trade === "everyday");

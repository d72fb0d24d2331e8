/** The gender that a mention shows by its words [P5]: "he", "she" or "it"; and [P15] the one that a person's given name makes likely. */
import { bareWord } from "../../text/letters.js";
import type { Mention } from "../mention.js";
import { MEN, WOMEN } from "./given-names.js";

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** A gender, called by its pronoun. */
export type Gender = "he" | "she" | "it";

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
      `man boy father dad son brother husband ex-husband boyfriend ex-boyfriend grandfather great-grandfather grandson uncle nephew stepfather
      stepson stepbrother godfather godson half-brother father-in-law son-in-law brother-in-law king prince duke emperor baron sultan widower
      spokesman chairman businessman policeman congressman councilman assemblyman alderman gentleman nobleman fisherman salesman
      cameraman fireman gunman henchman monk friar bridegroom groom fiancé schoolboy cowboy patriarch stuntman serviceman
      salaryman frontman clergyman anchorman`,
    ),
    titles: list(
      "mr sir lord king prince duke emperor count baron sultan emir father brother uncle pope imam ayatollah sheikh monsieur señor herr signor cardinal",
    ),
  },
  {
    gender: "she",
    pronouns: list("she her hers herself"),
    nouns: list(
      `woman girl mother mom mum daughter sister wife ex-wife girlfriend ex-girlfriend grandmother great-grandmother granddaughter aunt niece
      stepmother stepdaughter stepsister godmother goddaughter half-sister mother-in-law daughter-in-law sister-in-law queen princess duchess
      empress baroness countess widow spokeswoman chairwoman businesswoman policewoman congresswoman councilwoman assemblywoman noblewoman
      saleswoman camerawoman servicewoman forewoman frontwoman clergywoman anchorwoman actress waitress hostess heiress stewardess heroine
      nun abbess bride lady fiancée schoolgirl matriarch housewife`,
    ),
    titles: list(
      "mrs ms miss madam madame mademoiselle señora señorita frau fräulein signora lady dame queen princess duchess empress countess baroness sister mother aunt sheikha",
    ),
  },
  {
    gender: "it",
    pronouns: list("it its itself"),
    // bodies that speak and act as people do
    nouns: list(
      `agency alliance army assembly association authority bank board broadcaster bureau cabinet church coalition college commission committee
      company congress council court department embassy federation firm foundation government group hospital industry institute jury ministry
      movement navy newspaper opposition organisation organization panel parliament party police regime senate tribunal union university
      world nation country state city town house`,
    ),
    titles: new Set(),
  },
];

const LINK = /^(?:of|for|at|in|from|to|with)$/;
/** [P50] The noun phrase by which a description in front of a name calls its bearer: "the king's widow", without what she is the widow of. */
export function calledBy({ words }: Mention): readonly string[] {
  const link = words.findIndex((w) => LINK.test(w));
  const own = link < 0 ? words : words.slice(0, link);
  return own.slice(own.findLastIndex((w) => /^['’]s?$/u.test(w)) + 1);
}

/** Words before a name that say more than its bearer's title: "the king's adviser Ana Novak". */
const NO_TITLE = /^(?:['’]s?|in|at|from|with|by|to|of|for|on|and|or|who|that|,)$/;

/** Words that stand right before a name, as a title does; and a title that the name is taken to open with. [P30] A description calls by its noun. */
function titlesOf(m: Mention): readonly string[] {
  if (m.description) return calledBy(m);
  const before = m.words.slice(0, Math.max(0, m.words.indexOf(m.name[0] ?? "")));
  const last = before.findLastIndex((w) => NO_TITLE.test(w));
  const opening = m.name.length > 1 ? m.name.slice(0, 1) : m.name.length === 0 ? m.words.slice(0, 1) : [];
  return [...before.slice(last + 1), ...opening];
}

/** Looked at once a mention: each is held against many. */
const shownBy = new WeakMap<Mention, Gender | null>();
const givenBy = new WeakMap<Mention, Gender | null>();

function once(known: WeakMap<Mention, Gender | null>, m: Mention, find: (m: Mention) => Gender | null): Gender | null {
  const before = known.get(m);
  if (before !== undefined) return before;
  const found = find(m);
  known.set(m, found);
  return found;
}

/** The gender that a mention shows; null where it shows none. */
export const genderOf = (m: Mention): Gender | null => once(shownBy, m, shownGender);

function shownGender(m: Mention): Gender | null {
  const shows = ({ gender, pronouns, nouns, titles }: (typeof GENDERS)[number]): boolean => {
    if (m.form === "pronoun") return pronouns.has(m.headWord);
    if (m.form === "nominal") return nouns.has(m.headWord);
    // [P53] [P62] no word before a person's name makes it a thing: "Secretary of State", "State Senator", "the board member"
    if (m.entity !== "person" || gender === "it") return false;
    const [before, opening] = [titlesOf(m), m.name[0] ?? ""];
    return before.some((w) => titles.has(w) || (w !== opening && nouns.has(w)));
  };
  return GENDERS.find(shows)?.gender ?? null;
}

/** Family names that stand first, before a middle name that tells: "Tran Thi Lan" is a woman, "Nguyen Van Hung" a man. */
const VIETNAMESE = list("nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh dao doan luong mai truong");

/** [P60] Family names that stand first before a given name of one word: "Chen Jianguo"; without those that are also given names, as "Kim" is. */
const FAMILY_FIRST = list(
  `bai cai cao chen cheng cui deng ding dong du fan fang feng fu gao gong gu guo hao he hou hu huang jia jiang kang kong lei li liang
  liao liu lu luo mao meng pan peng qian qin qiu ren shao shen shi song sun tang tao tian wan wang wei wu xia xiao xie xiong xu
  xue yang yao ye yin yu yuan zeng zhang zhao zheng zhong zhou zhu zou choi jung lim park yoon`,
);

/** Made at first use. */
let given: ReadonlyMap<string, Gender> | null = null;

function givenNames(): ReadonlyMap<string, Gender> {
  const of = (names: string, gender: Gender) =>
    names
      .trim()
      .split(/\s+/)
      .map((name): [string, Gender] => [name, gender]);
  return new Map([...of(MEN, "he"), ...of(WOMEN, "she")]);
}

/** A given name of one word, or of several with hyphens that do not contradict one another: "Jean-Marie" tells nothing. */
export function genderOfGivenName(word: string): Gender | null {
  given ??= givenNames();
  const whole = given.get(bareWord(word));
  if (whole) return whole;
  const parts = word.split(/[-‐‑]/u).map((p) => given?.get(bareWord(p)) ?? null);
  return parts.length > 1 && parts.every((p) => p === parts[0]) ? (parts[0] ?? null) : null;
}

/**
 * [P15] The gender of nearly all who bear a person's given name; null where both do, where few do, and for a name of one word, which may be a
 * family's. What a title or a noun shows outranks it.
 */
export const givenGenderOf = (m: Mention): Gender | null => once(givenBy, m, givenGender);

function givenGender(m: Mention): Gender | null {
  // the names' head misses some: "She told Mary Olander"
  const name = m.entity === "person" ? m.name : m.entity === null && m.form === "name" && m.kind === "person" ? m.words : [];
  if (name.length < 2) return null;
  const middle = VIETNAMESE.has(bareWord(name[0] ?? "")) && name.length > 2 ? bareWord(name[1] ?? "") : "";
  if (middle === "thi" || middle === "van") return middle === "thi" ? "she" : "he";
  const from = name.findIndex((w) => /^\p{L}{2}/u.test(w));
  if (from < 0 || from === name.length - 1) return null;
  // "Jean", "-", "Pierre"
  let to = from + 1;
  while (/^[-‐‑]$/u.test(name[to] ?? "") && to + 1 < name.length) to += 2;
  if (to >= name.length) return null;
  const first = genderOfGivenName(name.slice(from, to).join(""));
  return first ?? (FAMILY_FIRST.has(bareWord(name[from] ?? "")) ? genderOfGivenName(name.slice(to).join("")) : null);
}

/** What people may ask of the search index, read here and not by a store, so that both take it alike and none of it for its own language. */
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { BadQuery } from "../errors.js";
import type { Db } from "../store.js";
import { GAP, stemOf, tokensOf } from "./terms.js";

/** One word, or several side by side. */
export interface Term {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** Where the last is but a beginning (`word*`): that, in the place of its stem, and the stems of words that begin so and do not themselves. */
  readonly beginning: { readonly word: string; readonly others: readonly string[] } | null;
}

/** All of these and none of those; at least one of them is asked for. */
export interface Group {
  readonly all: readonly SearchQuery[];
  readonly none: readonly SearchQuery[];
}

/** One of these at least. */
export interface Choice {
  readonly any: readonly SearchQuery[];
}

export type SearchQuery = Term | Group | Choice;

/** What a query is folded into, part by part: for a store's own language. */
export interface Language<T> {
  term(term: Term): T;
  all(all: readonly T[], none: readonly T[]): T;
  any(any: readonly T[]): T;
}

export function inLanguage<T>(query: SearchQuery, language: Language<T>): T {
  const said = (q: SearchQuery) => inLanguage(q, language);
  if ("stems" in query) return language.term(query);
  return "any" in query ? language.any(query.any.map(said)) : language.all(query.all.map(said), query.none.map(said));
}

/** Terms that are asked for, those to be left out not among them. */
export const termsOf = (query: SearchQuery): Term[] =>
  inLanguage<Term[]>(query, { term: (t) => [t], all: (all) => all.flat(), any: (any) => any.flat() });

/** More are nobody's question, and no store takes a query of any size. */
export const MOST_QUERY_WORDS = 100;
const DEEPEST = 20;

const HOW =
  'give words, "words side by side", begin* for how a word begins, one OR another, -word to leave out, and ( ) around what belongs together';

/** Words of other languages for queries, with ours. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^AND$/, "leave it out: all words are looked for"],
  [/^(?:NOT|![\p{L}\p{N}].*)$/u, "put - before what must not be there"],
  [/^\|+$/, "write OR"],
  [/^NEAR(?:\/\d+)?$/, 'put words that stand side by side in "quotation marks"'],
  [/^\p{L}[\p{L}_]*:[\p{L}"(]/u, "there are no fields: leave out the name of the field, or the colon"],
];

/** A sign of the language, words in quotation marks, or what else stands without a space between. */
const PIECE = /-*\(|\)|-*"[^"]*"?|\p{L}[\p{L}_]*:[("]|[^\s()"]+/gu;

/** One star at the end of a word. */
const BEGINNING = /^[^*]*[\p{L}\p{M}\p{N}]\*\s*$/u;
/** As the beginning of a word these are those of too many. */
const TOO_SHORT = /^[a-z0-9]$/;

class Parser {
  readonly #input: string;
  readonly #pieces: readonly string[];
  #at = 0;
  #words = 0;

  constructor(input: string) {
    this.#input = input;
    this.#pieces = input.replace(/[“”„‟]/g, '"').match(PIECE) ?? [];
  }

  #bad(why: string, mend = HOW): BadQuery {
    return new BadQuery(`"${this.#input}"`, why, mend);
  }

  whole(): SearchQuery {
    const query = this.#choice(0);
    if (this.#at < this.#pieces.length) throw this.#bad("has a ) too many", "take it out, or write the ( before it");
    return query;
  }

  /** Groups with OR between them, up to a closing parenthesis or the end. */
  #choice(depth: number): SearchQuery {
    const any = [this.#group(depth)];
    while (this.#pieces[this.#at] === "OR") {
      this.#at++;
      any.push(this.#group(depth));
    }
    return any.length === 1 ? (any[0] as SearchQuery) : { any };
  }

  #group(depth: number): SearchQuery {
    const [all, none]: [SearchQuery[], SearchQuery[]] = [[], []];
    for (let piece = this.#pieces[this.#at]; piece !== undefined && piece !== ")" && piece !== "OR"; piece = this.#pieces[++this.#at]) {
      const bare = piece.replace(/^-+/, "");
      (bare === piece ? all : none).push(...this.#part(bare, depth));
    }
    if (all.length === 0) {
      const where = this.#pieces.includes("OR") ? " on one side of OR" : depth > 0 ? " within ( )" : "";
      throw this.#bad(`names no word to look for${where}`);
    }
    return all.length === 1 && none.length === 0 ? (all[0] as SearchQuery) : { all, none };
  }

  /** @returns nothing where the piece holds no word: punctuation between words is no part of a question */
  #part(piece: string, depth: number): SearchQuery[] {
    if (piece === "(") return [this.#inside(depth + 1)];
    if (piece.startsWith('"')) {
      if (piece.length === 1 || !piece.endsWith('"'))
        throw this.#bad("has a quotation mark that is not closed", 'put words that stand side by side in "quotation marks"');
      return this.#terms(piece.slice(1, -1));
    }
    if (piece === "OR") throw this.#bad("has - before OR");
    for (const [pattern, mend] of FOREIGN) if (pattern.test(piece)) throw this.#bad(`has ${piece}, which means nothing here`, mend);
    return this.#terms(piece);
  }

  #inside(depth: number): SearchQuery {
    if (depth > DEEPEST) throw this.#bad(`has parentheses more than ${DEEPEST} deep`, "ask for less at once");
    this.#at++;
    const query = this.#choice(depth);
    if (this.#pieces[this.#at] !== ")") throw this.#bad("has a ( that is not closed", "write the ) that closes it");
    return query;
  }

  /** Words side by side; where the sign of words left out stands between them, those on either side of it. */
  #terms(text: string): Term[] {
    const star = text.includes("*");
    if (star && !BEGINNING.test(text)) throw this.#bad("has a * that does not end a word", "write begin* for all words that begin so");
    const runs: string[][] = [[]];
    for (const { word } of tokensOf(text)) {
      if (word === GAP) runs.push([]);
      else runs.at(-1)?.push(word);
      if (++this.#words > MOST_QUERY_WORDS) throw this.#bad(`has more than ${MOST_QUERY_WORDS} words`, "ask for less at once");
    }
    const terms = runs.map((words): Term => ({ words, stems: words.map(stemOf), beginning: null })).filter(({ stems }) => stems.length > 0);
    if (!star) return terms;
    const word = runs.at(-1)?.at(-1) ?? "";
    if (TOO_SHORT.test(word)) throw this.#bad(`has ${word}*, with which too many words begin`, "give two letters at least");
    return terms.map((term, n) => (n < terms.length - 1 ? term : { ...term, beginning: { word, others: [] } }));
  }
}

/**
 * Reads a query: words that must all be there, "side by side", their beginnings (`word*`), one OR another, -word and -( … ) to leave out.
 * @throws BadQuery where no word is asked for, or in another language
 */
export const parseQuery = (input: string): SearchQuery => new Parser(input).whole();

/** A word of a name that is asked for, or how it begins. */
export interface NameWord {
  readonly word: string;
  readonly beginning: boolean;
}

/** The words of a name that is asked for, each once: all of them must be in it, in any order. @throws BadQuery */
export function nameWordsOf(input: string): NameWord[] {
  const refused = (what: string) =>
    new BadQuery(
      `"${input}"`,
      `has ${what}, which names are not asked for by`,
      "give words of the name in any order, or begin* for how one begins",
    );
  if (/["“”„‟][^"“”„‟]*\s[^"“”„‟]*["“”„‟]/.test(input)) throw refused("words in quotation marks");
  const words = inLanguage<NameWord[]>(parseQuery(input), {
    term: ({ words, beginning }) => words.map((word, n) => ({ word, beginning: beginning !== null && n === words.length - 1 })),
    all: (all, none) => {
      if (none.length > 0) throw refused("a word to leave out");
      return all.flat();
    },
    any: () => {
      throw refused("OR");
    },
  });
  return [...new Map(words.map((word) => [JSON.stringify(word), word])).values()];
}

/** Sorts after each word that begins with the same letters. */
const LAST = "\u{10ffff}";

/** Words of a column that begin so, in a table where the index has them in the order of their bytes. */
export const beginsWith = (column: RawBuilder<unknown>, word: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${column} >= ${word} and ${column} < ${word + LAST})`;

/** The query with the stems of all words that begin as its beginnings do: "negotiatio*" is looked for as "negoti" too. */
async function withForms(db: Db, query: SearchQuery): Promise<SearchQuery> {
  if ("any" in query) return { any: await each(db, query.any) };
  if ("all" in query) return { all: await each(db, query.all), none: await each(db, query.none) };
  if (!query.beginning) return query;
  const { word } = query.beginning;
  const rows = await db
    .selectFrom("search_stems")
    .select("stem")
    .distinct()
    .where(beginsWith(sql.ref("word"), word))
    .where(sql<SqlBool>`substr(stem, 1, ${sql.lit([...word].length)}) <> ${word}`)
    .execute();
  return { ...query, beginning: { word, others: rows.map((r) => r.stem) } };
}

const each = async (db: Db, queries: readonly SearchQuery[]): Promise<SearchQuery[]> => {
  const found: SearchQuery[] = [];
  for (const query of queries) found.push(await withForms(db, query));
  return found;
};

/** What a query asks of a ledger's index. @throws BadQuery */
export const asked = async (db: Db, input: string): Promise<SearchQuery> => withForms(db, parseQuery(input));

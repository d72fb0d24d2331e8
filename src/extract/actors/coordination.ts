/**
 * Who speaks side by side in the words of one source: "Gallant and the Pentagon", and [P31] "Ana Novak, the mayor, Tor Bekk, 54, and Lina
 * Sorel", where ages, offices and places stand behind the names and belong to the name before them.
 */
import type { Entity } from "../../annotate/entities.js";
import { countryOf } from "../../lexicon/countries.js";
import { type Span, trimmed } from "../../text/span.js";
import { entitiesIn, type Phrase, phraseAt } from "./phrase.js";

const JOINT = /,?\s+(?:and|nor|&|as well as)\s+(?:also\s+)?/gu;
const STARTS_ANOTHER = /^(?:(?:the|an?|other|another|several|two|three|some|his|her|its|their)\s|\p{Lu})/u;
/** Somebody else, whatever stands before. */
const OTHERS = /^(?:another|others?|several|two|three|four|some|an? (?:second|third|fourth|fifth|further)|one (?:other|more))\b/iu;
/** An age, a place or a party behind a name, which nothing but that name can have. */
const AGE = "[,(]\\s*(?:aged?\\s+)?\\d{1,3}\\)?,?";
const PARTY_AND_PLACE = "[,(]\\s*\\(?[DRIL]-\\p{Lu}[\\p{L}.-]*\\)?,?";
const AGE_OR_PLACE = new RegExp(`^\\s*(?:${AGE}|[,(]?\\s*(?:of|from|in)\\s+\\p{Lu}[\\p{L} .-]*\\)?|${PARTY_AND_PLACE})$`, "iu");
/** The same, then "of the Left": what follows "and" may still be of that body's name. */
const AGE_AND_BODY = new RegExp(`^\\s*(?:${AGE})?\\s*(?:of|from|for)\\s+(?:the\\s+)?\\p{Lu}[\\p{L}’' .-]*$`, "u");
/** Names of those who speak. */
const SPEAKING = new Set(["person", "organisation", "government"]);
/** What may stand before a name in its phrase: titles and what they belong to, or "her husband,". */
const TITLE = /^(?:[^\s,;:()“”"]+\s+){0,12}$/u;
const RELATION = /^(?:the|an?|his|her|its|their)\s[\p{L} ’'-]{2,40},\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
const PREPOSITION_OPEN =
  /\b(?:of|for|to|with|from|by|at|in|who|that|than|like|including)\s+(?:(?:the|an?|his|her|their|its)\s+)?(?:\p{Lu}\S*\s+)*$/u;
/** "The head of the army and the chief of the navy". */
const OF_SOMETHING = /^(?:the|an?|his|her|its|their)\s+(?:[\p{L}-]+\s+){1,3}(?:of|for|at)\s/iu;
const SEPARATOR = /,\s+/gu;
/** How many, of whom, and a comma. */
const COUNTED = /^(?:the\s+)?(two|three|four|five)\s[^,;:()“”]{2,80},\s+/iu;
const COUNTS = ["two", "three", "four", "five"];

interface Source {
  readonly text: string;
  readonly names: readonly Entity[];
}

/** The name that the words from `start` are of, with what describes it before it; null where they open otherwise. */
function nameFrom({ text, names }: Source, start: number, end: number): Entity | null {
  const inside = names.filter((e) => e.span[0] >= start && e.span[1] <= end && SPEAKING.has(e.type));
  // "Harbour Ministry analyst Ana Novak": the body is part of the title
  const titled = inside.find((e) => e.type === "person" && e.span[1] === end);
  const name = titled && TITLE.test(text.slice(start, titled.span[0])) ? titled : inside[0];
  if (!name) return null;
  const before = text.slice(start, name.span[0]);
  const ofTitle = /^(?:[Tt]he\s+)?\p{Lu}/u.test(before);
  const fits = RELATION.test(before) || (TITLE.test(before) && (ofTitle || !PREPOSITION_OPEN.test(before)) && !/\bwho\b/u.test(before));
  return fits ? name : null;
}

/** Where the conjuncts of words without "and" start: at each name that its own description follows, or at all where nothing but names stand. */
function startsIn(source: Source, [start, end]: Span): number[] {
  const words = source.text.slice(start, end);
  const edges = [start, ...[...words.matchAll(SEPARATOR)].map((m) => start + m.index + m[0].length), end + 2];
  const pieces = edges.slice(0, -1).map((from, n): { from: number; bare: boolean } => {
    const to = Math.min(
      end,
      (edges[n + 1] as number) - (n + 2 < edges.length ? (/,\s+$/u.exec(source.text.slice(from, edges[n + 1]))?.[0].length ?? 0) : 0),
    );
    const name = nameFrom(source, from, to);
    return { from, bare: name !== null && to - name.span[1] <= 0 };
  });
  if (pieces.every(({ bare }) => bare)) return pieces.map(({ from }) => from);
  if (!pieces[0]?.bare) return [start];
  return pieces.flatMap(({ from, bare }, n) => (n === 0 || (bare && pieces[n + 1] !== undefined && !pieces[n + 1]?.bare) ? [from] : []));
}

/** Whether the last of these words are of a name that is told in full, so that what follows "and" is somebody else. */
function isTold(source: Source, [start, end]: Span, comma: boolean): "name" | "age" | false {
  const name = nameFrom(source, start, end);
  if (!name) return false;
  const after = source.text.slice(name.span[1], end);
  if (after === "" || AGE_OR_PLACE.test(after)) return after === "" ? "name" : "age";
  if (AGE_AND_BODY.test(after)) return "name";
  const more = source.names.filter((e) => e.span[0] >= name.span[1] && e.span[1] <= end && e.type === "person");
  return (comma || after.endsWith(")")) && /^\s*[,(]/u.test(after) && more.length < 2 ? "name" : false;
}

/** "Orsk and Selva Affairs Office director Ana Novak": two places that one body has in its name. */
function isOfTwoPlaces({ names }: Source, left: Span, from: number, right: Span): boolean {
  const isPlace = (e: Entity) => e.type === "place" || e.type === "government";
  const first = names.some((e) => isPlace(e) && e.span[0] === left[0] && e.span[1] === from);
  const holder = names.find((e) => e.type === "person" && e.span[1] === right[1]);
  return first && holder !== undefined && names.some((e) => e.span[0] === right[0] && e.span[1] < holder.span[0]);
}

/** Whether "and" between `from` and `to` parts two whose words open with `left`. */
function parts(source: Source, left: Span, [from, to]: Span, end: number): boolean {
  const { text, names } = source;
  if (names.some((e) => e.span[0] < from && to < e.span[1])) return false;
  const told = isTold(source, left, text[from] === ",");
  const right = text.slice(to, end);
  if (isOfTwoPlaces(source, left, from, [to, end])) return false;
  // nothing but somebody else can follow a name at once: "Ana Novak and leaders of the unions"
  if (
    told &&
    !text.slice(left[0], from).includes(",") &&
    source.names.some((e) => e.span[1] === from && SPEAKING.has(e.type)) &&
    /^\p{Ll}/u.test(right)
  )
    return true;
  if (told && (nameFrom(source, to, end) || OTHERS.test(right) || (told === "age" && STARTS_ANOTHER.test(right)))) return true;
  const words = text.slice(...left);
  // "the Central and East European Coalition": no phrase ends in a capital that is no name
  const whole =
    /\p{Ll}[’']?s?$/u.test(/\S+$/u.exec(words)?.[0].replace(/^\p{Lu}\S*$/u, "") ?? "") ||
    names.some((e) => Math.abs(e.span[1] - from) <= 1);
  const alike = OF_SOMETHING.test(words) && OF_SOMETHING.test(right) && !words.includes(",");
  const clause = !alike && /,|\b(?:who|which|of|in|for|on|with|to|between|from)\b/u.test(words);
  // "a U.S. and an Israeli official": the first waits for its noun
  const waiting = /^an?\s/i.test(words) && countryOf(words.replace(/^an?\s+/i, "").trim()) !== null;
  return whole && !waiting && !clause && STARTS_ANOTHER.test(right);
}

/** [P67] "Two of its leaders, Ana Novak and Tor Bekk": those who are counted are those who are named, where they are so many. */
function counted(text: string, [start, end]: Span, entities: readonly Entity[]): Phrase[] | null {
  const [opening, count] = COUNTED.exec(text.slice(start, end)) ?? [];
  if (opening === undefined || count === undefined) return null;
  const named = phrasesIn(text, [start + opening.length, end], entities);
  const isNamed = ({ person, name }: Phrase) => person !== null || (name !== null && name.type !== "title" && name.type !== "date");
  const all = named.length === COUNTS.indexOf(count.toLowerCase()) + 2 && named.every(isNamed);
  return all ? named : null;
}

/** The phrases of a source that names several side by side: one for each. */
export function phrasesIn(text: string, span: Span, entities: readonly Entity[]): Phrase[] {
  const those = counted(text, span, entities);
  if (those) return those;
  const source: Source = { text, names: entitiesIn(entities, span) };
  const words = text.slice(...span);
  const starts: number[] = [];
  const ends: number[] = [];
  let left = span[0];
  for (const joint of words.matchAll(JOINT)) {
    const [from, to] = [span[0] + joint.index, span[0] + joint.index + joint[0].length];
    if (from <= left) continue;
    const inner = startsIn(source, [left, from]);
    const last = inner.at(-1) as number;
    if (!parts(source, [last, from], [from, to], span[1])) continue;
    starts.push(...inner);
    ends.push(...inner.slice(1), from);
    left = to;
  }
  starts.push(left);
  ends.push(span[1]);
  return starts.flatMap((start, n): Phrase[] => {
    const own = trimmed(text, start, ends[n] as number);
    const part = own && trimmed(text, own[0], own[1] - (/[\s,]+$/u.exec(text.slice(...own))?.[0].length ?? 0));
    return part ? [phraseAt(text, part, entities)] : [];
  });
}

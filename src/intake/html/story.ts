/** The blocks of a page's story: found by Readability or by where the running text lies, less what clings to it. */
import { isCorrection, isFurniture, isSignOff, isWireFurniture } from "../anatomy/patterns.js";
import { type TextBlock, textBlocks } from "./blocks.js";
import { type Document, words } from "./dom.js";
import { mainOf } from "./prose.js";
import { readabilityBlocks } from "./readability.js";
import { isBareCredit, isPaywallLine, isReaderLine, isWritersLife } from "./reader-lines.js";

const MIN_ARTICLE_WORDS = 25; // words: less is no article
const SENTENCE = /[.!?…:;”"’'»)\]]$/;
/** A clock time or a day over a post of a live page. */
const POST_TIME = /^(?:\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]\.?m\.?)\b.{0,30}$/i;

/** Who signs a block quotation; of an embedded post it is links, most of it. */
const isSigned = ({ words, markup }: TextBlock): boolean =>
  markup.signature || (markup.quotation !== null && /^[—–―-]{1,2}\s*\S/u.test(words) && words.length < 200);

/** What belongs to a story whatever it looks like. */
const isWire = (b: TextBlock): boolean => isWireFurniture(b.words) || isSignOff(b.words) || isCorrection(b.words) || isSigned(b);

const isProse = (b: TextBlock): boolean => b.words.length >= 80 || SENTENCE.test(b.words) || isWire(b);

/** Whether a block is links, most of it, and no sentence with links in it. */
const isLinks = (b: TextBlock): boolean =>
  b.linked > 0.6 && (b.words.length < 200 || b.part === "list-item") && !(b.part === null && SENTENCE.test(b.words) && b.words.length > 60);

type Asked = (line: string) => boolean;

/** What is asked of each line once, though a story is looked for twice on a page. */
function once(asked: Asked): Asked {
  const known = new Map<string, boolean>();
  return (line) => {
    const answer = known.get(line) ?? asked(line);
    known.set(line, answer);
    return answer;
  };
}

const isNoStory: Asked = (line) => isFurniture(line) || isReaderLine(line) || isBareCredit(line);

/** What stands under a heading that is dropped goes with it as far as it looks like what such headings have: cards, links, scraps. */
function withoutReaderLines(blocks: readonly TextBlock[], authors: readonly string[], isDropped: Asked): TextBlock[] {
  const kept: TextBlock[] = [];
  let dropping = false;
  for (const [n, b] of blocks.entries()) {
    const heading = b.part === "subhead" || b.part === "headline";
    if (isWire(b)) dropping = false;
    else if (b.markup.quotation === null && isDropped(b.words)) {
      dropping = heading || /:$/.test(b.words);
      continue;
    } else if (isLinks(b)) continue;
    else if (n > blocks.length / 2 && b.markup.quotation === null && isWritersLife(b.words, authors)) continue;
    else if (dropping && (heading || b.part === "list-item" || b.linked > 0.3 || !(SENTENCE.test(b.words) && b.words.length >= 60)))
      continue;
    else dropping = false;
    kept.push(b);
  }
  return kept;
}

const SCRAP = 40; // characters

/**
 * [A36] Whether a block is a scrap of the page between two paragraphs: "Follow this topic". What is set apart as a heading or stands there
 * again and again, as who speaks next does, is none.
 */
function isScrap(blocks: readonly TextBlock[], n: number): boolean {
  const { words, part, markup } = blocks[n] as TextBlock;
  const isParagraph = (b: TextBlock | undefined) => b !== undefined && b.part === null && b.words.length >= 80 && SENTENCE.test(b.words);
  return (
    part === null &&
    !markup.strong &&
    markup.quotation === null &&
    words.length < SCRAP &&
    /^\p{L}[^\p{N}]*\p{L}$/u.test(words) &&
    isParagraph(blocks[n - 1]) &&
    isParagraph(blocks[n + 1]) &&
    blocks.every((b, other) => other === n || b.words !== words)
  );
}

/** Drops what clings to a story: link lists, leading scraps before the first sentence, trailing scraps. */
function filterBlocks(blocks: readonly TextBlock[], authors: readonly string[], isDropped: Asked): TextBlock[] {
  const kept = withoutReaderLines(blocks, authors, isDropped);
  let start = Math.max(
    kept.findIndex((b) => isProse(b) && b.words.length >= 40),
    0,
  );
  // short sentences may open a story
  while (start > 0 && (kept[start - 1] as TextBlock).part === null && /[.!?…:”"]$/.test((kept[start - 1] as TextBlock).words)) start--;
  let end = kept.length;
  const trails = (b: TextBlock) => !isProse(b) && b.part !== "list-item" && b.part !== "table";
  while (end > start + 1 && trails(kept[end - 1] as TextBlock)) end--;
  return [
    ...kept.slice(0, start).filter((b) => b.part === "subhead" && b.linked < 0.3 && b.words.length > 15 && start < 4),
    ...kept
      .slice(start, end)
      .filter((_, n) => !isScrap(kept, start + n))
      .map((b) => (b.part === null && POST_TIME.test(b.words) ? { ...b, part: "subhead" as const } : b)),
  ];
}

/** Whether blocks read like a story: words enough, and a sentence among them that is no link. */
export const isStory = (blocks: readonly TextBlock[]): boolean =>
  blocks.reduce((n, b) => n + b.words.split(" ").length, 0) >= MIN_ARTICLE_WORDS &&
  blocks.some((b) => b.linked < 0.5 && b.words.length >= 40 && SENTENCE.test(b.words));

const PARAGRAPH = 60; // characters of running text
/** Readability's choice is passed over where the page holds so many times its running text at one place. */
const MORE = 1.5;

const prose = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((n, b) => n + (b.part !== "table" && b.linked < 0.5 && b.words.length >= PARAGRAPH ? b.words.length : 0), 0);

/**
 * Readability's blocks with those that lie between them on the page: it passes over a short block that stands between two halves of a story,
 * such as what is quoted from a post.
 */
function withBetween(found: readonly TextBlock[], main: readonly TextBlock[]): readonly TextBlock[] {
  const at = new Map(main.map((b, n) => [b.words, n]));
  const places = found.map((b) => at.get(b.words));
  if (places.some((place, n) => place === undefined || (n > 0 && place <= (places[n - 1] as number)))) return found;
  const isLost = (b: TextBlock) =>
    b.linked < 0.3 && (b.markup.quotation !== null || (b.part === null && b.words.length >= PARAGRAPH && isProse(b)));
  return found.flatMap((b, n) => (n === 0 ? [b] : [...main.slice((places[n - 1] as number) + 1, places[n]).filter(isLost), b]));
}

export interface Story {
  readonly blocks: readonly TextBlock[];
  /** Whether the page says that the rest is for those who pay. */
  readonly paywall: boolean;
}

/** The story on a tree, which is taken apart. @param authors of the page: what says who they are is no story */
export function storyOf(page: Document, authors: readonly string[]): Story {
  const whole = words(page.body) === "" ? [] : textBlocks(mainOf(page));
  const isDropped = once(isNoStory);
  const main = filterBlocks(whole, authors, isDropped);
  const found = filterBlocks(readabilityBlocks(page), authors, isDropped);
  const lost = isStory(main) && (!isStory(found) || prose(main) >= MORE * prose(found));
  const blocks = lost ? main : withBetween(found, main);
  const last = whole.findIndex((b) => b.words === blocks.at(-1)?.words);
  return { blocks, paywall: whole.slice(last + 1).some((b) => isPaywallLine(b.words)) };
}

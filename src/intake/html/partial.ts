/** What a page says of how much of the story it has: the beginning, for those who do not pay, or one page of several. */
import type { Note } from "../../records/document.js";
import { type Element, isRelated, tagged } from "./dom.js";

/** Characters of a story below which a page that is not free is taken for its beginning. */
const SHORT = 1500;
/** The address of another page of the same story: "?page=2", "/2/", "/page/2". What stands in "next" else is another story. */
const NEXT_PAGE = /(?:[?&](?:p|pg|page|seite)=\d{1,3}|\/(?:page\/)?\d{1,2}\/?|[_-]p?\d{1,2}\.html?)$/i;

/** @param free whether the page says that its story is free to read; null where it says nothing */
export function partNotes(page: {
  readonly next: string | null;
  readonly free: boolean | null;
  readonly paywall: boolean;
  readonly length: number;
}): Note[] {
  const notes: Note[] = [];
  if (page.paywall || (page.free === false && page.length < SHORT))
    notes.push({
      code: "page-cut-short",
      span: null,
      message: "the page says that the rest of the story is for those who subscribe or sign in; only what it shows is read",
    });
  if (page.next !== null && NEXT_PAGE.test(page.next))
    notes.push({
      code: "page-of-several",
      span: null,
      message: `the story goes on at ${JSON.stringify(page.next.slice(0, 120))}, which is not read; give that page too`,
    });
  return notes;
}

/** Where the page says that the next one is. */
export const nextPage = (page: readonly Element[]): string | null =>
  tagged(page, "link", "a").find(isRelated("next"))?.getAttribute("href") ?? null;

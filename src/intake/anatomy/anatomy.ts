/**
 * The parts of a report. Top-level parts tile the text: every non-space character lies in exactly one; dateline, byline
 * and credit may lie inside a paragraph or caption. Each rule names what it reads; a format's own word (an HTML
 * <figcaption>) wins over the look of a line, except that wire furniture is furniture wherever it stands.
 */
import type { AnatomyPart, Dateline } from "../../records/report.js";
import type { Part } from "../../records/vocabulary.js";
import { folded } from "../../text/fold.js";
import { type Span, trimmed } from "../../text/span.js";
import type { Block } from "../report.js";
import { findDateline, printedYear } from "./dateline.js";
import {
  BULLET,
  BYLINE,
  BYLINE_IN_PROSE,
  creditStart,
  DESK,
  ENDS_SENTENCE,
  isCapitals,
  isCorrection,
  isFurniture,
  isSignOff,
  LEADS_TO_WORDS,
  NUMBERED_QUESTION,
  SLUG,
  TURN,
  trailingFurniture,
  WRITTEN,
} from "./patterns.js";

/** A block by its place and its tag alone. */
type Unmarked = Pick<Block, "span" | "part">;

export interface Anatomy {
  readonly parts: AnatomyPart[];
  readonly headline: Span | null;
  readonly dateline: Dateline | null;
  /** Names of a byline line, as printed, without "By". */
  readonly byline: string | null;
}

const PROSE_WORDS = 12; // a head line this long that ends a sentence is the story's first paragraph
const HEADLINE_WORDS = 25;
const SUMMARY_LABEL = /^(?:summary|key points|key takeaways|at a glance|highlights)\b.{0,20}$/i;

/** A line with no-break and thin spaces as plain ones: the same length, so offsets hold. */
const plain = (line: string): string => line.replace(/[\u00a0\u2000-\u200a\u202f]/g, " ");
const wordCount = (line: string): number => line.split(/\s+/).length;

class Anatomist {
  readonly parts: AnatomyPart[] = [];
  headline: Span | null = null;
  dateline: Dateline | null = null;
  byline: string | null = null;
  #inBody = false;
  #afterSummary = false;
  /** The first year that a caption or heading before the story prints. */
  #printed: string | null = null;
  readonly #text: string;
  readonly #title: string | null;
  readonly #published: string | null;

  constructor(text: string, title: string | null, published: string | null) {
    this.#text = text;
    this.#title = title === null ? null : folded(title);
    this.#published = published;
  }

  #add(part: Part, start: number, end: number): void {
    const span = trimmed(this.#text, start, end);
    if (!span) return;
    this.parts.push({ part, span: [span[0], span[1]] });
    if (part !== "paragraph") this.#printed ??= printedYear(this.#text.slice(...span));
  }

  block({ span: [start, end], part }: Unmarked, last: boolean): void {
    const line = plain(this.#text.slice(start, end));
    const tail = isFurniture(line) ? 0 : trailingFurniture(line); // [A9] furniture, alone or behind something else
    if (tail === null) {
      this.#whole([start, end], part, last);
      return;
    }
    const rest = trimmed(this.#text, start, start + tail);
    if (rest) this.#whole(rest, part, last);
    this.#add("furniture", start + tail, end);
  }

  #whole([start, end]: Span, hint: Part | null, last: boolean): void {
    const line = plain(this.#text.slice(start, end));
    const part = hint ?? this.#look(line, [start, end], last);
    if (part === "paragraph") {
      this.#paragraph([start, end], line);
      return;
    }
    if (part === "headline" && this.headline === null && !SLUG.test(line)) this.headline = [start, end];
    if (part === "byline") this.byline ??= line.replace(/^by\s+/i, "");
    this.#add(part, start, end);
    const credit = part === "caption" ? creditStart(line) : null;
    if (credit !== null) this.#add("credit", start + credit, end);
    this.#afterSummary = SUMMARY_LABEL.test(line) || (this.#afterSummary && part === "summary-point");
  }

  /** [A1]–[A8] What a line is by its look and its place. */
  #look(line: string, span: Span, last: boolean): Part {
    if (isSignOff(line)) return "sign-off";
    if (isCorrection(line)) return "correction";
    if (TURN.test(line)) return "paragraph"; // [A26]
    if (DESK.test(line)) return "paragraph"; // [A27]
    if (NUMBERED_QUESTION.test(line)) return "paragraph"; // [A31]
    if (SLUG.test(line)) return "headline"; // [A2] the address's last part, printed as a line
    if (BYLINE.test(line) && line.length < 120) return "byline";
    if (!this.#inBody) {
      const credit = creditStart(line);
      if (credit !== null) return credit === 0 ? "credit" : "caption"; // [A4]
      if (SUMMARY_LABEL.test(line)) return "furniture";
      if (findDateline(this.#text, span, null)) return "paragraph";
      if (BULLET.test(line) || this.#afterSummary) return "summary-point";
      if (LEADS_TO_WORDS.test(line)) return "paragraph"; // [A30]
      const short = wordCount(line) <= HEADLINE_WORDS && !/[.]["”’')\]]*$/.test(line);
      if (this.#title !== null && folded(line) === this.#title) return "headline";
      if (short && !last && this.headline === null) return "headline"; // [A1]
      if (this.headline !== null && folded(line) === folded(this.#text.slice(...this.headline))) return "headline"; // [A2] repeated
      if (short && !last && !ENDS_SENTENCE.test(line)) return "standfirst"; // [A3]
      return "paragraph";
    }
    if (BULLET.test(line)) return "list-item";
    if ((line.match(/\t/g)?.length ?? 0) >= 2) return "table";
    if (isCapitals(line)) return "subhead"; // [A6]
    return "paragraph";
  }

  /** [A5] A paragraph of the story, with what may open it: a date of writing, a byline, a dateline, in that order. */
  #paragraph([start, end]: Span, line: string): void {
    this.#add("paragraph", start, end);
    let at = WRITTEN.exec(line)?.[0].length ?? 0;
    const byline = this.#inBody ? null : BYLINE_IN_PROSE.exec(line.slice(at));
    if (byline) {
      this.byline ??= byline[0].replace(/^By\s+|\.$/g, "");
      this.#add("byline", start + at, start + at + byline[0].length);
      at += byline[0].length;
    }
    at += /^\s*/.exec(line.slice(at))?.[0].length ?? 0;
    const found = this.dateline || at >= line.length ? null : findDateline(this.#text, [start + at, end], this.#year(line.slice(0, at)));
    if (found) {
      this.dateline = found;
      this.#add("dateline", found.span[0], found.span[1]);
    }
    if (byline || found || wordCount(line) >= PROSE_WORDS || ENDS_SENTENCE.test(line)) this.#inBody = true;
  }

  /** The publication date, or the year that the paragraph's opening, or a caption or heading before the story, prints. */
  #year(opening: string): string | null {
    if (this.#published) return this.#published;
    return printedYear(opening) ?? this.#printed;
  }
}

/**
 * The anatomy of a text given as blocks in text order.
 * @param title known title, matched against lines whatever their place
 * @param published ISO date, possibly partial; completes the dateline's
 */
export function anatomyOf(text: string, blocks: readonly Unmarked[], title: string | null, published: string | null): Anatomy {
  const anatomist = new Anatomist(text, title, published);
  blocks.forEach((block, n) => {
    anatomist.block(block, n === blocks.length - 1);
  });
  const { parts, headline, dateline, byline } = anatomist;
  parts.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]); // a part before those inside it
  return { parts, headline, dateline, byline };
}

/**
 * The text as it is read: hard-wrapped lines as one, without the marks of mail, words whole that were parted at the end of a line, no
 * soft hyphens. The canonical text is left as it is, and each place in one has a place in the other, so what is found by reading
 * counts in the canonical text. Most texts are read as they are.
 */
import { paragraphLines } from "./hard-wrap.js";
import { type Joint, jointOf, Spellings } from "./line-ends.js";
import { blankParted, type Line, linesOf } from "./lines.js";
import { lastStartingAt, type Span } from "./span.js";

/** [A14] What shows nothing, but where a word may be parted. */
const SOFT_HYPHEN = "\u00ad";

/** Characters that stand side by side in both texts. */
interface Run {
  readonly read: number;
  readonly canonical: number;
  length: number;
}

export class ReadingText {
  readonly text: string;
  readonly #runs: readonly Run[];
  /** Null where nothing is read otherwise than it stands. */
  readonly #canonical: string | null;

  private constructor(canonical: string, keep: (keeper: Keeper) => void) {
    const keeper = new Keeper(canonical);
    keep(keeper);
    this.#runs = keeper.runs;
    this.text = keeper.text();
    this.#canonical = this.text === canonical ? null : canonical;
  }

  /** @param end from where on the text is left as it is: it is not read */
  static ofPlainText(canonical: string, end: number = canonical.length): ReadingText {
    const text = end < canonical.length ? canonical.slice(0, end) : canonical;
    if (!text.includes("\n") && !text.includes(">") && !text.includes(SOFT_HYPHEN)) return ReadingText.asIs(canonical);
    return ReadingText.#ofLines(canonical, text, paragraphLines(text, linesOf(text)));
  }

  /** Of a text whose paragraphs are parted by blank lines, and by nothing else. @param end from where on it is left as it is */
  static ofPrintedLines(canonical: string, end: number = canonical.length): ReadingText {
    const text = end < canonical.length ? canonical.slice(0, end) : canonical;
    return ReadingText.#ofLines(canonical, text, blankParted(linesOf(text)));
  }

  /** @param text as much of the canonical text as is read @param all lines of one paragraph each */
  static #ofLines(canonical: string, text: string, all: readonly (readonly Line[])[]): ReadingText {
    if (!text.includes(SOFT_HYPHEN) && all.every((lines) => lines.length === 1 && lines[0]?.depth === 0))
      return ReadingText.asIs(canonical);
    return new ReadingText(canonical, (keeper) => {
      const spelled = new Spellings(text);
      let at = 0;
      for (const lines of all) {
        keeper.keep(at, lines[0]?.start as number);
        lines.forEach((line, n) => {
          keepLine(keeper, line, lines[n + 1], (a, b) => jointOf(text, a, b, spelled));
        });
        at = lines.at(-1)?.end as number;
      }
      keeper.keep(at, canonical.length);
    });
  }

  /** Of a page, whose lines are paragraphs. */
  static ofPage(canonical: string): ReadingText {
    if (!canonical.includes(SOFT_HYPHEN)) return ReadingText.asIs(canonical);
    return new ReadingText(canonical, (keeper) => {
      keeper.keep(0, canonical.length);
    });
  }

  static asIs(canonical: string): ReadingText {
    return new ReadingText(canonical, (keeper) => {
      keeper.keepAll();
    });
  }

  /** Whether the text is read as it stands. */
  get same(): boolean {
    return this.#canonical === null;
  }

  /** The span in the canonical text of a span of what is read. */
  toCanonical([start, end]: Span): [number, number] {
    if (this.same) return [start, end];
    const place = (at: number) => {
      const run = this.#runs[lastStartingAt(this.#runs, at, (r) => r.read)] as Run;
      return run.canonical + at - run.read;
    };
    return [place(start), place(end - 1) + 1];
  }

  /** What is read of a span of the canonical text; null where nothing is. */
  toReading([start, end]: Span): [number, number] | null {
    if (this.same) return [start, end];
    const place = (at: number) => {
      const run = this.#runs[lastStartingAt(this.#runs, at, (r) => r.canonical)];
      return run ? run.read + Math.min(at - run.canonical, run.length) : 0;
    };
    const [from, to] = [place(start), place(end)];
    const words = this.text.slice(from, to);
    const first = words.search(/\S/u);
    return first < 0 ? null : [from + first, from + words.trimEnd().length];
  }
}

/** Takes over what is read of a text, piece by piece. */
class Keeper {
  readonly runs: Run[] = [];
  readonly #canonical: string;
  readonly #pieces: string[] = [];
  #read = 0;

  constructor(canonical: string) {
    this.#canonical = canonical;
  }

  text(): string {
    return this.#pieces.length === 1 ? (this.#pieces[0] as string) : this.#pieces.join("");
  }

  keepAll(): void {
    this.put(this.#canonical, 0);
  }

  /** Without soft hyphens. */
  keep(start: number, end: number): void {
    for (let at = start; at < end; ) {
      const hyphen = this.#canonical.indexOf(SOFT_HYPHEN, at);
      const to = hyphen < 0 || hyphen > end ? end : hyphen;
      this.put(this.#canonical.slice(at, to), at);
      at = to + 1;
    }
  }

  /** Other characters than the canonical text has there, as many. */
  put(words: string, canonical: number): void {
    if (words === "") return;
    this.#pieces.push(words);
    const last = this.runs.at(-1);
    if (last && last.canonical + last.length === canonical) last.length += words.length;
    else this.runs.push({ read: this.#read, canonical, length: words.length });
    this.#read += words.length;
  }
}

function keepLine(keeper: Keeper, { words, end }: Line, next: Line | undefined, joint: (line: Span, next: Span) => Joint): void {
  if (!words) return;
  const to = next?.words ? joint(words, next.words) : null;
  keeper.keep(words[0], words[1] - (to?.hyphenOut ? 1 : 0));
  if (to?.between) keeper.put(to.between, end);
}

/** The text of a report, as far as it is written. */
import { capital } from "./strings.js";

export type Span = [start: number, end: number];

export class Page {
  text = "";
  #capital = false;

  get at(): number {
    return this.text.length;
  }

  /** What is put next begins with a capital. */
  sentence(): void {
    this.#capital = true;
  }

  put(what: string): Span {
    const start = this.at;
    if (what === "") return [start, start];
    this.text += this.#capital ? capital(what) : what;
    this.#capital = false;
    return this.since(start);
  }

  since(start: number): Span {
    return [start, this.at];
  }

  wordsOf([start, end]: Span): string {
    return this.text.slice(start, end);
  }
}

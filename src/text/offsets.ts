/**
 * One map between the three ways of counting a text: UTF-16 code units (ours), code points (Python, brat,
 * Web Annotation) and UTF-8 bytes. All conversions go both ways; a position inside a character throws.
 */
import { SpanOutOfText } from "../errors.js";
import { lastStartingAt } from "./span.js";

/** A stretch of units that all have the same width, and where it starts in each count. */
interface Run {
  unit: number;
  point: number;
  byte: number;
  /** UTF-16 units and bytes of one character in the run. */
  units: 1 | 2;
  bytes: 1 | 2 | 3 | 4;
}

export class OffsetMap {
  readonly units: number;
  readonly points: number;
  readonly bytes: number;
  readonly #runs: Run[] = [];

  /** `text` may hold lone surrogates; each counts as one code point of three bytes, as U+FFFD does. */
  constructor(text: string) {
    let point = 0;
    let byte = 0;
    for (let unit = 0; unit < text.length; ) {
      const code = text.codePointAt(unit) as number;
      const units = code > 0xffff ? 2 : 1;
      const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code > 0xffff ? 4 : 3;
      const last = this.#runs.at(-1);
      if (last === undefined || last.bytes !== bytes) this.#runs.push({ unit, point, byte, units, bytes });
      unit += units;
      point += 1;
      byte += bytes;
    }
    this.units = text.length;
    this.points = point;
    this.bytes = byte;
  }

  unitToPoint(unit: number): number {
    return this.#convert(unit, this.units, "unit", "units", (run, n) => run.point + n, this.points);
  }

  pointToUnit(point: number): number {
    return this.#convert(point, this.points, "point", null, (run, n) => run.unit + n * run.units, this.units);
  }

  unitToByte(unit: number): number {
    return this.#convert(unit, this.units, "unit", "units", (run, n) => run.byte + n * run.bytes, this.bytes);
  }

  byteToUnit(byte: number): number {
    return this.#convert(byte, this.bytes, "byte", "bytes", (run, n) => run.unit + n * run.units, this.units);
  }

  #convert(
    at: number,
    length: number,
    from: "unit" | "point" | "byte",
    width: "units" | "bytes" | null,
    to: (run: Run, characters: number) => number,
    end: number,
  ): number {
    if (!Number.isInteger(at) || at < 0 || at > length) throw new SpanOutOfText(at, at, length, `no such ${from}`);
    if (at === length) return end;
    const run = this.#runs[lastStartingAt(this.#runs, at, (r) => r[from])] as Run;
    const characters = (at - run[from]) / (width === null ? 1 : run[width]);
    if (!Number.isInteger(characters)) throw new SpanOutOfText(at, at, length, `inside a character`);
    return to(run, characters);
  }
}

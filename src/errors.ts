/**
 * Errors of Readout: each names the input, says what is wrong and what to do about it.
 *
 * `code` is stable (docs/errors.md lists every one); `remedy` is a sentence for the person at the keyboard.
 */
import { shownAddress } from "./address.js";
import { ISO_DATE_FORMS } from "./calendar.js";

export abstract class ReadoutError extends Error {
  abstract readonly code: string;
  /** The file, address, field or offset at fault, as the user gave it, but for the password of a ledger's address. */
  readonly input: string;
  readonly remedy: string;

  constructor(input: string, problem: string, remedy: string) {
    const shown = shownAddress(input);
    super(`${shown}: ${problem}; ${remedy}`);
    this.name = new.target.name;
    this.input = shown;
    this.remedy = remedy;
  }
}

/** A span that is not a span of its text. A fault of the program, never of the input. */
export class SpanOutOfText extends ReadoutError {
  readonly code = "span-out-of-text";
  readonly length: number;
  readonly why: string;
  constructor(start: number, end: number, length: number, why: string) {
    super(`[${start}, ${end})`, `not a span of a text of ${length} UTF-16 units (${why})`, "report this as a bug");
    this.length = length;
    this.why = why;
  }
}

/** A record that no words of the report stand behind. A fault of the program, never of the input. */
export class EvidenceMissing extends ReadoutError {
  readonly code = "evidence-missing";
  constructor(record: string) {
    super(record, "has no evidence in the text", "report this as a bug");
  }
}

export class InputMissing extends ReadoutError {
  readonly code = "input-missing";
  constructor(input: string) {
    super(input, "no such file or folder", "check the path");
  }
}

export class InputUnreadable extends ReadoutError {
  readonly code = "input-unreadable";
  constructor(input: string, why: string, remedy = "check that you may read it") {
    super(input, `cannot be read (${why})`, remedy);
  }
}

export class NoReports extends ReadoutError {
  readonly code = "no-reports";
  /** @param taken endings of the files that are taken */
  constructor(input: string, taken: string) {
    super(input, "holds no reports", `give ${taken} files, or a folder or pattern that has some`);
  }
}

export class AddressNotRead extends ReadoutError {
  readonly code = "address-not-read";
  constructor(input: string) {
    super(input, "addresses are not fetched by this version", "save the page and give the file");
  }
}

export class EmptyInput extends ReadoutError {
  readonly code = "empty-input";
  constructor(input: string) {
    super(input, "holds no text", "check that the file was saved whole");
  }
}

export class TooLarge extends ReadoutError {
  readonly code = "too-large";
  /** Its size, or null where reading stopped before its end. */
  readonly bytes: number | null;
  constructor(input: string, bytes: number | null, limit: number, remedy = "split it into one report each, or use --jsonl-in") {
    const mb = (n: number) => `${(n / 1e6).toFixed(1)} MB`;
    super(input, `is ${bytes === null ? "" : `${mb(bytes)}, `}more than one report may have (${mb(limit)})`, remedy);
    this.bytes = bytes;
  }
}

export class NotText extends ReadoutError {
  readonly code = "not-text";
  constructor(input: string, what: string) {
    super(input, `is not text but ${what}`, "give the report as plain text or HTML");
  }
}

export class EncodingUnknown extends ReadoutError {
  readonly code = "encoding-unknown";
  /** First byte that is not UTF-8. */
  readonly offset: number;
  constructor(input: string, offset: number, tried: readonly string[]) {
    super(input, `byte ${offset} is not UTF-8 and no other encoding fits (tried ${tried.join(", ")})`, "save it as UTF-8");
    this.offset = offset;
  }
}

export class PageTooComplex extends ReadoutError {
  readonly code = "page-too-complex";
  constructor(input: string, what: string) {
    super(input, `the page has ${what}`, "save the article's text as plain text");
  }
}

export class NoArticle extends ReadoutError {
  readonly code = "no-article";
  constructor(input: string) {
    super(input, "no article was found on the page", "give the article's text as plain text, or another page");
  }
}

export class BadLine extends ReadoutError {
  readonly code = "bad-line";
  readonly line: number;
  constructor(input: string, line: number, why: string, remedy = 'each line is one JSON object with "text", "html" or "path"') {
    super(`${input}:${line}`, why, remedy);
    this.line = line;
  }
}

/** A date that came with a report and is none; no place in time is made up for it. */
export class BadDate extends ReadoutError {
  readonly code = "bad-date";
  constructor(input: string, field: string, value: string) {
    super(input, `"${field}" is ${JSON.stringify(value.slice(0, 40))}, which is no date`, `give ${ISO_DATE_FORMS}`);
  }
}

/** Data that nobody takes: a full disk, a descriptor that is closed. A reader who has gone is no error. */
export class OutputFailed extends ReadoutError {
  readonly code = "output-failed";
  constructor(why: string) {
    super("standard output", `cannot be written (${why})`, "make room, or send it elsewhere; then run the same command again");
  }
}

/** A flag that does not fit what is named beside it. */
export class FlagMisused extends ReadoutError {
  readonly code = "flag-misused";
  constructor(flag: string, why: string, remedy: string) {
    super(flag, why, remedy);
  }
}

/** A file that results were to be written into. */
export class OutputRefused extends ReadoutError {
  readonly code = "output-refused";
  constructor(file: string, why: string, remedy: string) {
    super(file, why, remedy);
  }
}

/** Something in the program broke on this input; the batch goes on. */
export class ReadFailed extends ReadoutError {
  readonly code = "read-failed";
  constructor(input: string, cause: unknown) {
    super(
      input,
      `could not be read (${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)})`,
      "report this as a bug, with the input",
    );
    this.cause = cause;
  }
}

export class WeightsMissing extends ReadoutError {
  readonly code = "weights-missing";
  constructor(input: string) {
    super(input, "the weights are not there", "run `npm ci` again, or reinstall the package readout-model-en");
  }
}

export class WeightsChanged extends ReadoutError {
  readonly code = "weights-changed";
  constructor(input: string, expected: string, actual: string) {
    super(
      input,
      `its hash ${actual.slice(0, 12)}… is not the manifest's ${expected.slice(0, 12)}…`,
      "restore the file (`git checkout -- model`), or reinstall the package readout-model-en",
    );
  }
}

/** The network's runtime would keep a device id and send events home: rather than that, nothing is read. */
export class TelemetryOn extends ReadoutError {
  readonly code = "telemetry-on";
  constructor(why: string) {
    super(
      "onnxruntime",
      `its telemetry cannot be turned off from here (${why})`,
      "start the program with ORT_DISABLE_TELEMETRY=1 in its environment, or import readout in the main thread, first and before any worker starts",
    );
  }
}

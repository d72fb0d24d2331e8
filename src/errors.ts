/**
 * Errors of Readout: each names the input, says what is wrong and what to do about it.
 *
 * `code` is stable (docs/errors.md lists every one); `remedy` is a sentence for the person at the keyboard.
 */
import { shownAddress } from "./address.js";
import { ISO_DATE_FORMS } from "./calendar.js";

/**
 * What ends long work early: an `AbortSignal`, of which no more than this is used. Its reason is thrown, and nothing is left half done.
 * Spelled out, so that no program needs the types of Node or of browsers for it.
 */
export interface Abort {
  throwIfAborted(): void;
}

/** The same where waiting itself is broken off. */
export interface AbortEvents extends Abort {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

export abstract class ReadoutError extends Error {
  abstract readonly code: string;
  /** The file, address, field or offset at fault, as the user gave it, but for the password of a ledger's address. */
  readonly input: string;
  readonly remedy: string;
  /** Options of the library that the message names, each in quotation marks, so that a command line may write them as its flags. */
  readonly options: readonly string[] = [];

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
  /** The offsets that were given, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  readonly why: string;
  constructor(start: number, end: number, length: number, why: string) {
    super(`[${start}, ${end})`, `not a span of a text of ${length} UTF-16 units (${why})`, "report this as a bug");
    this.start = start;
    this.end = end;
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
  readonly why: string;
  constructor(input: string, why: string, remedy = "check that you may read it") {
    super(input, `cannot be read (${why})`, remedy);
    this.why = why;
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
  constructor(input: string, problem = "is an address, and none are fetched here") {
    super(input, problem, "give one that begins with http:// or https://, or save the page and give the file");
  }
}

/** What an address leads to lies on this machine or its network, and may be nobody's business. */
export class AddressPrivate extends ReadoutError {
  readonly code = "address-private";
  /** The network address that it leads to. */
  readonly address: string;
  constructor(input: string, address: string) {
    super(
      input,
      `leads to ${address}, which is no address of the public web`,
      "where it is your own, allow private addresses (--allow-private)",
    );
    this.address = address;
  }
}

/** A site asks programs not to read a page. */
export class RobotsRefused extends ReadoutError {
  readonly code = "robots-refused";
  constructor(input: string, why = "the site asks programs not to read it (robots.txt)") {
    super(input, why, "open it in a browser, save the page and give the file");
  }
}

/** What was asked of the web did not come. */
export class FetchFailed extends ReadoutError {
  readonly code = "fetch-failed";
  /** What the server answered, where it did. */
  readonly status: number | null;
  /** Seconds after which it asks to be tried again, where it says so. */
  readonly retryAfter: number | null;
  constructor(
    input: string,
    why: string,
    remedy = "check the address, or try again later",
    { status = null, retryAfter = null }: { readonly status?: number | null; readonly retryAfter?: number | null } = {},
  ) {
    super(input, why, remedy);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** A line that was sent to a server and names a file there. */
export class PathInUpload extends ReadoutError {
  readonly code = "path-in-upload";
  constructor(path: string) {
    super(path, "a line that is sent over HTTP cannot name a file of the server", 'send its words as "text" or "html", or the file itself');
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
  /** Bytes that one report may have. */
  readonly limit: number;
  constructor(
    input: string,
    bytes: number | null,
    limit: number,
    remedy = "split it into one report each, or give each as a line of JSON",
  ) {
    const mb = (n: number) => `${(n / 1e6).toFixed(1)} MB`;
    super(input, `is ${bytes === null ? "" : `${mb(bytes)}, `}more than one report may have (${mb(limit)})`, remedy);
    this.bytes = bytes;
    this.limit = limit;
  }
}

export class NotText extends ReadoutError {
  readonly code = "not-text";
  /** What it is instead: "a PDF file", "binary data". */
  readonly found: string;
  constructor(input: string, found: string) {
    super(input, `is not text but ${found}`, "give the report as plain text or HTML");
    this.found = found;
  }
}

/** A file of a known form that cannot be read to its end. */
export class FileDamaged extends ReadoutError {
  readonly code = "file-damaged";
  /** @param form what it should be: "a PDF file" */
  constructor(input: string, form: string, why: string, remedy = "check that it was saved whole") {
    super(input, `is no whole ${form} (${why})`, remedy);
  }
}

export class FileEncrypted extends ReadoutError {
  readonly code = "file-encrypted";
  constructor(input: string) {
    super(input, "is protected by a password", "save it without one");
  }
}

/** A document whose pages are pictures. */
export class TextMissing extends ReadoutError {
  readonly code = "text-missing";
  constructor(input: string, pages: number) {
    super(
      input,
      `has ${pages} page${pages === 1 ? "" : "s"} and no text: they are pictures`,
      "recognise the text first (OCR), and give that",
    );
  }
}

/** An input that took more time or memory to take apart than any report needs; the batch goes on. */
export class ParseStopped extends ReadoutError {
  readonly code = "parse-stopped";
  readonly why: string;
  constructor(input: string, why: string) {
    super(input, `${why}, as no report does, and was stopped`, "save its text as plain text, and give that");
    this.why = why;
  }
}

/** What would unpack to more than any archive of reports holds, or reaches out of its archive. */
export class ArchiveRefused extends ReadoutError {
  readonly code = "archive-refused";
  readonly why: string;
  constructor(input: string, why: string, remedy = "unpack it yourself, and give the files that are reports") {
    super(input, why, remedy);
    this.why = why;
  }
}

export class EncodingUnknown extends ReadoutError {
  readonly code = "encoding-unknown";
  /** First byte that is not UTF-8. */
  readonly offset: number;
  /** Encodings that do not fit, by their labels. */
  readonly tried: readonly string[];
  constructor(input: string, offset: number, tried: readonly string[]) {
    super(input, `byte ${offset} is not UTF-8 and no other encoding fits (tried ${tried.join(", ")})`, "save it as UTF-8");
    this.offset = offset;
    this.tried = tried;
  }
}

export class PageTooComplex extends ReadoutError {
  readonly code = "page-too-complex";
  /** What it has too much of. */
  readonly found: string;
  constructor(input: string, found: string) {
    super(input, `the page has ${found}`, "save the article's text as plain text");
    this.found = found;
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
  /** Counted from 1. */
  readonly line: number;
  readonly why: string;
  constructor(input: string, line: number, why: string, remedy = 'each line is one JSON object with "text", "html" or "path"') {
    super(`${input}:${line}`, why, remedy);
    this.line = line;
    this.why = why;
  }
}

/** A date that came with a report and is none; no place in time is made up for it. */
export class BadDate extends ReadoutError {
  readonly code = "bad-date";
  readonly field: string;
  readonly value: string;
  constructor(input: string, field: string, value: string) {
    super(input, `"${field}" is ${JSON.stringify(value.slice(0, 40))}, which is no date`, `give ${ISO_DATE_FORMS}`);
    this.field = field;
    this.value = value;
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
  /** SHA-256 by the manifest, and of the file. */
  readonly expected: string;
  readonly actual: string;
  constructor(input: string, expected: string, actual: string) {
    super(
      input,
      `its hash ${actual.slice(0, 12)}… is not the manifest's ${expected.slice(0, 12)}…`,
      "restore the file (`git checkout -- model`), or reinstall the package readout-model-en",
    );
    this.expected = expected;
    this.actual = actual;
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

/** What a run did not take in, or not know, in words, with what to do. */
import { extname } from "node:path";
import type { Gaps } from "../batch/gaps.js";
import { formatOfExtension, namedExtensions } from "../intake/formats.js";
import { counted } from "./count.js";

/** Names that are said; the others are counted. */
const SAID = 3;

const firstOf = (names: readonly string[]): string => names.slice(0, SAID).join(", ") + (names.length > SAID ? " …" : "");

function grouped<T>(all: readonly T[], by: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.get(by(one))?.push(one) ?? groups.set(by(one), [one]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

export class GapsSaid {
  readonly #gaps: Gaps;

  constructor(gaps: Gaps) {
    this.#gaps = gaps;
  }

  /** What is to be said of files that were passed over. Of those with an ending that is taken it is because they are links. */
  passedOver(): string[] {
    const isLink = (path: string) => formatOfExtension(extname(path)) !== null;
    const links = this.#gaps.passedOver.filter(isLink);
    const others = this.#gaps.passedOver.filter((path) => !isLink(path));
    const kinds = grouped(others, (path) => extname(path).toLowerCase() || "without an ending").map(
      ([kind, paths]) => `${paths.length} ${kind} (${firstOf(paths)})`,
    );
    const are = (all: readonly string[]) => (all.length === 1 ? "is" : "are");
    return [
      ...(others.length === 0
        ? []
        : [`passed over ${counted(others.length, "file")} that ${are(others)} no ${namedExtensions("or")}: ${kinds.join(", ")}`]),
      ...(links.length === 0
        ? []
        : [`passed over ${counted(links.length, "file")} that ${are(links)} a link (${firstOf(links)}): name what it leads to`]),
    ];
  }

  /** … of reports without a date. @param how what to do first */
  undated(how: string): string[] {
    const { length } = this.#gaps.undated;
    if (length === 0) return [];
    const names = this.#gaps.named === 1 ? "the name of 1 of these files holds" : `the names of ${this.#gaps.named} of these files hold`;
    const offer = this.#gaps.named > 0 ? `; ${names} one: --published filename` : "";
    return [`${counted(length, "report")} ${length === 1 ? "has" : "have"} no date (${firstOf(this.#gaps.undated)}): ${how}${offer}`];
  }

  publisher(how: string): string[] {
    const { length } = this.#gaps.withoutPublisher;
    return length === 0
      ? []
      : [`${counted(length, "report")} ${length === 1 ? "has" : "have"} no publisher (${firstOf(this.#gaps.withoutPublisher)}): ${how}`];
  }

  inPart(): string[] {
    const { length } = this.#gaps.inPart;
    if (length === 0) return [];
    return [
      `${counted(length, "report")} read in part (${firstOf(this.#gaps.inPart)}): longer than what is read of one; split ${length === 1 ? "it" : "them"} to have all of it read`,
    ];
  }

  unread(): string[] {
    const { length } = this.#gaps.unread;
    if (length === 0) return [];
    const languages = grouped(this.#gaps.unread, ({ language }) => language ?? "unknown").map(
      ([language, all]) => `${language}: ${firstOf(all.map(({ source }) => source))}`,
    );
    return [
      `${counted(length, "report")} left unread for ${length === 1 ? "its" : "their"} language (${languages.join("; ")}): --force reads ${length === 1 ? "it" : "them"} all the same`,
    ];
  }
}

/** One development as a history has it: the state that is asserted, by whom, when, in which words. */
import { lastDayOf } from "../../calendar.js";
import { openStart } from "../../records/open-start.js";
import type { Statement } from "../../records/statement.js";
import type { Span } from "../../text/span.js";
import type { State } from "./states.js";

export interface Assertion {
  readonly development: string;
  readonly report: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Whether its report is a copy or a later version of another. */
  readonly copied: boolean;
  readonly state: State;
  /** Lemmas of the words that tell it, beside those of its thing. */
  readonly tells: readonly string[];
  /** The state that a denial is of; null for all else, and where nothing tells. */
  readonly denies: State | null;
  /** When the matter entered the state, EDTF; null where nothing tells. */
  readonly effective: string | null;
  /** When what is set or promised is to come, EDTF; null where nothing tells. */
  readonly due: string | null;
  /** [H10] Whether the words say that day: it is neither that of the report nor that on which it was said. */
  readonly dated: boolean;
  /** [H8] Whether its words say that the state goes on, and so not when it began. */
  readonly continued: boolean;
  /** Whether its words tell it from a later time: "had been delayed". */
  readonly before: boolean;
  /** Whether its words tell it as past, and not as so at the time: "ordered the halt", "was held up". */
  readonly past: boolean;
  /** Words for whoever says so; null where the report itself does. */
  readonly speaker: string | null;
  /** Who that is across reports; null for the report and for one without a name. */
  readonly actor: string | null;
  readonly named: boolean;
  readonly authority: Statement["authority"]["kind"];
  /** [H3] One for all that is said by one speaker, by unnamed sources of one description, or by the reports themselves. */
  readonly account: string;
  /** Words that say who says so: source and cue of the statement that vouches for it. */
  readonly attribution: readonly Span[];
  readonly statement: string | null;
  readonly origin: string | null;
  readonly evidence: readonly (readonly [number, number])[];
  readonly quote: string;
  /** Whether it stands above the story: in a headline, standfirst or summary point. */
  readonly above: boolean;
  /** Whether it stands in the caption of a picture, which may be of another day. */
  readonly pictured: boolean;
  /** Identity and name of who decided it; null where nobody is named. */
  readonly decidedBy: { readonly id: string; readonly name: string; readonly person: boolean } | null;
  /** [X9] How much of the matter it is said of. */
  readonly scope: "some" | "all" | null;
  /** That it was read rightly, 0 to 1: its state, and the statement that vouches for it. */
  readonly confidence: number;
}

/** First and last day that a value allows, as ISO days; null for none. Weeks and seasons are taken by their year. */
export function daysOf(value: string | null): readonly [string, string] | null {
  const found = /(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value ?? "");
  if (!found) return null;
  const [, year, month, day] = found as unknown as [string, string, string | undefined, string | undefined];
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return [`${year}-01-01`, `${year}-12-31`];
  if (day === undefined)
    return [`${year}-${month}-01`, `${year}-${month}-${String(lastDayOf(Number(year), Number(month))).padStart(2, "0")}`];
  return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
}

/** Behind every day. */
const NEVER = "9999-99-99";
const firstDay = (value: string | null): string => daysOf(value)?.[0] ?? NEVER;

/** [H8] When the state began as far as its words tell: of what is said to go on, only where they say since when. */
export const beginningOf = ({ effective, dated, continued }: Assertion): string | null => (continued && !dated ? null : effective);

/** [H8] The same, and of what is only said to go on the day by which it had begun: "../2024-07-10". */
export const heldSince = (assertion: Assertion): string | null =>
  beginningOf(assertion) ?? (assertion.effective === null ? null : openStart(assertion.effective));

/** Days between two ISO days; negative where the second is before the first. */
export const daysFrom = (a: string, b: string): number => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);

const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** [H1] The order of a history: when the state began; of one beginning what was published first, of one day what is no copy; what has no day stands last. */
export const inHistoryOrder = (a: Assertion, b: Assertion): number =>
  compareWords(firstDay(a.effective), firstDay(b.effective)) ||
  compareWords(a.published ?? NEVER, b.published ?? NEVER) ||
  Number(a.copied) - Number(b.copied) ||
  compareWords(a.report, b.report) ||
  (a.evidence[0]?.[0] ?? 0) - (b.evidence[0]?.[0] ?? 0) ||
  compareWords(a.development, b.development);

/** The order in which things were said. */
export const inOrderOfSaying = (a: Assertion, b: Assertion): number =>
  compareWords(a.published ?? NEVER, b.published ?? NEVER) || inHistoryOrder(a, b);

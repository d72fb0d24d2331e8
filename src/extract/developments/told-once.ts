/** [DV62] A state that two words of one phrase tell is told once: "put on hold" tells more than the "on hold" in it. */
import type { Development } from "../../records/development.js";
import { contains } from "../../text/span.js";

export type Told = Pick<Development, "state" | "thing" | "evidence">;

/** Whether one tells the same state of the same thing in all of the other's words and more. */
const saysMore = (one: Told, other: Told): boolean =>
  one.state === other.state &&
  one.thing?.head === other.thing?.head &&
  other.evidence.every((span) => one.evidence.some((own) => contains(own, span))) &&
  !one.evidence.every((own) => other.evidence.some((span) => contains(span, own)));

/** Those that no other says more than. @param of what one tells */
export const toldOnce = <T>(all: readonly T[], of: (one: T) => Told): T[] =>
  all.filter((one) => !all.some((other) => saysMore(of(other), of(one))));

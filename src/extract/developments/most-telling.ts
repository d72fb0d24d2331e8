/** [DV62] A state that two words of one phrase tell is told once: "put on hold" tells more than the "on hold" in it. */
import type { Development } from "../../records/development.js";
import { contains } from "../../text/span.js";

export type Told = Pick<Development, "state" | "thing" | "evidence">;

/** Equal for those that may tell one state of one thing, of which there are few; null where nothing is named. */
const keyOf = ({ state, thing }: Told): string | null => thing && `${state} ${thing.span.join(" ")}`;

/** Whether one says all that another says, and more. */
const saysMore = (one: Told, other: Told): boolean =>
  other.evidence.every((span) => one.evidence.some((own) => contains(own, span))) &&
  !one.evidence.every((own) => other.evidence.some((span) => contains(span, own)));

/** Those that no other says more than. @param of what one tells */
export function mostTelling<T>(all: readonly T[], of: (one: T) => Told): T[] {
  const alike = new Map<string | null, T[]>();
  for (const one of all) {
    const key = keyOf(of(one));
    const there = alike.get(key);
    if (there) there.push(one);
    else alike.set(key, [one]);
  }
  const rivals = (one: T): readonly T[] => {
    const key = keyOf(of(one));
    return key === null ? [] : (alike.get(key) ?? []);
  };
  return all.filter((one) => !rivals(one).some((other) => saysMore(of(other), of(one))));
}

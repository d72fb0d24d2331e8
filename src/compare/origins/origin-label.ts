/** What an origin is called: "Axios, two Israeli officials"; "Reuters, 27 June 2024" where its source is named or not told. */
import type { Carrier } from "./carrier.js";
import { isSameMedium } from "./medium-name.js";
import type { ComparedText } from "./text-features.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const OPENING_WORDS = 6;

/** "2024-06-27" as "27 June 2024", "2024-06" as "June 2024". */
function spelledDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split("-");
  return [date && String(Number(date)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** @param first the report that was first with the text */
export function labelOf({ features }: ComparedText, first: Carrier): string {
  const own = [first.publisherKey ?? "", ...first.agencies];
  const cited = features.cited.find(({ key, lead, certain }) => lead && certain && !own.some((one) => isSameMedium(one, key)));
  const medium = cited?.name ?? first.agency ?? first.publisher;
  const detail = features.source ?? (first.published === null ? null : spelledDay(first.published));
  const opening = `“${(features.sentences[0]?.words ?? "").split(" ").slice(0, OPENING_WORDS).join(" ")} …”`;
  return [medium ?? opening, detail].filter((part) => part !== null).join(", ");
}

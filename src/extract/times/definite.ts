/** [T20] "The week", "the year", "the weekend", "the day", "the morning": the one at hand. */
import { weekdayOf } from "./calendar.js";
import type { Line } from "./lexemes.js";
import { type DayPart, holding } from "./moment.js";
import { partAt } from "./parts.js";
import { type Context, fromToday, type Reading, type Sense } from "./reading.js";
import { unitBy } from "./relative.js";
import { UNITS } from "./words.js";

/** [T20] "The week", "the year", "the weekend", "the day", "the morning": this one, or of a weekend the last before the clause's tense has it to come. */
export function definite(line: Line, n: number): Reading | null {
  if (line.word(n) !== "the") return null;
  const unit = UNITS.get(line.word(n + 1));
  const part = partAt(line, n + 1);
  const next = line.word(n + 2);
  if (part && /^(?:in|by|during|throughout|for|until|overnight)$/.test(line.word(n - 1)) && next !== "of" && part.to === n + 2)
    return { from: n, to: part.to, rule: "T20", type: "TIME", dayless: true, sense: (c) => partSense(part.part, c) };
  if (!unit || next === "of" || line.hyphen(n + 2) || line.word(n + 1).endsWith("s")) return null;
  if (unit === "weekend") {
    const sense = fromToday((today, c: Context) =>
      unitBy(c.tense() === "future" || weekdayOf(today) > 5 ? 0 : weekdayOf(today) >= 1 ? -1 : 0, "weekend", today),
    );
    return { from: n, to: n + 2, rule: "T20", type: "DATE", sense };
  }
  const later = unit === "day" && /^(?:later|earlier)$/.test(line.word(n - 2)) && line.word(n - 1) === "in";
  if (
    (!later && unit !== "week" && unit !== "month" && unit !== "year") ||
    !/^(?:in|for|during|of|this|later|earlier|so|far|throughout|over|through)$/.test(line.word(n - 1))
  )
    return null;
  if (/^(?:before|after|earlier|later|when|that|it|he|she|they|ended|ending|ahead|to|preceding|following)$/.test(next)) return null;
  return { from: n, to: n + 2, rule: "T20", type: "DATE", sense: fromToday((today) => holding(unit, today)) };
}

function partSense(part: DayPart, { sentenceDay, today }: Context): Sense {
  const day = sentenceDay ?? today;
  return { moment: { unit: "part", day, part }, by: day === null ? "none" : sentenceDay === null ? "today" : "story" };
}

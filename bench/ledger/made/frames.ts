/** What is known of a report before its text is written. */
import { dayNumber } from "../../../src/calendar.js";
import { OUTLETS } from "./bodies.js";
import { iso } from "./dates.js";
import { Dice } from "./dice.js";
import { rareWord } from "./invented.js";
import { LISTS } from "./lists.js";

export interface Frame {
  readonly publisher: string;
  /** The day, counted from 1970-01-01. */
  readonly published: number;
  readonly url: string | null;
}

const [FIRST, LAST] = [dayNumber(2010, 1, 1), dayNumber(2025, 12, 31)];

function ownFrame(n: number, seed: number): Frame & { readonly fate: number; readonly dice: Dice } {
  const dice = new Dice(n, seed, 1);
  const [fate, publisher, published] = [dice.next(), dice.common(OUTLETS), FIRST + dice.below(LAST - FIRST + 1)];
  const slug = `${rareWord(dice)}-${dice.common(LISTS.noun)}-${n}`;
  const site = publisher.toLowerCase().replace(" ", "-");
  const url = fate < 0.1 ? null : `https://${site}.example/${iso(published).replaceAll("-", "/")}/${slug}`;
  return { publisher, published, url, fate, dice };
}

/** A tenth of reports have no address; a twentieth have that of an earlier one, and come up to two days after it. */
export function frameOf(n: number, seed: number): Frame {
  const own = ownFrame(n, seed);
  for (let tries = own.fate >= 0.95 && n > 0 ? 5 : 0; tries > 0; tries--) {
    const earlier = ownFrame(own.dice.below(n), seed);
    const published = Math.min(LAST, earlier.published + own.dice.below(3));
    if (earlier.url !== null && earlier.fate < 0.95) return { ...earlier, published };
  }
  return own;
}

/**
 * [T8] Days by their distance: "today", "yesterday morning", "the day before yesterday", "tonight". [T9] Words for the present, the past
 * and the future at large: "now", "recently", "in the near future".
 */

import { dayPartAt } from "./day-parts.js";
import { type ExpressionParser, triggers } from "./expression-parser.js";
import type { DayPart } from "./moment.js";
import { byFirstWord } from "./phrase-index.js";
import { tenseOf } from "./tense.js";
import { fixed, fromToday, type TimeExpression } from "./time-expression.js";
import type { TokenStream } from "./tokens.js";
import { dayOrPart } from "./weekday.js";

const DEICTIC_DAYS: Readonly<Record<string, { readonly by: number; readonly part?: DayPart }>> = {
  today: { by: 0 },
  yesterday: { by: -1 },
  tomorrow: { by: 1 },
  tonight: { by: 0, part: "NI" },
  overnight: { by: -1, part: "NI" },
};

function parseDeicticDay(tokens: TokenStream, n: number): TimeExpression | null {
  const found = DEICTIC_DAYS[tokens.word(n)];
  if (found) {
    const part = found.part ?? dayPartAt(tokens, n + 1)?.part ?? null;
    const to = found.part ? n + 1 : (dayPartAt(tokens, n + 1)?.to ?? n + 1);
    const resolve = fromToday((today) => dayOrPart(today + found.by, part));
    return { from: n, to, rule: "T8", type: part ? "TIME" : "DATE", resolve };
  }
  const from = tokens.word(n) === "the" ? n + 1 : n;
  const by = tokens.are(from, "day", "before", "yesterday") ? -2 : tokens.are(from, "day", "after", "tomorrow") ? 2 : null;
  return by === null
    ? null
    : { from: n, to: from + 3, rule: "T8", type: "DATE", resolve: fromToday((today) => ({ unit: "day", day: today + by })) };
}

type When = "PAST_REF" | "PRESENT_REF" | "FUTURE_REF";

const REFERENCE_PHRASES: Readonly<Record<When, string>> = {
  PRESENT_REF:
    "now|right now|by now|currently|current|at present|at the moment|nowadays|these days|presently|at this time|at this point|the present|the moment|the current moment|this moment|this time",
  PAST_REF: "recently|lately|the past|the recent past|the distant past|the other day|the time|that time",
  FUTURE_REF:
    "soon|shortly|the future|the near future|the foreseeable future|the not too distant future|the near term|the short term|the long term|the immediate future|the coming future|as soon as possible",
};

const REFERENCE_INDEX = byFirstWord(
  (Object.entries(REFERENCE_PHRASES) as [When, string][]).flatMap(([when, list]) =>
    list.split("|").map((phrase) => ({ words: phrase.split(" "), when })),
  ),
);

/** What follows where a word is no time: "current account", "now-defunct", "time" of "the time it takes". */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  current: /^(?:accounts?|of|s|from|in|at|to|through|is|was|and|or|[.,;:)”"])$/,
  past: /^(?:the|a|an|his|her|its|their|him|it|them|\d+)$/,
  time: /^(?:to|for|it|that|being|line|frame|limit|off|has|is|they|we|you|he|she|when|of)$/,
  moment: /^(?:of|when|that|he|she|it|they|for|to)$/,
  shortly: /^(?:after|before|thereafter|afterwards?|afterward)$/,
  soon: /^(?:after|as|thereafter|afterwards?|afterward|enough)$/,
};
/** What stands before where a word is no time. */
const NOT_BEHIND: Readonly<Record<string, RegExp>> = {
  soon: /^(?:as|too|how|so)$/,
};
/** Phrases that are a time only behind a preposition: "at the time". */
const NEEDED_PREPOSITION = /^(?:at|by|until|since|for|from|up)$/;
const NEEDS_PREPOSITION = /^(?:the|that|this) (?:time|moment|present)$/;

function parseReference(tokens: TokenStream, n: number): TimeExpression | null {
  for (const { words, when } of REFERENCE_INDEX.get(tokens.word(n)) ?? []) {
    if (!tokens.are(n, ...words)) continue;
    const last = words.at(-1) as string;
    const to = n + words.length;
    // "in the past it was", but "in the past the house"
    const led = last === "past" && tokens.word(n - 1) === "in" && /^(?:it|the|they|he|she|a|an|its|their)$/.test(tokens.word(to));
    if (
      (!led && NOT_BEFORE[last]?.test(tokens.word(to))) ||
      (words.length === 1 && last !== "now" && NOT_BEHIND[last]?.test(tokens.word(n - 1)))
    )
      continue;
    if (/^(?:soon|shortly)$/.test(last) && tenseOf(tokens, to) === "past") continue; // "soon became"
    if (tokens.hyphen(to) && last !== "now") continue;
    if (NEEDS_PREPOSITION.test(words.join(" ")) && !NEEDED_PREPOSITION.test(tokens.word(n - 1))) continue;
    return { from: n, to, rule: "T9", type: "DATE", resolve: fixed({ unit: "reference", when }) };
  }
  return null;
}

/** [T8, T9] */
export const parseDeictic = (tokens: TokenStream, n: number): TimeExpression | null =>
  parseDeicticDay(tokens, n) ?? parseReference(tokens, n);

export const deictics: ExpressionParser = {
  rules: ["T8", "T9"],
  triggers: triggers("the day", Object.keys(DEICTIC_DAYS), REFERENCE_INDEX.keys()),
  nestsAs: ["calendar", "anchor"],
  parse: parseDeictic,
};

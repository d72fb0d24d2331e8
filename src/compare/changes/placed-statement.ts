/** Statements of a version with the words that they stand in. */
import type { Actor } from "../../records/actor.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { Statement } from "../../records/statement.js";
import { folded } from "../../text/fold.js";
import { lastStartingAt, type Span } from "../../text/span.js";
import { type VersionText, WHOLE_PARTS, type Word } from "./version-text.js";

export interface PlacedStatement {
  readonly statement: Statement;
  /** Numbers of the words of each part, in text order. */
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
  readonly speakers: readonly Actor[];
  /** Who says it as people read it. */
  readonly speaker: string | null;
  /** Words of the speaker's name, for comparisons. */
  readonly speakerWords: readonly string[];
}

/** Numbers of the words that stand in spans. */
export function wordsIn({ words }: VersionText, spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (const [start, end] of spans) {
    const first = Math.max(
      0,
      lastStartingAt(words, start, (word) => word.span[0]),
    );
    for (let n = first; n < words.length && (words[n] as Word).span[0] < end; n++) if ((words[n] as Word).span[1] > start) found.push(n);
  }
  return [...new Set(found)].sort((a, b) => a - b);
}

const nameWords = (name: string): string[] => folded(name.replace(/^(?:the|an?)\s+/i, "")).split(" ");

/** All statements but those that repeat another, and those of headlines, by-lines and corrections. */
export function placedStatements({ statements, actors }: ReadoutDocument, text: VersionText): PlacedStatement[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return statements.flatMap((statement) => {
    const content = wordsIn(text, statement.content);
    const first = text.words[content[0] ?? -1];
    if (!first || statement.repeats !== null || WHOLE_PARTS.has(first.part)) return [];
    const speakers = statement.speakers.flatMap((id) => byId.get(id) ?? []);
    const speaker = speakers.map(({ name }) => name).join(" and ") || statement.speakerText;
    const speakerWords = speaker === null ? [] : nameWords(speaker);
    return [
      { statement, source: wordsIn(text, statement.source), cue: wordsIn(text, statement.cue), content, speakers, speaker, speakerWords },
    ];
  });
}

export const isNamed = ({ speakers }: PlacedStatement): boolean => speakers.some(({ named }) => named);

/** Whether two statements have one speaker: the same names, or one with more of the other's name. */
export function sameSpeaker(a: PlacedStatement, b: PlacedStatement): boolean {
  if (a.speaker === null || b.speaker === null) return a.speaker === b.speaker;
  const [one, other] = [a.speakerWords, b.speakerWords];
  const within = (x: readonly string[], y: readonly string[]) => x.every((word) => y.includes(word));
  return isNamed(a) && isNamed(b)
    ? within(one, other) || within(other, one)
    : isNamed(a) === isNamed(b) && one.join(" ") === other.join(" ");
}

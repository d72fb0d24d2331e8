/** A paragraph that opens with who speaks and a colon. */
import type { Part } from "../../records/vocabulary.js";
import { type Span, trimmed, wordsOf } from "../../text/span.js";
import type { ShownLine } from "./shown-lines.js";

const ASKING = "Q\\d{0,3}|Question(?: \\d{1,3})?|Interviewer|Reporter|Journalist|Moderator|Host|Editor|Correspondent|Anchor";
const ANSWERING = "A\\d{0,3}|Answer(?: \\d{1,3})?|Interviewee|Guest|Respondent";
const MARK = "(?<mark>[“”\"'‘*_]{0,3})";
const ROLE = "(?<role> \\([^)\\n]{2,40}\\))?";
const COLON = "[*_]{0,3}:[*_]{0,3}\\s+(?=\\S)";
const TITLED = "(?:(?:MR|MRS|MS|DR|SEN|REP|GEN|GOV|PRESIDENT|SECRETARY)\\.? )?";
/** "MR. ORR:", "THE CHAIR:". */
const CAPITALS = new RegExp(`^${MARK}(?<who>${TITLED}\\p{Lu}[\\p{Lu}.’'-]+(?: \\p{Lu}[\\p{Lu}.’'-]*){0,3})${ROLE}${COLON}`, "u");
/** "Ana Novak:", "Novak:". */
const NAME = new RegExp(
  `^${MARK}(?<who>(?:The )?\\p{Lu}[\\p{L}.’'-]*(?: (?:(?:de|van|von|al|el|bin|of) )?\\p{Lu}[\\p{L}.’'-]*){0,3})${ROLE}${COLON}`,
  "u",
);
/** "Q:", "A.", "Q –", "Question:", "Interviewer:". */
const ROLES = new RegExp(
  `^${MARK}(?:(?<ask>${ASKING})|(?<answer>${ANSWERING}))[*_]{0,3}(?:[:.]|\\s?[—–-](?=\\s))[*_]{0,3}\\s+(?=\\S)`,
  "iu",
);
/** An answer behind its question in one paragraph. */
const BESIDE = /\s[*_]{0,3}(?<answer>A|Answer)[*_]{0,3}[:.][*_]{0,3}\s+(?=\S)/u;
const LOOKED_AT = 120; // characters of a line that a label may have
/** Parts in which a name and a colon are no turn: "Novak: ‘We will not pay’". */
const HEADS: readonly Part[] = ["headline", "standfirst", "caption", "summary-point", "subhead"];

/** What a question ends with. */
export const QUESTION = /\?["”’')\]*_]*$/u;

export interface Turn {
  /** Number of its line. */
  readonly line: number;
  /** Whether the label is a word for whoever asks or answers, or a name. */
  readonly sort: "ask" | "answer" | "name";
  readonly label: string;
  readonly who: Span;
  readonly colon: Span;
  readonly said: Span;
}

/** The turn that line number `n` is, or its two: a question with its answer. */
export function turnsIn(text: string, line: ShownLine, n: number): Turn[] {
  const [start, end] = line.span;
  const words = text.slice(start, Math.min(end, start + LOOKED_AT));
  const role = ROLES.exec(words);
  const m = role ?? (HEADS.includes(line.part) ? null : (CAPITALS.exec(words) ?? NAME.exec(words)));
  const said = m && trimmed(text, start + m[0].length, end);
  if (!m?.groups || !said) return [];
  const label = (m.groups.ask ?? m.groups.answer ?? m.groups.who) as string;
  const from = start + (m.groups.mark as string).length;
  const to = from + label.length;
  const colon = to + text.slice(to, said[0]).search(/[:.—–-](?=[*_\s])/u);
  const sort = m.groups.ask ? "ask" : m.groups.answer ? "answer" : "name";
  return withAnswerBeside(text, { line: n, sort, label, who: [from, to], colon: [colon, colon + 1], said });
}

function withAnswerBeside(text: string, turn: Turn): Turn[] {
  const [start, end] = turn.said;
  const beside = turn.sort === "ask" ? BESIDE.exec(wordsOf(text, turn.said)) : null;
  const label = beside?.groups?.answer;
  if (!beside || !label) return [turn];
  const question = trimmed(text, start, start + beside.index);
  const answer = trimmed(text, start + beside.index + beside[0].length, end);
  if (!question || !answer) return [turn];
  const at = start + beside.index + beside[0].indexOf(label);
  const who: Span = [at, at + label.length];
  return [
    { ...turn, said: question },
    { line: turn.line, sort: "answer", label, who, colon: [who[1], who[1] + 1], said: answer },
  ];
}

/**
 * [S14] [S28] [S31] Paragraphs that open with who speaks and a colon: the turns of a transcript or an interview. "Q" and "A", whatever stands
 * for them and the names of outlets are nobody: questions are the outlet's own, answers are those of whoever is interviewed.
 */
import type { Part } from "../../records/vocabulary.js";
import { overlapping, type Span, trimmed, wordsOf } from "../../text/span.js";
import { isMedium } from "../actors/media.js";
import { answersOf } from "./interview.js";
import { inFirstPerson, inSecondPerson, type Quotations, type ShownLine } from "./shown-lines.js";
import { type ShownQuotation, shown } from "./shown-quotation.js";

const LEAST_TURNS = 3; // turns that make a transcript: fewer are headings or notes
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
const QUESTION = /\?["”’')\]*_]*$/u;
const LOOKED_AT = 120; // characters of a line that a label may have

/** Parts in which a name and a colon are no turn: "Novak: ‘We will not pay’". */
const HEADS: readonly Part[] = ["headline", "standfirst", "caption", "summary-point"];
const MOST_NAMES = 60; // names in small letters that a transcript may have: an index has more

type Sort = "ask" | "answer" | "name";

/** A paragraph that opens with who speaks. */
interface Turn {
  readonly line: number;
  readonly sort: Sort;
  readonly who: Span;
  readonly colon: Span;
  readonly said: Span;
}

function turnIn(text: string, line: ShownLine, n: number): Turn | null {
  const [start, end] = line.span;
  const words = text.slice(start, Math.min(end, start + LOOKED_AT));
  const role = ROLES.exec(words);
  const m = role ?? CAPITALS.exec(words) ?? NAME.exec(words);
  const said = m && trimmed(text, start + m[0].length, end);
  if (!m?.groups || !said || (!role && HEADS.includes(line.part))) return null;
  const who = (m.groups.ask ?? m.groups.answer ?? m.groups.who) as string;
  const from = start + (m.groups.mark as string).length;
  const to = from + who.length;
  const colon = to + text.slice(to, said[0]).search(/[:.—–-](?=[*_\s])/u);
  const sort = m.groups.ask ? "ask" : m.groups.answer ? "answer" : "name";
  return { line: n, sort, who: [from, to], colon: [colon, colon + 1], said };
}

/** A question's turn and its answer's, where both stand in one paragraph. */
function withAnswerBeside(text: string, turn: Turn): Turn[] {
  const beside = turn.sort === "ask" ? BESIDE.exec(wordsOf(text, turn.said)) : null;
  const at = beside ? turn.said[0] + beside.index + beside[0].indexOf(beside.groups?.answer as string) : 0;
  const question = beside && trimmed(text, turn.said[0], turn.said[0] + beside.index);
  const answer = beside && trimmed(text, turn.said[0] + beside.index + beside[0].length, turn.said[1]);
  if (!beside?.groups || !question || !answer) return [turn];
  const who: Span = [at, at + (beside.groups.answer as string).length];
  return [
    { ...turn, said: question },
    { line: turn.line, sort: "answer", who, colon: [who[1], who[1] + 1], said: answer },
  ];
}

const labelOf = (text: string, { who }: Turn): string => wordsOf(text, who);

/** Whether a name in small letters is one that the report gives in full before its first turn: headings have colons too. */
function isIntroduced(before: string, label: string): boolean {
  const words = label.replace(/^The /u, "").split(" ");
  if (words.length > 1) return before.includes(label);
  return new RegExp(`\\p{Lu}[\\p{L}.’'-]* (?:\\p{Ll}+ )?${escaped(label)}(?![\\p{L}])|(?<![\\p{L}])${escaped(label)} \\p{Lu}`, "u").test(
    before,
  );
}
const FULL_NAME = /\p{Lu}[\p{L}’'-]+(?: (?:(?:de|van|von|al|el|bin) )?\p{Lu}[\p{L}’'-]+){1,4}/gu;
const INITIALS = /^(?:\p{Lu}\.?){2,3}$/u;

/** The one name before the first turn that initials stand for; null for none or several. */
function nameOf(text: string, [from, to]: Span, label: string): Span | null {
  const letters = label.replace(/\./g, "");
  const found = new Map<string, Span>();
  for (const m of text.slice(from, to).matchAll(FULL_NAME)) {
    const words = m[0].split(" ").filter((w) => /^\p{Lu}/u.test(w));
    const own = words.slice(-letters.length);
    const name = m[0].slice(m[0].lastIndexOf(own[0] as string));
    const end = from + m.index + m[0].length;
    if (own.map((w) => w[0]).join("") === letters && !found.has(name)) found.set(name, [end - name.length, end]);
  }
  const [first, ...more] = found.values();
  return more.length === 0 ? (first ?? null) : null;
}

const escaped = (label: string): string => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const isAll = (label: string): boolean => !/\p{Ll}/u.test(label);

/** Those of the turns that are of a transcript: of people known, not of lists and headings. */
function transcriptTurns(text: string, all: readonly Turn[], outlets: readonly string[]): { turns: Turn[]; asking: Set<string> } | null {
  const first = all[0];
  if (!first) return null;
  const before = text.slice(Math.max(0, first.who[0] - INTRODUCTION), first.who[0]);
  const asking = new Set(all.filter((t) => t.sort === "ask").map((t) => labelOf(text, t)));
  const names = new Set(all.filter((t) => t.sort === "name").map((t) => labelOf(text, t)));
  for (const name of names) if (outlets.includes(bare(name)) || isMedium(name.replace(/^The /u, ""), "organisation")) asking.add(name);
  const few = names.size <= MOST_NAMES;
  const answering = all.some((t) => t.sort === "answer");
  const known = (name: string): boolean => isAll(name) || asking.has(name) || (few && isIntroduced(before, name));
  const strangers = [...names].filter((name) => !known(name));
  // of two who take turns, the one who does nothing but ask need not be introduced
  const asks = (name: string): boolean => {
    const own = all.filter((t) => labelOf(text, t) === name);
    return own.length > 1 && own.every((t) => QUESTION.test(wordsOf(text, t.said)));
  };
  const silent = names.size === 2 ? [...names].filter((name) => (strangers.includes(name) || INITIALS.test(name)) && asks(name)) : [];
  const [stranger] = silent;
  if (stranger && silent.length === 1 && strangers.every((name) => name === stranger)) asking.add(stranger);
  const turns = all.filter((t) => t.sort !== "name" || known(labelOf(text, t)) || asking.has(labelOf(text, t)));
  const labels = new Set(turns.map((t) => labelOf(text, t)));
  const enough = turns.length >= LEAST_TURNS && labels.size < turns.length; // headings never speak twice
  const asked = turns.some((t) => t.sort === "ask" && QUESTION.test(wordsOf(text, t.said)));
  return enough || (asked && (answering || turns.length > 1)) ? { turns, asking } : null;
}

const INTRODUCTION = 6000; // characters before the first turn, in which its people are introduced
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** What is said in turns, and the labels of those who only ask for the outlet. */
export interface Turns {
  readonly said: readonly ShownQuotation[];
  readonly asking: readonly Span[];
  /** Labels that are no names, "Q" and "A". */
  readonly roles: readonly Span[];
}

const NO_TURNS: Turns = { said: [], asking: [], roles: [] };

/**
 * The turns of a report, in text order; none where it has no transcript.
 * @param own the report's publisher and agency
 */
export function turnsOf(text: string, lines: readonly ShownLine[], quotations: Quotations, own: readonly (string | null)[]): Turns {
  const all = lines.flatMap((line, n) => {
    const turn = line.read && line.markup.quotation === null ? turnIn(text, line, n) : null;
    return turn ? withAnswerBeside(text, turn) : [];
  });
  const found = transcriptTurns(text, all, own.map((name) => bare(name ?? "")).filter(Boolean));
  if (!found) return NO_TURNS;
  const { turns, asking } = found;
  const interview = turns.some((t) => t.sort !== "name");
  const labels = turns.filter((t) => asking.has(labelOf(text, t))).map((t) => t.who);
  const roles = turns.filter((t) => t.sort !== "name").map((t) => t.who);
  // an outlet that asks and answers for its readers: nobody says anything
  if (interview && !isDialogue(text, lines, turns, quotations)) return { said: [], asking: turns.map((t) => t.who), roles };
  const [opening] = turns;
  const introduction: Span = opening ? [Math.max(0, opening.who[0] - INTRODUCTION), opening.who[0]] : [0, 0];
  const shownOf = (t: Turn, n: number): ShownQuotation[] => {
    const label = labelOf(text, t);
    const next = turns[n + 1]?.line ?? null;
    const more = next === t.line ? [] : answersOf(text, lines, t.line + 1, next, quotations, asking.size > 0 && t.sort !== "ask");
    if (asking.has(label)) {
      // a question with its answer in the next paragraph, which nothing opens
      const unlabelled =
        t.sort === "ask" && turns[n + 1]?.sort !== "answer" && next !== t.line ? unlabelledAnswer(text, lines, t, next, quotations) : [];
      return unlabelled[0]
        ? [shown("S28", { sources: [], cue: [unlabelled[0][0], unlabelled[0][0]], contents: unlabelled }, { interviewed: true })]
        : [];
    }
    const contents = [t.said, ...more];
    const initials = t.sort === "name" && INITIALS.test(label);
    const named = initials ? nameOf(text, introduction, label) : null;
    const rule = t.sort === "answer" || initials ? "S28" : isAll(label) ? "S14" : "S31";
    return [shown(rule, { sources: [t.who], cue: t.colon, contents }, { interviewed: t.sort === "answer" || (initials && !named), named })];
  };
  return { said: turns.flatMap(shownOf), asking: labels, roles };
}

function unlabelledAnswer(text: string, lines: readonly ShownLine[], t: Turn, next: number | null, quotations: Quotations): Span[] {
  if (!QUESTION.test(wordsOf(text, t.said)) || next === t.line + 1) return [];
  return answersOf(text, lines, t.line + 1, next, quotations, true);
}

/** Whether somebody is asked there, and not a reader told: "Q: What is the dispute about?" */
function isDialogue(text: string, lines: readonly ShownLine[], turns: readonly Turn[], quotations: Quotations): boolean {
  return turns.some((t) => {
    if (t.sort === "ask") return inSecondPerson(text, t.said);
    const line = lines[t.line] as ShownLine;
    return inFirstPerson(text, line.span, quotations.pieces) && overlapping(quotations.pieces, [t.said[0], t.said[0] + 1]) === undefined;
  });
}

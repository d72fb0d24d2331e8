/**
 * [S14] [S28] [S31] Paragraphs that open with who speaks and a colon: the turns of a transcript or an interview. "Q" and "A", whatever stands
 * for them and the names of outlets are nobody: questions are the outlet's own, answers are those of whoever is interviewed.
 */
import { overlapping, type Span, wordsOf } from "../../text/span.js";
import { Cast, ruleOf } from "./cast.js";
import { answersOf } from "./interview.js";
import { inFirstPerson, inSecondPerson, type Quotations, type ShownLine } from "./shown-lines.js";
import { type ShownQuotation, shown } from "./shown-quotation.js";
import { QUESTION, type Turn, turnsIn } from "./turn.js";

/** [S71] What may open with who speaks: what is read, and a heading that asks ("Q. What will you miss?"). */
const mayTurn = ({ read, part, markup }: ShownLine): boolean => (read || part === "subhead") && markup.quotation === null;

/** What is said in turns, and the labels of those who only ask for the outlet. */
export interface Turns {
  readonly said: readonly ShownQuotation[];
  readonly asking: readonly Span[];
  /** Labels that are no names, "Q" and "A". */
  readonly roles: readonly Span[];
}

/**
 * The turns of a report, in text order; none where it has no transcript.
 * @param own the report's publisher and agency
 */
export function turnsOf(text: string, lines: readonly ShownLine[], quotations: Quotations, own: readonly (string | null)[]): Turns {
  const all = lines.flatMap((line, n) => (mayTurn(line) ? turnsIn(text, line, n) : []));
  const behindQuestion = ({ line }: Turn): boolean => {
    const before = lines[line - 1];
    return before !== undefined && QUESTION.test(wordsOf(text, before.span));
  };
  const outlets = own.filter((name) => name !== null && name !== "") as string[];
  const cast = new Cast(text, all, outlets, behindQuestion);
  if (!cast.isTranscript) return { said: [], asking: [], roles: [] };
  const { turns, asking } = cast;
  const roles = turns.filter((t) => t.sort !== "name").map((t) => t.who);
  // an outlet that asks and answers for its readers: nobody says anything
  if (roles.length > 0 && !isDialogue(text, lines, turns, quotations)) return { said: [], asking: roles, roles };
  const behind = (t: Turn, n: number): Span[] => {
    const next = turns[n + 1]?.line ?? null;
    if (next === t.line) return [];
    const first = t.sort === "ask" && next !== t.line + 1 ? lines[t.line + 1] : undefined;
    // of an answer without a label the first paragraph is certain
    const own = first?.read && first.part === "paragraph" ? [first.span] : [];
    return [...own, ...answersOf(text, lines, t.line + 1 + own.length, next, quotations, asking.size > 0)];
  };
  return {
    said: turns.flatMap((t, n) =>
      asking.has(t.label) ? unlabelled(text, t, turns[n + 1], behind(t, n)) : [saidIn(cast, t, behind(t, n))],
    ),
    asking: turns.filter((t) => asking.has(t.label)).map((t) => t.who),
    roles,
  };
}

function saidIn(cast: Cast, { sort, label, who, colon, said }: Turn, more: readonly Span[]): ShownQuotation {
  const initials = sort === "name" && cast.areInitials(label);
  const named = initials ? cast.nameOf(label) : null;
  const rule = sort === "answer" || initials ? "S28" : ruleOf(label);
  const interviewed = sort === "answer" || (initials && !named);
  return shown(rule, { sources: [who], cue: colon, contents: [said, ...more] }, { interviewed, named });
}

/** The answer in the paragraphs behind a question, which nothing opens. */
function unlabelled(text: string, question: Turn, next: Turn | undefined, answer: readonly Span[]): ShownQuotation[] {
  const [first] = answer;
  if (!first || question.sort !== "ask" || next?.sort === "answer" || !QUESTION.test(wordsOf(text, question.said))) return [];
  return [shown("S28", { sources: [], cue: [first[0], first[0]], contents: answer }, { interviewed: true })];
}

/** Whether somebody is asked there, and not a reader told: "Q: What is the dispute about?" */
function isDialogue(text: string, lines: readonly ShownLine[], turns: readonly Turn[], quotations: Quotations): boolean {
  return turns.some((t) => {
    if (t.sort === "ask") return inSecondPerson(text, t.said);
    const { span } = lines[t.line] as ShownLine;
    return inFirstPerson(text, span, quotations.pieces) && overlapping(quotations.pieces, [t.said[0], t.said[0] + 1]) === undefined;
  });
}

/** Puts a citation on the clipboard. Terms, posts and doubts stand in the report's record, which is asked for where it is not at hand. */
import type { Answers, StatementItem } from "../../../../src/http/contract.ts";
import { addressFor, ask, Failed } from "../../api/client.ts";
import { CopyButton } from "../../parts/copy.tsx";
import { citationOf } from "../../words/citation.ts";
import { stanceName } from "../../words/statement.ts";
import { type Document, type Reading, readingOf, type Said } from "./reading.ts";

const verbOf = ({ statement: { stance, negated } }: Said): string => `${stanceName(stance)}${negated ? " (negated)" : ""}`;

/** A citation of one statement of a report. */
export function citationOfSaid(said: Said, { document: { report } }: Reading): string {
  const { statement, words, ...of } = said;
  return citationOf({
    ...of,
    verb: verbOf(said),
    quote: words,
    mode: statement.mode,
    confidence: statement.confidence,
    report,
    statement: statement.id,
  });
}

async function readingOfReport(id: string): Promise<Reading> {
  const { answer } = await ask<Answers["/reports/{id}"]>(addressFor("/reports/{id}", { id }));
  if ("error" in answer) throw new Failed(answer.error.message);
  const { answer: page } = await ask<Answers["/statements"]>(addressFor("/statements", {}, { report: id, limit: 1000 }));
  return readingOf(answer as Document, page.items as readonly StatementItem[]);
}

/** What is cited: a statement, or a state of a matter with the sentence that says so. */
interface Props {
  readonly report: string;
  readonly of: { readonly statement: string } | { readonly development: string; readonly sentence: string };
}

async function cited({ report: id, of }: Props): Promise<string> {
  const reading = await readingOfReport(id);
  const { report, developments, statements } = reading.document;
  const by = "statement" in of ? of.statement : developments.find((one) => one.id === of.development)?.statement;
  // a headline's statement stands with that of the body
  const whole = statements.find(({ id: one }) => one === by)?.repeats ?? by;
  const said = reading.said.find(({ statement }) => statement.id === whole) ?? null;
  if ("statement" in of) {
    if (!said) throw new Failed("This statement is not in the report’s record any more. Load the page again.");
    return citationOfSaid(said, reading);
  }
  const reporter = { who: "the report itself", posts: [], authority: [], correction: null };
  const confidence = said?.statement.confidence ?? null;
  return citationOf({
    ...(said ?? reporter),
    verb: said && verbOf(said),
    quote: of.sentence,
    mode: null,
    confidence,
    report,
    statement: said?.statement.id ?? null,
  });
}

export const CopyCitation = (props: Props) => <CopyButton what="Citation" label="Copy" words={() => cited(props)} />;

/** Why the machine doubts its reading of a statement, as far as the record tells. */
import type { ReadoutDocument } from "../../../src/http/contract.ts";
import type { Offsets } from "../text/pieces.ts";
import { isDoubtful, type Statement } from "./statement.ts";

type Note = Extract<ReadoutDocument, { readonly notes: unknown }>["notes"][number];
type Notes = readonly { readonly span: Offsets | null; readonly message: Note["message"] }[];

interface Doubted extends Pick<Statement, "speaker" | "speakerText" | "confidence"> {
  readonly source: readonly Offsets[];
  readonly cue: readonly Offsets[];
  readonly content: readonly Offsets[];
  readonly speakerConfidence?: number | undefined;
}

const percent = (share: number) => `${Math.round(share * 100)} % sure`;
const PRONOUN = /^(?:he|she|it|they|we|i|who|one)$/i;

/** What is uncertain about who speaks; null where that is clear enough. */
function speakerWords({ speaker, speakerText, speakerConfidence }: Doubted): string | null {
  if (speaker === null && !speakerText) return "The text near the words names nobody who says them.";
  if (speakerConfidence === undefined || !isDoubtful(speakerConfidence)) return null;
  const whom = speakerText && PRONOUN.test(speakerText) ? `Whom “${speakerText}” means` : "Who says it";
  return `${whom} is uncertain (${percent(speakerConfidence)}).`;
}

/** In sentences, most telling first; one at least. @param notes of the report */
export function whyDoubtful(statement: Doubted, notes: Notes): string[] {
  const own = [...statement.source, ...statement.cue, ...statement.content];
  const touching = notes.filter(({ span }) => span && own.some(([start, end]) => start < span[1] && span[0] < end));
  const speaker = speakerWords(statement);
  const said = touching.map(({ message }) => `${message.charAt(0).toUpperCase()}${message.slice(1).replace(/\.$/, "")}.`);
  if (speaker !== null) return [speaker, ...said];
  const { speakerConfidence, confidence } = statement;
  const clear = speakerConfidence === undefined ? "" : ` Who says it is clearer (${percent(speakerConfidence)}).`;
  return [...said, `Which words are theirs, or on what authority, is uncertain (${percent(confidence)} of all of it).${clear}`];
}

/** U+FFFD, which stands where bytes could not be read as characters: whoever reads a text that has it should know. */
import type { Note } from "../records/document.js";
import type { Metadata } from "./report.js";

const LOST = "\ufffd";

/** A note where the text of a report has such characters, with the place of the first, and one for each field of its metadata that has. */
export function damageNotes(text: string, metadata: Metadata): Note[] {
  const at = text.indexOf(LOST);
  const count = at < 0 ? 0 : text.split(LOST).length - 1;
  const many = count === 1 ? "1 character is" : `${count} characters are`;
  const damaged = (span: Note["span"], message: string): Note => ({ code: "encoding-damaged", span, message });
  const fields = Object.entries(metadata).filter(([, value]) =>
    [value].flat().some((words) => typeof words === "string" && words.includes(LOST)),
  );
  return [
    ...(at < 0 ? [] : [damaged([at, at + 1], `${many} U+FFFD: bytes that were not UTF-8, or were lost before (the first is here)`)]),
    ...fields.map(([field]) => damaged(null, `"${field}" has U+FFFD: bytes that were not UTF-8, or were lost before`)),
  ];
}

/** What a document of an office program holds beside its text. It is left out of the text, and said. */
import type { Note } from "../../records/document.js";

export interface LeftOut {
  readonly insertions: number;
  readonly deletions: number;
  readonly comments: number;
  /** Words of headers and footers. */
  readonly edges: readonly string[];
}

const SHOWN = 200; // characters

const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

export function leftOutNotes({ insertions, deletions, comments, edges }: LeftOut): Note[] {
  const note = (code: string, message: string): Note => ({ code, span: null, message });
  const said = [...new Set(edges.map((words) => words.trim()).filter(Boolean))].join(" | ");
  return [
    ...(insertions + deletions > 0
      ? [
          note(
            "changes-tracked",
            `the document has changes that nobody has accepted yet: ${many(insertions, "insertion")}, read as text, and ${many(deletions, "deletion")}, left out`,
          ),
        ]
      : []),
    ...(comments > 0
      ? [note("comments-left-out", `${many(comments, "comment")} in the margin ${comments === 1 ? "is" : "are"} no part of the text`)]
      : []),
    ...(said
      ? [
          note(
            "page-edges-left-out",
            `headers and footers are no part of the text: ${said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said}`,
          ),
        ]
      : []),
  ];
}

/** Types as servers name them → the ending that a file of that form has. */

const ENDINGS: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.oasis.opendocument.text": ".odt",
};

/** The ending of a report's file by the type that a server names; null for what is no report, or a file of several. @param type a header's value */
export const endingOfType = (type: string | null | undefined): string | null =>
  ENDINGS[type?.split(";")[0]?.trim().toLowerCase() ?? ""] ?? null;

/** The encoding that a type names: "text/html; charset=windows-1252". */
export const charsetOfType = (type: string | null | undefined): string | null =>
  /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type ?? "")?.[1] ?? null;

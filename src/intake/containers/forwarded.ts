/**
 * Letters in a letter: what is forwarded or quoted whole, under a head of its own ("From: … Date: … Subject: …"). Each is its writer's and
 * has its own day; what the forwarder writes above it is the forwarder's.
 */
import { letterDate } from "../dates.js";
import type { Metadata } from "../report.js";

export interface Letter {
  readonly text: string;
  /** What its head says; null for what stands above the first head. */
  readonly head: Metadata | null;
}

const MARK = /^[-_ ]{0,40}(?:forwarded message|original message|begin forwarded message:?|weitergeleitete nachricht)[-_: ]{0,40}$/i;
const FIELD = /^\*{0,2}(from|date|sent|subject|to|cc|reply-to|bcc):\*{0,2}\s*(.*)$/i;
/** Fields that a head without a mark above it has. */
const ENOUGH = ["from", "subject"];
const LONGEST_HEAD = 24; // lines

const bare = (line: string): string => line.replace(/^(?:> ?)+/, "").trim();

/** The name of who a field names: "Ana Novak <ana@example.org>", or the address alone. */
export function writerOf(field: string): string | null {
  const name = field
    .replace(/\s*[<[(].*$/, "")
    .replace(/^["'“]+|["'”]+$/g, "")
    .trim();
  const address = /[^\s<>[\]:]+@[^\s<>[\]]+/.exec(field)?.[0] ?? null;
  return name || address;
}

/** A head that begins with a line; null where there is none. @returns also the line behind it */
function headAt(lines: readonly string[], from: number, marked: boolean): { readonly head: Metadata; readonly end: number } | null {
  const fields = new Map<string, string>();
  let end = from;
  let field: string | null = null;
  for (let n = from; n < Math.min(lines.length, from + LONGEST_HEAD); n++) {
    const line = bare(lines[n] as string);
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      field = name.toLowerCase();
      fields.set(field, value.trim());
      end = n + 1;
    } else if (line === "") field = null;
    else if (field === "to" || field === "cc")
      end = n + 1; // many are written to
    else break;
  }
  const date = fields.get("date") ?? fields.get("sent");
  if (!fields.has("from") || (!marked && (date === undefined || !ENOUGH.every((name) => fields.has(name))))) return null;
  const writer = writerOf(fields.get("from") ?? "");
  return { head: { title: fields.get("subject") || null, authors: writer ? [writer] : [], published: letterDate(date ?? null) }, end };
}

/** Without one mark of mail before each line, where all have one. */
function unmarked(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== "");
  return filled.length > 0 && filled.every((line) => line.startsWith(">"))
    ? unmarked(lines.map((line) => line.replace(/^> ?/, "")))
    : lines;
}

/** The letters of a text, the outermost first. Those that have no words but their heads are left out. */
export function lettersOf(text: string): Letter[] {
  const lines = text.split(/\r?\n/);
  const found: { head: Metadata | null; lines: string[] }[] = [{ head: null, lines: [] }];
  for (let n = 0; n < lines.length; ) {
    const line = bare(lines[n] as string);
    const mark = MARK.test(line);
    let start = n;
    if (mark) for (start = n + 1; start < lines.length && bare(lines[start] as string) === ""; ) start++;
    const head = mark || /^\*{0,2}from:/i.test(line) ? headAt(lines, start, mark) : null;
    if (head) found.push({ head: head.head, lines: [] });
    else found.at(-1)?.lines.push(lines[n] as string);
    n = head ? head.end : n + 1;
  }
  return found.map(({ head, lines: own }) => ({ head, text: unmarked(own).join("\n").trim() })).filter((letter) => letter.text !== "");
}

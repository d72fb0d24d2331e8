/** The anatomy of a text that is read otherwise than it stands, in the canonical text. Its top-level parts tile that too. */
import type { AnatomyPart, Dateline } from "../../records/report.js";
import type { ReadingText } from "../../text/reading-text.js";
import { contains, type Span } from "../../text/span.js";
import type { Block } from "../report.js";

/** Blocks as they are read; what is not read at all, such as a line of marks of mail, is none. */
export const blocksRead = (blocks: readonly Block[], reading: ReadingText): readonly Block[] =>
  reading.same
    ? blocks
    : blocks.flatMap((block) => {
        const read = reading.toReading(block.span);
        return read ? [{ ...block, span: read }] : [];
      });

export const datelineIn = (dateline: Dateline | null, reading: ReadingText): Dateline | null =>
  dateline && { ...dateline, span: reading.toCanonical(dateline.span) };

/**
 * The parts, each with the marks of mail at the start of its block, and what else of a block is not read; blocks of nothing but that are
 * furniture. @param blocks of the canonical text
 */
export function anatomyIn(parts: readonly AnatomyPart[], blocks: readonly Block[], reading: ReadingText): AnatomyPart[] {
  if (reading.same) return [...parts];
  const found: AnatomyPart[] = [];
  let n = 0;
  for (const { span: block } of blocks) {
    const read = reading.toReading(block);
    if (!read) {
      found.push({ part: "furniture", span: [...block] });
      continue;
    }
    const own: AnatomyPart[] = [];
    for (; n < parts.length && contains(read, (parts[n] as AnatomyPart).span); n++) own.push(parts[n] as AnatomyPart);
    found.push(...tiled(own, block, read, reading));
  }
  for (; n < parts.length; n++) found.push(inText(parts[n] as AnatomyPart, reading)); // what is left unread
  return found;
}

const inText = ({ part, span }: AnatomyPart, reading: ReadingText): AnatomyPart => ({ part, span: reading.toCanonical(span) });

/** Parts of one block; the first begins and the last ends with it. */
function tiled(parts: readonly AnatomyPart[], [start, end]: Span, read: Span, reading: ReadingText): AnatomyPart[] {
  let covered = -1;
  return parts.map((own) => {
    const { part, span } = inText(own, reading);
    const inner = own.span[1] <= covered;
    covered = Math.max(covered, own.span[1]);
    if (inner) return { part, span };
    return { part, span: [own.span[0] === read[0] ? start : span[0], own.span[1] === read[1] ? end : span[1]] };
  });
}

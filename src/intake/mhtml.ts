/** A page saved with all that it shows (.mhtml): its HTML, read as any page's; the address it was saved from, and the day. */
import { FileDamaged } from "../errors.js";
import { letterDate } from "./dates.js";
import { readPage } from "./html/page.js";
import { type Layout, layoutOf } from "./laid-out.js";
import type { PageOptions } from "./page-options.js";

const FORM = "saved page (.mhtml)";
const DEEPEST = 50;

/** The page in a saved one, and what the head above it says. @throws FileDamaged */
export async function savedPage(bytes: Uint8Array, source: string) {
  const { default: PostalMime } = await import("postal-mime");
  const { html, headers } = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST }).catch((error: unknown) => {
    throw new FileDamaged(source, FORM, (error as Error).message);
  });
  if (!html) throw new FileDamaged(source, FORM, "it holds no page");
  return { html, header: (name: string): string | null => headers.find(({ key }) => key === name)?.value ?? null };
}

/** @throws FileDamaged; what a page can throw */
export async function readMhtml(bytes: Uint8Array, source: string, options: PageOptions = {}): Promise<Layout> {
  const { html, header } = await savedPage(bytes, source);
  const { text, blocks, metadata, doubts } = readPage(html, source, options);
  const url = metadata.url ?? header("snapshot-content-location");
  return layoutOf(
    text,
    blocks,
    { ...metadata, url, captured: letterDate(header("date")), from: { url: "archive", ...metadata.from } },
    doubts,
  );
}

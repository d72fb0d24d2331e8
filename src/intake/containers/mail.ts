/** A mail (.eml): what its writer wrote, each letter that is forwarded in it, and the files that are attached. */
import type { Attachment, Email } from "postal-mime";
import { EmptyInput, FileDamaged, FileEncrypted, TooLarge } from "../../errors.js";
import { letterDate } from "../dates.js";
import { LARGEST_WHOLE } from "../input.js";
import type { Metadata } from "../report.js";
import { bytesUpTo, once } from "./byte-streams.js";
import { type ContainedReport, type Container, type Member, reportAt } from "./container.js";
import { lettersOf, writerOf } from "./forwarded.js";

const MOST_ATTACHMENTS = 1000;
const DEEPEST = 50;

const headerOf = ({ headers }: Email, name: string): string | null => headers.find(({ key }) => key === name)?.value ?? null;

function headOf(mail: Email): Metadata {
  const writer = mail.from ? mail.from.name || mail.from.address || null : writerOf(headerOf(mail, "from") ?? "");
  return { title: mail.subject || null, authors: writer ? [writer] : [], published: letterDate(headerOf(mail, "date")) };
}

/** What is written in the mail itself. */
async function wordsOf({ text, html }: Email, source: string): Promise<string> {
  if (text?.trim()) return text;
  return html ? (await import("../html/fragment.js")).fragmentText(html, source, true) : "";
}

const isPicture = ({ mimeType, related, contentId }: Attachment): boolean =>
  /^image\//.test(mimeType) || (related === true && Boolean(contentId));

const isSealed = ({ mimeType }: Attachment): boolean => /^application\/(?:pkcs7-mime|x-pkcs7-mime|pgp-encrypted)$/.test(mimeType);

function memberOf(attachment: Attachment, number: number, source: string): Member {
  const { mimeType, filename, content } = attachment;
  const letter = mimeType === "message/rfc822";
  const name = letter ? `${number}.eml` : (filename ?? `${number}`);
  const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
  return { member: { source: `${source}!/${letter && filename ? filename : name}`, name, chunks: once(bytes) } };
}

export const mail: Container = {
  async *reportsIn({ chunks, source }): AsyncGenerator<ContainedReport | Member> {
    const bytes = await bytesUpTo(chunks, LARGEST_WHOLE);
    if (bytes === null) throw new TooLarge(source, null, LARGEST_WHOLE, "save what is attached, and give that");
    if (bytes.length === 0) throw new EmptyInput(source);
    const { default: PostalMime } = await import("postal-mime");
    const parsed = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: DEEPEST }).catch((error: unknown) => {
      throw new FileDamaged(source, "mail", (error as Error).message);
    });
    if (!parsed.from && !parsed.subject && !parsed.date)
      throw new FileDamaged(source, "mail", "it has no head: From, Date and Subject are missing");
    const own = headOf(parsed);
    const letters = lettersOf(await wordsOf(parsed, source));
    const attached = parsed.attachments.filter((attachment) => !isPicture(attachment)).slice(0, MOST_ATTACHMENTS);
    if (letters.length === 0 && attached.some(isSealed)) throw new FileEncrypted(source);
    if (letters.length === 0 && attached.length === 0) throw new EmptyInput(source);
    const id = parsed.messageId?.replace(/^<|>$/g, "") || null;
    let forwarded = 0;
    for (const { text, head } of letters) {
      const from = head ? `${source}!/forwarded-${++forwarded}` : source;
      yield { ...reportAt(from, { source: from, text, metadata: head ?? own }), ref: head ? null : id };
    }
    for (const [n, attachment] of attached.entries()) yield memberOf(attachment, n + 1, source);
  },
};

/** A ZIP archive, a web archive (.wacz) among them: its files, in the order in which it lists them. */
import type { Readable } from "node:stream";
import { ArchiveRefused, FileDamaged, FileEncrypted, ReadoutError, TooLarge } from "../../errors.js";
import { bytesUpTo } from "./byte-streams.js";
import { type ContainedReport, type Container, type ContainerBytes, type Member, reportAt } from "./container.js";
import { isNoFile, leavesArchive } from "./member-names.js";
import { checkRatio } from "./nesting.js";

const FORM = "ZIP archive";
/** Bytes of an archive that is no file of its own (one in another, a pipe): its list of files stands at its end, so all of it is held. */
const LARGEST_HELD = 200_000_000;
const MOST_FILES = 1_000_000;

type ZipFile = Awaited<ReturnType<typeof import("yauzl")["openPromise"]>>;
type Entry = InstanceType<typeof import("yauzl")["Entry"]>;

async function opened({ path, chunks, source }: ContainerBytes): Promise<ZipFile> {
  const { fromBufferPromise, openPromise } = await import("yauzl");
  const options = { autoClose: false, decodeStrings: false } as const; // names that leave the archive are told one by one
  if (path !== null) return openPromise(path, options);
  const bytes = await bytesUpTo(chunks, LARGEST_HELD);
  if (bytes === null) throw new TooLarge(source, null, LARGEST_HELD, "give the archive as a file of its own");
  return fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), options);
}

/** A name as the archive has it: UTF-8 where it says so, or reads so; else the letters of DOS. */
function nameOf(raw: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return raw.toString("latin1");
  }
}

/** What is unpacked, no further than text can be packed. */
async function* unpacked(zip: ZipFile, entry: Entry, source: string): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      size += (chunk as Uint8Array).length;
      checkRatio(source, size, entry.compressedSize);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw error instanceof ReadoutError ? error : new FileDamaged(source, `file of a ${FORM}`, (error as Error).message);
  }
}

/** Whether an entry is a symbolic link, as systems like Unix write it: its bytes are the name of another file. */
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 28) & 0xf) === 0xa;

function memberOf(zip: ZipFile, entry: Entry, name: string, archive: string): ContainedReport | Member {
  const source = `${archive}!/${name}`;
  if (leavesArchive(name)) return reportAt(source, new ArchiveRefused(source, "has a name that leaves its archive"));
  if (isLink(entry)) return reportAt(source, new ArchiveRefused(source, "is a link", "give the file that it leads to"));
  if (entry.isEncrypted()) return reportAt(source, new FileEncrypted(source));
  return { member: { source, name, chunks: unpacked(zip, entry, source) } };
}

export const zip: Container = {
  async *reportsIn(file) {
    let open: ZipFile | null = null;
    try {
      open = await opened(file);
      const all = open;
      if (all.entryCount > MOST_FILES) throw new ArchiveRefused(file.source, `holds over ${MOST_FILES.toLocaleString("en")} files`);
      // what stands beside the pages in a web archive are lists of them
      const web = /\.wacz$/i.test(file.name);
      let taken = 0;
      for await (const entry of all.eachEntry()) {
        const name = nameOf(entry.fileName as unknown as Buffer);
        if (isNoFile(name) || (web && !/\.warc(?:\.gz)?$/i.test(name))) continue;
        taken += entry.compressedSize;
        if (taken > 1.1 * all.fileSize + 1000) throw new ArchiveRefused(file.source, "lists the same bytes as several files");
        yield memberOf(all, entry, name, file.source);
      }
    } catch (error) {
      if (error instanceof ReadoutError || (error as NodeJS.ErrnoException).code) throw error;
      throw new FileDamaged(file.source, FORM, (error as Error).message);
    } finally {
      open?.close();
    }
  },
};

/** A tar archive: its files, in order, read as they stream by. Links in it are followed nowhere. */
import { pipeline, Readable } from "node:stream";
import { ArchiveRefused, FileDamaged, ReadoutError } from "../../errors.js";
import { type Container, reportAt } from "./container.js";
import { isNoFile, leavesArchive } from "./member-names.js";

/** The bytes of a file; where the archive breaks off within it, its error says so. */
async function* whole(entry: AsyncIterable<Uint8Array>, source: string, broken: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* entry;
  } catch (error) {
    broken();
    throw error instanceof ReadoutError ? error : new FileDamaged(source, "file of a tar archive", (error as Error).message);
  }
}

export const tar: Container = {
  async *reportsIn({ chunks, source: archive }) {
    const { extract } = await import("tar-stream");
    const entries = extract();
    pipeline(Readable.from(chunks), entries, () => {}); // an error ends the loop below
    let [empty, told] = [true, false];
    const broken = () => {
      told = true;
    };
    try {
      for await (const entry of entries) {
        empty = false;
        const { name, type } = entry.header;
        const source = `${archive}!/${name}`;
        if ((type === "symlink" || type === "link") && !isNoFile(name))
          yield reportAt(source, new ArchiveRefused(source, "is a link", "give the file that it leads to"));
        else if (type === "file" && leavesArchive(name))
          yield reportAt(source, new ArchiveRefused(source, "has a name that leaves its archive"));
        else if (type === "file" && !isNoFile(name))
          yield { member: { source, name, chunks: whole(entry as AsyncIterable<Uint8Array>, source, broken) } };
        entry.resume();
      }
    } catch (error) {
      if (told) return;
      throw error instanceof ReadoutError ? error : new FileDamaged(archive, "tar archive", (error as Error).message);
    }
    if (empty) throw new FileDamaged(archive, "tar archive", "it holds nothing");
  },
};

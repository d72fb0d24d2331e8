/** Where an export is written to. */
import { type FileHandle, open, rm } from "node:fs/promises";
import { OutputRefused } from "../errors.js";

export interface Sink {
  /** False once nobody reads any more. */
  write(words: string | Uint8Array): Promise<boolean>;
  /** @param whole whether all of it is written */
  end(whole: boolean): Promise<void>;
}

/** A new file: one that is there is never written over, and half of one never left. @throws OutputRefused, from its writes too */
export async function newFile(path: string): Promise<Sink> {
  const refused = (error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    return code === "EEXIST"
      ? new OutputRefused(path, "is there already", "name a file that is not there yet; nothing was written over")
      : new OutputRefused(path, `cannot be written (${code ?? String(error)})`, "check the folder, its rights and the room on the disk");
  };
  let file: FileHandle;
  try {
    file = await open(path, "wx");
  } catch (error) {
    throw refused(error);
  }
  return {
    write: async (words) => {
      try {
        await file.appendFile(words);
        return true;
      } catch (error) {
        throw refused(error);
      }
    },
    end: async (whole) => {
      await file.close();
      if (!whole) await rm(path, { force: true });
    },
  };
}

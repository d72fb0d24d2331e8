/** Files that were dropped or chosen: folders walked, and parcels made that a server takes in one go. */

export interface Given {
  readonly file: File;
  /** Path within the folder that was dropped. */
  readonly name: string;
}

/** Of one parcel: the most files, and the most bytes unless one file alone has more. */
const MOST_FILES = 100;
const MOST_BYTES = 16 * 2 ** 20;

export function parcels(files: readonly Given[]): Given[][] {
  const found: Given[][] = [];
  let bytes = 0;
  for (const given of files) {
    const last = found.at(-1);
    if (!last || last.length >= MOST_FILES || bytes + given.file.size > MOST_BYTES) {
      found.push([given]);
      bytes = given.file.size;
    } else {
      last.push(given);
      bytes += given.file.size;
    }
  }
  return found;
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A folder's reader gives its entries in parts, until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

async function* walk(entry: FileSystemEntry): AsyncGenerator<Given> {
  if (entry.name.startsWith(".")) return;
  if (entry.isFile) yield { file: await fileOf(entry as FileSystemFileEntry), name: entry.fullPath.replace(/^\//, "") };
  else for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) yield* walk(inner);
}

/** Every file of what was dropped. @param tell is told how many there are so far */
export async function dropped(transfer: DataTransfer, tell: (count: number) => void): Promise<Given[]> {
  // the list of items is gone once anything is waited for
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const loose = [...transfer.files];
  const all: Given[] = [];
  for (const entry of entries)
    for await (const given of walk(entry)) {
      all.push(given);
      if (all.length % 100 === 0) tell(all.length);
    }
  return all.length > 0 ? all : loose.map((file) => ({ file, name: file.name }));
}

export const chosen = (list: FileList | null): Given[] =>
  [...(list ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name }));

/** The files of a ledger that is open: whether they are still the ones that were opened. */
import { statSync } from "node:fs";

const inode = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;

/** Beside the file itself SQLite keeps what was committed last (-wal) and the locks of all who have it open (-shm). */
const BESIDE = ["-wal", "-shm"];

export class Files {
  readonly #name: string;
  readonly #inodes = new Map<string, number | undefined>();

  constructor(name: string) {
    this.#name = name;
    this.#inodes.set("", inode(name));
  }

  /** Notes those beside it, once SQLite has made them: call it inside a transaction. */
  meet(): void {
    if (this.#inodes.size > BESIDE.length) return;
    for (const end of BESIDE) {
      const found = inode(this.#name + end);
      if (found !== undefined) this.#inodes.set(end, found);
    }
  }

  same(): boolean {
    return [...this.#inodes].every(([end, known]) => known === inode(this.#name + end));
  }
}

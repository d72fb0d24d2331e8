// kept in the declarations, for programs whose own `lib` does not know Symbol.asyncDispose
/// <reference lib="esnext.disposable" preserve="true" />
/** A ledger that is open, whichever store it is in. */
import type { SearchIndex } from "./search/search-index.js";
import type { Db, Fault, Tx } from "./store.js";

/**
 * A ledger that is open. To programs that use the library it is a thing to give to the functions of `readout/ledger`, and to close: its
 * tables may change with any version, so what is marked internal is left out of the published declarations (stripInternal).
 */
export interface Ledger {
  /** The file, or the address without its password. */
  readonly name: string;
  readonly kind: "SQLite" | "PostgreSQL";
  /** @internal */
  readonly search: SearchIndex;
  /** Runs queries on one state of the ledger, whatever is added meanwhile. @internal @throws the errors of errors.ts */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs one transaction, alone: writers wait for each other. What it did is on disk once this returns, or nothing is. @internal */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The store's own check of its files and indexes, and of every reference. @internal */
  integrity(): Promise<Fault[]>;
  /** Bytes on disk. */
  bytes(): Promise<number>;
  /** Version of the store and how it is set, for `doctor` and `info`. */
  about(): Promise<Readonly<Record<string, string>>>;
  /** A compact copy of one state in a new SQLite file, where the store can make one by itself. @internal */
  copyTo?(file: string): Promise<void>;
  /** Newest numbers given out follow those that were put in by hand (`restore`). @internal */
  settle(tx: Tx): Promise<void>;
  close(): Promise<void>;
  /** The same, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

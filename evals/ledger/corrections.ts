/** Corrections by the hundred, drawn at random: every kind that a person can make, on reports of every sort. */

import { addStatement, correct, reject } from "../../src/ledger/corrections/corrections.js";
import { undo } from "../../src/ledger/corrections/undo.js";
import { BadChange, NoSuchRecord } from "../../src/ledger/errors.js";
import type { Ledger } from "../../src/ledger/ledger.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import { AUTHORITY_KINDS, STANCES } from "../../src/records/vocabulary.js";

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SIGNED = { who: "eval", why: "drawn at random" };
const NEW_NAMES = ["Mira Sandoval", "Tomas Reyk", "Northern Ferry Union", "Ilse Brandt"];

/** Makes `count` corrections and takes `undone` of them back; those that are refused are drawn anew. @returns how many were refused */
export async function correctAtRandom(
  ledger: Ledger,
  documents: readonly ReadoutDocument[],
  count: number,
  undone: number,
  seed: number,
): Promise<number> {
  const random = seeded(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const made: number[] = [];
  let refused = 0;
  const attempt = async (): Promise<number> => {
    const { report, statements, actors, times } = one(documents);
    const statement = one(statements);
    const kind = Math.floor(random() * 12);
    const fields = (id: string | undefined, change: Record<string, unknown>) => {
      if (id === undefined) throw new NoSuchRecord("nothing");
      return correct(ledger, id, change, SIGNED).then((c) => c.correction);
    };
    switch (kind) {
      case 0:
        return fields(statement?.id, { stance: one(STANCES) });
      case 1:
        return fields(statement?.id, { speaker: one(actors)?.id });
      case 2:
        return fields(statement?.id, { speaker: { name: one(NEW_NAMES) } });
      case 3:
        return fields(statement?.id, { "authority.kind": one(AUTHORITY_KINDS), negated: random() < 0.5 });
      case 4:
        return fields(one(actors)?.id, { name: `${one(NEW_NAMES)} ${Math.floor(random() * 5)}` });
      case 5:
        return fields(report.id, {
          published: `202${Math.floor(random() * 5)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
        });
      case 6:
        return fields(report.id, { publisher: one(NEW_NAMES), title: "Another title" });
      case 7:
        return fields(one(times)?.id, { value: "2020-02-02", from: "2020-02-02", to: "2020-02-03" });
      case 8:
        return fields(statement?.id, { saidAt: "2019-09-09", speaker: null });
      case 9:
      case 10: {
        const id = random() < 0.7 ? statement?.id : one(actors)?.id;
        return id === undefined ? Promise.reject(new NoSuchRecord("nothing")) : reject(ledger, id, SIGNED);
      }
      default: {
        const words = [...report.text.matchAll(/[^\s]+(?: [^\s]+){3,9}/g)];
        const at = one(words);
        if (!at) throw new NoSuchRecord("nothing");
        const span = [at.index, at.index + at[0].length] as const;
        return addStatement(
          ledger,
          report.id,
          { source: [], cue: [], content: [span], change: { speaker: { name: one(NEW_NAMES) } } },
          SIGNED,
        ).then((c) => c.correction);
      }
    }
  };
  while (made.length < count) {
    try {
      made.push(await attempt());
    } catch (error) {
      if (!(error instanceof BadChange) && !(error instanceof NoSuchRecord)) throw error;
      refused++;
    }
  }
  for (let n = 0; n < undone; n++) await undo(ledger, made.splice(Math.floor(random() * made.length), 1)[0] as number, SIGNED);
  return refused;
}

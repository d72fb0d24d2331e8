/** [S9] Whom something is told is no part of the cue ("told Northwire"), though the network, as its training data does, takes it for one. */
import type { Entity } from "./entities.js";
import type { Piece } from "./pieces.js";

const ADDRESSED: ReadonlySet<string> = new Set(["person", "organisation", "government"]);

/** A cue as far as the name of a person or body that follows its first word and reaches its end. `names` of the section. */
export function withoutAddressee(cue: Piece, names: readonly Entity[]): Piece {
  const told = names.find((e) => ADDRESSED.has(e.type) && e.from > cue.from && e.from < cue.to && e.to >= cue.to);
  return told ? { ...cue, to: told.from } : cue;
}

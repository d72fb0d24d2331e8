/**
 * Schema 18: who takes part in a matter, what picture captions tell of it and which accounts cannot both hold are told by more than before. No
 * table changes; projections are worked out anew after.
 */
import type { Migration } from "./types.js";

export const partiesAndPictures: Migration = () => [];

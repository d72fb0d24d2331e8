/**
 * Schema 11: texts are compared by other keys, and less tells who a record with two of one surname is. No table changes; projections are
 * worked out anew after.
 */
import type { Migration } from "./types.js";

export const textKeys: Migration = () => [];

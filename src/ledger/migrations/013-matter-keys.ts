/**
 * Schema 13: matters are compared by other keys, and less tells who a body called like a place is. No table changes; projections are worked out
 * anew after.
 */
import type { Migration } from "./types.js";

export const matterKeys: Migration = () => [];

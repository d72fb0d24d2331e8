/**
 * Schema 16: matters of what is done to somebody are told by the deed, and what names no matter is of none. No table changes; projections
 * are worked out anew after.
 */
import type { Migration } from "./types.js";

export const mattersByDeeds: Migration = () => [];

/**
 * Schema 14: things of matters are told by other words (whose phrase ends in a name, what names nothing, what is done at length). No table
 * changes; projections are worked out anew after.
 */
import type { Migration } from "./types.js";

export const matterThings: Migration = () => [];

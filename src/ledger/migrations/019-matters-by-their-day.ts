/**
 * Schema 19: what is without a day is of no matter of two times, a pause is of what is paused, and seats of governments are their countries. No
 * table changes; projections are worked out anew after.
 */
import type { Migration } from "./types.js";

export const mattersByTheirDay: Migration = () => [];

/**
 * Schema 21: what a report without a day tells of goes with the one matter of its dossier that is the same, and what is left of a dossier under one
 * noun is one matter where nothing says that it is two. No table changes; projections are worked out anew after.
 */
import type { Migration } from "./types.js";

export const undatedReports: Migration = () => [];

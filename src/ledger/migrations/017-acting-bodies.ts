/**
 * Schema 17: a body may act for a country where parties of matters are held against each other. No table changes; projections are worked out
 * anew after.
 */
import type { Migration } from "./types.js";

export const actingBodies: Migration = () => [];

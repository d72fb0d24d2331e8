/**
 * Schema 20: goods by what their shipment is said to hold, second batches apart from first ones, and what had been done before apart from what is
 * told of now. No table changes; projections are worked out anew after.
 */
import type { Migration } from "./types.js";

export const goodsByTheirContents: Migration = () => [];

import { z } from "zod";

/** UTF-16 offsets `[start, end)` into `report.text`. */
export const span = z.tuple([z.int().nonnegative(), z.int().positive()]);
export const spans = z.array(span);
/** Evidence: at least one span. */
export const evidence = spans.min(1);

export const text = z.string().min(1);
/** A probability, two decimals. */
export const confidence = z.number().min(0).max(1);

export const reportId = z.string().startsWith("r:");
export const actorId = z.string().startsWith("a:");
export const placeId = z.string().startsWith("g:");
export const statementId = z.string().startsWith("s:");
export const timeId = z.string().startsWith("t:");
export const eventId = z.string().startsWith("e:");
export const developmentId = z.string().startsWith("d:");

import { z } from "zod";
import { REGISTRY, type RegisteredKind } from "./registry.js";

/** UTF-16 offsets `[start, end)` into `report.text`. Whatever has this schema must stand among the spans of its kind in registry.ts. */
export const span = z.tuple([z.int().nonnegative(), z.int().positive()]);
export const spans = z.array(span);
/** Evidence: at least one span. */
export const evidence = spans.min(1);

export const text = z.string().min(1);
/** A probability, two decimals. */
export const confidence = z.number().min(0).max(1);

const idOf = (kind: RegisteredKind) => z.string().startsWith(`${REGISTRY[kind].prefix}:`);

export const reportId = idOf("report");
export const actorId = idOf("actor");
export const placeId = idOf("place");
export const statementId = idOf("statement");
export const timeId = idOf("time");
export const eventId = idOf("event");
export const developmentId = idOf("development");

/**
 * Where the spans of a record lie, by the names of its fields: `source[]`, `authority.descriptorSpan`, `via[].span`. Never told by their
 * shape: `{ range: [10, 12] }` of a figure is two whole numbers too, but no words of the text.
 */
import type { Span } from "../text/span.js";

/** Field names as a tree. A span is a leaf of it; `[]` is each member of a list. */
export type SpanFields = "span" | ReadonlyMap<string, SpanFields>;

/** A value of the wire format that can be a span: two whole numbers. */
export const isPair = (value: unknown): value is Span => Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);

const stepsOf = (path: string): string[] => path.replaceAll("[]", ".[]").split(".");

/** The tree of some paths. */
export function spanFields(paths: readonly string[]): SpanFields {
  const root = new Map<string, SpanFields>();
  for (const path of paths) {
    let at: Map<string, SpanFields> = root;
    const steps = stepsOf(path);
    const last = steps.pop() as string;
    for (const step of steps) {
      if (!at.has(step)) at.set(step, new Map());
      at = at.get(step) as Map<string, SpanFields>;
    }
    at.set(last, "span");
  }
  return root;
}

/** The fields inside a member of a record or list; undefined where no spans lie there. */
export const spanFieldsIn = (fields: SpanFields | undefined, step: string): SpanFields | undefined =>
  fields === "span" ? undefined : fields?.get(step);

/** The fields at the end of a path: those of `authority.terms` in a statement. */
export const spanFieldsAt = (fields: SpanFields | undefined, path: string): SpanFields | undefined =>
  stepsOf(path).reduce(spanFieldsIn, fields);

/** Every span in a value, depth first in the order in which the value has its fields. */
export function spansAt(fields: SpanFields | undefined, value: unknown): Span[] {
  const found: Span[] = [];
  const walk = (at: SpanFields | undefined, inside: unknown): void => {
    if (at === undefined || inside === null || typeof inside !== "object") return;
    if (at === "span") {
      if (isPair(inside)) found.push(inside);
    } else if (Array.isArray(inside)) for (const member of inside) walk(at.get("[]"), member);
    else for (const [name, member] of Object.entries(inside)) walk(at.get(name), member);
  };
  walk(fields, value);
  return found;
}

/** The value with each of its spans put elsewhere, all else as it is. */
export function withSpans<T>(fields: SpanFields | undefined, value: T, place: (span: Span) => Span): T {
  const walk = (at: SpanFields | undefined, inside: unknown): unknown => {
    if (at === undefined || inside === null || typeof inside !== "object") return inside;
    if (at === "span") return isPair(inside) ? [...place(inside)] : inside;
    if (Array.isArray(inside)) return inside.map((member) => walk(at.get("[]"), member));
    return Object.fromEntries(Object.entries(inside).map(([name, member]) => [name, walk(at.get(name), member)]));
  };
  return walk(fields, value) as T;
}

/** What a person says of a record: fields by their path, with the values they should have. */
import type { Actor } from "../../records/actor.js";
import { type RegisteredKind, SPAN_FIELDS } from "../../records/registry.js";
import { type SpanFields, spanFieldsAt, spansAt } from "../../records/span-fields.js";
import type { Span } from "../../text/span.js";

/** Values by path: `stance`, `authority.kind`. A whole statement, where one is added. */
export type Change = Readonly<Record<string, unknown>>;

/** The speakers that a change brings in, who are whole actors; no field of a statement has that name. */
export const BROUGHT = "actors";

const BROUGHT_SPANS: SpanFields = new Map([["[]", SPAN_FIELDS.actor]]);

/** Where the spans lie in a value that a change gives to a path. */
export const spanFieldsOfChange = (kind: RegisteredKind, path: string): SpanFields | undefined =>
  path === BROUGHT ? BROUGHT_SPANS : spanFieldsAt(SPAN_FIELDS[kind], path);

/** Every span that a change names, in its own order. */
export const spansOfChange = (kind: RegisteredKind, change: Change): Span[] =>
  Object.entries(change).flatMap(([path, value]) => spansAt(spanFieldsOfChange(kind, path), value));

/** A record with fields put in; a field may lie deeper: `authority.kind`. Nothing is changed in place. */
export function changedBy<T extends object>(record: T, change: Change): T {
  let result = record as Record<string, unknown>;
  for (const [path, value] of Object.entries(change)) {
    const steps = path.split(".");
    const put = (into: Record<string, unknown>, depth: number): Record<string, unknown> => {
      const step = steps[depth] as string;
      if (depth === steps.length - 1) return { ...into, [step]: value };
      return { ...into, [step]: put((into[step] ?? {}) as Record<string, unknown>, depth + 1) };
    };
    result = put(result, 0);
  }
  return result as T;
}

/** The actors that a change brings in, and the rest of it. */
export function splitChange(change: Change): { readonly brought: readonly Actor[]; readonly change: Change } {
  const { [BROUGHT]: brought, ...rest } = change;
  return { brought: (brought ?? []) as readonly Actor[], change: rest };
}

/** The fields that people may correct, with the values each can have: taken from the schemas of the records, for checks, messages and docs. */
import { z } from "zod";
import { span } from "../../records/common.js";
import { recordSchema } from "../../records/record-schemas.js";
import { REGISTERED_KINDS, REGISTRY, type RegisteredKind } from "../../records/registry.js";
import { BadChange } from "../errors.js";
import { type Change, changedBy } from "../overlay/change.js";

/** Kinds whose fields may be corrected, statements first. */
export const CORRECTED_KINDS: readonly RegisteredKind[] = ["statement", ...REGISTERED_KINDS.filter((kind) => kind !== "statement")];

const isFixed = (kind: RegisteredKind, field: string): boolean => (REGISTRY[kind].fixed as readonly string[]).includes(field);

const aKind = (kind: RegisteredKind): string => `${/^[ae]/.test(kind) ? "an" : "a"} ${kind}`;

/** What may be written for short. */
const SHORT: Readonly<Record<string, string>> = {
  "statement.speaker":
    'a name, the id of an actor (a:…) or of a name (p:…), {"name":"…","kind":"person","named":true} for somebody new, named or described, or null',
  "statement.speakers": "a list of these",
  "report.published": "a day, month or year (2024-06-26, 2024-06, 2024), or null",
  "statement.saidAt": "a day, or an object with the fields below, or null",
};

/** As much of JSON Schema as records need. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  /** Added by us: two whole numbers need not be offsets. */
  readonly isSpan?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const optionsOf = (schema: Schema): readonly Schema[] =>
  schema.anyOf ?? (Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : [schema]);

/** What a value of a schema may be, in words; closed lists in full. */
function takes(schema: Schema): string {
  const options = optionsOf(schema);
  if (options.length > 1) {
    const parts = options.map(takes);
    return parts.length > 2 ? parts.join(", ") : parts.join(" or ");
  }
  if (schema.enum) return schema.enum.join(", ");
  if (schema.const) return schema.const;
  if (schema.isSpan) return "[start, end]";
  if (schema.type === "array")
    return `a list of ${schema.items && schema.items.type === "object" ? "objects with the fields below" : takes(schema.items || {})}`;
  const of = REGISTERED_KINDS.find((kind) => schema.pattern?.startsWith(`^${REGISTRY[kind].prefix}:`));
  if (of) return `the id of ${aKind(of)}`;
  const simple: Readonly<Record<string, string>> = {
    string: "words",
    boolean: "true, false",
    integer: "a whole number",
    number: "a number",
    null: "null",
    object: "an object with the fields below",
  };
  return simple[String(schema.type)] ?? "a value of the wire format";
}

export interface FieldValues {
  /** Its place in the record: `authority.kind`; `via[].kind` for each of a list. */
  readonly path: string;
  readonly takes: string;
  /** Types of JSON it may have. */
  readonly types: readonly string[];
}

const typesOf = (schema: Schema): string[] => optionsOf(schema).flatMap((o) => (o === schema ? [String(o.type)] : typesOf(o)));

function* walked(path: string, schema: Schema): Generator<FieldValues> {
  yield { path, takes: takes(schema), types: typesOf(schema) };
  for (const option of optionsOf(schema)) {
    const list = option.type === "array" && option.items && !option.prefixItems ? option.items : null;
    for (const [name, field] of Object.entries((list ?? option).properties ?? {}))
      yield* walked(`${path}${list ? "[]" : ""}.${name}`, field);
  }
}

const markSpan = ({ zodSchema, jsonSchema }: { readonly zodSchema: unknown; readonly jsonSchema: object }): void => {
  if (zodSchema === span) Object.assign(jsonSchema, { isSpan: true });
};

/** Every field of a kind of record that people may correct, those inside others behind them. */
export function fieldsOf(kind: RegisteredKind): FieldValues[] {
  const { properties = {} } = z.toJSONSchema(recordSchema(kind), { override: markSpan }) as Schema;
  return Object.entries(properties)
    .filter(([name]) => !isFixed(kind, name))
    .flatMap(([name, schema]) => [...walked(name, schema)])
    .map((field) => ({ ...field, takes: SHORT[`${kind}.${field.path}`] ?? field.takes }));
}

/**
 * The change with every field one that may be corrected, and words where only words will do: `published=2024` is no number.
 * @throws BadChange
 */
export function checkedFields(kind: RegisteredKind, change: Change): Change {
  const fields = fieldsOf(kind);
  return Object.fromEntries(
    Object.entries(change).map(([path, value]) => {
      const [first] = path.split(".") as [string];
      const field = fields.find((f) => f.path === path);
      if (!field) {
        if (isFixed(kind, first))
          throw new BadChange(path, "cannot be corrected", "reject the record and add one, where it is wrong altogether");
        const among = fields.filter((f) => f.path.startsWith(`${first}.`) || !/[.[]/.test(f.path));
        throw new BadChange(path, `is no field of ${aKind(kind)}`, `its fields are ${among.map((f) => f.path).join(", ")}`);
      }
      const asWords =
        ["number", "boolean"].includes(typeof value) && !field.types.some((t) => ["number", "integer", "boolean"].includes(t));
      return [path, asWords && field.types.includes("string") ? String(value) : value];
    }),
  );
}

const shownValue = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** The record with the change in it. @throws BadChange where a field cannot have its value, with those that it can */
export function changedRecord<T extends object>(kind: RegisteredKind, record: T, change: Change): T {
  const changed = changedBy(record, change);
  const [issue] = recordSchema(kind).safeParse(changed).error?.issues ?? [];
  if (!issue) return changed;
  const path = issue.path
    .map((step) => (typeof step === "number" ? "[]" : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
  const given = issue.path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], changed);
  const can = fieldsOf(kind).find((field) => field.path === path.replace(/\[\]$/, ""))?.takes;
  const remedy = can ? `give ${can}` : "docs/cli.md lists the fields and their values";
  if (given === undefined) throw new BadChange(path, `is missing`, remedy);
  throw new BadChange(`${path}=${shownValue(given)}`, `is no value that ${path} of ${aKind(kind)} can have`, remedy);
}

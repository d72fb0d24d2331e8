/** The fields of what each command prints with `--json`, as tables, from the schemas that the output is checked by. */
import { COMMANDS, viewSchema } from "../src/records/schema.js";

interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: object;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
}

/** What a value is, in a few words. */
function kindOf(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(kindOf))].join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(", ");
  if (schema.prefixItems) return schema.prefixItems.length === 2 ? "`[start, end]`" : `list of ${schema.prefixItems.length} numbers`;
  if (schema.items?.not) return "`[]`";
  if (schema.items) return `list of ${kindOf(schema.items)}`;
  const types = [schema.type ?? "anything"].flat();
  return types.map((type) => (type === "integer" ? "whole number" : type)).join(" or ");
}

/** The objects that a value is made of, whatever lists and choices they stand in. */
const objectsIn = (schema: Schema): readonly Schema[] => [
  ...(schema.properties ? [schema] : []),
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])].flatMap(objectsIn),
];

/** Fields that are told elsewhere. */
type Skipped = (path: string) => boolean;

const RECORD = new Set(Object.keys((viewSchema("read") as Schema).anyOf?.[0]?.properties?.statements?.items?.properties ?? {}));

/** A row for each field, those within it after it. `[]` stands for each of a list; a field of several kinds of objects has one row. */
function rows(schema: Schema, path: string, skipped: Skipped): string[] {
  const fields = new Map<string, Schema[]>();
  for (const { properties = {} } of objectsIn(schema))
    for (const [name, field] of Object.entries(properties)) fields.set(name, [...(fields.get(name) ?? []), field]);
  return [...fields].flatMap(([name, kinds]) => {
    const own = path === "" ? name : `${path}.${name}`;
    if (skipped(own)) return [];
    const field = kinds[0] as Schema;
    const is = [...new Set(kinds.map(kindOf))].join(" or ");
    return [`| \`${own}\` | ${is} | ${field.description ?? ""} |`, ...rows(field, `${own}${field.items ? "[]" : ""}`, skipped)];
  });
}

const table = (schema: Schema, skipped: Skipped): string =>
  ["| field | is | says |", "|---|---|---|", ...rows(schema, "", skipped)].join("\n");

/** What `statements` tells, wherever other lists have it: a statement's own fields, and how a list names a report. And the envelope. */
const told =
  (command: string): Skipped =>
  (path) => {
    const [, field] = /^(?:items|said)\[\]\.(\w+)/.exec(path) ?? [];
    const record = STATEMENTS.includes(command) && field !== undefined && field !== "id" && RECORD.has(field);
    return path === "readout" || record || (command !== "statements" && /\.report\./.test(path));
  };

/** Commands that list statements. */
const STATEMENTS: readonly string[] = ["statements", "find", "actor"];

/** Commands whose output is told by another's. */
const SAME: Readonly<Record<string, string>> = { timeline: "statements", reject: "correct", "add-statement": "correct", undo: "correct" };

const tableOf = (command: (typeof COMMANDS)[number]): string => {
  const others = Object.keys(SAME).filter((other) => SAME[other] === command);
  const named = [command, ...others].map((one) => `\`readout ${one}\``).join(", ");
  return `### ${named}\n\n${table(viewSchema(command) as Schema, told(command))}\n`;
};

export const listTables = (): string =>
  COMMANDS.filter((command) => command !== "read" && !(command in SAME))
    .map(tableOf)
    .join("\n");

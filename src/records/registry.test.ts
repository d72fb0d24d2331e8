import { describe, expect, it } from "vitest";
import { z } from "zod";
import { span } from "./common.js";
import { note, readoutDocument } from "./document.js";
import { recordSchema } from "./record-schemas.js";
import { evidenceSpans, kindOfId, looksLikeId, RECORD_KINDS, REGISTERED_KINDS, REGISTRY, spansIn } from "./registry.js";

/** Paths of all that has the schema of a span, and of nothing that only looks like one. */
function spanPaths(schema: z.ZodType, path = ""): string[] {
  if (schema === span) return [path];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => spanPaths(field as z.ZodType, path === "" ? name : `${path}.${name}`));
  if (schema instanceof z.ZodArray) return spanPaths(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => spanPaths(option as z.ZodType, path));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return spanPaths(schema.unwrap() as z.ZodType, path);
  return [];
}

describe("the registry", () => {
  it("names every span of every schema, and nothing else", () => {
    for (const kind of REGISTERED_KINDS)
      expect([kind, ...REGISTRY[kind].spans].sort()).toEqual([kind, ...spanPaths(recordSchema(kind))].sort());
  });

  it("would be found wanting by a span that it does not name, and not by a range", () => {
    const figure = z.object({ range: z.tuple([z.int().nonnegative(), z.int().positive()]), where: span.nullable() });
    expect(spanPaths(z.object({ figures: z.array(figure) }))).toEqual(["figures[].where"]);
  });

  it("names fields that there are", () => {
    for (const kind of REGISTERED_KINDS)
      expect(Object.keys(recordSchema(kind).shape)).toEqual(expect.arrayContaining([...REGISTRY[kind].evidence, ...REGISTRY[kind].fixed]));
  });

  it("has the prefix that ids of its kind must have, another for each", () => {
    for (const kind of REGISTERED_KINDS)
      for (const other of REGISTERED_KINDS)
        expect(recordSchema(kind).shape.id?.safeParse(`${REGISTRY[other].prefix}:0123456789abcdef`).success).toBe(kind === other);
  });

  it("has every list of records that a document has", () => {
    const lists = Object.entries(readoutDocument.shape).flatMap(([name, list]) =>
      list instanceof z.ZodArray && list.element !== note ? [name] : [],
    );
    expect(RECORD_KINDS.map((kind) => REGISTRY[kind].list)).toEqual(lists);
  });
});

describe("kindOfId", () => {
  it("tells whole ids alone", () => {
    expect(RECORD_KINDS.map((kind) => kindOfId(`${REGISTRY[kind].prefix}:0123456789abcdef`))).toEqual(RECORD_KINDS);
    expect(["s:012", "p:0123456789abcdef", "x:0123456789abcdef", "s:0123456789abcdef0", "Ana"].map(kindOfId)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect([looksLikeId("a:Ana", "actor"), looksLikeId("Ana", "actor")]).toEqual([true, false]);
  });
});

describe("spans", () => {
  const record = { source: [[9, 12]], figure: { range: [10, 12] }, cue: [], content: [[0, 3]], range: [4, 6], within: null };

  it("are those of named fields, in the record's order, not whatever is two whole numbers", () => {
    expect(spansIn("statement", { ...record, authority: { terms: { span: [2, 4] }, count: [1, 2], proximity: [7, 8] } })).toEqual([
      [9, 12],
      [0, 3],
      [2, 4],
      [7, 8],
    ]);
    expect(evidenceSpans("statement", { ...record, via: [{ span: [1, 2] }] })).toEqual([
      [9, 12],
      [0, 3],
    ]);
  });

  it("are passed over where they are none: too long, of words, or fractions", () => {
    expect(spansIn("statement", { source: [[1, 2, 3], ["1", "2"], [1.5, 2], null, 7], cue: [4, 5], content: { span: [1, 2] } })).toEqual(
      [],
    );
  });
});

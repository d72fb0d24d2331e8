import { describe, expect, it } from "vitest";
import { z } from "zod";
import { columnPaths } from "./csv-columns.js";

const id = z.string().startsWith("q:");
const span = z.tuple([z.int(), z.int()]);
const titles = (item: z.core.$ZodType) => columnPaths(item).map((path) => path.join("."));

describe("columns of a list", () => {
  it("begin with what people read and end with offsets and ids, optional or in lists", () => {
    const item = z.object({
      id,
      content: z.array(span),
      members: z.array(id),
      negated: z.boolean(),
      quote: z.string(),
      within: id.nullable(),
      authority: z.object({ kind: z.string(), descriptorSpan: span.nullable() }),
      speakerName: z.string().nullable(),
      report: z.object({ id, title: z.string(), publisher: z.string(), published: z.string() }),
    });
    expect(titles(item)).toEqual(
      "report.title report.publisher report.published speakerName authority.kind quote negated content authority.descriptorSpan id members within report.id".split(
        " ",
      ),
    );
  });

  it("hold each field of the kinds of a mixed list once", () => {
    const item = z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("a"), id, snippet: z.string() }),
      z.object({ kind: z.literal("b"), id, quote: z.string() }),
    ]);
    expect(titles(item)).toEqual(["quote", "snippet", "kind", "id"]);
  });
});

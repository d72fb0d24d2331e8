import { describe, expect, it } from "vitest";
import { UNDESCRIBED, UNSAID } from "../../records/build.js";
import { AUTHORITY_KINDS } from "../../records/vocabulary.js";
import { CORRECTED_KINDS, changedRecord, checkedFields, fieldsOf } from "./fields.js";

const STATEMENT = {
  ...UNSAID,
  id: "s:0",
  source: [],
  cue: [],
  content: [[0, 1]],
  authority: { kind: "unnamed", ...UNDESCRIBED },
  confidence: 0.9,
};

const takes = (kind: (typeof CORRECTED_KINDS)[number], path: string) => fieldsOf(kind).find((f) => f.path === path)?.takes;

describe("fieldsOf", () => {
  it("lists closed values in full, at any depth, and what else a field may be", () => {
    expect(takes("statement", "authority.kind")).toBe(AUTHORITY_KINDS.join(", "));
    expect(takes("statement", "authority.terms.basis")).toBe("stated, inferred");
    expect(takes("statement", "authority.count")).toBe("a whole number or plural or null");
    expect(takes("statement", "via[].kind")).toBe("medium, document, person");
    expect(takes("statement", "content")).toBe("a list of [start, end]");
    expect(takes("statement", "negated")).toBe("true, false");
    expect(takes("statement", "venue.actor")).toBe("the id of an actor or null");
    expect(takes("development", "objects[].quantity")).toBe("a number or null");
  });

  it("leaves out what cannot be corrected, and knows words for every other", () => {
    for (const kind of CORRECTED_KINDS) {
      const paths = fieldsOf(kind).map((f) => f.path);
      expect(paths).not.toContain("id");
      expect(paths).not.toContain("confidence");
      expect(fieldsOf(kind).filter((f) => f.takes.includes("of the wire format"))).toEqual([]);
    }
    expect(takes("report", "source")).toBeUndefined();
    expect(takes("statement", "source")).toBeDefined();
  });
});

describe("checkedFields", () => {
  it("refuses what is no field, at any depth, with those that are", () => {
    expect(() => checkedFields("statement", { mood: "glad" })).toThrow(
      /^mood: is no field of a statement; its fields are source, cue, .*stance/,
    );
    expect(() => checkedFields("actor", { "name.first": "Ana" })).toThrow(/^name\.first: is no field of an actor/);
    expect(() => checkedFields("statement", { "authority.mood": 1 })).toThrow(/authority\.kind, authority\.descriptor/);
    expect(() => checkedFields("statement", { confidence: 1 })).toThrow(/^confidence: cannot be corrected/);
    expect(() => checkedFields("report", { source: "x" })).toThrow(/cannot be corrected/);
  });

  it("takes for words what only looks like a number", () => {
    expect(checkedFields("report", { published: 2024, publisher: true })).toEqual({ published: "2024", publisher: "true" });
    expect(checkedFields("statement", { "authority.count": 2, negated: true })).toEqual({ "authority.count": 2, negated: true });
  });
});

describe("changedRecord", () => {
  const refused = (change: Record<string, unknown>, message: string | RegExp) =>
    expect(() => changedRecord("statement", STATEMENT, change)).toThrow(message);

  it("answers a value that a field cannot have with those that it can", () => {
    refused(
      { stance: "denied" },
      /^stance=denied: is no value that stance of a statement can have; give assert, confirm, deny, .*, other$/,
    );
    refused({ "authority.kind": "boss" }, /^authority\.kind=boss: .*; give named-person, spokesperson, /);
    refused({ authority: { ...STATEMENT.authority, kind: "boss" } }, /^authority\.kind=boss: /);
    refused({ negated: "yes" }, /^negated=yes: .*; give true, false$/);
    refused({ via: [{ actor: null, kind: "crow", span: [0, 1] }] }, /^via\[\]\.kind=crow: .*; give medium, document, person$/);
    refused({ "authority.terms.rule": "background" }, /^authority\.terms\.basis: is missing; give stated, inferred$/);
  });

  it("makes any other change", () => {
    expect(changedRecord("statement", STATEMENT, { "authority.kind": "reporter", stance: "deny" })).toEqual({
      ...STATEMENT,
      stance: "deny",
      authority: { ...STATEMENT.authority, kind: "reporter" },
    });
  });
});

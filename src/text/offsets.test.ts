import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpanOutOfText } from "../errors.js";
import { OffsetMap } from "./offsets.js";

describe("OffsetMap", () => {
  it("agrees with the runtime's own counts on any text, both ways", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const map = new OffsetMap(text);
        let unit = 0;
        let point = 0;
        for (const character of text) {
          const byte = Buffer.byteLength(text.slice(0, unit));
          expect(map.unitToPoint(unit)).toBe(point);
          expect(map.pointToUnit(point)).toBe(unit);
          expect(map.unitToByte(unit)).toBe(byte);
          expect(map.byteToUnit(byte)).toBe(unit);
          unit += character.length;
          point++;
        }
        expect([map.units, map.points, map.bytes]).toEqual([unit, point, Buffer.byteLength(text)]);
        expect(map.unitToByte(unit)).toBe(map.bytes);
      }),
    );
  });

  it("counts a combining mark as a character of its own, and CRLF as two", () => {
    const map = new OffsetMap("e\u0301\r\n😀.");
    expect([2, 3, 4, 6].map((u) => map.unitToPoint(u))).toEqual([2, 3, 4, 5]);
    expect([1, 2, 4, 6].map((u) => map.unitToByte(u))).toEqual([1, 3, 5, 9]);
  });

  it("refuses the inside of a character, and what lies beyond the text", () => {
    const map = new OffsetMap("é😀");
    expect(() => map.unitToPoint(2)).toThrow(SpanOutOfText);
    expect(() => map.byteToUnit(1)).toThrow("inside a character");
    expect(() => map.pointToUnit(3)).toThrow("no such point");
    expect(() => map.unitToByte(-1)).toThrow(SpanOutOfText);
  });
});

import { describe, expect, it } from "vitest";
import { ArchiveRefused } from "../../errors.js";
import { bytesUpTo, peeked } from "./byte-streams.js";
import { checkRatio, Nesting } from "./nesting.js";

async function* stream(parts: readonly string[], letGo: () => void = () => {}): AsyncGenerator<Uint8Array> {
  try {
    for (const part of parts) yield Buffer.from(part);
  } finally {
    letGo();
  }
}

const all = async (chunks: AsyncIterable<Uint8Array>) => Buffer.from((await bytesUpTo(chunks, 1000)) ?? []).toString();

describe("streams of bytes", () => {
  it("show their beginning and are whole all the same, however they come", async () => {
    for (const parts of [["abcdef"], ["a", "b", "cdef"], ["ab"], []]) {
      const { head, chunks } = await peeked(stream(parts), 3);
      expect(Buffer.from(head).toString()).toBe(parts.join("").slice(0, 3));
      expect(await all(chunks)).toBe(parts.join(""));
    }
  });

  it("are let go of where nobody reads them", async () => {
    let gone = false;
    const begun = await peeked(
      stream(["abc", "def"], () => {
        gone = true;
      }),
      2,
    );
    await begun.close();
    expect(gone).toBe(true);
  });

  it("are read no further than they may be long", async () => {
    expect(await bytesUpTo(stream(["abc", "def"]), 5)).toBeNull();
  });
});

describe("what is unpacked of one input", () => {
  it("lies no more than six containers deep", () => {
    let nesting = new Nesting();
    for (let n = 0; n < 6; n++) nesting = nesting.inside("a.zip");
    expect(() => nesting.inside("a.zip!/b.zip")).toThrow(ArchiveRefused);
  });

  it("is not more than text can be packed to", () => {
    expect(() => checkRatio("a.zip", 9_000_000, 10)).not.toThrow();
    expect(() => checkRatio("a.zip", 50_000_000, 1_000_000)).not.toThrow();
    expect(() => checkRatio("a.zip", 50_000_000, 10_000)).toThrow("unpacks to over 250 times its size");
  });
});

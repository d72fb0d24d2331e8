import { describe, expect, it } from "vitest";
import { reportInput } from "./input.js";

describe("a report that is given", () => {
  it("as bare words is a text without metadata", () => {
    expect(reportInput("The bridge is shut.", "text")).toEqual({ source: "text", text: "The bridge is shut." });
  });

  it("with metadata is called by its address, else its id, else what it is given as; its words are no metadata", () => {
    expect(reportInput({ url: "https://a.example/1", id: "7", text: "Words." }, "in:3")).toEqual({
      source: "https://a.example/1",
      text: "Words.",
      metadata: { url: "https://a.example/1", id: "7" },
    });
    expect(reportInput({ id: "7", html: "<p>Words." }, "in:3")).toEqual({ source: "7", html: "<p>Words.", metadata: { id: "7" } });
    expect(reportInput({ text: "Words.", html: "<p>Words." }, "in:3")).toEqual({ source: "in:3", text: "Words.", metadata: {} });
  });

  it("without words is none", () => expect(reportInput({ id: "7", text: null }, "in:3")).toBeNull());
});

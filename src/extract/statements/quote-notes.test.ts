import { describe, expect, it } from "vitest";
import { paragraphs } from "../../text/paragraphs.js";
import { pairQuotes } from "../../tokens/quotes.js";
import { quoteNotes } from "./quote-notes.js";

describe("[N1] notes on quotations", () => {
  it("gives the reason why a quotation is no statement", () => {
    const text = "The “soft” cheese won. They sang “The Long Road Home” twice. A note read “we will all be home soon” there.";
    const { quotes } = pairQuotes(text, paragraphs(text));
    expect(quoteNotes(text, quotes, []).map((n) => n.message)).toEqual([
      "a term set off by quotation marks",
      "a title, name or nickname in quotation marks",
      "quoted words that the report ascribes to nobody here",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { BadQuery, LedgerMissing } from "../ledger/errors.js";
import { withFlags } from "./flag-words.js";

describe("the command line", () => {
  it("has flags for the options that an error names", () => {
    const error = new BadQuery({ since: "soon", undated: true }, "do not fit", 'leave "until" out', ["until"]);
    expect(withFlags(error)).toBe("--since soon --undated: do not fit; leave --until out");
    expect(withFlags(error, error.remedy)).toBe("leave --until out");
    expect(withFlags(new LedgerMissing("a.db"))).toBe(
      "a.db: there is no ledger; name another with --ledger, or make this one with `readout add`",
    );
  });

  it("leaves words that somebody looks for as they are", () => {
    expect(withFlags(new BadQuery('"since"', "is bad", "…"))).toBe('"since": is bad; …');
  });
});

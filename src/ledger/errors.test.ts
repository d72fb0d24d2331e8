import { describe, expect, it } from "vitest";
import { ReadoutError } from "../errors.js";
import * as errors from "./errors.js";

const { BadChange, BadQuery, LedgerError, LedgerLimit, LedgerLocked, LedgerMissing, LedgerNewer, NotALedger, StoreFailure } = errors;

describe("errors of the ledger", () => {
  it("are all LedgerErrors", () => {
    const classes = Object.values(errors).filter((error) => error.prototype instanceof ReadoutError);
    expect(classes.length).toBeGreaterThan(15);
    for (const error of classes) expect(error === LedgerError || error.prototype instanceof LedgerError, error.name).toBe(true);
  });

  it("tell the store's from those of one question, correction or report", () => {
    expect(new LedgerLocked("a.db", 10)).toBeInstanceOf(StoreFailure);
    expect(new NotALedger("a.db", "it is a folder")).toBeInstanceOf(StoreFailure);
    for (const error of [new LedgerLimit("a.db", "…"), new BadChange("stance=x", "…"), new BadQuery('"x"', "…", "…")])
      expect(error).not.toBeInstanceOf(StoreFailure);
  });

  it("carry their data", () => {
    expect(new LedgerNewer("a.db", 9, 6)).toMatchObject({ ledger: "a.db", found: 9, known: 6 });
    expect(new LedgerMissing("a/b.db", "a")).toMatchObject({ folder: "a" });
    expect(new BadQuery({ since: "soon" }, "is not a date", "give 2024")).toMatchObject({ query: { since: "soon" }, why: "is not a date" });
    expect(new LedgerLocked("postgres://ana:secret@host/db", 1).ledger).not.toContain("secret");
  });

  it("name options in quotation marks", () => {
    const error = new BadQuery({ since: "soon", undated: true }, "do not fit", 'leave "until" out', ["until"]);
    expect(error.message).toBe('"since" soon "undated": do not fit; leave "until" out');
    expect(error.options).toEqual(["since", "undated", "until"]);
  });
});

import { expect, it } from "vitest";
import { BadQuery, LedgerMissing } from "../ledger/errors.js";
import { FLAGS, flagOf } from "./flags.js";
import { processIo } from "./io.js";
import { program } from "./program.js";

it("every option that an error may speak of is a flag", () => {
  const flags = program(processIo(), () => {}).commands.flatMap((command) => command.options.map((option) => option.long));
  expect(Object.values(FLAGS).filter((flag) => !flags.includes(flag))).toEqual([]);
});

it("an error speaks of options to programs, and of flags to people", () => {
  const error = new LedgerMissing("a.db");
  expect(error.message).toBe("a.db: there is no ledger; name another with `address`, or make this one with `readout add`");
  expect(error.calling(flagOf).message).toBe("a.db: there is no ledger; name another with --ledger, or make this one with `readout add`");
  const asked = new BadQuery((call) => `${call("after")} x`, "is no place in a list", 'give the "next" of the page before');
  expect([asked.input, asked.calling(flagOf).message]).toEqual([
    "`after` x",
    '--after x: is no place in a list; give the "next" of the page before',
  ]);
});

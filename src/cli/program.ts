/** Every command and flag, declared once: the parser, `--help` and docs/cli.md all read this. */
import { Command, Option } from "commander";
import { namedExtensions } from "../intake/formats.js";
import { VERSION } from "../version.js";
import type { Io } from "./io.js";
import { ledgerCommands } from "./ledger/commands.js";
import type { ReadFlags } from "./read-command.js";
import { fetching, given, wholeNumber } from "./values.js";

/** The program. `done` gets the exit code of the command that ran, `help` what is printed of the program itself. */
export function program(io: Io, done: (code: number) => void, help: (words: string) => void = (s) => void io.print(s)): Command {
  const root = new Command("readout")
    .description("Reads news reports and keeps the record: who said what, on whose authority, with the exact words.")
    .version(VERSION)
    .showHelpAfterError("(readout --help lists commands and flags)")
    .option("--debug", "with each error, print where in the program it arose (or set READOUT_DEBUG=1); any command takes it")
    .configureOutput({
      writeOut: help,
      writeErr: (words) => {
        for (const line of words.trimEnd().split("\n")) io.tell(line, ""); // help, in words of ours
      },
      outputError: (words) => io.tell(words.trimEnd().replace(/\n(\(Did you mean [^\n]*\))$/, " $1"), ""),
    })
    .exitOverride();

  fetching(
    given(
      root.command("read").description("print the record of each report: its parts, and each statement with its source, cue and words"),
    ),
  )
    .argument("[input...]", `files (${namedExtensions()}), folders, patterns, addresses (https://…), or - for standard input`)
    .addOption(new Option("--json", "print one JSON document a report, indented").conflicts("jsonl"))
    .option("--jsonl", "print one JSON document a line")
    .option("--jsonl-in", "the inputs hold one report a line, as JSON")
    .option("--explain", "add the decisions taken on each statement, with the rules of docs/rules.md and the scores")
    .option("--statement <id>", "with --explain: only those on this statement")
    .option("--force", "look for statements in texts that are not English too")
    .option("--threads <n>", "threads of the network (default: 1), no more than there are cores", wholeNumber)
    .option(
      "--jobs <n>",
      "reports read at once, each with its own copy of the weights in memory (default: 1), no more than there are cores and inputs",
      wholeNumber,
    )
    .action(async (inputs: string[], flags: ReadFlags, command: Command) => {
      if (inputs.length === 0 && !flags.jsonlIn)
        command.error("error: no input: give files, folders or patterns, or - for standard input", { exitCode: 2 });
      if (flags.statement && !flags.explain) command.error("error: --statement says which statement to --explain", { exitCode: 2 });
      const { readCommand } = await import("./read-command.js");
      done(await readCommand(inputs, flags, io));
    });

  root
    .command("schema")
    .description("print the JSON Schema of what read prints and of what --jsonl-in takes; or of what another command prints")
    .argument("[command]", "the command whose --json is meant: statements, find, verify …")
    .action(async (named: string | undefined, _: object, command: Command) => {
      const { COMMANDS, jsonSchema, viewSchema } = await import("../records/schema.js");
      const found = COMMANDS.find((one) => one === named);
      if (named !== undefined && !found)
        command.error(`error: no command "${named}" prints JSON; these do: ${COMMANDS.join(", ")}`, { exitCode: 2 });
      await io.data(`${JSON.stringify(found === undefined ? jsonSchema() : viewSchema(found), null, 2)}\n`);
      done(0);
    });

  ledgerCommands(root, io, done);
  return root;
}

/** docs/cli.md out of the flag definitions. `npm run docs` writes it; a test fails where it is stale. */
import type { Command } from "commander";
import { CORRECTED_KINDS, fieldsOf } from "../src/ledger/corrections/fields.js";

const HEAD = `# The command line

Made from the flag definitions in \`src/cli/program.ts\` and \`src/cli/ledger/commands.ts\` by \`npm run docs\`. Data goes to standard output, messages to
standard error. Exit codes: 0 all well; 1 some inputs failed, or a check found
something; 2 wrong usage, weights or a ledger that cannot be used, an output that cannot be written, or a fault of the program;
130 ended by Ctrl-C.
`;

function section(command: Command): string {
  const help = command.createHelp();
  const rows = [
    ...help.visibleArguments(command).map((a) => [`\`${a.name()}\``, a.description]),
    ...help.visibleOptions(command).map((o) => [`\`${o.flags}\``, help.optionDescription(o)]),
  ];
  const table = ["| | |", "|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
  return `## readout ${command.name()}\n\n\`readout ${command.name()} ${command.usage()}\`: ${command.description()}.\n\n${table}\n`;
}

/** Flags that go with any command. */
function common(root: Command): string {
  const rows = root.options.filter((o) => o.long !== "--version").map((o) => `| \`${o.flags}\` | ${o.description} |`);
  return ["With any command:\n", "| | |", "|---|---|", ...rows, ""].join("\n");
}

const FIELDS = `## Fields that may be corrected

What \`readout correct\` and \`readout add-statement\` take as FIELD=VALUE. A dot leads into an object (\`authority.kind=spokesperson\`), \`[]\` into each of a
list; lists and objects are given whole, as JSON. Spans are \`[start, end]\` in UTF-16 units of the report's text. \`null\` says that something is not known.
`;

/** Kinds of which this version reads no records. */
const EMPTY: readonly string[] = ["event", "development"];

function fields(kind: (typeof CORRECTED_KINDS)[number]): string {
  const rows = fieldsOf(kind).map(({ path, takes }) => `| \`${path}\` | ${takes} |`);
  return `### Of ${/^[ae]/.test(kind) ? "an" : "a"} ${kind}\n\n| | |\n|---|---|\n${rows.join("\n")}\n`;
}

export function cliPage(root: Command): string {
  return [
    HEAD,
    common(root),
    ...root.commands.map(section),
    FIELDS,
    ...CORRECTED_KINDS.filter((kind) => !EMPTY.includes(kind)).map(fields),
  ].join("\n");
}

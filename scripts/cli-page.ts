/** docs/cli.md out of the flag definitions. `npm run docs` writes it; a test fails where it is stale. */
import type { Command } from "commander";

const HEAD = `# The command line

Made from the flag definitions in \`src/cli/program.ts\` and \`src/cli/ledger/commands.ts\` by \`npm run docs\`. Data goes to standard output, messages to
standard error. Exit codes: 0 all well; 1 some inputs failed, or a check found
something; 2 wrong usage, or weights or a ledger that cannot be used.
`;

function section(command: Command): string {
  const help = command.createHelp();
  const rows = [
    ...help.visibleArguments(command).map((a) => [`\`${a.name()}\``, a.description]),
    ...help.visibleOptions(command).map((o) => [`\`${o.flags}\``, o.description]),
  ];
  const table = ["| | |", "|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
  return `## readout ${command.name()}\n\n\`readout ${command.name()} ${command.usage()}\`: ${command.description()}.\n\n${table}\n`;
}

export function cliPage(root: Command): string {
  return [HEAD, ...root.commands.map(section)].join("\n");
}

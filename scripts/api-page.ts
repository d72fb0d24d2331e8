/** docs/api.md: every name that a program can import, with its signature. `npm run docs` writes it; a test fails where it is stale. */
import { readFileSync } from "node:fs";
import { API, NodeBuilderFlags, type Project, SymbolFlags } from "typescript/unstable/sync";
import { declarations, PROJECT, project as projectOver } from "./declarations.js";

const HEAD = `# The library, name by name

Made from the type declarations by \`npm run docs\`. A change here is a change that programs notice: within a version names may be added, none changed.
`;

/** Types made from schemas are written out; all others stand as in the source. */
const MADE = /\bz\.infer</;
const WRITTEN_OUT = NodeBuilderFlags.NoTruncation | NodeBuilderFlags.MultilineObjectLiterals | NodeBuilderFlags.InTypeAlias;

const narrow = (code: string): string => code.replace(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 2));

/** A declaration without what nobody outside can use. */
const shown = (code: string): string =>
  narrow(code.trim())
    .replace(/^export (?:declare )?/m, "")
    .replace(/^ *(?:#private|private constructor\(\));\n/gm, "");

/** Every exported name of one entry with its declaration. */
function signatures(project: Project, file: string): [string, string][] {
  const { program, checker } = project;
  const module = checker.getSymbolAtLocation(program.getSourceFile(file) as never);
  if (!module) throw new Error(`${file} exports nothing`);
  return checker.getExportsOfModule(module).map((name): [string, string] => {
    const symbol = name.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name;
    const code = symbol.declarations.map((handle) => {
      const node = handle.resolve(project);
      if (!node) throw new Error(`${name.name} is declared nowhere`);
      // the statement that a constant stands in has its comment
      const whole = node.parent?.parent && symbol.flags & SymbolFlags.Variable ? node.parent.parent : node;
      const written = node.getSourceFile().text.slice(whole.pos, whole.end);
      if (!MADE.test(written)) return shown(written);
      const type = checker.typeToString(checker.getDeclaredTypeOfSymbol(symbol), undefined, WRITTEN_OUT);
      return shown(`${written.slice(0, written.indexOf("=") + 1)} ${type};`);
    });
    return [name.name, code.join("\n")];
  });
}

export function apiPage(): string {
  const made = declarations("api");
  const files = [...made.entries.values()];
  const config = projectOver(made, "api", { types: ["node"] }, files);
  const api = new API({ cwd: PROJECT });
  try {
    const opened = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    if (!opened) throw new Error(`${config} was not opened: ${readFileSync(config, "utf8")}`);
    const told = new Map<string, string>();
    const sections = [...made.entries].map(([entry, file]) => {
      const names = signatures(opened, file).sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
      const code = names.map(([name, signature]) => {
        const before = told.get(signature);
        told.set(signature, before ?? entry);
        return before === undefined ? signature : `// ${name}: as in ${before}`;
      });
      return `## ${entry}\n\n\`\`\`ts\n${code.join("\n\n")}\n\`\`\`\n`;
    });
    return [HEAD, ...sections].join("\n");
  } finally {
    api.close();
  }
}

/** Words from outside never reach a terminal raw: what a command says goes by `print`, `data` or `tell` of its Io. */
import { lineAt, type SourceFile } from "./files.js";

/** They stand at the edge: Io itself, the lines that are written over, and what is left where no Io is at hand any more. */
const EDGE = ["src/cli/io.ts", "src/cli/progress.ts", "src/cli/fetch-line.ts", "src/cli/last-net.ts"];

const DIRECT = /\b(?:stderr|stdout)\s*\.\s*write\b|\bconsole\s*\.\s*\w+/g;

export function badOutput(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !EDGE.includes(path) && !path.endsWith(".suite.ts"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(DIRECT)].map(
        (m) =>
          `${path}:${lineAt(text, m.index)} writes to the terminal itself (${m[0]}): use io.print, io.tell, or io.data for JSON and CSV`,
      ),
    );
}

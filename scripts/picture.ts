/** docs/read.svg: what the README's first command prints, as a picture. `npm run docs` draws it from the program's own output. */
import { execFileSync } from "node:child_process";

const LINE = 17;
const CHARACTER = 7.83;
const COLOURS: Readonly<Record<string, string>> = { "1": 'font-weight="bold"', "2": 'fill="#8b949e"', "36": 'fill="#39c5cf"' };

/** A colour code, as terminals take them. */
const CODE = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`, "g");

const escaped = (words: string): string => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** One line of terminal output with its colour codes as SVG. */
function drawn(line: string, y: number): string {
  let style = "";
  const pieces = line.split(CODE).map((piece, n) => {
    if (n % 2 === 0) return piece ? `<tspan ${style}>${escaped(piece)}</tspan>` : "";
    style = COLOURS[piece] ?? "";
    return "";
  });
  return `<text x="16" y="${y}" xml:space="preserve">${pieces.join("")}</text>`;
}

export function picture(args: readonly string[]): string {
  const output = execFileSync(process.execPath, ["bin/readout.js", ...args], { env: { ...process.env, FORCE_COLOR: "1" } }).toString(
    "utf8",
  );
  const lines = [`$ node bin/readout.js ${args.join(" ")}`, ...output.trimEnd().split("\n")];
  const width = Math.ceil(Math.max(...lines.map((l) => l.replace(CODE, "").length)) * CHARACTER) + 32;
  const height = lines.length * LINE + 28;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" fill="#e6edf3">`,
    `<rect width="100%" height="100%" rx="8" fill="#0d1117"/>`,
    ...lines.map((line, n) => drawn(line, 24 + n * LINE)),
    "</svg>\n",
  ].join("\n");
}

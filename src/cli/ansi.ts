/** Colours, on a terminal that wants them only (NO_COLOR and FORCE_COLOR are heeded). */
import { styleText } from "node:util";

export interface Ansi {
  bold(words: string): string;
  dim(words: string): string;
  cyan(words: string): string;
  red(words: string): string;
  green(words: string): string;
}

export const coloured = (stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean =>
  env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== "0" : Boolean(stream.isTTY);

export function ansiFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Ansi {
  const on = coloured(stream, env);
  const style = (format: keyof Ansi) => (words: string) => (on && words ? styleText(format, words) : words);
  return { bold: style("bold"), dim: style("dim"), cyan: style("cyan"), red: style("red"), green: style("green") };
}

/** Words filled to a width, each line behind `indent`. */
export function filled(words: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/)) {
    if (line && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, indent + line].join("\n");
}

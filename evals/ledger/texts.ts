/** Real news texts by the hundred, as lines for `--jsonl-in`: with and without day, address and publisher, some of them revised. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { ReportLine } from "../../src/records/document.js";

const CLOSING = /^(?:[.,;:!?%)\]}…’”]+|['’]s|n['’]t)$/;

/** Words of a set that has tokens and no text, as prose. */
const prose = (tokens: readonly string[]): string =>
  tokens.reduce((text, token) => (text === "" || CLOSING.test(token) ? text + token : `${text} ${token}`), "");

/** The articles of a set in columns: `# doc =` before each, a blank line behind each paragraph, the address as the first. */
function articles(file: string): ReportLine[] {
  const parts = gunzipSync(readFileSync(file))
    .toString()
    .split(/^# doc = /m)
    .slice(1);
  return parts.map((part) => {
    const [name = "", ...lines] = part.split("\n");
    const paragraphs = lines
      .join("\n")
      .split(/\n\s*\n/)
      .map((block) => prose(block.split("\n").flatMap((line) => line.split("\t")[0]?.trim() || [])));
    return { id: name.trim(), text: paragraphs.filter(Boolean).slice(1).join("\n\n") };
  });
}

/** PolNeAR's train and dev parts: 924 texts with publisher and day in the file's name. */
function polnear(folder: string): ReportLine[] {
  return ["train", "dev"].flatMap((part) =>
    readdirSync(join(folder, part, "text"))
      .filter((f) => f.endsWith(".txt"))
      .sort()
      .map((f): ReportLine => {
        const [publisher, published] = f.split("_");
        return { id: f.slice(0, -4), text: readFileSync(join(folder, part, "text", f), "utf8"), publisher, published };
      }),
  );
}

/** All of them; what is known beside the text goes by the number of each. */
export function realTexts(shared: string): ReportLine[] {
  const newswire = join(shared, "data/ner/en-worldwide-newswire");
  const files = readdirSync(newswire).filter((f) => f.endsWith(".gz"));
  const all = [...polnear(join(shared, "data/polnear")), ...files.flatMap((f) => articles(join(newswire, f)))].filter((t) =>
    t.text?.trim(),
  );
  const given = all.map((line, n): ReportLine => {
    const day = line.published ?? `20${10 + (n % 14)}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
    return { ...line, published: n % 7 === 3 ? null : day, url: n % 3 === 0 ? `https://news.example/${line.id}` : null };
  });
  // every twentieth at an address is published again, with its last paragraph gone
  const revised = given
    .filter((line, n) => line.url && n % 60 === 0)
    .map((line) => ({ ...line, id: `${line.id}-2`, text: (line.text as string).trimEnd().split("\n").slice(0, -1).join("\n") }));
  return [...given, ...revised.filter((line) => line.text.trim() !== "")];
}

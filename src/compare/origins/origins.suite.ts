/** Reports made by hand, for tests: paragraphs of body, with what is known of the report. */
import type { ReadoutDocument } from "../../records/document.js";
import { reportId } from "../../records/ids.js";
import type { Report } from "../../records/report.js";
import { type ComparedText, textOf } from "./text-features.js";

type Known = Partial<Pick<Report, "title" | "publisher" | "published" | "url" | "authors" | "dateline">>;
export type HandMade = Pick<ReadoutDocument, "report" | "actors">;

/** A report whose body has these paragraphs. */
export function reportOf(paragraphs: readonly string[], known: Known = {}): HandMade {
  const text = paragraphs.join("\n\n");
  const anatomy: Report["anatomy"] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    anatomy.push({ part: "paragraph", span: [at, at + paragraph.length] });
    at += paragraph.length + 2;
  }
  const report: Report = {
    id: reportId(text, known.url ?? null, known.publisher ?? null),
    ref: null,
    source: "by hand",
    mediaType: "text/plain",
    sha256: "0".repeat(64),
    title: null,
    publisher: null,
    authors: [],
    published: null,
    modified: null,
    url: null,
    language: "en",
    dateline: null,
    text,
    anatomy: paragraphs.some((paragraph) => paragraph !== "") ? anatomy : [],
    ...known,
  };
  return { report, actors: [] };
}

/** A text that one report has. */
export function textFrom(paragraphs: readonly string[], known: Known = {}): ComparedText {
  const { digest, features, carrier } = textOf(reportOf(paragraphs, known));
  return { digest, features, carriers: [carrier] };
}

/** A story of six sentences, to be copied, cut and retold. */
export const STORY: readonly string[] = [
  "The council of Brackwell voted on Tuesday to close the ferry across the Lune after a boiler burst and scalded two deckhands.",
  "Inspectors had warned in March that the boiler, made in 1957, was held together by paint, a letter from the harbour office shows.",
  "About 900 people used the ferry on an ordinary working day; they must now drive 31 kilometres round by the bridge at Stoke.",
  'Councillor Edith Marl said: "Nobody wanted to be the one who stopped the boat, so the boat stopped itself."',
  "A new vessel with electric motors would cost 4.2 million pounds and could not be in service before the autumn of next year.",
  "The owners of two cafes beside the landing stage said they would shut for the winter and let their staff go.",
];

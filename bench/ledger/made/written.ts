/** A report from headline to sign-off. */
import type { AnatomyPart, Dateline } from "../../../src/records/report.js";
import type { Part } from "../../../src/records/vocabulary.js";
import { OUTLETS } from "./bodies.js";
import { fullDate, iso, monthDay, wholeDay } from "./dates.js";
import { Dice, scattered } from "./dice.js";
import { fill } from "./fill.js";
import type { Frame } from "./frames.js";
import { putHeadline } from "./headline.js";
import { LISTS } from "./lists.js";
import type { Span } from "./page.js";
import { PEOPLE, somebody } from "./people.js";
import { CAPTION, CLAUSES, STANDFIRST } from "./sentences.js";
import { putStatement } from "./statements.js";
import { Story } from "./story.js";

interface Written {
  readonly story: Story;
  readonly title: string;
  readonly authors: string[];
  readonly dateline: Dateline | null;
  readonly anatomy: AnatomyPart[];
}

/** Who wrote it: one or two of a house's two dozen. */
function byline({ dice, frame }: Story): string[] {
  const house = OUTLETS.indexOf(frame.publisher) * 64;
  const one = () => somebody(scattered(house + dice.below(24)) % PEOPLE, false).name;
  return dice.chance(0.3) ? [one(), one()] : [one()];
}

/** A sentence of the report's own. */
function putBackground(story: Story): void {
  story.page.sentence();
  fill(story, story.dice.among(CLAUSES));
  story.page.put(".");
}

function putDateline(story: Story): Dateline {
  const { page, frame, today } = story;
  const place = (story.cities[0] as string).toUpperCase();
  const start = page.at;
  page.put(`${place}, `);
  story.timed(page.put(monthDay(today)), "T2", wholeDay(today));
  page.put(` (${frame.publisher}) -`);
  const span = page.since(start);
  page.put(" ");
  page.sentence();
  return { span, place, date: iso(today), agency: frame.publisher };
}

/** Twelve to forty statements, twenty-five on average; with fewer, the more sentences between them. */
export function written(n: number, seed: number, frame: Frame): Written {
  const dice = new Dice(n, seed, 2);
  const wanted = 12 + Math.floor(29 * dice.next() ** 1.13);
  const length = 3000 + 100 * wanted;
  const today = frame.published - (dice.chance(0.4) ? 1 : 0);
  const dated = dice.chance(0.85);
  const story = new Story(dice, frame, today, dated ? "dateline" : "publication");
  const { page, said } = story;
  const anatomy: AnatomyPart[] = [];
  /** Puts a line or paragraph, parted from what stands before it. Parts inside it come behind it. */
  const block = (part: Part, write: () => void): Span => {
    const whole: AnatomyPart = { part, span: [0, 0] };
    anatomy.push(whole);
    if (page.at > 0) page.put("\n\n");
    story.last = null;
    const start = page.at;
    page.sentence();
    write();
    whole.span = page.since(start);
    return whole.span;
  };
  let opening = () => {};
  let dateline: Dateline | null = null;
  const headline = block("headline", () => {
    opening = putHeadline(story);
  });
  if (dice.chance(0.2)) block("standfirst", () => fill(story, STANDFIRST));
  const authors = byline(story);
  if (dice.chance(0.2))
    block("caption", () => {
      fill(story, CAPTION);
      story.timed(page.put(fullDate(today)), "T1", wholeDay(today));
      page.put(". ");
      anatomy.push({ part: "credit", span: page.put(`Photo: ${authors[0]}`) });
    });
  block("paragraph", () => {
    if (dated) {
      dateline = putDateline(story);
      anatomy.push({ part: "dateline", span: dateline.span });
    }
    opening();
  });
  const done = () => said.length >= wanted && page.at >= length;
  while (!done()) {
    if (dice.chance(0.08)) block("subhead", () => page.put(`${dice.common(LISTS.adj)} ${dice.common(LISTS.noun)}`.toUpperCase()));
    block("paragraph", () => {
      for (let left = 1 + dice.below(4); ; page.put(" ")) {
        const late = page.at < (length * said.length) / wanted; // behind its share of the whole
        if (late || said.length >= wanted) putBackground(story);
        else putStatement(story, wanted - said.length);
        left--;
        if (left === 0 || done()) return;
      }
    });
  }
  block("sign-off", () => page.put(`Reporting by ${authors.join(" and ")}${dice.chance(0.7) ? `; editing by ${byline(story)[0]}` : ""}`));
  return { story, title: page.wordsOf(headline), authors, dateline, anatomy };
}

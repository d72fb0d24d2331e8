import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkOf } from "./link.js";
import { reportOf, STORY, textFrom } from "./origins.suite.js";
import { textOf } from "./text-features.js";

const story = textFrom(STORY, { publisher: "Lune Echo", published: "2021-09-14" });
const later = { publisher: "Stoke Post", published: "2021-09-15" };
const why = (paragraphs: readonly string[], known = later) => linkOf(story, textFrom(paragraphs, known))?.why ?? null;

const OTHER: readonly string[] = [
  "A winter market will open in the old tannery at Brackwell with forty stalls and a carousel from Bohemia.",
  "Organiser Piet Holm expects thirty thousand visitors and has hired a choir of miners for the first evening.",
  "Parking costs three pounds, and dogs are welcome except on Sundays.",
  "The tannery was a ruin until the guild of weavers bought it at auction nine years ago.",
];

describe("joins", () => {
  it("[O1] the same body at two outlets is one text", () =>
    expect(textOf(reportOf(STORY, later)).digest).toBe(textOf(reportOf(STORY)).digest));

  it("[O1] two reports of a few words are two texts, though the words are the same", () => {
    const line = ["The bridge at Stoke is closed."];
    expect(textOf(reportOf(line, later)).digest).not.toBe(textOf(reportOf(line)).digest);
  });

  it("[O2] a copy cut behind, a copy cut in front, one with words changed", () => {
    expect(why(STORY.slice(0, 4))).toBe("same-text");
    expect(why(STORY.slice(1))).toBe("same-text");
    expect(why(STORY.map((words) => words.replace("About", "Some").replace("said", "stated")))).toBe("same-text");
  });

  it("[O3] told in other words, with the same names and figures", () =>
    expect(
      why([
        "Brackwell's ferry over the Lune is to be closed: the council voted for it on Tuesday, after two deckhands were scalded when a boiler burst.",
        "The boiler dated from 1957. In March inspectors warned that paint held it together, according to a harbour office letter.",
        "On an ordinary working day 900 people used the ferry, who have to drive round by the bridge at Stoke now, 31 kilometres.",
        "An electric vessel would cost 4.2 million pounds, and it could not be in service before autumn next year.",
      ]),
    ).toBe("rewritten"));

  it("[O4] one that cites the medium for its facts; and two that cite one medium that is not there", () => {
    const citing = [
      "The council of Brackwell has closed the ferry after a boiler burst and scalded two deckhands, the Lune Echo reported.",
      ...OTHER,
    ];
    expect(why(citing)).toBe("cites");
    const other = textFrom(
      [
        "According to the newspaper Lune Echo, Brackwell's council voted to close the ferry whose burst boiler scalded two deckhands.",
        OTHER[2] as string,
      ],
      { publisher: "Radio Stoke", published: "2021-09-15" },
    );
    expect(linkOf(textFrom(citing, later), other)?.why).toBe("cites");
  });
});

describe("bars", () => {
  it("[O5] yesterday's background under another first sentence", () =>
    expect(why([...OTHER, STORY[1] as string, STORY[2] as string, STORY[4] as string])).toBeNull());

  it("[O5] what was published before does not come from what came later", () => {
    const early = textFrom([STORY[2] as string, STORY[1] as string], { publisher: "Stoke Post", published: "2021-03-02" });
    const update = textFrom([...OTHER, ...STORY.slice(1, 3)], { publisher: "Lune Echo", published: "2021-09-14" });
    expect(linkOf(early, update)).toBeNull();
  });

  it("[O6] a form filled in twice", () => {
    const form = (place: string, depth: number, size: string) => [
      `An earthquake of magnitude ${size} struck the district of ${place} early in the morning, the seismological institute said.`,
      `It was at a depth of ${depth} kilometres below the town of ${place}, and there were no reports of damage or of casualties.`,
      `People in ${place} ran into the street, and trains of the coastal line stood still for ${depth + 3} minutes.`,
    ];
    expect(linkOf(textFrom(form("Tarsk", 12, "4.6")), textFrom(form("Ilmen", 33, "5.1")))).toBeNull();
  });

  it("[O7] the same figures and the same quotation of one official", () => {
    const heard = (own: readonly string[]) => [
      ...own,
      'Minister Oda Krill said on Tuesday: "We have paused one shipment of 1,800 shells and we have not decided what becomes of it."',
    ];
    const a = textFrom(
      heard(["The cabinet met until midnight over the war in the hills, and a minister slept on the stairs.", OTHER[3] as string]),
    );
    const b = textFrom(
      heard(["A convoy of lorries stood at the border with engines running while drivers played cards.", OTHER[2] as string]),
    );
    expect(linkOf(a, b)).toBeNull();
  });

  it("[O8] a statement that two outlets retell", () => {
    const statement = [
      "The prosecutor said in a statement that act 1079 excludes treason, rape, robbery, kidnapping, murder, piracy and hijacking.",
      "The statement said that judges, police officers, prison officers and lawyers would be trained before the act came into force.",
    ];
    const lead = "A law on bargaining over pleas was signed by the president in Ostrel on Friday after a year of debate.";
    const a = textFrom([lead, ...statement], later);
    const b = textFrom(
      [
        "President Aba Tesh has put her name to the act on plea bargaining that lawyers in Ostrel had waited for since last spring.",
        ...statement.map((words) =>
          words.replace("The prosecutor said in a statement", "A statement of the prosecutor said").replace("would be", "were to be"),
        ),
        "Plea bargaining lets an accused person give up a full trial in exchange for a milder punishment, as it is known elsewhere.",
      ],
      later,
    );
    expect(linkOf(a, b)?.why).not.toBe("rewritten");
  });

  it("[O9] a release and a report that uses it", () => {
    const release = ["The Lune Ferry Company today announced that it will close its line after a boiler burst.", ...STORY.slice(1)];
    expect(linkOf(textFrom(release, { publisher: "Lune Ferry Company" }), textFrom(STORY.slice(1), later))).toBeNull();
  });

  it("[O10] a report that cites the medium for something else, and one that cites itself", () => {
    expect(why(["The mayor of Stoke has resigned over a parking fine, the Lune Echo reported.", ...OTHER])).toBeNull();
    expect(why(["The council may close a ferry, the Stoke Post reported.", ...OTHER])).toBeNull();
  });
});

describe("[O13] which was first", () => {
  const source = (known: Parameters<typeof textFrom>[1], other: Parameters<typeof textFrom>[1]) =>
    linkOf(
      textFrom(STORY, known),
      textFrom(
        STORY.map((words) => words.replace("About", "Some")),
        other,
      ),
    )?.source;

  it("goes by days, then by agency", () => {
    expect(source({ published: "2021-09-15" }, { published: "2021-09-14" })).toBe("b");
    expect(source({ published: null }, { published: "2021-09-14" })).toBe("b");
    expect(source({ publisher: "Lune Echo" }, { publisher: "Stoke Post", authors: ["Lune Echo"] })).toBe("a");
    expect(source({}, {})).toBeNull();
  });
});

describe("any texts", () => {
  const word = fc.stringMatching(/^[a-z]{4,9}$/);
  const sentence = fc.array(word, { minLength: 6, maxLength: 24 }).map((words) => `The ${words.join(" ")}.`);
  const body = fc.array(sentence, { minLength: 0, maxLength: 12 });
  const day = fc.constantFrom(null, "2024", "2024-05", "2024-05-01", "2024-05-02");
  const report = fc.tuple(body, fc.record({ publisher: fc.constantFrom(null, "Lune Echo", "Stoke Post"), published: day }));

  it("of random words are never linked", () => {
    fc.assert(fc.property(report, report, ([a, x], [b, y]) => linkOf(textFrom(a, x), textFrom(b, y)) === null));
  });

  it("are linked alike from both sides", () => {
    const part = fc.subarray([...STORY, ...OTHER], { minLength: 1 });
    fc.assert(
      fc.property(part, part, day, day, (a, b, x, y) => {
        const [left, right] = [textFrom(a, { published: x }), textFrom(b, { published: y, publisher: "Lune Echo" })];
        const [link, mirror] = [linkOf(left, right), linkOf(right, left)];
        const swapped = mirror?.source && ({ a: "b", b: "a" } as const)[mirror.source];
        expect(link && [link.why, link.strength, link.covered, link.source]).toEqual(
          mirror && [mirror.why, mirror.strength, [mirror.covered[1], mirror.covered[0]], swapped],
        );
        expect(new Set(link?.sentences.map(([i, j]) => `${i} ${j}`))).toEqual(new Set(mirror?.sentences.map(([i, j]) => `${j} ${i}`)));
      }),
    );
  });
});

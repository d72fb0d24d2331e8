/** An invariant of whole readings: a "he" that speaks is no woman whom her name tells, a "she" no man. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { genderOfGivenName } from "../../lexicon/given-gender.js";
import { Reader } from "../../read.js";

const GIVEN = ["Mary", "Piet", "Amina", "Ivo", "Zorav", "Kim", "Lena", "Samir"];
const FAMILY = ["Olander", "Venn", "Brandt", "Okoro"];
const person = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...FAMILY)).map((words) => words.join(" "));
const TURNS = [
  "“It is over,” PRONOUN said. ",
  "PRONOUN told OTHER that it was over. ",
  "ONE praised OTHER. ",
  "ONE urged OTHER to go.\n\n",
];

it("[R13, P15] no he is a woman and no she a man whose given name tells", async () => {
  await using reader = await Reader.open();
  const text = fc
    .record({
      people: fc.uniqueArray(person, { minLength: 2, maxLength: 3 }),
      turns: fc.array(fc.tuple(fc.constantFrom(...TURNS), fc.constantFrom("he", "she"), fc.nat(), fc.nat()), {
        minLength: 2,
        maxLength: 5,
      }),
    })
    .map(({ people, turns }) =>
      turns
        .map(([turn, pronoun, one, other]) =>
          turn
            .replace("PRONOUN", turn.startsWith("P") ? (pronoun === "he" ? "He" : "She") : pronoun)
            .replace("ONE", people[one % people.length] as string)
            .replace("OTHER", people[other % people.length] as string),
        )
        .join(""),
    );
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const { statements, actors } = await reader.read({ source: "made up", bytes: Buffer.from(words), mediaType: "text/plain" });
      for (const { source, speakers } of statements) {
        const pronoun = source?.map((s) => words.slice(...s).toLowerCase()).join(" ") ?? "";
        if (pronoun !== "he" && pronoun !== "she") continue;
        const name = actors.find(({ id }) => id === speakers[0])?.name ?? "";
        expect([pronoun, null]).toContain(name.includes(" ") ? genderOfGivenName(name.split(" ")[0] as string) : null);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

it("[R13] no he is a woman whose name was taken for nobody's", async () => {
  await using reader = await Reader.open();
  const told = "He told Mary Venn that it was over. “It is over,” he said. She told Mary Venn that it was over. “It is over,” he said.";
  const { statements, actors } = await reader.read({ source: "made up", text: `${told} Lena Olander urged Lena Olander to go.` });
  const named = (id: string) => actors.find((actor) => actor.id === id)?.name;
  const his = statements.filter(({ speakerText }) => speakerText?.toLowerCase() === "he");
  expect(his.length).toBeGreaterThan(1);
  expect(his.flatMap(({ speakers }) => speakers.map(named))).toEqual([]);
});

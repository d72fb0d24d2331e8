import { expect, it } from "vitest";
import { madeReport, says, tells } from "../changes/made-report.suite.js";
import type { ReportAmongOthers } from "../standing/voice.js";
import { wordingsBetween } from "./wordings.js";

const version = (lines: Parameters<typeof madeReport>[0], published: string) => ({
  document: madeReport(lines, { published }),
  among: {
    publisher: "Coast Wire",
    published,
    identities: new Map(),
    origins: new Map(),
    corrected: new Set(),
    origin: null,
    copied: false,
  } satisfies ReportAmongOthers,
});
const between = (before: Parameters<typeof madeReport>[0], after: Parameters<typeof madeReport>[0]) =>
  wordingsBetween(version(before, "2024-05-05"), version(after, "2024-05-06")).map(({ rule, sides }) => [
    rule,
    ...sides.map(({ who, position }) => `${who}: ${position}`),
  ]);

it("[X6] another figure of the report's own or of whoever it quotes", () => {
  expect(
    between([tells("The storm wrecked seven ferries in the harbour.")], [tells("The storm wrecked nine ferries in the harbour.")]),
  ).toEqual([["X6", "Coast Wire: seven", "Coast Wire: nine"]]);
  const [found] = between([says("Ana Novak", "the storm wrecked seven ferries")], [says("Ana Novak", "the storm wrecked nine ferries")]);
  expect(found?.map((words) => words.split(":")[0])).toEqual(["X6", "Ana Novak", "Ana Novak"]);
});

it("[X6] what was said and is denied now; another verb of saying is nothing", () => {
  const said = (stance: "assert" | "deny" | "promise", cue: string) => [says("Ana Novak", "the harbour would stay shut", cue, { stance })];
  expect(between(said("assert", "said"), said("deny", "denied"))).toHaveLength(1);
  expect(between(said("assert", "said"), said("promise", "promised"))).toEqual([]);
});

it("[X6] none where sentences came or went, or only marks changed", () => {
  expect(between([tells("The quay is shut.")], [tells("The quay is shut."), tells("Nine ferries lie there.")])).toEqual([]);
  expect(between([tells("The quay is shut.")], [tells("The quay is shut!")])).toEqual([]);
});

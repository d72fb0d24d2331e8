import { expect, it } from "vitest";
import { withCitedOutlets } from "./cited-outlets.js";
import { assertions, type Given } from "./hand-made.suite.js";
import { historyOf } from "./history.js";
import { standingOf } from "./standing.js";

const told: Given = { state: "delayed", published: "2033-05-03", publisher: "Northern Text", origin: "o:north" };
const cites = (who: string, more: Partial<Given> = {}): Given => ({
  ...{ state: "delayed", published: "2033-05-06", publisher: "Evening Post", origin: "o:post", who },
  ...more,
});
const origins = (given: readonly Given[]) => withCitedOutlets(assertions(given)).map(({ origin }) => origin);

it("[H11] what an outlet is cited with is of the origin of its own report, and no second one", () => {
  const all = withCitedOutlets(assertions([told, cites("the Northern Text")]));
  expect(historyOf(all).map(({ status, origin }) => [status, origin])).toEqual([
    ["new", "o:north"],
    ["restated", "o:north"],
  ]);
  expect(standingOf(all, null).origins).toBe(1);
});

it("[H11] of the newest of its reports up to then; others, and an outlet whose name only begins alike, keep their own", () => {
  const later: Given = { ...told, published: "2033-05-05", origin: "o:second" };
  const after: Given = { ...told, published: "2033-05-09", origin: "o:third" };
  expect(origins([told, later, after, cites("Northern Text")]).at(-1)).toBe("o:second");
  expect(origins([after, cites("Northern Text")]).at(-1)).toBe("o:third");
  expect(origins([told, cites("Northern")]).at(-1)).toBe("o:post");
  expect(origins([told, cites("Ana Novak")]).at(-1)).toBe("o:post");
  expect(origins([{ ...told, origin: null }, cites("Northern Text")]).at(-1)).toBe("o:post");
});

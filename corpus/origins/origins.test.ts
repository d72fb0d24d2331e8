/**
 * Some of the families, read with the real weights and compared as a ledger compares them; `npm run eval:origins` does them all. A pair's name
 * is its family, its kind and its reports.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reader } from "../../src/read.js";
import { families } from "./families.js";
import { counted, outcomes, type PairOutcome, precision, recall } from "./score.js";

const READ = ["dam", "ferry", "shells", "ministry"];
/** In per cent. What is joined must be right; what is not joined may be missed now and then. */
const PRECISION = 98;
const RECALL = 80;

const all = families();
const read = all.filter(({ name }) => READ.includes(name));

describe("origins of reports", () => {
  let reader: Reader;
  let found: PairOutcome[];
  beforeAll(async () => {
    reader = await Reader.open();
    found = (await Promise.all(read.map((family) => outcomes(reader, family)))).flat();
  });
  afterAll(() => reader.close());

  it("are tried on at least eighty pairs, each of reports that are there", () => {
    const ids = new Set(all.flatMap(({ reports }) => reports.map(({ id }) => id)));
    const pairs = all.flatMap((family) => family.pairs);
    expect(pairs.length).toBeGreaterThanOrEqual(80);
    expect(pairs.flatMap(({ pair }) => pair).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("[O2–O10] are told with the precision and recall that they are held to", () => {
    const count = counted(found);
    expect(count.right).toBeGreaterThan(8);
    expect(precision(count)).toBeGreaterThanOrEqual(PRECISION);
    expect(recall(count)).toBeGreaterThanOrEqual(RECALL);
  });

  it("[O2–O4, O14] with the reason and the relation that are expected", () => {
    expect(found.filter(({ otherwise }) => otherwise.length > 0)).toEqual([]);
  });

  it.each(read.flatMap(({ pairs }) => pairs.filter(({ origin }) => !origin)).map(({ kind, pair }) => [kind, ...pair] as const))(
    "%s: %s and %s stay two",
    (_, a, b) => {
      expect(found.find(({ pair }) => pair[0] === a && pair[1] === b)?.outcome).toBe("apart");
    },
  );
});

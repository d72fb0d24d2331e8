import { describe, expect, it } from "vitest";
import { expressionSuite } from "./expression.suite.js";
import { HOLIDAYS } from "./holidays.js";
import { times } from "./times.js";

describe("[T17] every holiday of the table", () => {
  it.each(HOLIDAYS.map(([name, day]) => [name.replace(/(?:^| )[a-z]/g, (letter) => letter.toUpperCase()), day !== null] as const))(
    "%s is found in a sentence",
    (name, dated) => {
      const text = `The border opens on ${name} again.`;
      expect(times(text, { anchor: "2024-06-26" }).map(({ span, value }) => [text.slice(...span), value !== null])).toEqual([
        [name, dated],
      ]);
    },
  );
});

expressionSuite("[T17] holidays", {
  found: [
    ["The cemetery was closed on All Saints' Day.", "All Saints' Day = 2023-11-01"],
    ["The cemetery was closed on All Saints’ Day, 2019.", "All Saints’ Day, 2019 = 2019-11-01"],
    ["They will meet on Thanksgiving.", "Thanksgiving = 2024-11-28"],
    ["They met the day after Easter Monday.", "the day after Easter Monday = 2024-04-02"],
    ["The strike began early Christmas Eve.", "early Christmas Eve = 2023-12-24 START"],
    ["The raid came on Yom Kippur.", "Yom Kippur = null"],
  ],
  none: ["All saints are named in it.", "He laboured all day.", "A good friday followed.", "She was a valentine."],
});

import { expressionSuite } from "./expression.suite.js";

expressionSuite("[T20] the one at hand", {
  found: [
    ["The council met twice during the week.", "the week = 2024-W26"],
    ["Prices fell in the year, the office said.", "the year = 2024"],
    ["Crowds came over the weekend.", "the weekend = 2024-W25-WE"],
  ],
  none: ["The week-old calf was sold.", "The yearling won."],
});

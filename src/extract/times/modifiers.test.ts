import { expressionSuite } from "./expression.suite.js";

expressionSuite("[T22] which part of a time, or how nearly", {
  found: [
    ["The mill closed in early 1997.", "early 1997 = 1997 START"],
    ["A vote is due by the end of the year.", "the end of the year = 2024 END"],
    ["They meet in mid-November 2024.", "mid-November 2024 = 2024-11 MID"],
    ["It takes about ten days.", "about ten days = DURATION P10D APPROX"],
    ["It takes more than two weeks.", "more than two weeks = DURATION P2W MORE_THAN"],
  ],
  none: ["She was early, and he was late.", "More than fifty people came."],
});

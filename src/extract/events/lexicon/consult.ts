import type { TypeTable } from "./construction.js";
import { TALKS } from "./noun-classes.js";

const LEADERS =
  "president minister premier king queen leader counterpart prince chancellor sultan emir secretary pope chief delegation envoy ambassador";

/** Meetings, talks, visits, calls. */
export const CONSULT: TypeTable = {
  type: "CONSULT",
  verbs: [
    [
      null,
      `meet meet+with confer+with consult consult+with negotiate negotiate+with mediate mediate+between talk+to talk+with speak+with
      discuss+with huddle+with sit_down+with dine+with lunch+with`,
    ],
    ["visit", "visit travel+to fly+to"],
    ["phone", "phone telephone"],
  ],
  withObjects: [
    [
      null,
      `hold have begin start open resume launch conduct enter continue lead chair convene attend join host participate+in take_part+in engage+in
      complete wrap_up conclude reopen restart organise organize co-host initiate`,
      `${TALKS} lunch dinner breakfast mediation effort gathering`,
    ],
    ["visit", "pay make begin start conclude end complete wrap_up cut_short embark+on continue", "visit trip tour stopover"],
    ["phone", "call", `*name* ${LEADERS}`],
    ["phone", "have hold make", "call phone-call"],
    ["visit", "host receive entertain", `${LEADERS} summit dinner talk`],
  ],
  nouns: [
    [null, "meeting talk talks negotiation negotiations consultation summit dialogue mediation"],
    ["visit", "visit"],
    ["phone", "phone-call"],
  ],
  carriedNouns: [
    [null, "discussion conversation consultations"],
    ["visit", "trip tour stopover"],
  ],
};

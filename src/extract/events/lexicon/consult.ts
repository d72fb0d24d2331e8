import type { TypeTable } from "./construction.js";
import { TALKS } from "./noun-classes.js";

/** Meetings, talks, visits, calls. */
export const CONSULT: TypeTable = {
  type: "CONSULT",
  verbs: [
    [
      null,
      "meet meet+with meet_with meet_up confer confer+with consult consult+with negotiate negotiate+with discuss mediate mediate+between talk+to talk+with speak+with speak+to deliberate converse+with huddle sit_down+with hold_talks brief debrief dine+with lunch+with",
    ],
    ["visit", "visit tour host welcome+at travel+to fly+to"],
    ["phone", "phone telephone ring_up"],
  ],
  withObjects: [
    [
      null,
      "hold have begin start open resume launch conduct enter continue lead chair convene attend join host participate+in take_part+in sit+for engage+in complete wrap_up conclude reopen restart organise organize co-host address initiate",
      `${TALKS} lunch dinner breakfast mediation effort summit gathering forum assembly council`,
    ],
    ["visit", "pay make begin start conclude end complete wrap_up cut_short embark+on continue", "visit trip tour call stopover"],
    ["phone", "call", "*name* president minister premier king leader counterpart prince chancellor sultan emir secretary pope chief"],
    ["phone", "have hold make", "call phone-call conversation"],
    [
      "visit",
      "host receive entertain",
      "president minister premier king leader counterpart prince chancellor delegation summit dinner envoy secretary talks meeting",
    ],
  ],
  nouns: [
    [
      null,
      `meeting talk talks negotiation negotiations consultation consultations discussion discussions summit dialogue mediation conference conversation`,
    ],
    ["visit", "visit trip tour stopover"],
    ["phone", "phone-call telephone-call call-between"],
  ],
};

import type { TypeTable } from "./construction.js";

/** Work done together, information shared. */
export const COOPERATE: TypeTable = {
  type: "COOPERATE",
  verbs: [
    [
      null,
      "cooperate co-operate collaborate cooperate+with co-operate+with collaborate+with partner+with team_up+with team_up join_hands+with liaise+with coordinate+with train+with trade+with codevelop",
    ],
  ],
  withObjects: [
    [
      "intelligence",
      "share exchange hand_over swap pool provide give pass turn_over",
      "intelligence information evidence data record detail dossier technology know-how knowledge name list expertise experience document",
    ],
    [
      "military",
      "hold conduct stage begin launch perform start complete carry_out open participate+in join take_part+in",
      "exercise exercises drill drills game games manoeuvre manoeuvres maneuver maneuvers wargame war-game",
    ],
    [
      "economic",
      "increase boost expand resume start build begin open sign form create set_up establish develop strengthen deepen launch",
      "trade cooperation co-operation partnership venture collaboration alliance consortium",
    ],
    [null, "develop build", "course partnership"],
    [null, "join", "force hand"],
    ["economic", "buy purchase import sell", "gas oil electricity grain wheat goods"],
    [null, "exchange swap", "prisoner ambassador gift"],
  ],
  nouns: [
    [null, "cooperation co-operation collaboration partnership coordination"],
    ["military", "exercise drill manoeuvre maneuver wargame"],
    ["intelligence", "intelligence-sharing"],
  ],
};

import type { TypeTable } from "./construction.js";

/** Dissent shown together and in public. */
export const PROTEST: TypeTable = {
  type: "PROTEST",
  verbs: [
    [
      "demo",
      "demonstrate+against demonstrate+in demonstrate+for demonstrate+outside demonstrate+at protest picket march+against march+to march+on march+through march+for rally rally+against chant heckle boo",
    ],
    ["riot", "riot rampage+through"],
    ["boycott", "boycott strike walk_out down_tools"],
    ["obstruct", "barricade occupy"],
    ["riot", "revolt rebel mutiny rise_up"],
  ],
  withObjects: [
    ["boycott", "go+on stage begin start launch call hold continue stop join", "strike work walkout boycott stoppage industrial_action"],
    ["hunger", "go+on stage begin start launch", "hunger-strike fast"],
    [
      "demo",
      "stage hold join attend lead organise organize take+to flood fill hold_up",
      "protest demonstration rally march vigil sit-in picket street streets square",
    ],
    ["riot", "burn set torch", "flag effigy tyre tire barricade"],
    ["obstruct", "block obstruct barricade occupy", "road highway traffic motorway street entrance bridge junction railway access square"],
    ["riot", "throw hurl pelt", "stone rock bottle egg firebomb petrol"],
    ["demo", "sign deliver", "petition"],
    ["demo", "burn wave", "flag effigy"],
  ],
  nouns: [
    ["demo", "protest demonstration rally march vigil picket sit-in protests marches dissent"],
    ["boycott", "boycott walkout stoppage general-strike"],
    ["hunger", "hunger-strike"],
    ["obstruct", "roadblock"],
    ["riot", "riot unrest uprising revolt rebellion mutiny rioting"],
  ],
};

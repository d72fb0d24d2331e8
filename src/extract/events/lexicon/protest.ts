import type { TypeTable } from "./construction.js";

/** Dissent shown together and in public. */
export const PROTEST: TypeTable = {
  type: "PROTEST",
  verbs: [
    [
      "demo",
      `demonstrate+against demonstrate+in demonstrate+for demonstrate+outside demonstrate+at protest march+against rally+against
      rally+outside picket`,
    ],
    ["riot", "riot revolt mutiny rise_up+against rebel+against"],
    ["boycott", "boycott down_tools strike+over strike+for"],
  ],
  withObjects: [
    ["boycott", "go+on stage begin start launch call hold continue stop join", "strike work walkout boycott stoppage"],
    ["hunger", "go+on stage begin start launch", "hunger-strike"],
    [
      "demo",
      "stage hold join attend lead organise organize take+to flood",
      "protest demonstration protest-rally protest-march vigil sit-in picket street streets",
    ],
    ["riot", "burn set torch", "flag effigy tyre tire barricade"],
    ["obstruct", "block obstruct barricade occupy", "road highway traffic motorway street entrance bridge junction railway square"],
    ["riot", "throw hurl pelt", "stone rock bottle egg firebomb petrol-bomb"],
  ],
  nouns: [
    ["demo", "protest demonstration sit-in"],
    ["boycott", "walkout"],
    ["hunger", "hunger-strike"],
    ["riot", "riot unrest uprising revolt rebellion mutiny rioting"],
  ],
  carriedNouns: [
    ["demo", "rally march vigil picket"],
    ["boycott", "boycott stoppage general-strike"],
    ["obstruct", "roadblock"],
  ],
};

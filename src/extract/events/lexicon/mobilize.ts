import type { TypeTable } from "./construction.js";
import { FORCES } from "./noun-classes.js";

/** Force made ready or shown, not used. */
export const MOBILIZE: TypeTable = {
  type: "MOBILIZE",
  verbs: [
    ["troops", "mobilize mobilise remobilize militarize militarise rearm"],
    ["weapons", "test-fire"],
  ],
  withObjects: [
    [
      "troops",
      "mobilize mobilise mass amass deploy redeploy beef_up strengthen reinforce bolster intensify assemble rally concentrate move station dispatch send rush gather call_up position increase build_up marshal muster activate scramble",
      FORCES,
    ],
    [
      "troops",
      "beef_up strengthen boost step_up increase bolster reinforce tighten",
      "presence security defence defense readiness patrol deployment alert capability",
    ],
    ["troops", "remain+on stay+on be+on put+on place+on go+on", "alert standby readiness footing"],
    ["troops", "raise heighten", "alert"],
    [
      "weapons",
      "test launch fire test-fire develop acquire stockpile build unveil parade",
      "missile rocket warhead icbm torpedo weapon satellite",
    ],
    ["police", "deploy mobilize mobilise send", "police officer"],
  ],
  nouns: [
    ["troops", "mobilization mobilisation conscription buildup build-up call-up redeployment reinforcement alert standby"],
    ["weapons", "test-launch missile-test nuclear-test rearmament"],
  ],
};

import type { TypeTable } from "./construction.js";
import { POSITIONS } from "./noun-classes.js";

/** Blame, criticism, complaint, inquiry and verdict. */
export const ACCUSE: TypeTable = {
  type: "ACCUSE",
  verbs: [
    [
      "disapprove",
      `condemn denounce criticize criticise decry deplore slam blast lambast lambaste lash_out+at hit_out+at rebuke reprimand chastise castigate scold
      berate censure fault blame deride ridicule mock disparage belittle vilify pillory excoriate upbraid reproach bemoan lament
      admonish skewer savage rail+against inveigh+against take_issue+with complain+about complain+of disapprove+of call_out refute rebut       disagree+with scoff+at insult taunt lecture warn_against convict fulminate+against`,
    ],
    ["allege", "accuse allege charge indict sue prosecute impeach incriminate implicate libel arraign finger try+for"],
    [
      "investigate",
      "investigate probe inquire+into enquire+into audit interrogate grill question+over scrutinize scrutinise inspect subpoena ",
    ],
  ],
  withObjects: [
    ["allege", "take", "court-action legal-action"],
    [
      "investigate",
      "launch open order begin start conduct lead join announce initiate call+for hold reopen seek undertake",
      "investigation inquiry enquiry probe audit review inquest examination search",
    ],
    [
      "allege",
      "file lodge bring press submit register make announce prepare lay level face launch",
      "lawsuit suit complaint charge charges case indictment accusation allegation action proceedings claim impeachment",
    ],
    [
      "disapprove",
      "express voice offer issue level draw direct launch lead aim make",
      "criticism condemnation concern outrage anger dismay displeasure regret rebuke disapproval censure rejection alarm dissatisfaction frustration reservation disappointment verbal-attack scathing-attack extraordinary-attack bitter-attack personal-attack blistering-attack stinging-attack broadside tirade",
    ],
    ["disapprove", "summon call_in", "ambassador envoy diplomat chargé charge-d'affaires consul attaché high-commissioner commissioner"],
    ["disapprove", "challenge dispute question contest", POSITIONS],
    ["disapprove", "find hold", "guilty liable responsible"],
    ["disapprove", "call+for", "sanction sanctions boycott embargo punishment resignation"],
    ["disapprove", "hand deliver pass", "verdict conviction"],
    ["allege", "seek", "sentence term penalty extradition"],
    ["disapprove", "issue release publish", "reprimand condemnation rebuke"],
  ],
  nouns: [
    ["disapprove", "criticism condemnation denunciation rebuke reprimand censure protest-note outcry complaint backlash conviction"],
    ["allege", "accusation allegation indictment lawsuit prosecution impeachment trial"],
    ["investigate", "investigation inquiry enquiry probe audit inquest interrogation"],
  ],
};

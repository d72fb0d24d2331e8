import type { TypeTable } from "./construction.js";
import { CEASEFIRES, FORCES, HOSTILITIES, PRISONERS, RESTRICTIONS, STRIKES } from "./noun-classes.js";

/** Deeds of force or pressure taken back: prisoners freed, sanctions lifted, arms laid down. */
export const RETREAT: TypeTable = {
  type: "RETREAT",
  verbs: [
    ["release", "free liberate pardon amnesty acquit exonerate parole let_go set_free let_free release+from unfreeze commute bail"],
    [
      "disarm",
      "surrender surrender+to capitulate disarm demobilize demobilise demilitarize demilitarise denuclearize stand_down_troops give_up_arms de-escalate disband",
    ],
    ["withdraw", "retreat retreat+from pull_back withdraw+from pull_out+of evacuate+from vacate"],
    ["access", "let_in readmit"],
    ["ease", "unblock deregulate"],
  ],
  withObjects: [
    [
      "ease",
      "lift ease loosen relax remove end scrap drop waive soften repeal roll_back cancel suspend revoke abolish reduce cut reopen halt stop withdraw rescind overturn unwind undo shorten annul break",
      `${RESTRICTIONS} prosecution investigation probe charge law detention order rule blockade stringent import emergency hour hours ban`,
    ],
    ["release", "release free hand_over return let_go set_free liberate swap exchange pardon", PRISONERS],
    [
      "release",
      "order announce grant secure approve negotiate win permit authorize authorise",
      "release freedom pardon bail parole amnesty clemency",
    ],
    [
      "return",
      "return give_back hand_back restore repatriate send_back",
      "artefact artifact artwork painting antiquity skull bible manuscript statue sculpture treasure land property remains relic krater frog songbird bird object item collection bronze mask territory money body vase",
    ],
    ["return", "return+to", "owner"],
    ["ceasefire", "declare announce call order observe implement honour honor extend renew begin uphold proclaim respect", CEASEFIRES],
    ["ease", "call_off end suspend halt stop abandon", STRIKES],
    ["ceasefire", "halt stop cease end suspend pause call_off abandon renounce", `${HOSTILITIES} struggle hostility`],
    [
      "disarm",
      "lay_down surrender hand_over give_up hand_in turn_in destroy dismantle lay decommission",
      "arm arms weapon weapons gun guns rifle arsenal stockpile programme program reactor",
    ],
    ["withdraw", "withdraw pull_out pull remove recall bring_home reduce redeploy evacuate", FORCES],
    [
      "access",
      "allow permit let admit grant open reopen re-open",
      "access inspector observer monitor aid relief assistance convoy border crossing crossing-point checkpoint airspace corridor frontier gate",
    ],
  ],
  nouns: [
    ["release", "pardon liberation amnesty acquittal freeing"],
    [
      "disarm",
      "disarmament surrender demobilization demobilisation de-escalation demilitarization denuclearisation denuclearization decommissioning",
    ],
    ["withdraw", "withdrawal retreat pullback pull-out"],
    ["ceasefire", CEASEFIRES],
    ["ease", "easing lifting relaxation"],
    ["return", "restitution"],
  ],
  carriedNouns: [["release", "release"]],
};

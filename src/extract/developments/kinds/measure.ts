/** What an authority orders, forbids, allows or levies. */
import { type KindWords, words } from "./kind-words.js";

export const MEASURE: KindWords = {
  kind: "measure",
  things: words(
    "law bill legislation act amendment ordinance decree order regulation rule ban embargo sanction tariff tax levy duty",
    "quota restriction curfew lockdown moratorium measure resolution budget policy directive ruling verdict sentence bail",
    "visa permit licence license exemption waiver mandate freeze cap penalty fine suspension dismissal appointment",
    "nomination registration rate interest_rate price_cap blockade closure evacuation recall expulsion emergency",
    "state_of_emergency quarantine extradition deportation asylum citizenship pardon amnesty constitution referendum",
    "petition death_penalty hike reduction patent injunction detention constitutional_change bylaw relief_package travel_ban",
    "cash_rate",
  ),
  deeds: words(
    "ban impose levy enact decree legislate outlaw prohibit restrict sanction blacklist fine sentence dismiss sack appoint",
    "nominate expel deport extradite pardon exempt nationalise nationalize expropriate evacuate quarantine decriminalise",
    "decriminalize criminalise criminalize revoke rescind repeal abolish overturn uphold promulgate devalue embargo blockade",
    "recall summon raise_rate legalise legalize disqualify dissolve reinstate lock_down swear_in inaugurate veto ratify",
    "liberalise liberalize privatise privatize deregister blacklist convict acquit naturalise suspend freeze close lift",
    "cancel detain_order take_control place_under_arrest resign step_down rename strip_of issue_order issue_warrant",
    "declare_state",
  ),
  deedNouns: words(
    "imposition lifting repeal passage enactment appointment dismissal expulsion deportation extradition ban closure abolition decriminalisation nationalisation",
    "promulgation sanctions resignation nomination inauguration ruling verdict sentencing conviction",
  ),
};

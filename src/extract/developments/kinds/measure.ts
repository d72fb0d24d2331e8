/** What an authority orders, forbids, allows or levies. */
import { type KindWords, words } from "./kind-words.js";

export const MEASURE: KindWords = {
  kind: "measure",
  things: words(
    "law bill legislation act amendment ordinance decree order regulation rule ban embargo sanction tariff tax levy duty quota restriction curfew",
    "lockdown moratorium measure resolution motion budget statement policy directive ruling verdict sentence bail visa permit licence license",
    "exemption waiver mandate freeze cap limit penalty fine suspension dismissal appointment nomination registration rate interest_rate fee price_cap",
    "blockade closure evacuation recall expulsion emergency state_of_emergency quarantine requirement extradition deportation asylum citizenship pardon amnesty",
    "constitution article clause provision referendum petition death_penalty pension benefit wage salary increase cut hike reduction",
    "patent protection status injunction detention constitutional_change bylaw guideline protocol scheme relief_package travel_ban",
  ),
  deeds: words(
    "ban impose levy enact decree legislate outlaw prohibit restrict sanction blacklist fine sentence dismiss sack fire appoint nominate expel deport",
    "extradite pardon exempt recognise recognize nationalise nationalize expropriate evacuate quarantine censor decriminalise decriminalize criminalise",
    "criminalize revoke rescind repeal abolish overturn uphold promulgate tax devalue embargo blockade recall summon raise_rate ease tighten legalise legalize",
    "relax loosen waive disqualify dissolve reinstate lock_down suspend_from demote promote name swear_in inaugurate veto ratify liberalise liberalize privatise privatize",
    "deregister license ration blacklist convict acquit naturalise",
  ),
  deedNouns: words(
    "imposition lifting repeal passage enactment appointment dismissal expulsion deportation extradition ban closure abolition decriminalisation nationalisation",
    "promulgation sanctions resignation nomination inauguration ruling verdict sentencing conviction",
  ),
};

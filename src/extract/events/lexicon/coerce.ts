import type { TypeTable } from "./construction.js";
import { BORDERS } from "./noun-classes.js";

/** Force of law or administration, without open violence. */
export const COERCE: TypeTable = {
  type: "COERCE",
  verbs: [
    [
      "arrest",
      "arrest detain apprehend jail imprison incarcerate remand round_up intern lock_up nab handcuff sentence re-arrest rearrest hold+on hold+for custody court-martial",
    ],
    ["deport", "deport extradite repatriate displace evict banish exile forcibly_return relocate"],
    [
      "seize",
      "confiscate impound seize expropriate nationalize nationalise requisition commandeer freeze sequester intercept raid_and_search garnish",
    ],
    ["ban", "ban outlaw criminalize criminalise prohibit disqualify blacklist proscribe bar deregister delist"],
    [
      "restrict",
      "blockade restrict censor gag block silence muzzle throttle fine sanction embargo quarantine penalize penalise cordon_off seal_off shut_down force coerce compel subdue suppress crack_down+on clamp_down+on repress curtail stifle persecute purge",
    ],
    ["harass", "harass intimidate bully"],
  ],
  withObjects: [
    [
      "restrict",
      "impose slap enforce reimpose re-impose tighten introduce levy place declare put order reinstate extend renew toughen expand reinforce ratchet_up widen",
      "sanction sanctions embargo tariff blockade restriction ban fine duty limit penalty freeze lockdown quota curb moratorium quarantine rule",
    ],
    ["curfew", "impose declare enforce extend order introduce announce reimpose place", "curfew"],
    ["martial-law", "impose declare announce proclaim introduce extend decree", "law emergency siege"],
    ["seize", "seize take", "control"],
    ["restrict", "close seal shut block tighten barricade shut_down", `${BORDERS}`],
    ["arrest", "issue obtain execute serve implement", "warrant"],
    ["arrest", "take put throw place hold", "custody jail prison bars detention arrest"],
    [
      "restrict",
      "suspend revoke cancel withdraw annul",
      "publication licence license passport citizenship registration accreditation permit visa broadcast newspaper constitution immunity parliament accounts",
    ],
    ["seize", "freeze", "asset account fund funds property"],
    ["restrict", "order", "newspaper station channel closure evacuation"],
    ["restrict", "cut cut_off disrupt switch_off", "internet electricity power access connection water communication"],
    ["restrict", "dissolve suspend", "parliament assembly party legislature council government"],
    ["restrict", "deny", "bail"],
  ],
  nouns: [
    ["arrest", "arrest detention imprisonment jailing incarceration roundup"],
    ["deport", "deportation extradition eviction displacement banishment"],
    ["seize", "confiscation expropriation nationalisation nationalization impoundment"],
    ["restrict", "repression persecution purge"],
    ["harass", "harassment intimidation"],
  ],
  // measures that stand are no events until somebody takes them
  carriedNouns: [
    ["arrest", "remand captivity"],
    ["deport", "expulsion repatriation"],
    ["ban", "ban prohibition disqualification blacklisting outlawing"],
    ["restrict", "sanction sanctions embargo blockade restriction tariff censorship closure lockdown coercion quarantine"],
    ["curfew", "curfew"],
    ["martial-law", "emergency martial-law"],
  ],
};

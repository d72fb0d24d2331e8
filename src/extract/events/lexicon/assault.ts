import type { TypeTable } from "./construction.js";

/** What is shelled, stormed or burnt. */
const TARGETS = `position target base camp depot convoy village town city building house home hospital school market mosque church enclave militant rebel
  fighter troop soldier civilian bus vehicle ship tanker reactor facility headquarters checkpoint post airport refinery militia area region
  neighbourhood neighborhood district compound hideout stronghold plant grid station bridge commander jihadist group insurgent gunman leader
  police officer patrol army peacekeeper shop property farm crop tank aircraft helicopter drone infrastructure pipeline statue temple tunnel
  warehouse out`;
const LAND = `town city village base airport territory district hill border crossing post headquarters neighbourhood neighborhood island
  province region mosque palace outpost stronghold capital enclave`;
const PEOPLE =
  "protester demonstrator journalist reporter detainee prisoner student activist man woman boy girl civilian villager worker migrant";

/** Deeds of force against people or what they own. */
export const ASSAULT: TypeTable = {
  type: "ASSAULT",
  verbs: [
    [
      null,
      `attack assault assail storm raid ambush overrun invade fight+against clash+with skirmish+with battle+with strike_back hit_back retaliate+against
      wound injure maim mow_down besiege slay kill murder slaughter butcher exchange_fire`,
    ],
    ["firearms", "shoot shoot_at shoot_dead gun_down fire+on fire+at fire+into"],
    ["heavy-weapons", "shell bombard bomb strafe blitz fire+across carpet-bomb dive-bomb"],
    ["explosives", "blow_up firebomb dynamite booby-trap"],
    ["abduct", "abduct kidnap hijack carjack"],
    ["beat", "beat_up stab knife bludgeon flog manhandle tear-gas teargas baton-charge lynch"],
    ["sexual", "rape molest gang-rape"],
    ["torture", "torture waterboard electrocute mutilate mistreat maltreat brutalize brutalise"],
    ["execute", "behead decapitate guillotine"],
    ["assassinate", "assassinate"],
    ["massacre", "massacre exterminate annihilate"],
    ["territory", "recapture retake reconquer annex overthrow oust topple depose"],
    ["destroy", "torch burn_down set_ablaze"],
  ],
  withObjects: [
    ["firearms", "open exchange trade return direct", "fire gunfire shot volley salvo"],
    [
      "heavy-weapons",
      "fire launch lob rain hurl unleash",
      "rocket missile shell mortar artillery torpedo grenade round rounds drone projectile barrage salvo",
    ],
    [
      "explosives",
      "set_off plant detonate explode throw hurl trigger",
      "bomb explosive grenade device mine charge car-bomb firebomb molotov petrol-bomb blast explosion",
    ],
    [null, "violate break breach flout", "ceasefire cease-fire truce armistice airspace"],
    [null, "hit strike target damage blast pummel push pound rocket battle fight", TARGETS],
    [
      "destroy",
      "raze loot plunder ransack pillage demolish vandalize vandalise desecrate flatten level bulldoze destroy sink scuttle wreck sabotage shoot_down",
      TARGETS,
    ],
    ["territory", "seize take capture occupy overrun gain retake reclaim conquer take_over", LAND],
    ["territory", "capture conquer take_over", "*name*"],
    ["beat", "beat kick punch club whip batter thrash", PEOPLE],
    ["execute", "execute hang", `${PEOPLE} convict inmate spy traitor hostage people`],
    ["human-shield", "use hold+as use+as", "shield"],
    ["suicide-attack", "blow_up detonate explode", "himself herself themselves vest belt itself"],
    ["unconventional", "use employ deploy drop release", "sarin chlorine chemical nerve-agent napalm poison-gas"],
    ["cyber", "hack breach", "website computer network server system account email"],
    ["crowd-control", "fire use spray", "teargas tear-gas pellet water-cannon"],
    ["crowd-control", "disperse", "crowd protester demonstrator protest"],
    [null, "wage fight", "war battle insurgency jihad"],
  ],
  nouns: [
    [
      null,
      `attack assault raid ambush offensive onslaught clash firefight skirmish invasion incursion aggression violence fighting crackdown counterattack
      counter-offensive counteroffensive killing murder slaying military-operation ground-operation military-action military-intervention`,
    ],
    ["firearms", "shooting gunfire shootout gunbattle"],
    ["heavy-weapons", "airstrike air-strike shelling bombardment air-raid missile-strike drone-strike bombing"],
    ["explosives", "car-bombing"],
    ["suicide-attack", "suicide-bombing"],
    ["abduct", "abduction kidnapping hijacking"],
    ["beat", "beating stabbing lynching flogging"],
    ["sexual", "rape"],
    ["torture", "torture mistreatment"],
    ["execute", "beheading"],
    ["assassinate", "assassination"],
    ["massacre", "massacre genocide pogrom"],
    ["territory", "annexation overthrow ouster coup"],
    ["cyber", "cyberattack cyber-attack"],
  ],
  carriedNouns: [
    [null, "strike war warfare battle retaliation combat siege hostilities bomb blast explosion rampage carnage slaughter bloodbath"],
    ["territory", "capture conquest takeover seizure"],
    ["destroy", "arson looting destruction demolition vandalism sabotage"],
    ["execute", "execution hanging"],
    ["cyber", "hacking hack"],
    ["heavy-weapons", "barrage salvo"],
  ],
};

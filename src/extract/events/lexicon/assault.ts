import type { TypeTable } from "./construction.js";

/** Deeds of force against people or what they own. */
export const ASSAULT: TypeTable = {
  type: "ASSAULT",
  verbs: [
    [
      null,
      `attack assault assail storm raid ambush overrun invade battle fight+against fight+with clash+with skirmish+with strike_back hit_back retaliate+against
      wound injure maim mow_down ram besiege encircle overpower repel crush rout terrorize terrorise ravage devastate massacre+in trample slay
      kill murder slaughter butcher exchange_fire battle+with advance+on push_out drive_out rampage`,
    ],
    ["firearms", "shoot shoot_at shoot_dead gun_down fire+on fire+at fire+into snipe"],
    ["heavy-weapons", "shell bombard bomb pound strafe blitz rocket mortar napalm fire+across carpet-bomb dive-bomb"],
    ["explosives", "blow_up detonate firebomb dynamite blast mine booby-trap"],
    ["abduct", "abduct kidnap hijack snatch carjack"],
    [
      "beat",
      "beat beat_up stab knife bludgeon punch kick batter thrash flog whip lash cane manhandle slap rough_up club maul tear-gas teargas baton-charge lynch",
    ],
    ["sexual", "rape molest gang-rape"],
    ["torture", "torture waterboard electrocute mutilate mistreat maltreat brutalize brutalise"],
    ["execute", "execute behead hang decapitate guillotine crucify"],
    ["assassinate", "assassinate poison"],
    ["massacre", "massacre exterminate gas annihilate"],
    ["cleansing", "ethnically_cleanse"],
    ["territory", "capture conquer recapture retake reconquer annex overthrow oust topple depose take_over"],
    [
      "destroy",
      "torch raze burn_down set_ablaze loot plunder ransack pillage demolish vandalize vandalise desecrate flatten level bulldoze destroy sink shoot_down down scuttle wreck sabotage hack",
    ],
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
    [null, "violate break breach flout", "ceasefire cease-fire truce armistice line airspace"],
    [
      null,
      "hit strike target destroy damage blast pummel push",
      "position target base camp depot convoy village town city building house hospital school market mosque church enclave militant rebel fighter troop soldier civilian bus vehicle ship tanker reactor facility headquarters checkpoint post airport refinery militia area region neighbourhood neighborhood district compound hideout stronghold plant grid station bridge out commander jihadist group insurgent gunman leader police officer patrol army peacekeeper",
    ],
    [
      "territory",
      "seize take capture occupy overrun gain control retake reclaim",
      "town city village base airport control territory district position hill border crossing post headquarters neighbourhood neighborhood island province region mosque field power palace outpost stronghold",
    ],
    ["human-shield", "use hold+as use+as", "shield"],
    ["suicide-attack", "blow_up detonate explode", "himself herself themselves vest belt itself"],
    ["unconventional", "use employ deploy drop release", "gas sarin chlorine chemical nerve-agent napalm agent"],
    ["cyber", "hack breach", "website computer network server system account email"],
    ["crowd-control", "fire use spray disperse turn", "teargas tear-gas gas bullet pellet cannon crowd protester demonstrator"],
    [null, "wage fight", "war battle insurgency jihad campaign"],
  ],
  nouns: [
    [
      null,
      `attack assault raid ambush offensive onslaught clash firefight skirmish hostilities invasion incursion attack aggression violence fighting
      battle strike warfare war storming crackdown counterattack counter-offensive counteroffensive retaliation combat rampage military-operation ground-operation military-action military-intervention ground-offensive`,
    ],
    ["firearms", "shooting gunfire shootout shoot-out gunbattle sniping fusillade"],
    [
      "heavy-weapons",
      "airstrike air-strike shelling bombardment barrage strafing air-raid missile-strike drone-strike bombing artillery-fire salvo",
    ],
    ["explosives", "explosion blast bomb car-bombing detonation car-bomb"],
    ["suicide-attack", "suicide-bombing"],
    ["abduct", "abduction kidnapping hijacking kidnap"],
    ["beat", "beating stabbing lynching flogging caning"],
    ["sexual", "rape molestation"],
    ["torture", "torture mistreatment mutilation"],
    ["execute", "execution beheading hanging"],
    ["assassinate", "assassination poisoning"],
    ["massacre", "massacre genocide slaughter bloodbath pogrom carnage"],
    ["territory", "capture conquest annexation overthrow ouster coup takeover seizure"],
    ["destroy", "arson looting destruction demolition vandalism sabotage"],
    [null, "killing murder slaying"],
    ["cyber", "cyberattack cyber-attack hacking hack"],
  ],
};

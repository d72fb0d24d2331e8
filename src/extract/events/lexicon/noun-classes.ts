/** Nouns that several tables ask for as objects, by what they are. */

/** What somebody stands for, so that it can be attacked or defended. */
export const POSITIONS =
  "*name* decision policy plan report finding claim statement comment remark allegation accusation proposal bill law deal record handling move ruling government president minister leader official regime state stance position action conduct version account method methodology result rule treatment sovereignty independence territory integrity victory";

/** Those who may need help. */
export const NEEDY =
  "*name* people refugee victim civilian resident country nation government army troop force child woman family migrant survivor patient farmer population community minister police worker neighbour neighbor homeless poor displaced";

/** What keeps people or trade from moving or acting. */
export const RESTRICTIONS =
  "sanction ban blockade embargo curfew restriction siege tariff quota duty moratorium lockdown curb prohibition freeze boycott limit control closure quarantine emergency penalty measure barrier sanctions martial-law warrant suspension veto ceiling cap waiver visa-ban travel-ban";

/** Those who fight or police. */
export const FORCES =
  "troop troops soldier force forces army military navy fleet brigade battalion division regiment unit tank warship ship carrier destroyer frigate submarine jet fighter bomber aircraft warplane helicopter missile battery artillery reservist reserve militia guard police officer paratrooper marine contingent personnel convoy squadron reinforcement weapon weaponry";

export const PEACEKEEPERS = "peacekeeper peacekeepers observer monitor inspector mission contingent blue-helmet mediator";

/** What is given to those in need or to a friend. */
export const GOODS =
  "aid assistance relief help support food medicine medication supply supplies money fund funds funding loan grant donation cash credit equipment ammunition munition weapon weaponry arms vaccine dose ventilator tent blanket shelter water fuel grain wheat flour shipment package million billion $ us$ usd € £ dollar euro pound yen yuan expertise training missile tank artillery drone jet vehicle ambulance generator material resource hospital subsidy scholarship compensation logistics system backing convoy delivery kit mask oxygen doctor medic nurse";

export const AGREEMENTS =
  "agreement deal accord treaty pact memorandum memorandums protocol convention contract settlement compromise understanding mou communique communiqué";

export const CEASEFIRES = "ceasefire cease-fire truce armistice cessation pause de-escalation détente detente lull";

export const TALKS =
  "talk talks meeting negotiation negotiations discussion discussions dialogue dialog summit consultation consultations conversation conference mediation session briefing";

/** What is asked of somebody. */
export const REQUESTS =
  "request demand appeal call offer proposal bid plea motion petition plan suggestion invitation overture application initiative idea notion possibility solution claim decision resolution bill compromise amendment deal result referendum ultimatum condition term recommendation draft nomination nominee candidate authority legitimacy accusation allegation report";

export const RELATIONS = "relation relations tie ties link links cooperation contact contacts partnership alliance membership";

export const PRISONERS =
  "prisoner prisoners detainee hostage captive inmate convict activist dissident journalist blogger suspect soldier sailor pilot crew child woman man people person citizen national worker leader lawmaker opponent protester demonstrator pastor aid-worker body remains member student peacekeeper opposition minister businessman tourist fighter rebel militant vessel ship tanker boat plane fund funds asset money teenager girl boy priest nun doctor lawyer politician president mayor one civilian reporter blogger editor author";

/** What a state or firm lets pass or not. */
export const BORDERS =
  "border crossing crossing-point checkpoint airspace port airport road corridor frontier gate strait route embassy consulate office mosque school newspaper station channel website bridge";

export const STRIKES = "strike protest demonstration rally boycott march blockade sit-in hunger-strike walkout campaign";

export const HOSTILITIES =
  "war fighting hostility hostilities operation operations offensive campaign attack airstrike air-strike bombing shelling bombardment strike raid advance assault incursion invasion siege drill exercise launch test enrichment program programme violence";

export const PERMISSIONS =
  "permission approval access entry permit visa authorization authorisation clearance consent leave passage accreditation licence license bail parole amnesty clemency pardon citizenship asylum residency right exemption waiver autonomy independence extension concession mandate freedom";

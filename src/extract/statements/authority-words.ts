/** Words by which the rules of authority tell one kind of source from another. */

/** What a spokesperson is called. */
export const SPOKESPERSON = /\bspokes(?:man|woman|person|men|women|people|persons)\b|\bpress secretary\b/i;

/** What a medium publishes: "a New York Times story said". */
export const PUBLISHED = /^(?:story|article|editorial|reporting|account|report)$/i;

/** Those who report what they saw themselves. */
export const JOURNALIST = /^(?:reporter|journalist|correspondent|photographer|witness)s?$/i;

/** Words before a noun that make its bearer part of a government. */
export const GOVERNING =
  /\b(?:White House|Pentagon|Kremlin|administration|government|military|army|defen[sc]e|intelligence|security|diplomatic|ministry|department|palace|presidential|congressional|palestinian authority)\b/i;

/** Those who study a thing are not of it: "military analysts". What makes them a government's. */
export const STUDENT = /^(?:analyst|expert|historian|scholar|observer|commentator|economist|pundit)s?$/i;
export const GOVERNING_BODY =
  /\b(?:White House|Pentagon|Kremlin|administration|government|intelligence|ministry|department|palace|congressional)\b/i;

/** Where somebody without a name works or is, behind the noun: "a man in the Foreign Ministry". */
export const IN_GOVERNMENT =
  /^\s+(?:in|at|from|inside|within)\s+(?:(?:the|its|their|his|her)\s+)?(?:[\p{L}.'’-]+\s+){0,4}?(?:ministry|department|government|presidency|Pentagon|White House|Kremlin|chancellery|cabinet|treasury|administration|palace|army|navy|air force|embassy|prosecutor['’]s office|prime minister['’]s office)\b/iu;

/** The same before "source". */
export const OFFICIAL_SOURCE =
  /\b(?:official|judicial|medical|police|court|prosecution|parliamentary|ministerial|state|military|naval|customs|municipal|hospital)$/i;

/** Those that one body of the state is called by: "the regulator". */
export const REGULATOR = /^(?:regulator|watchdog|ombudsman)$/i;

/** Bodies of which some are unnamed people: "some factions". */
export const FACTION = /^(?:factions?|quarters|circles|camps|elements|segments)$/i;

/** Words before a noun that make its bearer a leader of what is no state. */
export const PRIVATE =
  /\b(?:opposition|rebel|separatist|militant|protest|gang|business|industry|corporate|company|tech|religious|faith|church|evangelical|union|labou?r|community|tribal|student|civil[- ]rights|opinion|world's)\b/i;

/** Those whose seat in a parliament makes them officials, of whatever side. */
export const LAWMAKER = /^(?:lawmaker|legislator|parliamentarian|senator|congressman|congresswoman|mp)s?$/i;

/** Words before "report" that make it the media's: "local media reports". */
export const BY_THE_MEDIA = /\b(?:media|press|news|newspaper|television|tv|radio)$/i;

/** What sort of medium a name is of, before it: "the news website Orsk Now", "broadcaster OTV". */
export const SORT_OF_MEDIUM =
  /\bnews (?:agency|site|website|outlet|portal)\s\S*\p{Lu}|^(?:[Ww]ebsite|[Bb]roadcaster|[Nn]ewspaper|[Dd]aily)\s\S*\p{Lu}/u;

/** A title in quotation marks, of a book or a film. */
export const QUOTED_TITLE = /^(?:the\s+)?[“"]\p{Lu}[^”"]*[,.]?[”"]$/u;

export const LAWYER = /^(?:lawyer|attorney)s?$/i;

/** Words anywhere in a phrase that make a lawyer a state's. */
export const OF_THE_STATE =
  /\b(?:government|state|federal|administration|campaign|department|ministry|district|city|county|House|Senate|U\.S\.)\b/;

/** "A member of Congress". */
export const SEAT_HOLDER = new Set(["member"]);
export const OF_AN_ASSEMBLY =
  /^\s+of\s+(?:(?:the|his|her|its|their)\s+)?(?:\S+\s+)?(?:congress|parliament|government|cabinet|knesset|duma|bundestag|senate|house|council|legislature|administration|campaign|assembly|delegation)\b/i;

/** Posts of which the reader knows the holder's name: "the president"; and "the singer". */
const OFFICES = [
  "president|prime minister|minister|chancellor|secretary|king|queen|pope|governor|mayor|senator|candidate|nominee",
  "leader|chief|premier|chairman|chairwoman|director|commander|head|ambassador|general|congressman|congresswoman",
];
const PARTS = "author|actor|actress|singer|coach|pastor|filmmaker|billionaire|mogul|businessman";
export const OFFICE_POST = new RegExp(`^(?:${OFFICES.join("|")})$`, "i");
export const POST = new RegExp(`^(?:${[...OFFICES, PARTS].join("|")})$`, "i");

/** Parties called by their people. */
export const PARTY =
  /^(?:Republicans|Democrats|Conservatives|Liberals|Tories|Socialists|Greens|Libertarians|Progressives|Nationalists|Communists|Islamists|Houthis)$/;

/** Some of a people are not that people: "many Americans", "31 Latvians". */
export const SOME =
  /^(?:many|some|most|several|few|other|all|\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/;

/** Nouns for one person, by a post, a part or kinship; the network, which sees each word in its sentence, knows more. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** By whose head a description calls somebody: "the caretaker of the opera house". */
const PERSON: ReadonlySet<string> = list(
  `head chief boss chair chairman chairwoman chairperson co-chair president vice-president premier minister secretary secretary-general
  director director-general manager commander commandant leader co-leader founder co-founder owner co-owner proprietor publisher
  editor editor-in-chief author writer producer coach trainer keeper caretaker warden curator librarian archivist treasurer bursar
  dean rector provost principal headmaster headmistress headteacher abbot abbess vicar mayor deputy sheriff ambassador envoy consul
  representative delegate spokesman spokeswoman spokesperson coordinator organiser organizer convener inspector superintendent supervisor
  overseer foreman engineer architect designer inventor lawyer attorney solicitor barrister advocate prosecutor judge clerk
  officer commissioner governor executive registrar senator lawmaker candidate nominee heir heiress patron trustee chancellor adviser advisor aide assistant agent widow widower
  wife husband ex-wife ex-husband fiancé fiancée girlfriend boyfriend mother father son daughter brother sister stepmother stepfather
  stepson stepdaughter grandmother grandfather grandson granddaughter aunt uncle cousin niece nephew neighbour neighbor friend
  colleague survivor victim winner driver pilot skipper master mate purser captain chaplain doctor nurse surgeon teacher landlord landlady champion`,
);

/** Whether a noun is of one person whatever stands beside it. */
export const isPersonNoun = (noun: string): boolean => PERSON.has(noun.toLowerCase());

/** Relatives, by the gender that the noun shows. */
const KIN_SHE =
  /^(?:ex-|step|half-|grand)?(?:widow|wife|mother|daughter|sister|aunt|niece|girlfriend|fiancée|(?:mother|sister|daughter)-in-law)$/iu;
const KIN_HE =
  /^(?:ex-|step|half-|grand)?(?:widower|husband|father|son|brother|uncle|nephew|boyfriend|fiancé|(?:father|brother|son)-in-law)$/iu;
const KIN = /^(?:ex-)?(?:cousin|partner|companion|spouse)$/iu;

/** Whether a noun is of somebody's relative; where a gender is given, of one who may be of it. */
export const isKinNoun = (noun: string, gender: string | null = null): boolean =>
  KIN.test(noun) || (KIN_SHE.test(noun) && gender !== "he") || (KIN_HE.test(noun) && gender !== "she");

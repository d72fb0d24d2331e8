/** Words that show a gender: "he", "she" or "it". */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** A gender, called by its pronoun. */
export type Gender = "he" | "she" | "it";

/** Words that show it: a pronoun by itself, a noun by its head, a name by what stands before it. */
export const GENDERS: readonly {
  gender: Gender;
  pronouns: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
  titles: ReadonlySet<string>;
}[] = [
  {
    gender: "he",
    pronouns: list("he him his himself"),
    nouns: list(
      `man boy father dad son brother husband ex-husband boyfriend ex-boyfriend grandfather great-grandfather grandson uncle nephew stepfather
      stepson stepbrother godfather godson half-brother father-in-law son-in-law brother-in-law king prince duke emperor baron sultan widower
      spokesman chairman businessman policeman congressman councilman assemblyman alderman gentleman nobleman fisherman salesman
      cameraman fireman gunman henchman monk friar bridegroom groom fiancé schoolboy cowboy patriarch stuntman serviceman
      salaryman frontman clergyman anchorman`,
    ),
    titles: list(
      "mr sir lord king prince duke emperor count baron sultan emir father brother uncle pope imam ayatollah sheikh monsieur señor herr signor cardinal",
    ),
  },
  {
    gender: "she",
    pronouns: list("she her hers herself"),
    nouns: list(
      `woman girl mother mom mum daughter sister wife ex-wife girlfriend ex-girlfriend grandmother great-grandmother granddaughter aunt niece
      stepmother stepdaughter stepsister godmother goddaughter half-sister mother-in-law daughter-in-law sister-in-law queen princess duchess
      empress baroness countess widow spokeswoman chairwoman businesswoman policewoman congresswoman councilwoman assemblywoman noblewoman
      saleswoman camerawoman servicewoman forewoman frontwoman clergywoman anchorwoman actress waitress hostess heiress stewardess heroine
      nun abbess bride lady fiancée schoolgirl matriarch housewife`,
    ),
    titles: list(
      "mrs ms miss madam madame mademoiselle señora señorita frau fräulein signora lady dame queen princess duchess empress countess baroness sister mother aunt sheikha",
    ),
  },
  {
    gender: "it",
    pronouns: list("it its itself"),
    // bodies that speak and act as people do
    nouns: list(
      `agency alliance army assembly association authority bank board broadcaster bureau cabinet church coalition college commission committee
      company congress council court department embassy federation firm foundation government group hospital industry institute jury ministry
      movement navy newspaper opposition organisation organization panel parliament party police regime senate tribunal union university
      world nation country state city town house`,
    ),
    titles: new Set(),
  },
];

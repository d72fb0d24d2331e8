/** Nouns by which reports call people and bodies, by what sort of speaker each is. Singular and plural by rule. */

export { BODY, WORKPLACE } from "../../annotate/body-nouns.js";

const words = (list: string): Set<string> => new Set(list.split(" "));

/** Persons who hold an office or speak from inside one. */
export const OFFICIAL = words(
  "official aide adviser advisor diplomat officer lawmaker legislator staffer insider minister ambassador envoy negotiator prosecutor investigator detective commander general colonel agent deputy secretary senator congressman congresswoman representative contender frontrunner governor mayor councillor councilman judge justice regulator leader strategist operative surrogate delegate lawyer attorney policeman policewoman soldier airman airwoman serviceman servicewoman mediator inspector superdelegate commissioner chairman chairwoman chair president premier chancellor director chief nominee candidate co-chair treasurer sheriff marshal admiral lieutenant captain spymaster bureaucrat parliamentarian mp politician monarch king queen prince trooper",
);

/** Things that say something in writing, pictures or figures. */
export const DOCUMENT = words(
  "report letter memo memorandum statement poll survey study filing lawsuit complaint indictment affidavit email e-mail document assessment analysis analyses transcript phrase slogan editorial bill law act constitution resolution record data result figure book memoir ad advertisement advert commercial video tape recording website site page tweet post message note paper chart graph map research finding ruling order opinion decision petition platform agreement deal treaty text release estimate statistic number evidence intelligence audit review speech brochure flyer sign poster average model headline census rule bylaw standard film movie documentary clip spot song play novel column essay story caption plaque inscription endorsement guideline manual contract clause amendment tally ranking label communique communiqué declaration dispatch bulletin announcement notice notification decree edict accord pact protocol charter legislation code plan proposal draft dossier leaflet pamphlet manifesto circular advisory presentation budget forecast projection schedule minutes judgment judgement verdict writ warrant subpoena diary certificate catalogue register autopsy footage photograph image imagery graphic regulation provision requirement cable telegram fax file log placard banner graffiti photo picture x-ray test scan indicator index barometer recount booklet handout textbook workbook yearbook mou information briefing sketch probe questionnaire",
);

/** Media at large. */
export const MEDIA = words(
  "newspaper magazine broadcaster media press outlet tabloid newswire daily weekly channel station television tv radio publication blog podcast",
);

/** Last words of names that are bodies. */
export const BODY_NAME = words(
  "department ministry house pentagon kremlin congress senate court committee party union nations council agency army navy bank group inc corp corporation company university institute commission association center centre police office forces foundation federation league club organization organisation parliament knesset duma force service bureau board authority administration government embassy fund trust alliance coalition campaign team republicans democrats conference society network partners llc ltd hamas hezbollah taliban nato nra gop isis treasury brigade movement front guard command programme program institution secretariat federation ministries watchdog observatory bloc taskforce",
);

export const PRONOUN = {
  first: words("i we my our me us"),
  person: words("he she his her him hers"),
  second: words("you your yours"),
  many: words("they their them each both"),
  thing: words("it its"),
  relative: words("who whose whom which that"),
} as const;

/** [R12] Words for people of whom nothing is said: never anybody mentioned before. */
export const ANYBODY = words("some many most several few others another someone somebody anyone everyone everybody nobody");

/** [R12] Whether a phrase is such a word, alone or with what they are of: "some within the party", "not everyone". */
export const isAnybody = ({ words }: { readonly words: readonly string[] }): boolean =>
  ANYBODY.has(
    words
      .join(" ")
      .toLowerCase()
      .replace(/^(?:not|almost|nearly)\s+/u, ""),
  );

export const DETERMINERS = words(
  "a an the this that these those some many several most few all both other another any no his her their its our my your more one two three four five six seven eight nine ten dozens hundreds thousands",
);

/** Persons whose part in the story is all that names them, whatever article stands before. */
export const UNNAMED = words(
  "source person people witness resident voter supporter critic expert analyst observer man woman family relative friend neighbor neighbour student worker employee member activist protester demonstrator survivor victim doctor teacher farmer scholar historian economist pollster pundit commentator reporter journalist donor attendee viewer reader user colleague insider other rival opponent ally parent child boy girl customer driver patient migrant refugee villager veteran american",
);

const singulars = (word: string): string[] => [
  word,
  word.replace(/ies$/, "y"),
  word.replace(/men$/, "man"),
  word.replace(/es$/, ""),
  word.replace(/s$/, ""),
];

/** Whether a noun, in the singular or plural, is in a list. */
export const isOneOf = (list: ReadonlySet<string>, noun: string): boolean => singulars(noun.toLowerCase()).some((w) => list.has(w));

/** A noun that looks plural. */
export const isPlural = (noun: string): boolean => /(?:[^s]s|people|men|authorities|children|media|police)$/i.test(noun);

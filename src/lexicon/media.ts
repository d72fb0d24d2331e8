/** Media, by name: what a report calls its fellow reporters. */

/** Those whose names do not say that they are media. One-word names that are words of their own ("Time", "Fortune") are left out. */
const KNOWN = [
  "CNN|BBC|NBC|CBS|MSNBC|CNBC|NPR|PBS|C-SPAN|ABC News|Fox News|Fox Business|Politico|POLITICO|Axios|Semafor|Vox|Slate|BuzzFeed",
  "HuffPost|Huffington Post|Breitbart|ProPublica|Politi[Ff]act|FactCheck\\.org|Snopes|RealClearPolitics|FiveThirtyEight|Zero Hedge",
  "Drudge Report|Infowars|TMZ|Gawker|Mashable|Bellingcat|Euractiv|Bloomberg|Reuters|Associated Press|Agence France-Presse|AFP|AP|UPI",
  "DPA|EFE|ANSA|PTI|IRNA|ISNA|Tasnim|TASS|Tass|Interfax|Kommersant|Vedomosti|Izvestia|Meduza|RIA Novosti|Sputnik|Ukrinform|Suspilne",
  "(?:Ukrainska |European )?Pravda|Xinhua|Yonhap|Kyodo|Jiji|Nikkei|NHK|Al Jazeera|Al Arabiya|Al Mayadeen|Al-Monitor|Al-Manar|Anadolu",
  "WAFA|SANA|Haaretz|Ynet|Maariv|Walla|Le Monde|Le Figaro|Der Spiegel|Die Zeit|Die Welt|El Pa[ií]s|El Mundo|La Repubblica",
  "Corriere della Sera|Dagens Nyheter|Deutsche Welle|RFE/RL|Al Alam|Channel \\d+|eNCA|News24|Mercopress|KAN",
].join("|");

/** Words that end the name of a medium. */
const ENDINGS =
  "News|news|Times|Post|Journal|Herald|Tribune|Gazette|Telegraph|Guardian|Chronicle|Courier|Observer|Daily|Today|Radio|Television|TV|Broadcasting|Magazine|Press|Wire|News Agency|News Network";

/** Words that open one: "Radio Orsk", "Voice of Orsk", but for what is called "Radio City". */
const OPENINGS = "(?:Radio(?! City)|Rádio|TV|Televisión|Télévision|Diario|Agencia|Agence|Channel|Voice of) \\p{Lu}\\p{L}+";

export const MEDIA_NAME = new RegExp(`\\b(?:${KNOWN}|${OPENINGS}|\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)* (?:${ENDINGS}))\\b`, "u");

/** The same, for going through a text. */
export const MEDIA_NAMES = new RegExp(MEDIA_NAME.source, "gu");

const IS_KNOWN = new RegExp(`^(?:${KNOWN})$`, "u");
const NAMED_SO = new RegExp(`^(?:the )?${OPENINGS}|\\b(?:${ENDINGS})$`, "u");

/** Whether a name is a medium's. A person's is only where it is one of the known media: the names' head takes "Politico" for one now and then. */
export const isMedium = (name: string, type: string): boolean => IS_KNOWN.test(name) || (type === "organisation" && NAMED_SO.test(name));

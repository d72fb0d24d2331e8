/** Options of the library as the command line calls them, for errors that speak of them. */
import type { CallOption, OptionName } from "../errors.js";

export const FLAGS: Readonly<Record<OptionName, string>> = {
  address: "--ledger",
  after: "--after",
  content: "--content",
  cue: "--cue",
  cueWords: "--cue-words",
  jsonlIn: "--jsonl-in",
  nth: "--nth",
  since: "--since",
  source: "--source",
  sourceWords: "--source-words",
  undated: "--undated",
  until: "--until",
  words: "--words",
};

export const flagOf: CallOption = (option) => FLAGS[option];

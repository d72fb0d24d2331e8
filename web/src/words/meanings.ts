/** What words of the page mean, in a line each. */
import type { MatterItem } from "../../../src/http/contract.ts";

const KINDS: Readonly<Record<MatterItem["kind"], string>> = {
  transfer: "something sent, sold or lent by one party to another",
  talks: "parties meeting to agree on something",
  visit: "somebody going to see somebody",
  agreement: "what parties settled between them",
  measure: "a step of an authority: a law, a ban, an order",
  operation: "something done on the ground: a search, a strike, a repair",
  inquiry: "somebody looking into what happened",
  programme: "work that goes on over a long time",
  claim: "what somebody says is so",
};

export const MEANINGS: Readonly<Record<string, string>> = {
  ...KINDS,
  origin: "where a text was first: its copies, rewrites and citations count with it, as one",
  through: "the other media or papers by which the words came to this report",
  bytes: "a byte is one letter of plain English text",
};

/** Agreed to by those who decide. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const APPROVED: StateWords = {
  state: "approved",
  verbs: words(
    "approve pass ratify adopt clear endorse authorise authorize greenlight sign_off_on grant accept uphold permit allow",
    "back rubber-stamp award okay agree_on agree_to sign_into_law certify validate",
  ),
  intransitive: words("pass"),
  nouns: words("approval passage ratification adoption endorsement authorisation authorization"),
  adjectives: words("approved"),
};

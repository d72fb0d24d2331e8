/** Agreed to by those who decide. */
import { words } from "../kinds/kind-words.js";
import type { StateWords } from "./state-words.js";

export const APPROVED: StateWords = {
  state: "approved",
  verbs: words(
    "approve pass ratify adopt clear endorse authorise authorize greenlight sign_off_on grant accept uphold permit allow",
    "license licence wave_through nod_through put_initial_to back rubber-stamp award okay agree_on agree_to sign_up_to sign_into_law certify validate",
  ),
  intransitive: words(
    "pass get_through get_light get_go-ahead get_nod get_approval win_approval receive_approval secure_approval get_clearance gain_approval",
  ),
  nouns: words("approval passage ratification adoption endorsement authorisation authorization"),
  idioms: words(
    "give_light give_go-ahead give_nod give_consent give_blessing give_approval give_permission give_assent give_clearance give_backing grant_approval grant_permission clear_way open_way pave_way sign_off put_initial put_signature put_name",
  ),
  adjectives: words("approved"),
};

/** What authorities or others look into, courts too. */
import { type KindWords, words } from "./kind-words.js";

export const INQUIRY: KindWords = {
  kind: "inquiry",
  things: words(
    "inquiry enquiry investigation probe trial case lawsuit suit hearing prosecution audit inspection autopsy post-mortem",
    "examination complaint proceeding court_process commission_of_inquiry inquest impeachment indictment questioning",
    "interrogation litigation tribunal fact-finding recount search_for assessment petition_to_court testimony retrial",
  ),
  deeds: words(
    "investigate probe prosecute charge indict interrogate audit inspect sue impeach examine testify cross-examine autopsy",
    "exhume appeal_against arraign review_case question look_into file_charge press_charge bring_charge stand_trial",
    "hear_evidence take_testimony open_probe",
  ),
  deedNouns: words("investigation trial probe inquiry questioning prosecution hearing indictment inspection autopsy"),
};

/** What authorities or others look into, courts too. */
import { type KindWords, words } from "./kind-words.js";

export const INQUIRY: KindWords = {
  kind: "inquiry",
  things: words(
    "inquiry enquiry investigation probe trial case lawsuit suit hearing prosecution audit review_of inspection autopsy post-mortem examination appeal",
    "complaint proceeding court_process commission_of_inquiry inquest impeachment indictment charge questioning interrogation litigation tribunal",
    "fact-finding recount test study survey search_for assessment petition_to_court testimony retrial plea",
  ),
  deeds: words(
    "investigate probe prosecute charge indict try interrogate question audit inspect sue impeach examine testify cross-examine autopsy exhume appeal_against",
    "arraign plead review_case",
  ),
  deedNouns: words("investigation trial probe inquiry questioning prosecution hearing indictment inspection autopsy"),
};

/** Goods, arms, aid or money that change hands. */
import { type KindWords, words } from "./kind-words.js";

export const TRANSFER: KindWords = {
  kind: "transfer",
  things: words(
    "shipment delivery supply consignment transfer cargo export import sale purchase aid assistance loan grant donation fund",
    "funding funds weapon weaponry arms ammunition munition bomb missile rocket tank jet aircraft helicopter drone artillery",
    "shell rifle equipment ordnance warhead interceptor vaccine dose medicine food grain wheat fuel gas oil crude",
    "electricity relief payment tranche bailout compensation ransom remittance subsidy allocation instalment installment",
    "frigate submarine torpedo howitzer mortar convoy contribution budget_support intelligence truck good",
  ),
  deeds: words(
    "deliver ship supply export import donate transfer hand_over disburse reimburse airlift dispatch remit repatriate",
    "bankroll sell buy purchase acquire procure allocate earmark subsidise subsidize repay sell_off pay_out send_over",
    "hand_out buy_out buy_back lend borrow unload wire credit truck fly_in truck_in ship_in drop_off",
  ),
  deedNouns: words("delivery shipment transfer sale purchase acquisition donation payment disbursement export allocation handover buyout"),
};

/** Verbs that say nothing of a matter but with the noun of a state: what carries it on ("put a hold on"), and what ends it ("lifted the pause"). */

/** Verbs that only carry what their object names. */
export const CARRIERS = new Set(
  "put place impose order direct make take issue give have announce declare keep maintain extend prolong seek file lodge submit mount".split(
    " ",
  ),
);

/** Verbs that end what their object names. */
export const LIFTING = new Set(["lift", "end", "remove", "release", "drop", "undo", "reverse", "withdraw", "take back", "give up"]);

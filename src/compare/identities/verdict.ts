/** What two profiles say of whether they are one, by rule. */

/** `join`: one; `bar`: two, whatever else joins them; `doubt`: a person should say. */
export interface Verdict {
  readonly says: "join" | "bar" | "doubt";
  readonly rule: string;
  /** Why, in words for whoever decides. */
  readonly reason: string;
  /** Of joins: 1 where a role agrees beside the name, 2 where only nothing speaks against it. Surer ones are made first. */
  readonly tier: 1 | 2;
}

export const join = (rule: string, reason: string, tier: 1 | 2): Verdict => ({ says: "join", rule, reason, tier });
export const bar = (rule: string, reason: string): Verdict => ({ says: "bar", rule, reason, tier: 2 });
export const doubt = (rule: string, reason: string): Verdict => ({ says: "doubt", rule, reason, tier: 2 });

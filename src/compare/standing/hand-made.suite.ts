/** Assertions put together by hand: each of a report of its own, unless it is given. */
import type { Assertion } from "./assertion.js";
import type { State } from "./states.js";

export type Given = Partial<Omit<Assertion, "state">> & { readonly state: State; readonly who?: string | null };

/** @param n tells it from others @param who speaks; null for the report itself */
function assertion(n: number, { who = "Ana Novak", published = "2024-05-05", ...given }: Given): Assertion {
  const id = String(n).padStart(2, "0");
  return {
    development: `d:${id}`,
    report: `r:${id}`,
    publisher: `Outlet ${id}`,
    published,
    copied: false,
    tells: [],
    denies: null,
    effective: published,
    due: null,
    dated: given.effective !== undefined,
    continued: false,
    speaker: who,
    actor: who === null ? null : `p:${who}`,
    named: who !== null,
    authority: who === null ? "reporter" : "named-person",
    account: who ?? "report",
    attribution: [],
    statement: who === null ? null : `s:${id}`,
    origin: `o:${id}`,
    evidence: [[0, 4]],
    quote: `${who ?? "the report"}: ${given.state}`,
    above: false,
    before: false,
    past: false,
    pictured: false,
    decidedBy: null,
    scope: null,
    confidence: 0.9,
    ...given,
  };
}

export const assertions = (all: readonly Given[]): Assertion[] => all.map((given, n) => assertion(n, given));

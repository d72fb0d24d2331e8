/** Accounts side by side: what each voice says last. */

import type { MatterHistory } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { Doubt } from "../../parts/doubt.tsx";
import { Quote } from "../../parts/quote.tsx";
import { dayWords } from "../../words/dates.ts";
import { sinceWords, stateName } from "../../words/matter.ts";
import { authorityName } from "../../words/statement.ts";

export function Accounts({ matter }: { readonly matter: Pick<MatterHistory, "standing" | "history"> }) {
  const { accounts } = matter.standing;
  const words = new Map(matter.history.map((entry) => [entry.development as string, entry]));
  if (accounts.length === 0) return null;
  return (
    <section>
      <h2>What each source says</h2>
      <ul class="accounts">
        {accounts.map((account) => {
          const last = account.developments.map((id) => words.get(id)).findLast((entry) => entry !== undefined);
          return (
            <li key={account.who + account.authority} class="account">
              <p class="who">
                {account.actor ? <Link to={addressOf.person(account.actor)}>{account.who}</Link> : account.who}{" "}
                <Doubt confidence={account.confidence} />
              </p>
              {account.authority !== "reporter" && <p class="on">{authorityName(account.authority)}</p>}
              <p>
                <b class={`state ${account.state}`}>{stateName(account.state)}</b> {sinceWords(account)}
              </p>
              {last && (
                <p>
                  <Link to={`/reports/${last.report}?at=${last.evidence[0]?.join("-") ?? ""}`} class="quote-link">
                    <Quote words={last.quote} />
                  </Link>
                </p>
              )}
              <p class="dim">last reported {dayWords(account.lastAsserted)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

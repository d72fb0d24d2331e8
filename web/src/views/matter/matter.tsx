/** One matter: where it stands and on what that rests, with the words of every entry. */
import { useEffect, useState } from "preact/hooks";
import type { Answers } from "../../../../src/http/contract.ts";
import { go, usePlace, withQuery } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { remember, remembered } from "../../api/local.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Bits } from "../../parts/bits.tsx";
import { Shown } from "../../parts/notes.tsx";
import { counted, dayWords } from "../../words/dates.ts";
import { partyWords, silenceWords } from "../../words/matter.ts";
import { MEANINGS } from "../../words/meanings.ts";
import { Accounts } from "./accounts.tsx";
import { AsOf } from "./as-of.tsx";
import { Conflicts } from "./conflicts.tsx";
import { Decide } from "./decide.tsx";
import { History } from "./history.tsx";
import { useReportNames } from "./report-names.ts";
import { StandingLine } from "./standing.tsx";
import { Updates } from "./updates.tsx";

type Matter = Answers["/matters/{id}"];

export function MatterView({ id }: { readonly id: string }) {
  const { query } = usePlace();
  const asOf = query.get("asOf");
  const whole = useAnswer<Matter>(addressFor("/matters/{id}", { id }));
  const then = useAnswer<Matter>(asOf ? addressFor("/matters/{id}", { id }, { asOf }) : null);
  const shown = asOf ? (then.answer ?? null) : whole.answer;
  return (
    <Shown asked={whole} what="the matter">
      {(matter) => <Told matter={matter} shown={shown} asOf={asOf} missing={asOf !== null && then.error !== null} seen={whole.seen} />}
    </Shown>
  );
}

interface ToldProps {
  readonly matter: Matter;
  /** The same as of the day; null while it is asked. */
  readonly shown: Matter | null;
  readonly asOf: string | null;
  readonly missing: boolean;
  readonly seen: number | null;
}

function Told({ matter, shown, asOf, missing, seen }: ToldProps) {
  const nameOf = useReportNames();
  const news = useNews(matter);
  useEffect(() => {
    document.title = `${matter.label} · Readout`;
  }, [matter.label]);
  const set = (day: string | null) => go(withQuery({ asOf: day }), true);
  const current = shown ?? matter;
  return (
    <article class="matter">
      <p class="kind">
        {matter.kind}: {MEANINGS[matter.kind]}
        {matter.confirmed && <span class="flag done">checked by a person</span>}
      </p>
      <h1>{matter.label}</h1>
      {missing ? (
        <p class="standing-line">
          <b>No report had mentioned it by {dayWords(asOf)}.</b>
        </p>
      ) : (
        <StandingLine standing={current.standing} origins={`/origins?matter=${matter.id}`} byThen={asOf !== null} />
      )}
      {matter.parties.length > 0 && (
        <p class="dim">
          <Bits of={[...partyWords(matter.parties), matter.objects.map(({ text }) => text).join(", ")]} />
        </p>
      )}
      {news.fresh.size > 0 && (
        <p class="banner" role="status">
          {counted(news.fresh.size, "entry is", "entries are")} new since you last looked{news.when ? `, on ${dayWords(news.when)}` : ""},
          and marked below.
        </p>
      )}
      <AsOf history={matter.history} asOf={asOf} set={set} />
      {!missing && (
        <>
          <Accounts matter={current} />
          <History entries={current.history} nameOf={nameOf} fresh={news.fresh} label={matter.label} />
          <Conflicts conflicts={current.conflicts} nameOf={nameOf} />
          <Updates history={current.history} />
          <section>
            <h2>Who has not spoken</h2>
            <p>{silenceWords(current)}</p>
          </section>
        </>
      )}
      <p class="scope">
        Based on {current.standing.reports === 1 ? "this one report" : `these ${counted(current.standing.reports, "report")}`} only. An
        origin is where a text was first: its copies, rewrites and citations count with it, as one.
      </p>
      <Decide matter={matter} seen={seen} />
    </article>
  );
}

/** What came in since this browser last showed the matter. */
function useNews({ id, history }: Matter): { readonly fresh: ReadonlySet<string>; readonly when: string | null } {
  const [before] = useState(() => remembered<{ readonly when: string; readonly entries: readonly string[] } | null>(`looked:${id}`, null));
  useEffect(() => {
    remember(`looked:${id}`, { when: new Date().toISOString().slice(0, 10), entries: history.map(({ development }) => development) });
  }, [id, history]);
  const fresh = before ? history.map(({ development }) => development).filter((entry) => !before.entries.includes(entry)) : [];
  return { fresh: new Set(fresh), when: before?.when ?? null };
}

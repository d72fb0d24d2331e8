/** A matter's name and standing, as every list shows it. */
import type { MatterItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { Bits } from "../../parts/bits.tsx";
import { Term } from "../../parts/term.tsx";
import { counted, dayWords } from "../../words/dates.ts";
import { outletWords, standingWords, voiceWords } from "../../words/matter.ts";

interface LineProps {
  readonly standing: MatterItem["standing"];
  /** Where its origins are listed; null where the line stands in a list. */
  readonly origins?: string | null;
  /** Whether it is told as of a day gone by. */
  readonly byThen?: boolean;
}

/** Where it stands, then what that rests on: reports, outlets, origins and voices, never one number for all. */
export function StandingLine({ standing, origins = null, byThen = false }: LineProps) {
  const { origins: n } = standing;
  const originCount = (
    <>
      {n} <Term word="origin">{n === 1 ? "origin" : "origins"}</Term>
    </>
  );
  const bits = [
    standing.contested ? `in all ${counted(standing.reports, "report")}` : counted(standing.reports, "report"),
    outletWords(standing.outlets),
    origins ? <Link to={origins}>{originCount}</Link> : originCount,
    voiceWords(standing),
    standing.lastAsserted ? `last reported ${dayWords(standing.lastAsserted)}` : "no date",
    standing.stale && "no news for a long time",
  ];
  return (
    <p class="standing-line">
      <b class={`state ${standing.contested ? "contested" : (standing.state ?? "")}`}>{standingWords(standing, byThen)}</b>
      <Bits class="dim" of={bits} />
    </p>
  );
}

function MatterRow({ matter }: { readonly matter: MatterItem }) {
  return (
    <div class="matter-row">
      <Link to={addressOf.matter(matter.id)} class="title">
        {matter.label}
      </Link>{" "}
      <span class="kind">
        <Term word={matter.kind} />
      </span>
      {matter.confirmed && <span class="flag done">checked by a person</span>}
      <StandingLine standing={matter.standing} />
    </div>
  );
}

/** Matters that several reports follow, and those that one alone names: most of these are asides. */
export function MatterList({ matters }: { readonly matters: readonly MatterItem[] }) {
  const followed = matters
    .filter(({ standing }) => standing.reports > 1)
    .sort((a, b) => b.standing.origins - a.standing.origins || b.standing.reports - a.standing.reports);
  const once = matters.filter(({ standing }) => standing.reports <= 1);
  return (
    <>
      <ul class="list" aria-label="Matters of several reports">
        {followed.map((matter) => (
          <li key={matter.id}>
            <MatterRow matter={matter} />
          </li>
        ))}
      </ul>
      {once.length > 0 && (
        <details class="once" open={followed.length === 0}>
          <summary>In one report only: {once.length}</summary>
          <ul class="list" aria-label="Matters of one report">
            {once.map((matter) => (
              <li key={matter.id}>
                <MatterRow matter={matter} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

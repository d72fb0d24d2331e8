/** A matter's name and standing, as every list shows it. */
import type { MatterItem } from "../../../../src/http/contract.ts";
import { addressOf, Link } from "../../address/router.tsx";
import { dayWords } from "../../words/dates.ts";
import { restsOn, standingWords } from "../../words/matter.ts";

export function StandingLine({ standing }: { readonly standing: MatterItem["standing"] }) {
  return (
    <p class="standing-line">
      <b class={`state ${standing.contested ? "contested" : (standing.state ?? "")}`}>{standingWords(standing)}</b>
      <span class="dim">
        {[...restsOn(standing), `last said ${dayWords(standing.lastAsserted)}`, ...(standing.stale ? ["nothing said for long"] : [])].map(
          (words) => (
            <span key={words} class="bit">
              {words}
            </span>
          ),
        )}
      </span>
    </p>
  );
}

function MatterRow({ matter }: { readonly matter: MatterItem }) {
  return (
    <div class="matter-row">
      <Link to={addressOf.matter(matter.id)} class="title">
        {matter.label}
      </Link>{" "}
      <span class="kind">{matter.kind}</span>
      {matter.confirmed && <span class="flag done">told rightly, a person said</span>}
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
          <summary>Told by one report alone: {once.length}</summary>
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

/** Narrows a search: by speaker, authority, stance, days and dossier, with what each choice would leave. Each choice is in the address. */
import type { Answers, FacetView } from "../../../../src/http/contract.ts";
import { addressFor } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { NARROW, useMedia } from "../../parts/use-media.ts";
import { numberWords } from "../../words/dates.ts";
import { type Choices, choose, chooseNothing, firstDay, isAny, isId, lastDay, wholeDate, wider } from "./choices.ts";
import { FacetGroup } from "./facet-group.tsx";

interface Props {
  readonly choices: Choices;
  readonly view: FacetView | null;
}

export function Facets({ choices, view }: Props) {
  const narrow = useMedia(NARROW);
  if (!narrow) return <FacetForm choices={choices} view={view} />;
  return (
    <details class="facets-fold">
      <summary>Filters{isAny(choices) && " (some are set)"}</summary>
      <FacetForm choices={choices} view={view} />
    </details>
  );
}

function FacetForm({ choices, view }: Props) {
  const own = (kind: "authority" | "stance" | "dossier", title: string) => (
    <FacetGroup
      kind={kind}
      title={title}
      facet={view?.[kind] ?? null}
      chosen={choices[kind] ?? undefined}
      take={(value) => choose({ [kind]: value })}
      drop={() => choose({ [kind]: null })}
    />
  );
  const capped = view && Object.values(view).some((facet) => typeof facet === "object" && facet.capped);
  return (
    <form class="narrow" aria-label="Narrow the search" onSubmit={(event) => event.preventDefault()}>
      {isAny(choices) && (
        <button type="button" class="quiet" onClick={chooseNothing}>
          Clear all filters
        </button>
      )}
      <Speakers choices={choices} view={view} />
      {own("authority", "Authority")}
      {own("stance", "Stance")}
      <Dates choices={choices} view={view} />
      {own("dossier", "Dossier")}
      <p class="hint">
        {capped
          ? `Numbers count the newest ${numberWords(view.date.of)} statements that match, those of copies too.`
          : "Numbers count statements, those of copies too."}
      </p>
    </form>
  );
}

function Speakers({ choices: { speaker }, view }: Props) {
  const one = isId(speaker) ? speaker : null;
  const unlisted = one !== null && view !== null && !view.speaker.values.some(({ value }) => value === one);
  const actor = useAnswer<Answers["/actors/{who}"]>(unlisted ? addressFor("/actors/{who}", { who: one }) : null).answer;
  return (
    <FacetGroup
      kind="speaker"
      title="Speaker"
      facet={view?.speaker ?? null}
      chosen={one ?? undefined}
      chosenName={actor?.name ?? "one speaker"}
      take={(value) => choose({ speaker: value })}
      drop={() => choose({ speaker: null })}
    >
      <input
        type="search"
        aria-label="Words of the speaker’s name"
        value={one ? "" : (speaker ?? "")}
        placeholder="anyone"
        onChange={(event) => choose({ speaker: event.currentTarget.value.trim() })}
      />
    </FacetGroup>
  );
}

function Dates({ choices, view }: Props) {
  const { since, until, undated } = choices;
  const whole = wholeDate(choices);
  const take = (date: string | null) => choose({ since: date, until: date, undated: null });
  const drop = () => take(whole === null ? null : wider(whole));
  return (
    <FacetGroup
      kind="date"
      title="Date"
      facet={view?.date ?? null}
      chosen={undated ? null : (whole ?? undefined)}
      take={(value) => (value === null ? choose({ since: null, until: null, undated: "true" }) : take(value))}
      drop={drop}
    >
      <div class="days">
        <label>
          From
          <input
            type="date"
            value={firstDay(since)}
            onChange={(event) => choose({ since: event.currentTarget.value, until: lastDay(until), undated: null })}
          />
        </label>
        <label>
          To
          <input
            type="date"
            value={lastDay(until)}
            onChange={(event) => choose({ since: firstDay(since), until: event.currentTarget.value, undated: null })}
          />
        </label>
      </div>
    </FacetGroup>
  );
}

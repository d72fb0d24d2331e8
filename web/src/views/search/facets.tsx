/** Narrows a search: by speaker, authority, stance, days and dossier. Each choice is in the address. */

import { go, withQuery } from "../../address/router.tsx";
import { AUTHORITY, STANCE } from "../../words/statement.ts";

export interface Facets {
  readonly speaker: string | null;
  readonly authority: string | null;
  readonly stance: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly dossier: string | null;
}

const FACETS = ["speaker", "authority", "stance", "since", "until", "dossier"] as const;

export const facetsOf = (query: URLSearchParams): Facets =>
  Object.fromEntries(FACETS.map((name) => [name, query.get(name)])) as unknown as Facets;

/** Whether only statements can meet them. */
export const ofStatements = ({ speaker, authority, stance, dossier }: Facets): boolean =>
  Boolean(speaker || authority || stance || dossier);

const set = (name: string) => (event: { currentTarget: HTMLInputElement | HTMLSelectElement }) =>
  go(withQuery({ [name]: event.currentTarget.value.trim() }), true);

export function FacetForm({ facets, dossiers }: { readonly facets: Facets; readonly dossiers: readonly string[] }) {
  const any = FACETS.some((name) => facets[name]);
  return (
    <form class="facets" aria-label="Narrow the search" onSubmit={(event) => event.preventDefault()}>
      <label>
        Speaker
        <input type="search" value={facets.speaker ?? ""} placeholder="anyone" onChange={set("speaker")} />
      </label>
      <label>
        Authority
        <select value={facets.authority ?? ""} onChange={set("authority")}>
          <option value="">any</option>
          {Object.entries(AUTHORITY).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Stance
        <select value={facets.stance ?? ""} onChange={set("stance")}>
          <option value="">any</option>
          {Object.entries(STANCE).map(([stance, name]) => (
            <option key={stance} value={stance}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        From
        <input type="date" value={facets.since ?? ""} onChange={set("since")} />
      </label>
      <label>
        To
        <input type="date" value={facets.until ?? ""} onChange={set("until")} />
      </label>
      {dossiers.length > 0 && (
        <label>
          Dossier
          <select value={facets.dossier ?? ""} onChange={set("dossier")}>
            <option value="">any</option>
            {dossiers.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {any && (
        <button type="button" class="quiet" onClick={() => go(withQuery(Object.fromEntries(FACETS.map((name) => [name, null]))), true)}>
          Clear all
        </button>
      )}
    </form>
  );
}

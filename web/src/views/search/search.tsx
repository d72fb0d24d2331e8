/** Search as one types: reports and statements that have the words, or the statements that meet the facets. */
import type { Answers } from "../../../../src/http/contract.ts";
import { Link, usePlace } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useRemembered } from "../../api/local.ts";
import { useAnswer, useList } from "../../api/use-answer.ts";
import { Empty, ErrorNote, Loading } from "../../parts/notes.tsx";
import { SaveList } from "../../parts/save-list.tsx";
import { VirtualList } from "../../parts/virtual-list.tsx";
import { counted, numberWords } from "../../words/dates.ts";
import { FacetForm, facetsOf, ofStatements } from "./facets.tsx";
import { type Found, FoundRow, foundKey } from "./hits.tsx";

interface Saved {
  readonly name: string;
  readonly address: string;
}

export function Search() {
  const { query } = usePlace();
  const asked = query.get("q") ?? "";
  const facets = facetsOf(query);
  const statements = ofStatements(facets);
  const address =
    statements || (!asked && (facets.since || facets.until))
      ? addressFor("/statements", {}, { ...facets, about: asked || null })
      : asked
        ? addressFor("/search", {}, { q: asked, since: facets.since, until: facets.until })
        : null;
  const list = useList<Found, Answers["/search"]>(address);
  const dossiers = useAnswer<Answers["/dossiers"]>(addressFor("/dossiers")).answer?.items ?? [];
  const behind = list.first && "behind" in list.first ? list.first.behind : 0;
  const undated = list.first?.undated ?? 0;
  return (
    <div class="search">
      <div class="section-head">
        <h1>Search</h1>
        {address && list.items.length > 0 && (
          <>
            <SaveSearch asked={asked} />
            <SaveList address={address} name="search" />
          </>
        )}
      </div>
      <FacetForm facets={facets} dossiers={dossiers.map(({ name }) => name)} />
      <p class="dim" role="status">
        {list.first && `${list.items.length}${list.more ? " or more" : ""} ${statements ? "statements" : "results, newest first"}`}
        {behind > 0 && ` · ${counted(behind, "report")} not searchable yet`}
        {undated > 0 && ` · ${numberWords(undated)} more without a date`}
      </p>
      {list.error && <ErrorNote error={list.error} again={list.again} />}
      {list.loading && address && <Loading what="what was found" />}
      {!address && (
        <Empty title="Type words to search, or choose a filter above.">
          <p>“exact phrase” · begin* · this OR that · -without</p>
          <SavedSearches />
        </Empty>
      )}
      {list.first && list.items.length === 0 && (
        <Empty title="Nothing found.">
          <p>Try fewer words, or begin* to match the start of a word.</p>
        </Empty>
      )}
      <VirtualList
        items={list.items}
        keyOf={foundKey}
        height={120}
        label="What was found"
        class="hits"
        more={list.more}
        render={(found) => <FoundRow found={found} asked={asked} />}
      />
    </div>
  );
}

function SaveSearch({ asked }: { readonly asked: string }) {
  const [saved, setSaved] = useRemembered<readonly Saved[]>("searches", []);
  const address = location.pathname + location.search;
  if (saved.some((one) => one.address === address)) return <span class="dim">Search saved</span>;
  const name = [asked, ...facetNames()].filter(Boolean).join(", ") || "all";
  return (
    <button type="button" class="quiet" onClick={() => setSaved([...saved, { name, address }])}>
      Save this search
    </button>
  );
}

const facetNames = () => Object.values(facetsOf(new URLSearchParams(location.search))).filter((value) => value !== null);

function SavedSearches() {
  const [saved, setSaved] = useRemembered<readonly Saved[]>("searches", []);
  if (saved.length === 0) return null;
  return (
    <ul class="saved" aria-label="Saved searches">
      {saved.map(({ name, address }) => (
        <li key={address}>
          <Link to={address}>{name}</Link>{" "}
          <button
            type="button"
            class="quiet"
            aria-label={`Forget the search ${name}`}
            onClick={() => setSaved(saved.filter((one) => one.address !== address))}
          >
            Forget
          </button>
        </li>
      ))}
    </ul>
  );
}

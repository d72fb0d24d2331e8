/** Search as one types: reports and statements that have the words, or the statements that meet the facets. */
import { useRef } from "preact/hooks";
import type { Answers, FacetView } from "../../../../src/http/contract.ts";
import { Link, usePlace } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useRemembered } from "../../api/local.ts";
import { useAnswer, useList } from "../../api/use-answer.ts";
import { Empty, ErrorNote, Loading } from "../../parts/notes.tsx";
import { SaveList } from "../../parts/save-list.tsx";
import { VirtualList } from "../../parts/virtual-list.tsx";
import { eachOnce, type Found } from "../../words/copies.ts";
import { counted, numberWords } from "../../words/dates.ts";
import { foundWords } from "../../words/found.ts";
import { choicesOf, ofStatements, searchName } from "./choices.ts";
import { Facets } from "./facets.tsx";
import { FoundRow, foundKey } from "./hits.tsx";

interface Saved {
  readonly name: string;
  readonly address: string;
}

export function Search() {
  const { query } = usePlace();
  const asked = query.get("q") ?? "";
  const choices = choicesOf(query);
  const { since, until, undated: dateless } = choices;
  const statements = ofStatements(choices) || (!asked && Boolean(since || until || dateless));
  const address = statements
    ? addressFor("/statements", {}, { ...choices, words: asked || null })
    : asked
      ? addressFor("/search", {}, { q: asked, since, until, undated: dateless })
      : null;
  const list = useList<Found, Answers["/search"]>(address);
  // what was found comes first: counts are asked for once it is there
  const counts = list.loading ? null : addressFor("/statements/facets", {}, { ...choices, words: asked || null });
  const view = useLast(useAnswer<FacetView>(counts).answer);
  const once = eachOnce(list.items);
  const passages = once.filter(({ one }) => one.kind === "report").length;
  const listed = { statements: once.length - passages, passages };
  const behind = list.first && "behind" in list.first ? list.first.behind : 0;
  const undated = list.first?.undated ?? 0;
  return (
    <div class="search">
      <div class="section-head">
        <h1>Search</h1>
        {address && list.items.length > 0 && (
          <>
            <SaveSearch name={searchName(asked, choices, view)} />
            <SaveList address={address} name="search" />
          </>
        )}
      </div>
      <Facets choices={choices} view={view} />
      <div class="found">
        <p class="dim" role="status">
          {list.first &&
            foundWords({ ...listed, all: view?.date.of ?? null, capped: view?.date.capped ?? false, more: list.more !== null })}
          {behind > 0 && ` · ${counted(behind, "report")} not searchable yet`}
          {undated > 0 && ` · ${numberWords(undated)} more without a date`}
        </p>
        {list.error && <ErrorNote error={list.error} again={list.again} />}
        {list.loading && address && <Loading what="what was found" />}
        {!address && (
          <Empty title="Type words to search, or choose a filter.">
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
          items={once}
          keyOf={foundKey}
          height={120}
          label="What was found"
          class="hits"
          more={list.more}
          render={(found) => <FoundRow found={found} asked={asked} />}
        />
      </div>
    </div>
  );
}

/** The last answer that there was, while the next is asked for: what has the focus stays. */
function useLast<T>(answer: T | null): T | null {
  const last = useRef(answer);
  if (answer !== null) last.current = answer;
  return last.current;
}

function SaveSearch({ name }: { readonly name: string }) {
  const [saved, setSaved] = useRemembered<readonly Saved[]>("searches", []);
  const address = location.pathname + location.search;
  if (saved.some((one) => one.address === address))
    return (
      <span class="dim">
        Search saved · <Link to="/search">all saved searches</Link>
      </span>
    );
  return (
    <button type="button" class="quiet" onClick={() => setSaved([...saved, { name, address }])}>
      Save this search
    </button>
  );
}

function SavedSearches() {
  const [saved, setSaved] = useRemembered<readonly Saved[]>("searches", []);
  if (saved.length === 0) return null;
  return (
    <section aria-labelledby="saved-searches">
      <h2 id="saved-searches">Saved searches</h2>
      <ul class="saved">
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
    </section>
  );
}

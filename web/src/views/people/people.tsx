/** Who speaks in the record. One line is one name: that all who bear it are one person is not said. */
import { useRef } from "preact/hooks";
import type { Answers, NameItem } from "../../../../src/http/contract.ts";
import { go, usePlace, withQuery } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useAnswer, useList } from "../../api/use-answer.ts";
import { Empty, ErrorNote, Loading } from "../../parts/notes.tsx";
import { SaveList } from "../../parts/save-list.tsx";
import { VirtualList } from "../../parts/virtual-list.tsx";
import { DossierChoice } from "../matter/matters.tsx";
import { SameName, sameNames } from "./same-name.tsx";

export function People() {
  const { query } = usePlace();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [name, unnamed, dossier] = [query.get("name"), query.get("unnamed") === "true", query.get("dossier")];
  const address = addressFor(
    "/actors",
    {},
    { name: name ? (/[*\s]$/.test(name) ? name : `${name}*`) : null, unnamed: unnamed || null, dossier },
  );
  const list = useList<NameItem>(address);
  const dossiers = useAnswer<Answers["/dossiers"]>(addressFor("/dossiers")).answer?.items ?? [];
  const type = (words: string) => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => go(withQuery({ name: words.trim() }), true), 150);
  };
  return (
    <>
      <div class="section-head">
        <h1>People and organisations</h1>
        <DossierChoice names={dossiers.map((d) => d.name)} value={dossier} />
        {list.items.length > 0 && <SaveList address={address} name="people" />}
      </div>
      <form class="facets" onSubmit={(event) => event.preventDefault()}>
        <label>
          Name
          <input type="search" value={name ?? ""} onInput={(event) => type(event.currentTarget.value)} />
        </label>
        <label class="check">
          <input type="checkbox" checked={unnamed} onChange={() => go(withQuery({ unnamed: unnamed ? null : "true" }), true)} /> include
          unnamed sources
        </label>
      </form>
      {unnamed && (
        <p class="hint">Unnamed sources are told apart by how reports describe them: one description may be of different people.</p>
      )}
      {list.error && <ErrorNote error={list.error} again={list.again} />}
      {list.loading && <Loading what="people" />}
      {list.first && list.items.length === 0 && <Empty title="No one by that name." />}
      <VirtualList
        items={sameNames(list.items)}
        keyOf={([one]) => one.id}
        height={58}
        label="People and organisations"
        more={list.more}
        render={(group) => <SameName group={group} />}
      />
    </>
  );
}

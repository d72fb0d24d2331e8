import type { Answers, MatterItem } from "../../../../src/http/contract.ts";
import { go, usePlace, withQuery } from "../../address/router.tsx";
import { addressFor } from "../../api/client.ts";
import { useAnswer, useList } from "../../api/use-answer.ts";
import { Empty, ErrorNote, Loading } from "../../parts/notes.tsx";
import { SaveList } from "../../parts/save-list.tsx";
import { counted } from "../../words/dates.ts";
import { MatterList } from "./standing.tsx";

/** Every matter, and where it stands. */
export function Matters() {
  const { query } = usePlace();
  const dossier = query.get("dossier");
  const dossiers = useAnswer<Answers["/dossiers"]>(addressFor("/dossiers")).answer?.items ?? [];
  const address = addressFor("/matters", {}, { dossier, limit: 30 });
  const list = useList<MatterItem, Answers["/matters"]>(address);
  return (
    <>
      <div class="section-head">
        <h1>Matters</h1>
        <DossierChoice names={dossiers.map(({ name }) => name)} value={dossier} />
        {list.items.length > 0 && <SaveList address={addressFor("/matters", {}, { dossier })} name="matters" />}
      </div>
      <p class="lead">
        Things whose progress the reports follow: a shipment, a law, a talk. Each shows what the reports say, not what is true.
      </p>
      {list.error && <ErrorNote error={list.error} again={list.again} />}
      {list.loading && <Loading what="matters" />}
      {list.first && list.first.behind > 0 && <p class="banner">{counted(list.first.behind, "development")} not compared yet.</p>}
      {list.first && list.items.length === 0 && <Empty title="No matter is followed in these reports yet." />}
      <MatterList matters={list.items} />
      {list.more && (
        <button type="button" class="quiet more" onClick={list.more}>
          Show more
        </button>
      )}
    </>
  );
}

/** Narrows a view to one dossier, in its address. */
export function DossierChoice({ names, value }: { readonly names: readonly string[]; readonly value: string | null }) {
  if (names.length === 0) return null;
  return (
    <label class="choice">
      in{" "}
      <select value={value ?? ""} onChange={(event) => go(withQuery({ dossier: event.currentTarget.value }))}>
        <option value="">all reports</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}

/** The first run: a dossier of made-up reports, one click away. */
import { useState } from "preact/hooks";
import type { AddBody } from "../../../../src/http/contract.ts";
import { send } from "../../api/client.ts";
import { takeJob } from "../../api/events.ts";
import { tellError } from "../../parts/told.tsx";

const NAME = "Patrol boats";

export function SampleOffer() {
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    try {
      const { default: lines } = await import("../../../../examples/patrol-boats.jsonl?raw");
      const reports = lines
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as NonNullable<AddBody["reports"]>[number]);
      takeJob(await send("/reports", {}, { reports, dossier: NAME }));
    } catch (error) {
      tellError(error);
      setBusy(false);
    }
  };
  return (
    <section class="sample-offer">
      <h2>Or begin with a sample</h2>
      <p>
        Six made-up reports on a shipment of patrol boats: officials without names, a denial, copies of one agency’s text, figures that do
        not agree. They go into the dossier “{NAME}”.
      </p>
      <button type="button" disabled={busy} onClick={add}>
        {busy ? "Reading the sample" : "Open the sample dossier"}
      </button>
    </section>
  );
}

/** The first run: a dossier of made-up reports, one click away. */
import { useEffect, useState } from "preact/hooks";
import type { AddBody } from "../../../../src/http/contract.ts";
import { addressOf, go } from "../../address/router.tsx";
import { send } from "../../api/client.ts";
import { takeJob, useJobs } from "../../api/events.ts";
import { tellError } from "../../parts/told.tsx";

const NAME = "Patrol boats";

/** Leads to the sample's dossier as soon as its reports are read and compared: one click opens it. */
export function useOpening(job: string | null): void {
  const done = useJobs().some(({ id, status }) => id === job && status === "done");
  useEffect(() => {
    if (done) go(addressOf.dossier(NAME));
  }, [done]);
}

export function SampleOffer({ begun }: { readonly begun: (job: string) => void }) {
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    try {
      const { default: lines } = await import("../../../../examples/patrol-boats.jsonl?raw");
      const reports = lines
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as NonNullable<AddBody["reports"]>[number]);
      const job = await send("/reports", {}, { reports, dossier: NAME });
      begun(job.id);
      takeJob(job);
    } catch (error) {
      tellError(error);
      setBusy(false);
    }
  };
  return (
    <section class="sample-offer">
      <h2>Or try a sample</h2>
      <p>
        Six made-up reports about a shipment of patrol boats: unnamed officials, a denial, copies of an agency report, figures that
        disagree. They go into the dossier “{NAME}”.
      </p>
      <button type="button" disabled={busy} onClick={add}>
        {busy ? "Reading the sample" : "Open the sample dossier"}
      </button>
    </section>
  );
}

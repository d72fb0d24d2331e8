/** Reports by their addresses on the web, which the server fetches; how each of them goes. */
import { useEffect, useState } from "preact/hooks";
import type { Answers, Job } from "../../../../src/http/contract.ts";
import { addressFor, send } from "../../api/client.ts";
import { takeJob } from "../../api/events.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { tellError } from "../../parts/told.tsx";
import { counted } from "../../words/dates.ts";

/** Addresses that one request takes. */
const MOST = 1_000;

/** What was sent from this page, by its job: how each address goes is shown while the page is open. */
const sent = new Map<string, readonly string[]>();

/** One address of each line or word; where only its scheme is missing, that is added. */
function addressesIn(words: string): { readonly urls: string[]; readonly wrong: string[] } {
  const [urls, wrong]: [string[], string[]] = [[], []];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const whole = /^[a-z][a-z\d+.-]*:/i.test(word) ? word : `https://${word}`;
    const url = URL.canParse(whole) ? new URL(whole) : null;
    if (url && /^https?:$/.test(url.protocol) && /[.:]/.test(url.host)) urls.push(whole);
    else wrong.push(word);
  }
  return { urls: [...new Set(urls)], wrong };
}

const complaint = (wrong: readonly string[], many: number): string | null => {
  if (wrong.length > 0)
    return `${wrong.map((word) => `“${word.slice(0, 80)}”`).join(", ")}: no address of the web. Give one such as https://example.org/story.`;
  return many > MOST ? `At most ${MOST} addresses at a time.` : null;
};

export function Addresses({ fields }: { readonly fields: { readonly dossier: string | null } }) {
  const [words, setWords] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { urls, wrong } = addressesIn(words);
  const submit = async (event: Event) => {
    event.preventDefault();
    const bad = complaint(wrong, urls.length);
    setError(bad);
    if (bad || urls.length === 0) return;
    setBusy(true);
    try {
      const job = await send("/reports", {}, { urls, ...fields });
      sent.set(job.id, urls);
      takeJob(job);
      setWords("");
    } catch (failed) {
      tellError(failed);
    }
    setBusy(false);
  };
  return (
    <form class="zone form" onSubmit={submit}>
      <label>
        Addresses of reports, one a line
        <textarea
          name="urls"
          rows={3}
          required
          spellcheck={false}
          autocomplete="off"
          class="addresses"
          placeholder="https://…"
          value={words}
          aria-invalid={error !== null}
          aria-describedby="addresses-wrong"
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setError(null);
          }}
        />
      </label>
      <p id="addresses-wrong" class={error ? "bad-words wrap" : "hint"} role={error ? "alert" : undefined}>
        {error ?? "This machine asks each publisher for its page, as a browser would, where the site’s robots.txt lets it."}
      </p>
      <p class="acts">
        <button type="submit" class="main" disabled={busy}>
          {urls.length > 1 ? `Fetch ${counted(urls.length, "report")}` : "Fetch it"}
        </button>
      </p>
    </form>
  );
}

type Line = Answers["/jobs/{id}/reports"]["items"][number];

/** How each address of a job goes, while it runs; nothing where the job was sent from elsewhere. */
export function AddressesGoing({ job }: { readonly job: Job }) {
  const urls = sent.get(job.id) ?? [];
  const asked = useAnswer<Answers["/jobs/{id}/reports"]>(
    urls.length > 0 ? addressFor("/jobs/{id}/reports", { id: job.id }, { limit: MOST }) : null,
  );
  const { again } = asked;
  useEffect(() => {
    if (job.done > 0) again();
  }, [job.done, again]);
  if (urls.length === 0) return null;
  const lines = asked.answer?.items ?? [];
  return (
    <ul class="going" aria-label="Addresses">
      {urls.map((url, n) => (
        <li key={url} class="wrap">
          {url} <span class="dim">{stateOf(url, lines[n], job)}</span>
        </li>
      ))}
    </ul>
  );
}

/** @param line of the address, where it is done with: they come in the order in which they were sent */
function stateOf(url: string, line: Line | undefined, { status, reading }: Job): string {
  if (line) return "error" in line ? "refused" : "read";
  const part = reading.find(({ source }) => source === url);
  if (part) return `reading, ${Math.round(part.share * 100)} %`;
  return status === "waiting" ? "waiting" : "being fetched";
}

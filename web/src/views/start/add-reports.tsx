/** How reports come in: dropped, chosen, pasted, or by their path on the machine. */
import { useEffect, useRef, useState } from "preact/hooks";
import { send, upload } from "../../api/client.ts";
import { takeJob } from "../../api/events.ts";
import { patiently } from "../../api/patiently.ts";
import { tell, tellError } from "../../parts/told.tsx";
import { counted, numberWords } from "../../words/dates.ts";
import { Addresses } from "./addresses.tsx";
import { chosen, dropped, type Given, parcels } from "./files.ts";

type Way = "files" | "paste" | "address" | "path";

interface Props {
  readonly dossiers: readonly string[];
  readonly paths: boolean;
  /** Whether it is all there is to do yet. */
  readonly first: boolean;
}

export function AddReports({ dossiers, paths, first }: Props) {
  const [way, setWay] = useState<Way>("files");
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [dossier, setDossier] = useState("");
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const fields = { dossier: dossier.trim() || null };

  const take = async (given: readonly Given[]) => {
    if (given.length === 0) return tell({ words: "No files found there.", error: true });
    try {
      let done = 0;
      for (const parcel of parcels(given)) {
        setBusy(given.length > parcel.length ? `Uploading ${numberWords(done)} of ${counted(given.length, "file")}` : "Uploading");
        takeJob(
          await patiently(
            () => upload(parcel, fields),
            () => setBusy(`${numberWords(done)} of ${counted(given.length, "file")} uploaded; the rest waits for these to be read`),
          ),
        );
        done += parcel.length;
      }
    } catch (error) {
      tellError(error);
    }
    setBusy(null);
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const transfer = event.dataTransfer;
    if (!transfer) return;
    const text = transfer.files.length === 0 ? transfer.getData("text/plain") : "";
    if (text.trim()) return addText(text);
    setBusy("Looking through the folder");
    await take(await dropped(transfer, (count) => setBusy(`Looking through the folder: ${numberWords(count)} files`)));
  };
  const addText = async (text: string, more: { title?: string; publisher?: string; published?: string } = {}): Promise<boolean> => {
    try {
      takeJob(await send("/reports", {}, { reports: [{ text, ...more }], ...fields }));
      return true;
    } catch (error) {
      tellError(error);
      return false;
    }
  };

  // a drop beside the zone would make the browser leave the page
  useEffect(() => {
    const stop = (event: DragEvent) => event.preventDefault();
    addEventListener("dragover", stop);
    addEventListener("drop", stop);
    return () => {
      removeEventListener("dragover", stop);
      removeEventListener("drop", stop);
    };
  }, []);

  return (
    <section class="add" aria-label="Add reports">
      <fieldset class="tabs" aria-label="Ways to add reports">
        <button type="button" aria-pressed={way === "files"} onClick={() => setWay("files")}>
          Files
        </button>
        <button type="button" aria-pressed={way === "paste"} onClick={() => setWay("paste")}>
          Paste text
        </button>
        <button type="button" aria-pressed={way === "address"} onClick={() => setWay("address")}>
          Web address
        </button>
        {paths && (
          <button type="button" aria-pressed={way === "path"} onClick={() => setWay("path")}>
            This machine
          </button>
        )}
      </fieldset>
      <label class="into">
        Add to dossier
        <input list="dossier-names" value={dossier} placeholder="none" onInput={(event) => setDossier(event.currentTarget.value)} />
      </label>
      <datalist id="dossier-names">
        {dossiers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {way === "files" && (
        // The two buttons in it do the same by keys.
        // biome-ignore lint/a11y/noStaticElementInteractions: as said above
        <div
          class={`zone ${over ? "over" : ""} ${first ? "" : "low"}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <p class="zone-title">{busy ?? "Drop reports here"}</p>
          <p class="dim">Text files, web pages, or whole folders of them.</p>
          <p class="acts">
            <button type="button" class="main" disabled={busy !== null} onClick={() => files.current?.click()}>
              Choose files
            </button>
            <button type="button" disabled={busy !== null} onClick={() => folder.current?.click()}>
              Choose a folder
            </button>
          </p>
          <input ref={files} type="file" multiple hidden onChange={(event) => take(chosen(event.currentTarget.files))} />
          <input
            ref={(element) => {
              folder.current = element;
              element?.setAttribute("webkitdirectory", "");
            }}
            type="file"
            multiple
            hidden
            onChange={(event) => take(chosen(event.currentTarget.files))}
          />
        </div>
      )}
      {way === "paste" && <Paste add={addText} />}
      {way === "address" && <Addresses fields={fields} />}
      {way === "path" && <Path fields={fields} />}
    </section>
  );
}

type AddText = (text: string, more: { title?: string; publisher?: string; published?: string }) => Promise<boolean>;

function Paste({ add }: { readonly add: AddText }) {
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = (name: string) => String(new FormData(form).get(name) ?? "").trim();
    const more = Object.fromEntries(["title", "publisher", "published"].map((name) => [name, field(name)]).filter(([, value]) => value));
    if (field("text") && (await add(field("text"), more))) form.reset();
  };
  return (
    <form class="zone form" onSubmit={submit}>
      <label>
        Text of the report
        <textarea name="text" rows={7} required />
      </label>
      <div class="fields">
        <label>
          Headline
          <input name="title" />
        </label>
        <label>
          Publisher
          <input name="publisher" />
        </label>
        <label>
          Published
          <input name="published" type="date" />
        </label>
      </div>
      <p class="acts">
        <button type="submit" class="main">
          Read it
        </button>
      </p>
    </form>
  );
}

function Path({ fields }: { readonly fields: { readonly dossier: string | null } }) {
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const path = String(new FormData(form).get("path") ?? "").trim();
    if (!path) return;
    try {
      takeJob(await send("/reports", {}, { paths: [path], ...fields }));
      form.reset();
    } catch (error) {
      tellError(error);
    }
  };
  return (
    <form class="zone form" onSubmit={submit}>
      <label>
        A file, a folder, or a pattern such as wire/*.txt
        <input name="path" required spellcheck={false} autocomplete="off" />
      </label>
      <p class="hint">Best for many files: they are read in place, without uploading.</p>
      <p class="acts">
        <button type="submit" class="main">
          Read them
        </button>
      </p>
    </form>
  );
}

/** Says who really spoke; then offers the other statements that were given to the same. */

import { useEffect, useRef, useState } from "preact/hooks";
import { send } from "../../api/client.ts";
import { Quote } from "../../parts/quote.tsx";
import { change } from "../../parts/told.tsx";
import { counted } from "../../words/dates.ts";
import type { Actor, Reading, Said } from "./reading.ts";

const KINDS = ["person", "organisation", "government", "group", "office"] as const;

interface Props {
  readonly said: Said;
  readonly reading: Reading;
  readonly seen: number | null;
  readonly done: (offer: Offer | null) => void;
}

/** What was corrected, and which others may want the same. */
export interface Offer {
  readonly what: string;
  readonly change: Readonly<Record<string, unknown>> | null;
  readonly others: readonly Said[];
}

/** What the server takes for a speaker: the id of one whom the report has, a name, or a name with its kind. */
const speakerOf = (typed: string, kind: string, actors: readonly Actor[]): unknown => {
  const found = actors.filter((actor) => actor.name.toLowerCase() === typed.toLowerCase());
  if (found.length === 1) return found[0]?.id;
  return kind === "person" ? typed : { name: typed, kind };
};

export function CorrectSpeaker({ said, reading, seen, done }: Props) {
  const [typed, setTyped] = useState("");
  const [kind, setKind] = useState<string>("person");
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const actors = [...reading.actors.values()].filter((actor) => actor.id !== said.statement.speaker);
  const known = actors.some((actor) => actor.name.toLowerCase() === typed.trim().toLowerCase());
  const save = async (event: Event) => {
    event.preventDefault();
    const name = typed.trim();
    if (!name) return;
    const fields = { speaker: speakerOf(name, kind, actors) };
    const id = said.statement.id;
    if (!(await change(`The speaker is now ${name}.`, () => send("/records/{id}/correct", { id }, { change: fields, seen })))) return;
    const others = reading.said.filter((other) => other.statement.id !== id && other.key === said.key);
    done(others.length ? { what: name, change: fields, others } : null);
  };
  return (
    <form class="panel" onSubmit={save} aria-label="Correct the speaker" onKeyDown={(event) => event.key === "Escape" && done(null)}>
      <p>
        Who said <Quote words={said.words.length > 90 ? `${said.words.slice(0, 90)} …` : said.words} />?
      </p>
      <label>
        Choose from the report, or type a name
        <input ref={box} list="speakers" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} autocomplete="off" />
      </label>
      <datalist id="speakers">
        {actors.map((actor) => (
          <option key={actor.id} value={actor.name}>
            {actor.kind}
          </option>
        ))}
      </datalist>
      {typed.trim() !== "" && !known && (
        <label>
          New name. It is a
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            {KINDS.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <p class="acts">
        <button type="submit" class="main">
          Save
        </button>
        <button type="button" onClick={() => done(null)}>
          Cancel
        </button>
      </p>
    </form>
  );
}

/** The others of the same kind. */
export function AlikeOffer({ offer, seen, done }: { readonly offer: Offer; readonly seen: number | null; readonly done: () => void }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = offer.others.filter(({ statement }) => !left.has(statement.id));
  const run = async () => {
    const ids = chosen.map(({ statement }) => statement.id);
    await change(`${counted(ids.length, "statement")} ${offer.change ? "changed" : "rejected"}.`, async () => {
      const corrections: number[] = [];
      for (const id of ids) {
        const body = { seen, why: "as another of the same kind" };
        const answer = offer.change
          ? await send("/records/{id}/correct", { id }, { ...body, change: offer.change })
          : await send("/records/{id}/reject", { id }, body);
        corrections.push(answer.correction);
      }
      return { corrections };
    });
    done();
  };
  const toggle = (id: string) => setLeft(new Set(left.has(id) ? [...left].filter((other) => other !== id) : [...left, id]));
  return (
    <fieldset class="panel" aria-label="Others of the same kind">
      <p>
        {counted(offer.others.length, "other statement")}{" "}
        {offer.change ? "had the same speaker. Change to" : "had the same source and the same verb. Reject them"}{" "}
        {offer.change ? <b>{offer.what}</b> : null} too?
      </p>
      <ul class="choices">
        {offer.others.map(({ statement, words }) => (
          <li key={statement.id}>
            <label>
              <input type="checkbox" checked={!left.has(statement.id)} onChange={() => toggle(statement.id)} /> {words.slice(0, 110)}
            </label>
          </li>
        ))}
      </ul>
      <p class="acts">
        <button type="button" class="main" disabled={chosen.length === 0} onClick={run}>
          {offer.change ? "Change" : "Reject"} {chosen.length}
        </button>
        <button type="button" onClick={done}>
          Cancel
        </button>
      </p>
    </fieldset>
  );
}

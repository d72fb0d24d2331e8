/** Says who really spoke; then offers the other statements that were given to the same. */

import { useRef, useState } from "preact/hooks";
import { send } from "../../api/client.ts";
import { change } from "../../parts/told.tsx";
import { useInView } from "../../parts/use-in-view.ts";
import { counted } from "../../words/dates.ts";
import type { Reading, Said } from "./reading.ts";
import { type Choice, SpeakerChoice } from "./speaker-choice.tsx";

interface Props {
  readonly said: Said;
  readonly reading: Reading;
  readonly seen: number | null;
  readonly done: (offer: Offer | null) => void;
}

/** What was corrected, and which others may want the same. */
export interface Offer {
  /** The statement that was, as it was before. */
  readonly of: Said;
  readonly what: string;
  readonly change: Readonly<Record<string, unknown>> | null;
  readonly others: readonly Said[];
}

/** Whether the offer still has its reason: once the correction is taken back, wherever that is done, the statement is what it was. */
export const isOpen = ({ of }: Offer, { said }: Reading): boolean =>
  said.find(({ statement }) => statement.id === of.statement.id)?.key !== of.key;

/** Words that a report has for a source, without what sets them off. */
const sourceOf = ({ statement }: Said): string => (statement.speakerText ?? "").replace(/[,;:]+$/, "");

export function CorrectSpeaker({ said, reading, seen, done }: Props) {
  const [chosen, setChosen] = useState<Choice>("nobody");
  const form = useRef<HTMLFormElement>(null);
  useInView(form);
  const save = async (event: Event) => {
    event.preventDefault();
    if (typeof chosen === "string") return;
    const { name, speaker } = chosen;
    const fields = { speaker };
    const id = said.statement.id;
    if (!(await change(`The speaker is now ${name}.`, () => send("/records/{id}/correct", { id }, { change: fields, seen })))) return;
    const others = reading.said.filter((other) => other.statement.id !== id && other.key === said.key);
    done(others.length ? { of: said, what: name, change: fields, others } : null);
  };
  return (
    <form
      ref={form}
      class="panel"
      onSubmit={save}
      aria-label="Correct the speaker"
      onKeyDown={(event) => event.key === "Escape" && done(null)}
    >
      <p>Who said this?</p>
      <SpeakerChoice reading={reading} said={said} label="Choose from the report, or type a name" focus set={setChosen} />
      <p class="acts">
        <button type="submit" class="main" disabled={typeof chosen === "string"}>
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
  // other words for the source may be for somebody else: those are for a person to tick
  const alike = (other: Said) => sourceOf(other).toLowerCase() === sourceOf(offer.of).toLowerCase();
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(offer.others.flatMap((other) => (alike(other) ? [] : [other.statement.id]))),
  );
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
  const form = useRef<HTMLFieldSetElement>(null);
  useInView(form);
  const toggle = (id: string) => setLeft(new Set(left.has(id) ? [...left].filter((other) => other !== id) : [...left, id]));
  return (
    <fieldset ref={form} class="panel" aria-label="Others of the same kind">
      <p>
        {counted(offer.others.length, "other statement")}{" "}
        {offer.change ? "had the same speaker. Change to" : "had the same source and the same verb. Reject them"}{" "}
        {offer.change ? <b>{offer.what}</b> : null} too?
      </p>
      <ul class="choices">
        {offer.others.map((other) => {
          const { id } = other.statement;
          return (
            <li key={id}>
              <label>
                <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} /> <b>{sourceOf(other) || "no source"}</b>:{" "}
                {other.words.slice(0, 110)}
              </label>
            </li>
          );
        })}
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

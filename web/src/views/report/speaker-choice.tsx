/** Chooses who spoke: somebody of the report, somebody of other reports, or a new name, which is said to be new only where it is. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Answers, NameItem } from "../../../../src/http/contract.ts";
import { addressFor } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { calledSo, type Known, offered } from "../../words/known-speakers.ts";
import type { Reading } from "./reading.ts";

const KINDS = ["person", "organisation", "government", "group", "office"] as const;

/** What the server takes for a speaker, with what they are called. */
export interface Chosen {
  readonly name: string;
  readonly speaker: unknown;
}

/** `unclear` where several are called so, or it is the one who speaks by the record already. */
export type Choice = Chosen | "nobody" | "unclear";

interface Props {
  readonly reading: Reading;
  /** Id of the one whose words these are by the record, who is no choice. */
  readonly now?: string | null;
  readonly label: string;
  readonly focus?: boolean;
  readonly set: (choice: Choice) => void;
}

const PRONOUN = "pronoun";

/** The actors of a report with all that it calls them. */
const knownIn = ({ actors, cut }: Reading): Known[] =>
  [...actors.values()].map(({ id, name, kind, mentions }) => ({
    ...{ id, name, kind },
    aliases: [...new Set(mentions.filter(({ form }) => form !== PRONOUN).map(({ span }) => cut(span)))],
  }));

const knownElsewhere = ({ name, kind }: NameItem): Known => ({ id: null, name, kind, aliases: [] });

/** Those of the ledger whose names have the words. */
function useElsewhere(typed: string): Known[] {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  const worth = /\p{L}{2}/u.test(asked);
  const { answer } = useAnswer<Answers["/actors"]>(worth ? addressFor("/actors", {}, { name: `${asked}*`, limit: 5 }) : null);
  return (answer?.items ?? []).map(knownElsewhere);
}

export function SpeakerChoice({ reading, now = null, label, focus = false, set }: Props) {
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<Known | null>(null);
  const [kind, setKind] = useState<string>("person");
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  const all = [...knownIn(reading), ...useElsewhere(typed)];
  const same = picked ? [picked] : calledSo(typed, all);
  const [one] = same.length === 1 ? same : [];
  const isNow = one !== undefined && one.id === now && now !== null;
  const name = typed.trim();
  const chosen = one ? (one.id ?? { name: one.name, kind: one.kind }) : { name, kind };
  const clear = same.length < 2 && !isNow;
  useEffect(() => {
    if (name === "") set("nobody");
    else set(clear ? { name: one?.name ?? name, speaker: chosen } : "unclear");
  }, [clear, one?.id, one?.name, name, kind]);
  const pick = (known: Known) => {
    setPicked(known);
    setTyped(known.name);
    box.current?.focus();
  };
  const offers = picked ? [] : offered(typed, all).filter((known) => known.id !== now && known !== one);
  return (
    <>
      <label>
        {label}
        <input
          ref={box}
          value={typed}
          onInput={(event) => {
            setPicked(null);
            setTyped(event.currentTarget.value);
          }}
          autocomplete="off"
        />
      </label>
      <div role="status" class="meant">
        {isNow && <p>{one.name} is who it is given to now.</p>}
        {one && !isNow && (
          <p>
            <b>{one.name}</b>, {one.kind}: {one.id === null ? "already in other reports" : "already in this report"}.
          </p>
        )}
        {same.length > 1 && <p>Several are called so. Choose one:</p>}
      </div>
      {offers.length > 0 && (
        <ul class="offers" aria-label="Names that are there already">
          {offers.map((known) => (
            <li key={known.id ?? `${known.name} ${known.kind}`}>
              <button type="button" onClick={() => pick(known)}>
                {known.name} <span class="dim">{[known.kind, known.id === null && "in other reports"].filter(Boolean).join(", ")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {name !== "" && same.length === 0 && (
        <label>
          New name. It is a
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            {KINDS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

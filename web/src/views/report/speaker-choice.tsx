/** Chooses who spoke: somebody of the report, somebody of other reports, or a new name, which is said to be new only where it is. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Answers, NameItem } from "../../../../src/http/contract.ts";
import { addressFor } from "../../api/client.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { calledSo, type Known, offered } from "../../words/known-speakers.ts";
import { isNameless } from "../../words/statement.ts";
import { authorityThen, bearsName } from "../../words/typed-name.ts";
import type { Reading, Said } from "./reading.ts";

/** What words that nobody has yet may be; those of bodies are names where they read as such. */
const KINDS = {
  name: "a person’s name",
  description: "a description without a name",
  organisation: "an organisation",
  government: "a government",
  group: "a group",
  office: "an office",
} as const;
type Kind = keyof typeof KINDS;

/** What the server takes for a speaker, with what they are called. */
export interface Chosen {
  readonly name: string;
  readonly speaker: unknown;
}

/** Words that are new, as the server takes them. */
function newcomer(name: string, kind: Kind) {
  if (kind === "name" || kind === "description") return { name, kind: "person", named: kind === "name" };
  return { name, kind, named: bearsName(name) };
}

/** `unclear` where several are called so, or it is the one who speaks by the record already. */
export type Choice = Chosen | "nobody" | "unclear";

interface Props {
  readonly reading: Reading;
  /** The statement as it is, whose speaker is no choice. */
  readonly said?: Said;
  readonly label: string;
  readonly focus?: boolean;
  readonly set: (choice: Choice) => void;
}

const BODIES: readonly string[] = ["organisation", "government"];

/** As what somebody speaks. */
function speaksAs({ kind, named }: Pick<Known, "kind" | "named">): "name" | "description" | "body" {
  if (BODIES.includes(kind)) return "body";
  return !named ? "description" : kind === "person" ? "name" : "body";
}

const PRONOUN = "pronoun";

/** The actors of a report with all that it calls them, those who speak in it first: its unnamed sources too. */
function knownIn({ actors, said, cut }: Reading): Known[] {
  const sources = said.flatMap(({ statement }) => statement.speakers.map((id) => ({ id, words: statement.speakerText })));
  const all = [...actors.values()].map(({ id, name, kind, named, mentions }): Known => {
    const called = mentions.filter(({ form }) => form !== PRONOUN).map(({ span }) => cut(span));
    const spoke = sources.flatMap((source) => (source.id === id && source.words ? [source.words] : []));
    const pronouns = new Set(mentions.filter(({ form }) => form === PRONOUN).map(({ span }) => cut(span).toLowerCase()));
    const aliases = [...new Set([...called, ...spoke.filter((words) => !pronouns.has(words.toLowerCase()))])];
    return { id, name, kind, named, aliases };
  });
  const speaks = new Set(sources.map(({ id }) => id));
  return [...all.filter(({ id }) => speaks.has(id as string)), ...all.filter(({ id }) => !speaks.has(id as string))];
}

const knownElsewhere = ({ name, kind, named }: NameItem): Known => ({ id: null, name, kind, named, aliases: [] });

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

export function SpeakerChoice({ reading, said, label, focus = false, set }: Props) {
  const now = said?.statement.speaker ?? null;
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<Known | null>(null);
  /** As the words read, until somebody says otherwise. */
  const [told, setKind] = useState<Kind | null>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  const all = [...knownIn(reading), ...useElsewhere(typed)];
  const same = picked ? [picked] : calledSo(typed, all);
  const [one] = same.length === 1 ? same : [];
  const isNow = one !== undefined && one.id === now && now !== null;
  const name = typed.trim();
  const kind = told ?? (bearsName(name) ? "name" : "description");
  const fresh = newcomer(name, kind);
  const chosen = one ? (one.id ?? { name: one.name, kind: one.kind, named: one.named }) : fresh;
  const clear = same.length < 2 && !isNow;
  const then = said ? authorityThen(speaksAs(one ?? fresh), isNameless(said.statement.authority.kind), said.authority) : null;
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
          New here. It is
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
            {Object.entries(KINDS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      {then && clear && name !== "" && <p class="hint">{then}</p>}
    </>
  );
}

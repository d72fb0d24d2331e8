/** One statement: who, on whose authority, in which words. */
import { addressOf, Link } from "../../address/router.tsx";
import { Bits } from "../../parts/bits.tsx";
import { CopyButton } from "../../parts/copy.tsx";
import { Doubt, Why } from "../../parts/doubt.tsx";
import { Term } from "../../parts/term.tsx";
import { Verb } from "../../parts/verb.tsx";
import { isNameless, modeWords, toneWords } from "../../words/statement.ts";
import { whyDoubtful } from "../../words/why-doubtful.ts";
import { citationOfSaid } from "./cited.tsx";
import type { Reading, Said } from "./reading.ts";

interface Props {
  readonly said: Said;
  readonly reading: Reading;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly correct: (() => void) | null;
  readonly reject: (() => void) | null;
  readonly original: () => void;
}

const rows = (said: Said): [string, string][] =>
  (
    [
      ["when", said.when],
      ["where", said.where],
      ["came through", said.chain.join(" ← ") || null],
      ["quoted by", said.within],
      ["repeated in the", said.again.join(", ") || null],
    ] as [string, string | null][]
  ).filter((row): row is [string, string] => row[1] !== null);

const flags = ({ correction, superseded, check }: Said): [string, string][] => [
  ...(correction ? [["done", correction === "added" ? "added by a person" : "corrected by a person"] as [string, string]] : []),
  ...(superseded ? [["plain", "also in a later version"] as [string, string]] : []),
  ...(check !== "exact" ? [["doubt", `the text here has ${check}: check the ledger with readout verify`] as [string, string]] : []),
];

export function Card({ said, reading, chosen, choose, correct, reject, original }: Props) {
  const { statement, who, authority, cue, words } = said;
  const tone = toneWords(statement.tone);
  const label = flags(said);
  return (
    <article
      class={`card ${chosen ? "chosen" : ""} ${said.doubtful ? "doubtful" : ""} ${statement.within ? "inner" : ""}`}
      aria-label={who ?? "speaker not found"}
    >
      <button type="button" class="card-face" aria-pressed={chosen} onClick={choose}>
        <span class="who">{who ?? "speaker not found"}</span>
        <Bits class="on" of={[...said.posts, ...authority]} />
        <span class="said">
          <Verb stance={statement.stance} cue={cue} negated={statement.negated} />
          {tone && <span> · {tone}</span>}
        </span>
        <span class={`words ${statement.mode}`} title={modeWords(statement.mode)}>
          {words}
        </span>
        <span class="unseen">{modeWords(statement.mode)}</span>
      </button>
      {(said.doubtful || label.length > 0) && (
        <p class="flags">
          {said.doubtful && <Doubt confidence={statement.confidence} />}
          {label.map(([kind, text]) => (
            <span key={text} class={`flag ${kind}`}>
              {text}
            </span>
          ))}
        </p>
      )}
      {said.doubtful && <Why reasons={whyDoubtful(statement, reading.document.notes)} />}
      {rows(said).length > 0 && (
        <dl class="facts">
          {rows(said).map(([name, value]) => (
            <div key={name}>
              <dt>{name === "came through" ? <Term word="through">{name}</Term> : name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {chosen && (
        <p class="acts">
          {correct && (
            <button type="button" onClick={correct} aria-keyshortcuts="c">
              Correct speaker
            </button>
          )}
          {reject && (
            <button type="button" onClick={reject} aria-keyshortcuts="x">
              Reject
            </button>
          )}
          <button type="button" onClick={original} aria-keyshortcuts="o">
            In the original
          </button>
          <CopyButton what="Citation" words={() => citationOfSaid(said, reading)} />
          {statement.speaker && !isNameless(statement.authority.kind) && <Link to={addressOf.person(statement.speaker)}>Who is this?</Link>}
        </p>
      )}
    </article>
  );
}

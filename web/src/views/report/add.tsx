/** Adds a statement that was missed: its words are what is selected in the text, its speaker chosen or typed. */

import { useState } from "preact/hooks";
import type { AddStatementBody } from "../../../../src/http/contract.ts";
import { send } from "../../api/client.ts";
import { Quote } from "../../parts/quote.tsx";
import { change } from "../../parts/told.tsx";
import type { Offsets } from "../../text/pieces.ts";
import type { Reading } from "./reading.ts";
import { type Choice, SpeakerChoice } from "./speaker-choice.tsx";

interface Props {
  readonly reading: Reading;
  readonly content: Offsets;
  /** What is selected now: it can be taken for the source or the cue. */
  readonly selected: Offsets | null;
  readonly done: () => void;
}

export function AddStatement({ reading, content, selected, done }: Props) {
  const [source, setSource] = useState<Offsets | null>(null);
  const [cue, setCue] = useState<Offsets | null>(null);
  const [speaker, setSpeaker] = useState<Choice>("nobody");
  const { cut, document } = reading;
  const other = selected && (selected[0] >= content[1] || selected[1] <= content[0]) ? selected : null;
  const save = async (event: Event) => {
    event.preventDefault();
    const span = (offsets: Offsets | null): [number, number][] => (offsets ? [[offsets[0], offsets[1]]] : []);
    const body: AddStatementBody = {
      content: span(content),
      source: span(source),
      cue: span(cue),
      ...(typeof speaker === "string" ? {} : { change: { speaker: speaker.speaker } }),
    };
    if (await change("Statement added.", () => send("/reports/{id}/statements", { id: document.report.id }, body))) done();
  };
  const Piece = ({ name, span, set }: { name: string; span: Offsets | null; set: (span: Offsets | null) => void }) => (
    <p class="piece">
      <span class="label">{name}</span> {span ? <Quote words={cut(span)} /> : <span class="dim">none</span>}{" "}
      {span ? (
        <button type="button" class="quiet" onClick={() => set(null)}>
          Remove
        </button>
      ) : (
        <button type="button" class="quiet" disabled={!other} onMouseDown={(event) => event.preventDefault()} onClick={() => set(other)}>
          Use the selection
        </button>
      )}
    </p>
  );
  return (
    <form class="panel" onSubmit={save} aria-label="Add a statement" onKeyDown={(event) => event.key === "Escape" && done()}>
      <p class="piece">
        <span class="label">Quoted words</span> <Quote words={cut(content)} />
      </p>
      <Piece name="Source" span={source} set={setSource} />
      <Piece name="“Said” word" span={cue} set={setCue} />
      <SpeakerChoice reading={reading} label="Speaker: choose from the report, or type a name" set={setSpeaker} />
      <p class="hint">
        Optional: select the words that name the source (“the minister”) or the verb (“said”) in the text, then press “Use the selection”.
      </p>
      <p class="acts">
        <button type="submit" class="main" disabled={speaker === "unclear"}>
          Add
        </button>
        <button type="button" onClick={done}>
          Cancel
        </button>
      </p>
    </form>
  );
}

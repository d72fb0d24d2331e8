/** Which marks are painted, with a sample of each: the key to the text. */
import { NARROW, useMedia } from "../../parts/use-media.ts";
import { canMark, type Mark } from "../../text/highlights.ts";

const NAMES: readonly (readonly [Mark, string])[] = [
  ["source", "source"],
  ["cue", "“said” words"],
  ["content", "what was said"],
  ["development", "developments"],
  ["time", "times"],
];

interface Props {
  readonly marks: readonly Mark[];
  readonly set: (marks: readonly Mark[]) => void;
  readonly dim: boolean;
  readonly setDim: (dim: boolean) => void;
}

export function MarkToggles({ marks, set, dim, setDim }: Props) {
  const narrow = useMedia(NARROW);
  if (!canMark())
    return <p class="hint">This browser cannot highlight text. The lists on the other side show everything with its words.</p>;
  const toggle = (mark: Mark) => set(marks.includes(mark) ? marks.filter((other) => other !== mark) : [...marks, mark]);
  const list = (
    <fieldset class="marks">
      <legend class="unseen">Marks in the text</legend>
      {NAMES.map(([mark, name]) => (
        <label key={mark}>
          <input type="checkbox" checked={marks.includes(mark)} onChange={() => toggle(mark)} />
          <span class={`sample ${mark}`}>{name}</span>
        </label>
      ))}
      <label>
        <input type="checkbox" checked={dim} onChange={() => setDim(!dim)} />
        <span>fade bylines and captions</span>
      </label>
    </fieldset>
  );
  if (!narrow) return list;
  return (
    <details class="marks-fold">
      <summary>Highlights</summary>
      {list}
    </details>
  );
}

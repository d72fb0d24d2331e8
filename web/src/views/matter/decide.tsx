/** What a person may say of a matter as a whole: that it is told rightly, that it is none, or what it is called. */
import { useState } from "preact/hooks";
import type { MatterHistory } from "../../../../src/http/contract.ts";
import { send } from "../../api/client.ts";
import { change } from "../../parts/told.tsx";

export function Decide({ matter, seen }: { readonly matter: MatterHistory; readonly seen: number | null }) {
  const [naming, setNaming] = useState(false);
  const [label, setLabel] = useState(matter.label);
  const { id } = matter;
  const rename = async (event: Event) => {
    event.preventDefault();
    if (!label.trim()) return;
    if (await change("The matter has a new name.", () => send("/matters/{id}/relabel", { id }, { label: label.trim(), seen })))
      setNaming(false);
  };
  if (naming)
    return (
      <form class="panel" onSubmit={rename}>
        <label>
          What it is called
          <input value={label} onInput={(event) => setLabel(event.currentTarget.value)} />
        </label>
        <p class="acts">
          <button type="submit" class="main">
            Save
          </button>
          <button type="button" onClick={() => setNaming(false)}>
            Leave it
          </button>
        </p>
      </form>
    );
  return (
    <p class="acts unprinted">
      {!matter.confirmed && (
        <button
          type="button"
          onClick={() => change("You said that it is told rightly.", () => send("/matters/{id}/confirm", { id }, { seen }))}
        >
          It is told rightly
        </button>
      )}
      <button type="button" onClick={() => setNaming(true)}>
        Call it otherwise
      </button>
      <button type="button" onClick={() => change("Taken out of the matters.", () => send("/matters/{id}/retract", { id }, { seen }))}>
        This is no matter
      </button>
    </p>
  );
}

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
    if (await change("Renamed.", () => send("/matters/{id}/relabel", { id }, { label: label.trim(), seen }))) setNaming(false);
  };
  if (naming)
    return (
      <form class="panel" onSubmit={rename}>
        <label>
          Name of the matter
          <input value={label} onInput={(event) => setLabel(event.currentTarget.value)} />
        </label>
        <p class="acts">
          <button type="submit" class="main">
            Save
          </button>
          <button type="button" onClick={() => setNaming(false)}>
            Cancel
          </button>
        </p>
      </form>
    );
  return (
    <p class="acts unprinted">
      {!matter.confirmed && (
        <button type="button" onClick={() => change("Marked as checked.", () => send("/matters/{id}/confirm", { id }, { seen }))}>
          Mark as checked
        </button>
      )}
      <button type="button" onClick={() => setNaming(true)}>
        Rename
      </button>
      <button type="button" onClick={() => change("Removed from the matters.", () => send("/matters/{id}/retract", { id }, { seen }))}>
        Remove: not a matter
      </button>
    </p>
  );
}

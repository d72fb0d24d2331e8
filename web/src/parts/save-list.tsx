/** A whole list as a file for a spreadsheet, however many pages it has. */
import { useRef, useState } from "preact/hooks";
import { everyItem } from "../api/use-answer.ts";
import { type Columns, csvOf, download } from "../words/csv.ts";
import { numberWords } from "../words/dates.ts";
import { tell, tellError } from "./told.tsx";

interface Props<T> {
  readonly address: string;
  readonly columns: Columns<T>;
  readonly name: string;
  readonly keep?: (item: T) => boolean;
}

export function SaveList<T>({ address, columns, name, keep }: Props<T>) {
  const [count, setCount] = useState<number | null>(null);
  const abort = useRef<AbortController | null>(null);
  const save = async () => {
    abort.current = new AbortController();
    setCount(0);
    try {
      const items = await everyItem<T>(address, setCount, abort.current.signal);
      const kept = keep ? items.filter(keep) : items;
      download(`${name}.csv`, csvOf(kept, columns));
      tell({ words: `${numberWords(kept.length)} rows saved as ${name}.csv.` });
    } catch (error) {
      if ((error as Error).name !== "AbortError") tellError(error);
    }
    setCount(null);
  };
  if (count !== null)
    return (
      <button type="button" class="quiet" onClick={() => abort.current?.abort()}>
        {numberWords(count)} rows … Cancel
      </button>
    );
  return (
    <button type="button" class="quiet" onClick={save}>
      Save as CSV
    </button>
  );
}

/** The same of items that are at hand. */
export function SaveRows<T>({
  items,
  columns,
  name,
}: {
  readonly items: readonly T[];
  readonly columns: Columns<T>;
  readonly name: string;
}) {
  return (
    <button type="button" class="quiet" onClick={() => download(`${name}.csv`, csvOf(items, columns))}>
      Save as CSV
    </button>
  );
}

/** A whole list as a file for a spreadsheet: the server writes it, however long it is; what is at hand is written here. */
import { type Columns, csvOf, download } from "../words/csv.ts";

/** @param address of the list, as it is asked for page by page */
export function SaveList({ address, name }: { readonly address: string; readonly name: string }) {
  const [path, query] = address.split("?");
  const fields = new URLSearchParams(query);
  fields.delete("limit");
  const words = fields.toString();
  return (
    <a class="save" href={`${path}.csv${words ? `?${words}` : ""}`} download={`${name}.csv`}>
      Save as CSV
    </a>
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

/** Comma-separated values for spreadsheets: RFC 4180, and no cell that a spreadsheet would take for a formula. */

const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: unknown): string => {
  const words = value === null || value === undefined ? "" : String(value);
  const safe = FORMULA.test(words) && Number.isNaN(Number(words)) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export type Columns<T> = readonly (readonly [name: string, value: (item: T) => unknown])[];

export const csvOf = <T>(items: readonly T[], columns: Columns<T>): string =>
  [columns.map(([name]) => cell(name)), ...items.map((item) => columns.map(([, value]) => cell(value(item))))]
    .map((row) => `${row.join(",")}\r\n`)
    .join("");

/** Hands a file to the browser's downloads. */
export function download(name: string, text: string, type = "text/csv"): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

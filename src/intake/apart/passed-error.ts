/** Errors as they pass between processes: there as plain data, and here again what they were. */
import * as errors from "../../errors.js";

/** An error of ours, or the name and words of any other. Plain data. */
export interface PassedError {
  readonly name: string;
  readonly message: string;
  readonly [field: string]: unknown;
}

const isOurs = (value: unknown): value is new (...args: never[]) => errors.ReadoutError =>
  typeof value === "function" && value.prototype instanceof errors.ReadoutError;

export function passed(error: unknown): PassedError {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { cause: _, ...fields } = error;
  return { ...(error instanceof errors.ReadoutError ? fields : {}), name: error.name, message: error.message };
}

/** The error that it was, with all its fields; a plain `Error` for what is none of ours. */
export function revived({ message, ...fields }: PassedError): Error {
  const kind = Object.values(errors).find((value) => isOurs(value) && value.name === fields.name) as typeof Error | undefined;
  const error = new Error(message);
  if (kind) Object.setPrototypeOf(error, kind.prototype);
  return Object.assign(error, fields);
}

/** What the system said, in words. */
import { getSystemErrorMap } from "node:util";

/** "no space left on device"; the error's own words where it is not the system's. */
export function systemWords(error: unknown): string {
  const { errno, message } = error as NodeJS.ErrnoException;
  return (errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1]) ?? message ?? String(error);
}

/** Asks the server. Answers are kept by their address with their ETag, so that asking again costs little; errors carry what to do. */
import type { Actions, Answers, Problem } from "../../../src/http/contract.ts";

const ROOT = "/api/v1";

export class Failed extends Error {
  readonly problem: Problem | null;
  constructor(message: string, problem: Problem | null = null) {
    super(message);
    this.name = "Failed";
    this.problem = problem;
  }
}

export interface Kept<T = unknown> {
  readonly answer: T;
  readonly etag: string | null;
  /** Number of the newest correction that it shows. */
  readonly seen: number | null;
}

const MOST_KEPT = 120;
const kept = new Map<string, Kept>();

const keep = (address: string, what: Kept) => {
  kept.delete(address);
  kept.set(address, what);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
};

/** What was last answered, without asking. */
export const lastOf = <T>(address: string): Kept<T> | null => (kept.get(address) as Kept<T> | undefined) ?? null;

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

const filled = (path: string, parts: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? "").replaceAll("%3A", ":"));

/** The address of a question. */
export function addressFor(path: keyof Answers, parts: Readonly<Record<string, string>> = {}, query: Query = {}): string {
  const fields = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const words = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return ROOT + filled(path, parts) + (words ? `?${words}` : "");
}

async function problemOf(response: Response): Promise<Failed> {
  const body = (await response.json().catch(() => null)) as Problem | null;
  if (body?.detail) return new Failed(body.detail, body);
  if (response.status === 401 || response.status === 403)
    return new Failed("You are not signed in to the server. Run readout serve again and open the address it prints.");
  return new Failed(`The server answered ${response.status} to ${new URL(response.url).pathname}.`);
}

async function reached(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: "same-origin" });
  } catch (error) {
    if ((error as Error).name === "AbortError") throw error;
    throw new Failed("The server does not answer. If it was stopped, run readout serve again; nothing is lost.");
  }
}

/** @throws Failed */
export async function ask<T>(address: string, signal?: AbortSignal): Promise<Kept<T>> {
  const before = lastOf<T>(address);
  const headers: Record<string, string> = before?.etag ? { "If-None-Match": before.etag } : {};
  const response = await reached(address, { headers, ...(signal ? { signal } : {}) });
  const newest = response.headers.get("Readout-Corrections");
  const seen = newest === null ? null : Number(newest);
  const same = response.status === 304 && before;
  if (!same && !response.ok) throw await problemOf(response);
  const found = same
    ? { ...before, seen: seen ?? before.seen }
    : { answer: (await response.json()) as T, etag: response.headers.get("ETag"), seen };
  keep(address, found);
  return found;
}

/** Changes something. @throws Failed */
export async function send<P extends keyof Actions>(
  path: P,
  parts: Readonly<Record<string, string>>,
  body: Actions[P]["body"],
): Promise<Actions[P]["answer"]> {
  const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await reached(ROOT + filled(path, parts), init);
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Actions[P]["answer"];
}

/** Uploads files beside what is said of all of them. @throws Failed */
export async function upload(
  files: readonly { readonly file: File; readonly name: string }[],
  fields: Readonly<Record<string, string | null | undefined>>,
): Promise<Actions["/reports"]["answer"]> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value) form.set(name, value);
  for (const { file, name } of files) form.append("file", file, name);
  const response = await reached(`${ROOT}/reports`, { method: "POST", body: form });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Actions["/reports"]["answer"];
}

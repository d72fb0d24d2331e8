/** What stands where there is nothing to show: yet, at all, or because something failed. */
import type { ComponentChildren } from "preact";
import type { Failed } from "../api/client.ts";
import type { Asked } from "../api/use-answer.ts";

export function Loading({ what, lines = 5 }: { readonly what: string; readonly lines?: number }) {
  return (
    <div class="loading" role="status">
      <span class="unseen">Loading {what}</span>
      {Array.from({ length: lines }, (_, n) => (
        <div key={n} class="bone" />
      ))}
    </div>
  );
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

export function ErrorNote({ error, again }: { readonly error: Failed; readonly again?: () => void }) {
  return (
    <div class="error" role="alert">
      <p class="wrap">{error.message}</p>
      {again && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}

/** An answer, or what stands in its place. */
export function Shown<T>({
  asked,
  what,
  children,
}: {
  readonly asked: Asked<T>;
  readonly what: string;
  readonly children: (answer: T) => ComponentChildren;
}) {
  if (asked.answer !== null)
    return (
      <>
        {asked.error && <ErrorNote error={asked.error} again={asked.again} />}
        {children(asked.answer)}
      </>
    );
  if (asked.error) return <ErrorNote error={asked.error} again={asked.again} />;
  return <Loading what={what} />;
}

/** What stands where there is nothing to show: yet, at all, or because something failed. */
import type { ComponentChildren } from "preact";
import type { Failed } from "../api/client.ts";
import type { Asked } from "../api/use-answer.ts";

interface LoadingProps {
  readonly what: string;
  readonly lines?: number;
  /** Whether what one came for is there, and this only completes it. */
  readonly later?: boolean;
}

export function Loading({ what, lines = 5, later = false }: LoadingProps) {
  return (
    <div class={`loading ${later ? "later" : ""}`} role="status">
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
  later = false,
  children,
}: {
  readonly asked: Asked<T>;
  readonly what: string;
  readonly later?: boolean;
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
  return <Loading what={what} later={later} />;
}

/** Addresses: every view has one, made of a path and a query. The browser's own history holds them. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

const MOVED = "readout:moved";

const here = (): Place => ({ path: decodePath(location.pathname), query: new URLSearchParams(location.search) });

/** An address typed by hand may hold a lone per cent sign; it is then taken as it stands. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Goes to an address of the page. @param replace whether the present one leaves the history */
export function go(address: string, replace = false): void {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  dispatchEvent(new Event(MOVED));
}

/** The present address with fields of its query set, or taken away where they are null or empty. */
export function withQuery(fields: Readonly<Record<string, string | null | undefined>>): string {
  const { query } = here();
  for (const [name, value] of Object.entries(fields))
    if (value) query.set(name, value);
    else query.delete(name);
  const words = query.toString();
  return location.pathname + (words ? `?${words}` : "");
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const move = () => setPlace(here());
    addEventListener("popstate", move);
    addEventListener(MOVED, move);
    return () => {
      removeEventListener("popstate", move);
      removeEventListener(MOVED, move);
    };
  }, []);
  return place;
}

interface LinkProps {
  readonly to: string;
  readonly class?: string;
  readonly current?: boolean;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A link within the page: followed without loading it anew, unless a key asks for another tab or window. */
export function Link({ to, children, current, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
    scrollTo(0, 0);
  };
  return (
    <a href={to} onClick={follow} aria-current={current ? "page" : undefined} {...rest}>
      {children}
    </a>
  );
}

/** The path of one thing: its id keeps its colon, a name is escaped. */
export const addressOf = {
  report: (id: string, statement?: string | null) => `/reports/${id}${statement ? `?s=${statement}` : ""}`,
  revisions: (id: string) => `/reports/${id}/revisions`,
  dossier: (name: string) => `/dossiers/${encodeURIComponent(name)}`,
  matter: (id: string) => `/matters/${id}`,
  person: (id: string) => `/people/${id}`,
  diff: (before: string, after: string) => `/compare?before=${before}&after=${after}`,
};

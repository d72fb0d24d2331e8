/** The frame of every view: where one is, the search box, and what was just done. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Answers } from "../../../src/http/contract.ts";
import { go, Link, usePlace } from "../address/router.tsx";
import { addressFor } from "../api/client.ts";
import { useAnswer } from "../api/use-answer.ts";
import { ToldLine, undoLast } from "../parts/told.tsx";
import { useKeys } from "../parts/use-keys.ts";
import { Boundary } from "./boundary.tsx";
import { Nav } from "./nav.tsx";
import { viewAt } from "./views.tsx";

/** Keys of the whole page. */
function usePageKeys(box: { readonly current: HTMLInputElement | null }): void {
  useKeys((key) => {
    if (key === "/") {
      box.current?.focus();
      box.current?.select();
    } else if (key === "z") void undoLast();
    else return false;
    return true;
  });
}

export function App() {
  const { path, query } = usePlace();
  const box = useRef<HTMLInputElement>(null);
  const session = useAnswer<Answers["/session"]>(addressFor("/session")).answer;
  usePageKeys(box);
  const view = viewAt(path);
  return (
    <>
      <a class="skip" href="#main">
        Skip to content
      </a>
      <header class="top">
        <Link to="/" class="brand">
          Readout
        </Link>
        <Nav path={path} />
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const words = box.current?.value.trim();
              if (words && path !== "/search") go(`/search?q=${encodeURIComponent(words)}`);
            }}
          >
            <SearchBox box={box} path={path} words={query.get("q") ?? ""} />
          </form>
        </search>
      </header>
      {session?.readOnly && <p class="banner">Read-only: nothing can be added or corrected here.</p>}
      <main id="main" tabIndex={-1}>
        <Boundary key={path}>
          <Titled title={view.title}>{view.shown}</Titled>
        </Boundary>
      </main>
      <ToldLine />
    </>
  );
}

/** Searches as one types: the address is changed, and the view follows it. */
function SearchBox({
  box,
  path,
  words,
}: {
  readonly box: { current: HTMLInputElement | null };
  readonly path: string;
  readonly words: string;
}) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = path === "/search" ? words : "";
  }, [path, words]);
  const type = () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const typed = box.current?.value.trim() ?? "";
      const query = new URLSearchParams(path === "/search" ? location.search : "");
      if (typed) query.set("q", typed);
      else query.delete("q");
      if (typed || path === "/search") go(`/search?${query}`, path === "/search");
    }, 120);
  };
  return (
    <input
      ref={box}
      type="search"
      name="q"
      placeholder="Search the record   /"
      aria-label="Search reports and statements"
      aria-keyshortcuts="/"
      autocomplete="off"
      spellcheck={false}
      onInput={type}
    />
  );
}

function Titled({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} · Readout`;
  }, [title]);
  return <>{children}</>;
}

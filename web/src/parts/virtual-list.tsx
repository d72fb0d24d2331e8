/** A list of any length of which only what is near the eye is in the page. A short one is there whole: so it prints, and the browser's own search finds all of it. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from "@tanstack/virtual-core";
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useMedia } from "./use-media.ts";

/** Up to this many items a list is there whole. */
const WHOLE = 150;

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T, index: number) => ComponentChildren;
  /** Height of an item in pixels, about. */
  readonly height: number;
  readonly label: string;
  readonly class?: string;
  /** What scrolls; the window where it is left out. */
  readonly within?: RefObject<HTMLElement | null>;
  /** An item that must be in view whenever it changes. */
  readonly show?: number | null;
  /** Called when the end comes near. */
  readonly more?: (() => void) | null;
}

export function VirtualList<T>(props: Props<T>) {
  const printing = useMedia("print");
  return props.items.length <= WHOLE || printing ? <WholeList {...props} /> : <WindowedList {...props} />;
}

function WholeList<T>({ items, keyOf, render, label, class: name, more, show, within }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (show === null || show === undefined) return;
    const item = list.current?.children[show] as HTMLElement | undefined;
    if (!item) return;
    if (within?.current) scrollWithin(within.current, item);
    else item.scrollIntoView({ block: "nearest" });
  }, [show]);
  return (
    <>
      <ul ref={list} class={`list ${name ?? ""}`} aria-label={label}>
        {items.map((item, n) => (
          <li key={keyOf(item)}>{render(item, n)}</li>
        ))}
      </ul>
      {more && <NearEnd reach={more} />}
    </>
  );
}

/** Brings an item into the view of what scrolls, and leaves the page around it where it is. */
export function scrollWithin(scroller: HTMLElement, item: HTMLElement | Range): void {
  if (scroller.scrollHeight <= scroller.clientHeight + 1) {
    if (item instanceof HTMLElement) item.scrollIntoView({ block: "nearest" });
    return;
  }
  const [outer, inner] = [scroller.getBoundingClientRect(), item.getBoundingClientRect()];
  if (inner.top < outer.top + 8 || inner.bottom > outer.bottom - 8)
    scroller.scrollTop += inner.top - outer.top - Math.max(16, (outer.height - inner.height) / 3);
}

/** What is shown of each item, made once for as long as the list stays in view and is drawn alike: scrolling draws only what comes in. */
function useDrawn<T>(render: Props<T>["render"]): (item: T, index: number) => ComponentChildren {
  const last = useRef({ render, drawn: new Map<T, ComponentChildren>() });
  const before = last.current.render === render ? last.current.drawn : new Map<T, ComponentChildren>();
  const drawn = new Map<T, ComponentChildren>();
  last.current = { render, drawn };
  return (item, index) => {
    const shown = before.get(item) ?? render(item, index);
    drawn.set(item, shown);
    return shown;
  };
}

function WindowedList<T>({ items, keyOf, render, height, label, class: name, within, show, more }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [, redraw] = useState(0);
  const instance = useRef<unknown>(null);
  const shared = {
    count: items.length,
    estimateSize: () => height,
    getItemKey: (n: number) => keyOf(items[n] as T),
    overscan: 6,
    onChange: () => redraw((n) => n + 1),
  };
  const options = within
    ? {
        ...shared,
        getScrollElement: () => within.current as Element | null,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
      }
    : {
        ...shared,
        getScrollElement: () => window,
        scrollToFn: windowScroll,
        observeElementRect: observeWindowRect,
        observeElementOffset: observeWindowOffset,
        scrollMargin: list.current ? list.current.getBoundingClientRect().top + scrollY : 0,
      };
  // the two kinds differ by what scrolls alone, and a list never changes that
  instance.current ??= new Virtualizer<Element, Element>(options as never);
  const virtual = instance.current as Virtualizer<Element, Element>;
  virtual.setOptions(options as never);
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());
  useEffect(() => {
    if (show !== null && show !== undefined && show >= 0) virtual.scrollToIndex(show, { align: "auto" });
  }, [show]);
  const shown = virtual.getVirtualItems();
  const draw = useDrawn(render);
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= items.length - 10) more();
  }, [last, items.length, more]);
  const margin = within ? 0 : virtual.options.scrollMargin;
  return (
    <ul ref={list} class={`list windowed ${name ?? ""}`} aria-label={label} style={{ height: `${virtual.getTotalSize()}px` }}>
      {shown.map((row) => (
        <li
          key={row.key}
          data-index={row.index}
          aria-setsize={items.length}
          aria-posinset={row.index + 1}
          ref={(element) => virtual.measureElement(element)}
          style={{ transform: `translateY(${row.start - margin}px)` }}
        >
          {draw(items[row.index] as T, row.index)}
        </li>
      ))}
    </ul>
  );
}

/** Asks for more as soon as it comes near the view, and on a press for those who never get there by scrolling. */
function NearEnd({ reach }: { readonly reach: () => void }) {
  const mark = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && reach(), { rootMargin: "600px" });
    seen.observe(mark.current as Element);
    return () => seen.disconnect();
  }, [reach]);
  return (
    <button ref={mark} type="button" class="quiet more" onClick={reach}>
      Show more
    </button>
  );
}

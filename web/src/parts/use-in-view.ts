import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Keeps all of a form in view that opened among other things, as it grows by what is typed. */
export function useInView(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const form = element.current;
    if (!form) return;
    const show = () => form.scrollIntoView({ block: "nearest" });
    const grown = new ResizeObserver(show);
    grown.observe(form);
    show();
    return () => grown.disconnect();
  }, []);
}

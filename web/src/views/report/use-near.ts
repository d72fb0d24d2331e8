/** Which stretch of a text is near the eye. */
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useMedia } from "../../parts/use-media.ts";
import type { Block, Offsets } from "../../text/pieces.ts";

const NOTHING: Offsets = [0, 0];

/**
 * From the first to the last block that is shown in what scrolls, or within its height above and below; on paper all of them. Marks are painted
 * there alone: a browser works out every mark anew whenever anything in the page changes, and a long report has thousands.
 * @param scroller its last children are the blocks, one for one
 */
export function useNear(scroller: RefObject<HTMLElement | null>, blocks: readonly Block[]): Offsets {
  const [near, setNear] = useState<Offsets>(NOTHING);
  const printing = useMedia("print");
  useEffect(() => {
    const root = scroller.current as HTMLElement;
    const numbers = new Map([...root.children].slice(-blocks.length).map((child, n): [Element, number] => [child, n]));
    const shown = new Set<number>();
    const look = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) {
        const n = numbers.get(target) as number;
        if (isIntersecting) shown.add(n);
        else shown.delete(n);
      }
      const [first, last] = [blocks[Math.min(...shown)], blocks[Math.max(...shown)]];
      setNear(first && last ? [first.start, last.end] : NOTHING);
    };
    const observer = new IntersectionObserver(look, { root, rootMargin: "100% 0px" });
    for (const child of numbers.keys()) observer.observe(child);
    return () => observer.disconnect();
  }, [blocks]);
  return printing ? [0, blocks.at(-1)?.end ?? 0] : near;
}

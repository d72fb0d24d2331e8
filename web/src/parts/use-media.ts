import { useEffect, useState } from "preact/hooks";

/** A phone's width: text and record stand one behind the other, as in style/report.css. */
export const NARROW = "(max-width: 54rem)";

/** Whether a media query holds, now and whenever that changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const change = () => setHolds(media.matches);
    media.addEventListener("change", change);
    change();
    return () => media.removeEventListener("change", change);
  }, [query]);
  return holds;
}

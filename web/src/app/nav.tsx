/** The views, in one row; on a phone behind a button, so that the row has room for the search box. */
import { Link } from "../address/router.tsx";
import { useMedia } from "../parts/use-media.ts";

const PLACES = [
  ["/", "Reports"],
  ["/matters", "Matters"],
  ["/people", "People"],
  ["/origins", "Origins"],
  ["/queue", "Queue"],
  ["/corrections", "Corrections"],
] as const;

/** Where the row of views and the search box do not fit side by side, as in style/base.css. */
const PHONE = "(max-width: 44rem)";

const isAt = (to: string, path: string) =>
  to === "/" ? path === "/" || /^\/(?:reports|dossiers|compare)/.test(path) : path.startsWith(to);

const isOpen = (nav: HTMLElement) => nav.querySelector("[popover]")?.matches(":popover-open") ?? false;

export function Nav({ path }: { readonly path: string }) {
  const phone = useMedia(PHONE);
  const links = PLACES.map(([to, name]) => (
    <Link key={to} to={to} current={isAt(to, path)}>
      {name}
    </Link>
  ));
  if (!phone) return <nav aria-label="Views">{links}</nav>;
  const here = PLACES.find(([to]) => isAt(to, path))?.[1] ?? "Views";
  return (
    // Esc closes the list alone, and nothing of the view below
    <nav aria-label="Views" onKeyDown={(event) => event.key === "Escape" && isOpen(event.currentTarget) && event.stopPropagation()}>
      <button type="button" popovertarget="views" class="menu-button">
        {here} <span aria-hidden="true">▾</span>
      </button>
      {/* made anew with the place, so that it is closed once a view was chosen */}
      <div key={path} id="views" popover="auto" class="menu">
        {links}
      </div>
    </nav>
  );
}

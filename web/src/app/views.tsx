/** Which view an address shows. All come with the first load: together they are smaller than one picture. */
import type { ComponentChildren } from "preact";
import { Link } from "../address/router.tsx";
import { Empty } from "../parts/notes.tsx";
import { DossierView } from "../views/dossier/dossier.tsx";
import { MatterView } from "../views/matter/matter.tsx";
import { Matters } from "../views/matter/matters.tsx";
import { Compare } from "../views/origins/compare.tsx";
import { Origins } from "../views/origins/origins.tsx";
import { Revisions } from "../views/origins/revisions.tsx";
import { People } from "../views/people/people.tsx";
import { Person } from "../views/people/person.tsx";
import { Corrections } from "../views/queue/corrections.tsx";
import { Queue } from "../views/queue/queue.tsx";
import { ReportView } from "../views/report/report.tsx";
import { Search } from "../views/search/search.tsx";
import { Start } from "../views/start/start.tsx";

interface View {
  readonly title: string;
  readonly shown: ComponentChildren;
}

const LISTS: Readonly<Record<string, View>> = {
  "": { title: "Reports", shown: <Start /> },
  matters: { title: "Matters", shown: <Matters /> },
  people: { title: "People", shown: <People /> },
  search: { title: "Search", shown: <Search /> },
  queue: { title: "Queue", shown: <Queue /> },
  corrections: { title: "Corrections", shown: <Corrections /> },
  origins: { title: "Origins", shown: <Origins /> },
  compare: { title: "Compare", shown: <Compare /> },
};

const ONE: Readonly<Record<string, (id: string) => View>> = {
  reports: (id) => ({ title: "Report", shown: <ReportView id={id} /> }),
  dossiers: (name) => ({ title: name, shown: <DossierView name={name} /> }),
  matters: (id) => ({ title: "Matter", shown: <MatterView id={id} /> }),
  people: (id) => ({ title: "Person", shown: <Person id={id} /> }),
};

const NOWHERE: View = {
  title: "Not found",
  shown: (
    <Empty title="Page not found.">
      <p>
        <Link to="/">Go to reports</Link>
      </p>
    </Empty>
  ),
};

/** @param path as the address has it, unescaped */
export function viewAt(path: string): View {
  const [kind = "", ...rest] = path.replace(/^\/|\/$/g, "").split("/");
  // a dossier's name may have slashes of its own
  const id = rest.join("/");
  if (kind === "reports" && rest[1] === "revisions") return { title: "Versions", shown: <Revisions id={rest[0] as string} /> };
  return (id ? ONE[kind]?.(id) : LISTS[kind]) ?? NOWHERE;
}

/** Which view an address shows. The two that most visits begin with come at once, the others when they are asked for. */
import type { ComponentChildren, FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Empty, ErrorNote, Loading } from "../parts/notes.tsx";
import { Failed } from "../api/client.ts";
import { Link } from "./router.tsx";

interface View {
  readonly title: string;
  readonly render: () => ComponentChildren;
}

type Loader<P> = () => Promise<FunctionComponent<P>>;

const loaded = new Map<unknown, FunctionComponent<never>>();

/** A view whose code is fetched when it is first shown. */
function Later<P extends object>({ from, props }: { readonly from: Loader<P>; readonly props: P }) {
  const [Found, setFound] = useState<{ readonly view: FunctionComponent<P> } | null>(() => {
    const view = loaded.get(from) as FunctionComponent<P> | undefined;
    return view ? { view } : null;
  });
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Found) return;
    from().then(
      (view) => {
        loaded.set(from, view as FunctionComponent<never>);
        setFound({ view });
      },
      () => setFailed(true),
    );
  }, []);
  if (failed) return <ErrorNote error={new Failed("This view could not be loaded. The server may have been stopped or replaced by another version.")} again={() => location.reload()} />;
  if (!Found) return <Loading what="the view" />;
  const { view: Shown } = Found;
  return <Shown {...props} />;
}

const start: Loader<object> = async () => (await import("../views/start/start.tsx")).Start;
const report: Loader<{ id: string }> = async () => (await import("../views/report/report.tsx")).ReportView;
const matters: Loader<object> = async () => (await import("../views/matter/matters.tsx")).Matters;
const matter: Loader<{ id: string }> = async () => (await import("../views/matter/matter.tsx")).MatterView;
const search: Loader<object> = async () => (await import("../views/search/search.tsx")).Search;
const people: Loader<object> = async () => (await import("../views/people/people.tsx")).People;
const person: Loader<{ id: string }> = async () => (await import("../views/people/person.tsx")).Person;
const queue: Loader<object> = async () => (await import("../views/queue/queue.tsx")).Queue;
const corrections: Loader<object> = async () => (await import("../views/queue/corrections.tsx")).Corrections;
const origins: Loader<object> = async () => (await import("../views/origins/origins.tsx")).Origins;
const revisions: Loader<{ id: string }> = async () => (await import("../views/origins/revisions.tsx")).Revisions;
const compare: Loader<object> = async () => (await import("../views/origins/compare.tsx")).Compare;
const dossier: Loader<{ name: string }> = async () => (await import("../views/dossier/dossier.tsx")).DossierView;

const NONE = {};

export function viewAt(path: string): View {
  const [kind = "", ...rest] = path.replace(/^\/|\/$/g, "").split("/");
  const id = rest.join("/");
  const later = <P extends object>(title: string, from: Loader<P>, props: P): View => ({ title, render: () => <Later key={path} from={from} props={props} /> });
  if (kind === "") return later("Reports", start, NONE);
  if (kind === "reports" && rest[1] === "revisions") return later("Revisions", revisions, { id: rest[0] as string });
  if (kind === "reports" && id) return later("Report", report, { id });
  if (kind === "dossiers" && id) return later(id, dossier, { name: id });
  if (kind === "matters") return id ? later("Matter", matter, { id }) : later("Matters", matters, NONE);
  if (kind === "people") return id ? later("Person", person, { id }) : later("People", people, NONE);
  if (kind === "search") return later("Search", search, NONE);
  if (kind === "queue") return later("Queue", queue, NONE);
  if (kind === "corrections") return later("Corrections", corrections, NONE);
  if (kind === "origins") return later("Origins", origins, NONE);
  if (kind === "compare") return later("Compare", compare, NONE);
  return {
    title: "Not found",
    render: () => (
      <Empty title="There is nothing at this address.">
        <p>
          <Link to="/">To the reports</Link>
        </p>
      </Empty>
    ),
  };
}

/** What the server itself is. */
import { VERSION } from "../../version.js";
import { type Route, route } from "../route.js";
import { sessionView } from "../schemas.js";

export const SERVER: readonly Route[] = [
  route({
    method: "get",
    path: "/session",
    tag: "server",
    summary: "Which ledger this is, and what may be done here",
    named: "Session",
    ofLedger: false,
    answer: sessionView,
    run: async ({ ledger, readOnly, paths, user }) => ({ version: VERSION, ledger: ledger.name, readOnly, paths, user }),
  }),
];

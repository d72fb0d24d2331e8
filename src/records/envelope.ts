/** What stands around everything that is printed for programs: the version of the wire format, first. Loads no zod. */

/** Version of the wire format. Within it fields may be added, never changed. */
export const WIRE_VERSION = 1;

/** An answer as it is printed: `readout` first, then its own fields in their order. */
export const envelope = <T extends object>(answer: T): { readonly readout: typeof WIRE_VERSION } & T => ({
  readout: WIRE_VERSION,
  ...answer,
});

/** EDTF values that say by when a state had begun, and not when ("../2024-07-10"): of what is only said to go on [H8]. */
const OPEN_START = "../";

/** @param day by which it had begun */
export const openStart = (day: string): string => `${OPEN_START}${day}`;

export const isOpenStart = (value: string | null): boolean => value?.startsWith(OPEN_START) ?? false;

/** The day of such a value; any other value as it is. */
export const withoutOpenStart = (value: string): string => value.replace(OPEN_START, "");

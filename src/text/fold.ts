/** Letters and digits of a line in lower case, all else one space: for telling whether two lines say the same. */
export const folded = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

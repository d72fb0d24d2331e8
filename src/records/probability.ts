/** A probability as records have it: two decimals. It stands apart from the schemas, so that reading needs no validator. */
export const twoDecimals = (probability: number): number => Math.round(probability * 100) / 100;

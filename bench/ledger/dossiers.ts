/** Reports a small dossier has. */
const SMALL = 50;
/** Reports from which a large one takes every tenth. */
const LARGE = 5000;

/** The dossier of the n-th made-up report: every tenth is in a large one. */
export const dossierOf = (n: number): string => (n % 10 === 0 ? `large ${Math.floor(n / LARGE)}` : `affair ${Math.floor(n / SMALL)}`);

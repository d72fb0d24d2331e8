/** What a page's markup says of a paragraph besides its part: what a reader sees at a glance, and words alone do not tell. */
export interface Markup {
  /** Number of the block quotation that it is of, from 0 on in page order: two that touch are two. */
  readonly quotation: number | null;
  /** It says whose words a block quotation has: a <footer>, <cite> or <figcaption>. */
  readonly signature: boolean;
  /** All of it is in bold. */
  readonly strong: boolean;
}

/** Of plain text. */
export const UNMARKED: Markup = { quotation: null, signature: false, strong: false };

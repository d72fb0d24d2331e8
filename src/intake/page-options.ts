/** What is said of how pages are read. */
export interface PageOptions {
  /** Keep only paragraphs that a second extractor finds in the story too [A34]. */
  readonly strict?: boolean | undefined;
}

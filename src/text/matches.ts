/** All matches of a global pattern, as `matchAll` gives them; that one compiles the pattern anew for each text, which costs more than short texts do. */
export function* matches(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (let at = 0; ; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return;
    at = pattern.lastIndex > match.index ? pattern.lastIndex : match.index + 1; // an empty match moves on
    yield match;
  }
}

/** Windows over a text's words: overlapping, each as full as it can be. */

/** `[first word, after last)` */
export type Window = readonly [from: number, to: number];

/**
 * Windows of at most `room` subwords, given each word's size; the next starts at most `overlap` subwords before its
 * predecessor's end, and always takes at least one word more. A word larger than `room` fills a window of its own.
 */
export function windowsOver(sizes: ArrayLike<number>, room: number, overlap: number): Window[] {
  const found: Window[] = [];
  const size = (n: number) => sizes[n] as number;
  for (let start = 0; start < sizes.length; ) {
    let end = start;
    for (let used = 0; end < sizes.length && (end === start || used + size(end) <= room); end++) used += size(end);
    found.push([start, end]);
    if (end === sizes.length) break;
    const spare = Math.min(overlap, room - size(end));
    let back = end;
    for (let shared = 0; back - 1 > start && shared + size(back - 1) <= spare; back--) shared += size(back - 1);
    start = back;
  }
  return found;
}

/**
 * For each word, the window in which it stands farthest from an edge (the text's own ends are no edges); the earlier
 * window where two are as good.
 */
export function bestWindow(windows: readonly Window[], length: number): Int32Array {
  const best = new Int32Array(length);
  const depth = new Int32Array(length).fill(-1);
  windows.forEach(([from, to], w) => {
    for (let n = from; n < to; n++) {
      const left = from === 0 ? length : n - from;
      const right = to === length ? length : to - 1 - n;
      const away = Math.min(left, right);
      if (away > (depth[n] as number)) {
        depth[n] = away;
        best[n] = w;
      }
    }
  });
  return best;
}

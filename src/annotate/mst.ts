/** The best dependency tree of a sentence: Chu-Liu and Edmonds, with exactly one root. */

/**
 * Heads of the maximum spanning tree. `scores` is [n × (n + 1)], row by row: row d holds the score of each token as the head of
 * token d, and last that of d being the root. @returns the head of each token, −1 for the root
 */
export function spanningTree(scores: Float64Array, n: number): Int32Array {
  const plain = likeliest(scores, n);
  if (plain) return plain;
  const wide = n + 1;
  // node 0 is the root; weight[d * wide + h]
  const weight = new Float64Array(wide * wide).fill(Number.NEGATIVE_INFINITY);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const s of scores) {
    low = Math.min(low, s);
    high = Math.max(high, s);
  }
  // a root costs more than any choice of other arcs can gain, so the best tree has one (Stanojević and Cohen 2021)
  const cost = (high - low + 1) * wide;
  for (let d = 0; d < n; d++) {
    for (let h = 0; h < n; h++) if (h !== d) weight[(d + 1) * wide + h + 1] = scores[d * wide + h] as number;
    weight[(d + 1) * wide] = (scores[d * wide + n] as number) - cost;
  }
  const heads = arborescence(weight, wide);
  return heads.slice(1).map((h) => h - 1);
}

/** Each token's likeliest head, where that is a tree with one root: no other tree can be better. Arguments as of `spanningTree`. */
function likeliest(scores: Float64Array, n: number): Int32Array | null {
  const nodes = new Int32Array(n + 1).fill(-1);
  let roots = 0;
  for (let d = 0; d < n; d++) {
    let best = n;
    for (let h = 0; h < n; h++) if (h !== d && (scores[d * (n + 1) + h] as number) > (scores[d * (n + 1) + best] as number)) best = h;
    nodes[d + 1] = best === n ? 0 : best + 1;
    if (best === n) roots++;
  }
  return roots === 1 && !cycleOf(nodes) ? nodes.slice(1).map((h) => h - 1) : null;
}

/** Best head of each node but 0; node 0 is the root. `weight[d * size + h]`; consumed. */
function arborescence(weight: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let d = 1; d < size; d++) {
    let best = -1;
    for (let h = 0; h < size; h++)
      if (h !== d && (best < 0 || (weight[d * size + h] as number) > (weight[d * size + best] as number))) best = h;
    heads[d] = best;
  }
  const cycle = cycleOf(heads);
  if (!cycle) return heads;
  return expand(weight, size, heads, cycle);
}

/** Nodes of a cycle, or null. */
function cycleOf(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] as number;
    }
    if (node <= 0 || seen[node] !== start) continue;
    const found = [node];
    for (let next = heads[node] as number; next !== node; next = heads[next] as number) found.push(next);
    return found;
  }
  return null;
}

/** The cycle drawn together to one node, the smaller problem solved, the cycle opened where its arc comes in. */
function expand(weight: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inside = new Uint8Array(size);
  for (const node of cycle) inside[node] = 1;
  const outer = Array.from({ length: size }, (_, n) => n).filter((n) => !inside[n]); // node 0 stays first
  const small = outer.length + 1;
  const joined = small - 1;
  const w = (d: number, h: number) => weight[d * size + h] as number;
  const next = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY);
  const enters = new Int32Array(small); // where an arc from outside enters the cycle
  const leaves = new Int32Array(small); // which node of the cycle an arc to outside leaves from
  outer.forEach((a, i) => {
    outer.forEach((b, j) => {
      if (i !== j) next[i * small + j] = w(a, b);
    });
    for (const c of cycle) {
      const gain = w(c, a) - w(c, heads[c] as number);
      if (gain > (next[joined * small + i] as number)) {
        next[joined * small + i] = gain;
        enters[i] = c;
      }
      if (w(a, c) > (next[i * small + joined] as number)) {
        next[i * small + joined] = w(a, c);
        leaves[i] = c;
      }
    }
  });
  const inner = arborescence(next, small);
  const found = heads.slice();
  outer.forEach((a, i) => {
    const h = inner[i] as number;
    if (a > 0) found[a] = h === joined ? (leaves[i] as number) : (outer[h] as number);
  });
  const from = inner[joined] as number;
  found[enters[from] as number] = outer[from] as number;
  return found;
}

/** The product of `count` values of `a` from index `i` and of `b` from `j`. Four sums side by side, since one would wait for itself. */
export function dot(a: Float32Array, i: number, b: Float32Array, j: number, count: number): number {
  let s = 0;
  let t = 0;
  let u = 0;
  let v = 0;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    s += (a[i + k] as number) * (b[j + k] as number);
    t += (a[i + k + 1] as number) * (b[j + k + 1] as number);
    u += (a[i + k + 2] as number) * (b[j + k + 2] as number);
    v += (a[i + k + 3] as number) * (b[j + k + 3] as number);
  }
  for (; k < count; k++) s += (a[i + k] as number) * (b[j + k] as number);
  return s + t + u + v;
}

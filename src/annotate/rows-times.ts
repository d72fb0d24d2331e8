/**
 * The products of each row of a matrix with a vector: `into[r]` of row `r`. Two rows at a time, since a value of the vector read once serves
 * both; the sums of a row are those of `dot`, in the same order. Numbers are 64 bits wide, for conversions cost as much as the arithmetic.
 * @param matrix row after row, each as long as `vector`; two at least, as many as `into` has room for
 */
export function rowsTimes(matrix: Float64Array, vector: Float64Array, into: Float64Array): void {
  const last = into.length - 2;
  for (let r = 0; r <= last; r += 2) twoRows(matrix, vector, into, r);
  if (into.length % 2 === 1) twoRows(matrix, vector, into, last); // the row before the last once more
}

/** The products of rows `r` and `r` + 1. */
function twoRows(matrix: Float64Array, vector: Float64Array, into: Float64Array, r: number): void {
  const width = vector.length;
  const i = r * width;
  const j = i + width;
  let s = 0;
  let t = 0;
  let u = 0;
  let v = 0;
  let w = 0;
  let x = 0;
  let y = 0;
  let z = 0;
  let k = 0;
  for (; k + 3 < width; k += 4) {
    const a = vector[k] as number;
    const b = vector[k + 1] as number;
    const c = vector[k + 2] as number;
    const d = vector[k + 3] as number;
    s += a * (matrix[i + k] as number);
    t += b * (matrix[i + k + 1] as number);
    u += c * (matrix[i + k + 2] as number);
    v += d * (matrix[i + k + 3] as number);
    w += a * (matrix[j + k] as number);
    x += b * (matrix[j + k + 1] as number);
    y += c * (matrix[j + k + 2] as number);
    z += d * (matrix[j + k + 3] as number);
  }
  for (; k < width; k++) {
    s += (vector[k] as number) * (matrix[i + k] as number);
    w += (vector[k] as number) * (matrix[j + k] as number);
  }
  into[r] = s + t + u + v;
  into[r + 1] = w + x + y + z;
}

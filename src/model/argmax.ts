/** Which of the values from `from` to before `to` is the greatest, counted from `from`; the first of equals. */
export function argmax(values: Float32Array, from: number, to: number): number {
  let top = from;
  for (let n = from + 1; n < to; n++) if ((values[n] as number) > (values[top] as number)) top = n;
  return top - from;
}

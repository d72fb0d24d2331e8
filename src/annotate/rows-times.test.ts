import { expect, it } from "vitest";
import { dot } from "./dot.js";
import { rowsTimes } from "./rows-times.js";

it.each([2, 3, 7])("a matrix of %i rows times a vector is the product of each row, to the last bit", (rows) => {
  const width = 11;
  const vector = Float64Array.from({ length: width }, (_, k) => Math.fround(Math.sin(k + 1)));
  const matrix = Float64Array.from({ length: rows * width }, (_, k) => Math.fround(Math.cos(3 * k)));
  const found = new Float64Array(rows);
  rowsTimes(matrix, vector, found);
  const [v, m] = [Float32Array.from(vector), Float32Array.from(matrix)];
  expect([...found]).toEqual(Array.from(found, (_, r) => dot(v, 0, m, r * width, width)));
});

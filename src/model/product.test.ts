import { expect, it } from "vitest";
import { Product } from "./product.js";

it("is each row's sum of products with each row of the matrix, for any number of rows", async () => {
  const matrix = Float32Array.from([1, 2, 3, 0, -1, 0.5]); // two rows of three
  const product = await Product.open(matrix, 3);
  expect([...(await product.times(Float32Array.from([1, 1, 1, 2, 0, 4])))]).toEqual([6, -0.5, 14, 2]);
  expect([...(await product.times(Float32Array.from([0, 1, 0])))]).toEqual([2, -1]);
  await product.close();
});

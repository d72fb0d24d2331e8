import { describe, expect, it } from "vitest";
import { calibrated } from "./calibration.js";

describe("calibrated", () => {
  it("is linear between the fitted points and flat beyond them", () => {
    const map = { at: [0.2, 0.6], probability: [0.1, 0.9] };
    expect([0, 0.2, 0.3, 0.6, 1].map((s) => calibrated(s, map).toFixed(3))).toEqual(["0.100", "0.100", "0.300", "0.900", "0.900"]);
  });
  it("leaves a score alone where nothing was fitted", () => {
    expect(calibrated(0.3, undefined)).toBe(0.3);
  });
});

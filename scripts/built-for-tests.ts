/** One compiled program for the whole test run (built.ts). */
import type { TestProject } from "vitest/node";
import { compiled } from "./built.js";

export default function setup(project: TestProject): void {
  project.provide("built", compiled());
}

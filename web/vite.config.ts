/** The page, built into dist/web: what `readout serve` gives out. No file of it comes from elsewhere, and none is inlined, as its Content-Security-Policy wants it. */
import { join } from "node:path";
import { defineConfig } from "vite";

const folder = import.meta.dirname;

export default defineConfig({
  root: folder,
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: join(folder, "..", "dist", "web"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  logLevel: "warn",
});

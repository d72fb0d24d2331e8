/** Programs that some tests need, from Debian's packages: only as root in CI, since a person's machine is left as it is. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const WAITING = ["-o", "DPkg::Lock::Timeout=120"];

let updated = false;

async function apt(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await promisify(execFile)("apt-get", [...WAITING, ...args], { env, timeout: 300_000, maxBuffer: 2 ** 26 });
}

/** Whether packages may be installed here. */
const mayInstall = (): boolean => Boolean(process.env.CI) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Installs packages without what they merely recommend; says so, and says why where it cannot. @returns whether they are there */
export async function install(...packages: string[]): Promise<boolean> {
  if (!mayInstall()) return false;
  console.error(`installing Debian's ${packages.join(", ")}, as this is CI`);
  try {
    if (!updated) await apt("update");
    updated = true;
    await apt("install", "-y", "--no-install-recommends", ...packages);
    return true;
  } catch (error) {
    console.error(`${packages.join(", ")} could not be installed: ${(error as Error).message}`);
    return false;
  }
}

/**
 * Scripts of packages run at install only where package.json's `allowScripts` names them. npm 11 asks that list; npm 10 asks the lock file's
 * `hasInstallScript`, so a package that is not allowed must not have the mark there (docs/decisions/008-install-scripts.md).
 */
interface Lock {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean; readonly dev?: boolean }>>;
}

/** @param lock text of package-lock.json @param manifest text of package.json */
export function installScripts(lock: string, manifest: string): string[] {
  const allowed = (JSON.parse(manifest) as { allowScripts?: Readonly<Record<string, boolean>> }).allowScripts ?? {};
  return Object.entries((JSON.parse(lock) as Lock).packages)
    .filter(([path, { hasInstallScript }]) => path !== "" && hasInstallScript && !allowed[path.replace(/^.*node_modules\//, "")])
    .map(
      ([path]) =>
        `package-lock.json: ${path} would run its install script under npm 10: delete its "hasInstallScript" line, or name it in allowScripts`,
    );
}

/** "Python 3.11", "C 17 (gcc 12.2.0)", "Haskell (GHC 9.0.2)"; `version` is "" for what is never run. */
export function languageLabel(name: string, version: string): string {
  return /^[a-z]/i.test(version) ? `${name} (${version})` : `${name} ${version}`.trimEnd();
}

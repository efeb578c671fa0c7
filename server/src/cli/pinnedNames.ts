/** The names that `--pin` gives, separated by commas. */
export function pinnedNames(pin: string | undefined): ReadonlySet<string> {
  return new Set(pin?.split(',').map((name) => name.trim()));
}

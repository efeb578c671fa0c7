/** Whether a version of Argo CD, `3.2.1` or `v3.2`, is older than a minor one; false where it can't be read. */
export function isOlderVersion(
  version: string,
  than: { readonly major: number; readonly minor: number },
): boolean {
  const parts = /^v?(?<major>\d+)\.(?<minor>\d+)/.exec(version)?.groups;
  if (!parts) return false;
  const [major, minor] = [Number(parts['major']), Number(parts['minor'])];
  return major < than.major || (major === than.major && minor < than.minor);
}

/** Whether kustomize would fetch a resource as a file over HTTP before it looks for anything else. */
export function isRemoteFile(entry: string): boolean {
  return /^https?:\/\//i.test(entry);
}

/**
 * Whether kustomize takes an entry for a Git repository: a URL, `user@host:path`, or `github.com/…` without a scheme,
 * with a path that can be split into repository and directory.
 */
export function isRemoteDirectory(entry: string): boolean {
  const [reference = ''] = entry.replace(/^git::/i, '').split('?');
  const scheme = /^(?:ssh|https?|file):\/\//i.exec(reference)?.[0];
  const rest = reference.slice(scheme?.length ?? 0);
  if (scheme !== undefined) return rest.includes('/');
  return /^[A-Za-z][A-Za-z0-9-]*@[^/:]+[/:]./.test(rest) || /^github\.com[/:][^/]+\/./i.test(rest);
}

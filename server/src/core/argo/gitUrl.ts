const sshUrl = /^(ssh:\/\/)?([^/:]*?)@[^@]+$/;

/** Argo CD's normal form of a repository URL (S§5.5). Only for comparing, not for showing. */
export function normalizeGitUrl(url: string): string {
  let normal = url.trim().toLowerCase();
  if (sshUrl.test(normal) && !normal.startsWith('ssh://')) normal = `ssh://${normal.replace(':', '/')}`;
  return stripSuffix(normal, '.git').replace(/^ssh:\/\//, '');
}

/** Whether Argo CD takes both URLs for one repository (`SameURL`, S§8.6). Empty URLs are equal to nothing. */
export function sameRepository(left: string, right: string): boolean {
  const normal = normalizeGitUrl(left);
  return normal !== '' && normal === normalizeGitUrl(right);
}

/**
 * Whether both URLs lead to one repository for all we can tell: scheme, user, port and trailing slash do not count
 * (S§5.5). Meant for matching a manifest's `repoURL` with the checkout's remotes.
 */
export function probablySameRepository(left: string, right: string): boolean {
  const place = hostAndPath(left);
  return place !== '' && place === hostAndPath(right);
}

/** What `probablySameRepository` compares: equal for URLs that lead to one repository, empty for an empty URL. */
export function hostAndPath(url: string): string {
  const normal = normalizeGitUrl(url.trim().replace(/\/+$/, ''));
  const withoutScheme = normal.replace(/^[a-z][a-z0-9+.-]*:\/\//, '');
  const withoutUser = withoutScheme.replace(/^[^/@]*@/, '');
  return withoutUser.replace(/^([^/:]+):\d+(?=\/|$)/, '$1').replace(/\/+/g, '/');
}

/**
 * Whether the text stands for a URL that somebody fills in before use: `<GITOPS_REPO_URL>`, `${REPO}`. Every URL of a
 * repository has a path, so a text without one names none. A template is not meant: its value may lead anywhere.
 */
export function isPlaceholderUrl(url: string): boolean {
  return url.trim() !== '' && !/[/:]|\{\{/.test(url);
}

function stripSuffix(text: string, suffix: string): string {
  return text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

/**
 * The ids of all rules, for configurations that name them. A list of its own, because a rule can't import the
 * registry that holds it; a test keeps the two equal.
 */
export const ruleIds: ReadonlySet<string> = new Set([
  'argocd-annotation-typo',
  'config-invalid',
  'dependency-across-scopes',
  'dependency-cycle',
  'dependency-in-later-wave',
  'dependency-in-same-wave',
  'dependency-unknown',
  'scope-without-waves',
  'wave-comment-stale',
  'wave-duplicate-key',
  'wave-non-canonical',
  'wave-not-integer',
  'wave-not-string',
  'wave-out-of-range',
  'wave-wrong-location',
]);

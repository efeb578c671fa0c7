/**
 * The ids of all rules, for configurations that name them. A list of its own, because a rule can't import the
 * registry that holds it; a test keeps the two equal.
 */
export const ruleIds: ReadonlySet<string> = new Set([
  'appset-template-wave-ignored',
  'argocd-annotation-typo',
  'child-app-as-hook',
  'config-invalid',
  'delete-hook-leaks',
  'dependency-across-scopes',
  'dependency-cycle',
  'dependency-in-later-wave',
  'dependency-in-same-wave',
  'dependency-unknown',
  'helm-hook-overridden',
  'helm-hook-unsupported',
  'hook-delete-policy-invalid',
  'hook-skip-combined',
  'hook-type-partly-unknown',
  'hook-type-unknown',
  'scope-without-waves',
  'sync-option-unknown',
  'wave-and-hook-weight',
  'wave-comment-stale',
  'wave-duplicate-key',
  'wave-non-canonical',
  'wave-not-integer',
  'wave-not-string',
  'wave-out-of-range',
  'wave-unresolved-template',
  'wave-wrong-location',
]);

import { appHealthCustomizationMissing } from './app-health-customization-missing.ts';
import { appHealthCustomizationWrongKey } from './app-health-customization-wrong-key.ts';
import { appsetTemplateWaveIgnored } from './appset-template-wave-ignored.ts';
import { argocdAnnotationTypo } from './argocd-annotation-typo.ts';
import { childAppAsHook } from './child-app-as-hook.ts';
import { childAppFloatingRevision } from './child-app-floating-revision.ts';
import { childAppMissingFinalizer } from './child-app-missing-finalizer.ts';
import { childAppNoAutosyncBlocksWave } from './child-app-no-autosync-blocks-wave.ts';
import { childAppSkipReconcile } from './child-app-skip-reconcile.ts';
import { configInvalid } from './config-invalid.ts';
import { deleteHookLeaks } from './delete-hook-leaks.ts';
import { dependencyAcrossScopes } from './dependency-across-scopes.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { dependencyInLaterWave } from './dependency-in-later-wave.ts';
import { dependencyInSameWave } from './dependency-in-same-wave.ts';
import { dependencyUnknown } from './dependency-unknown.ts';
import { helmHookOverridden } from './helm-hook-overridden.ts';
import { helmHookUnsupported } from './helm-hook-unsupported.ts';
import { hookDeletePolicyInvalid } from './hook-delete-policy-invalid.ts';
import { hookSkipCombined } from './hook-skip-combined.ts';
import { hookTypePartlyUnknown } from './hook-type-partly-unknown.ts';
import { hookTypeUnknown } from './hook-type-unknown.ts';
import { nestedAppGateLeak } from './nested-app-gate-leak.ts';
import { resourceCustomizationKeyInvalid } from './resource-customization-key-invalid.ts';
import { rootAppWaveIgnored } from './root-app-wave-ignored.ts';
import type { Rule } from './rule.ts';
import { scopeWithoutWaves } from './scope-without-waves.ts';
import { syncOptionUnknown } from './sync-option-unknown.ts';
import { syncWindowBlocksChild } from './sync-window-blocks-child.ts';
import { waveAndHookWeight } from './wave-and-hook-weight.ts';
import { waveCommentStale } from './wave-comment-stale.ts';
import { waveDuplicateKey } from './wave-duplicate-key.ts';
import { waveNonCanonical } from './wave-non-canonical.ts';
import { waveNotInteger } from './wave-not-integer.ts';
import { waveNotString } from './wave-not-string.ts';
import { waveOutOfRange } from './wave-out-of-range.ts';
import { waveUnresolvedTemplate } from './wave-unresolved-template.ts';
import { waveWrongLocation } from './wave-wrong-location.ts';

/** All rules, by id. What settings, pages and reports say of rules is derived from here. */
export const rules: readonly Rule[] = [
  appHealthCustomizationMissing,
  appHealthCustomizationWrongKey,
  appsetTemplateWaveIgnored,
  argocdAnnotationTypo,
  childAppAsHook,
  childAppFloatingRevision,
  childAppMissingFinalizer,
  childAppNoAutosyncBlocksWave,
  childAppSkipReconcile,
  configInvalid,
  deleteHookLeaks,
  dependencyAcrossScopes,
  dependencyCycle,
  dependencyInLaterWave,
  dependencyInSameWave,
  dependencyUnknown,
  helmHookOverridden,
  helmHookUnsupported,
  hookDeletePolicyInvalid,
  hookSkipCombined,
  hookTypePartlyUnknown,
  hookTypeUnknown,
  nestedAppGateLeak,
  resourceCustomizationKeyInvalid,
  rootAppWaveIgnored,
  scopeWithoutWaves,
  syncOptionUnknown,
  syncWindowBlocksChild,
  waveAndHookWeight,
  waveCommentStale,
  waveDuplicateKey,
  waveNonCanonical,
  waveNotInteger,
  waveNotString,
  waveOutOfRange,
  waveUnresolvedTemplate,
  waveWrongLocation,
];

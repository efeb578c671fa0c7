import { appHealthCustomizationMissing } from './app-health-customization-missing.ts';
import { appHealthCustomizationWrongKey } from './app-health-customization-wrong-key.ts';
import { appsetListNonString } from './appset-list-non-string.ts';
import { appsetTemplateWaveIgnored } from './appset-template-wave-ignored.ts';
import { argocdAnnotationTypo } from './argocd-annotation-typo.ts';
import { chartWithoutRevision } from './chart-without-revision.ts';
import { childAppAsHook } from './child-app-as-hook.ts';
import { childAppFloatingRevision } from './child-app-floating-revision.ts';
import { childAppMissingFinalizer } from './child-app-missing-finalizer.ts';
import { childAppNoAutosyncBlocksWave } from './child-app-no-autosync-blocks-wave.ts';
import { childAppSkipReconcile } from './child-app-skip-reconcile.ts';
import { configInvalid } from './config-invalid.ts';
import { deleteHookLeaks } from './delete-hook-leaks.ts';
import { deletionOrderIgnored } from './deletion-order-ignored.ts';
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
import { refWithoutSource } from './ref-without-source.ts';
import { resourceCustomizationKeyInvalid } from './resource-customization-key-invalid.ts';
import { rollingsyncAutomatedIgnored } from './rollingsync-automated-ignored.ts';
import { rollingsyncLabelMissing } from './rollingsync-label-missing.ts';
import { rollingsyncMaxUpdate } from './rollingsync-max-update.ts';
import { rollingsyncNoSteps } from './rollingsync-no-steps.ts';
import { rollingsyncOperatorInvalid } from './rollingsync-operator-invalid.ts';
import { rollingsyncTypeMismatch } from './rollingsync-type-mismatch.ts';
import { rootAppWaveIgnored } from './root-app-wave-ignored.ts';
import type { Rule } from './rule.ts';
import { scopeWithoutWaves } from './scope-without-waves.ts';
import { sourceMultipleTools } from './source-multiple-tools.ts';
import { sourceShadowedBySources } from './source-shadowed-by-sources.ts';
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
  appsetListNonString,
  appsetTemplateWaveIgnored,
  argocdAnnotationTypo,
  chartWithoutRevision,
  childAppAsHook,
  childAppFloatingRevision,
  childAppMissingFinalizer,
  childAppNoAutosyncBlocksWave,
  childAppSkipReconcile,
  configInvalid,
  deleteHookLeaks,
  deletionOrderIgnored,
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
  refWithoutSource,
  resourceCustomizationKeyInvalid,
  rollingsyncAutomatedIgnored,
  rollingsyncLabelMissing,
  rollingsyncMaxUpdate,
  rollingsyncNoSteps,
  rollingsyncOperatorInvalid,
  rollingsyncTypeMismatch,
  rootAppWaveIgnored,
  scopeWithoutWaves,
  sourceMultipleTools,
  sourceShadowedBySources,
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

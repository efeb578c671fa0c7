import { appHealthCustomizationMissing } from './app-health-customization-missing.ts';
import { appHealthCustomizationWrongKey } from './app-health-customization-wrong-key.ts';
import { appsetDuplicateAppName } from './appset-duplicate-app-name.ts';
import { appsetListNonString } from './appset-list-non-string.ts';
import { appsetMissingParam } from './appset-missing-param.ts';
import { appsetTemplateWaveIgnored } from './appset-template-wave-ignored.ts';
import { appsetTemplatepatchUnquoted } from './appset-templatepatch-unquoted.ts';
import { appsetWaveGatesGenerationOnly } from './appset-wave-gates-generation-only.ts';
import { argocdAnnotationTypo } from './argocd-annotation-typo.ts';
import { chartWithoutRevision } from './chart-without-revision.ts';
import { childAppAsHook } from './child-app-as-hook.ts';
import { childAppFloatingRevision } from './child-app-floating-revision.ts';
import { childAppMissingFinalizer } from './child-app-missing-finalizer.ts';
import { childAppNoAutosyncBlocksWave } from './child-app-no-autosync-blocks-wave.ts';
import { childAppSkipReconcile } from './child-app-skip-reconcile.ts';
import { commonAnnotationConflict } from './common-annotation-conflict.ts';
import { commonAnnotationNotString } from './common-annotation-not-string.ts';
import { configInvalid } from './config-invalid.ts';
import { crWithoutCrd } from './cr-without-crd.ts';
import { crdWaveOverridden } from './crd-wave-overridden.ts';
import { cronjobBeforeReference } from './cronjob-before-reference.ts';
import { deleteHookLeaks } from './delete-hook-leaks.ts';
import { deletionOrderIgnored } from './deletion-order-ignored.ts';
import { dependencyAcrossScopes } from './dependency-across-scopes.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { dependencyInLaterWave } from './dependency-in-later-wave.ts';
import { dependencyInSameWave } from './dependency-in-same-wave.ts';
import { dependencyUnknown } from './dependency-unknown.ts';
import { directoryNotRecursive } from './directory-not-recursive.ts';
import { directoryRecurseForeignFiles } from './directory-recurse-foreign-files.ts';
import { duplicateResource } from './duplicate-resource.ts';
import { externalHealthGatesWave } from './external-health-gates-wave.ts';
import { generateNameNonHook } from './generate-name-non-hook.ts';
import { helmHookOverridden } from './helm-hook-overridden.ts';
import { helmHookUnsupported } from './helm-hook-unsupported.ts';
import { hookDeletePolicyInvalid } from './hook-delete-policy-invalid.ts';
import { hookSkipCombined } from './hook-skip-combined.ts';
import { hookTypePartlyUnknown } from './hook-type-partly-unknown.ts';
import { hookTypeUnknown } from './hook-type-unknown.ts';
import { hookVersionUnsupported } from './hook-version-unsupported.ts';
import { hookWithoutCompletion } from './hook-without-completion.ts';
import { ignoreHealthcheckDoesNotUnblock } from './ignore-healthcheck-does-not-unblock.ts';
import { jobTtlInGatedWave } from './job-ttl-in-gated-wave.ts';
import { lastWaveNotGated } from './last-wave-not-gated.ts';
import { listedWaveCommentStale } from './listed-wave-comment-stale.ts';
import { namespaceWaveOverridden } from './namespace-wave-overridden.ts';
import { nestedAppGateLeak } from './nested-app-gate-leak.ts';
import { presyncNeedsSyncResource } from './presync-needs-sync-resource.ts';
import { pvcBeforeConsumer } from './pvc-before-consumer.ts';
import { refWithoutSource } from './ref-without-source.ts';
import { referenceInLaterWave } from './reference-in-later-wave.ts';
import { resourceCustomizationKeyInvalid } from './resource-customization-key-invalid.ts';
import { rollingsyncAppMultipleSteps } from './rollingsync-app-multiple-steps.ts';
import { rollingsyncAppUnmatched } from './rollingsync-app-unmatched.ts';
import { rollingsyncAutomatedIgnored } from './rollingsync-automated-ignored.ts';
import { rollingsyncLabelMissing } from './rollingsync-label-missing.ts';
import { rollingsyncMaxUpdate } from './rollingsync-max-update.ts';
import { rollingsyncNoSteps } from './rollingsync-no-steps.ts';
import { rollingsyncOperatorInvalid } from './rollingsync-operator-invalid.ts';
import { rollingsyncStepEmpty } from './rollingsync-step-empty.ts';
import { rollingsyncTypeMismatch } from './rollingsync-type-mismatch.ts';
import { rootAppWaveIgnored } from './root-app-wave-ignored.ts';
import type { Rule } from './rule.ts';
import { scopeWithoutWaves } from './scope-without-waves.ts';
import { selfHealSkipsHooks } from './self-heal-skips-hooks.ts';
import { sourceMultipleTools } from './source-multiple-tools.ts';
import { sourcePathInvalid } from './source-path-invalid.ts';
import { sourceShadowedBySources } from './source-shadowed-by-sources.ts';
import { sourceToolAmbiguous } from './source-tool-ambiguous.ts';
import { suspendedResourceGatesWave } from './suspended-resource-gates-wave.ts';
import { syncOptionUnknown } from './sync-option-unknown.ts';
import { syncWindowBlocksChild } from './sync-window-blocks-child.ts';
import { syncfailWaveNotGated } from './syncfail-wave-not-gated.ts';
import { waveAcrossPhases } from './wave-across-phases.ts';
import { waveAndHookWeight } from './wave-and-hook-weight.ts';
import { waveCommentStale } from './wave-comment-stale.ts';
import { waveDiffersBetweenEnvironments } from './wave-differs-between-environments.ts';
import { waveDuplicateKey } from './wave-duplicate-key.ts';
import { waveHasNoEffect } from './wave-has-no-effect.ts';
import { waveNonCanonical } from './wave-non-canonical.ts';
import { waveNotInteger } from './wave-not-integer.ts';
import { waveNotString } from './wave-not-string.ts';
import { waveOutOfRange } from './wave-out-of-range.ts';
import { waveShadowedByCommonAnnotations } from './wave-shadowed-by-common-annotations.ts';
import { waveUnresolvedTemplate } from './wave-unresolved-template.ts';
import { waveWrongLocation } from './wave-wrong-location.ts';

/** All rules, by id. What settings, pages and reports say of rules is derived from here. */
export const rules: readonly Rule[] = [
  appHealthCustomizationMissing,
  appHealthCustomizationWrongKey,
  appsetDuplicateAppName,
  appsetListNonString,
  appsetMissingParam,
  appsetTemplateWaveIgnored,
  appsetTemplatepatchUnquoted,
  appsetWaveGatesGenerationOnly,
  argocdAnnotationTypo,
  chartWithoutRevision,
  childAppAsHook,
  childAppFloatingRevision,
  childAppMissingFinalizer,
  childAppNoAutosyncBlocksWave,
  childAppSkipReconcile,
  commonAnnotationConflict,
  commonAnnotationNotString,
  configInvalid,
  crWithoutCrd,
  crdWaveOverridden,
  cronjobBeforeReference,
  deleteHookLeaks,
  deletionOrderIgnored,
  dependencyAcrossScopes,
  dependencyCycle,
  dependencyInLaterWave,
  dependencyInSameWave,
  dependencyUnknown,
  directoryNotRecursive,
  directoryRecurseForeignFiles,
  duplicateResource,
  externalHealthGatesWave,
  generateNameNonHook,
  helmHookOverridden,
  helmHookUnsupported,
  hookDeletePolicyInvalid,
  hookSkipCombined,
  hookTypePartlyUnknown,
  hookTypeUnknown,
  hookVersionUnsupported,
  hookWithoutCompletion,
  ignoreHealthcheckDoesNotUnblock,
  jobTtlInGatedWave,
  lastWaveNotGated,
  listedWaveCommentStale,
  namespaceWaveOverridden,
  nestedAppGateLeak,
  presyncNeedsSyncResource,
  pvcBeforeConsumer,
  refWithoutSource,
  referenceInLaterWave,
  resourceCustomizationKeyInvalid,
  rollingsyncAppMultipleSteps,
  rollingsyncAppUnmatched,
  rollingsyncAutomatedIgnored,
  rollingsyncLabelMissing,
  rollingsyncMaxUpdate,
  rollingsyncNoSteps,
  rollingsyncOperatorInvalid,
  rollingsyncStepEmpty,
  rollingsyncTypeMismatch,
  rootAppWaveIgnored,
  scopeWithoutWaves,
  selfHealSkipsHooks,
  sourceMultipleTools,
  sourcePathInvalid,
  sourceShadowedBySources,
  sourceToolAmbiguous,
  suspendedResourceGatesWave,
  syncOptionUnknown,
  syncWindowBlocksChild,
  syncfailWaveNotGated,
  waveAcrossPhases,
  waveAndHookWeight,
  waveCommentStale,
  waveDiffersBetweenEnvironments,
  waveDuplicateKey,
  waveHasNoEffect,
  waveNonCanonical,
  waveNotInteger,
  waveNotString,
  waveOutOfRange,
  waveShadowedByCommonAnnotations,
  waveUnresolvedTemplate,
  waveWrongLocation,
];

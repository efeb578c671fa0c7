import { appsetTemplateWaveIgnored } from './appset-template-wave-ignored.ts';
import { argocdAnnotationTypo } from './argocd-annotation-typo.ts';
import { childAppAsHook } from './child-app-as-hook.ts';
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
import type { Rule } from './rule.ts';
import { scopeWithoutWaves } from './scope-without-waves.ts';
import { syncOptionUnknown } from './sync-option-unknown.ts';
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
  appsetTemplateWaveIgnored,
  argocdAnnotationTypo,
  childAppAsHook,
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
  scopeWithoutWaves,
  syncOptionUnknown,
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

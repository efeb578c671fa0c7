import { argocdAnnotationTypo } from './argocd-annotation-typo.ts';
import { configInvalid } from './config-invalid.ts';
import { dependencyAcrossScopes } from './dependency-across-scopes.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { dependencyInLaterWave } from './dependency-in-later-wave.ts';
import { dependencyInSameWave } from './dependency-in-same-wave.ts';
import { dependencyUnknown } from './dependency-unknown.ts';
import type { Rule } from './rule.ts';
import { scopeWithoutWaves } from './scope-without-waves.ts';
import { waveCommentStale } from './wave-comment-stale.ts';
import { waveDuplicateKey } from './wave-duplicate-key.ts';
import { waveNonCanonical } from './wave-non-canonical.ts';
import { waveNotInteger } from './wave-not-integer.ts';
import { waveNotString } from './wave-not-string.ts';
import { waveOutOfRange } from './wave-out-of-range.ts';
import { waveWrongLocation } from './wave-wrong-location.ts';

/** All rules, by id. What settings, pages and reports say of rules is derived from here. */
export const rules: readonly Rule[] = [
  argocdAnnotationTypo,
  configInvalid,
  dependencyAcrossScopes,
  dependencyCycle,
  dependencyInLaterWave,
  dependencyInSameWave,
  dependencyUnknown,
  scopeWithoutWaves,
  waveCommentStale,
  waveDuplicateKey,
  waveNonCanonical,
  waveNotInteger,
  waveNotString,
  waveOutOfRange,
  waveWrongLocation,
];

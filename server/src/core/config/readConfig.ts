import type { Localized } from '../l10n/locale.ts';
import type { TextRange } from '../text/textRange.ts';

/** A mistake in `.sync-waves.yaml`: the rest of the file still applies. */
export interface ConfigProblem {
  readonly message: Localized<string>;
  readonly range: TextRange;
}

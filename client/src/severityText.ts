import type { SeverityName } from '../../server/src/protocol/types.ts';
import type { Translate } from './translate.ts';

/** A severity by its name in the language of the editor. */
export function severityText(severity: SeverityName, t: Translate): string {
  switch (severity) {
    case 'error':
      return t('error');
    case 'warning':
      return t('warning');
    case 'information':
      return t('info');
    case 'hint':
      return t('hint');
  }
}

import { movedReports } from './movedReports.ts';
import type { StepsRule } from './rule.ts';

/** Argo CD applies a Namespace in front of the first object in it, whatever its wave (S§2.3). */
export const namespaceWaveOverridden: StepsRule = {
  id: 'namespace-wave-overridden',
  over: 'steps',
  severity: 'information',
  fixable: true,
  title: {
    en: 'The wave of a Namespace has no effect',
    fr: 'La wave d’un Namespace est sans effet',
  },
  check: (operation, context) =>
    movedReports(operation, context, ({ resource: { group, kind } }) => group === '' && kind === 'Namespace'),
};

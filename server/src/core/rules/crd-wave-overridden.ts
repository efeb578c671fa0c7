import { movedReports } from './movedReports.ts';
import type { StepsRule } from './rule.ts';

/** Argo CD applies a CustomResourceDefinition in front of the first object of its kind, whatever its wave (S§2.3). */
export const crdWaveOverridden: StepsRule = {
  id: 'crd-wave-overridden',
  over: 'steps',
  severity: 'information',
  fixable: true,
  title: {
    en: 'The wave of a CustomResourceDefinition has no effect',
    fr: 'La wave d’une CustomResourceDefinition est sans effet',
  },
  check: (operation, context) =>
    movedReports(operation, context, ({ resource }) => resource.kind === 'CustomResourceDefinition'),
};

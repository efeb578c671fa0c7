import { movedReports } from './movedReports.ts';
import type { SyncRule } from './rule.ts';

/** Argo CD applies a CustomResourceDefinition in front of the first object of its kind, whatever its wave (S§2.3). */
export const crdWaveOverridden: SyncRule = {
  id: 'crd-wave-overridden',
  over: 'sync',
  severity: 'information',
  fixable: true,
  title: {
    en: 'The wave of a CustomResourceDefinition has no effect',
    fr: 'La wave d’une CustomResourceDefinition est sans effet',
  },
  check: (operation, context) =>
    movedReports(operation, context, ({ resource }) => resource.kind === 'CustomResourceDefinition'),
};

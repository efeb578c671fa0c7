import { environmentsOptions } from '../environmentsOptions.ts';
import { planFormats } from '../planFormats.ts';
import type { FolderTask } from './task.ts';

export const environments: FolderTask = {
  name: 'environments',
  over: 'folder',
  description: {
    en: 'compare the waves of environments, or bring those of one to another',
    fr: 'comparer les waves des environnements, ou porter celles de l’un vers un autre',
  },
  formats: planFormats,
  options: environmentsOptions,
  load: async () => (await import('../perform/environments.ts')).performEnvironments,
};

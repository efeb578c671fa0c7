import { planOptions } from '../planOptions.ts';
import { planFormats } from '../planFormats.ts';
import type { FolderTask } from './task.ts';

export const plan: FolderTask = {
  name: 'plan',
  over: 'folder',
  description: {
    en: 'plan the waves; ends with 1 if something stands in the way',
    fr: 'planifier les waves ; se termine par 1 si quelque chose s’y oppose',
  },
  formats: planFormats,
  options: planOptions,
  load: async () => (await import('../perform/plan.ts')).performPlan,
};

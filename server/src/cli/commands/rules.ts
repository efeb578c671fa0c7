import type { ProgramTask } from './task.ts';

export const rules: ProgramTask = {
  name: 'rules',
  over: 'program',
  description: { en: 'list all rules', fr: 'lister toutes les règles' },
  load: async () => (await import('../perform/rules.ts')).performRules,
};

import type { FolderTask } from './task.ts';

export const init: FolderTask = {
  name: 'init',
  over: 'folder',
  description: {
    en: 'write a .sync-waves.yaml from what the repository does already',
    fr: 'écrire un .sync-waves.yaml d’après ce que fait déjà le dépôt',
  },
  formats: [],
  load: async () => (await import('../perform/init.ts')).performInit,
};

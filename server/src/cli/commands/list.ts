import type { FolderTask } from './task.ts';

export const list: FolderTask = {
  name: 'list',
  over: 'folder',
  description: {
    en: 'list the Applications by scope and wave',
    fr: 'lister les Applications par portée et par wave',
  },
  load: async () => (await import('../perform/list.ts')).performList,
};

import type { FolderTask } from './task.ts';

export const dependencies: FolderTask = {
  name: 'dependencies',
  over: 'folder',
  description: {
    en: 'list who needs whom, and the evidence for it',
    fr: 'lister qui a besoin de qui, et ce qui le montre',
  },
  load: async () => (await import('../perform/dependencies.ts')).performDependencies,
};

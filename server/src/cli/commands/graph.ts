import { Option } from 'commander';
import { addName } from '../addName.ts';
import type { FolderTask } from './task.ts';

export const graph: FolderTask = {
  name: 'graph',
  over: 'folder',
  description: {
    en: 'draw who needs whom, for Mermaid or Graphviz',
    fr: 'dessiner qui a besoin de qui, pour Mermaid ou Graphviz',
  },
  formats: ['mermaid', 'dot', 'json'],
  options: (locale) => [new Option('--scope <name>', scope[locale]).argParser(addName)],
  load: async () => (await import('../perform/graph.ts')).performGraph,
};

const scope = {
  en: 'only this scope; may be repeated',
  fr: 'seulement cette portée ; peut être répété',
};

import type { GraphNode, GraphReport } from '../graphReport.ts';
import { graphTitle } from './graphTitle.ts';

const styles = { declared: 'solid', hard: 'solid', soft: 'dashed', hint: 'dotted' } as const;

/** A graph for Graphviz: an arrow goes to what is needed, dashed or dotted where that is not sure. */
export function formatDot({ scopes, edges }: GraphReport): string {
  const blocks = scopes.flatMap((scope, index) => [
    `  subgraph cluster_${index + 1} {`,
    `    label=${quote(graphTitle(scope))};`,
    ...scope.nodes.map((node) => `    ${node.id} [label=${quote(labelOf(node))}];`),
    '  }',
  ]);
  const lines = edges.map(({ from, to, strength }) => `  ${from} -> ${to} [style=${styles[strength]}];`);
  return ['digraph waves {', '  rankdir=LR;', '  node [shape=box];', ...blocks, ...lines, '}'].join('\n');
}

function labelOf({ name, wave }: GraphNode): string {
  return wave === null ? name : `${name} (${wave})`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

import type { GraphNode, GraphReport } from '../graphReport.ts';
import { graphTitle } from './graphTitle.ts';

const arrows = { declared: '-->', hard: '-->', soft: '-.->', hint: '-.->' } as const;

/** A flowchart that GitHub and GitLab draw: an arrow goes to what is needed, dotted where that is not sure. */
export function formatMermaid({ scopes, edges }: GraphReport): string {
  const blocks = scopes.flatMap((scope, index) => [
    `  subgraph s${index + 1}["${escape(graphTitle(scope))}"]`,
    ...scope.nodes.map((node) => `    ${node.id}["${escape(labelOf(node))}"]`),
    '  end',
  ]);
  const lines = edges.map(({ from, to, strength }) => `  ${from} ${arrows[strength]} ${to}`);
  return ['flowchart LR', ...blocks, ...lines].join('\n');
}

function labelOf({ name, wave }: GraphNode): string {
  return wave === null ? name : `${name} (${wave})`;
}

/** Mermaid's own entities: nothing in a name is markup. */
function escape(text: string): string {
  return text.replace(/[^\w\s./()+-]/g, (character) => `#${character.codePointAt(0)};`);
}

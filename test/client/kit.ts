import { readFileSync } from 'node:fs';
import type { TreeNode } from '../../server/src/protocol/types.ts';
import type { Translate } from '../../client/src/translate.ts';

/** The file as JSON; the path is from the root of the repository. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

/** What `vscode.l10n.t` does in an English editor. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)]));

const frenchTexts = readJson('l10n/bundle.l10n.fr.json') as Readonly<Record<string, string>>;

/** What it does in a French one. */
export const french: Translate = (message, ...args) => english(frenchTexts[message] ?? message, ...args);

/** A node of the tree: an Application whose wave can be changed, unless said otherwise. */
export function treeNode(different: Partial<TreeNode> = {}): TreeNode {
  return {
    id: 'redis',
    type: 'application',
    label: 'redis',
    description: '',
    tooltip: '',
    findings: 0,
    editable: true,
    children: [],
    ...different,
  };
}

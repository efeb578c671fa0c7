import type { TreeNode } from '../../../server/src/protocol/types.ts';
import type { Translate } from '../translate.ts';
import type { TreeIndex } from './treeIndex.ts';

export interface Drop {
  readonly sources: readonly TreeNode[];
  /** Undefined for the empty space below the tree. */
  readonly target: TreeNode | undefined;
}

/** What a drop asks for, or why it can't be done. */
export type DropPlan =
  { readonly nodes: readonly TreeNode[]; readonly wave: string } | { readonly problem: string };

/** Dropping on a wave, or on something in it, means: into this wave. Waves compare only inside one scope. */
export function planDrop({ sources, target }: Drop, index: TreeIndex, t: Translate): DropPlan {
  if (target?.wave === undefined)
    return { problem: t('Drop it on a wave, or on an Application in that wave.') };
  const wave = target.wave;
  const fixed = sources.find(({ editable }) => !editable);
  if (fixed)
    return { problem: t('{0} stays in its wave: the tooltip says why it cannot be changed.', fixed.label) };
  const scope = index.scopeOf(target);
  const stranger = sources.find((source) => index.scopeOf(source)?.id !== scope?.id);
  if (stranger) {
    return {
      problem: t(
        '{0} stays in its wave: it belongs to another scope, and waves order only inside one.',
        stranger.label,
      ),
    };
  }
  return { nodes: sources.filter((source) => source.wave !== wave), wave };
}

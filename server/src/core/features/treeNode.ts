import type { Wave } from '../argo/wave.ts';
import type { Severity } from '../config/config.ts';
import type { Place } from '../text/place.ts';

/** A node of the wave tree: what a view needs to show it. */
export interface TreeNode {
  /** Stable while the thing it stands for exists (nodeId.ts). */
  readonly id: string;
  readonly type:
    | 'scope'
    | 'wave'
    | 'application'
    | 'applicationSet'
    | 'dependency'
    | 'evidence'
    | 'driftGroup'
    | 'drift'
    | 'unusedGroup'
    | 'unused';
  readonly label: string;
  /** Grey text behind the label. */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** The worst finding on it or below it, and how many different ones there are. */
  readonly severity: Severity | undefined;
  readonly findings: number;
  readonly place: Place | undefined;
  /** As Argo CD computes it; undefined for groups without a wave and when a template decides. */
  readonly wave: Wave | undefined;
  /** The wave is written somewhere, and is not the default 0. */
  readonly waveIsSet: boolean;
  /** The wave can be written by us; otherwise the tooltip says why not. */
  readonly editable: boolean;
  /** What else it is; most nodes have none. */
  readonly marks?: readonly TreeMark[];
  readonly children: readonly TreeNode[];
  /** How many others it is known to need; what they are is told when somebody asks (needNodes.ts). */
  readonly needs?: number;
}

/** Pinned in the configuration; or a scope that is an environment of a platform. */
export type TreeMark = 'pinned' | 'environment';

/** What the tree is to show, and how. */
export interface TreeQuery {
  readonly grouping: 'scope' | 'wave';
  /** Case-insensitive part of a name; empty for all. */
  readonly filter: string;
  /** Only Applications with findings. */
  readonly onlyFindings: boolean;
}

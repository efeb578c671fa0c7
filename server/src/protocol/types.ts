/** Plain data that client and server exchange. Positions are the LSP's: zero-based lines, UTF-16 columns. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

export type SeverityName = 'error' | 'warning' | 'information' | 'hint';

/** How the tree groups: by scope and wave, or one flat list of waves. */
export type TreeGrouping = 'scope' | 'wave';

/** `syncWaves/tree`, client to server: the tree as it should be shown now. */
export interface TreeParams {
  readonly grouping: TreeGrouping;
  /** Case-insensitive part of a name; empty for all. */
  readonly filter: string;
  /** Only Applications with findings. */
  readonly onlyFindings: boolean;
}

export interface TreeResult {
  /** Grows with every change; the same number means the same tree. */
  readonly revision: number;
  readonly nodes: readonly TreeNode[];
  readonly summary: Summary;
}

export interface TreeNode {
  /** Stable while the thing it stands for exists, so that expansion and selection survive a refresh. */
  readonly id: string;
  readonly type:
    | 'scope'
    | 'wave'
    | 'application'
    | 'applicationSet'
    | 'resource'
    | 'dependency'
    | 'evidence'
    | 'driftGroup'
    | 'drift'
    | 'unusedGroup'
    | 'unused';
  readonly label: string;
  /** Grey text behind the label: `61 Applications, 14 with a wave`. */
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  /** The worst finding on it or below it, and how many. */
  readonly severity?: SeverityName;
  readonly findings: number;
  readonly location?: Location;
  /** The wave as Argo CD computes it, as a decimal string; absent when a template decides. */
  readonly wave?: string;
  /** The wave is written somewhere, and is not the default 0. */
  readonly waveIsSet?: boolean;
  /** The wave can be written by us. Otherwise the tooltip says why not. */
  readonly editable?: boolean;
  /** Pinned in `.sync-waves.yaml`; or a scope that is an environment of a platform. */
  readonly marks?: readonly ('pinned' | 'environment')[];
  readonly children: readonly TreeNode[];
  /** How many others it needs: they are further children, to be asked for by `syncWaves/needs`. */
  readonly needs?: number;
}

/** `syncWaves/needs`, client to server: what an Application of the tree needs, as nodes; none when it has gone. */
export interface NeedsParams {
  /** Of the Application's node. */
  readonly id: string;
}

/** Counts for the status bar, the tree's title and its welcome texts. */
export interface Summary {
  readonly state: 'indexing' | 'ready';
  readonly files: number;
  readonly applications: number;
  readonly withWave: number;
  readonly scopes: number;
  readonly findings: Readonly<Record<SeverityName, number>>;
}

/** `syncWaves/nodeAt`, client to server: the tree nodes (ids) of what stands in a file, nearest to a position first. */
export interface NodeAtParams {
  readonly uri: string;
  readonly position?: Position;
}

/**
 * `syncWaves/setWave`, client to server: writes a wave for tree nodes (context menu, drag and drop). The server
 * answers with the edit, and the client applies it in one undoable step.
 */
export interface SetWaveParams {
  readonly nodeIds: readonly string[];
  /** A decimal integer, or a step from where each node is now. */
  readonly to: { readonly wave: string } | { readonly step: 'next' | 'previous' };
}

/** An edit to apply, or the reason why there is none. `warning` is shown even when there is an edit. */
export interface EditResult {
  readonly changes: readonly FileEdit[];
  readonly problem?: string;
  readonly warning?: string;
}

export interface FileEdit {
  readonly uri: string;
  /** The version of the open document that the edit was made for; null for a closed file. */
  readonly version: number | null;
  /** There is no such file yet: the only edit holds its text. */
  readonly isNew?: true;
  readonly edits: readonly AnnotatedEdit[];
}

export interface AnnotatedEdit {
  readonly range: Range;
  readonly newText: string;
  /** Under which heading the user reviews it. */
  readonly group?: { readonly label: string; readonly description: string };
}

/** `syncWaves/fixAll`, client to server: every safe fix, in one file or in the whole workspace. */
export interface FixAllParams {
  readonly uri?: string;
}

/**
 * `syncWaves/orderTargets`, client to server: the scopes whose order somebody may want to see, for a tree node, for what
 * stands in a file, or, without either, all that hold Applications.
 */
export interface OrderTargetsParams {
  /** Instead of a scope without Applications, the one that the Application which renders it is in. */
  readonly holdsApplications?: boolean;
  readonly nodeId?: string;
  readonly uri?: string;
  readonly position?: Position;
}

export interface OrderTarget {
  /** For `OrderParams`. Stable while the scope exists. */
  readonly id: string;
  /** The scope's name. */
  readonly label: string;
  /** The Application that renders it; absent when the scope is assumed. */
  readonly parent?: string;
}

/**
 * `syncWaves/order` and `syncWaves/dependencies`, client to server: what runs when in a scope, and who needs whom there
 * and why, as a text for people.
 */
export interface OrderParams {
  readonly id: string;
}

export interface OrderResult {
  readonly text: string;
  /** Parts of the text that lead to places in files. */
  readonly links: readonly { readonly range: Range; readonly target: Location }[];
}

/** `syncWaves/plan`, client to server: which waves the Applications would get, and the edit that writes them. */
export interface PlanParams {
  readonly mode: 'plan' | 'renumber' | 'compact' | 'pointless' | 'move' | 'align';
  /**
   * Tree nodes: scopes, or Applications and ApplicationSets of them; for `move` waves, for `align` the scope that gets
   * the waves of another one.
   */
  readonly nodeIds: readonly string[];
  /** For `move`: the wave to go to, a decimal integer. */
  readonly to?: string;
  /** For `align`: the tree node of the scope whose waves it gets. */
  readonly like?: string;
  /** The distance between new waves, 1 without it. */
  readonly step?: number;
}

export interface PlanResult {
  /** The preview for people, as Markdown. */
  readonly text: string;
  readonly links: OrderResult['links'];
  readonly rows: readonly PlannedWave[];
  /** What could not be had, in sentences. */
  readonly conflicts: readonly string[];
  /** Every edit has a group. */
  readonly edit: EditResult;
}

export interface PlannedWave {
  readonly application: string;
  readonly scope: string;
  /** The Application is not there yet, and is created. */
  readonly isNew?: true;
  /** A decimal integer; absent where no wave is set. */
  readonly from?: string;
  /** Absent where the wave is taken away. */
  readonly to?: string;
  readonly reason: string;
  /** The rules whose findings go away. */
  readonly removes: readonly string[];
}

/** `syncWaves/report`, client to server: brings the wave report in a Markdown file up to date. Answered with the edit. */
export interface ReportParams {
  readonly uri: string;
  /** The version that the edit is made for. */
  readonly version: number;
  /** What the file holds, also what is not saved. */
  readonly text: string;
}

/** `syncWaves/createTargets`, client to server: the scopes that a new Application can go to. */
export interface CreateTargetsParams {
  readonly name: string;
  /** Only this scope (or that of an Application) and the other environments of its platform. */
  readonly nodeId?: string;
}

export interface CreateTarget extends OrderTarget {
  /** It is the scope that was asked about. */
  readonly isChosen: boolean;
}

/** The `data` of a code action that creates an Application. */
export interface CreationData {
  readonly creates: { readonly name: string; readonly scopeId: string };
}

/** `syncWaves/create`, client to server: the edit that creates an Application in one scope or in several. */
export interface CreateParams {
  /** Ids of scopes, see `OrderTarget`. */
  readonly scopeIds: readonly string[];
  readonly name: string;
  /** Of its manifests, from the root of their repository. */
  readonly path?: string;
  readonly namespace?: string;
}

export interface CreateResult {
  readonly edit: EditResult;
  /** What has to be given before there is an edit, with what it might be. */
  readonly asks?: { readonly what: 'path' | 'namespace'; readonly candidates: readonly string[] };
  /** What to look at in what was made, in sentences. */
  readonly notes: readonly string[];
}

/**
 * `syncWaves/setPins`, client to server: pins Applications in `.sync-waves.yaml`, or frees them. The server answers with
 * the edit.
 */
export interface SetPinsParams {
  readonly nodeIds: readonly string[];
  readonly to: 'pinned' | 'free';
}

/** `syncWaves/environments`, client to server, without parameters: the environments of all platforms side by side. */
export interface EnvironmentsResult {
  readonly text: string;
  readonly links: OrderResult['links'];
  /** Those that differ, in both directions. */
  readonly pairs: readonly EnvironmentPair[];
}

export interface EnvironmentPair {
  readonly from: EnvironmentName;
  readonly to: EnvironmentName;
  /** How many Applications are in different waves. */
  readonly differing: number;
}

export interface EnvironmentName {
  /** Tree node of the scope. */
  readonly id: string;
  readonly label: string;
}

/** `syncWaves/didChangeModel`, server to client: something that the views show has changed. */
export interface DidChangeModelParams {
  readonly revision: number;
  readonly summary: Summary;
}

/** What the client sends as `initializationOptions` and on `workspace/didChangeConfiguration`. */
export interface ClientSettings {
  readonly rules: Readonly<Record<string, SeverityName | 'off'>>;
  readonly dependencyAnnotations: readonly string[];
  readonly unorderedScopes: 'summarize' | 'report';
  /** `files.exclude`: glob to whether it is on. */
  readonly filesExclude: Readonly<Record<string, boolean>>;
}

import type { Config, RuleSetting, Severity } from '../config/config.ts';
import type { Settings } from '../config/settings.ts';
import type { Localized } from '../l10n/locale.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import type { FilePath } from '../text/place.ts';
import type { Finding } from './finding.ts';
import type { SyncOperation } from './syncOperation.ts';

/** A finding as a rule reports it; the runner adds the rule's id and the severity in force. */
export type Report = Omit<Finding, 'rule' | 'severity' | 'scope'> & {
  /** Instead of the rule's default, where the situation decides (design.md §3.2). */
  readonly severity?: Severity;
  readonly scope?: string | undefined;
};

interface RuleBase {
  /** Kebab-case; equal to the file's name, the diagnostic's code and the name of its page in docs/rules. */
  readonly id: string;
  readonly title: Localized<string>;
  /** Unless the settings or the situation say otherwise; `off` for what is true of nearly every repository. */
  readonly severity: RuleSetting;
  readonly fixable: boolean;
}

/** Looks at one file by itself. Reruns only when that file changes. */
export interface FileRule extends RuleBase {
  readonly over: 'file';
  check(facts: FileFacts, context: RuleContext): readonly Report[];
}

/** Looks at one scope that may hold objects of Argo CD, its instances and their dependencies. */
export interface ScopeRule extends RuleBase {
  readonly over: 'scope';
  check(scope: Scope, context: RuleContext): readonly Report[];
}

/**
 * Looks at the objects of one sync operation: of what an Application renders, or of an assumed scope in which something
 * sets a wave or a hook. Reruns only when one of these objects changes.
 */
export interface SyncRule extends RuleBase {
  readonly over: 'sync';
  check(operation: SyncOperation, context: RuleContext): readonly Report[];
}

/**
 * The same where some object sets a wave or a hook. Elsewhere a sync applies everything in one step, and most syncs are
 * like that, so their order is not even worked out.
 */
export interface StepsRule extends RuleBase {
  readonly over: 'steps';
  check(operation: SyncOperation, context: RuleContext): readonly Report[];
}

/** Looks at all scopes that may hold objects of Argo CD: cycles and dependencies across them. */
export interface WorkspaceRule extends RuleBase {
  readonly over: 'workspace';
  check(context: RuleContext): readonly Report[];
}

/** Looks at the objects of all scopes. Reruns when any of them changes, so there should be few such rules. */
export interface ObjectsRule extends RuleBase {
  readonly over: 'objects';
  check(context: RuleContext): readonly Report[];
}

export type Rule = FileRule | ScopeRule | SyncRule | StepsRule | WorkspaceRule | ObjectsRule;

export interface RuleContext {
  readonly model: Model;
  readonly settings: Settings;
  /** The configuration in force for a file: the nearest `.sync-waves.yaml` above it. */
  configFor(path: FilePath): Config;
}

import type { FileFacts } from '../facts/fileFacts.ts';
import type { Scope } from '../scopes/scope.ts';
import type { FilePath } from '../text/place.ts';
import { scopesOf, type Finding } from './finding.ts';
import { rules } from './registry.ts';
import type {
  FileRule,
  ObjectsRule,
  Report,
  Rule,
  RuleContext,
  ScopeRule,
  StepsRule,
  SyncRule,
  WorkspaceRule,
} from './rule.ts';
import { settleReport } from './settleReport.ts';
import type { SyncOperation } from './syncOperation.ts';

/** Told of a rule that failed, which is a mistake of ours: the other rules go on. */
export type OnRuleError = (failure: {
  readonly rule: string;
  readonly subject: string;
  readonly error: unknown;
}) => void;

const fileRules = rules.filter((rule): rule is FileRule => rule.over === 'file');
const syncRules = rules.filter((rule): rule is SyncRule => rule.over === 'sync');
const stepsRules = rules.filter((rule): rule is StepsRule => rule.over === 'steps');
const workspaceRules = rules.filter((rule): rule is WorkspaceRule => rule.over === 'workspace');
const objectsRules = rules.filter((rule): rule is ObjectsRule => rule.over === 'objects');
const scopeRules = rules.filter((rule): rule is ScopeRule => rule.over === 'scope');

/**
 * What the rules about single files say of one file; nothing of an unused one. Depends on its facts, on what the
 * model's lists say of it (`renderedBy`, `unused`) and on settings.
 */
export function runFileRules(
  facts: FileFacts,
  context: RuleContext,
  onError: OnRuleError,
): readonly Finding[] {
  if (context.model.unused.has(facts.path)) return [];
  return runAll(fileRules, { subject: facts.path, context, onError }, (rule) => rule.check(facts, context));
}

/**
 * What the rules about scopes with objects of Argo CD say of one. Depends on its instances, their dependencies and
 * settings.
 */
export function runScopeRules(scope: Scope, context: RuleContext, onError: OnRuleError): readonly Finding[] {
  return runAll(scopeRules, { subject: scope.id, context, onError }, (rule) => rule.check(scope, context));
}

/** What the rules about the objects of a sync say of one. Depends on its objects, storage classes and settings. */
export function runSyncRules(
  operation: SyncOperation,
  context: RuleContext,
  onError: OnRuleError,
): readonly Finding[] {
  const asked = operation.mayHaveSteps ? [...syncRules, ...stepsRules] : syncRules;
  const subject = operation.scope.id;
  return runAll(asked, { subject, context, onError }, (rule) => rule.check(operation, context));
}

/** What the rules about all scopes with objects of Argo CD say. Depends on these, their dependencies and settings. */
export function runWorkspaceRules(context: RuleContext, onError: OnRuleError): readonly Finding[] {
  return runOverall(workspaceRules, context, onError);
}

/** What the rules about the objects of all scopes say. */
export function runObjectsRules(context: RuleContext, onError: OnRuleError): readonly Finding[] {
  return runOverall(objectsRules, context, onError);
}

function runOverall(
  overall: readonly (WorkspaceRule | ObjectsRule)[],
  context: RuleContext,
  onError: OnRuleError,
): readonly Finding[] {
  return runAll(overall, { subject: 'workspace', context, onError }, (rule) => rule.check(context));
}

/** The findings of all files, sorted by place; the same finding of several scopes counts once. */
export function groupFindings(findings: Iterable<Finding>): ReadonlyMap<FilePath, readonly Finding[]> {
  const byFile = new Map<FilePath, Map<string, Finding>>();
  for (const finding of findings) {
    const { path, range } = finding.place;
    const ofFile = byFile.get(path) ?? new Map<string, Finding>();
    byFile.set(path, ofFile);
    const key = [finding.rule, range.start, range.end, finding.message].join('\n');
    const same = ofFile.get(key);
    ofFile.set(key, same ? mergeScopes(same, finding) : finding);
  }
  return new Map([...byFile].map(([path, ofFile]) => [path, [...ofFile.values()].sort(byPlace)]));
}

/** A base in several overlays is wrong in each of them, and still wrong only once. */
function mergeScopes(finding: Finding, same: Finding): Finding {
  const scopes = new Set([finding, same].flatMap(scopesOf));
  const [scope, ...alsoIn] = scopes;
  return alsoIn.length === 0 ? finding : { ...finding, scope, alsoIn };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.place.range.start - b.place.range.start ||
    a.place.range.end - b.place.range.end ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What rules are asked about, and who hears of the one that fails. */
interface Run {
  readonly subject: string;
  readonly context: RuleContext;
  readonly onError: OnRuleError;
}

function runAll<Asked extends Rule>(
  asked: readonly Asked[],
  { subject, context, onError }: Run,
  check: (rule: Asked) => readonly Report[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of asked) {
    try {
      findings.push(...check(rule).flatMap((report) => settleReport(rule, report, context) ?? []));
    } catch (error) {
      onError({ rule: rule.id, subject, error });
    }
  }
  return findings;
}

import type { ArgoSetup } from '../argoConfig/argoSetup.ts';
import { isSameList } from '../collections/isSameList.ts';
import type { PlacedConfig } from '../config/config.ts';
import type { Settings } from '../config/settings.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import { samePlain } from '../render/kustomize/samePlain.ts';
import type { RuleContext } from '../rules/rule.ts';
import {
  groupFindings,
  runFileRules,
  runObjectsRules,
  runScopeRules,
  runWorkspaceRules,
  type OnRuleError,
} from '../rules/runRules.ts';
import type { FilePath } from '../text/place.ts';
import { noteFiles, type FindingsByFile, type HasFindings } from './noteFiles.ts';
import { ScopeFindings } from './scopeFindings.ts';
import { groupScopes, type ScopeGroup } from './scopeGroups.ts';

/** Findings and everything that they follow from: equal inputs, equal findings. */
interface Remembered extends HasFindings {
  readonly inputs: readonly unknown[];
}

interface RememberedFile extends Remembered {
  readonly suppressions: FileFacts['suppressions'];
}

/** Files whose rules may say something new. */
export interface FilesToCheck {
  readonly changed: Iterable<FilePath>;
  /** All files, for when the lists of files have changed: then others may render a file. */
  readonly all: Iterable<FilePath> | undefined;
}

const none: FindingsByFile = new Map();

/**
 * Keeps the findings of all rules and reruns only rules whose inputs have changed: for a file its facts, what renders
 * it, whether it is unused and Argo CD's configuration; for a group of scopes its scopes and dependencies; for a scope by
 * itself its objects. A file whose findings are equal keeps the same list.
 */
export class FindingsKeeper {
  readonly #onError: OnRuleError;
  readonly #files = new Map<FilePath, RememberedFile>();
  readonly #scopes: ScopeFindings;
  #groups: ReadonlyMap<string, Remembered> = new Map();
  #argoInputs: readonly unknown[] = [];
  /** Another object as soon as the comments that silence findings change in any file. */
  #suppressed: object = {};
  #workspace: HasFindings = { findings: none };
  #objects: Remembered = { inputs: [], findings: none };
  #settings: Settings | undefined;
  #configs: readonly PlacedConfig[] | undefined;
  #argoSetup: ArgoSetup | undefined;
  #findings: FindingsByFile = none;

  constructor(onError: OnRuleError) {
    this.#onError = onError;
    this.#scopes = new ScopeFindings(onError);
  }

  /** The findings now; the same map when nothing is different. */
  update(context: RuleContext, files: FilesToCheck): FindingsByFile {
    const { model, settings } = context;
    const isNewConfiguration =
      this.#settings !== settings || this.#configs !== model.configs || this.#argoSetup !== model.argoSetup;
    this.#argoSetup = model.argoSetup;
    this.#settings = settings;
    this.#configs = model.configs;
    const affected = new Set<FilePath>();
    const paths = isNewConfiguration
      ? [...this.#files.keys(), ...model.files.keys()]
      : // A file that is gone is among the changed ones only.
        [...files.changed, ...(files.all ?? [])];
    for (const path of paths) this.#checkFile(path, context, affected);
    this.#checkArgoObjects(context, affected);
    this.#scopes.update(context, this.#suppressed, affected);
    this.#checkObjects(context, affected);
    this.#findings = this.#merge(affected);
    return this.#findings;
  }

  #checkFile(path: FilePath, context: RuleContext, affected: Set<FilePath>): void {
    const { model, settings } = context;
    const known = this.#files.get(path);
    const facts = model.files.get(path);
    this.#noteSuppressions(known, facts);
    if (facts?.skipped !== undefined || !facts) {
      if (this.#files.delete(path)) noteFiles(affected, known, undefined);
      return;
    }
    const isUnused = model.unused.has(path);
    const inputs = [facts, model.renderedBy(path), isUnused, settings, model.configs, model.argoSetup];
    if (known && isSameList(known.inputs, inputs)) return;
    const found = runFileRules(facts, context, this.#onError);
    const findings = found.length === 0 ? none : groupFindings(found);
    const checked = { inputs, findings, suppressions: facts.suppressions };
    this.#files.set(path, checked);
    noteFiles(affected, known, checked);
  }

  #noteSuppressions(known: RememberedFile | undefined, facts: FileFacts | undefined): void {
    if (!samePlain(known?.suppressions ?? [], facts?.suppressions ?? [])) this.#suppressed = {};
  }

  /** Most edits are in objects beside those of Argo CD, and leave all this as it is. */
  #checkArgoObjects(context: RuleContext, affected: Set<FilePath>): void {
    const { settings, model } = context;
    const { configs, argoSetup, unused, argoScopes, graph } = model;
    const inputs = [settings, configs, argoSetup, unused, argoScopes, graph];
    if (isSameList(this.#argoInputs, inputs)) return;
    this.#argoInputs = inputs;
    this.#checkGroups(context, affected);
    const workspace = { findings: groupFindings(runWorkspaceRules(context, this.#onError)) };
    noteFiles(affected, this.#workspace, workspace);
    this.#workspace = workspace;
  }

  #checkGroups(context: RuleContext, affected: Set<FilePath>): void {
    const { model } = context;
    const groups = new Map<string, Remembered>();
    for (const group of groupScopes(model.argoScopes, model.graph)) {
      const known = this.#groups.get(group.key);
      const checked = this.#checkGroup(group, context, known);
      groups.set(group.key, checked);
      if (checked !== known) noteFiles(affected, known, checked);
    }
    for (const [key, known] of this.#groups) {
      if (!groups.has(key)) noteFiles(affected, known, undefined);
    }
    this.#groups = groups;
  }

  #checkGroup(group: ScopeGroup, context: RuleContext, known: Remembered | undefined): Remembered {
    const { scopes, dependencies, unresolved } = group;
    const { model, settings } = context;
    const lists = [scopes, dependencies, unresolved];
    const inputs = [
      settings,
      model.configs,
      model.argoSetup,
      model.unused,
      ...lists.map((list) => list.length),
      ...lists.flat(),
    ];
    if (known && isSameList(known.inputs, inputs)) return known;
    const found = scopes.flatMap((scope) => runScopeRules(scope, context, this.#onError));
    return { inputs, findings: groupFindings(found) };
  }

  #checkObjects(context: RuleContext, affected: Set<FilePath>): void {
    const { model, settings } = context;
    const inputs = [model.scopes, model.unused, model.configs, settings];
    if (isSameList(this.#objects.inputs, inputs)) return;
    const checked = { inputs, findings: groupFindings(runObjectsRules(context, this.#onError)) };
    noteFiles(affected, this.#objects, checked);
    this.#objects = checked;
  }

  #merge(affected: ReadonlySet<FilePath>): FindingsByFile {
    const sources = [...this.#groups.values(), ...this.#scopes.all, this.#workspace, this.#objects].filter(
      ({ findings }) => findings.size > 0,
    );
    const merged = new Map(this.#findings);
    let isUnchanged = true;
    for (const path of affected) {
      const lists = [this.#files.get(path), ...sources].flatMap((source) => source?.findings.get(path) ?? []);
      const found = groupFindings(lists).get(path);
      if (samePlain(found, merged.get(path))) continue;
      isUnchanged = false;
      if (found) merged.set(path, found);
      else merged.delete(path);
    }
    return isUnchanged ? this.#findings : merged;
  }
}

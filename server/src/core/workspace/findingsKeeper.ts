import type { ArgoSetup } from '../argoConfig/argoSetup.ts';
import { isSameList } from '../collections/isSameList.ts';
import type { PlacedConfig } from '../config/config.ts';
import type { Settings } from '../config/settings.ts';
import { Catalogues } from '../dependencies/inference/catalogues.ts';
import type { FileFacts } from '../facts/fileFacts.ts';
import { StorageClasses, type BindingModes } from '../order/storageClasses.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
import { samePlain } from '../render/kustomize/samePlain.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleContext } from '../rules/rule.ts';
import {
  groupFindings,
  runFileRules,
  runScopeRules,
  runSyncRules,
  runWorkspaceRules,
  type OnRuleError,
} from '../rules/runRules.ts';
import { SyncOperation } from '../rules/syncOperation.ts';
import type { Scope } from '../scopes/scope.ts';
import type { FilePath } from '../text/place.ts';
import { joinPath } from '../text/posixPath.ts';
import { groupScopes, type ScopeGroup } from './scopeGroups.ts';

type FindingsByFile = ReadonlyMap<FilePath, readonly Finding[]>;

/** Findings and everything that they follow from: equal inputs, equal findings. */
interface Remembered {
  readonly inputs: readonly unknown[];
  readonly findings: FindingsByFile;
}

/** Findings about one scope by itself, and what in it they follow from. */
interface RememberedScope {
  readonly resources: Scope['resources'];
  readonly parent: RenderedResource | undefined;
  readonly parentIsAmbiguous: boolean;
  readonly findings: FindingsByFile;
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
 * itself its objects; for the workspace everything. A file whose findings are equal keeps the same list.
 */
export class FindingsKeeper {
  readonly #onError: OnRuleError;
  readonly #files = new Map<FilePath, RememberedFile>();
  #groups: ReadonlyMap<string, Remembered> = new Map();
  #scopes: ReadonlyMap<string, RememberedScope> = new Map();
  #aroundScopes: readonly unknown[] = [];
  /** Another object as soon as the comments that silence findings change in any file. */
  #suppressed: object = {};
  readonly #storageClasses = new StorageClasses();
  readonly #catalogues = new Catalogues();
  #workspace: Remembered = { inputs: [], findings: none };
  #settings: Settings | undefined;
  #configs: readonly PlacedConfig[] | undefined;
  #argoSetup: ArgoSetup | undefined;
  #findings: FindingsByFile = none;

  constructor(onError: OnRuleError) {
    this.#onError = onError;
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
    this.#checkGroups(context, affected);
    this.#checkScopes(context, affected);
    this.#checkWorkspace(context, affected);
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

  #checkGroups(context: RuleContext, affected: Set<FilePath>): void {
    const { model } = context;
    const groups = new Map<string, Remembered>();
    for (const group of groupScopes(model.scopes, model.graph)) {
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

  /** Each scope by itself: one that still holds the same objects, below the same one, has the same findings. */
  #checkScopes(context: RuleContext, affected: Set<FilePath>): void {
    const { model, settings } = context;
    const modes = this.#storageClasses.modes(model.scopes.filter(({ order }) => order === 'waves'));
    const common = [settings, model.configs, model.argoSetup, model.unused, this.#suppressed, modes];
    const isSameAround = isSameList(this.#aroundScopes, common);
    this.#aroundScopes = common;
    const scopes = new Map<string, RememberedScope>();
    for (const scope of model.scopes) {
      const known = this.#scopes.get(scope.id);
      const isKnown = isSameAround && known && isOf(known, scope);
      const checked = isKnown ? known : this.#checkScope(scope, modes, context);
      scopes.set(scope.id, checked);
      if (checked !== known) noteFiles(affected, known, checked);
    }
    for (const [id, known] of this.#scopes) {
      if (!scopes.has(id)) noteFiles(affected, known, undefined);
    }
    this.#scopes = scopes;
  }

  #checkScope(scope: Scope, modes: BindingModes, context: RuleContext): RememberedScope {
    const { resources, parent, parentIsAmbiguous } = scope;
    const findings = groupFindings(scope.order === 'waves' ? this.#checkSync(scope, modes, context) : []);
    return { resources, parent: parent?.resource, parentIsAmbiguous, findings };
  }

  #checkSync(scope: Scope, modes: BindingModes, context: RuleContext): readonly Finding[] {
    const catalogueFor = this.#catalogues.under(context.model.configs);
    // Any name will do: what is looked for lies around the directory.
    const catalogue = catalogueFor(joinPath(scope.directories[0] ?? '', 'application.yaml'));
    return runSyncRules(new SyncOperation(scope, modes, catalogue), context, this.#onError);
  }

  #checkWorkspace(context: RuleContext, affected: Set<FilePath>): void {
    const { model, settings } = context;
    const inputs = [model.scopes, model.graph, model.unused, model.configs, model.argoSetup, settings];
    if (isSameList(this.#workspace.inputs, inputs)) return;
    const checked = { inputs, findings: groupFindings(runWorkspaceRules(context, this.#onError)) };
    noteFiles(affected, this.#workspace, checked);
    this.#workspace = checked;
  }

  #merge(affected: ReadonlySet<FilePath>): FindingsByFile {
    const sources = [...this.#groups.values(), ...this.#scopes.values(), this.#workspace].filter(
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

type HasFindings = Pick<Remembered, 'findings'> | undefined;

function isOf(known: RememberedScope, { resources, parent, parentIsAmbiguous }: Scope): boolean {
  return (
    known.resources === resources &&
    known.parent === parent?.resource &&
    known.parentIsAmbiguous === parentIsAmbiguous
  );
}

/** The files that have findings in either of two results. */
function noteFiles(affected: Set<FilePath>, before: HasFindings, after: HasFindings): void {
  for (const path of before?.findings.keys() ?? []) affected.add(path);
  for (const path of after?.findings.keys() ?? []) affected.add(path);
}

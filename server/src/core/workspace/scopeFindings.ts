import { isSameList } from '../collections/isSameList.ts';
import { pickEntries } from '../collections/pickEntries.ts';
import { Catalogues } from '../dependencies/inference/catalogues.ts';
import { StorageClasses, type BindingModes } from '../order/storageClasses.ts';
import type { RenderedResource } from '../render/renderedResource.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleContext } from '../rules/rule.ts';
import { groupFindings, runSyncRules, type OnRuleError } from '../rules/runRules.ts';
import { SyncOperation } from '../rules/syncOperation.ts';
import type { Scope } from '../scopes/scope.ts';
import type { FilePath } from '../text/place.ts';
import { joinPath } from '../text/posixPath.ts';
import { noteFiles, type HasFindings } from './noteFiles.ts';

/** Findings about one scope by itself, and what in it they follow from. */
interface RememberedScope extends HasFindings {
  readonly resources: Scope['resources'];
  readonly parent: RenderedResource | undefined;
  readonly parentIsAmbiguous: boolean;
}

/** Keeps the findings about each scope by itself, and reruns the rules where its objects have changed. */
export class ScopeFindings {
  readonly #onError: OnRuleError;
  readonly #storageClasses = new StorageClasses();
  readonly #catalogues = new Catalogues();
  #around: readonly unknown[] = [];
  #checked: readonly Scope[] = [];
  #known = new Map<string, RememberedScope>();

  constructor(onError: OnRuleError) {
    this.#onError = onError;
  }

  /** In the order of the scopes. */
  get all(): Iterable<HasFindings> {
    return this.#known.values();
  }

  /** One that still holds the same objects, below the same one, has the same findings. */
  update(context: RuleContext, suppressed: object, affected: Set<FilePath>): void {
    const { model, settings } = context;
    const modes = this.#storageClasses.modes(model.scopes.filter(({ order }) => order === 'waves'));
    const common = [settings, model.configs, model.argoSetup, model.unused, suppressed, modes];
    const isSameAround = isSameList(this.#around, common);
    this.#around = common;
    const before = this.#checked;
    this.#checked = model.scopes;
    let areSameIds = before.length === model.scopes.length;
    for (const [index, scope] of model.scopes.entries()) {
      // Almost all are the same objects in the same places as before.
      if (isSameAround && scope === before[index]) continue;
      areSameIds &&= scope.id === before[index]?.id;
      const known = this.#known.get(scope.id);
      if (isSameAround && known && isOf(known, scope)) continue;
      const checked = this.#check(scope, modes, context);
      this.#known.set(scope.id, checked);
      noteFiles(affected, known, checked);
    }
    if (!areSameIds) this.#retain(model.scopes, affected);
  }

  /** Keeps only what is known of these scopes, in their order. */
  #retain(scopes: readonly Scope[], affected: Set<FilePath>): void {
    const all = this.#known;
    this.#known = pickEntries(
      all,
      scopes.map(({ id }) => id),
    );
    for (const [id, known] of all) if (!this.#known.has(id)) noteFiles(affected, known, undefined);
  }

  #check(scope: Scope, modes: BindingModes, context: RuleContext): RememberedScope {
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
}

function isOf(known: RememberedScope, { resources, parent, parentIsAmbiguous }: Scope): boolean {
  return (
    known.resources === resources &&
    known.parent === parent?.resource &&
    known.parentIsAmbiguous === parentIsAmbiguous
  );
}

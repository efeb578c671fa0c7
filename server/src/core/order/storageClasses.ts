import { entryOf, textOf } from '../render/kustomize/tree.ts';
import { samePlain } from '../render/kustomize/samePlain.ts';
import type { Scope } from '../scopes/scope.ts';

/** When a claim of a StorageClass gets its volume: at once, or when the first Pod uses it. */
export type BindingMode = 'Immediate' | 'WaitForFirstConsumer';

/** The binding modes of the StorageClasses of a workspace, as far as all of one name say the same. */
export interface BindingModes {
  readonly byClass: Readonly<Record<string, BindingMode>>;
  /** Of what a claim gets that names no class: the only class that is marked as the default. */
  readonly ofDefault: BindingMode | undefined;
}

interface StorageClass {
  readonly name: string;
  readonly mode: BindingMode;
  readonly isDefault: boolean;
}

const none: BindingModes = { byClass: {}, ofDefault: undefined };

/** Collects StorageClasses and looks only into scopes that it does not know yet. */
export class StorageClasses {
  readonly #known = new WeakMap<Scope['resources'], readonly StorageClass[]>();
  #modes = none;

  /** The same object as long as no class changes. */
  modes(scopes: readonly Scope[]): BindingModes {
    const classes = scopes.flatMap(({ resources }) => this.#classesIn(resources));
    const modes = classes.length === 0 ? none : modesOf(classes);
    if (!samePlain(this.#modes, modes)) this.#modes = modes;
    return this.#modes;
  }

  #classesIn(resources: Scope['resources']): readonly StorageClass[] {
    const known = this.#known.get(resources);
    if (known) return known;
    const found = readClasses(resources);
    this.#known.set(resources, found);
    return found;
  }
}

const noClasses: readonly StorageClass[] = [];

function readClasses(resources: Scope['resources']): readonly StorageClass[] {
  const classes = resources.filter(
    ({ group, kind }) => group === 'storage.k8s.io' && kind === 'StorageClass',
  );
  if (classes.length === 0) return noClasses;
  return classes.map((resource) => {
    const content = resource.content();
    const annotations = entryOf(entryOf(content, 'metadata'), 'annotations');
    const mode = textOf(entryOf(content, 'volumeBindingMode'));
    return {
      name: resource.name,
      mode: mode === 'WaitForFirstConsumer' ? mode : 'Immediate',
      isDefault: textOf(entryOf(annotations, 'storageclass.kubernetes.io/is-default-class')) === 'true',
    };
  });
}

function modesOf(classes: readonly StorageClass[]): BindingModes {
  const byClass = new Map<string, BindingMode | undefined>();
  for (const { name, mode } of classes) {
    byClass.set(name, !byClass.has(name) || byClass.get(name) === mode ? mode : undefined);
  }
  const defaults = new Set(classes.filter(({ isDefault }) => isDefault).map(({ mode }) => mode));
  const [ofDefault] = defaults;
  return {
    byClass: Object.fromEntries([...byClass].flatMap(([name, mode]) => (mode ? [[name, mode]] : []))),
    ofDefault: defaults.size === 1 ? ofDefault : undefined,
  };
}

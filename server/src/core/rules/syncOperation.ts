import { orderingKeys } from '../argo/annotationKeys.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { provisionsOfObject } from '../catalogue/provisionsOfObject.ts';
import type { ObjectNeed, TextSource } from '../needs/need.ts';
import { needsOfObject } from '../needs/needsOfObject.ts';
import { scopeOrder, type OrderedObject, type OrderStep, type ScopeOrder } from '../order/scopeOrder.ts';
import type { BindingModes } from '../order/storageClasses.ts';
import type { TreeMap } from '../render/kustomize/tree.ts';
import type { Instance, Scope } from '../scopes/scope.ts';

/** An object at its first place in the order of a sync. */
export interface PlacedObject {
  readonly instance: Instance;
  readonly object: OrderedObject;
  readonly step: OrderStep;
  /** Of the step among all steps. */
  readonly index: number;
}

/** An object of a sync that another one refers to. */
export interface Use {
  readonly consumer: PlacedObject;
  readonly need: ObjectNeed;
  /** The object itself, or the custom resource whose operator makes it. */
  readonly provider: PlacedObject;
}

/** Positions in texts are told as exactly as without the texts. */
const noTexts: TextSource = { text: () => undefined };

/** One sync operation of one scope, for rules about the objects in it. What it knows is found out when it is asked. */
export class SyncOperation {
  readonly scope: Scope;
  readonly bindingModes: BindingModes;
  readonly #catalogue: Catalogue;
  readonly #contents = new Map<Instance, TreeMap>();
  #order: ScopeOrder | undefined;
  #placed: readonly PlacedObject[] | undefined;
  #uses: readonly Use[] | undefined;

  constructor(scope: Scope, bindingModes: BindingModes, catalogue: Catalogue) {
    this.scope = scope;
    this.bindingModes = bindingModes;
    this.#catalogue = catalogue;
  }

  /** Whether an object sets a wave or a hook. If none does, everything is applied in one step (S§2.3). */
  get mayHaveSteps(): boolean {
    return this.scope.resources.some(({ annotations }) => orderingKeys.some((key) => annotations.has(key)));
  }

  get order(): ScopeOrder {
    this.#order ??= scopeOrder(this.scope, 'unknown');
    return this.#order;
  }

  /** All objects that the sync applies, in its order. */
  get placed(): readonly PlacedObject[] {
    this.#placed ??= firstPlaces(this.order);
    return this.#placed;
  }

  /** Who refers to what, as far as both are in the sync. Empty where everything is in one step. */
  get uses(): readonly Use[] {
    this.#uses ??= this.order.steps.length < 2 ? [] : this.#findUses();
    return this.#uses;
  }

  /** The whole object, parsed once. */
  contentOf(instance: Instance): TreeMap {
    const known = this.#contents.get(instance) ?? instance.resource.content();
    this.#contents.set(instance, known);
    return known;
  }

  /** What exists because of an object, beside the object itself. */
  provisionsOf({ instance }: PlacedObject): ReturnType<typeof provisionsOfObject> {
    return provisionsOfObject(instance.resource, () => this.contentOf(instance), this.#catalogue);
  }

  #findUses(): readonly Use[] {
    const providers = new Map<string, PlacedObject>();
    for (const placed of this.placed) {
      for (const key of this.#keysOf(placed)) {
        if (!providers.has(key)) providers.set(key, placed);
      }
    }
    return this.placed.flatMap((consumer) =>
      this.#needsOf(consumer).flatMap((need) => {
        const found = need.objectKinds.flatMap(
          (kind) => providers.get(this.#keyOf({ ...need, kind }, consumer, need.clusterScoped)) ?? [],
        );
        return found.map((provider) => ({ consumer, need, provider }));
      }),
    );
  }

  #needsOf({ instance }: PlacedObject): readonly ObjectNeed[] {
    if (instance.resource.unresolved) return [];
    return needsOfObject(instance.resource, () => this.contentOf(instance), noTexts).filter(
      (need) => need.kind === 'object',
    );
  }

  #keysOf(placed: PlacedObject): readonly string[] {
    const { resource } = placed.instance;
    if (resource.unresolved) return [];
    const names = [resource.name, ...resource.previousNames];
    return [
      ...names.flatMap((name) => [
        this.#keyOf({ ...resource, name }, placed, false),
        this.#keyOf({ ...resource, name }, placed, true),
      ]),
      ...this.provisionsOf(placed).flatMap((provision) =>
        provision.kind === 'object'
          ? [this.#keyOf({ ...provision, kind: provision.objectKind }, placed, false)]
          : [],
      ),
    ];
  }

  /** Whoever says no namespace means that of the one who says it, or the destination's. */
  #keyOf(
    { group, kind, name, namespace }: Identity,
    { instance }: Pick<PlacedObject, 'instance'>,
    clusterScoped: boolean,
  ): string {
    const own = namespace ?? instance.resource.namespace ?? this.order.destinationNamespace ?? '';
    return [group, kind, name, clusterScoped ? '*' : own].join('\n');
  }
}

interface Identity {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
}

function firstPlaces({ steps }: ScopeOrder): readonly PlacedObject[] {
  const first = new Map<Instance, PlacedObject>();
  for (const [index, step] of steps.entries()) {
    for (const object of step.objects) {
      const { instance } = object;
      if (!first.has(instance)) first.set(instance, { instance, object, step, index });
    }
  }
  return [...first.values()];
}

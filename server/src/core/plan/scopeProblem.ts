import { groupBy } from '../collections/groupBy.ts';
import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import type { Band } from '../config/config.ts';
import type { Dependency } from '../dependencies/dependency.ts';
import { writtenAt } from '../features/writableWave.ts';
import { isAppProject, isApplication } from '../scopes/argoObject.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { bandOf } from './bandOf.ts';
import type { SeparatingUnit } from './compactWaves.ts';
import { pinOf } from './pinOf.ts';
import type { PlanEdge, PlanUnit } from './planProblem.ts';

export interface PlanRequest {
  /** Which Applications may move. What shares the place of a wave with one of them moves with it. */
  readonly isChosen: (instance: Instance) => boolean;
  /** Names of further Applications that stay in their wave, besides those that the configuration pins. */
  readonly pinned: ReadonlySet<string>;
  /** What has a wave already may move too, unless it is pinned. By default it stays. */
  readonly movesSet: boolean;
  /** Only what is declared counts. */
  readonly ignoresInferred: boolean;
  /** See `PlanProblem.step`. */
  readonly step: number;
}

/** A dependency between two places that waves are written in. */
export interface ScopeEdge extends PlanEdge {
  readonly dependency: Dependency;
  /** The instances whose waves decide it. */
  readonly carriers: readonly [dependent: Instance, provider: Instance];
}

/** The instances whose wave is written in one place. */
export interface ScopeUnit extends SeparatingUnit {
  readonly instances: readonly [Instance, ...Instance[]];
  readonly bandName: string | undefined;
  /** Somebody pins one of the instances. */
  readonly isPinned: boolean;
}

/** What a plan is made of: the places of all waves, and the dependencies between them. */
export interface ScopeProblem {
  readonly units: readonly ScopeUnit[];
  readonly edges: readonly ScopeEdge[];
}

/** The places that hold the waves of Applications, ApplicationSets and AppProjects, and of what stands beside them. */
export function scopeProblem(model: Model, request: PlanRequest): ScopeProblem {
  const units = unitsOf(model, request);
  const unitIds = new Map(units.flatMap(({ id, instances }) => instances.map((instance) => [instance, id])));
  return { units, edges: edgesOf(model, unitIds, request) };
}

function unitsOf(model: Model, request: PlanRequest): readonly ScopeUnit[] {
  const instances = model.argoScopes
    .flatMap((scope) => scope.instances)
    .filter(({ wave }) => wave !== undefined);
  const groups = groupBy(instances, (instance) => placeOf(instance) ?? instance.id);
  return [...groups].flatMap(([id, [first, ...others]]) =>
    first ? [unitOf(id, [first, ...others], model, request)] : [],
  );
}

/** Where we may write the wave of what a plan may move. */
function placeOf(instance: Instance): string | undefined {
  const isMovable = isApplication(instance.resource) || isAppProject(instance.resource);
  return isMovable ? writtenAt(instance) : undefined;
}

function unitOf(
  id: string,
  instances: ScopeUnit['instances'],
  model: Model,
  request: PlanRequest,
): ScopeUnit {
  const [first] = instances;
  const isSet = first.waveSource !== undefined;
  const places = placesFor(first, model);
  const isChosen = instances.some(request.isChosen);
  const isPinned = instances.some((instance) => isPinnedIn(instance, model, request.pinned));
  return {
    id,
    instances,
    wave: Number(first.wave),
    isSet,
    separates: !isApplication(first.resource),
    fixed: placeOf(first) === undefined || (isSet && !request.movesSet) || isPinned || !isChosen,
    isPinned,
    ...places,
  };
}

/** Whether the configuration, or a list of names, keeps an Application in its wave. */
export function isPinnedIn(
  instance: Instance,
  model: Pick<Model, 'configs'>,
  names: ReadonlySet<string>,
): boolean {
  return names.has(instance.resource.name) || pinOf(instance, model) !== undefined;
}

/** What the configuration says of an Application's wave. */
export function placesFor(
  instance: Instance,
  { configs }: Model,
): Pick<ScopeUnit, 'band' | 'bandName' | 'defaultWave' | 'reserved'> {
  const config = isApplication(instance.resource)
    ? nearestPlacedConfig(configs, instance.resource.place.path)
    : undefined;
  if (!config) return { band: undefined, bandName: undefined, defaultWave: undefined, reserved: [] };
  const { bands, defaultWave } = config.config;
  const band = bandOf(instance, config);
  return {
    band: band && spanOf(band),
    bandName: band?.name,
    defaultWave: defaultWave === undefined ? undefined : Number(defaultWave),
    reserved: bands.filter((other) => other.reserved && other !== band).map(spanOf),
  };
}

function spanOf({ from, to }: Band): PlanUnit['reserved'][number] {
  return { from: Number(from), to: Number(to) };
}

/** One edge for each pair of places, the strongest one. */
function edgesOf(
  { graph }: Model,
  unitIds: ReadonlyMap<Instance, string>,
  { ignoresInferred }: PlanRequest,
): readonly ScopeEdge[] {
  const edges = new Map<string, ScopeEdge>();
  for (const dependency of graph.dependencies) {
    const edge = edgeOf(dependency, unitIds);
    if (!edge || (ignoresInferred && edge.strength !== 'declared')) continue;
    const key = JSON.stringify([edge.dependent, edge.provider]);
    const known = edges.get(key);
    if (!known || isStronger(edge.strength, known.strength)) edges.set(key, edge);
  }
  return [...edges.values()];
}

/** Undefined for what waves don't order, and for comments alone. */
function edgeOf(dependency: Dependency, unitIds: ReadonlyMap<Instance, string>): ScopeEdge | undefined {
  const { strength } = dependency;
  const order = compareOrder(dependency.dependent, dependency.provider);
  if (strength === 'hint' || !('carriers' in order)) return undefined;
  if (order.relation === 'nested' || order.relation === 'unknown') return undefined;
  const [dependent, provider] = order.carriers.map((carrier) => unitIds.get(carrier));
  if (dependent === undefined || provider === undefined) return undefined;
  return { dependent, provider, strength, dependency, carriers: order.carriers };
}

function isStronger(one: PlanEdge['strength'], other: PlanEdge['strength']): boolean {
  const order = ['declared', 'hard', 'soft'];
  return order.indexOf(one) < order.indexOf(other);
}

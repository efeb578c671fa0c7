import { groupBy } from '../collections/groupBy.ts';
import { nearestPlacedConfig } from '../config/nearestConfig.ts';
import type { Band } from '../config/config.ts';
import type { Dependency } from '../dependencies/dependency.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import { writtenAt } from '../features/writableWave.ts';
import { setInstanceWave } from '../fixes/setInstanceWave.ts';
import { isAppProject, isApplication } from '../scopes/argoObject.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { bandOf } from './bandOf.ts';
import type { PlanConflict, PlanEdge, PlannedUnit, PlanUnit } from './planProblem.ts';
import { planWaves } from './planWaves.ts';

export interface PlanRequest {
  /** Which Applications may move. What shares the place of a wave with one of them moves with it. */
  readonly isChosen: (instance: Instance) => boolean;
  /** Names of Applications that stay in their wave. */
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
interface ScopeUnit extends PlanUnit {
  readonly instances: readonly [Instance, ...Instance[]];
  readonly bandName: string | undefined;
}

export interface PlannedInstances extends PlannedUnit<ScopeEdge> {
  readonly instances: ScopeUnit['instances'];
  readonly bandName: string | undefined;
}

export interface ScopePlan {
  /** All of the model, also what stays. */
  readonly units: readonly PlannedInstances[];
  readonly conflicts: readonly PlanConflict<ScopeEdge>[];
  unitOf(id: string): PlannedInstances | undefined;
}

/** Plans the waves of the Applications, ApplicationSets and AppProjects that a request chooses (see `planWaves`). */
export function planScopes(model: Model, request: PlanRequest): ScopePlan {
  const units = unitsOf(model, request);
  const unitIds = new Map(units.flatMap(({ id, instances }) => instances.map((instance) => [instance, id])));
  const chosen = new Set(
    units.filter(({ instances }) => instances.some(request.isChosen)).map(({ id }) => id),
  );
  const edges = edgesOf(model, unitIds, request).filter(
    ({ dependent, provider }) => chosen.has(dependent) || chosen.has(provider),
  );
  const plan = planWaves({ units, edges, step: request.step });
  const planned = plan.units.flatMap((unit, index): readonly PlannedInstances[] => {
    const { instances, bandName } = units[index] ?? {};
    return instances ? [{ ...unit, instances, bandName }] : [];
  });
  const byId = new Map(planned.map((unit) => [unit.unit.id, unit]));
  return { units: planned, conflicts: plan.conflicts, unitOf: (id) => byId.get(id) };
}

/** The edits that write a planned wave where it is set. */
export function editsOf({ instances: [first], isChanged, wave }: PlannedInstances): readonly ManifestEdit[] {
  const edit = isChanged ? setInstanceWave(first, BigInt(wave)) : undefined;
  return edit ? [edit] : [];
}

function unitsOf(model: Model, request: PlanRequest): readonly ScopeUnit[] {
  const instances = model.scopes
    .filter((scope) => scope.holdsArgoObjects)
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
  return {
    id,
    instances,
    wave: Number(first.wave),
    isSet,
    fixed: placeOf(first) === undefined || (isSet && !request.movesSet) || !mayMove(instances, request),
    ...places,
  };
}

function mayMove(instances: readonly Instance[], { isChosen, pinned }: PlanRequest): boolean {
  return instances.some(isChosen) && !instances.some(({ resource }) => pinned.has(resource.name));
}

/** What the configuration says of an Application's wave. */
function placesFor(
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

import type { Environment, Platform } from './environments.ts';
import type { Instance } from './scope.ts';

/** An Application that is in another wave here than in another environment of its platform. */
export interface Drift {
  readonly here: Instance;
  readonly there: Instance;
}

/** One Application in all environments of a platform. */
export interface ComparedApplication {
  readonly name: string;
  /** In the order of the environments; undefined where it is not there, or there more than once. */
  readonly instances: readonly (Instance | undefined)[];
  /** It is in different waves in two environments that set waves. */
  readonly differs: boolean;
}

/**
 * The Applications of one environment that are in another wave than in another one. An environment in which nothing
 * sets a wave has not drifted: its owner has not begun.
 */
export function driftBetween(environment: Environment, other: Environment): readonly Drift[] {
  if (![environment, other].every(setsWaves)) return [];
  return [...environment.applications].flatMap(([name, here]) => {
    const there = other.applications.get(name);
    return there && isApart(here, there) ? [{ here, there }] : [];
  });
}

/** Every Application of a platform, those that differ first, then those that are not in all environments; by name. */
export function compareEnvironments({ environments }: Platform): readonly ComparedApplication[] {
  const setting = environments.map(setsWaves);
  const names = new Set(environments.flatMap(({ applications }) => [...applications.keys()]));
  const rows = [...names].map((name): ComparedApplication => {
    const instances = environments.map(({ applications }) => applications.get(name));
    const judged = instances.flatMap((instance, index) => (instance && setting[index] ? [instance] : []));
    const [first, ...others] = judged.filter(({ wave }) => wave !== undefined);
    return { name, instances, differs: first !== undefined && others.some((other) => isApart(first, other)) };
  });
  return rows.sort((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1));
}

function rank({ differs, instances }: ComparedApplication): number {
  if (differs) return 0;
  return instances.includes(undefined) ? 1 : 2;
}

/** What a template decides is in no wave that we know. */
function isApart(here: Instance, there: Instance): boolean {
  return here.wave !== undefined && there.wave !== undefined && here.wave !== there.wave;
}

function setsWaves({ applications }: Environment): boolean {
  return [...applications.values()].some(({ waveSource }) => waveSource !== undefined);
}

import { groupBy } from '../collections/groupBy.ts';
import { isAppProject, isApplication } from '../scopes/argoObject.ts';
import { compareOrder } from '../scopes/compareOrder.ts';
import { rootScope } from '../scopes/rootScope.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import type { UnresolvedReference } from './dependency.ts';
import type { KnownNames } from './knownNames.ts';
import { nearestOf } from './nearest.ts';
import { isNamed, type Reference } from './reference.ts';

/** What a reference leads to; undefined for what is in nobody's interest to know. */
export type Resolution =
  { readonly kind: 'found'; readonly instance: Instance } | UnresolvedReference['outcome'] | undefined;

/** The Applications, ApplicationSets and AppProjects of all scopes, and what their names mean where. */
export class NameIndex {
  readonly names: KnownNames;
  readonly #applications: ReadonlyMap<string, readonly Instance[]>;
  readonly #projects: ReadonlyMap<string, readonly Instance[]>;
  /** By the root of their tree: ApplicationSets and templates, which make Applications that nobody knows by name. */
  readonly #symbolic: ReadonlyMap<Scope, readonly Instance[]>;
  /** Roots of trees in which something could not be rendered. */
  readonly #incomplete: ReadonlySet<Scope>;

  /**
   * @param scopes those that may hold objects of Argo CD
   * @param known names, and what was found out about them, for as long as there are no others
   */
  constructor(scopes: readonly Scope[], known: KnownNames) {
    const applications: Instance[] = [];
    const projects: Instance[] = [];
    for (const instance of scopes.flatMap((scope) => scope.instances)) {
      if (isApplication(instance.resource)) applications.push(instance);
      else if (isAppProject(instance.resource)) projects.push(instance);
    }
    this.#applications = groupBy(applications, nameOf);
    this.#projects = groupBy(projects, nameOf);
    this.names = known.update(applications.filter((instance) => !instance.resource.unresolved).map(nameOf));
    const expanded = new Set(scopes.filter(isExpanded).map(({ parent }) => parent));
    this.#symbolic = groupBy(
      applications.filter((instance) => isSymbolic(instance) && !expanded.has(instance)),
      rootOf,
    );
    this.#incomplete = new Set(scopes.filter((scope) => scope.unresolved.length > 0).map(rootScope));
  }

  resolve(reference: Reference): Resolution {
    return reference.to === 'project' ? this.#resolveProject(reference) : this.#resolveApplication(reference);
  }

  /**
   * The nearest scope wins: the own one, else what shares the lowest common scope with it, else another tree of the
   * same folder. Parallel environments never match each other.
   */
  #resolveApplication(reference: Reference): Resolution {
    const candidates = candidatesIn(this.#applications, reference);
    const nearest = nearestOf(reference.instance, candidates, itself);
    if (nearest.length > 0) return oneOf(nearest);
    const others = candidates.filter(({ scope }) => scope.folder === reference.instance.scope.folder);
    const [only] = others;
    if (only && candidates.length === 1 && !this.#areParallel(reference.instance, only)) return oneOf([only]);
    return candidates.length > 0 ? { kind: 'ambiguous', candidates } : this.#unknown(reference);
  }

  /**
   * A project of the own scope or of one above is a provider itself; for one that an Application beside brings, that
   * Application is. Projects that nobody declares here may well exist.
   */
  #resolveProject(reference: Reference): Resolution {
    const [project, ...others] = nearestOf(
      reference.instance,
      candidatesIn(this.#projects, reference),
      itself,
    );
    if (!project || others.length > 0) return undefined;
    const order = compareOrder(reference.instance, project);
    return order.relation === 'unordered' ? undefined : { kind: 'found', instance: order.carriers[1] };
  }

  /** Without certainty, only what looks like a slip of the pen is called unknown. */
  #unknown({ instance, name }: Reference): Resolution {
    const root = rootOf(instance);
    const symbolic = this.#symbolic.get(root);
    if (symbolic) return { kind: 'ambiguous', candidates: symbolic };
    const nearest = this.names.nearest(name.name);
    if (nearest === undefined && this.#incomplete.has(root)) return { kind: 'ambiguous', candidates: [] };
    return { kind: 'unknown', nearest };
  }

  /** Whether both lie in trees that hold the first one's Application: overlays of one base, say. */
  #areParallel(instance: Instance, candidate: Instance): boolean {
    const root = rootOf(candidate);
    return (this.#applications.get(instance.resource.name) ?? []).some(
      (namesake) => rootOf(namesake) === root,
    );
  }
}

function candidatesIn(
  byName: ReadonlyMap<string, readonly Instance[]>,
  { name }: Reference,
): readonly Instance[] {
  return (byName.get(name.name) ?? []).filter((instance) => isNamed(instance, name));
}

function oneOf(candidates: readonly Instance[]): Resolution {
  const [instance, ...others] = candidates;
  return instance && others.length === 0 ? { kind: 'found', instance } : { kind: 'ambiguous', candidates };
}

function itself(instance: Instance): Instance {
  return instance;
}

function nameOf({ resource }: Instance): string {
  return resource.name;
}

/** Everything that an ApplicationSet generates is known. */
function isExpanded({ order, unresolved }: Scope): boolean {
  return order !== 'waves' && unresolved.length === 0;
}

function isSymbolic({ resource }: Instance): boolean {
  return resource.unresolved || resource.kind === 'ApplicationSet';
}

function rootOf(instance: Instance): Scope {
  return rootScope(instance.scope);
}

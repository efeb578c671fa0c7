import type { Severity } from '../config/config.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { Finding } from '../rules/finding.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import { isInside } from '../text/posixPath.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** Tells which findings are about what. */
export class FindingIndex {
  readonly #snapshot: Snapshot;
  /** The findings that compare, by the scope that they compare in. */
  readonly #byScope: ReadonlyMap<string, ReadonlyMap<string | undefined, readonly Finding[]>>;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    const comparing = [...snapshot.findings.values()].flat().filter(({ scope }) => scope !== undefined);
    const byScope = groupBy(comparing, ({ scope }) => scope ?? '');
    this.#byScope = new Map(
      [...byScope].map(([scope, findings]) => [scope, groupBy(findings, ({ application }) => application)]),
    );
  }

  /** What is wrong with an instance: in its manifest, or, wherever it is reported, with its place in the order. */
  of(instance: Instance): readonly Finding[] {
    return [...new Set([...this.#inManifestOf(instance), ...this.#comparing(instance)])];
  }

  /** What is wrong with a scope as a whole. */
  ofScope(scope: Scope): readonly Finding[] {
    return this.#in(scope, undefined);
  }

  #inManifestOf({ resource: { manifest }, scope }: Instance): readonly Finding[] {
    if (!manifest) return [];
    const { address, range } = manifest;
    const inFile = this.#snapshot.findings.get(address.path) ?? [];
    return inFile.filter(
      ({ place, scope: about }) =>
        place.range.start >= range.start &&
        place.range.start <= range.end &&
        (about === undefined || about === scope.name),
    );
  }

  #comparing({ resource, scope }: Instance): readonly Finding[] {
    return this.#in(scope, resource.name);
  }

  /** Folders of one workspace may have scopes of the same name. */
  #in({ name, folder }: Scope, application: string | undefined): readonly Finding[] {
    const findings = this.#byScope.get(name)?.get(application) ?? [];
    return findings.filter(({ place }) => isInside(folder, place.path));
  }
}

/** From the worst to the least. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Undefined when there are none. */
export function worstSeverity(findings: Iterable<Finding>): Severity | undefined {
  const found = new Set([...findings].map(({ severity }) => severity));
  return severities.find((severity) => found.has(severity));
}

import type { Severity } from '../config/config.ts';
import { groupBy } from '../collections/groupBy.ts';
import { scopesOf, type Finding } from '../rules/finding.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import { isInside } from '../text/posixPath.ts';
import { contains } from './ranges.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** Tells which findings are about what. */
export class FindingIndex {
  readonly #snapshot: Snapshot;
  /** The findings that compare, by the scope that they compare in and the Application that they are about. */
  readonly #byScope: ReadonlyMap<string, readonly { readonly finding: Finding }[]>;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    const comparing = [...snapshot.findings.values()]
      .flat()
      .flatMap((finding) => scopesOf(finding).map((scope) => ({ scope, finding })));
    this.#byScope = groupBy(comparing, ({ scope, finding }) => keyOf(scope, finding.application));
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
    return inFile.filter((finding) => contains(range, finding.place.range.start) && isAbout(finding, scope));
  }

  #comparing({ resource, scope }: Instance): readonly Finding[] {
    return this.#in(scope, resource.name);
  }

  /** Folders of one workspace may have scopes of the same name. */
  #in({ name, folder }: Scope, application: string | undefined): readonly Finding[] {
    const found = this.#byScope.get(keyOf(name, application)) ?? [];
    return found.map(({ finding }) => finding).filter(({ place }) => isInside(folder, place.path));
  }
}

function keyOf(scope: string, application: string | undefined): string {
  return `${scope}\n${application ?? ''}`;
}

/** What is wrong with a scope as a whole has to be shown somewhere, but is not about what stands there. */
function isAbout(finding: Finding, scope: Scope): boolean {
  if (finding.scope === undefined) return true;
  return finding.application !== undefined && scopesOf(finding).includes(scope.name);
}

/** From the worst to the least. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Undefined when there are none. */
export function worstSeverity(findings: Iterable<Finding>): Severity | undefined {
  const found = new Set([...findings].map(({ severity }) => severity));
  return severities.find((severity) => found.has(severity));
}

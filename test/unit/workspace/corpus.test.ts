import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseGoInteger } from '../../../server/src/core/argo/goInteger.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import type { Scope } from '../../../server/src/core/scopes/scope.ts';
import type { Model } from '../../../server/src/core/workspace/model.ts';
import { loadWorkspace } from '../../../server/src/node/loadWorkspace.ts';
import { readOracle } from '../../conformance/oracle.ts';
import { corpus, withoutCorpus } from '../../kit/corpus.ts';

const root = corpus?.root ?? '';
const repositories = corpus
  ? readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  : [];

function load(repository: string): Model {
  return loadWorkspace(path.join(root, repository), defaultSettings).snapshot.model;
}

describe.skipIf(!corpus)(`real repositories (${withoutCorpus})`, () => {
  test('the production scope has the Applications and the waves that kustomize gives it', () => {
    const scope = load('charchess__vixens').scopes.find(({ name }) => name === 'argocd/overlays/prod');
    const oracle = readOracle(path.join(root, '../oracle/charchess__vixens.jsonl'));
    const expected = (oracle.find((entry) => entry.root === 'argocd/overlays/prod')?.resources ?? [])
      .filter(([, kind]) => kind === 'Application')
      .map(([, , , name, wave]) => `${name ?? ''} ${parseGoInteger(wave ?? '') ?? 0n}`);
    expect(expected).toHaveLength(100);
    expect(scope?.parent).toBeUndefined();
    expect(applicationsOf(scope)).toEqual(expected.sort());
  });

  test.each(repositories)('$name becomes a snapshot whose parts fit together', ({ name }) => {
    const model = load(name);
    const instances = model.scopes.flatMap((scope) => scope.instances);
    expect(duplicates(model.scopes)).toEqual([]);
    expect(duplicates(instances)).toEqual([]);
    expect(
      model.scopes.filter((scope, index) => model.scopes.indexOf(scope.parent?.scope ?? scope) > index),
    ).toEqual([]);
    const lost = instances.filter(
      (instance) =>
        instance.resource.manifest &&
        !model.instancesOf(instance.resource.manifest.address).includes(instance),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
    const unused = [...model.unused].flatMap((file) => model.files.get(file)?.manifests ?? []);
    expect(unused.flatMap(({ address }) => model.instancesOf(address))).toEqual([]);
  });
});

function applicationsOf(scope: Scope | undefined): readonly string[] {
  return (scope?.instances ?? [])
    .filter(({ resource }) => resource.kind === 'Application')
    .map(({ resource, wave }) => `${resource.name} ${wave ?? '?'}`)
    .sort();
}

function duplicates(items: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>();
  return items.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size);
}

import { expect, test } from 'vitest';
import { allApplications } from '../../server/src/core/features/applicationsIn.ts';
import { missingWave } from '../../server/src/core/features/missingWave.ts';
import { workspaceFrom } from '../kit/workspaceFrom.ts';
import { application, platform } from './platform.ts';

/** What is proposed for the Application `a`, and why. */
function proposalFor(fixture: string, inScope?: string) {
  const { model } = workspaceFrom(fixture).snapshot;
  const instance = allApplications(model).find(
    ({ resource, scope }) => resource.name === 'a' && (inScope ?? scope.name) === scope.name,
  );
  if (!instance) throw new Error('There is no Application a.');
  const { wave, because } = missingWave(model, instance);
  const detail = {
    provider: () => because.kind === 'provider' && because.provider.resource.name,
    band: () => because.kind === 'band' && because.name,
    default: () => undefined,
  };
  return [wave, because.kind, detail[because.kind]()];
}

const a = (lines: readonly string[] = []) => `#- apps/a.yaml\n${application('a', { lines })}`;
const provider = (name: string, wave: string) => `#- apps/${name}.yaml\n${application(name, { wave })}`;
const config = (...lines: readonly string[]) => `#- .sync-waves.yaml\n${lines.join('\n')}\n`;

test('one more than the highest provider', () => {
  const providers = provider('low', '"-3"') + provider('high', '"5"') + provider('middle', '"2"');
  expect(proposalFor(a(['  # after: low, high, middle']) + providers)).toEqual([6n, 'provider', 'high']);
});

test('a provider below zero counts too', () => {
  expect(proposalFor(a(['  # after: low']) + provider('low', '"-3"'))).toEqual([-2n, 'provider', 'low']);
});

test('a provider whose wave a template decides says nothing', () => {
  expect(proposalFor(a(['  # after: low']) + provider('low', '"{{ x }}"'))).toEqual([
    0n,
    'default',
    undefined,
  ]);
});

test('a provider in another scope does not count, the Application that renders it does', () => {
  const fixture =
    platform +
    `#- roots/a.yaml\n${application('a', { lines: ['  # after: api'] })}#- far/far.yaml\n${application('far', { wave: '"9"' })}`;
  expect(proposalFor(fixture)).toEqual([-1n, 'provider', 'root']);
});

test('what only its parent can come after does not count', () => {
  const inside = platform.replace('name: api\n', 'name: a\n').replace('# after: redis', '# after: far');
  const fixture = inside + `#- roots/far.yaml\n${application('far', { wave: '"9"' })}`;
  expect(proposalFor(fixture, 'overlays/prod')).toEqual([0n, 'default', undefined]);
});

test('what it contains itself does not count', () => {
  expect(proposalFor(platform.replace('name: root', 'name: a\n  # after: api'))).toEqual([
    0n,
    'default',
    undefined,
  ]);
});

test.each([
  ['by its name', '{ wave: 3, name: things, apps: ["x", "a*"] }', [3n, 'band', 'things']],
  ['by its file', '{ waves: [2, 8], paths: ["apps/**"] }', [2n, 'band', undefined]],
  ['without conditions', '{ wave: -4, name: rest }', [-4n, 'band', 'rest']],
  ['not by another name', '{ wave: 3, apps: ["b*"] }', [7n, 'default', undefined]],
  ['not by another file', '{ wave: 3, paths: ["infra/**"] }', [7n, 'default', undefined]],
  ['not when it is reserved', '{ wave: 3, apps: ["a"], reserved: true }', [7n, 'default', undefined]],
])('the first wave of its band %s', (_, band, expected) => {
  expect(proposalFor(a() + config('defaultWave: 7', 'bands:', `  - ${band}`))).toEqual(expected);
});

test('the first band that matches wins, and a provider wins over it', () => {
  const bands = config('bands:', '  - { wave: 3, apps: [a] }', '  - { wave: 4 }');
  expect(proposalFor(a() + bands)).toEqual([3n, 'band', undefined]);
  expect(proposalFor(a(['  # after: p']) + provider('p', '"1"') + bands)).toEqual([2n, 'provider', 'p']);
});

test('0 where nothing is configured', () => {
  expect(proposalFor(a())).toEqual([0n, 'default', undefined]);
});

import { describe, expect, test } from 'vitest';
import {
  normalizeGitUrl,
  probablySameRepository,
  sameRepository,
} from '../../../server/src/core/argo/gitUrl.ts';

describe('the table of S§8.6', () => {
  test.each([
    ['U1', 'https://github.com/Org/Repo.git', 'https://github.com/org/repo', true],
    ['U2', 'git@github.com:org/repo.git', 'ssh://git@github.com/org/repo', true],
    ['U3', 'git@github.com:org/repo', 'https://github.com/org/repo', false],
    ['U4', 'https://github.com/org/repo/', 'https://github.com/org/repo', false],
    ['U5', 'https://github.com/org/repo.git/', 'https://github.com/org/repo', false],
    ['U6', 'ssh://git@github.com:22/org/repo', 'git@github.com:org/repo', false],
    ['U7', 'https://user@github.com/org/repo', 'https://github.com/org/repo', false],
    ['U8', '  https://github.com/org/repo ', 'https://github.com/org/repo', true],
    ['U9', 'https://github.com/org/repo.git.git', 'https://github.com/org/repo.git', false],
  ])('%s: %s and %s', (_id, left, right, same) => {
    expect(sameRepository(left, right)).toBe(same);
    expect(sameRepository(right, left)).toBe(same);
  });
});

test('nothing is the same repository as nothing', () => {
  expect(sameRepository('', '')).toBe(false);
  expect(probablySameRepository(' ', '')).toBe(false);
});

test('an SSH URL is normalised without its scheme', () => {
  expect(normalizeGitUrl('git@GitHub.com:Org/Repo.git')).toBe('git@github.com/org/repo');
});

test.each([
  ['git@github.com:org/repo', 'https://github.com/org/repo', true],
  ['https://github.com/org/repo/', 'https://github.com/org/repo', true],
  ['https://github.com/org/repo.git/', 'git@github.com:org/repo.git', true],
  ['ssh://git@github.com:22/org/repo', 'git@github.com:org/repo', true],
  ['https://user:token@git.example.com:8443/org//repo', 'git.example.com/org/repo', true],
  ['https://github.com/org/repo', 'https://github.com/org/repository', false],
  ['https://github.com/org/repo', 'https://gitlab.com/org/repo', false],
])('whether %s and %s are probably the same is %s', (left, right, same) => {
  expect(probablySameRepository(left, right)).toBe(same);
});

import { expect, test } from 'vitest';
import { fillPlaceholders, holdsPlaceholder } from '../../../server/src/core/create/placeholders.ts';

const values = {
  name: 'cache',
  path: 'apps/data/cache',
  category: 'data',
  namespace: undefined,
  environment: 'dev',
  targetRevision: 'main',
  repoURL: 'https://example.com/acme/platform.git',
  wave: '0',
};

test.each([
  ['<app-name>', 'cache'],
  ['<name>-<env>', 'cache-dev'],
  ['{{name}}', 'cache'],
  ['{{ .Values.appName }}', 'cache'],
  ['{{- application_name -}}', 'cache'],
  ['${APP}', 'cache'],
  ['apps/APP_NAME/overlays/ENVIRONMENT', 'apps/cache/overlays/dev'],
  ['APP_PATH@TARGET_REVISION', 'apps/data/cache@main'],
  ['<category>/${branch}', 'data/main'],
  ['REPO_URL', 'https://example.com/acme/platform.git'],
  ['<sync-wave>', '0'],
])('%s is %s', (text, filled) => {
  expect(fillPlaceholders(text, values)).toEqual({ text: filled, left: [] });
  expect(holdsPlaceholder(text)).toBe(true);
});

test.each(['<team>', '${OWNER}', '{{ chart }}', '<namespace>'])('%s stays, and is told', (text) => {
  expect(fillPlaceholders(`${text} ${text}`, values)).toEqual({ text: `${text} ${text}`, left: [text] });
});

test.each(['NAME', 'MY_APP_NAME', 'a < b > c', 'name', '$values/x'])('%s is none', (text) => {
  expect(fillPlaceholders(text, values)).toEqual({ text, left: [] });
  expect(holdsPlaceholder(text)).toBe(false);
});

test('the X of a wave is one, for what is written beside it', () => {
  expect(holdsPlaceholder('argocd.argoproj.io/sync-wave: "X"')).toBe(true);
});

import { expect, test } from 'vitest';
import { markdownIn } from './hoverAt.ts';

const objects = `
#- apps/all.yaml
apiVersion: batch/v1
kind: Job
metadata: { name: migrate, annotations: { argocd.argoproj.io/hook: "PreSync,PostSync" } }
---
apiVersion: v1
kind: Namespace
metadata: { name: team, annotations: { argocd.argoproj.io/sync-wave: "3" } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: one, namespace: team }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: two, namespace: team }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, annotations: { argocd.argoproj.io/sync-wave: "4" } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: clean, annotations: { argocd.argoproj.io/hook: PreDelete } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: skipped, annotations: { argocd.argoproj.io/hook: Skip } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: typo, annotations: { argocd.argoproj.io/hook: presync } }
`;

function orderOf(name: string, locale: 'en' | 'fr' = 'en'): string | undefined {
  const markdown = markdownIn(objects.replace(`name: ${name}`, `name: $0${name}`), locale);
  return markdown?.split('\n\n').find((block) => /^(Step|Étape|No sync|Runs)/.test(block));
}

test.each([
  ['web', 'Step 3 of 4: after Sync, wave 0 (team, one, …), before PostSync, wave 0 (migrate).'],
  ['migrate', 'Steps 1, 4 of 4.'],
  [
    'team',
    'Step 2 of 4: after PreSync, wave 0 (migrate), before Sync, wave 4 (web). Argo CD moves it here from Sync, wave 3, in front of one, which needs it.',
  ],
  ['clean', 'Runs when the Application is deleted: PreDelete.'],
  ['skipped', 'No sync applies it: its hook is `Skip`.'],
  ['typo', 'No sync applies it: its hook annotation names no type that Argo CD knows.'],
])('the hover on %s says when it runs', (name, expected) => {
  expect(orderOf(name)).toBe(expected);
});

test('in French', () => {
  expect(orderOf('web', 'fr')).toBe(
    'Étape 3 sur 4 : après Sync, wave 0 (team, one, …), avant PostSync, wave 0 (migrate).',
  );
});

test('one single step is not worth a word', () => {
  const one =
    '\n#- apps/a.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: $0a, annotations: { argocd.argoproj.io/sync-wave: "1" } }\n';
  expect(markdownIn(one)).not.toMatch(/Step/);
});

import { describe, test } from 'vitest';
import { fixtureRepository } from '../../../kit/workspaceFrom.ts';
import { argoSecret, chart, charts, checkArgo, files, git, login } from './argoCase.ts';
import { app, object, secret, type InferenceCase } from './inferenceCase.ts';

const repositories: readonly InferenceCase[] = [
  {
    name: 'a repository that says how to log in may be public all the same',
    dependencies: `
a in apps → Secret/r in apps (soft: repoURL: ${charts})
`,
    files: files(
      app('a', { source: chart(charts) }),
      argoSecret('r', 'repository', `url: "${charts}.git", ${login}`),
    ),
  },
  {
    name: 'nobody reaches one by SSH without logging in',
    dependencies: `
a in apps → Secret/r in apps (hard: repoURL: git@git.example.com:acme/other.git)
`,
    files: files(
      app('a', { source: git('git@git.example.com:acme/other.git') }),
      argoSecret('r', 'repository', 'url: "ssh://git@git.example.com/acme/Other", sshPrivateKey: k'),
    ),
  },
  {
    name: 'without a way to log in it is only a name',
    files: files(
      app('a', { source: chart(charts) }),
      argoSecret('r', 'repository', `url: "${charts}", type: helm, name: c`),
    ),
  },
  {
    name: 'another scheme is another repository, and one of another project serves nobody else',
    files: files(
      app('a', { source: git('git@git.example.com:acme/other.git') }),
      argoSecret('r', 'repository', `url: "https://git.example.com/acme/other.git", ${login}`),
      app('b', { source: chart(charts) }),
      argoSecret('s', 'repository', `url: "${charts}", project: team, ${login}`),
    ),
  },
  {
    name: 'the one of the own project counts more than the one of none',
    dependencies: `
a in apps → Secret/t in apps (soft: repoURL: ${charts})
`,
    files: files(
      app('a', {
        source: chart(charts),
        more: 'project: team, syncPolicy: { syncOptions: [CreateNamespace=true] }',
      }),
      argoSecret('s', 'repository', `url: "${charts}", ${login}`),
      argoSecret('t', 'repository', `url: "${charts}", project: team, ${login}`),
    ),
  },
  {
    name: 'of credentials, the longest beginning wins, also in the middle of a word',
    dependencies: `
a in apps → Secret/long in apps (soft: repoURL: ${charts})
`,
    files: files(
      app('a', { source: chart(charts) }),
      argoSecret('short', 'repo-creds', `url: "https://charts.example.com", ${login}`),
      argoSecret('long', 'repo-creds', `url: "https://charts.example.com/pri", ${login}`),
      argoSecret('longer', 'repo-creds', `url: "${charts}/x", ${login}`),
    ),
  },
  {
    name: 'where the longest beginning says no way to log in, no other is asked',
    files: files(
      app('a', { source: chart(charts) }),
      argoSecret('short', 'repo-creds', `url: "https://charts.example.com", ${login}`),
      argoSecret('long', 'repo-creds', `url: "${charts}"`),
    ),
  },
  {
    name: 'a repository with a way to log in needs no credentials, one without takes them',
    dependencies: `
a in apps → Secret/r in apps (soft: repoURL: ${charts})
b in apps → Secret/c in apps (soft: repoURL: https://charts.example.com/other)
`,
    files: files(
      app('a', { source: chart(charts) }),
      app('b', { source: chart('https://charts.example.com/other') }),
      argoSecret('r', 'repository', `url: "${charts}", ${login}`),
      argoSecret('o', 'repository', 'url: "https://charts.example.com/other", type: helm'),
      argoSecret('c', 'repo-creds', `url: "https://charts.example.com/", ${login}`),
    ),
  },
  {
    name: 'what an operator fetches or decrypts is a way to log in',
    dependencies: `
a in apps → ExternalSecret/e in apps (soft: repoURL: ${charts})
b in apps → SealedSecret/s in apps (soft: repoURL: https://charts.example.com/b)
`,
    files: files(
      app('a', { source: chart(charts) }),
      app('b', { source: chart('https://charts.example.com/b') }),
      object(
        'external-secrets.io/v1 ExternalSecret',
        'e',
        `spec: { data: [{ secretKey: password }], target: { template: { mergePolicy: Merge, metadata: { labels: { argocd.argoproj.io/secret-type: repository } }, data: { url: "${charts}" } } } }`,
        'namespace: argocd',
      ),
      object(
        'bitnami.com/v1alpha1 SealedSecret',
        's',
        'spec: { encryptedData: { password: x }, template: { metadata: { labels: { argocd.argoproj.io/secret-type: repository } }, data: { url: "https://charts.example.com/b" } } }',
        'namespace: argocd',
      ),
    ),
  },
  {
    name: 'what is encrypted or a template names no repository',
    files: files(
      app('a', { source: chart(charts) }),
      object(
        'external-secrets.io/v1 ExternalSecret',
        'e',
        'spec: { target: { template: { metadata: { labels: { argocd.argoproj.io/secret-type: repo-creds } }, data: { url: "{{ .url }}", password: x } } } }',
        'namespace: argocd',
      ),
      object(
        'bitnami.com/v1alpha1 SealedSecret',
        's',
        'spec: { encryptedData: { url: x, password: x }, template: { metadata: { labels: { argocd.argoproj.io/secret-type: repository } } } }',
        'namespace: argocd',
      ),
    ),
  },
  {
    name: 'the repository that the parent came from needs nothing more, nor what the same Secret serves',
    dependencies: `
c in apps → Secret/other in apps (soft: repoURL: ${charts})
`,
    files: {
      'bootstrap/root.yaml': app('root', {
        namespace: 'argocd',
        source: `repoURL: "${fixtureRepository}", path: apps`,
      }),
      ...files(
        app('a', { source: git('https://example.com/acme/other.git') }),
        app('b', { source: git(fixtureRepository) }),
        app('c', { source: chart(charts) }),
        argoSecret('all', 'repo-creds', `url: "https://example.com/acme", ${login}`),
        argoSecret('own', 'repository', `url: "${fixtureRepository}", ${login}`),
        argoSecret('other', 'repository', `url: "${charts}", ${login}`),
      ),
    },
  },
];

const imageUpdater: readonly InferenceCase[] = [
  {
    name: 'the Secrets that the Image Updater asks with',
    dependencies: `
a in apps → Secret/git in apps (hint: argocd-image-updater.argoproj.io/write-back-method: git:secret:argocd/git)
a in apps → Secret/pull in apps (hint: argocd-image-updater.argoproj.io/web.pull-secret: pullsecret:argocd/pull)
a in apps → Secret/token in apps (hint: argocd-image-updater.argoproj.io/api.pull-secret: secret:argocd/token#t)
`,
    files: files(
      app('a').replace(
        'namespace: argocd',
        'namespace: argocd, annotations: { argocd-image-updater.argoproj.io/web.pull-secret: "pullsecret:argocd/pull", argocd-image-updater.argoproj.io/api.pull-secret: "secret:argocd/token#t", argocd-image-updater.argoproj.io/db.pull-secret: "env:PULL", argocd-image-updater.argoproj.io/write-back-method: "git:secret:argocd/git" }',
      ),
      ...['pull', 'token', 'git', 'PULL'].map((name) => secret(name, 'namespace: argocd')),
    ),
  },
];

describe('the repositories that Argo CD fetches', () => {
  test.each(repositories)('$name', checkArgo);
});

describe('Argo CD Image Updater', () => {
  test.each(imageUpdater)('$name', checkArgo);
});

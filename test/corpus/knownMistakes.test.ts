import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hover } from '../../server/src/core/features/hover.ts';
import type { Finding } from '../../server/src/core/rules/finding.ts';
import { corpus, withoutCorpus } from '../kit/corpus.ts';
import { openRepository, type OpenRepository } from './openRepository.ts';

/** A mistake that is really there, and what reports it: the rule, the file and how often. */
type Mistake = readonly [id: string, repository: string, rule: string, file: string, count: number];

const mistakes: readonly Mistake[] = [
  ['F01', 'charchess__vixens', 'pvc-before-consumer', 'apps/20-media/frigate/', 1],
  ['F01', 'charchess__vixens', 'pvc-before-consumer', 'apps/20-media/jellyfin/', 1],
  ['F01', 'charchess__vixens', 'pvc-before-consumer', 'apps/20-media/hydrus-client/', 1],
  ['F01', 'charchess__vixens', 'pvc-before-consumer', 'apps/40-network/netbird/', 2],
  ['F01', 'charchess__vixens', 'pvc-before-consumer', 'apps/70-tools/penpot/', 1],
  ['F01', 'charchess__vixens', 'pvc-before-consumer', 'apps/10-home/homeassistant/', 1],
  ['F02', 'charchess__vixens', 'sync-option-unknown', 'apps/60-services/sakapuss/base/pvc.yaml', 2],
  [
    'F03',
    'charchess__vixens',
    'dependency-in-later-wave',
    'argocd/overlays/prod/apps/infisical-operator.yaml',
    1,
  ],
  ['F04', 'charchess__vixens', 'app-health-customization-missing', 'apps/00-infra/argocd/', 1],
  ['F05', 'theepicsaxguy__homelab', 'dependency-in-later-wave', 'k8s/infrastructure/application-set.yaml', 1],
  ['F06', 'openshift-online__bootstrap', 'appset-template-wave-ignored', '', 5],
  ['F07', 'openshift-online__bootstrap', 'dependency-in-later-wave', 'clusters/global/operators/', 2],
  ['F10', 'christianh814__gitops-examples', 'reference-in-later-wave', 'secretlist/', 1],
  ['F11', 'jomcgi__homelab', 'app-health-customization-missing', 'projects/platform/argocd/values.yaml', 1],
  [
    'F12',
    'humzamalak__Production-Ready-EKS-Cluster-with-GitOps',
    'root-app-wave-ignored',
    'argo-apps/install/03-bootstrap.yaml',
    2,
  ],
  [
    'F14',
    'aws-samples__appmod-blueprints',
    'appset-template-wave-ignored',
    'gitops/fleet/bootstrap/fleet-secrets.yaml',
    1,
  ],
  [
    'F13',
    'aws-samples__appmod-blueprints',
    'listed-wave-comment-stale',
    'gitops/addons/bootstrap/default/addons.yaml',
    1,
  ],
  ['F15', 'argoflow__argoflow', 'scope-without-waves', 'distribution/kustomization.yaml', 1],
  [
    'F16',
    'ArthurVardevanyan__HomeLab',
    'scope-without-waves',
    'kubernetes/argocd/overlays/okd/kustomization.yaml',
    1,
  ],
  [
    'F17',
    'ArthurVardevanyan__HomeLab',
    'cronjob-before-reference',
    'kubernetes/nextcloud-fpm/components/backup-unas/cronjob.yaml',
    1,
  ],
];

/** A mistake that only a template engine could find: the file, and where the hover says that it is undecided. */
type Undecided = readonly [id: string, repository: string, file: string, at: string];

const undecided: readonly Undecided[] = [
  ['F08', 'lsst-sqre__phalanx', 'applications/times-square/templates/job-schema-update.yaml', 'helm.sh/hook'],
  ['F09', 'lsst-sqre__phalanx', 'applications/ook/templates/job-schema-update.yaml', 'helm.sh/hook'],
  ['F09', 'lsst-sqre__phalanx', 'applications/ook/templates/job-country-code-migration.yaml', 'helm.sh/hook'],
  [
    'F09',
    'lsst-sqre__phalanx',
    'applications/docverse/templates/job-schema-update.yaml',
    'argocd.argoproj.io/hook',
  ],
];

/** What looks like a mistake and is none: no finding of these rules below that path. */
type Trap = readonly [id: string, repository: string, rules: RegExp, below: string];

const order = /^(?:dependency-|reference-|presync-|crd-|pvc-)/;

const traps: readonly Trap[] = [
  ['T1', 'redhat-ai-services__ai-accelerator', order, ''],
  ['T1', 'openshift-online__bootstrap', /^reference-|namespace/, ''],
  ['T2', 'ArthurVardevanyan__HomeLab', order, 'kubernetes/nmstate/'],
  ['T3', 'theepicsaxguy__homelab', /^pvc-/, ''],
  ['T3', 'ArthurVardevanyan__HomeLab', /^pvc-/, ''],
  ['T3', 'christianh814__gitops-examples', /^pvc-/, ''],
  ['T4', 'ArthurVardevanyan__HomeLab', /./, 'kubernetes/argocd/applications/k3s/'],
  ['T5', 'konstructio__gitops-template', /-later-wave$/, ''],
  ['T5', 'humzamalak__Production-Ready-EKS-Cluster-with-GitOps', order, ''],
  ['T6', 'cybozu-go__neco-apps', order, ''],
  ['T6', 'konstructio__gitops-template', /duplicate|unknown$/, ''],
  ['T8', 'open-edge-platform__edge-manageability-framework', /^wave-/, ''],
  ['T8', 'openshift-online__bootstrap', /^wave-/, ''],
  ['T8', 'validatedpatterns__clustergroup-chart', /^wave-/, ''],
  ['T9', 'suxess-it__kubriX', /^wave-/, ''],
  ['T9', 'redhat-cop__gitops-catalog', /^wave-(?:wrong|not|unresolved)/, ''],
  ['T10', 'charchess__vixens', /^(?:wave-(?:wrong|not|out)|argocd-annotation-typo)/, ''],
  ['T10', 'deas__argocd-conductr', /^(?:wave-(?:wrong|not|out)|argocd-annotation-typo)/, ''],
  ['T10', 'konstructio__gitops-template', /^(?:wave-(?:wrong|not|out)|argocd-annotation-typo)/, ''],
  ['T12', 'aws-samples__appmod-blueprints', /^(?:dependency-|child-app-)/, ''],
  ['T12', 'Azure-Samples__aks-platform-engineering', /^(?:dependency-|child-app-)/, ''],
  ['T13', 'redhat-ai-services__ai-accelerator', /^presync-/, ''],
  ['T13', 'lsst-sqre__phalanx', /^presync-/, ''],
  ['T13', 'argoproj__argocd-example-apps', /^presync-/, ''],
  ['T14', 'redhat-cop__gitops-catalog', order, ''],
  ['T15', 'ryourst__infra-apps', /^app-health-/, ''],
  ['T15', 'konstructio__gitops-template', /^app-health-/, ''],
  ['T17', 'deas__argocd-conductr', order, ''],
  ['T18', 'argoflow__argoflow', order, ''],
  ['T18', 'cnoe-io__stacks', order, ''],
  ['T19', 'deas__argocd-conductr', order, 'rendered/'],
  ['T19', 'charchess__vixens', /./, '.opencode/'],
];

describe.skipIf(!corpus)(
  `mistakes and traps in real repositories (${corpus ? 'from ../shared/corpus' : withoutCorpus})`,
  () => {
    const opened = new Map<string, OpenRepository>();
    function open(name: string): OpenRepository {
      const repository = opened.get(name) ?? openRepository(name);
      opened.set(name, repository);
      return repository;
    }

    function findings(name: string, below: string): readonly Finding[] {
      const repository = open(name);
      return [...repository.snapshot.findings].flatMap(([file, found]) =>
        repository.relative(file).startsWith(below) ? found : [],
      );
    }

    test.each(mistakes)('%s: %s reports it by %s at %s', (...[, repository, rule, file, count]) => {
      expect(findings(repository, file).filter((finding) => finding.rule === rule)).toHaveLength(count);
    });

    test('F16: that all Applications share one wave is one finding, not one for each pair', () => {
      const same = findings('ArthurVardevanyan__HomeLab', 'kubernetes/argocd/applications/');
      expect(same.filter(({ rule }) => rule.startsWith('dependency-'))).toEqual([]);
    });

    test.each(undecided)('%s: the hover in %s says that %s is undecided', (_, name, file, at) => {
      const { snapshot, root } = open(name);
      const path = `${root}/${file}`;
      const offset = readFileSync(path, 'utf8').indexOf(at);
      const said = hover(snapshot, { path, offset }, { locale: 'en', link: (_place, label) => label });
      expect(said?.markdown).toMatch(/^Undecided: a template makes this object\./);
    });

    test('every mistake of the list is here', () => {
      const ids = new Set([...mistakes, ...undecided].map(([id]) => id));
      const all = Array.from({ length: 17 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);
      expect([...ids].sort()).toEqual(all);
    });

    test.each(['times-square', 'ook', 'docverse'])(
      'F08, F09: which chart %s deploys is up to a template, and its scope says so',
      (name) => {
        const { model } = open('lsst-sqre__phalanx').snapshot;
        const environments = model.scopes.find((scope) => scope.name === 'environments');
        const subjects = environments?.unresolved.map(({ reason, subject }) => `${reason} ${subject}`);
        expect(subjects).toContainEqual(expect.stringMatching(`^template .*/${name}\\.yaml$`));
      },
    );

    test.each(traps)('%s: %s has no finding of %s below "%s"', (_, repository, rules, below) => {
      expect(findings(repository, below).filter(({ rule }) => rules.test(rule))).toEqual([]);
    });
  },
);

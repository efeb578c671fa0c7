import { readSyncWindows, type SyncWindow } from '../syncWindows/readSyncWindows.ts';
import { windowCovers } from '../syncWindows/windowCovers.ts';
import { scopeHealth } from '../argoConfig/scopeHealth.ts';
import type { Localized } from '../l10n/locale.ts';
import { isAppProject } from '../scopes/argoObject.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Model } from '../workspace/model.ts';
import { nameSome } from './nameSome.ts';
import { gatedApplications } from './gatedApplications.ts';
import type { Report, RuleContext, WorkspaceRule } from './rule.ts';

const mostRelated = 20;

interface Facts {
  readonly project: string;
  readonly window: string;
  readonly names: string;
}

const text: Localized<Readonly<Record<SyncWindow['kind'], (facts: Facts) => string>>> = {
  en: {
    deny: ({ project, window, names }) =>
      `AppProject ${project}: while the window ${window} is open, Argo CD does not sync ${names}, and the waves of their parents wait. Start no rollout in that time, or leave them out of the window.`,
    allow: ({ project, window, names }) =>
      `AppProject ${project}: outside of the window ${window}, Argo CD does not sync ${names} unless another window allows it, and the waves of their parents wait. Start rollouts in that time only, or leave them out of the window.`,
  },
  fr: {
    deny: ({ project, window, names }) =>
      `AppProject ${project} : tant que la fenêtre ${window} est ouverte, Argo CD ne synchronise pas ${names}, et les waves de leurs parents attendent. Ne lancez pas de déploiement pendant ce temps, ou sortez-les de la fenêtre.`,
    allow: ({ project, window, names }) =>
      `AppProject ${project} : en dehors de la fenêtre ${window}, Argo CD ne synchronise pas ${names} sauf si une autre fenêtre l’autorise, et les waves de leurs parents attendent. Ne lancez de déploiement que pendant ce temps, ou sortez-les de la fenêtre.`,
  },
};

/** A child that may not sync keeps the wave of its parent waiting (S§4.3). */
export const syncWindowBlocksChild: WorkspaceRule = {
  id: 'sync-window-blocks-child',
  over: 'workspace',
  severity: 'information',
  fixable: false,
  title: {
    en: 'A sync window keeps a wave waiting',
    fr: 'Une fenêtre de synchronisation fait attendre une wave',
  },
  check: (context) => {
    const projects = projectsWithWindows(context.model);
    if (projects.length === 0) return [];
    const gated = context.model.argoScopes
      .filter((scope) => scopeHealth(scope, context.model).state !== 'no')
      .flatMap((scope) => gatedApplications(scope).map(({ instance }) => instance));
    return projects.flatMap(({ project, windows }) =>
      windows.flatMap((window) => report(project, window, gated, context)),
    );
  },
};

interface ProjectWithWindows {
  readonly project: Instance;
  readonly windows: readonly SyncWindow[];
}

function projectsWithWindows({ argoScopes }: Model): readonly ProjectWithWindows[] {
  return argoScopes
    .flatMap((scope) => scope.instances.filter(({ resource }) => isAppProject(resource)))
    .map((project) => ({ project, windows: readSyncWindows(project.resource.content()) }))
    .filter(({ windows }) => windows.length > 0);
}

function report(
  project: Instance,
  window: SyncWindow,
  gated: readonly Instance[],
  { settings: { locale } }: RuleContext,
): readonly Report[] {
  const { name, place } = project.resource;
  const children = gated.filter(({ resource }) => {
    const { application } = resource;
    return application?.project === name && windowCovers(window, resource.name, application.destination);
  });
  if (children.length === 0) return [];
  const facts = {
    project: name,
    window: `${window.schedule} (${window.duration})`,
    names: nameSome(children, locale),
  };
  return [
    {
      place: window.place ?? place,
      message: text[locale][window.kind](facts),
      related: children
        .slice(0, mostRelated)
        .map(({ resource }) => ({ place: resource.place, message: resource.name })),
      application: undefined,
      provider: undefined,
      scope: project.scope.name,
      fixes: [],
    },
  ];
}

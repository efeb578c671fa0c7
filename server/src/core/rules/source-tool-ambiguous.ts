import type { Localized } from '../l10n/locale.ts';
import { basename } from '../text/posixPath.ts';
import type { SyncRule } from './rule.ts';
import { settingFix } from './sourcePlaces.ts';
import { remarkedSources, sourceReport } from './sourceRemarks.ts';

const text: Localized<{
  message(name: string, path: string, chart: string): string;
  chart(chart: string): string;
  readonly fix: string;
}> = {
  en: {
    message: (name, path, chart) =>
      `${name}: ${path} is a Kustomize directory and, with ${chart}, a chart too. Argo CD takes Kustomize, and nothing of the chart is rendered. Remove one of the two, or set helm.releaseName to have the chart rendered.`,
    chart: (chart) => `${chart} is not read.`,
    fix: 'Render the chart',
  },
  fr: {
    message: (name, path, chart) =>
      `${name} : ${path} est un répertoire Kustomize et, avec ${chart}, aussi un chart. Argo CD prend Kustomize, et rien du chart n’est rendu. Supprimez l’un des deux, ou définissez helm.releaseName pour rendre le chart.`,
    chart: (chart) => `${chart} n’est pas lu.`,
    fix: 'Rendre le chart',
  },
};

/** Without settings for a tool the files decide, and a kustomization beats a chart (S§5.2, S§7.6). */
export const sourceToolAmbiguous: SyncRule = {
  id: 'source-tool-ambiguous',
  over: 'sync',
  severity: 'warning',
  fixable: true,
  title: {
    en: 'A source is both a kustomization and a chart',
    fr: 'Une source est à la fois une kustomization et un chart',
  },
  check: ({ scope }, { settings: { locale } }) => {
    const messages = text[locale];
    return remarkedSources(scope, 'toolAmbiguous').flatMap(({ application, source, remarks }) =>
      remarks.map(({ chart }) => {
        const { name } = application.resource;
        const file = basename(chart);
        return sourceReport(
          { application, source },
          {
            message: messages.message(name, source.path ?? '.', file),
            related: [{ place: { path: chart, range: { start: 0, end: 0 } }, message: messages.chart(file) }],
            // The name that Argo CD gives the release anyway: an empty block would not count.
            fixes: settingFix(application, ['helm', 'releaseName'], {
              value: { text: name },
              title: messages.fix,
            }),
          },
        );
      }),
    );
  },
};

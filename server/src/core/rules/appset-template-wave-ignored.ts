import type { Localized } from '../l10n/locale.ts';
import type { FileRule } from './rule.ts';
import { nameOf } from './waveEntries.ts';

const text: Localized<{ message(name: string): string }> = {
  en: {
    message: (name) =>
      `${name}: the Applications that an ApplicationSet generates are not ordered by their sync waves, which nothing reads. Order them by RollingSync steps, or list them as Applications under a parent.`,
  },
  fr: {
    message: (name) =>
      `${name} : les Applications qu’un ApplicationSet génère ne sont pas ordonnées par leurs sync waves, que rien ne lit. Ordonnez-les par des étapes RollingSync, ou listez-les comme Applications sous un parent.`,
  },
};

/** The ApplicationSet controller creates its Applications without a look at their waves (S§4.2, S§7.5). */
export const appsetTemplateWaveIgnored: FileRule = {
  id: 'appset-template-wave-ignored',
  over: 'file',
  severity: 'warning',
  fixable: false,
  title: {
    en: 'The sync wave in an ApplicationSet’s template orders nothing',
    fr: 'La sync wave dans le modèle d’un ApplicationSet n’ordonne rien',
  },
  check: (facts, context) =>
    facts.manifests.flatMap((manifest) =>
      (manifest.application?.ranges.templateWaves ?? []).map((range) => ({
        place: { path: facts.path, range },
        message: text[context.settings.locale].message(nameOf(manifest)),
        related: [],
        application: nameOf(manifest),
        provider: undefined,
        fixes: [],
      })),
    ),
};

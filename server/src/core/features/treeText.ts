import type { Wave } from '../argo/wave.ts';
import type { Localized } from '../l10n/locale.ts';

/** The words of the wave tree. */
export interface TreeText {
  wave(wave: Wave): string;
  readonly templatedWave: string;
  applications(count: number): string;
  coverage(count: number, withWave: number): string;
  byDefault(count: number): string;
  readonly noWave: string;
  renderedBy(parent: string): string;
  readonly assumed: string;
  readonly scopeTooltip: string;
  readonly waveTooltip: string;
  readonly unusedGroup: string;
  readonly unusedTooltip: string;
}

export const treeText: Localized<TreeText> = {
  en: {
    wave: (wave) => `Wave ${wave}`,
    templatedWave: 'Wave decided by a template',
    applications: (count) => (count === 1 ? '1 Application' : `${count} Applications`),
    coverage: (count, withWave) => `${treeText.en.applications(count)}, ${withWave} with a wave`,
    byDefault: (count) => `${count} by default`,
    noWave: 'no wave',
    renderedBy: (parent) => `rendered by ${parent}`,
    assumed: 'assumed',
    scopeTooltip: 'Everything that one sync operation applies. Waves order only inside of it.',
    waveTooltip: 'Argo CD applies lower waves first, and goes on when they are healthy.',
    unusedGroup: 'Unused',
    unusedTooltip: 'No scope lists these files, so nothing here applies them.',
  },
  fr: {
    wave: (wave) => `Wave ${wave}`,
    templatedWave: 'Wave décidée par un modèle',
    applications: (count) => (count === 1 ? '1 Application' : `${count} Applications`),
    coverage: (count, withWave) => `${treeText.fr.applications(count)}, dont ${withWave} avec une wave`,
    byDefault: (count) => `${count} par défaut`,
    noWave: 'sans wave',
    renderedBy: (parent) => `rendue par ${parent}`,
    assumed: 'supposée',
    scopeTooltip:
      'Tout ce qu’une opération de synchronisation applique. Les waves n’ordonnent qu’à l’intérieur.',
    waveTooltip: 'Argo CD applique d’abord les waves les plus basses, et continue quand elles sont saines.',
    unusedGroup: 'Inutilisés',
    unusedTooltip: 'Aucune portée ne liste ces fichiers, donc rien ici ne les applique.',
  },
};

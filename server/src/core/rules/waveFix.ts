import type { Wave } from '../argo/wave.ts';
import { setInstanceWave } from '../fixes/setInstanceWave.ts';
import type { Locale, Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Fix } from './finding.ts';
import { nameWithKind } from './nameWithKind.ts';

const text: Localized<(name: string, wave: string) => string> = {
  en: (name, wave) => `Move ${name} to wave ${wave}`,
  fr: (name, wave) => `Déplacer ${name} en wave ${wave}`,
};

/** The fix that gives an object another wave; none where that can't be written. */
export function waveFix(instance: Instance, wave: Wave, locale: Locale): readonly Fix[] {
  const edit = setInstanceWave(instance, wave);
  if (!edit) return [];
  return [{ title: text[locale](nameWithKind(instance), String(wave)), safe: false, edits: [edit] }];
}

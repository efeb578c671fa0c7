import { Option } from 'commander';
import type { Locale, Localized } from '../core/l10n/locale.ts';
import type { PlanFormat } from './planFormats.ts';

/** The options of the command `environments`. */
export interface EnvironmentsOptions {
  readonly format: PlanFormat;
  readonly from?: string;
  readonly to?: string;
  readonly pin?: string;
  readonly write?: boolean;
}

export function environmentsOptions(locale: Locale): readonly Option[] {
  return texts[locale].map(([flags, description]) => new Option(flags, description));
}

const texts: Localized<readonly (readonly [flags: string, description: string])[]> = {
  en: [
    ['--from <environment>', 'plan to bring the waves of this environment'],
    ['--to <environment>', 'to this one'],
    ['--pin <applications>', 'names, separated by commas, that stay in their wave'],
    ['--write', 'write the planned waves into the files'],
  ],
  fr: [
    ['--from <environnement>', 'planifier de porter les waves de cet environnement'],
    ['--to <environnement>', 'vers celui-ci'],
    ['--pin <applications>', 'noms, séparés par des virgules, qui restent dans leur wave'],
    ['--write', 'écrire les waves planifiées dans les fichiers'],
  ],
};

import type { Localized } from '../l10n/locale.ts';

/** A step to the neighbouring wave of the scope. */
export type WaveStep = 'next' | 'previous';

export interface SetWaveText {
  readonly gone: string;
  fixed(name: string): string;
  tooLarge(wave: string): string;
  readonly noNeighbour: Readonly<Record<WaveStep, (name: string) => string>>;
  torn(name: string): string;
  carried(applications: string): string;
  inScope(name: string, scope: string): string;
}

export const setWaveText: Localized<SetWaveText> = {
  en: {
    gone: 'The tree has changed meanwhile. Choose the Application again.',
    fixed: (name) => `${name} stays in its wave: its tooltip says why it cannot be changed.`,
    tooLarge: (wave) => `${wave} is no wave, since it does not fit into 64 bits. Choose a smaller number.`,
    noNeighbour: {
      next: (name) => `${name} is in the last wave of its scope. Set its wave as a number to make a new one.`,
      previous: (name) =>
        `${name} is in the first wave of its scope. Set its wave as a number to make a new one.`,
    },
    torn: (name) =>
      `${name} stays in its wave: the place that sets it serves several scopes, which have different neighbouring waves. Set its wave as a number.`,
    carried: (applications) => `This also moves ${applications}, whose wave is set in the same place.`,
    inScope: (name, scope) => `${name} in ${scope}`,
  },
  fr: {
    gone: 'L’arbre a changé entre-temps. Choisissez l’Application de nouveau.',
    fixed: (name) => `${name} reste dans sa wave : son infobulle dit pourquoi elle ne peut pas être changée.`,
    tooLarge: (wave) =>
      `${wave} n’est pas une wave, car il ne tient pas sur 64 bits. Choisissez un nombre plus petit.`,
    noNeighbour: {
      next: (name) =>
        `${name} est dans la dernière wave de sa portée. Fixez sa wave par un nombre pour en créer une nouvelle.`,
      previous: (name) =>
        `${name} est dans la première wave de sa portée. Fixez sa wave par un nombre pour en créer une nouvelle.`,
    },
    torn: (name) =>
      `${name} reste dans sa wave : l’endroit qui la fixe sert plusieurs portées, dont les waves voisines diffèrent. Fixez sa wave par un nombre.`,
    carried: (applications) => `Cela déplace aussi ${applications}, dont la wave est fixée au même endroit.`,
    inScope: (name, scope) => `${name} dans ${scope}`,
  },
};

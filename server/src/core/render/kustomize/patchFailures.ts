import type { Localized } from '../../l10n/locale.ts';
import type { Tree } from './tree.ts';

type Text = Localized<string>;

/** Why kustomize would stop at a patch. */
export const patchFailures = {
  noContent: {
    en: 'A patch needs either a path or a text.',
    fr: 'Un patch demande soit un chemin, soit un texte.',
  },
  empty: { en: 'The patch is empty.', fr: 'Le patch est vide.' },
  noPatch: {
    en: 'A patch has to be a list of operations, or an object with kind and metadata.name.',
    fr: 'Un patch doit être une liste d’opérations, ou un objet avec kind et metadata.name.',
  },
  noJson: {
    en: 'A patch that begins with a bracket has to be JSON, with every key and every text in quotes.',
    fr: 'Un patch qui commence par un crochet doit être du JSON, avec chaque clé et chaque texte entre guillemets.',
  },
  onlyStrategic: {
    en: 'A JSON patch does not belong under patchesStrategicMerge.',
    fr: 'Un patch JSON n’a pas sa place sous patchesStrategicMerge.',
  },
  onlyJson: {
    en: 'An entry of patchesJson6902 needs a list of operations and a target with a name.',
    fr: 'Une entrée de patchesJson6902 demande une liste d’opérations et une cible avec un nom.',
  },
  noTarget: { en: 'A JSON patch needs a target.', fr: 'Un patch JSON demande une cible.' },
  invalidTarget: {
    en: 'The target of the patch holds a pattern that is not valid.',
    fr: 'La cible du patch contient un motif qui n’est pas valide.',
  },
  severalDocuments: {
    en: 'A patch with a target may hold only one document.',
    fr: 'Un patch avec une cible ne peut contenir qu’un seul document.',
  },
  nothingToPatch: (object: string): Text => ({
    en: `${object} does not exist, so that the patch has no target.`,
    fr: `${object} n’existe pas, le patch n’a donc pas de cible.`,
  }),
  severalToPatch: (object: string): Text => ({
    en: `${object} is the name of several objects, so that the patch has no single target.`,
    fr: `${object} désigne plusieurs objets, le patch n’a donc pas de cible unique.`,
  }),
  misfit: (object: string, { misfit }: Misfit): Text => ({
    en: `The patch does not fit ${object}: ${misfit.en}.`,
    fr: `Le patch ne convient pas à ${object} : ${misfit.fr}.`,
  }),
} as const;

/** Why a patch can't be applied to an object; half a sentence. */
export interface Misfit {
  readonly misfit: Text;
}

export function isMisfit(outcome: object): outcome is Misfit {
  return 'misfit' in outcome;
}

/** What may be wrong with a patch in view of the object. */
export const misfits = {
  nothingAt: (path: string): Misfit => misfit(`there is nothing at ${path}`, `il n’y a rien à ${path}`),
  noPath: misfit('an operation has no path', 'une opération n’a pas de chemin'),
  testFails: (path: string): Misfit => misfit(`the test of ${path} fails`, `le test de ${path} échoue`),
  unknownOperation: (name: string): Misfit =>
    misfit(`"${name}" is no operation`, `« ${name} » n’est pas une opération`),
  noName: misfit('it has no name any more', 'il n’a plus de nom'),
  noObjectLeft: misfit('no object is left of it', 'il n’en reste pas d’objet'),
  wrongType: (field: string, actual: Tree['kind'], patched: Tree['kind']): Misfit =>
    misfit(
      `"${field}" is ${types[actual].en}, not ${types[patched].en}`,
      `« ${field} » est ${types[actual].fr}, pas ${types[patched].fr}`,
    ),
  unknownDirective: (name: string): Misfit =>
    misfit(`"${name}" is no value of $patch`, `« ${name} » n’est pas une valeur de $patch`),
};

const types: Readonly<Record<Tree['kind'], Text>> = {
  map: { en: 'a mapping', fr: 'un dictionnaire' },
  sequence: { en: 'a list', fr: 'une liste' },
  scalar: { en: 'a scalar', fr: 'un scalaire' },
};

function misfit(en: string, fr: string): Misfit {
  return { misfit: { en, fr } };
}

import type { Localized } from '../../l10n/locale.ts';

type Text = Localized<string>;

/** Why kustomize would stop at a generator, or at a transformer in a file of its own. */
export const generatorFailures = {
  noGenerator: (kind: string): Text => ({
    en: `${kind} is not a generator.`,
    fr: `${kind} n’est pas un générateur.`,
  }),
  noTransformer: (kind: string): Text => ({
    en: `${kind} is not a transformer.`,
    fr: `${kind} n’est pas un transformateur.`,
  }),
  noFieldSpecs: {
    en: 'The transformer needs fieldSpecs.',
    fr: 'Le transformateur demande des fieldSpecs.',
  },
  noName: { en: 'A generator needs a name.', fr: 'Un générateur demande un nom.' },
  duplicateKey: (key: string): Text => ({
    en: `The key "${key}" is there twice.`,
    fr: `La clé « ${key} » est présente deux fois.`,
  }),
  wrongLiteral: (text: string): Text => ({
    en: `"${text}" is not of the form key=value.`,
    fr: `« ${text} » n’est pas de la forme clé=valeur.`,
  }),
  wrongFile: (text: string): Text => ({
    en: `"${text}" is not of the form key=path.`,
    fr: `« ${text} » n’est pas de la forme clé=chemin.`,
  }),
  nothingToChange: (object: string, behavior: string): Text => ({
    en: `${object} does not exist, so that there is nothing for the behavior "${behavior}".`,
    fr: `${object} n’existe pas, le comportement « ${behavior} » n’a donc pas d’objet.`,
  }),
  existsAlready: (object: string): Text => ({
    en: `${object} exists already.`,
    fr: `${object} existe déjà.`,
  }),
  severalToChange: (object: string): Text => ({
    en: `${object} is the name of several objects.`,
    fr: `${object} désigne plusieurs objets.`,
  }),
} as const;

/** Why kustomize would stop at a replacement or a variable. */
export const replacementFailures = {
  pathAndSource: {
    en: 'A replacement has either a path, or a source and targets.',
    fr: 'Un remplacement a soit un chemin, soit une source et des cibles.',
  },
  incomplete: {
    en: 'A replacement needs a source and a target.',
    fr: 'Un remplacement demande une source et une cible.',
  },
  noSource: {
    en: 'No object is the source of the replacement.',
    fr: 'Aucun objet n’est la source du remplacement.',
  },
  severalSources: {
    en: 'Several objects are the source of the replacement.',
    fr: 'Plusieurs objets sont la source du remplacement.',
  },
  noSourceField: (path: string): Text => ({
    en: `The source of the replacement has no field "${path}".`,
    fr: `La source du remplacement n’a pas de champ « ${path} ».`,
  }),
  noSourcePart: {
    en: 'The source of the replacement has no part of that index.',
    fr: 'La source du remplacement n’a pas de partie à cet indice.',
  },
  invalidTarget: {
    en: 'The target of the replacement has no valid selector.',
    fr: 'La cible du remplacement n’a pas de sélecteur valide.',
  },
  noTargetField: (path: string): Text => ({
    en: `The target of the replacement has no field "${path}".`,
    fr: `La cible du remplacement n’a pas de champ « ${path} ».`,
  }),
  severalForVariable: (name: string): Text => ({
    en: `Several objects fit the variable ${name}.`,
    fr: `Plusieurs objets conviennent à la variable ${name}.`,
  }),
  nothingForVariable: (name: string): Text => ({
    en: `The variable ${name} leads to no field of a known object.`,
    fr: `La variable ${name} ne mène à aucun champ d’un objet connu.`,
  }),
} as const;

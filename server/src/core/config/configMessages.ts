import type { Localized } from '../l10n/locale.ts';

/** What can be wrong in `.sync-waves.yaml`. `where` is the way of keys to the value, as in `bands[0].waves`. */
export const configMessages = {
  wrongType: (where: string, expected: ExpectedType): Localized<string> => ({
    en: `${where || 'The file'} is ignored: it has to be ${expectedTypes.en[expected]}.`,
    fr: `${where || 'Le fichier'} est ignoré : il faut ${expectedTypes.fr[expected]}.`,
  }),

  unknownKey: (where: string, nearest: string | undefined): Localized<string> => ({
    en: `${where} is ignored: there is no such key.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
    fr: `${where} est ignoré : cette clé n’existe pas.${nearest === undefined ? '' : ` Vouliez-vous dire ${nearest} ?`}`,
  }),

  duplicateKey: (where: string): Localized<string> => ({
    en: `${where} is ignored here: the same key stands again below, and the last one counts. Remove one of the two.`,
    fr: `${where} est ignoré ici : la même clé figure plus bas, et c’est la dernière qui compte. Retirez l’une des deux.`,
  }),

  unsupportedVersion: (version: string): Localized<string> => ({
    en: `version ${version} is not known: the file is read as version 1, and newer keys have no effect. Write version: 1.`,
    fr: `La version ${version} est inconnue : le fichier est lu comme version 1, et les clés plus récentes sont sans effet. Écrivez version: 1.`,
  }),

  bandWithoutWave: (where: string): Localized<string> => ({
    en: `${where} is ignored: it says neither wave nor waves, so nothing can be put into it. Add wave: 0 or waves: [0, 3].`,
    fr: `${where} est ignoré : ni wave ni waves n’est indiqué, donc rien ne peut y être placé. Ajoutez wave: 0 ou waves: [0, 3].`,
  }),

  bandWithTwoWaves: (where: string): Localized<string> => ({
    en: `${where} says both wave and waves, and waves counts. Remove one of the two.`,
    fr: `${where} indique à la fois wave et waves, et c’est waves qui compte. Retirez l’un des deux.`,
  }),

  emptyBand: (where: string): Localized<string> => ({
    en: `${where} is ignored: its first wave is later than its last. Exchange the two.`,
    fr: `${where} est ignoré : sa première wave vient après la dernière. Échangez les deux.`,
  }),

  ignoresEverything: (where: string): Localized<string> => ({
    en: `${where} is ignored: it names neither a rule nor an app, so it would hide every finding. Add rule or app.`,
    fr: `${where} est ignoré : ni règle ni application n’y est nommée, il cacherait donc tout. Ajoutez rule ou app.`,
  }),

  missingKey: (where: string, key: string): Localized<string> => ({
    en: `${where} is ignored: it has no ${key}. Add ${key}.`,
    fr: `${where} est ignoré : ${key} manque. Ajoutez ${key}.`,
  }),

  unreadTemplate: (where: string, text: string): Localized<string> => ({
    en: `${where} is ignored: ‘${text}’ can’t be read, or names a field that it can’t have here. Write fields in braces, like {name}-rw or {spec.secretName|name}.`,
    fr: `${where} est ignoré : « ${text} » est illisible ou nomme un champ qui n’existe pas ici. Écrivez les champs entre accolades, comme {name}-rw ou {spec.secretName|name}.`,
  }),

  unreadCondition: (where: string, text: string): Localized<string> => ({
    en: `${where} is ignored: ‘${text}’ can’t be read, or names a field that it can’t have here. Write a field without braces, like spec.secretName, !spec.secretName or spec.type=a,b.`,
    fr: `${where} est ignoré : « ${text} » est illisible ou nomme un champ qui n’existe pas ici. Écrivez un champ sans accolades, comme spec.secretName, !spec.secretName ou spec.type=a,b.`,
  }),

  unknownRule: (name: string, nearest: string | undefined): Localized<string> => ({
    en: `${name} is no rule, so this has no effect.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
    fr: `${name} n’est pas une règle, cela est donc sans effet.${nearest === undefined ? '' : ` Vouliez-vous dire ${nearest} ?`}`,
  }),
};

export type ExpectedType = keyof (typeof expectedTypes)['en'];

const expectedTypes = {
  en: {
    map: 'a mapping (key: value)',
    list: 'a list',
    text: 'a text',
    boolean: 'true or false',
    wave: 'a wave, which is an integer like -5 or 10',
    waves: 'a list of two waves, the first and the last: [0, 3]',
    setting: 'error, warning, information, hint or off',
    version: 'a version like "3.4"',
  },
  fr: {
    map: 'des paires clé: valeur',
    list: 'une liste',
    text: 'un texte',
    boolean: 'true ou false',
    wave: 'une wave, c’est-à-dire un entier comme -5 ou 10',
    waves: 'une liste de deux waves, la première et la dernière : [0, 3]',
    setting: 'error, warning, information, hint ou off',
    version: 'une version comme "3.4"',
  },
};

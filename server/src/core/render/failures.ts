import type { Localized } from '../l10n/locale.ts';

/** Why the real tool would render nothing at all, for people to read. */
type Text = Localized<string>;

/** What may go wrong with files, directories and kustomizations. */
export const failures = {
  severalTools: (tools: string): Text => ({
    en: `The source has settings for several tools: ${tools}.`,
    fr: `La source a des réglages pour plusieurs outils : ${tools}.`,
  }),
  noChart: { en: 'The chart has no Chart.yaml.', fr: 'Le chart n’a pas de Chart.yaml.' },
  missing: (path: string): Text => ({
    en: `"${path}" does not exist.`,
    fr: `« ${path} » n’existe pas.`,
  }),
  outside: (path: string): Text => ({
    en: `"${path}" lies outside of the kustomization's directory, where kustomize reads no files.`,
    fr: `« ${path} » se trouve hors du répertoire de la kustomization, où kustomize ne lit aucun fichier.`,
  }),
  noKustomization: (path: string): Text => ({
    en: `The directory "${path}" has no kustomization.`,
    fr: `Le répertoire « ${path} » n’a pas de kustomization.`,
  }),
  severalKustomizations: {
    en: 'The directory holds several kustomizations.',
    fr: 'Le répertoire contient plusieurs kustomizations.',
  },
  isComponent: (path: string): Text => ({
    en: `"${path}" is a component, not a resource.`,
    fr: `« ${path} » est un composant, pas une ressource.`,
  }),
  isNoComponent: (path: string): Text => ({
    en: `"${path}" is not a component: its kind has to be Component.`,
    fr: `« ${path} » n’est pas un composant : son kind doit être Component.`,
  }),
  cycle: (path: string): Text => ({
    en: `"${path}" leads back to a kustomization that includes it.`,
    fr: `« ${path} » ramène à une kustomization qui l’inclut.`,
  }),
  empty: { en: 'The kustomization sets nothing.', fr: 'La kustomization ne définit rien.' },
  wrongKind: {
    en: 'The kind has to be Kustomization or Component.',
    fr: 'Le kind doit être Kustomization ou Component.',
  },
  wrongVersion: (kind: string, version: string): Text => ({
    en: `The apiVersion of a ${kind} has to be ${version}.`,
    fr: `L’apiVersion d’un objet ${kind} doit être ${version}.`,
  }),
  unknownField: (name: string): Text => ({
    en: `Kustomize does not know the field "${name}".`,
    fr: `Kustomize ne connaît pas le champ « ${name} ».`,
  }),
  wrongType: (expected: Text): Text => ({
    en: `Kustomize expects ${expected.en} here.`,
    fr: `Kustomize attend ici ${expected.fr}.`,
  }),
  listedTwice: (object: string): Text => ({
    en: `${object} is there twice.`,
    fr: `${object} existe en double.`,
  }),
  madeEqual: (object: string): Text => ({
    en: `The namespace makes two objects the same: ${object}.`,
    fr: `Le namespace rend deux objets identiques : ${object}.`,
  }),
  noReplicas: (name: string): Text => ({
    en: `No workload "${name}" has replicas to set.`,
    fr: `Aucune charge de travail « ${name} » n’a de réplicas à définir.`,
  }),
  noSchemas: {
    en: 'Kustomize expects OpenAPI schemas under crds. A CustomResourceDefinition belongs under resources.',
    fr: 'Kustomize attend des schémas OpenAPI sous crds. Une CustomResourceDefinition a sa place sous resources.',
  },
  wrongOrder: {
    en: 'The order has to be fifo or legacy.',
    fr: 'L’ordre doit être fifo ou legacy.',
  },
  optionsOfLegacy: {
    en: 'These options need the order legacy.',
    fr: 'Ces options demandent l’ordre legacy.',
  },
  annotationIsSet: (key: string): Text => ({
    en: `The Application adds the annotation ${key}, which the kustomization sets already.`,
    fr: `L’Application ajoute l’annotation ${key}, que la kustomization définit déjà.`,
  }),
} as const;

/** What kustomize refuses in a file of resources. */
export const refusals = {
  notAnObject: {
    en: 'The document is no object with a kind.',
    fr: 'Le document n’est pas un objet avec un kind.',
  },
  itemNotAnObject: {
    en: 'An item of the list is no object with a kind.',
    fr: 'Un élément de la liste n’est pas un objet avec un kind.',
  },
  directive: {
    en: 'Kustomize knows no YAML directives.',
    fr: 'Kustomize ne connaît pas les directives YAML.',
  },
  separator: {
    en: 'Kustomize accepts nothing but a comment behind "---".',
    fr: 'Kustomize n’accepte rien d’autre qu’un commentaire derrière « --- ».',
  },
  noName: { en: 'The object has no metadata.name.', fr: 'L’objet n’a pas de metadata.name.' },
  keyNotString: {
    en: 'The key is not a string, which kustomize can’t print. Put it in quotes.',
    fr: 'La clé n’est pas une chaîne, ce que kustomize ne sait pas écrire. Mettez-la entre guillemets.',
  },
  duplicateKey: { en: 'The key is there twice.', fr: 'La clé est présente deux fois.' },
} as const;

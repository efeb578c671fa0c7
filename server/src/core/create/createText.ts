import type { Locale, Localized } from '../l10n/locale.ts';
import type { FilePath } from '../text/place.ts';
import type { CreateNote, CreateNotes, CreateProblem, CreateProblems } from './creation.ts';

/** A text for each kind of thing. */
type Texts<Things> = { readonly [Kind in keyof Things]: (thing: Things[Kind]) => string };

/** Why nothing is created. `show` writes a path as the user knows it. */
export function describeCreateProblem(
  problem: CreateProblem,
  locale: Locale,
  show: (path: FilePath) => string,
): string {
  const texts = problemTexts[locale](show);
  return (texts[problem.kind] as (of: CreateProblem) => string)(problem);
}

/** What somebody should look at in a new Application. */
export function describeCreateNote(note: CreateNote, locale: Locale): string {
  return (noteTexts[locale][note.kind] as (of: CreateNote) => string)(note);
}

type ProblemTexts = (show: (path: FilePath) => string) => Texts<CreateProblems>;

const english: ProblemTexts = (show) => ({
  name: ({ name }) =>
    `“${name}” is no name of an Application. Use lower case letters, digits, “-” and “.”, with a letter or a digit at both ends.`,
  exists: ({ name, scope }) => `${name} is in ${scope} already. Nothing was created.`,
  fileExists: ({ file }) =>
    `${show(file)} is there already and stays as it is. If no list names it, add it to the list.`,
  unknownModel: ({ name }) =>
    `There is no Application ${name} that could be copied: it has to be the only object of its file, or one of several Applications there. Name another one.`,
  noModel: ({ name }) =>
    `There is nothing to make ${name} like: no Application of the scope is alone in its file, or shares it with Applications. Name one of another scope, or a template in .sync-waves.yaml.`,
  noPattern: ({ name }) =>
    `It is not clear how the file of ${name} would be called: the files of its siblings do not say their names. Create it by hand.`,
  severalFiles: ({ name, files }) =>
    `It is not clear which file ${name} belongs into: the Applications here share ${files.map(show).join(', ')}. Add it by hand.`,
  ownList: ({ name, file }) =>
    `It is not clear what the Kustomize file of ${name} would say: each sibling has its own, and ${show(file)} holds more than the file of its Application. Create it by hand.`,
  sharedFile: ({ file }) =>
    `${show(file)} can't be edited safely as it is. Nothing was created: repair its YAML first.`,
  template: ({ file }) =>
    `The template ${show(file)} can't be used: it has to be one Application, inside of the workspace, and valid YAML once its placeholders are filled in.`,
  sibling: ({ file }) => `${show(file)} can't be copied safely as it is. Name another Application to copy.`,
  list: ({ file }) =>
    `${show(file)} can't be edited safely as it is. Nothing was created: repair its list first.`,
  outside: ({ path }) => `${path} leads out of the repository. Name a path inside of it.`,
  path: ({ name, candidates }) =>
    `It is not clear where the manifests of ${name} are.${choices(' It could be: ', candidates)} Name their path.`,
  namespace: ({ name, candidates }) =>
    `It is not clear which namespace ${name} belongs into.${choices(' Its siblings use: ', candidates)} Name one.`,
});

const french: ProblemTexts = (show) => ({
  name: ({ name }) =>
    `« ${name} » n’est pas un nom d’Application. Utilisez des minuscules, des chiffres, « - » et « . », avec une lettre ou un chiffre aux deux bouts.`,
  exists: ({ name, scope }) => `${name} est déjà dans ${scope}. Rien n’a été créé.`,
  fileExists: ({ file }) =>
    `${show(file)} existe déjà et reste tel quel. Si aucune liste ne le nomme, ajoutez-le à la liste.`,
  unknownModel: ({ name }) =>
    `Aucune Application ${name} ne peut être copiée : elle doit être le seul objet de son fichier, ou l’une de plusieurs Applications qu’il contient. Nommez-en une autre.`,
  noModel: ({ name }) =>
    `Il n’y a rien sur quoi modeler ${name} : aucune Application de la portée n’est seule dans son fichier, ou ne le partage avec des Applications. Nommez-en une d’une autre portée, ou un modèle dans .sync-waves.yaml.`,
  noPattern: ({ name }) =>
    `Le nom du fichier de ${name} n’est pas clair : les fichiers de ses voisines ne disent pas leurs noms. Créez-le à la main.`,
  severalFiles: ({ name, files }) =>
    `Le fichier qui convient à ${name} n’est pas clair : les Applications d’ici partagent ${files.map(show).join(', ')}. Ajoutez-la à la main.`,
  ownList: ({ name, file }) =>
    `Ce que dirait le fichier Kustomize de ${name} n’est pas clair : chaque voisine a le sien, et ${show(file)} contient plus que le fichier de son Application. Créez-la à la main.`,
  sharedFile: ({ file }) =>
    `${show(file)} ne peut pas être modifié sans risque tel qu’il est. Rien n’a été créé : réparez d’abord son YAML.`,
  template: ({ file }) =>
    `Le modèle ${show(file)} est inutilisable : il doit être une seule Application, dans l’espace de travail, et du YAML valide une fois rempli.`,
  sibling: ({ file }) =>
    `${show(file)} ne peut pas être copié sans risque tel qu’il est. Nommez une autre Application à copier.`,
  list: ({ file }) =>
    `${show(file)} ne peut pas être modifié sans risque tel qu’il est. Rien n’a été créé : réparez d’abord sa liste.`,
  outside: ({ path }) => `${path} mène hors du dépôt. Indiquez un chemin à l’intérieur.`,
  path: ({ name, candidates }) =>
    `L’emplacement des manifestes de ${name} n’est pas clair.${choices(' Possibles : ', candidates)} Indiquez leur chemin.`,
  namespace: ({ name, candidates }) =>
    `Le namespace de ${name} n’est pas clair.${choices(' Ses voisines utilisent : ', candidates)} Indiquez-en un.`,
});

const problemTexts: Localized<ProblemTexts> = { en: english, fr: french };

function choices(before: string, candidates: readonly string[]): string {
  return candidates.length === 0 ? '' : `${before}${candidates.join(', ')}.`;
}

const noteTexts: Localized<Texts<CreateNotes>> = {
  en: {
    pathMissing: ({ path }) => `${path} is not there yet: its manifests have to go there.`,
    placeholders: ({ words }) => `Fill in by hand: ${words.join(', ')}.`,
    source: ({ model }) => `It still deploys what ${model} deploys: change its source.`,
  },
  fr: {
    pathMissing: ({ path }) => `${path} n’existe pas encore : ses manifestes doivent y aller.`,
    placeholders: ({ words }) => `À remplir à la main : ${words.join(', ')}.`,
    source: ({ model }) => `Elle déploie encore ce que déploie ${model} : changez sa source.`,
  },
};

/** Why a new Application has no wave. */
export const noWaveText: Localized<string> = {
  en: 'nothing asks for a wave',
  fr: 'rien ne demande de wave',
};

/** The heading under which new files are confirmed. */
export const newFilesText: Localized<{ readonly label: string; readonly description: string }> = {
  en: {
    label: 'New Applications',
    description: 'named by .sync-waves.yaml or by a dependency, but not there',
  },
  fr: {
    label: 'Nouvelles Applications',
    description: 'nommées par .sync-waves.yaml ou par une dépendance, mais absentes',
  },
};

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
  const texts = problemTexts(show)[locale];
  return (texts[problem.kind] as (of: CreateProblem) => string)(problem);
}

/** What somebody should look at in a new Application. */
export function describeCreateNote(note: CreateNote, locale: Locale): string {
  return (noteTexts[locale][note.kind] as (of: CreateNote) => string)(note);
}

function problemTexts(show: (path: FilePath) => string): Localized<Texts<CreateProblems>> {
  return {
    en: {
      name: ({ name }) =>
        `“${name}” is no name of an Application. Use lower case letters, digits, “-” and “.”, with a letter or a digit at both ends.`,
      exists: ({ name, scope }) => `${name} is in ${scope} already. Nothing was created.`,
      fileExists: ({ file }) =>
        `${show(file)} is there already and stays as it is. If no list names it, add it to the list.`,
      unknownModel: ({ name }) =>
        `There is no Application ${name} that has a file for itself. Name another one to copy.`,
      noModel: ({ name }) =>
        `There is nothing to make ${name} like: no Application of the scope has a file for itself. Name one of another scope, or a template in .sync-waves.yaml.`,
      noPattern: ({ name }) =>
        `It is not clear how the file of ${name} would be called: the files of its siblings do not say their names. Create it by hand.`,
      template: ({ file }) =>
        `The template ${show(file)} can't be used: it has to be one Application, inside of the workspace, and valid YAML once its placeholders are filled in.`,
      sibling: ({ file }) =>
        `${show(file)} can't be copied safely as it is. Name another Application to copy.`,
      list: ({ file }) =>
        `${show(file)} can't be edited safely as it is. Nothing was created: repair its list first.`,
      outside: ({ path }) => `${path} leads out of the repository. Name a path inside of it.`,
      path: ({ name, candidates }) =>
        `It is not clear where the manifests of ${name} are.${choices(' It could be: ', candidates)} Name their path.`,
      namespace: ({ name, candidates }) =>
        `It is not clear which namespace ${name} belongs into.${choices(' Its siblings use: ', candidates)} Name one.`,
    },
    fr: {
      name: ({ name }) =>
        `« ${name} » n’est pas un nom d’Application. Utilisez des minuscules, des chiffres, « - » et « . », avec une lettre ou un chiffre aux deux bouts.`,
      exists: ({ name, scope }) => `${name} est déjà dans ${scope}. Rien n’a été créé.`,
      fileExists: ({ file }) =>
        `${show(file)} existe déjà et reste tel quel. Si aucune liste ne le nomme, ajoutez-le à la liste.`,
      unknownModel: ({ name }) =>
        `Aucune Application ${name} n’a de fichier à elle. Nommez-en une autre à copier.`,
      noModel: ({ name }) =>
        `Il n’y a rien sur quoi modeler ${name} : aucune Application de la portée n’a de fichier à elle. Nommez-en une d’une autre portée, ou un modèle dans .sync-waves.yaml.`,
      noPattern: ({ name }) =>
        `Le nom du fichier de ${name} n’est pas clair : les fichiers de ses voisines ne disent pas leurs noms. Créez-le à la main.`,
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
    },
  };
}

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

import type { Localized } from '../l10n/locale.ts';

/** The words of the document that shows an order. */
export interface OrderWords {
  title(scope: string): string;
  readonly renderedBy: string;
  readonly assumed: string;
  readonly ambiguous: string;
  destination(namespace: string): string;
  createsNamespace(namespace: string): string;
  readonly unknownDestination: string;
  steps(count: number): string;
  step(number: number, total: number, name: string): string;
  readonly hook: string;
  moved(own: string, user: string): string;
  readonly waits: string;
  readonly mayWait: string;
  /** In place of all the names of a step. */
  readonly all: string;
  readonly noWait: string;
  readonly end: string;
  readonly onFailure: string;
  readonly deleteHooks: string;
  readonly neverApplied: string;
  readonly because: Readonly<Record<'skipped' | 'ignored', string>>;
  readonly undecided: string;
  readonly unresolved: string;
  readonly removal: string;
  more(count: number): string;
  readonly gone: string;
  readonly empty: string;
}

export const orderText: Localized<OrderWords> = {
  en: {
    title: (scope) => `Sync order of ${scope}`,
    renderedBy: 'Rendered by ',
    assumed: 'Assumed: no Application here renders this scope.',
    ambiguous: ', and by other Applications too',
    destination: (namespace) => `Destination namespace: ${namespace}`,
    createsNamespace: (namespace) =>
      `CreateNamespace=true: where the namespace ${namespace} is missing, Argo CD creates it before all else.`,
    unknownDestination:
      'The destination namespace is not known. Argo CD would apply a Namespace of that name before all else.',
    steps: (count) =>
      count === 1 ? '1 step: everything starts together.' : `${count} steps, one after the other.`,
    step: (number, total, name) => `Step ${number} of ${total}: ${name}`,
    hook: 'hook',
    moved: (own, user) => `moved here from ${own}: ${user} needs it`,
    waits: 'Then Argo CD waits until healthy: ',
    mayWait: 'Then Argo CD waits until healthy, if a health check exists (not known here): ',
    all: 'all of them',
    noWait: 'Nothing here has a health check: Argo CD goes on at once.',
    end: 'The sync ends here, without waiting for health.',
    onFailure: 'Runs only when a step above has failed.',
    deleteHooks: 'When the Application is deleted',
    neverApplied: 'Never applied',
    because: {
      skipped: 'its hook is Skip',
      ignored: 'its hook annotation names no type that Argo CD knows',
    },
    undecided: 'Place not known: a template decides it',
    unresolved: 'Not resolved here, so the order may lack objects',
    removal: 'Removal: what disappears from Git is deleted in this order',
    more: (count) => `and ${count} more`,
    gone: 'This scope does not exist any more.',
    empty: 'Nothing is known to be applied here.',
  },
  fr: {
    title: (scope) => `Ordre de synchronisation de ${scope}`,
    renderedBy: 'Rendue par ',
    assumed: 'Supposée : aucune Application ne rend cette portée ici.',
    ambiguous: ', et par d’autres Applications aussi',
    destination: (namespace) => `Namespace de destination : ${namespace}`,
    createsNamespace: (namespace) =>
      `CreateNamespace=true : si le namespace ${namespace} manque, Argo CD le crée avant tout le reste.`,
    unknownDestination:
      'Le namespace de destination n’est pas connu. Argo CD appliquerait un Namespace de ce nom avant tout le reste.',
    steps: (count) =>
      count === 1 ? '1 étape : tout démarre ensemble.' : `${count} étapes, l’une après l’autre.`,
    step: (number, total, name) => `Étape ${number} sur ${total} : ${name}`,
    hook: 'hook',
    moved: (own, user) => `déplacé ici depuis ${own} : ${user} en a besoin`,
    waits: 'Ensuite Argo CD attend que soient sains : ',
    mayWait: 'Ensuite Argo CD attend que soient sains, si un contrôle de santé existe (inconnu ici) : ',
    all: 'tous',
    noWait: 'Rien ici n’a de contrôle de santé : Argo CD continue aussitôt.',
    end: 'La synchronisation se termine ici, sans attendre la santé.',
    onFailure: 'Ne s’exécute que si une étape ci-dessus a échoué.',
    deleteHooks: 'À la suppression de l’Application',
    neverApplied: 'Jamais appliqués',
    because: {
      skipped: 'son hook est Skip',
      ignored: 'son annotation de hook ne nomme aucun type connu d’Argo CD',
    },
    undecided: 'Place inconnue : un modèle en décide',
    unresolved: 'Non résolu ici, donc des objets peuvent manquer dans l’ordre',
    removal: 'Suppression : ce qui disparaît de Git est supprimé dans cet ordre',
    more: (count) => `et ${count} de plus`,
    gone: 'Cette portée n’existe plus.',
    empty: 'Rien de connu n’est appliqué ici.',
  },
};

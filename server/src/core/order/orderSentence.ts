import type { Locale, Localized } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import type { OrderedReason, OrderReason, Placed } from './explainOrder.ts';
import type { Awaited, OrderStep } from './scopeOrder.ts';

interface Messages {
  within(name: string, carrier: string): string;
  readonly by: Readonly<Record<OrderedReason['by'], (facts: OrderedFacts) => string>>;
  readonly waits: Readonly<Record<Awaited, (name: string) => string>>;
  ifFailed(name: string): string;
  together(one: string, other: string): string;
  overlapping(one: string, other: string): string;
  nested(outer: string, inner: string): string;
  notApplied(name: string): string;
  undecided(name: string): string;
  readonly unordered: string;
}

interface OrderedFacts {
  readonly earlier: string;
  readonly later: string;
  readonly from: OrderStep;
  readonly to: OrderStep;
  readonly kinds: readonly [string, string];
}

const text: Localized<Messages> = {
  en: {
    within: (name, carrier) => `${name} (in ${carrier})`,
    by: {
      phase: ({ earlier, later, from, to }) =>
        `${earlier} goes before ${later}: phase ${from.phase} comes before phase ${to.phase}`,
      wave: ({ earlier, later, from, to }) =>
        `${earlier} goes before ${later}: wave ${from.wave} comes before wave ${to.wave}`,
      moved: ({ earlier, later, kinds }) =>
        `${earlier} goes before ${later}: Argo CD moves a ${kinds[0]} in front of the first object that needs it`,
      kind: ({ earlier, later, kinds }) =>
        `${earlier} goes before ${later} in the same step: Argo CD applies every ${kinds[0]} before any ${kinds[1]}`,
      name: ({ earlier, later }) =>
        `${earlier} goes before ${later} in the same step: only the names decide between their kinds`,
    },
    waits: {
      yes: (name) => `, and Argo CD waits in between until ${name} is healthy.`,
      no: (name) => `, but Argo CD does not wait until ${name} is healthy.`,
      unknown: (name) =>
        `; whether Argo CD waits until ${name} is healthy depends on a health check that is not known here.`,
    },
    ifFailed: (name) => ` ${name} runs only when the sync has failed.`,
    together: (one, other) =>
      `${one} and ${other} start together: the same step, the same kind, so Argo CD applies them at the same time.`,
    overlapping: (one, other) =>
      `${one} and ${other} have no single order: a hook of several phases runs before and after the other one.`,
    nested: (outer, inner) =>
      `${outer} renders ${inner}, which is applied by a sync of its own after ${outer} exists.`,
    notApplied: (name) =>
      `No sync applies ${name}, so it has no place in the order: its hook annotation keeps it out.`,
    undecided: (name) => `The order is not known: a template decides the place of ${name}.`,
    unordered: 'Nothing orders the two: no Application here applies both, not even through others.',
  },
  fr: {
    within: (name, carrier) => `${name} (dans ${carrier})`,
    by: {
      phase: ({ earlier, later, from, to }) =>
        `${earlier} passe avant ${later} : la phase ${from.phase} précède la phase ${to.phase}`,
      wave: ({ earlier, later, from, to }) =>
        `${earlier} passe avant ${later} : la wave ${from.wave} précède la wave ${to.wave}`,
      moved: ({ earlier, later, kinds }) =>
        `${earlier} passe avant ${later} : Argo CD déplace un ${kinds[0]} devant le premier objet qui en a besoin`,
      kind: ({ earlier, later, kinds }) =>
        `${earlier} passe avant ${later} dans la même étape : Argo CD applique chaque ${kinds[0]} avant tout ${kinds[1]}`,
      name: ({ earlier, later }) =>
        `${earlier} passe avant ${later} dans la même étape : entre leurs types, seuls les noms décident`,
    },
    waits: {
      yes: (name) => `, et Argo CD attend entre les deux que ${name} soit sain.`,
      no: (name) => `, mais Argo CD n’attend pas que ${name} soit sain.`,
      unknown: (name) =>
        ` ; qu’Argo CD attende ou non que ${name} soit sain dépend d’un contrôle de santé inconnu ici.`,
    },
    ifFailed: (name) => ` ${name} ne s’exécute que si la synchronisation a échoué.`,
    together: (one, other) =>
      `${one} et ${other} démarrent ensemble : même étape, même type, donc Argo CD les applique en même temps.`,
    overlapping: (one, other) =>
      `${one} et ${other} n’ont pas d’ordre unique : un hook de plusieurs phases passe avant et après l’autre.`,
    nested: (outer, inner) =>
      `${outer} rend ${inner}, qui est appliqué par sa propre synchronisation une fois que ${outer} existe.`,
    notApplied: (name) =>
      `Aucune synchronisation n’applique ${name}, qui n’a donc pas de place dans l’ordre : son annotation de hook l’en exclut.`,
    undecided: (name) => `L’ordre n’est pas connu : un modèle décide de la place de ${name}.`,
    unordered:
      'Rien n’ordonne les deux : aucune Application n’applique les deux ici, même à travers d’autres.',
  },
};

/** A reason as one sentence for people, without markup. */
export function orderSentence(reason: OrderReason, locale: Locale): string {
  const messages = text[locale];
  switch (reason.kind) {
    case 'ordered':
      return orderedSentence(reason, locale);
    case 'together':
    case 'overlapping':
      return messages[reason.kind](nameOf(reason.carriers[0]), nameOf(reason.carriers[1]));
    case 'nested':
      return messages.nested(nameOf(reason.outer), nameOf(reason.inner));
    case 'notApplied':
    case 'undecided':
      return messages[reason.kind](nameOf(reason.carrier));
    case 'unordered':
      return messages.unordered;
  }
}

function orderedSentence({ earlier, later, by, waits }: OrderedReason, locale: Locale): string {
  const messages = text[locale];
  const label = ({ instance, carrier }: Placed): string =>
    instance === carrier ? nameOf(instance) : messages.within(nameOf(instance), nameOf(carrier));
  const facts: OrderedFacts = {
    earlier: label(earlier),
    later: label(later),
    from: earlier.step,
    to: later.step,
    kinds: [earlier.carrier.resource.kind, later.carrier.resource.kind],
  };
  if (later.step.phase === 'SyncFail' && by === 'phase')
    return `${messages.by.phase(facts)}.${messages.ifFailed(facts.later)}`;
  return messages.by[by](facts) + messages.waits[waits](nameOf(earlier.carrier));
}

function nameOf({ resource: { name, kind } }: Instance): string {
  return name === '' ? kind : name;
}

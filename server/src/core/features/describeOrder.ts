import { scopeHealth } from '../argoConfig/scopeHealth.ts';
import type { Localized } from '../l10n/locale.ts';
import { scopeOrder, type OrderedObject, type OrderStep, type ScopeOrder } from '../order/scopeOrder.ts';
import type { Instance } from '../scopes/scope.ts';
import { firstOf, type Describer } from './describer.ts';
import { escapeMarkdown } from './markdown.ts';
import { stepText } from './stepText.ts';

/** How many names stand for a step. */
const nameLimit = 2;

interface Messages {
  step(number: number, total: number, neighbours: string): string;
  steps(numbers: string, total: number): string;
  after(step: string): string;
  before(step: string): string;
  moved(own: string, user: string): string;
  readonly neverApplied: Readonly<Record<ScopeOrder['neverApplied'][number]['because'], string>>;
  deleteHook(phases: string): string;
}

const text: Localized<Messages> = {
  en: {
    step: (number, total, neighbours) => `Step ${number} of ${total}: ${neighbours}.`,
    steps: (numbers, total) => `Steps ${numbers} of ${total}.`,
    after: (step) => `after ${step}`,
    before: (step) => `before ${step}`,
    moved: (own, user) => `Argo CD moves it here from ${own}, in front of ${user}, which needs it.`,
    neverApplied: {
      skipped: 'No sync applies it: its hook is `Skip`.',
      ignored: 'No sync applies it: its hook annotation names no type that Argo CD knows.',
    },
    deleteHook: (phases) => `Runs when the Application is deleted: ${phases}.`,
  },
  fr: {
    step: (number, total, neighbours) => `Étape ${number} sur ${total} : ${neighbours}.`,
    steps: (numbers, total) => `Étapes ${numbers} sur ${total}.`,
    after: (step) => `après ${step}`,
    before: (step) => `avant ${step}`,
    moved: (own, user) => `Argo CD le déplace ici depuis ${own}, devant ${user}, qui en a besoin.`,
    neverApplied: {
      skipped: 'Aucune synchronisation ne l’applique : son hook est `Skip`.',
      ignored:
        'Aucune synchronisation ne l’applique : son annotation de hook ne nomme aucun type connu d’Argo CD.',
    },
    deleteHook: (phases) => `S’exécute à la suppression de l’Application : ${phases}.`,
  },
};

/** The place of an instance in the order of its scope, as blocks of Markdown; none where there is only one step. */
export function describeOrder(
  instance: Instance,
  { model, locale }: Pick<Describer, 'model' | 'locale'>,
): readonly string[] {
  const messages = text[locale];
  const order = scopeOrder(instance.scope, scopeHealth(instance.scope, model).state);
  const { neverApplied, deleteHooks } = order;
  return [
    ...describePlaces(instance, order, messages),
    ...neverApplied
      .filter((out) => out.instance === instance)
      .map((out) => messages.neverApplied[out.because]),
    ...deleteHooks
      .filter((hook) => hook.instance === instance)
      .map(({ phases }) => messages.deleteHook(phases.join(', '))),
  ];
}

function describePlaces(instance: Instance, { steps }: ScopeOrder, messages: Messages): readonly string[] {
  const places = steps.flatMap(({ objects }, index) => {
    const object = objects.find((candidate) => candidate.instance === instance);
    return object ? [{ index, object }] : [];
  });
  const [first] = places;
  if (!first || steps.length === 1) return [];
  const line =
    places.length === 1
      ? messages.step(first.index + 1, steps.length, neighbours(first.index, steps, messages).join(', '))
      : messages.steps(places.map(({ index }) => index + 1).join(', '), steps.length);
  return [[line, ...places.flatMap(({ object }) => describeMove(object, steps, messages))].join(' ')];
}

function neighbours(index: number, steps: readonly OrderStep[], messages: Messages): readonly string[] {
  const [previous, next] = [steps[index - 1], steps[index + 1]];
  return [
    ...(previous ? [messages.after(describeStep(previous, steps))] : []),
    ...(next ? [messages.before(describeStep(next, steps))] : []),
  ];
}

function describeStep(step: OrderStep, steps: readonly OrderStep[]): string {
  const { shown, more } = firstOf(step.objects, nameLimit);
  const names = shown.map(({ instance }) => escapeMarkdown(instance.resource.name));
  return `${stepText(step, steps)} (${[...names, ...(more > 0 ? ['…'] : [])].join(', ')})`;
}

function describeMove(
  { moved }: OrderedObject,
  steps: readonly OrderStep[],
  messages: Messages,
): readonly string[] {
  return moved ? [messages.moved(stepText(moved, steps), escapeMarkdown(moved.inFrontOf.resource.name))] : [];
}

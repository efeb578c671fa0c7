import type { Locale } from '../l10n/locale.ts';
import type { Awaited, OrderedObject, OrderStep, ScopeOrder } from '../order/scopeOrder.ts';
import type { Instance } from '../scopes/scope.ts';
import { firstOf } from './describer.ts';
import type { Fragment, Line } from './linkedText.ts';
import { orderText } from './orderText.ts';
import { stepText } from './stepText.ts';

/** How many names stand in one line. */
const nameLimit = 12;

/** One step of an order: its title, its objects, and what Argo CD waits for behind it. */
export function stepLines({ steps }: ScopeOrder, index: number, locale: Locale): readonly Line[] {
  const words = orderText[locale];
  const step = steps[index];
  if (!step) return [];
  return [
    [words.step(index + 1, steps.length, stepText(step, steps))],
    ...objectLines(
      step.objects.map((object) => ({ instance: object.instance, notes: notesOn(object, steps, locale) })),
    ),
    ...waitLines(step, locale).map((line) => ['  ', ...line]),
  ];
}

interface ObjectLine {
  readonly instance: Instance;
  readonly notes: readonly string[];
}

/** Objects one below the other: kind, name, and what there is to note. */
export function objectLines(objects: readonly ObjectLine[]): readonly Line[] {
  const width = Math.max(0, ...objects.map(({ instance }) => instance.resource.kind.length));
  return objects.map(({ instance, notes }) => [
    `    ${instance.resource.kind.padEnd(width)}  `,
    instanceName(instance),
    ...(notes.length === 0 ? [] : [`  (${notes.join('; ')})`]),
  ]);
}

/** The first few names, separated by commas. */
export function nameList(instances: readonly Instance[], locale: Locale): readonly Fragment[] {
  const { shown, more } = firstOf(instances, nameLimit);
  const names = shown.flatMap((instance, index) => [...(index === 0 ? [] : [', ']), instanceName(instance)]);
  return more === 0 ? names : [...names, ` ${orderText[locale].more(more)}`];
}

export function instanceName({ resource: { name, kind, place } }: Instance): Fragment {
  return { text: name === '' ? kind : name, place };
}

function notesOn(
  { isHook, moved }: OrderedObject,
  steps: readonly OrderStep[],
  locale: Locale,
): readonly string[] {
  const words = orderText[locale];
  const user = moved?.inFrontOf.resource.name ?? '';
  return [...(isHook ? [words.hook] : []), ...(moved ? [words.moved(stepText(moved, steps), user)] : [])];
}

function waitLines({ phase, gate, objects }: OrderStep, locale: Locale): readonly Line[] {
  const words = orderText[locale];
  if (phase === 'SyncFail') return [[words.onFailure]];
  if (gate === 'none') return [[words.end]];
  const awaited = (state: Awaited): readonly Instance[] =>
    objects.filter((object) => object.awaited === state).map(({ instance }) => instance);
  const lines = [
    { title: words.waits, instances: awaited('yes') },
    { title: words.mayWait, instances: awaited('unknown') },
  ].filter(({ instances }) => instances.length > 0);
  if (lines.length === 0) return [[words.noWait]];
  return lines.map(({ title, instances }) => {
    const isAll = objects.length > 1 && instances.length === objects.length;
    return [title, ...(isAll ? [words.all] : nameList(instances, locale))];
  });
}

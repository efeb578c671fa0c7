import { annotationKeys } from '../argo/annotationKeys.ts';
import { parseGoInteger } from '../argo/goInteger.ts';
import type { Wave } from '../argo/wave.ts';
import { groupBy } from '../collections/groupBy.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import { setInstanceWave } from '../fixes/setInstanceWave.ts';
import { sharedWave } from '../fixes/sharedWave.ts';
import type { Locale } from '../l10n/locale.ts';
import type { Instance } from '../scopes/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { allApplications, applicationsIn } from './applicationsIn.ts';
import { firstOf, moreText } from './describer.ts';
import { nodeId } from './nodeId.ts';
import { setWaveText, type SetWaveText, type WaveStep } from './setWaveText.ts';
import { writtenAt } from './writableWave.ts';

/** How many Applications a warning names. */
const carriedLimit = 3;

export interface SetWaveRequest {
  /** Ids of tree nodes. */
  readonly nodeIds: readonly string[];
  /** A wave, or a step to the neighbouring wave that the scope has. */
  readonly to: { readonly wave: Wave } | { readonly step: WaveStep };
}

/** What to change, or why nothing can be. */
export interface SetWaveResult {
  readonly edits: readonly ManifestEdit[];
  /** Why there are no edits, when something stood in the way. */
  readonly problem: string | undefined;
  /** What the edits move besides, and what they could not move. */
  readonly warning: string | undefined;
}

/** Writes waves where they are set (design.md §4), and says who else is moved by that. */
export function setWave({ model }: Snapshot, request: SetWaveRequest, locale: Locale): SetWaveResult {
  const messages = setWaveText[locale];
  const ids = new Set(request.nodeIds);
  const chosen = allApplications(model).filter((instance) => ids.has(nodeId.application(instance)));
  if (chosen.length === 0) return { edits: [], problem: messages.gone, warning: undefined };
  const plans = onePerTarget(
    chosen.map((instance) => planMove(instance, request.to, messages)),
    messages,
  );
  const moves = plans.flatMap((plan) => (plan.kind === 'move' ? [plan] : []));
  const problems = plans.flatMap((plan) => (plan.kind === 'problem' ? [plan.problem] : []));
  if (moves.length === 0) return { edits: [], problem: joined(problems), warning: undefined };
  const carried = moves
    .flatMap(({ instance }) => sharedWave(instance, model))
    .filter((instance) => !chosen.includes(instance));
  return {
    edits: moves.map(({ edit }) => edit),
    problem: undefined,
    warning: joined([...problems, ...describeCarried(carried, locale)]),
  };
}

type Plan =
  | { readonly kind: 'move'; readonly instance: Instance; readonly wave: Wave; readonly edit: ManifestEdit }
  | { readonly kind: 'stay' }
  | { readonly kind: 'problem'; readonly problem: string };

function planMove(instance: Instance, to: SetWaveRequest['to'], messages: SetWaveText): Plan {
  const { name } = instance.resource;
  if (writtenAt(instance) === undefined) return { kind: 'problem', problem: messages.fixed(name) };
  if ('wave' in to) return planWave(instance, to.wave, messages);
  const wave = neighbour(instance, to.step);
  if (wave === undefined) return { kind: 'problem', problem: messages.noNeighbour[to.step](name) };
  return planWave(instance, wave, messages);
}

function planWave(instance: Instance, wave: Wave, messages: SetWaveText): Plan {
  const isWave = parseGoInteger(wave.toString()) !== undefined;
  if (!isWave) return { kind: 'problem', problem: messages.tooLarge(wave.toString()) };
  const isThere = instance.wave === wave && instance.waveSource?.key === annotationKeys.syncWave;
  const edit = setInstanceWave(instance, wave);
  return isThere || !edit ? { kind: 'stay' } : { kind: 'move', instance, wave, edit };
}

/** The nearest wave of the scope's Applications above or below an Application's own one. */
function neighbour({ scope, wave }: Instance, step: WaveStep): Wave | undefined {
  const sign = step === 'next' ? 1n : -1n;
  let nearest: Wave | undefined;
  for (const { wave: other } of applicationsIn(scope)) {
    if (wave === undefined || other === undefined || (other - wave) * sign <= 0n) continue;
    if (nearest === undefined || (nearest - other) * sign > 0n) nearest = other;
  }
  return nearest;
}

/** Several instances whose wave is set in one place move by one edit, if they agree on where to. */
function onePerTarget(plans: readonly Plan[], messages: SetWaveText): readonly Plan[] {
  const moves = plans.filter((plan) => plan.kind === 'move');
  const groups = groupBy(moves, ({ instance }) => writtenAt(instance));
  const settled = [...groups.values()].flatMap(([first, ...others]): readonly Plan[] => {
    if (!first) return [];
    const isTorn = others.some(({ wave }) => wave !== first.wave);
    return [isTorn ? { kind: 'problem', problem: messages.torn(first.instance.resource.name) } : first];
  });
  return [...plans.filter((plan) => plan.kind !== 'move'), ...settled];
}

function describeCarried(carried: readonly Instance[], locale: Locale): readonly string[] {
  if (carried.length === 0) return [];
  const messages = setWaveText[locale];
  const { shown, more } = firstOf(carried, carriedLimit);
  const names = shown.map(({ resource, scope }) => messages.inScope(resource.name, scope.name)).join(', ');
  return [messages.carried(more > 0 ? `${names} ${moreText[locale](more)}` : names)];
}

function joined(sentences: readonly string[]): string | undefined {
  return sentences.length === 0 ? undefined : [...new Set(sentences)].join(' ');
}

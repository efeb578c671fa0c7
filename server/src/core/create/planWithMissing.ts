import type { Wave } from '../argo/wave.ts';
import { computeTextEdits } from '../edit/computeTextEdits.ts';
import { EditedText } from '../edit/editedText.ts';
import { editPath } from '../edit/editPath.ts';
import type { ManifestEdit } from '../edit/manifestEdit.ts';
import type { Locale } from '../l10n/locale.ts';
import { describePlan, inPlanOrder, type PlanDescription, type PlanRow } from '../plan/describePlan.ts';
import { editsOf, planScopes, type PlannedInstances, type ScopePlan } from '../plan/planScopes.ts';
import type { PlanRequest } from '../plan/scopeProblem.ts';
import type { Instance, Scope } from '../scopes/scope.ts';
import { scopesOf } from '../rules/finding.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { newInstance, supposeApplications } from './createApplications.ts';
import { noWaveText } from './createText.ts';
import type { CreateProblem, Creation, FileCreation, World } from './creation.ts';
import { findMissing, type MissingApplication } from './findMissing.ts';
import { writeCreation, type SettledDraft } from './writeCreation.ts';

export interface CompletePlanRequest extends PlanRequest {
  /** The scopes that get what they lack. */
  readonly completes: readonly Scope[];
  readonly locale: Locale;
}

/** A plan of waves, and of the Applications that have to be created for it. */
export interface CompletePlan {
  /** With a row for each new Application. */
  readonly description: PlanDescription;
  /** Of what is there already. What it changes in one of `files` is in these. */
  readonly plan: ScopePlan;
  /** The files of the new Applications, and the lists that name them. */
  readonly files: readonly FileCreation[];
  /** What can't be created. */
  readonly missing: readonly MissingApplication[];
}

/**
 * Plans waves (see `planScopes`) as if the Applications were there that scopes lack (see `missingApplications`), and
 * creates those. What can't be created as it is stays out, as if nobody had named it, and is told.
 */
export function planWithMissing(world: World, request: CompletePlanRequest): CompletePlan {
  const { drafts, refused } = findMissing(world, request.completes);
  if (drafts.length === 0) return planWithout(world, request, refused);
  const plan = supposeApplications(world, drafts, (snapshot, supposed) =>
    planIn(world, snapshot, { drafts, request, supposed }),
  );
  if (!('kind' in plan)) return { ...plan, missing: refused };
  const left = drafts.map(({ request: { scope, name } }) => ({ scope, name, problem: plan }));
  return planWithout(world, request, [...left, ...refused]);
}

function planWithout(
  { snapshot }: World,
  request: CompletePlanRequest,
  missing: CompletePlan['missing'],
): CompletePlan {
  const plan = planScopes(snapshot.model, request);
  return { description: describePlan(plan, snapshot, request.locale), plan, files: [], missing };
}

interface Planning {
  readonly drafts: readonly SettledDraft[];
  readonly request: CompletePlanRequest;
  /** The texts that the snapshot is made of: the new Applications in no wave. */
  readonly supposed: Creation;
}

/** The plan in a snapshot that has the new Applications; or what can't be written. */
function planIn(
  world: World,
  snapshot: Snapshot,
  { drafts, request, supposed }: Planning,
): Omit<CompletePlan, 'missing'> | CreateProblem {
  const created = new Map(
    drafts.flatMap((draft) => {
      const instance = newInstance(snapshot, draft);
      return instance ? [[instance, draft] as const] : [];
    }),
  );
  const plan = planScopes(snapshot.model, {
    ...request,
    isChosen: (instance) => created.has(instance) || request.isChosen(instance),
  });
  const isNew = ({ instances }: PlannedInstances): boolean =>
    instances.some((instance) => created.has(instance));
  const waves = new Map(
    plan.units
      .filter(({ isChanged }) => isChanged)
      .map(({ instances: [first], wave }) => [created.get(first), BigInt(wave)]),
  );
  const files = writeAll(world, drafts, {
    supposed,
    waveOf: (draft) => waves.get(draft),
    edits: plan.units.filter((unit) => !isNew(unit)).flatMap(editsOf),
  });
  if ('kind' in files) return files;
  const written = new Set(files.map(({ path }) => path));
  const units = plan.units.filter(
    (unit) => !isNew(unit) && !editsOf(unit).some((edit) => written.has(editPath(edit))),
  );
  const description = describePlan(plan, world.snapshot, request.locale);
  const rows = description.rows.filter(({ instance }) => !created.has(instance));
  const newRows = [...created.keys()].map((instance) =>
    newRow(instance, description, world.snapshot, request.locale),
  );
  return {
    description: { ...description, rows: [...newRows, ...rows].sort(inPlanOrder) },
    plan: { ...plan, units },
    files,
  };
}

interface Writing extends Pick<Planning, 'supposed'> {
  readonly waveOf: (draft: SettledDraft) => Wave | undefined;
  /** For the texts in which the new Applications are supposed to be. */
  readonly edits: readonly ManifestEdit[];
}

/** The new files and the lists that name them, with what else is to change in these; or what can't be edited safely. */
function writeAll(
  world: World,
  drafts: readonly SettledDraft[],
  { supposed, waveOf, edits }: Writing,
): readonly FileCreation[] | CreateProblem {
  const creation = writeCreation(world, drafts, waveOf);
  if ('kind' in creation) return creation;
  const files: FileCreation[] = [];
  for (const file of creation.files) {
    const own = edits.filter((edit) => editPath(edit) === file.path);
    // What is appended comes behind all that is edited; an entry in a list stands where its wave says.
    const isShared = drafts.some((draft) => draft.isShared && draft.file === file.path);
    const base = isShared ? file : supposed.files.find(({ path }) => path === file.path);
    const merged = own.length === 0 || !base ? file : withEdits(base, own);
    if (!merged) return { kind: 'list', file: file.path };
    files.push(merged);
  }
  return files;
}

function withEdits(file: FileCreation, edits: readonly ManifestEdit[]): FileCreation | undefined {
  const text = new EditedText(file.before ?? '');
  text.apply(file.edits);
  const more = computeTextEdits(text.text, edits);
  if (!more) return undefined;
  text.apply(more);
  return { ...file, edits: text.edits, after: text.text };
}

/** A new Application, together with the findings that it was named but not there. */
function newRow(
  instance: Instance,
  { rows }: PlanDescription,
  { findings }: Snapshot,
  locale: Locale,
): PlanRow {
  const { resource, scope } = instance;
  const planned = rows.find((row) => row.instance === instance);
  const unknown = [...findings.values()]
    .flat()
    .filter(
      (finding) =>
        finding.rule === 'dependency-unknown' &&
        finding.provider === resource.name &&
        scopesOf(finding).includes(scope.name),
    );
  const unset = {
    instance,
    from: undefined,
    to: 0n,
    kind: 'kept',
    reason: noWaveText[locale],
    removes: [],
  } as const;
  const row: PlanRow = planned ?? unset;
  return { ...row, isNew: true, removes: [...row.removes, ...unknown] };
}

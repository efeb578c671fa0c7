import { groupBy } from '../../core/collections/groupBy.ts';
import { newFilesText } from '../../core/create/createText.ts';
import type { FileCreation } from '../../core/create/creation.ts';
import { missingIn } from '../../core/create/findMissing.ts';
import { describeMissing, type WayOut } from '../../core/create/missingText.ts';
import { planWithMissing, type CompletePlan } from '../../core/create/planWithMissing.ts';
import { nodeId } from '../../core/features/nodeId.ts';
import { planDocument } from '../../core/features/planDocument.ts';
import { planGroupText } from '../../core/features/planDocumentText.ts';
import type { Localized } from '../../core/l10n/locale.ts';
import { describePlan, writtenWave, type PlanRow } from '../../core/plan/describePlan.ts';
import { planByMode, type PlanAim } from '../../core/plan/planByMode.ts';
import { editsOf, type ScopePlan } from '../../core/plan/planScopes.ts';
import type { PlanRequest } from '../../core/plan/scopeProblem.ts';
import type { EditResult, FileEdit, PlannedWave, PlanParams, PlanResult } from '../../protocol/types.ts';
import { toFileCreations } from '../convert/fileEdits.ts';
import { toLinks } from '../convert/links.ts';
import { worldOf } from '../worldOf.ts';
import { editResult } from './editResult.ts';
import type { HandlerContext } from './handlerContext.ts';
import { chosenBy, planAim } from './planAim.ts';
import { shownPath } from './shownPath.ts';

export function answerPlan(context: HandlerContext, params: PlanParams): PlanResult {
  const { session, client } = context;
  const { model } = session.snapshot;
  const aim = planAim(model, params);
  const { plan, description, files, missing } =
    aim === 'plan' ? planComplete(context, params) : planAsIs(context, params, aim);
  const left = describeMissing(missing, client.locale, {
    wayOut: wayOut[client.locale],
    show: (path) => shownPath(path, model.folders),
  });
  const document = planDocument(description, params.mode, client.locale, { missing: left });
  return {
    text: document.text,
    links: toLinks(document, session.positions),
    rows: description.rows.map(plannedWave),
    conflicts: description.conflicts.map(({ text }) => text),
    edit: withNewFiles(context, groupedEdit(context, plan), files),
  };
}

/** A plan of scopes creates what these lack; a plan of single Applications only says what they need of it. */
function planComplete({ session, client }: HandlerContext, params: PlanParams): CompletePlan {
  const { model } = session.snapshot;
  const world = worldOf(session);
  const request = requestFor(params);
  const completes = model.scopes.filter((scope) => params.nodeIds.includes(nodeId.scope(scope)));
  const planned = planWithMissing(world, { ...request, completes, locale: client.locale });
  const needed = model.graph.unresolved.filter(
    ({ instance }) => !completes.includes(instance.scope) && request.isChosen(instance),
  );
  const scopes = [...new Set(needed.map(({ instance }) => instance.scope))];
  const missing = missingIn(world, scopes).filter((one) =>
    needed.some(({ name, instance }) => name === one.name && instance.scope === one.scope),
  );
  return { ...planned, missing: [...planned.missing, ...missing] };
}

function planAsIs(
  { session, client }: HandlerContext,
  params: PlanParams,
  aim: PlanAim | undefined,
): CompletePlan {
  const { snapshot } = session;
  const plan = aim ? planByMode(snapshot.model, aim, requestFor(params)) : nothingPlanned;
  return { plan, description: describePlan(plan, snapshot, client.locale), files: [], missing: [] };
}

function plannedWave(row: PlanRow): PlannedWave {
  const { instance, from, isNew, reason, removes } = row;
  const to = writtenWave(row);
  return {
    application: instance.resource.name,
    scope: instance.scope.name,
    ...(isNew && { isNew }),
    ...(from !== undefined && { from: from.toString() }),
    ...(to !== undefined && { to: to.toString() }),
    reason,
    removes: removes.map(({ rule }) => rule),
  };
}

function withNewFiles(
  { session, client }: HandlerContext,
  edit: EditResult,
  files: readonly FileCreation[],
): EditResult {
  if (edit.problem !== undefined) return edit;
  const group = newFilesText[client.locale];
  const added = toFileCreations(files, session).map((change) => ({
    ...change,
    edits: change.edits.map((each) => ({ ...each, group })),
  }));
  return { ...edit, changes: [...added, ...edit.changes] };
}

function requestFor(params: PlanParams): PlanRequest {
  return {
    isChosen: chosenBy(params),
    pinned: new Set(),
    movesSet: false,
    ignoresInferred: false,
    step: params.step ?? 1,
  };
}

/** How to create what a plan of single Applications lacks, or could not create. */
const wayOut: Localized<WayOut> = {
  en: {
    all: 'A plan of the whole scope creates what is missing.',
    one: () => '“Create Application” asks for it.',
  },
  fr: {
    all: 'Un plan de toute la portée crée ce qui manque.',
    one: () => '« Créer une Application » le demande.',
  },
};

const nothingPlanned: ScopePlan = {
  units: [],
  conflicts: [],
  savedWaves: undefined,
  unitOf: () => undefined,
};

/** The edit, with what speaks for each change as the group that it is confirmed in. Groups share no change. */
function groupedEdit(context: HandlerContext, { units }: ScopePlan): EditResult {
  const texts = planGroupText[context.client.locale];
  const parts: FileEdit[] = [];
  for (const [kind, own] of groupBy(units, ({ basis }) => basis.kind)) {
    const { changes, problem } = editResult(context, own.flatMap(editsOf));
    if (problem !== undefined) return { changes: [], problem };
    for (const change of changes)
      parts.push({ ...change, edits: change.edits.map((edit) => ({ ...edit, group: texts[kind] })) });
  }
  const files = [...groupBy(parts, ({ uri }) => uri).values()];
  return {
    changes: files.flatMap(([first, ...others]) =>
      first ? [{ ...first, edits: [first, ...others].flatMap(({ edits }) => edits) }] : [],
    ),
  };
}

import { groupBy } from '../../core/collections/groupBy.ts';
import { planDocument } from '../../core/features/planDocument.ts';
import { planGroupText } from '../../core/features/planDocumentText.ts';
import { describePlan } from '../../core/plan/describePlan.ts';
import { planByMode } from '../../core/plan/planByMode.ts';
import { editsOf, type ScopePlan } from '../../core/plan/planScopes.ts';
import type { PlanRequest } from '../../core/plan/scopeProblem.ts';
import type { EditResult, FileEdit, PlanParams, PlanResult } from '../../protocol/types.ts';
import { toLinks } from '../convert/links.ts';
import { editResult } from './editResult.ts';
import type { HandlerContext } from './handlerContext.ts';
import { chosenBy, planAim } from './planAim.ts';

export function answerPlan(context: HandlerContext, params: PlanParams): PlanResult {
  const { session, client } = context;
  const { model } = session.snapshot;
  const aim = planAim(model, params);
  const plan = aim ? planByMode(model, aim, requestFor(params)) : nothingPlanned;
  const description = describePlan(plan, session.snapshot, client.locale);
  const document = planDocument(description, params.mode, client.locale);
  return {
    text: document.text,
    links: toLinks(document, session.positions),
    rows: description.rows.map(({ instance: { resource, scope }, from, to, kind, reason, removes }) => ({
      application: resource.name,
      scope: scope.name,
      ...(from !== undefined && { from: from.toString() }),
      ...(kind !== 'removed' && { to: to.toString() }),
      reason,
      removes: removes.map(({ rule }) => rule),
    })),
    conflicts: description.conflicts.map(({ text }) => text),
    edit: groupedEdit(context, plan),
  };
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

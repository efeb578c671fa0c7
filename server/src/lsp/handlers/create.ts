import { createApplications } from '../../core/create/createApplications.ts';
import type { CreateProblem } from '../../core/create/creation.ts';
import { describeCreateNote, describeCreateProblem } from '../../core/create/createText.ts';
import { homesFor, homesNear } from '../../core/create/homesFor.ts';
import { inScopes } from '../../core/create/inScopes.ts';
import { nodeId } from '../../core/features/nodeId.ts';
import { planTargets } from '../../core/features/planTargets.ts';
import type { CreateParams, CreateResult, CreateTarget, CreateTargetsParams } from '../../protocol/types.ts';
import { toFileCreations } from '../convert/fileEdits.ts';
import { worldOf } from '../worldOf.ts';
import type { HandlerContext } from './handlerContext.ts';
import { shownPath } from './shownPath.ts';

export function answerCreateTargets(
  { session }: HandlerContext,
  { name, nodeId: id }: CreateTargetsParams,
): readonly CreateTarget[] {
  const { model } = session.snapshot;
  const near = id === undefined ? [] : planTargets(model, { nodeId: id });
  const homes = near.length > 0 ? homesNear(model, name, near) : homesFor(model, name);
  return homes.map((scope) => ({
    id: nodeId.scope(scope),
    label: scope.name,
    ...(scope.parent && { parent: scope.parent.resource.name }),
    isChosen: near.includes(scope),
  }));
}

export function answerCreate(
  { session, client }: HandlerContext,
  { scopeIds, ...wanted }: CreateParams,
): CreateResult {
  const { model } = session.snapshot;
  const scopes = model.scopes.filter((scope) => scopeIds.includes(nodeId.scope(scope)));
  const creation = createApplications(worldOf(session), inScopes(model, scopes, wanted));
  if ('kind' in creation) {
    const problem = describeCreateProblem(creation, client.locale, (path) => shownPath(path, model.folders));
    return { edit: { changes: [], problem }, ...asksOf(creation), notes: [] };
  }
  const notes = creation.applications.flatMap((application) => application.notes);
  return {
    edit: { changes: toFileCreations(creation.files, session) },
    notes: [...new Set(notes.map((note) => describeCreateNote(note, client.locale)))],
  };
}

function asksOf(problem: CreateProblem): Pick<CreateResult, 'asks'> {
  const { kind } = problem;
  if (kind !== 'path' && kind !== 'namespace') return {};
  return { asks: { what: kind, candidates: problem.candidates } };
}

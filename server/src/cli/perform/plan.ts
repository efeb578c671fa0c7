import { missingIn } from '../../core/create/findMissing.ts';
import { planWithMissing } from '../../core/create/planWithMissing.ts';
import { modeOf, planByMode, type PlanAim } from '../../core/plan/planByMode.ts';
import type { PlanRequest } from '../../core/plan/scopeProblem.ts';
import { isApplication } from '../../core/scopes/argoObject.ts';
import type { Instance } from '../../core/scopes/scope.ts';
import type { PerformOnFolder } from '../commands/task.ts';
import { exitCode } from '../exitCode.ts';
import { noScopeText } from '../noScopeText.ts';
import type { PlanOptions } from '../planOptions.ts';
import { pinnedNames } from '../pinnedNames.ts';
import { reportPlan } from '../reportPlan.ts';

export const performPlan: PerformOnFolder = (workspace, _format, output, options) => {
  // The parser has checked them against `planOptions`.
  const given = options as PlanOptions;
  const { scope, pin, all, ignoreInferred, write, create, step, renumber, format } = given;
  const { model } = workspace.snapshot;
  if (scope !== undefined && !model.scopes.some(({ name }) => name === scope)) {
    output.remark(noScopeText[output.locale](scope));
    return exitCode.usage;
  }
  const request: PlanRequest = {
    isChosen: (instance) =>
      (scope === undefined || instance.scope.name === scope) && isMoved(instance, given),
    pinned: pinnedNames(pin),
    movesSet: all === true,
    ignoresInferred: ignoreInferred === true,
    step: renumber ?? step,
  };
  const scopes = model.scopes.filter(({ name }) => scope === undefined || name === scope);
  const aim = aimOf(given);
  const planned =
    create === true
      ? planWithMissing(workspace, { ...request, completes: scopes, locale: output.locale })
      : {
          plan: planByMode(model, aim, request),
          missing: aim === 'plan' ? missingIn(workspace, scopes) : [],
        };
  return reportPlan({ ...planned, mode: modeOf(aim), workspace, isWritten: write === true }, format, output);
};

function aimOf({ renumber, compact, removePointless, move }: PlanOptions): PlanAim {
  if (move) return { mode: 'move', to: move.to };
  if (removePointless === true) return 'pointless';
  if (renumber !== undefined) return 'renumber';
  return compact === true ? 'compact' : 'plan';
}

/** With `--move`, only the Applications of one wave are meant. */
function isMoved({ wave, resource }: Instance, { move }: PlanOptions): boolean {
  return move === undefined || (wave === BigInt(move.from) && isApplication(resource));
}

import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { Localized } from '../../core/l10n/locale.ts';
import { methods } from '../../protocol/names.ts';
import { logFailure } from '../logFailure.ts';
import type { HandlerContext } from './handlerContext.ts';
import type { EditResult, TreeResult } from '../../protocol/types.ts';
import { answerCodeAction, resolveCodeAction } from './codeAction.ts';
import { answerCompletion } from './completion.ts';
import { answerEnvironments } from './environments.ts';
import { answerFixAll } from './fixAll.ts';
import { answerHover } from './hover.ts';
import { answerNeeds } from './needs.ts';
import { answerNodeAt } from './nodeAt.ts';
import { answerCreate, answerCreateTargets } from './create.ts';
import { answerDependencies } from './dependencies.ts';
import { answerOrder } from './order.ts';
import { answerOrderTargets } from './orderTargets.ts';
import { answerPlan } from './plan.ts';
import { answerReport } from './report.ts';
import { answerSetPins } from './setPins.ts';
import { answerSetWave } from './setWave.ts';
import { answerTree } from './tree.ts';

/** Connects each request to its handler. A mistake of ours costs one answer, and is logged with the method's name. */
export function registerHandlers(connection: Connection, context: () => HandlerContext): void {
  const guard =
    <P, R, E>(method: string, answer: (context: HandlerContext, params: P) => R, empty: (params: P) => E) =>
    (params: P, token: CancellationToken): R | E | ResponseError => {
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'Taken back.');
      try {
        return answer(context(), params);
      } catch (error) {
        logFailure(connection.console, method, error);
        return empty(params);
      }
    };
  const noEdit = (): EditResult => ({ changes: [], problem: failed[context().client.locale] });
  const noTree = (): TreeResult => ({ revision: 0, nodes: [], summary: context().reporter.summary });
  connection.onHover(guard('textDocument/hover', answerHover, () => null));
  connection.onCompletion(guard('textDocument/completion', answerCompletion, () => []));
  connection.onCodeAction(guard('textDocument/codeAction', answerCodeAction, () => []));
  connection.onCodeActionResolve(guard('codeAction/resolve', resolveCodeAction, (action) => action));
  connection.onRequest(methods.tree, guard(methods.tree, answerTree, noTree));
  connection.onRequest(
    methods.needs,
    guard(methods.needs, answerNeeds, () => []),
  );
  connection.onRequest(
    methods.nodeAt,
    guard(methods.nodeAt, answerNodeAt, () => []),
  );
  connection.onRequest(methods.setWave, guard(methods.setWave, answerSetWave, noEdit));
  connection.onRequest(methods.report, guard(methods.report, answerReport, noEdit));
  connection.onRequest(methods.fixAll, guard(methods.fixAll, answerFixAll, noEdit));
  connection.onRequest(
    methods.orderTargets,
    guard(methods.orderTargets, answerOrderTargets, () => []),
  );
  connection.onRequest(
    methods.dependencies,
    guard(methods.dependencies, answerDependencies, () => ({ text: '', links: [] })),
  );
  connection.onRequest(
    methods.order,
    guard(methods.order, answerOrder, () => ({ text: '', links: [] })),
  );
  connection.onRequest(
    methods.plan,
    guard(methods.plan, answerPlan, () => ({ text: '', links: [], rows: [], conflicts: [], edit: noEdit() })),
  );
  connection.onRequest(
    methods.createTargets,
    guard(methods.createTargets, answerCreateTargets, () => []),
  );
  connection.onRequest(
    methods.create,
    guard(methods.create, answerCreate, () => ({ edit: noEdit(), notes: [] })),
  );
  connection.onRequest(
    methods.environments,
    guard(methods.environments, answerEnvironments, () => ({ text: '', links: [], pairs: [] })),
  );
  connection.onRequest(methods.setPins, guard(methods.setPins, answerSetPins, noEdit));
  connection.onRequest(methods.status, () => context().reporter.summary);
}

const failed: Localized<string> = {
  en: 'Nothing was changed: the server made a mistake. Its output says which.',
  fr: 'Rien n’a été modifié : le serveur a commis une erreur. Sa sortie dit laquelle.',
};

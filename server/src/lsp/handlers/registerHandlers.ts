import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { Localized } from '../../core/l10n/locale.ts';
import { methods } from '../../protocol/names.ts';
import { logFailure } from '../logFailure.ts';
import type { HandlerContext } from './handlerContext.ts';
import type { EditResult, OrderResult, TreeResult } from '../../protocol/types.ts';
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
  const on = <P>(
    method: string,
    answer: (context: HandlerContext, params: P) => unknown,
    empty: (params: P) => unknown,
  ): void => {
    connection.onRequest(method, guard(method, answer, empty));
  };
  const nothing = (): readonly never[] => [];
  const noText = (): OrderResult => ({ text: '', links: [] });
  const noEdit = (): EditResult => ({ changes: [], problem: failed[context().client.locale] });
  const noTree = (): TreeResult => ({ revision: 0, nodes: [], summary: context().reporter.summary });
  connection.onHover(guard('textDocument/hover', answerHover, () => null));
  connection.onCompletion(guard('textDocument/completion', answerCompletion, () => []));
  connection.onCodeAction(guard('textDocument/codeAction', answerCodeAction, () => []));
  connection.onCodeActionResolve(guard('codeAction/resolve', resolveCodeAction, (action) => action));
  on(methods.tree, answerTree, noTree);
  on(methods.needs, answerNeeds, nothing);
  on(methods.nodeAt, answerNodeAt, nothing);
  on(methods.setWave, answerSetWave, noEdit);
  on(methods.report, answerReport, noEdit);
  on(methods.fixAll, answerFixAll, noEdit);
  on(methods.orderTargets, answerOrderTargets, nothing);
  on(methods.dependencies, answerDependencies, noText);
  on(methods.order, answerOrder, noText);
  on(methods.plan, answerPlan, () => ({ ...noText(), rows: [], conflicts: [], edit: noEdit() }));
  on(methods.createTargets, answerCreateTargets, nothing);
  on(methods.create, answerCreate, () => ({ edit: noEdit(), notes: [] }));
  on(methods.environments, answerEnvironments, () => ({ ...noText(), pairs: [] }));
  on(methods.setPins, answerSetPins, noEdit);
  connection.onRequest(methods.status, () => context().reporter.summary);
}

const failed: Localized<string> = {
  en: 'Nothing was changed: the server made a mistake. Its output says which.',
  fr: 'Rien n’a été modifié : le serveur a commis une erreur. Sa sortie dit laquelle.',
};

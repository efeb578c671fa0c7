import type { Middleware } from 'vscode-languageclient/node';
import type { CreationData } from '../../../server/src/protocol/types.ts';

/** Not in the manifest: it needs arguments, and only code actions have them. */
export const createNamedId = 'syncWaves.createNamed';

/**
 * Code actions that create an Application run our command, which asks for what is not clear and offers the other
 * environments. The edit of the server could only be applied as it is.
 */
export const creationMiddleware: Middleware = {
  provideCodeActions: async (...[document, range, context, token, next]) => {
    const actions = (await next(document, range, context, token)) ?? [];
    for (const action of actions) {
      const creates = creationOf(action);
      if (creates && !('command' in action && typeof action.command === 'string'))
        action.command = {
          command: createNamedId,
          title: action.title,
          arguments: [creates.name, creates.scopeId],
        };
    }
    return actions;
  },
  resolveCodeAction: (action, token, next) => (creationOf(action) ? action : next(action, token)),
};

/** The library keeps the data of the server's action beside what VS Code knows of one. */
function creationOf(action: object): CreationData['creates'] | undefined {
  return (action as { readonly data?: Partial<CreationData> }).data?.creates;
}

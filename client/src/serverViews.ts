import type * as vscode from 'vscode';
import { registerEnvironmentsLens } from './environments/environmentsLens.ts';
import { environmentsScheme } from './environments/environmentsUri.ts';
import { dependenciesScheme, orderId, orderScheme } from './order/orderUri.ts';
import { registerPlanLens } from './plan/planLens.ts';
import { planParams, planScheme } from './plan/planUri.ts';
import { ServerDocuments } from './serverDocuments.ts';
import type { WaveServer } from './waveServer.ts';

/** The documents that the server writes, one kind for each scheme, and what is offered above them. */
export function serverViews(server: WaveServer): vscode.ExtensionContext['subscriptions'] {
  return [
    new ServerDocuments({
      server,
      scheme: orderScheme,
      request: (uri) => server.request('order', { id: orderId(uri) }),
    }),
    new ServerDocuments({
      server,
      scheme: dependenciesScheme,
      request: (uri) => server.request('dependencies', { id: orderId(uri) }),
    }),
    new ServerDocuments({
      server,
      scheme: planScheme,
      request: (uri) => server.request('plan', planParams(uri)),
    }),
    new ServerDocuments({
      server,
      scheme: environmentsScheme,
      request: () => server.request('environments', {}),
    }),
    registerPlanLens(),
    registerEnvironmentsLens(),
  ];
}

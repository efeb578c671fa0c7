import * as vscode from 'vscode';
import type { OrderResult } from '../../../server/src/protocol/types.ts';
import { toRange } from '../openLocation.ts';
import type { WaveServer } from '../waveServer.ts';
import { orderId, orderScheme } from './orderUri.ts';

/** The documents that show what runs when in a scope. They follow every change of the model; names lead to files. */
export class OrderDocuments
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  readonly #server: WaveServer;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  /** What each open document shows. */
  readonly #shown = new Map<string, OrderResult>();

  readonly onDidChange = this.#changed.event;

  constructor(server: WaveServer) {
    this.#server = server;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(orderScheme, this),
      vscode.languages.registerDocumentLinkProvider({ scheme: orderScheme }, this),
      server.onDidChangeModel(() => {
        this.#refresh();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#shown.delete(uri.toString());
      }),
    );
  }

  /** The newest text; the last one while the server is gone. */
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    try {
      await this.#server.ready();
      const result = await this.#server.request('order', { id: orderId(uri) });
      this.#shown.set(uri.toString(), result);
      return result.text;
    } catch (error) {
      const last = this.#shown.get(uri.toString());
      if (!last) throw error;
      return last.text;
    }
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    const links = this.#shown.get(uri.toString())?.links ?? [];
    return links.map(({ range, target }) => {
      const { line, character } = target.range.start;
      const fragment = `L${String(line + 1)},${String(character + 1)}`;
      return new vscode.DocumentLink(toRange(range), vscode.Uri.parse(target.uri).with({ fragment }));
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments)
      if (uri.scheme === orderScheme) this.#changed.fire(uri);
  }
}

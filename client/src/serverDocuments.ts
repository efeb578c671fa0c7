import * as vscode from 'vscode';
import type { OrderResult } from '../../server/src/protocol/types.ts';
import { toRange } from './openLocation.ts';
import type { WaveServer } from './waveServer.ts';

/** A text for people, with links to places in files. */
export type ServerText = Pick<OrderResult, 'text' | 'links'>;

export interface ServerDocumentsOptions<Text extends ServerText> {
  readonly server: WaveServer;
  /** The scheme of the documents' URIs. */
  readonly scheme: string;
  /** Asks the server for what a document shows. */
  readonly request: (uri: vscode.Uri) => Promise<Text>;
}

/** Read-only documents that the server writes. They follow every change of the model; names lead to files. */
export class ServerDocuments<Text extends ServerText>
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  readonly #options: ServerDocumentsOptions<Text>;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  /** What each open document shows. */
  readonly #shown = new Map<string, Text>();

  readonly onDidChange = this.#changed.event;

  constructor(options: ServerDocumentsOptions<Text>) {
    const { server, scheme } = options;
    this.#options = options;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.languages.registerDocumentLinkProvider({ scheme }, this),
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
      await this.#options.server.ready();
      const result = await this.#options.request(uri);
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
      if (uri.scheme === this.#options.scheme) this.#changed.fire(uri);
  }
}

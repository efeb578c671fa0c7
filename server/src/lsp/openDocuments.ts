import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePath } from '../core/text/place.ts';
import { toPath } from './convert/uri.ts';

/** The files that are open in the editor, with their unsaved text. */
export class OpenDocuments {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #byPath = new Map<FilePath, TextDocument>();

  /** Follows the editor; `onChange` hears of each file that was opened, edited or closed. */
  listen(connection: Connection, onChange: (path: FilePath) => void): void {
    this.#documents.onDidChangeContent(({ document }) => {
      const path = toPath(document.uri);
      if (path === undefined) return;
      this.#byPath.set(path, document);
      onChange(path);
    });
    this.#documents.onDidClose(({ document }) => {
      const path = toPath(document.uri);
      if (path === undefined) return;
      this.#byPath.delete(path);
      onChange(path);
    });
    this.#documents.listen(connection);
  }

  get(path: FilePath): TextDocument | undefined {
    return this.#byPath.get(path);
  }

  paths(): Iterable<FilePath> {
    return this.#byPath.keys();
  }
}

import { TextDocuments, type Connection, type TextDocumentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePath } from '../core/text/place.ts';
import { toPath } from './convert/uri.ts';

export interface DocumentListener {
  /** A file was opened. */
  readonly opened: (path: FilePath) => void;
  /** A file was opened, edited or closed. */
  readonly changed: (path: FilePath) => void;
  /** A file was opened or saved: somebody is at work in its folder. */
  readonly visited: (path: FilePath) => void;
}

/** The files that are open in the editor, with their unsaved text. */
export class OpenDocuments {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #byPath = new Map<FilePath, TextDocument>();

  /** Follows the editor. */
  listen(connection: Connection, { opened, changed, visited }: DocumentListener): void {
    this.#documents.onDidChangeContent(({ document }) => {
      const path = toPath(document.uri);
      if (path === undefined) return;
      this.#byPath.set(path, document);
      changed(path);
    });
    this.#documents.onDidClose(({ document }) => {
      const path = toPath(document.uri);
      if (path === undefined) return;
      this.#byPath.delete(path);
      changed(path);
    });
    const tell =
      (listener: (path: FilePath) => void) =>
      ({ document }: TextDocumentChangeEvent<TextDocument>): void => {
        const path = toPath(document.uri);
        if (path !== undefined) listener(path);
      };
    this.#documents.onDidOpen(tell(opened));
    this.#documents.onDidOpen(tell(visited));
    this.#documents.onDidSave(tell(visited));
    this.#documents.listen(connection);
  }

  get(path: FilePath): TextDocument | undefined {
    return this.#byPath.get(path);
  }

  paths(): Iterable<FilePath> {
    return this.#byPath.keys();
  }
}

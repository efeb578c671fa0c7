import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/rules/finding.ts';
import type { FilePath } from '../core/text/place.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { toDiagnostic } from './convert/diagnostic.ts';
import { toUri } from './convert/uri.ts';
import type { Positions } from './positions.ts';

type Send = (params: { uri: string; diagnostics: Diagnostic[] }) => void;

/** What the editor shows for one file: the findings it was made of, and the diagnostics as they were sent. */
interface Published {
  readonly findings: readonly Finding[];
  readonly diagnostics: Diagnostic[];
  readonly json: string;
}

/**
 * Keeps the editor's diagnostics equal to a snapshot's findings, for every file of the workspace, open or not. Only
 * lists that have changed are sent, and an empty list for a file without findings.
 */
export class DiagnosticsPublisher {
  readonly #positions: Positions;
  readonly #send: Send;
  readonly #published = new Map<FilePath, Published>();

  constructor(positions: Positions, send: Send) {
    this.#positions = positions;
    this.#send = send;
  }

  /** `changed` are the files whose text is not what it was at the last call: positions in them have moved. */
  publish({ findings }: Snapshot, changed: ReadonlySet<FilePath>): void {
    for (const path of this.#published.keys()) if (!findings.has(path)) this.#clear(path);
    for (const [path, list] of findings) {
      const before = this.#published.get(path);
      if (before !== undefined && areSame(before.findings, list) && !touches(list, changed)) continue;
      this.#update(path, list);
    }
  }

  /** Sends once more what a file has: some editors, as Emacs, keep nothing of what came before they opened it. */
  repeat(path: FilePath): void {
    const published = this.#published.get(path);
    if (published) this.#send({ uri: toUri(path), diagnostics: published.diagnostics });
  }

  /** Nothing is repeated from now on. */
  dispose(): void {
    this.#published.clear();
  }

  #clear(path: FilePath): void {
    this.#published.delete(path);
    this.#send({ uri: toUri(path), diagnostics: [] });
  }

  #update(path: FilePath, findings: readonly Finding[]): void {
    const diagnostics = findings.map((finding) => toDiagnostic(finding, this.#positions));
    const json = JSON.stringify(diagnostics);
    const before = this.#published.get(path);
    this.#published.set(path, { findings, diagnostics, json });
    if (before?.json !== json) this.#send({ uri: toUri(path), diagnostics });
  }
}

function areSame(before: readonly Finding[], now: readonly Finding[]): boolean {
  return before === now || (before.length === now.length && before.every((finding, i) => finding === now[i]));
}

function touches(findings: readonly Finding[], changed: ReadonlySet<FilePath>): boolean {
  return findings.some(
    ({ place, related }) => changed.has(place.path) || related.some((other) => changed.has(other.place.path)),
  );
}

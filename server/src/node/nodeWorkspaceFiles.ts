import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { isGitFile } from '../core/facts/isGitFile.ts';
import type { DirectoryEntry } from '../core/render/sourceFiles.ts';
import type { FilePath } from '../core/text/place.ts';
import { dirname, isInside, joinPath } from '../core/text/posixPath.ts';
import type { FileText, WorkspaceFiles, WorkspaceOptions } from '../lsp/host.ts';
import { discoverFiles } from './discoverFiles.ts';
import { FileFilter } from './fileFilter.ts';
import { fromFsPath, toFsPath } from './fsPath.ts';
import { readGitFile } from './readGitFile.ts';
import { readTextFile } from './readTextFile.ts';

/** The files of the workspace folders on this machine's disk. */
export class NodeWorkspaceFiles implements WorkspaceFiles {
  readonly #folders: readonly { readonly folder: FilePath; readonly filter: FileFilter }[];
  readonly #realFolders: readonly FilePath[];
  /** Whether a directory lies inside the workspace when all links are followed. */
  readonly #insideByDirectory = new Map<FilePath, boolean>();

  constructor({ folders, exclude }: WorkspaceOptions) {
    this.#folders = folders.map((folder) => ({ folder, filter: new FileFilter(folder, exclude) }));
    this.#realFolders = folders.map((folder) => realPath(folder) ?? folder);
  }

  *discover(): Generator<FilePath> {
    for (const { folder, filter } of this.#folders) {
      for (const path of discoverFiles(folder, filter)) {
        // The walk enters no links, so where it found something is inside.
        this.#insideByDirectory.set(dirname(path), true);
        yield path;
      }
    }
  }

  accepts(path: FilePath): boolean {
    return this.#folders.some(({ filter }) => filter.accepts(path));
  }

  readText(path: FilePath): FileText {
    if (isGitFile(path)) return readGitFile(path);
    if (!this.#isDirectoryInside(dirname(path))) return { problem: 'missing' };
    const file = readTextFile(toFsPath(path));
    return isLink(file) ? this.#readLink(path) : file;
  }

  listDirectory(path: FilePath): readonly DirectoryEntry[] | undefined {
    if (!this.#isDirectoryInside(path)) return undefined;
    try {
      return readdirSync(toFsPath(path), { withFileTypes: true })
        .flatMap((entry) => this.#describe(path, entry))
        .filter(({ name, kind }) => !this.#leavesOut(joinPath(path, name), kind))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return undefined;
    }
  }

  #describe(directory: FilePath, entry: Dirent): readonly DirectoryEntry[] {
    if (entry.isFile()) return [{ name: entry.name, kind: 'file' }];
    if (entry.isDirectory()) return [{ name: entry.name, kind: 'directory' }];
    if (!entry.isSymbolicLink()) return [];
    const target = realPath(joinPath(directory, entry.name));
    if (target === undefined || !this.#isRealPathInside(target)) return [];
    const isDirectory = statSync(toFsPath(target)).isDirectory();
    return [{ name: entry.name, kind: isDirectory ? 'directory' : 'file' }];
  }

  #leavesOut(path: FilePath, kind: DirectoryEntry['kind']): boolean {
    return this.#folders.every(
      ({ folder, filter }) => !isInside(folder, path) || filter.leavesOut(path, kind),
    );
  }

  #readLink(path: FilePath): FileText {
    const target = realPath(path);
    if (target === undefined) return { problem: 'brokenLink' };
    if (!this.#isRealPathInside(target)) return { problem: 'linkOutside' };
    const file = readTextFile(toFsPath(target));
    return isLink(file) ? { problem: 'missing' } : file;
  }

  #isDirectoryInside(directory: FilePath): boolean {
    const known = this.#insideByDirectory.get(directory);
    if (known !== undefined) return known;
    const inside = this.#folders.some(({ folder }) => isInside(folder, directory));
    const real = inside ? realPath(directory) : undefined;
    const answer = real !== undefined && this.#isRealPathInside(real);
    // What is missing may come; what is outside by its name stays there.
    if (real !== undefined || !inside) this.#insideByDirectory.set(directory, answer);
    return answer;
  }

  #isRealPathInside(real: FilePath): boolean {
    return this.#realFolders.some((folder) => isInside(folder, real));
  }
}

function realPath(path: FilePath): FilePath | undefined {
  try {
    return fromFsPath(realpathSync.native(toFsPath(path)));
  } catch {
    return undefined;
  }
}

function isLink(file: FileText | { problem: 'link' }): file is { problem: 'link' } {
  return 'problem' in file && file.problem === 'link';
}

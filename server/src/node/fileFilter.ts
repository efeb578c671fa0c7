import { existsSync } from 'node:fs';
import picomatch from 'picomatch';
import { isGitFile } from '../core/facts/isGitFile.ts';
import type { FilePath } from '../core/text/place.ts';
import { basename, dirname, isInside } from '../core/text/posixPath.ts';
import { findRepositoryRoot } from './findRepositoryRoot.ts';
import { toFsPath } from './fsPath.ts';
import { IgnoreRules } from './ignoreRules.ts';
import { readTextFile } from './readTextFile.ts';

/** The rules of one `.gitignore`, and the directory that its paths are relative to, with a slash at the end. */
interface PlacedRules {
  readonly prefix: string;
  readonly rules: IgnoreRules;
}

const neverEntered = new Set(['.git', 'node_modules']);

/** Whether a file of this name is indexed: YAML, and the Kustomize file that has no extension. */
export function isIndexedName(name: string): boolean {
  return name.endsWith('.yaml') || name.endsWith('.yml') || name === 'Kustomization';
}

/**
 * Decides which files of one workspace folder are indexed: all `.gitignore` files from the repository's root down
 * count, and the globs of `files.exclude`. What it has read of them, it keeps: after a change a new filter is needed.
 */
export class FileFilter {
  readonly #folder: FilePath;
  readonly #prefixLength: number;
  readonly #excluded: RegExp | undefined;
  readonly #above: readonly PlacedRules[];
  /** By directory, the nearest `.gitignore` first. */
  readonly #rules = new Map<FilePath, readonly PlacedRules[]>();

  constructor(folder: FilePath, exclude: readonly string[]) {
    this.#folder = folder;
    this.#prefixLength = withSlash(folder).length;
    this.#excluded = exclude.length === 0 ? undefined : anyOf(exclude);
    this.#above = rulesAbove(folder);
  }

  /** Whether the file, and every directory on the way to it, is indexed. */
  accepts(path: FilePath): boolean {
    if (!isInside(this.#folder, path) || path === this.#folder) return false;
    if (isGitFile(path)) return this.#acceptsDirectory(dirname(dirname(path)));
    return (
      isIndexedName(basename(path)) && this.#acceptsDirectory(dirname(path)) && !this.leavesOut(path, 'file')
    );
  }

  /** Whether the entry is left out of a directory that is not left out itself. */
  leavesOut(path: FilePath, kind: 'file' | 'directory'): boolean {
    if (kind === 'directory' && neverEntered.has(basename(path))) return true;
    if (this.#excluded?.test(path.slice(this.#prefixLength)) === true) return true;
    const asked = kind === 'directory' ? `${path}/` : path;
    for (const { prefix, rules } of this.#rulesIn(dirname(path))) {
      const verdict = rules.verdict(asked.slice(prefix.length));
      if (verdict !== undefined) return verdict === 'ignored';
    }
    return false;
  }

  /** Notes whether a directory has a `.gitignore`, so that nobody has to look again. */
  enter(directory: FilePath, hasRules: boolean): void {
    const above = directory === this.#folder ? this.#above : this.#rulesIn(dirname(directory));
    this.#rules.set(directory, hasRules ? [readRules(directory), ...above] : above);
  }

  #acceptsDirectory(directory: FilePath): boolean {
    if (directory === this.#folder) return true;
    return this.#acceptsDirectory(dirname(directory)) && !this.leavesOut(directory, 'directory');
  }

  #rulesIn(directory: FilePath): readonly PlacedRules[] {
    const known = this.#rules.get(directory);
    if (known !== undefined) return known;
    this.enter(directory, hasRules(directory));
    return this.#rules.get(directory) ?? [];
  }
}

/**
 * The rules between a folder and the root of its repository, nearest first. A folder that Git ignores, such as one that
 * a program has rendered into, is no part of the repository: whoever names it wants it read, so none of them count.
 */
function rulesAbove(folder: FilePath): readonly PlacedRules[] {
  const root = findRepositoryRoot(folder);
  if (root === undefined || root === folder) return [];
  const directories: FilePath[] = [];
  for (let directory = folder; directory !== root;) {
    directory = dirname(directory);
    directories.push(directory);
  }
  return isIgnored(folder, root) ? [] : directories.filter(hasRules).map(readRules);
}

/** Whether Git ignores a directory below the root of its repository, or one that it is in. */
export function isIgnored(directory: FilePath, root: FilePath): boolean {
  const filter = new FileFilter(root, []);
  const isLeftOut = (path: FilePath): boolean =>
    path !== root && (isLeftOut(dirname(path)) || filter.leavesOut(path, 'directory'));
  return isLeftOut(directory);
}

function hasRules(directory: FilePath): boolean {
  return existsSync(toFsPath(`${withSlash(directory)}.gitignore`));
}

function readRules(directory: FilePath): PlacedRules {
  const prefix = withSlash(directory);
  const file = readTextFile(toFsPath(`${prefix}.gitignore`));
  return { prefix, rules: new IgnoreRules('text' in file ? file.text : '') };
}

/** One expression for all globs: it is tried on every file and directory of the workspace. */
function anyOf(globs: readonly string[]): RegExp {
  return new RegExp(globs.map((glob) => picomatch.makeRe(glob, { dot: true }).source).join('|'));
}

function withSlash(directory: FilePath): string {
  return directory === '/' ? '/' : `${directory}/`;
}

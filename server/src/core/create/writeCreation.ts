import type { Wave } from '../argo/wave.ts';
import { EditedText } from '../edit/editedText.ts';
import { dirname, relativePath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { appendDocument } from './appendDocument.ts';
import type { CreatedApplication, CreateProblem, Creation, FileCreation, World } from './creation.ts';
import type { Draft } from './draftApplication.ts';
import { withWave } from './fillManifest.ts';
import { listEntry, type ListedFile } from './listEntry.ts';

/** A draft in its namespace. */
export interface SettledDraft extends Draft {
  /** In the wave of its model, if that has one. */
  readonly text: string;
}

/**
 * The files of new Applications in their waves, those that they share with others, and the Kustomize lists; or what can't be
 * edited.
 */
export function writeCreation(
  world: World,
  drafts: readonly SettledDraft[],
  waveOf: (draft: SettledDraft) => Wave | undefined,
): Creation | CreateProblem {
  const edited = new EditedFiles(world);
  const files: FileCreation[] = [];
  const applications: CreatedApplication[] = [];
  for (const [index, draft] of drafts.entries()) {
    const { request, file, from, notes, isShared, list, ownList } = draft;
    const wave = waveOf(draft);
    const after = withWave(draft.text, wave, draft.annotationsBehind);
    if (after === undefined) return { kind: 'template', file: from };
    if (!isShared) files.push(newFile(file, after));
    else if (!edited.change(file, (text) => listOf(appendDocument(text, after))))
      return { kind: 'sharedFile', file };
    if (ownList) files.push(newFile(ownList.file, ownList.text));
    const earlier = drafts.slice(0, index).map((other) => listed(other, waveOf(other) ?? 0n));
    const isListed =
      list === undefined ||
      edited.change(list, (text) => entryIn(text, list, { draft, wave: wave ?? 0n, earlier }));
    if (!isListed) return { kind: 'list', file: list };
    applications.push({ request, file, from, wave, notes });
  }
  return { applications, files: [...files, ...edited.files()] };
}

/** Files that are there, under the edits of several new Applications. */
class EditedFiles {
  readonly #world: World;
  readonly #texts = new Map<FilePath, { readonly before: string; readonly text: EditedText }>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Answers whether the edits could be made. */
  change(path: FilePath, editsFor: (text: string) => readonly TextEdit[] | undefined): boolean {
    const before = this.#world.textOf(path);
    if (before === undefined) return false;
    const file = this.#texts.get(path) ?? { before, text: new EditedText(before) };
    this.#texts.set(path, file);
    const edits = editsFor(file.text.text);
    if (edits) file.text.apply(edits);
    return edits !== undefined;
  }

  files(): readonly FileCreation[] {
    return [...this.#texts].flatMap(([path, { before, text }]) =>
      text.edits.length === 0 ? [] : [{ path, before, edits: text.edits, after: text.text }],
    );
  }
}

function listOf<Item>(item: Item | undefined): readonly Item[] | undefined {
  return item === undefined ? undefined : [item];
}

function newFile(path: FilePath, after: string): FileCreation {
  return { path, before: undefined, edits: [{ range: { start: 0, end: 0 }, newText: after }], after };
}

interface Addition {
  readonly draft: SettledDraft;
  readonly wave: Wave;
  /** Those that were added before it. */
  readonly earlier: readonly ListedFile[];
}

function entryIn(
  text: string,
  list: FilePath,
  { draft, wave, earlier }: Addition,
): readonly TextEdit[] | undefined {
  const siblings = draft.siblings.map((sibling): ListedFile => ({
    file: relativePath(dirname(list), draft.entries.get(sibling) ?? sibling.file),
    wave: sibling.instance.wave ?? 0n,
    category: sibling.place?.category,
  }));
  return listEntry(text, listed(draft, wave), [...siblings, ...earlier]);
}

function listed({ entry, list, place }: SettledDraft, wave: Wave): ListedFile {
  return { file: relativePath(dirname(list ?? entry), entry), wave, category: place?.category };
}

import type { Wave } from '../argo/wave.ts';
import { EditedText } from '../edit/editedText.ts';
import { dirname, relativePath } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import type { CreatedApplication, CreateProblem, Creation, FileCreation, World } from './creation.ts';
import type { Draft } from './draftApplication.ts';
import { withWave } from './fillManifest.ts';
import { listEntry, type ListedFile } from './listEntry.ts';

/** A draft in its namespace. */
export interface SettledDraft extends Draft {
  /** In the wave of its model, if that has one. */
  readonly text: string;
}

/** The files of new Applications in their waves, and the Kustomize lists with them; or the list that can't be edited. */
export function writeCreation(
  world: World,
  drafts: readonly SettledDraft[],
  waveOf: (draft: SettledDraft) => Wave | undefined,
): Creation | CreateProblem {
  const lists = new Map<FilePath, EditedText>();
  const files: FileCreation[] = [];
  const applications: CreatedApplication[] = [];
  for (const [index, draft] of drafts.entries()) {
    const { request, file, list, from, notes } = draft;
    const wave = waveOf(draft);
    const after = withWave(draft.text, wave, draft.annotationsBehind);
    if (after === undefined) return { kind: 'template', file: from };
    const earlier = drafts.slice(0, index).map((other) => listed(other, waveOf(other) ?? 0n));
    const isListed = list === undefined || addTo(lists, world, { draft, wave: wave ?? 0n, earlier });
    if (!isListed) return { kind: 'list', file: list };
    const whole = { start: 0, end: 0 };
    files.push({ path: file, before: undefined, edits: [{ range: whole, newText: after }], after });
    applications.push({ request, file, from, wave, notes });
  }
  const edited = [...lists].flatMap(([path, text]): FileCreation[] => {
    const before = world.textOf(path) ?? '';
    return text.edits.length === 0 ? [] : [{ path, before, edits: text.edits, after: text.text }];
  });
  return { applications, files: [...files, ...edited] };
}

interface Addition {
  readonly draft: SettledDraft;
  readonly wave: Wave;
  /** Those that were added before it. */
  readonly earlier: readonly ListedFile[];
}

function addTo(lists: Map<FilePath, EditedText>, world: World, { draft, wave, earlier }: Addition): boolean {
  const { list } = draft;
  const text = list === undefined ? undefined : world.textOf(list);
  if (list === undefined || text === undefined) return false;
  const edited = lists.get(list) ?? new EditedText(text);
  lists.set(list, edited);
  const siblings = draft.siblings.map((sibling): ListedFile => ({
    file: relativePath(dirname(list), sibling.file),
    wave: sibling.instance.wave ?? 0n,
    category: sibling.place?.category,
  }));
  const edits = listEntry(edited.text, listed(draft, wave), [...siblings, ...earlier]);
  if (!edits) return false;
  edited.apply(edits);
  return true;
}

function listed({ file, list, place }: SettledDraft, wave: Wave): ListedFile {
  return { file: relativePath(dirname(list ?? file), file), wave, category: place?.category };
}

import { applyTextEdits } from '../edit/applyTextEdits.ts';
import { computeTextEdits } from '../edit/computeTextEdits.ts';
import type { KustomizationEntry } from '../facts/fileFacts.ts';
import { readKustomization } from '../facts/readKustomization.ts';
import { joinPath } from '../text/posixPath.ts';
import { readYaml } from '../yaml/readYaml.ts';
import { asMap, scalarText } from '../yaml/yamlPath.ts';
import { removeComments } from './removeComments.ts';

/** What the Kustomize file of one Application may say so that another one can be made like it. */
const plainKeys: ReadonlySet<string | undefined> = new Set(['apiVersion', 'kind', 'namespace', 'resources']);

/**
 * A Kustomize file that lists nothing but the file of its Application, as one that lists another file. Undefined where it
 * says more: what of that another Application needs, nobody can tell.
 */
export function ownListFor(
  text: string,
  { listed, file }: { readonly listed: string; readonly file: string },
): string | undefined {
  const bare = removeComments(text, () => false);
  const entry = onlyEntry(bare);
  if (!entry || joinPath(entry.value) !== joinPath(listed)) return undefined;
  const value = (entry.value.startsWith('./') ? './' : '') + file;
  const edits =
    value === entry.value
      ? []
      : computeTextEdits(bare, [{ type: 'setScalar', path: '', range: entry.range, value }]);
  return edits && applyTextEdits(bare, edits);
}

/** Undefined where the file says more. */
function onlyEntry(text: string): KustomizationEntry | undefined {
  const yaml = readYaml(text);
  const root = asMap(yaml.documents[0]?.root);
  const [entry, ...others] = readKustomization(yaml)?.entries ?? [];
  if (!root || yaml.problems.length > 0 || others.length > 0) return undefined;
  return root.pairs.every(({ key }) => plainKeys.has(scalarText(key))) ? entry : undefined;
}

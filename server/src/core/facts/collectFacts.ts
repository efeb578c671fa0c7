import { readGitConfig } from '../argo/gitConfig.ts';
import { readGitHead } from '../argo/gitHead.ts';
import { mayHoldArgoConfig, readArgoConfig } from '../argoConfig/readArgoConfig.ts';
import { parseConfig } from '../config/parseConfig.ts';
import { readManifests } from '../manifest/readManifests.ts';
import { basename } from '../text/posixPath.ts';
import type { FilePath } from '../text/place.ts';
import { readYaml } from '../yaml/readYaml.ts';
import type { YamlFile } from '../yaml/yamlNode.ts';
import type { FileFacts } from './fileFacts.ts';
import { isKustomizationFile, readKustomization } from './readKustomization.ts';
import { readKustomizeProblems } from './readKustomizeProblems.ts';
import { readListedWaves } from './readListedWaves.ts';
import { readTemplateSigns } from './readTemplateSigns.ts';
import { readSuppressions } from './readSuppressions.ts';

/** Longer texts are not read: generated CRD bundles of this size hold nothing that ordering needs. */
export const largestText = 4 * 1024 * 1024;

export interface CollectOptions {
  /** `relevant` skips files that mention nothing of ours unread; `all` reads every file, for sources that name it. */
  readonly manifests: 'relevant' | 'all';
  /** Reads the text, for who has use for its tree. */
  readonly yaml?: () => YamlFile;
}

/**
 * Reads what one file says: a function of its path and text only. The cheap test on the text comes first, so that
 * most files of a repository are never parsed. Never throws.
 */
export function collectFacts(
  path: FilePath,
  text: string,
  options: CollectOptions = { manifests: 'relevant' },
): FileFacts {
  if (path.endsWith('/.git/config')) return factsOf(path, { gitConfig: readGitConfig(text) });
  if (path.endsWith('/.git/HEAD')) return factsOf(path, { gitHead: readGitHead(text) });
  if (text.length > largestText) return factsOf(path, { skipped: 'tooLarge' });
  if (options.manifests === 'relevant' && !isRelevant(path, text))
    return factsOf(path, { skipped: 'irrelevant' });
  return factsOf(path, readFacts(path, text, options.yaml?.() ?? readYaml(text)));
}

/** The path comes first: V8 gives objects that start with a spread a hidden class each. */
function factsOf(path: FilePath, found: Partial<FileFacts>): FileFacts {
  return { path, ...nothing, ...found };
}

const nothing: Omit<FileFacts, 'path'> = {
  skipped: undefined,
  manifests: [],
  kustomization: undefined,
  config: undefined,
  argoConfig: undefined,
  gitConfig: undefined,
  gitHead: undefined,
  suppressions: [],
  listedWaves: [],
  templateSigns: [],
  problems: [],
  kustomizeProblems: [],
};

/**
 * Every manifest that ordering reads holds one of these. The slash keeps out CustomResourceDefinitions, which name the
 * group `argoproj.io` in megabytes of schema.
 */
const signs = ['argoproj.io/', 'sync-wave', 'helm.sh/hook'];
const configFile = '.sync-waves.yaml';

function isRelevant(path: FilePath, text: string): boolean {
  return (
    signs.some((sign) => text.includes(sign)) ||
    isKustomizationFile(path) ||
    basename(path) === configFile ||
    mayHoldArgoConfig(text)
  );
}

type Content = Omit<FileFacts, 'path' | 'skipped' | 'gitConfig' | 'gitHead'>;

function readFacts(path: FilePath, text: string, yaml: YamlFile): Content {
  const isKustomization = isKustomizationFile(path);
  const isConfig = basename(path) === configFile;
  const manifests = isKustomization || isConfig ? [] : readManifests({ path, text, yaml });
  return {
    manifests,
    kustomization: isKustomization ? readKustomization(yaml) : undefined,
    config: isConfig ? parseConfig(text) : undefined,
    argoConfig: isConfig
      ? undefined
      : readArgoConfig(text, yaml, isKustomization ? 'kustomization' : 'other'),
    suppressions: readSuppressions(text, yaml, manifests),
    listedWaves: manifests.length > 0 ? [] : readListedWaves(text, yaml),
    templateSigns: readTemplateSigns(text, yaml),
    problems: yaml.problems,
    kustomizeProblems: isConfig ? [] : readKustomizeProblems(text, yaml),
  };
}

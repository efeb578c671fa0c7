import type { GitConfig } from '../argo/gitConfig.ts';
import type { GitHead } from '../argo/gitHead.ts';
import type { ArgoConfigFacts } from '../argoConfig/argoConfigFacts.ts';
import type { Config } from '../config/config.ts';
import type { ConfigProblem } from '../config/readConfig.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { WrongAnnotation } from '../manifest/readWrongAnnotations.ts';
import type { FilePath } from '../text/place.ts';
import type { TextRange } from '../text/textRange.ts';
import type { YamlProblem } from '../yaml/yamlNode.ts';
import type { ListedWave } from './readListedWaves.ts';

/**
 * What one file says: a function of its path and text only, cached by text. No settings, no clock, no other file.
 */
export interface FileFacts {
  readonly path: FilePath;
  /** Why the file was not read as manifests; `manifests` is empty then. */
  readonly skipped: 'irrelevant' | 'tooLarge' | undefined;
  readonly manifests: readonly Manifest[];
  /** Set for `kustomization.yaml`, `kustomization.yml` and `Kustomization`. */
  readonly kustomization: KustomizationFacts | undefined;
  /** Set for `.sync-waves.yaml`. */
  readonly config: { readonly value: Config; readonly problems: readonly ConfigProblem[] } | undefined;
  /** What it says of Argo CD's own configuration, if anything. */
  readonly argoConfig: ArgoConfigFacts | undefined;
  /** Set for `.git/config`. */
  readonly gitConfig: GitConfig | undefined;
  /** Set for `.git/HEAD`. */
  readonly gitHead: GitHead | undefined;
  /** `# sync-waves-ignore: rule, rule -- because` comments. */
  readonly suppressions: readonly Suppression[];
  /** For a template that is not read as YAML: where it speaks of waves, hooks and kinds. */
  readonly templateSigns: readonly TextRange[];
  /** For a file that is no manifest: lists of values whose entries have waves. */
  readonly listedWaves: readonly (readonly ListedWave[])[];
  readonly problems: readonly YamlProblem[];
  /** What kustomize refuses when it lists the file as a resource, though all of it is YAML. */
  readonly kustomizeProblems: readonly KustomizeProblem[];
}

type Refusal =
  'notAnObject' | 'itemNotAnObject' | 'noName' | 'duplicateKey' | 'keyNotString' | 'directive' | 'separator';

/** `emptyDocument`: kustomize passes over `{}` and `[]`, unlike Argo CD in a directory. */
export interface KustomizeProblem {
  readonly problem: Refusal | 'emptyDocument';
  readonly range: TextRange;
}

/** The lists of a Kustomize file that make it bring other files in. */
export interface KustomizationFacts {
  readonly kind: 'Kustomization' | 'Component';
  readonly entries: readonly KustomizationEntry[];
  /** Files named as patches, transformers, generators or values: used, but no resources of their own. */
  readonly otherFiles: readonly string[];
  /** The keys of `commonAnnotations`. */
  readonly commonAnnotations: readonly string[];
  /** The values for annotations that are no strings: kustomize fails (S§1.3). */
  readonly wrongAnnotations: readonly WrongAnnotation[];
}

export interface KustomizationEntry {
  readonly list: 'resources' | 'bases' | 'components';
  /** As written: a file, a directory or a remote URL. */
  readonly value: string;
  readonly range: TextRange;
}

/**
 * An inline ignore comment. It covers the findings of the named rules (all rules when none is named) that start on
 * its own line, on the next line when it stands alone, and on its whole manifest when it stands above or beside the
 * manifest's first line.
 */
export interface Suppression {
  readonly rules: readonly string[];
  /** Only findings about these providers; about any where none is named. */
  readonly needs: readonly string[];
  readonly range: TextRange;
  /** Offsets within which a finding has to start to be covered. */
  readonly covers: TextRange;
}

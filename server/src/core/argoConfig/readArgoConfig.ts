import type { YamlFile, YamlNode } from '../yaml/yamlNode.ts';
import { mapValue } from '../yaml/yamlPath.ts';
import type { ArgoConfigFacts, ArgoConfigPart } from './argoConfigFacts.ts';
import { wholeText } from './configText.ts';
import { findFileGlobbing } from './findFileGlobbing.ts';
import { findVersion } from './findVersion.ts';
import { readChartValues, type DocumentText } from './readChartValues.ts';
import { readConfigObject } from './readConfigObject.ts';
import { readKustomizationConfig } from './readKustomizationConfig.ts';
import { readOperatorValues } from './readOperatorValues.ts';
import { readJsonPatch } from './readPatch.ts';

/** One of these stands in every file that says something of the configuration without naming Argo CD's API group. */
const signs = [
  'argocd-cm',
  'resource.customizations',
  'resourceHealthChecks',
  'new.git.file.globbing',
  'NEW_GIT_FILE_GLOBBING',
  'new-git-file-globbing',
];

/** Whether a text may say something of Argo CD's configuration: most files are told by this alone. */
export function mayHoldArgoConfig(text: string): boolean {
  return signs.some((sign) => text.includes(sign)) || (text.includes('configs:') && /^[ ]*cm:/m.test(text));
}

const furtherSigns = ['resourceCustomizations', 'argo-cd', 'argoproj/argocd', 'kind: ArgoCD'];

/** The configuration of Argo CD in a file (S§3.3); undefined where there is none. Never throws. */
export function readArgoConfig(
  text: string,
  yaml: YamlFile,
  kind: 'kustomization' | 'other',
): ArgoConfigFacts | undefined {
  if (!mayHoldArgoConfig(text) && !furtherSigns.some((sign) => text.includes(sign))) return undefined;
  const source = wholeText(text);
  const parts = yaml.documents.flatMap(({ root }, document) =>
    kind === 'kustomization'
      ? readKustomizationConfig(root, { source, document })
      : readDocument(root, { source, document }),
  );
  const isBroken = yaml.problems.length > 0;
  const certain = isBroken ? parts.map(asUnclear) : parts;
  const all = certain.length > 0 ? certain : mentions(text, { isBroken });
  const version = findVersion(text);
  const fileGlobbing = findFileGlobbing(text);
  const isEmpty = all.length === 0 && version === undefined && fileGlobbing === undefined;
  return isEmpty ? undefined : { parts: all, version, fileGlobbing };
}

/** What a template leaves open is not unset. */
function asUnclear(part: ArgoConfigPart): ArgoConfigPart {
  return part.health === 'unset' ? { ...part, health: 'unclear' } : part;
}

/** Something that looks like a health check for Applications, in a line that is no comment. */
const healthSign =
  /^[^#\n]*?(?<key>\bhealth\.(?:argoproj\.io_Application|all)\b|argoproj\.io\/Application['"]?:)/m;
/** In a template that nobody can read, the name of the ConfigMap is enough. */
const nameSign = /^\s*name:\s*['"]?(?<key>argocd-cm)['"]?\s*$/m;

function mentions(text: string, { isBroken }: { readonly isBroken: boolean }): readonly ArgoConfigPart[] {
  const found = healthSign.exec(text) ?? (isBroken ? nameSign.exec(text) : null);
  const key = found?.groups?.['key'];
  if (!found || key === undefined) return [];
  const end = found.index + found[0].length;
  const range = { start: end - key.length, end };
  return [
    { form: 'mention', range, health: 'unclear', healthRange: range, insertion: undefined, problems: [] },
  ];
}

function readDocument(root: YamlNode | undefined, text: DocumentText): readonly ArgoConfigPart[] {
  if (root?.kind === 'sequence') return readPatchFile(root, text);
  if (mapValue(root, 'apiVersion') && mapValue(root, 'kind')) return readConfigObject(root, text);
  return [
    ...readChartValues({ path: [], node: root, chartVersion: undefined }, text),
    ...readOperatorValues(root, text.source),
  ];
}

function readPatchFile(operations: YamlNode, { source }: DocumentText): readonly ArgoConfigPart[] {
  const reading = readJsonPatch(operations, source);
  const { healthRange } = reading;
  return healthRange ? [{ form: 'patch', range: healthRange, ...reading, insertion: undefined }] : [];
}

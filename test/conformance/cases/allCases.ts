import { documentCases } from './documentCases.ts';
import { fileContentCases } from './fileContentCases.ts';
import { generatorCases } from './generatorCases.ts';
import { jsonPatchCases } from './jsonPatchCases.ts';
import { kustomizationFileCases } from './kustomizationFileCases.ts';
import type { KustomizeCase } from './kustomizeCase.ts';
import { layerCases } from './layerCases.ts';
import { listCases } from './listCases.ts';
import { metadataCases } from './metadataCases.ts';
import { oddCases } from './oddCases.ts';
import { patchCases } from './patchCases.ts';
import { pluginCases } from './pluginCases.ts';
import { pluginFieldCases } from './pluginFieldCases.ts';
import { replacementCases } from './replacementCases.ts';
import { scalarCases } from './scalarCases.ts';
import { structureCases } from './structureCases.ts';
import { variableCases } from './variableCases.ts';

const topics: Readonly<Record<string, readonly KustomizeCase[]>> = {
  structure: structureCases,
  documents: documentCases,
  'kustomization files': kustomizationFileCases,
  scalars: scalarCases,
  patches: patchCases,
  lists: listCases,
  'JSON patches': jsonPatchCases,
  metadata: metadataCases,
  generators: generatorCases,
  plugins: pluginCases,
  replacements: replacementCases,
  variables: variableCases,
  odd: oddCases,
  'contents of files': fileContentCases,
  'fields of plugins': pluginFieldCases,
  layers: layerCases,
};

/** All cases, their names preceded by their topic. */
export const allCases: readonly KustomizeCase[] = Object.entries(topics).flatMap(([topic, cases]) =>
  cases.map((each) => ({ ...each, name: `${topic}: ${each.name}` })),
);

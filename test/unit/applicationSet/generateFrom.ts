import {
  generateApplications,
  templateMode,
} from '../../../server/src/core/applicationSet/generateApplications.ts';
import { readClusterSecret } from '../../../server/src/core/applicationSet/clusterSecret.ts';
import type { FileGlobbing } from '../../../server/src/core/applicationSet/generators/matchFiles.ts';
import { readYaml } from '../../../server/src/core/yaml/readYaml.ts';
import { mapOf, type PlainMap } from '../../../server/src/core/yaml/plainMap.ts';
import { toPlain } from '../../../server/src/core/yaml/toPlain.ts';
import { parseFixture } from '../../kit/fixture.ts';
import { memoryFiles } from '../../kit/memoryFiles.ts';

export const repository = 'https://example.com/acme/platform.git';

/** The `spec` of an ApplicationSet in the first file of a fixture, and what it generates from the other files. */
export function generate(fixture: string, fileGlobbing?: FileGlobbing) {
  const { files } = parseFixture(fixture);
  const [specText = ''] = files.values();
  const spec = plainOf(specText);
  const secrets = [...files.values()]
    .map(plainOf)
    .filter((object) => object.kind === 'Secret')
    .map(readClusterSecret);
  const reads = new Set<string>();
  const generated = generateApplications(spec, {
    mode: templateMode(spec),
    files: memoryFiles(files),
    repositoryFolder: (repoURL) => (repoURL === repository ? '/workspace' : undefined),
    clusterSecrets: () => secrets,
    fileGlobbing,
    outer: {},
    reads,
  });
  return { ...generated, reads };
}

function plainOf(text: string): PlainMap {
  return mapOf(toPlain(readYaml(text).documents[0]?.root)) ?? {};
}

export function names(fixture: string, fileGlobbing?: FileGlobbing): readonly string[] {
  return generate(fixture, fileGlobbing).applications.map(({ value }) => String(mapOf(value.metadata)?.name));
}

/** Files for Git generators to find. */
export const tree = `
#- apps/web/deploy.yaml
a: 1
#- apps/api/deploy.yaml
a: 1
#- apps/.hidden/deploy.yaml
a: 1
#- apps/api/nested/deploy.yaml
a: 1
#- clusters/eu/config.yaml
cluster: { name: eu-1 }
wave: 3
#- clusters/us/config.yaml
- cluster: { name: us-1 }
- cluster: { name: us-2 }
`;

import { readArgoSecret, secretTypeLabel, type ArgoSecret } from '../../../argo/argoSecret.ts';
import { base64Text } from '../../../text/base64Text.ts';
import { entryOf, textOf, type Tree } from '../../../render/kustomize/tree.ts';
import type { RenderedResource } from '../../../render/renderedResource.ts';
import type { Offer } from '../want.ts';
import { clusterKeys, credentialsKey, repositoryKey } from './argoKeys.ts';

/** The kinds whose operator makes a Secret of a template, and where the template stands. */
const templates: ReadonlyMap<string, readonly string[]> = new Map([
  ['bitnami.com/SealedSecret', ['spec', 'template']],
  ['external-secrets.io/ExternalSecret', ['spec', 'target', 'template']],
]);

/** The clusters and repositories that an object makes known to Argo CD (S§4.3). */
export function argoOffers(
  resource: RenderedResource,
  content: () => Tree,
  common: Omit<Offer, 'key'>,
): readonly Offer[] {
  const secret = argoSecretOf(resource, content);
  if (!secret) return [];
  if (secret.kind === 'cluster') return clusterKeys(secret).map((key) => ({ ...common, key }));
  const key = secret.kind === 'repository' ? repositoryKey(secret.url) : credentialsKey;
  return [{ ...common, key, repository: secret }];
}

function argoSecretOf(
  { group, kind, labels }: RenderedResource,
  content: () => Tree,
): ArgoSecret | undefined {
  if (group === '' && kind === 'Secret') {
    const type = labels.get(secretTypeLabel);
    return type === undefined ? undefined : secretOf(type, content());
  }
  const path = templates.get(`${group}/${kind}`);
  return path && templatedSecret(content(), path);
}

/** `stringData` wins over `data`, as the API server has it. */
function secretOf(type: string, secret: Tree): ArgoSecret | undefined {
  const [plain, encoded] = [entryOf(secret, 'stringData'), entryOf(secret, 'data')];
  return readArgoSecret(
    type,
    (name) => textOf(entryOf(plain, name)) ?? base64Text(textOf(entryOf(encoded, name)) ?? ''),
    (name) => entryOf(plain, name) !== undefined || entryOf(encoded, name) !== undefined,
  );
}

/** Only what the template itself says is known; that there is more, the encrypted or fetched fields tell. */
function templatedSecret(object: Tree, path: readonly string[]): ArgoSecret | undefined {
  const template = path.reduce<Tree | undefined>((tree, key) => entryOf(tree, key), object);
  const type = textOf(entryOf(entryOf(entryOf(template, 'metadata'), 'labels'), secretTypeLabel));
  if (type === undefined) return undefined;
  const spec = entryOf(object, 'spec');
  const [data, encrypted] = [entryOf(template, 'data'), entryOf(spec, 'encryptedData')];
  const fetched = textOf(entryOf(template, 'mergePolicy')) === 'Merge' ? entryOf(spec, 'data') : undefined;
  const keys = new Set(
    fetched?.kind === 'sequence' ? fetched.items.map((item) => textOf(entryOf(item, 'secretKey'))) : [],
  );
  return readArgoSecret(
    type,
    (name) => textOf(entryOf(data, name)),
    (name) => [data, encrypted].some((map) => entryOf(map, name) !== undefined) || keys.has(name),
  );
}

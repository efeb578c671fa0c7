import { isTemplated } from '../text/isTemplated.ts';
import { normalizeGitUrl } from './gitUrl.ts';

/** The label that tells Argo CD what a Secret in its own namespace is for (S§2.12). */
export const secretTypeLabel = 'argocd.argoproj.io/secret-type';

/** A cluster or a repository that a Secret makes known to Argo CD, as far as its texts are known. */
export type ArgoSecret =
  | { readonly kind: 'cluster'; readonly name: string | undefined; readonly server: string | undefined }
  | RepositorySecret;

/** How Argo CD comes to one repository, or to all whose URL begins alike. */
export interface RepositorySecret {
  /** `credentials`: of every repository whose URL begins with this one; the longest such URL wins. */
  readonly kind: 'repository' | 'credentials';
  /** In the normal form. */
  readonly url: string;
  /** Only Applications of this project use it; empty: all do. */
  readonly project: string;
  /** It says how to log in. Without that it only names a repository, which Argo CD needs nobody to do. */
  readonly logsIn: boolean;
}

/** Fields of which one is enough to log in. */
const loginFields = [
  'password',
  'sshPrivateKey',
  'bearerToken',
  'githubAppPrivateKey',
  'gcpServiceAccountKey',
  'tlsClientCertKey',
];

/**
 * Reads a Secret by its type and its fields; undefined for one of another type, and where a text that matters is not known.
 *
 * @param field the text of a field; undefined for one that is not there or whose text nobody here knows
 * @param has whether a field is there
 */
export function readArgoSecret(
  type: string | undefined,
  field: (name: string) => string | undefined,
  has: (name: string) => boolean,
): ArgoSecret | undefined {
  const fields: SecretFields = { has, known: (name) => knownText(field(name)) };
  if (type === 'cluster') {
    const server = fields.known('server');
    return { kind: 'cluster', name: fields.known('name'), server: server && normalServer(server) };
  }
  if (type === 'repository') return readRepository(type, fields);
  return type === 'repo-creds' ? readRepository('credentials', fields) : undefined;
}

interface SecretFields {
  /** Undefined where nobody here knows the text. */
  readonly known: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
}

function readRepository(
  kind: RepositorySecret['kind'],
  { known, has }: SecretFields,
): RepositorySecret | undefined {
  const [url, project] = [known('url'), known('project')];
  if (url === undefined || (project === undefined && has('project'))) return undefined;
  const logsIn = loginFields.some(has) || known('useAzureWorkloadIdentity') === 'true';
  return { kind, url: normalizeGitUrl(url), project: project ?? '', logsIn };
}

function knownText(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  return text === '' || isTemplated(text) ? undefined : text;
}

/** A server as Argo CD compares it. */
export function normalServer(server: string): string {
  return server.replace(/\/+$/, '');
}

/** Whether a repository in the normal form is reached by SSH, which nobody may use without logging in. */
export function needsLogin(url: string): boolean {
  return /^[^/:]+@/.test(url);
}

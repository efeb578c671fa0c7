/** The Service that a host name means. */
export interface ServiceHost {
  readonly name: string;
  /** Undefined for a bare name. */
  readonly namespace: string | undefined;
}

const label = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
/** Names of Services begin with a letter. */
const serviceLabel = /^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

/** A second label that ends a domain or a file name, never a namespace. `ai`, `app`, `dev` and such may be one. */
const endings: ReadonlySet<string> = new Set(
  [
    'com org net edu gov mil int io eu info biz xyz local localhost localdomain lan internal example invalid arpa',
    'de fr uk us ch at nl be it es pt pl cz se no fi dk ie ru ua jp cn kr in br ca au nz co me sh so to gg fm ly rs cc',
    'yaml yml json toml ini conf cfg log sock js ts mjs py go rb php rs txt md html htm xml csv tf tfvars',
    'crt key pem p12 jks jar exe zip gz tgz tar bz2 xz deb rpm png jpg jpeg gif svg ico css sql pid tmp env lua sh',
    'properties service socket timer svc cluster',
  ].flatMap((line) => line.split(' ')),
);

/** Words that stand where a bare name could, and are none. */
const words: ReadonlySet<string> = new Set(
  'localhost kubernetes host hostname http https tcp udp unix true false yes no on off none null nil default auto any all example internal external self this root user'.split(
    ' ',
  ),
);

/**
 * The Service that a host names: `name`, `name.ns`, `name.ns.svc`, `name.ns.svc.cluster.local`, with the Pod of a
 * StatefulSet or the port and protocol of an SRV record in front. Undefined for addresses, domains and the API server.
 */
export function serviceOfHost(host: string): ServiceHost | undefined {
  const labels = (host.endsWith('.') ? host.slice(0, -1) : host).split('.');
  const named = labels.slice(labels.findIndex((part) => !part.startsWith('_')));
  if (!named.every((part) => label.test(part))) return undefined;
  const service = named.includes('svc') ? fullName(named) : shortName(named);
  if (!service || service.name === 'kubernetes') return undefined;
  return service;
}

function fullName(labels: readonly string[]): ServiceHost | undefined {
  const at = labels.indexOf('svc', 2);
  if (at < 0 || at > 3 || !isClusterDomain(labels.slice(at + 1))) return undefined;
  return { name: labels[at - 2] ?? '', namespace: labels[at - 1] };
}

function isClusterDomain(rest: readonly string[]): boolean {
  return rest.length === 0 || (rest.at(-1) === 'local' && rest[0] !== 'clusterset');
}

function shortName(labels: readonly string[]): ServiceHost | undefined {
  const [name = '', second] = labels;
  if (labels.length > 2 || !serviceLabel.test(name)) return undefined;
  if (second === undefined)
    return words.has(name) || name.length < 2 ? undefined : { name, namespace: undefined };
  if (!serviceLabel.test(second) || endings.has(second)) return undefined;
  // A Pod of a StatefulSet behind its headless Service.
  return /-\d+$/.test(name) ? { name: second, namespace: undefined } : { name, namespace: second };
}

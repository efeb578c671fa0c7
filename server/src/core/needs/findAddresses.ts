/** A Service's address in a text. */
export interface Address {
  readonly host: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly port: string | undefined;
  /** How many equal hosts stand before it in the text. */
  readonly occurrence: number;
}

const label = '[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?';
/** `name.ns.svc`, with the cluster's domain or without, and with a StatefulSet's Pod before it. */
const serviceName = new RegExp(
  String.raw`(?<![\w.-])(?:[a-z0-9][-a-z0-9]{0,62}\.)?(?<name>${label})\.(?<namespace>${label})\.svc(?:\.cluster\.local)?\.?(?::(?<port>\d{1,5}))?(?![\w-])`,
  'g',
);
/** `name.ns:port` and `//user:password@name.ns`. */
const shortName = new RegExp(
  String.raw`(?:(?<=:\/\/)|(?<=:\/\/[^\s\/@]{1,200}@)|(?<=^|[\s,;="'(\[]))(?<name>${label})\.(?<namespace>${label})(?::(?<port>\d{1,5})|(?=[\/?\s"',]|$))`,
  'g',
);
/** A bare name where only an address can stand: after `://` or before a port. */
const bareName = new RegExp(
  String.raw`(?:(?<=:\/\/)|(?<=:\/\/[^\s\/@]{1,200}@))(?<name>${label})(?=[:\/?\s"',]|$)|(?<=^|[\s,;="'])(?<name2>${label}):(?<port>\d{2,5})(?=[\/?\s"',]|$)`,
  'g',
);
const onlyName = new RegExp(`^${label}$`);
const addressKey =
  /(?:^|[_.-])(?:host|hosts|hostname|addr|address|addresses|url|uri|endpoint|endpoints|server|servers|broker|brokers)$/i;
const camelAddressKey =
  /(?:Host|Hosts|Hostname|Addr|Address|Url|URL|Uri|URI|Endpoint|Endpoints|Server|Servers|Brokers)$/;

/** A second label that is a domain of the internet, never a namespace. */
const publicDomains =
  /^(?:com|org|net|io|dev|app|de|fr|uk|eu|us|me|co|info|biz|local|lan|home|internal|localdomain|arpa|cloud|sh|ai|xyz|tech|site|online|yaml|yml|json|conf|toml|ini|log|sock|js|ts|py|go|rb|php|txt|md|html|xml|csv|tf|svc|cluster|crt|key|pem|jar|so|exe|zip|gz|tar|png|jpg|svg|css|sql|db|pid|tmp|env|cfg|properties|ch|nl|it|es|be|at|pl|ru|jp|cn|in|br|ca|au|tv|gg|to|im|fm|ly|rs|cc)$/;
const localNames: ReadonlySet<string> = new Set([
  'localhost',
  'kubernetes',
  'http',
  'https',
  'tcp',
  'udp',
  'unix',
  'line',
  'image',
  'docker',
]);
/** Longer texts are dashboards and bundles. */
const longestText = 200_000;

/**
 * The addresses of Services in a text (design.md §3.1): names in full, `name.namespace` with a port or in a URL, and
 * bare names where nothing but an address can stand. `key` is the name of the value.
 */
export function findAddresses(text: string, key: string): readonly Address[] {
  if (text.length > longestText) return [];
  const isAddress = addressKey.test(key) || camelAddressKey.test(key);
  const mayHold = text.includes('.svc') || text.includes('://') || text.includes(':') || isAddress;
  if (!mayHold) return [];
  const isWholeName = isAddress && onlyName.test(text.trim());
  if (isWholeName) return isService(text.trim()) ? counted([{ host: text.trim(), name: text.trim() }]) : [];
  const found = [...text.matchAll(serviceName)].map(fromMatch);
  const rest = text.replaceAll(serviceName, ' ');
  if (isAddress || !text.includes('\n')) {
    found.push(
      ...[...rest.matchAll(shortName)]
        .map(fromMatch)
        .filter(({ namespace }) => !publicDomains.test(namespace ?? '')),
    );
    found.push(...[...rest.matchAll(bareName)].map(fromMatch));
  }
  return counted(found.filter(({ name }) => isService(name)));
}

interface Match {
  readonly host: string;
  readonly name: string;
  readonly namespace?: string | undefined;
  readonly port?: string | undefined;
}

function fromMatch({ 0: whole, groups }: RegExpMatchArray): Match {
  const port = groups?.['port'];
  const host = port === undefined ? whole : whole.slice(0, -port.length - 1);
  return { host, name: groups?.['name'] ?? groups?.['name2'] ?? '', namespace: groups?.['namespace'], port };
}

function isService(name: string): boolean {
  return !localNames.has(name);
}

function counted(matches: readonly Match[]): readonly Address[] {
  const seen = new Map<string, number>();
  return matches.map(({ host, name, namespace, port }) => {
    const occurrence = seen.get(host) ?? 0;
    seen.set(host, occurrence + 1);
    return { host, name, namespace, port, occurrence };
  });
}

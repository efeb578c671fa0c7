import { isAddressKey, isOtherKey } from './addressKey.ts';
import { hostsInCommands, mayHoldCommand } from './hostsInCommands.ts';
import { keyBefore } from './keyBefore.ts';
import { isInComment } from './isInComment.ts';
import { serviceOfHost } from './serviceHost.ts';

/** A Service's address in a text. */
export interface Address {
  readonly host: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly port: string | undefined;
  /** Where the host begins in the text. */
  readonly at: number;
}

/** A host, and where it may be one. */
interface Candidate {
  readonly at: number;
  readonly end: number;
  /** Whether a name without dots is an address here. */
  readonly allowsBare: boolean;
}

/** What stands before or in every address in the middle of a text. */
const trigger = /:\/\/|\.svc(?![\w-])|:(?=\d\d)|[=:]["']?[ \t]*["']?(?=[a-z])/g;
const hostText = /[a-z0-9_](?:[a-z0-9._-]*[a-z0-9])?\.?/y;
const userInfo = /[^\s/"'@]{1,256}@/y;
const portText = /:(\d{2,5})(?![\w.])/y;
/** Schemes whose authority is no host of the network. */
const otherScheme =
  /(?:^|[^a-z0-9+.-])(?:oci|docker|docker-daemon|containerd|file|unix|s3|s3a|gs|gcs|spiffe|vault|secret|secrets|urn|helm|chart|git|ref|k8s|kubernetes|arn|data|about|chrome|package|pkg|op|azblob|abfss|projects|env|exec|configmap)$/i;
/** Schemes of programs lead anywhere (`app://callback`); with these a bare name without a port is a host. */
const networkScheme =
  /(?:^|[^a-z0-9+.-])(?:https?|wss?|tcp|udp|tls|ssl|grpcs?|rediss?|valkeys?|postgres(?:ql)?|mysql|mariadb|mongodb|sqlserver|oracle|cockroachdb|clickhouse|amqps?|mqtts?|nats|kafka|ldaps?|smtps?|imaps?|memcached?|etcd|bolt|neo4j|elasticsearch|ftps?|sftp|rtsp|nfs|smb|syslog|otlp|socks[45]h?)(?:\+[a-z0-9]+)?$/i;
const portOrPath = /^(?::\d+)?(?:\/(?!\/)|$)/;
/** In the value of a URL's key, `projects/x` is a path. */
const portThenPath = /^(?:$|:\d+(?:\/|$))/;
const image = /image["']?[ \t]*[:=][ \t]*["']?$/i;

/** As many as a text can name; what has more is data. */
const most = 200;

/**
 * The addresses of Services in a text, each host and port once (design.md §3.1): `name.ns.svc`, authorities of URLs,
 * `host:port`, and bare names where `key`, the name of the value, or a key in the text says that an address stands there.
 * One pass; the work is bounded by the length of the text.
 */
export function findAddresses(text: string, key: string): readonly Address[] {
  const mayBeBare = beginsSmall(text) && isAddressKey(key);
  const mayHold = mayBeBare || mayHoldTrigger(text) || mayHoldCommand(text);
  if (!mayHold || isOtherKey(key)) return [];
  const found = new Map<string, Address>();
  if (mayBeBare) addAll(found, text, wholeValue(text, key));
  for (const at of hostsInCommands(text)) addAll(found, text, [hostFrom(text, at, true)]);
  for (const { 0: match, index } of text.matchAll(trigger)) {
    addAll(found, text, candidatesAt(text, match, index));
    if (found.size >= most) break;
  }
  return [...found.values()];
}

function addAll(
  found: Map<string, Address>,
  text: string,
  candidates: readonly (Candidate | undefined)[],
): void {
  for (const candidate of candidates) {
    const address = candidate && addressAt(text, candidate);
    if (!address || found.size >= most || isInComment(text, address.at)) continue;
    const id = `${address.host}:${address.port ?? ''}`;
    if (!found.has(id)) found.set(id, address);
  }
}

function beginsSmall(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x61 && first <= 0x7a;
}

function mayHoldTrigger(text: string): boolean {
  return text.includes(':') || text.includes('=') || text.includes('.svc');
}

function candidatesAt(text: string, match: string, at: number): readonly (Candidate | undefined)[] {
  if (match === '://') return authorities(text, at);
  if (match === '.svc' || match === ':') return [hostAround(text, at, match)];
  return [valueOfKey(text, at, match)];
}

/** All hosts of a value that is an address or a list of them. */
function wholeValue(text: string, key: string): readonly Candidate[] {
  if (text.length > 2000 || text.includes('\n')) return [];
  const parts = [...text.matchAll(/[^\s,;]+/g)];
  // Several words without commas are a sentence.
  const isList = parts.length === 1 || /^[^\s,;]+(?:[ \t]*[,;][ \t]*[^\s,;]+)*[,;]?$/.test(text.trim());
  if (!isList) return [];
  const rest = /ur[il]s?$/i.test(key) ? portThenPath : portOrPath;
  return parts.flatMap(({ 0: part, index }) => {
    const host = hostFrom(text, index, true);
    // With more behind it than a port or a path, it is the first word of something else, such as a scheme.
    return host && rest.test(part.slice(host.end - index)) ? host : [];
  });
}

/** The hosts between `//` and the path of a URL: several for databases and brokers. */
function authorities(text: string, at: number): readonly Candidate[] {
  const before = text.slice(Math.max(0, at - 20), at);
  if (otherScheme.test(before)) return [];
  const isNetwork = networkScheme.test(before);
  let next = at + 3;
  userInfo.lastIndex = next;
  next += userInfo.exec(text)?.[0].length ?? 0;
  const found: Candidate[] = [];
  while (found.length < 20) {
    const host = hostFrom(text, next, isNetwork || next > at + 3);
    if (!host) break;
    const end = host.end + portAt(text, host.end).length;
    found.push({ ...host, allowsBare: host.allowsBare || end > host.end });
    if (text[end] !== ',') break;
    next = end + 1;
  }
  return found;
}

/** The host that `.svc` belongs to, or the one before a port. */
function hostAround(text: string, at: number, match: string): Candidate | undefined {
  let start = at;
  while (start > 0 && at - start < 253 && /[a-z0-9._-]/.test(text.charAt(start - 1))) start -= 1;
  if (start === at || !isBoundaryBefore(text, start)) return undefined;
  if (match === '.svc') return hostFrom(text, start, false);
  const port = portAt(text, at);
  if (port === '' || image.test(text.slice(Math.max(0, start - 20), start))) return undefined;
  const isBareAddress = isPortOfName(text, { start, end: at + port.length });
  return hostFrom(text, start, isBareAddress);
}

/**
 * Whether `name:8080` stands alone. In files many other things look like that: rules (`id:1101,phase:1`), keys of objects.
 */
function isPortOfName(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const name = text.slice(start, text.indexOf(':', start));
  if (
    /^(?:id|object|status|line|column|code|level|port|version|stun|turn|width|height|size|sha\d+)$/.test(name)
  ) {
    return false;
  }
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '"' || before === "'") return after === before || after === '/';
  return after !== ',' || before !== ',' || !text.includes('\n');
}

/** `host=name` in a connection string, `server: name` in a file of a ConfigMap. */
function valueOfKey(text: string, at: number, match: string): Candidate | undefined {
  const key = keyBefore(text, at);
  if (key === undefined || !isAddressKey(key) || isOtherKey(key)) return undefined;
  const host = hostFrom(text, at + match.length, true);
  if (!host) return undefined;
  const rest = text.slice(host.end, host.end + 20).replace(/^:\d{2,5}/, '');
  const isAll = match.startsWith('=') ? /^(?:$|[\s"',;&)\]}\\])/ : /^(?:$|[ \t]*(?:[\r\n"',;}\]\\]|#|$))/;
  return isAll.test(rest) ? host : undefined;
}

function hostFrom(text: string, at: number, allowsBare: boolean): Candidate | undefined {
  hostText.lastIndex = at;
  const host = hostText.exec(text)?.[0];
  return host === undefined ? undefined : { at, end: at + host.length, allowsBare };
}

function addressAt(text: string, { at, end, allowsBare }: Candidate): Address | undefined {
  const port = portAt(text, end);
  if (!isBoundaryAfter(text, end + port.length)) return undefined;
  const host = text.slice(at, end);
  const service = serviceOfHost(host);
  if (!service || (service.namespace === undefined && !allowsBare)) return undefined;
  const number = Number(port.slice(1));
  if (port !== '' && (number < 80 || number > 65_535)) return undefined;
  return { host, ...service, port: port === '' ? undefined : port.slice(1), at };
}

/** `:5432`, or nothing. */
function portAt(text: string, at: number): string {
  portText.lastIndex = at;
  return portText.exec(text)?.[0] ?? '';
}

function isBoundaryBefore(text: string, at: number): boolean {
  return at === 0 || /[\s"'`=,;@(|[>]/.test(text.charAt(at - 1));
}

/** What can follow a host: neither the rest of a longer word nor a template. */
function isBoundaryAfter(text: string, at: number): boolean {
  const next = text.charAt(at);
  if (next === '\\') return /["'nrt\\]/.test(text.charAt(at + 1));
  if (next === '<') return text.charAt(at + 1) === '/';
  // What is no number is a variable, or the directory of an NFS server.
  if (next === ':') return /[$%{/]/.test(text.charAt(at + 1));
  return next === '' || /[\s"'`,;/?#)\]}|&]/.test(next);
}

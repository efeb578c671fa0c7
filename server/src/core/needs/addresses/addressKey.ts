const words = 'host|hostname|url|uri|addr|address|endpoint|server|broker|dsn|upstream';

/** `REDIS_HOST`, `db.url`, `bootstrap-servers`, `PGHOST`. */
const separated = new RegExp(`(?:^|[_.\\-/ ])(?:pg|db)?(?:${words})(?:e?s)?$`, 'i');
/** `redisHost`, `serverUrls`, `hostAPI` is none. */
const camel =
  /[a-z0-9](?:Host|HostName|Hostname|Url|URL|Uri|URI|Addr|Address|Endpoint|Server|Broker|DSN|Dsn)(?:e?s)?$/;

/** What names its own listener, what it lets in or leaves out, or a person. */
const excluded =
  /(?:no_?proxy|allow|white_?list|trusted|cors|csrf|virtual_?host|bind|listen|advertis|server_?name|e?mail_?addr|from_?addr|external_?url|root_?url|redirect|public|kubernetes\.io\/)/i;

/** What names an image or a chart. */
const image =
  /(?:^|[_.-])(?:image|images|repository|registry|tag|newname|digest)$|Image$|Repository$|Registry$/i;

/** Whether the value of a key may be a bare name, if it is an address at all. */
export function isAddressKey(key: string): boolean {
  return separated.test(key) || camel.test(key);
}

/** Whether the value of a key holds no address that anybody would call. */
export function isOtherKey(key: string): boolean {
  return excluded.test(key) || image.test(key);
}

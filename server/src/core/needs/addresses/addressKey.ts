const words = 'host|hostname|url|uri|addr|address|endpoint|server|broker|dsn|upstream';

/** `REDIS_HOST`, `db.url`, `bootstrap-servers`, `PGHOST`. */
const separated = new RegExp(`(?:^|[_.\\-/ ])(?:pg|db)?(?:${words})(?:e?s)?$`, 'i');
/** `redisHost`, `serverUrls`, `hostAPI` is none. */
const camel =
  /[a-z0-9](?:Host|HostName|Hostname|Url|URL|Uri|URI|Addr|Address|Endpoint|Server|Broker|DSN|Dsn)(?:e?s)?$/;

/** What names its own listener, what it lets in or leaves out, or a person. */
const excluded =
  /(?:no_?proxy|allow|trusted|cors|csrf|virtual_?host|bind|listen|advertis|server_?name|e?mail_?addr|from_?addr|external_?url|root_?url|public)/i;

/** What names an image or a chart. */
const image =
  /(?:^|[_.-])(?:image|images|repository|registry|tag|newname|digest)$|Image$|Repository$|Registry$/i;

/**
 * What the key of a value tells about it: an `address` may be a bare name, `none` holds no address that anybody would
 * call, `any` is any text.
 */
export function meaningOfKey(key: string): 'address' | 'any' | 'none' {
  if (excluded.test(key) || image.test(key)) return 'none';
  return separated.test(key) || camel.test(key) ? 'address' : 'any';
}

/** Programs that wait for a port: `nc -z host 5432`. */
const portCheck =
  /\b(?:nc|ncat|netcat)[ \t]+(?:-[a-zA-Z]+[ \t]+(?:\d+[ \t]+)?){0,6}(?=[a-z])[a-z0-9.-]+[ \t]+\d{2,5}\b/g;
/** Clients of databases: `pg_isready -U me -h host`. */
const client =
  /\b(?:psql|pg_isready|pg_dump|pg_restore|mysql|mysqladmin|mysqldump|mariadb|mariadb-admin|redis-cli|mongo|mongosh)\b[^\n|;&]{0,200}?[ \t](?:-h|--host)(?:[ \t]+|=)(?=[a-z])/g;

/** Whether a text may call such a program. */
export function mayHoldCommand(text: string): boolean {
  return (
    text.includes('nc ') ||
    text.includes('netcat ') ||
    text.includes('ncat ') ||
    / (?:-h|--host)\b/.test(text)
  );
}

/** Where hosts begin that a shell's commands name without any sign of an address. */
export function hostsInCommands(text: string): readonly number[] {
  if (!mayHoldCommand(text)) return [];
  const checked = [...text.matchAll(portCheck)].map(({ 0: match, index }) => {
    return index + match.search(/[a-z0-9.-]+[ \t]+\d+$/);
  });
  return [...checked, ...[...text.matchAll(client)].map(({ 0: match, index }) => index + match.length)];
}

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { npmFolder } from '../../../scripts/lib/paths.mjs';

/** A registry of npm on this machine that knows one package: ours, as `npm pack` has left it in a folder. */
export class NpmRegistry {
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(folder: string): Promise<NpmRegistry> {
    const manifest = await readManifest();
    const file = `${manifest.name}-${manifest.version}.tgz`;
    const tarball = await readFile(path.join(folder, file));
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    const server = createServer(({ url, headers }, response) => {
      const dist = { tarball: `http://${headers.host ?? ''}/${file}`, integrity };
      const versions = { [manifest.version]: { ...manifest, dist } };
      const latest = { 'dist-tags': { latest: manifest.version } };
      if (url === `/${file}`) response.end(tarball);
      else if (url === `/${manifest.name}`)
        response.end(JSON.stringify({ name: manifest.name, ...latest, versions }));
      else response.writeHead(404).end('{}');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new NpmRegistry(server);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

async function readManifest(): Promise<{ readonly name: string; readonly version: string }> {
  return JSON.parse(await readFile(path.join(npmFolder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
}

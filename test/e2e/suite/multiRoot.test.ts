import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { codesBecome, extension, fileUri } from './kit/editor.ts';

describe('the extension in a workspace with two folders', () => {
  before(() => extension().activate());

  it('reports on the files of both', async () => {
    await codesBecome(fileUri('alpha-gateway.yaml', 'alpha'), ['wave-not-integer']);
    await codesBecome(fileUri('beta-gateway.yaml', 'beta'), ['wave-not-integer']);
  });

  it('shows the Applications of both in the tree', async () => {
    const api = await extension().activate();
    await api.ready();
    const shown = JSON.stringify(await api.tree());
    for (const name of ['alpha-gateway', 'alpha-store', 'beta-gateway', 'beta-store']) {
      assert.ok(shown.includes(`"${name}"`), `${name} is not in the tree: ${shown}`);
    }
  });
});

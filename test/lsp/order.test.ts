import { expect, test } from 'vitest';
import { methods } from '../../server/src/protocol/names.ts';
import type { OrderResult, OrderTarget } from '../../server/src/protocol/types.ts';
import { LspClient, uriOf } from './lspClient.ts';
import { application, wrongOrder } from './manifests.ts';

test('the order of a scope is found from a place in a file, and follows edits', async () => {
  const folder = wrongOrder();
  const client = await LspClient.start([folder]);
  const targets = (params: object) =>
    client.connection.sendRequest<readonly OrderTarget[]>(methods.orderTargets, params);
  const position = { line: 3, character: 0 };
  const found = await targets({ uri: uriOf(`${folder}/apps/api.yaml`), position });
  expect(found).toEqual([{ id: `scope:${folder}/apps`, label: 'apps' }]);
  expect(await targets({})).toEqual(found);
  expect(await targets({ nodeId: found[0]?.id })).toEqual(found);
  expect(await targets({ uri: 'untitled:x' })).toEqual(found);

  const order = () => client.connection.sendRequest<OrderResult>(methods.order, { id: found[0]?.id });
  const before = await order();
  expect(stepsOf(before)).toEqual(['Step 1 of 2: wave 1', 'api', 'Step 2 of 2: wave 2', 'database']);
  expect(before.links).toContainEqual({
    range: { start: { line: 5, character: 17 }, end: { line: 5, character: 20 } },
    target: {
      uri: uriOf(`${folder}/apps/api.yaml`),
      range: { start: { line: 3, character: 8 }, end: { line: 3, character: 11 } },
    },
  });

  await client.open(`${folder}/apps/api.yaml`, application('api', { wave: '"5"', needs: 'database' }));
  expect(stepsOf(await order())).toEqual(['Step 1 of 2: wave 2', 'database', 'Step 2 of 2: wave 5', 'api']);
});

/** The titles of the steps, and the names of the Applications below them. */
function stepsOf({ text }: OrderResult): readonly string[] {
  return [...text.matchAll(/^(Step .*)$|^ {4}Application {2}(\S+)$/gm)].map(
    ([, step, name]) => step ?? name ?? '',
  );
}

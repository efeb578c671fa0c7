import { expect, test } from 'vitest';
import { orderId, orderUriParts } from '../../client/src/order/orderUri.ts';

test('the tab says what it is, the path which scope, and the query finds it again', () => {
  const id = 'scope:/repo/roots#argoproj.io/Application//platform > /repo/apps';
  const parts = orderUriParts({ id, label: 'apps/prod' }, 'Sync Order');
  expect(parts).toMatchObject({ scheme: 'sync-waves-order', path: '/apps/prod/Sync Order' });
  expect(orderId(parts)).toBe(id);
});

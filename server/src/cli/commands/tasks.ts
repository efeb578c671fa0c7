import { check } from './check.ts';
import { completion } from './completion.ts';
import { dependencies } from './dependencies.ts';
import { diff } from './diff.ts';
import { environments } from './environments.ts';
import { explain } from './explain.ts';
import { fix } from './fix.ts';
import { graph } from './graph.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { newApplication } from './newApplication.ts';
import { lsp } from './lsp.ts';
import { order } from './order.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import type { Task } from './task.ts';

/** All commands, in the order of the help. */
export const tasks: readonly Task[] = [
  list,
  order,
  dependencies,
  check,
  fix,
  plan,
  newApplication,
  environments,
  explain,
  diff,
  graph,
  report,
  rules,
  init,
  lsp,
  completion,
];

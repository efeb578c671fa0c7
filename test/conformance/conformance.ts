import { resolve } from 'node:path';
import { compareRepository, summarize } from './compareRepository.ts';
import { readOracle } from './oracle.ts';

/** `npm run conformance -- <repository> <oracle.jsonl>`: prints every root that differs, and the totals. */
const [repository, oracle] = process.argv.slice(2);
if (repository === undefined || oracle === undefined) {
  console.error('Usage: npm run conformance -- <repository> <oracle.jsonl>');
  process.exit(2);
}

const comparisons = compareRepository(resolve(repository), readOracle(oracle));
for (const { root, agrees, differences } of comparisons) {
  console.log(`${agrees ? 'same     ' : 'DIFFERENT'} ${root}`);
  for (const difference of differences) console.log(difference);
}
const { built, builtAgree, failing, failingAgree } = summarize(comparisons);
console.log(
  `${builtAgree} of ${built} roots that kustomize builds agree, ${failingAgree} of ${failing} that it refuses.`,
);
process.exitCode = builtAgree === built && failingAgree === failing ? 0 : 1;

import { expect, test } from 'vitest';
import { canonicalWave, waveProblem } from '../../client/src/commands/waveInput.ts';
import { english } from './kit.ts';

test.each([
  ['0', '0'],
  ['-5', '-5'],
  ['+05', '5'],
  [' 12 ', '12'],
  ['9223372036854775807', '9223372036854775807'],
  ['-9223372036854775808', '-9223372036854775808'],
])('%j is the wave %s', (text, wave) => {
  expect(waveProblem(text, english)).toBeUndefined();
  expect(canonicalWave(text)).toBe(wave);
});

test.each(['', '1.0', 'five', '1_000', '0x10', '- 5', '--5'])('%j is no integer', (text) => {
  expect(waveProblem(text, english)).toBe('A wave is an integer, for example -5, 0 or 12.');
});

test.each(['9223372036854775808', '-9223372036854775809'])('%s is more than Argo CD reads', (text) => {
  expect(waveProblem(text, english)).toBe('Argo CD cannot read this number: a wave has at most 64 bits.');
});

import { readFileSync, writeFileSync } from 'node:fs';
import { markdown, oneCellALine, type Truth } from './renditions.ts';

const here = (name: string): URL => new URL(name, import.meta.url);
const truth: Truth = JSON.parse(readFileSync(here('truth.json'), 'utf8'));

writeFileSync(here('seed-clean.txt'), oneCellALine(truth));
writeFileSync(here('seed.md'), markdown(truth));

import { RULES } from '../../src/index.ts';
import type { EvalClient } from '../client.ts';
import { listEval, readEval } from '../files.ts';
import type { PartResult } from '../suites/critique/parts.ts';
import { type Mark, type MarkedDocument, markedDocument } from './marked.ts';

interface Said {
  readonly rule: string;
  readonly path: string;
  readonly severity: string;
  readonly formal: boolean;
  readonly message: string;
}

const FOLDER = 'documents/cases';

/** Every document of the folder, by name; a mark that names no rule of the catalogue is an error. */
export async function markedDocuments(): Promise<ReadonlyMap<string, MarkedDocument>> {
  const known = new Set(RULES.map(({ id }) => id));
  const names = (await listEval(FOLDER)).flatMap(file => /^(.+)\.json$/.exec(file)?.[1] ?? []);
  const texts = new Map<string, string>();
  for (const name of names) texts.set(name, await readEval(`${FOLDER}/${name}.json`));
  const read = (name: string): unknown => JSON.parse(texts.get(name) ?? 'null');
  return new Map(
    names.map(name => {
      const document = markedDocument(name, read);
      const strange = document.marks.find(({ rule }) => !known.has(rule));
      if (strange !== undefined) throw new Error(`${name}.json 的标记 ${strange.rule} 不是规则目录里的规则`);
      return [name, document];
    }),
  );
}

const within = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`);
const meets = (mark: Mark, said: Said): boolean =>
  mark.rule === said.rule && (within(mark.path, said.path) || within(said.path, mark.path));

/** A finding nobody marked counts against us when a reviewer would have to answer it. */
const bothers = ({ formal, severity }: Said): boolean => !formal && severity !== 'info';

/** Reviews every marked document: marks found at their place, and what was said where nothing was marked. */
export async function runDocuments(client: EvalClient): Promise<PartResult> {
  const tallies = new Map<string, { hit: number; wrong: number; missed: number }>();
  const failures: { id: string; message: string }[] = [];
  const count = (rule: string, what: 'hit' | 'wrong' | 'missed'): void => {
    const tally = tallies.get(rule) ?? { hit: 0, wrong: 0, missed: 0 };
    tallies.set(rule, { ...tally, [what]: tally[what] + 1 });
  };
  const documents = await markedDocuments();
  let silent = 0;
  let clean = 0;
  for (const [name, { draft, marks }] of documents) {
    const answer = await client.call('review_draft', { draft, detail: 'full' });
    const findings = answer['findings'] as readonly Said[];
    const spurious = findings.filter(said => bothers(said) && !marks.some(mark => meets(mark, said)));
    for (const mark of marks) {
      const found = findings.some(said => meets(mark, said));
      count(mark.rule, found ? 'hit' : 'missed');
      if (!found) failures.push({ id: `${name} ${mark.path}`, message: `没有指出 ${mark.rule}` });
    }
    for (const said of spurious) {
      count(said.rule, 'wrong');
      failures.push({ id: `${name} ${said.path}`, message: `误报 ${said.rule}：${said.message}` });
    }
    if (marks.length > 0) continue;
    clean += 1;
    if (spurious.length === 0) silent += 1;
  }
  const perRule = [...tallies]
    .map(([rule, tally]) => ({ rule, ...tally }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  const sum = (what: 'hit' | 'wrong' | 'missed'): number =>
    perRule.reduce((total, tally) => total + tally[what], 0);
  const [hit, missed, wrong] = [sum('hit'), sum('missed'), sum('wrong')];
  return {
    title: '带标记的整份文本',
    figures: {
      documents: documents.size,
      marks: hit + missed,
      recall: hit / Math.max(1, hit + missed),
      precision: hit / Math.max(1, hit + wrong),
      clean_silent: silent / Math.max(1, clean),
    },
    perRule,
    failures,
  };
}

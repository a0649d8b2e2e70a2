import { z } from 'zod';
import { Draft, JixiaoError, placeOf, valueAt } from '../../../src/index.ts';
import type { EvalClient } from '../../client.ts';
import { readEval } from '../../files.ts';
import { ratio } from '../../metrics/prf.ts';
import type { Case, Score } from '../../suite.ts';
import { review, type Said } from './ask.ts';
import type { PartCount } from './parts.ts';
import { inside, type Place, pathsOf } from './seed-place.ts';

const FOLDER = 'cases/seed';

const Expert = z.object({
  where: z.string(),
  project: z.string(),
  indicator: z.string(),
  rule: z.string(),
  why: z.string(),
});
type Expert = z.infer<typeof Expert>;

const Control = z.strictObject({
  id: z.string(),
  what: z.string(),
  rules: z.array(z.string()).optional(),
  project: z.string().default(''),
  indicator: z.string().default(''),
  /** Findings below or at this severity are allowed. */
  up_to: z.enum(['info', 'warning']).optional(),
  /** What is quoted from this sentence alone. */
  within: z.string().optional(),
  except: z.array(z.string()).default([]),
});
type Control = z.infer<typeof Control>;

const Imported = z.object({ draft: Draft });

/** The expert's findings without those about recognition noise: reading mends that, a review does not speak of it. */
const spoken = ({ rule }: Expert): boolean => !rule.startsWith('OCR-');

const GRAVITY = ['info', 'warning', 'error'] as const;

type Fits = (path: string, places: readonly string[]) => boolean;

/** From the very place to wherever it may also be told; what is said of a whole part answers for all in it. */
const PASSES: readonly { readonly fits: Fits; readonly shared: boolean }[] = [
  { fits: (path, [first = '']) => inside(path, first), shared: false },
  { fits: (path, places) => places.some(place => inside(path, place)), shared: false },
  { fits: (path, places) => places.some(place => path !== place && inside(place, path)), shared: true },
];

/** Each of the expert's findings takes one of ours. */
function match(experts: readonly Expert[], findings: readonly Said[], draft: Draft): Map<Expert, Said> {
  const taken = new Set<Said>();
  const met = new Map<Expert, Said>();
  for (const { fits, shared } of PASSES)
    for (const expert of experts) {
      const places = pathsOf(expert, draft);
      if (met.has(expert) || places.length === 0) continue;
      const answer = findings.find(
        one => one.rule === expert.rule && (shared || !taken.has(one)) && fits(one.path, places),
      );
      if (answer === undefined) continue;
      taken.add(answer);
      met.set(expert, answer);
    }
  return met;
}

/** Names one of the expert's findings in `missed.json`: rule, place, row, and its number where all three repeat. */
function keysOf(experts: readonly (Place & { readonly rule: string })[]): string[] {
  const seen = new Map<string, number>();
  return experts.map(({ rule, where, indicator }) => {
    const key = [rule, where, indicator].filter(part => part !== '').join(' | ');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} | ${count}`;
  });
}

function offends(control: Control, { rule, severity, path, quote }: Said, draft: Draft): boolean {
  if (control.except.includes(rule)) return false;
  if (control.rules !== undefined && !control.rules.includes(rule)) return false;
  if (control.up_to !== undefined && GRAVITY.indexOf(severity) <= GRAVITY.indexOf(control.up_to))
    return false;
  if (control.within !== undefined) return quote !== '' && control.within.includes(quote);
  if (control.project === '') return true;
  const place = { where: '第二部分/', project: control.project, indicator: control.indicator };
  return pathsOf(place, draft).some(where => inside(path, where));
}

const told =
  (draft: Draft) =>
  (said: Said): string =>
    `${said.rule}（${placeOf(draft, said.path)}）${said.message}`;

async function expertCases(
  findings: readonly Said[],
  draft: Draft,
): Promise<{ cases: Case[]; stale: number }> {
  const experts = z
    .array(Expert)
    .parse(JSON.parse(await readEval(`${FOLDER}/findings.json`)))
    .filter(spoken);
  const reasons = z.record(z.string(), z.string()).parse(JSON.parse(await readEval(`${FOLDER}/missed.json`)));
  const met = match(experts, findings, draft);
  const keys = keysOf(experts);
  const cases = experts.map((expert, index): Case => {
    const key = keys[index] ?? expert.rule;
    const answer = met.get(expert);
    const row = expert.indicator === '' ? '' : ` › ${expert.indicator}`;
    const reason = reasons[key];
    return {
      id: `seed/${key}`,
      group: '原件：专家意见',
      ok: answer !== undefined,
      subject: `${expert.where}${row}`,
      expected: `${expert.rule}：${expert.why}`,
      said: answer === undefined ? [] : [told(draft)(answer)],
      why: reason ?? '',
      ...(answer !== undefined ? {} : { kind: reason === undefined ? 'missed' : 'known' }),
    };
  });
  const open = new Set(cases.filter(({ ok }) => !ok).map(({ id }) => id));
  return { cases, stale: Object.keys(reasons).filter(key => !open.has(`seed/${key}`)).length };
}

async function controlCases(findings: readonly Said[], draft: Draft): Promise<Case[]> {
  const controls = z.array(Control).parse(JSON.parse(await readEval(`${FOLDER}/controls.json`)));
  for (const { id, project, indicator } of controls) {
    const paths = project === '' ? [''] : pathsOf({ where: '第二部分/', project, indicator }, draft);
    if (paths.every(path => valueAt(draft, path) === undefined))
      throw new JixiaoError('internal', `controls.json 的“${id}”指的地方不在原件里`, '核对项目名和指标名');
  }
  return controls.map(control => {
    const wrong = findings.filter(finding => offends(control, finding, draft));
    return {
      id: `control/${control.id}`,
      group: '原件：不该说的',
      ok: wrong.length === 0,
      subject: [control.project, control.indicator].filter(part => part !== '').join(' › ') || '全文',
      expected: `不说：${control.what}`,
      said: wrong.map(told(draft)),
      why: '',
      ...(wrong.length === 0 ? {} : { kind: 'false-alarm' as const }),
    };
  });
}

/** What was found in the county text, against the expert and against what must not be said. */
export interface SeedResult {
  readonly scores: readonly Score[];
  readonly cases: readonly Case[];
  /** The expert's findings met and not met, and what was said that must not be. */
  readonly perRule: readonly PartCount[];
  /** Reasons in `missed.json` for what is no longer missed. */
  readonly stale: number;
}

const ruleIn = (text: string): string => /^[A-Z][A-Z0-9-]+/.exec(text)?.[0] ?? '';

function countedByRule(cases: readonly Case[], controls: readonly Case[]): PartCount[] {
  const wrong = controls.filter(({ ok }) => !ok).flatMap(({ said }) => said.map(ruleIn));
  const rules = [...new Set([...cases.map(({ expected }) => ruleIn(expected)), ...wrong])].sort();
  return rules.map(rule => {
    const own = cases.filter(({ expected }) => ruleIn(expected) === rule);
    const hit = own.filter(({ ok }) => ok).length;
    return { rule, hit, wrong: wrong.filter(one => one === rule).length, missed: own.length - hit };
  });
}

/** Reads the county text, reviews it and holds it against the expert's findings. */
export async function runSeed(client: EvalClient): Promise<SeedResult> {
  const imported = await client.call('import_document', { text: await readEval(`${FOLDER}/seed.txt`) });
  const { draft } = Imported.parse(imported);
  const { findings } = await review(client, { draft });
  const { cases, stale } = await expertCases(findings, draft);
  const controls = await controlCases(findings, draft);
  const spokenRules = new Set(findings.map(({ rule }) => rule));
  const own = cases.filter(({ expected }) => spokenRules.has(expected.split('：')[0] ?? ''));
  const share = (list: readonly Case[]): number | null =>
    ratio(list.filter(({ ok }) => ok).length, list.length);
  return {
    cases: [...cases, ...controls],
    perRule: countedByRule(cases, controls),
    stale,
    scores: [
      { key: 'seed.found', title: '原件：专家意见查出的比例', value: share(cases) },
      { key: 'seed.found-by-rules-that-spoke', title: '原件：只算开过口的规则', value: share(own) },
      {
        key: 'seed.controls',
        title: '原件：不该说而说的（处）',
        value: controls.filter(({ ok }) => !ok).length,
      },
    ],
  };
}

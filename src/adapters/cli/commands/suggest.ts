import { z } from 'zod';
import type { Indicator } from '../../../domain/draft.ts';
import { JixiaoError } from '../../../domain/errors.ts';
import { checked } from '../../../domain/input-error.ts';
import { OPERATOR_SIGNS, Operator } from '../../../domain/values.ts';
import { ask } from '../ask.ts';
import type { Args, Command, Desk } from '../command.ts';
import { coloured, faint, indented, oneLine, strong } from '../paper.ts';
import { JSON_OPTION, PROFILE_OPTION } from '../shared-options.ts';
import { draftOf, sourceOf } from '../source.ts';

/** Where a value comes from, as the person knows it. */
const SOURCES: Readonly<Record<string, string>> = {
  goal: '目标',
  project: '项目名称',
  budget: '预算',
  plan_text: '方案',
  last_year: '上年的表',
  existing: '原表',
};

const ACTIONS = { add: '增　', keep: '留　', mend: '改　', move: '移　', drop: '删　' } as const;

const Row = z.object({
  action: z.enum(['add', 'keep', 'mend', 'move', 'drop']),
  /** Its place in the person's own table. */
  existing: z.number().optional(),
  because: z.string().optional(),
  level1: z.string(),
  level2: z.string(),
  name: z.string(),
  description: z.string(),
  operator: Operator,
  unit: z.string(),
  value: z
    .object({
      number: z.string().optional(),
      number_to: z.string().optional(),
      text: z.string().optional(),
      quoted_from: z.string(),
      source: z.string(),
      arithmetic: z.string().optional(),
    })
    .nullable(),
  reference: z.object({ text: z.string(), source: z.string() }).optional(),
  question: z.string().optional(),
  basis_type: z.string(),
  basis_hint: z.string(),
  data_source: z.string(),
});
type Row = z.infer<typeof Row>;

const Answer = z.object({
  suggestions: z.array(Row),
  understood: z.object({ works: z.array(z.object({ name: z.string(), sector: z.string() })) }).optional(),
  coverage: z
    .object({
      goal_parts: z.array(z.object({ text: z.string(), covered_by: z.array(z.string()) })),
      not_applicable: z.array(z.object({ level2: z.string(), because: z.string() })),
    })
    .optional(),
  next: z.array(z.object({ question: z.string() })).default([]),
  notes: z.array(z.string()).default([]),
  next_cursor: z.string().optional(),
});
type Answer = z.infer<typeof Answer>;

const usage = 'suggest "目标原文"';

function target({ operator, unit, value }: Row): string {
  if (value === null) return coloured('warning', '【待填】');
  const to = value.number_to === undefined ? '' : `-${value.number_to}`;
  return value.number === undefined
    ? (value.text ?? '')
    : `${OPERATOR_SIGNS[operator]}${value.number}${to}${unit}`;
}

/** How a row of the person's own table was called and what it aimed at, where that is no more the same. */
function formerly(row: Row, rows: readonly Indicator[]): string[] {
  const old = row.existing === undefined ? undefined : rows[row.existing];
  if (old === undefined || row.action === 'keep' || row.action === 'drop') return [];
  const before = `${old.name ?? ''}  ${old.value_raw ?? ''}`;
  return before === `${row.name}  ${target(row)}` ? [] : [`原来：${oneLine(before)}`];
}

function entry(row: Row, rows: readonly Indicator[]): string {
  const { action, because, value, reference, question } = row;
  const details = [
    ...formerly(row, rows),
    ...(because === undefined ? [] : [`为何：${oneLine(because)}`]),
    ...(row.description === '' || action === 'drop' ? [] : [`口径：${row.description}`]),
    ...(value === null
      ? []
      : [
          `出处：${SOURCES[value.source] ?? ''}“${oneLine(value.quoted_from)}”${value.arithmetic === undefined ? '' : `（${value.arithmetic}）`}`,
        ]),
    ...(reference === undefined
      ? []
      : [`可对照：${oneLine(reference.text)}（${oneLine(reference.source)}）`]),
    ...(question === undefined ? [] : [`先问清：${oneLine(question)}`]),
    ...(row.basis_hint === ''
      ? []
      : [faint(`依据：${row.basis_type}，${row.basis_hint}　来源：${row.data_source}`)]),
  ];
  const label = action === 'add' && rows.length === 0 ? '' : ACTIONS[action];
  return `${label}${strong(oneLine(row.name))}  ${target(row)}  ${faint(row.level2)}\n${indented(details.join('\n'))}`;
}

function told(
  rows: readonly Row[],
  own: readonly Indicator[],
  { understood, coverage, next, notes }: Answer,
): string {
  const works = (understood?.works ?? []).map(({ name, sector }) => `${name}（${sector}）`);
  const open = (coverage?.goal_parts ?? []).filter(({ covered_by }) => covered_by.length === 0);
  return [
    ...(works.length === 0 ? [] : [faint(`看作：${works.join('、')}`)]),
    ...rows.map(row => entry(row, own)),
    ...(coverage?.not_applicable ?? []).map(({ level2, because }) => faint(`${level2}不适用：${because}`)),
    ...(open.length === 0
      ? []
      : [`没有指标对应的目标：${open.map(({ text }) => `“${oneLine(text)}”`).join('、')}`]),
    ...notes.map(oneLine),
    ...(next.length === 0
      ? []
      : [
          [
            strong('接下来先问单位'),
            ...next.map(({ question }, at) => indented(`${at + 1}. ${oneLine(question)}`)),
          ].join('\n'),
        ]),
  ].join('\n\n');
}

/** One project of a document, by its name where there are several, and its budget in words. */
async function projectIn(
  desk: Desk,
  file: string | undefined,
  project: string | undefined,
): Promise<{ rows: readonly Indicator[]; budget: string | undefined } | undefined> {
  if (file === undefined) return undefined;
  const { projects, money_unit } = await draftOf(desk, file, await sourceOf(desk, file));
  const found = projects.length === 1 ? projects[0] : projects.find(({ name }) => name === project);
  if (found !== undefined) {
    const { total } = found.budget;
    return {
      rows: found.indicators,
      budget: total === null || total === '' ? undefined : `${total}${found.money_unit ?? money_unit}`,
    };
  }
  const names = projects.map(({ name }) => name ?? '').join('、');
  throw new JixiaoError(
    'bad_input',
    `“${file}”里有 ${projects.length} 个项目`,
    `用 --project 指明一个：${names}`,
  );
}

async function wordsOf(desk: Desk, file: string): Promise<string> {
  const { input, world } = await sourceOf(desk, file);
  const { wordsGiven } = await import('../../../tools/support/words-given.ts');
  return wordsGiven(input, world);
}

async function inputOf(
  { words, values }: Args,
  desk: Desk,
): Promise<Record<string, unknown> & { readonly existing: readonly Indicator[] | undefined }> {
  const [goal] = words;
  if (goal === undefined) throw new JixiaoError('bad_input', '没有给出目标', `用法：jixiao ${usage}`);
  const plan = values['plan'];
  const plan_text = plan === undefined ? undefined : await wordsOf(desk, plan);
  const count = values['count'];
  const { project, sector, unit, profile } = values;
  const existing = await projectIn(desk, values['existing'], project);
  const budget = values['budget'] ?? existing?.budget;
  return {
    goal,
    project,
    budget,
    sector,
    unit,
    profile,
    plan_text,
    existing: existing?.rows,
    last_year: (await projectIn(desk, values['last-year'], project))?.rows,
    ...(count === undefined ? {} : { count: Number(count) }),
  };
}

/** From a goal to a table of indicators, open targets asked. */
export const suggestCommand: Command = {
  name: 'suggest',
  usage,
  summary: '由目标提出绩效指标；没有出处的指标值留空并提问',
  words: 1,
  options: {
    ...JSON_OPTION,
    ...PROFILE_OPTION,
    project: { value: '名称', help: '项目名称' },
    budget: { value: '金额', help: '预算数，如 10万元' },
    sector: { value: '行业', help: '行业，如 教育、科协科普' },
    unit: { value: '单位', help: '单位名称' },
    plan: { value: '文件', help: '实施方案或支出明细' },
    existing: { value: '文件', help: '已有的文本：逐行答留、改、移、删' },
    'last-year': { value: '文件', help: '上年的文本，作对照' },
    count: { value: '条数', help: '大约要几条' },
  },
  async run(args, desk) {
    const input = await inputOf(args, desk);
    const world = desk.world();
    const { data } = await ask(desk, world, 'suggest_indicators', input);
    const first = checked(Answer, data);
    const rows = [...first.suggestions];
    for (let cursor = first.next_cursor; cursor !== undefined; ) {
      const page = checked(Answer, (await ask(desk, world, 'suggest_indicators', { ...input, cursor })).data);
      rows.push(...page.suggestions);
      cursor = page.next_cursor;
    }
    return { json: data, text: told(rows, input.existing ?? [], first) };
  },
};

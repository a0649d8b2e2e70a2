import { z } from 'zod';
import { JixiaoError } from '../../../domain/errors.ts';
import { checked } from '../../../domain/input-error.ts';
import { OPERATOR_SIGNS, Operator } from '../../../domain/values.ts';
import { ask } from '../ask.ts';
import type { Args, Command, Desk } from '../command.ts';
import { coloured, faint, indented, oneLine, strong } from '../paper.ts';
import { JSON_OPTION, PROFILE_OPTION } from '../shared-options.ts';
import { sourceOf } from '../source.ts';

const Row = z.object({
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

function entry(row: Row): string {
  const { value, reference, question } = row;
  const details = [
    `口径：${row.description}`,
    ...(value === null
      ? []
      : [
          `出处：“${oneLine(value.quoted_from)}”${value.arithmetic === undefined ? '' : `（${value.arithmetic}）`}`,
        ]),
    ...(reference === undefined
      ? []
      : [`可对照：${oneLine(reference.text)}（${oneLine(reference.source)}）`]),
    ...(question === undefined ? [] : [`先问清：${oneLine(question)}`]),
    faint(`依据：${row.basis_type}，${row.basis_hint}　来源：${row.data_source}`),
  ];
  return `${strong(oneLine(row.name))}  ${target(row)}  ${faint(row.level2)}\n${indented(details.join('\n'))}`;
}

function told(rows: readonly Row[], { understood, coverage, next, notes }: Answer): string {
  const works = (understood?.works ?? []).map(({ name, sector }) => `${name}（${sector}）`);
  const open = (coverage?.goal_parts ?? []).filter(({ covered_by }) => covered_by.length === 0);
  return [
    ...(works.length === 0 ? [] : [faint(`看作：${works.join('、')}`)]),
    ...rows.map(entry),
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

async function inputOf({ words, values }: Args, desk: Desk): Promise<Record<string, unknown>> {
  const [goal] = words;
  if (goal === undefined) throw new JixiaoError('bad_input', '没有给出目标', `用法：jixiao ${usage}`);
  const plan = values['plan'];
  const plan_text =
    plan === undefined ? undefined : new TextDecoder().decode(await (await sourceOf(desk, plan)).bytes());
  const count = values['count'];
  const { project, budget, sector, unit, profile } = values;
  return {
    goal,
    project,
    budget,
    sector,
    unit,
    profile,
    plan_text,
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
    plan: { value: '文件', help: '实施方案或支出明细（文本文件）' },
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
    return { json: data, text: told(rows, first) };
  },
};

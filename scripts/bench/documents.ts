import { type Draft, PROFILES } from '../../src/index.ts';

/** The clean example grown to `count` projects, each with ids, codes and names of its own. */
export function grown(count: number): Draft {
  const profile = PROFILES.find(({ code }) => code === 'hebei-county');
  if (profile === undefined) throw new Error('hebei-county is missing');
  const { example } = profile;
  const projects = Array.from({ length: count }, (_, index) => {
    const model = example.projects[index % example.projects.length];
    if (model === undefined) throw new Error('the example has no project');
    const id = `p${index + 1}`;
    return {
      ...model,
      id,
      code: `${model.code?.slice(0, -5) ?? ''}${String(index).padStart(5, '0')}`,
      name: `${model.name}${index + 1}`,
      goals: model.goals.map((goal, at) => ({ ...goal, id: `${id}-g${at + 1}` })),
      indicators: model.indicators.map((row, at) => ({ ...row, id: `${id}-i${at + 1}` })),
    };
  });
  return { ...example, projects };
}

/** The same as text, one cell after another with tabs, as a table is pasted from Word. */
export function asText(draft: Draft): string {
  const head = [
    draft.cover.title,
    '',
    '一、总体绩效目标',
    draft.overall_goal,
    '',
    '第二部分 预算项目绩效目标',
  ];
  const tables = draft.projects.flatMap((project, index) => [
    '',
    `${index + 1}.${project.name}绩效目标表`,
    `${project.unit_code ?? ''} ${project.unit_name ?? ''} 单位：万元`,
    `项目编码\t${project.code}\t项目名称\t${project.name}`,
    `预算规模及资金用途\t预算数\t${project.budget.total}\t其中：财政资金\t${project.budget.fiscal}\t其他资金\t${project.budget.other}`,
    `资金用途\t${project.purpose}`,
    `资金支出计划（%）\t${project.spending_plan.map(point => point.label).join('\t')}`,
    `\t${project.spending_plan.map(point => `${point.cumulative_percent}%`).join('\t')}`,
    ...project.goals.map((goal, at) => `${at === 0 ? '绩效目标' : ''}\t${at + 1}.${goal.text}`),
    '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
    ...project.indicators.map(row =>
      [row.level1, row.level2, row.name, row.description, row.value_raw, row.basis].join('\t'),
    ),
  ]);
  return [...head, ...tables].join('\n');
}

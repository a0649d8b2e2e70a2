import type { Draft, Indicator, Project } from '../domain/draft.ts';
import type { Finding } from '../domain/finding.ts';
import { pointer, tokensOf } from '../domain/pointer.ts';
import type { IndicatorColumn, Profile } from '../domain/profile.ts';

/** Something the form asks for and the draft does not have yet. */
export interface Missing {
  readonly path: string;
  /** Stable: MISSING_NAME, MISSING_VALUE … */
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

const blank = (text: string | null | undefined): boolean => text == null || text.trim() === '';

const missing = (path: string, code: string, what: string, fix: string): Missing => ({
  path,
  code,
  message: `${what}还没有填`,
  fix,
});

function* inCover(draft: Draft, profile: Profile): Iterable<Missing> {
  if (draft.year === null) yield missing('/year', 'MISSING_YEAR', '预算年度', '写明是哪一年的预算，如 2026');
  if (blank(draft.unit.name)) yield missing('/unit/name', 'MISSING_UNIT', '单位名称', '写单位全称');
  if (blank(draft.cover.title))
    yield missing('/cover/title', 'MISSING_TITLE', '封面标题', '写“单位全称＋年度＋部门预算绩效文本”');
  const { overall_goal: overall, sub_goals: parts, safeguards } = profile.sections;
  if (overall !== null && blank(draft.overall_goal))
    yield missing('/overall_goal', 'MISSING_OVERALL_GOAL', overall, '写清本年度部门要做成什么、到什么程度');
  if (parts !== null && draft.sub_goals.length === 0)
    yield missing('/sub_goals', 'MISSING_SUB_GOALS', parts, '每个预算项目写一条绩效目标和绩效指标');
  if (safeguards !== null && draft.safeguards.length === 0)
    yield missing('/safeguards', 'MISSING_SAFEGUARDS', safeguards, '写明谁负责、何时监控、怎样自评');
  if (draft.projects.length === 0)
    yield missing('/projects', 'MISSING_PROJECTS', '预算项目', '逐个补上；对话里由 create_project 新增');
}

function* inRow(
  row: Indicator,
  { path, place }: { readonly path: string; readonly place: string },
  columns: ReadonlySet<IndicatorColumn>,
): Iterable<Missing> {
  const name = blank(row.name) ? place : `指标“${row.name}”的`;
  if (blank(row.name))
    yield missing(`${path}/name`, 'MISSING_NAME', `${name}三级指标名称`, '写清对什么、量什么');
  if (blank(row.level2))
    yield missing(`${path}/level2`, 'MISSING_LEVEL2', `${name}二级指标`, '从本表式的二级指标中选一个');
  if (blank(row.value_raw) && row.value?.number == null && blank(row.value?.text))
    yield missing(
      `${path}/value_raw`,
      'MISSING_VALUE',
      `${name}指标值`,
      '由单位按计划、上年实际或预算提供，系统不代填',
    );
  if (columns.has('description') && blank(row.description))
    yield missing(
      `${path}/description`,
      'MISSING_DESCRIPTION',
      `${name}描述`,
      '写口径：统计什么、怎么算、截至何时',
    );
  if (columns.has('basis') && blank(row.basis))
    yield missing(
      `${path}/basis`,
      'MISSING_BASIS',
      `${name}指标值确定依据`,
      '写文件名和文号、上年实际值，或预算支出标准',
    );
}

function* inProject(project: Project, path: string, profile: Profile): Iterable<Missing> {
  const whose = `项目“${project.name ?? project.id}”的`;
  if (blank(project.name))
    yield missing(`${path}/name`, 'MISSING_PROJECT_NAME', '项目名称', '与批复的预算项目名称一致');
  if (blank(project.code))
    yield missing(
      `${path}/code`,
      'MISSING_CODE',
      `${whose}项目编码`,
      `从预算一体化系统抄录，一般为 ${profile.code_length} 位`,
    );
  if (blank(project.budget.total))
    yield missing(
      `${path}/budget/total`,
      'MISSING_BUDGET',
      `${whose}预算数`,
      '填批复或申报的金额，如“10万元”',
    );
  if (blank(project.purpose))
    yield missing(
      `${path}/purpose`,
      'MISSING_PURPOSE',
      `${whose}资金用途`,
      '按支出明细写：做什么、几次、多少钱',
    );
  if (profile.plan_months.length > 0 && project.spending_plan.length === 0)
    yield missing(
      `${path}/spending_plan`,
      'MISSING_PLAN',
      `${whose}资金支出计划`,
      `按${profile.plan_months.join('、')}月底填累计百分比`,
    );
  if (project.goals.length === 0)
    yield missing(`${path}/goals`, 'MISSING_GOALS', `${whose}绩效目标`, '写本年度要达到的产出和效果');
  for (const [index, goal] of project.goals.entries())
    if (goal.incomplete === true)
      yield {
        path: pointer('goals', index).replace(/^/, path),
        code: 'INCOMPLETE_GOAL',
        message: `${whose}第 ${index + 1} 条绩效目标只读出“${goal.text}”`,
        fix: '对照原件把开头补全',
      };
  if (project.indicators.length === 0)
    yield missing(`${path}/indicators`, 'MISSING_INDICATORS', `${whose}绩效指标`, '至少写产出、效益两类');
  const columns = new Set(profile.columns.map(column => column.key));
  for (const [index, row] of project.indicators.entries())
    yield* inRow(
      row,
      { path: `${path}${pointer('indicators', index)}`, place: `${whose}第 ${index + 1} 行指标的` },
      columns,
    );
}

/** Everything the form asks for that is still open, in the order of the document. */
export function* missingIn(draft: Draft, profile: Profile): Iterable<Missing> {
  yield* inCover(draft, profile);
  for (const [index, project] of draft.projects.entries())
    yield* inProject(project, pointer('projects', index), profile);
}

/** Whole sides of a table that no row measures, as the review finds them: 效益, 满意度. */
export const sidesMissing = (findings: readonly Finding[], draft: Draft): Missing[] =>
  findings
    .filter(({ rule }) => rule === 'STR-L1-MISSING')
    .map(({ path, message, suggestion }) => {
      const project = draft.projects[Number(tokensOf(path)?.[1])];
      const whose = `项目“${project?.name ?? project?.id ?? ''}”`;
      return {
        path,
        code: 'MISSING_SIDE',
        message: `${whose}${message.replace(/。$/, '')}`,
        fix: suggestion,
      };
    });

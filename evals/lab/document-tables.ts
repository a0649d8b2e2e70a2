import { type Draft, type Indicator, PROFILES, type Project } from '../../src/index.ts';
import { projectAt, retarget } from './document-copy.ts';
import type { DocumentOperator } from './operator.ts';

/** Follows of necessity when rows a goal needs are gone. */
const ROWS_GONE = [
  'X-GOAL-NO-IND',
  'X-GOAL-IND-WEAK',
  'X-KEY-OUTPUT-MISSING',
  'DP-SUBIND-NOT-IN-TABLE',
  'STR-IND-COUNT',
  'IND-RATE-GRANULARITY',
  'X-WEIGHT-SUM',
] as const;

/** Takes out the rows of a level; null where there are none. */
function without({ indicators }: Project, level: RegExp): Indicator[] | null {
  const kept = indicators.filter(({ level2 }) => !level.test(level2 ?? ''));
  return kept.length === indicators.length ? null : kept;
}

/** Some forms let a project go without a level. */
function isRequired({ profile }: Draft, level: RegExp): boolean {
  const taxonomy = PROFILES.find(({ code }) => code === profile)?.taxonomy ?? [];
  const branch = taxonomy.find(
    ({ label, children }) => level.test(label) || children.some(one => level.test(one.label)),
  );
  return branch?.required === true;
}

function missing(id: string, title: string, rule: string, level: RegExp): DocumentOperator {
  return {
    id,
    title,
    rules: [rule],
    also: ROWS_GONE,
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const kept = found === null ? null : without(found.project, level);
      if (found === null || kept === null || !isRequired(copy, level)) return null;
      found.project.indicators = kept;
      return [found.here];
    },
  };
}

/** Faults of the indicator table as a whole. */
export const TABLE_OPERATORS: readonly DocumentOperator[] = [
  missing('no-satisfaction', '没有满意度指标', 'STR-L1-MISSING', /满意度/),
  missing('no-benefit', '没有效益指标', 'STR-L1-MISSING', /效益|可持续/),
  missing('no-quality', '没有质量指标', 'STR-L2-MISSING', /质量/),
  missing('no-timeliness', '没有时效指标', 'STR-L2-MISSING', /时效/),
  missing('no-quantity', '没有数量指标', 'STR-L2-MISSING', /数量/),
  {
    id: 'rows-gone',
    title: '指标表是空的',
    rules: ['STR-L1-MISSING', 'STR-FIELD-MISSING', 'STR-IND-COUNT'],
    also: [...ROWS_GONE, 'STR-L2-MISSING'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || found.project.indicators.length === 0) return null;
      found.project.indicators = [];
      return [found.here];
    },
  },
  {
    id: 'wrong-branch',
    title: '一级指标与二级指标不配',
    rules: ['STR-L1L2-PAIR'],
    also: ['STR-TAXONOMY-MIX', 'STR-L1-MISSING', 'STR-L2-MISSING'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const row = found?.project.indicators.find(({ level2 }) => level2 === '质量指标');
      if (found === null || row === undefined) return null;
      row.level1 = '效益指标';
      return [`${found.here}/indicators`];
    },
  },
  {
    id: 'two-taxonomies',
    title: '新旧两套二级指标混用',
    rules: ['STR-TAXONOMY-MIX', 'STR-L1L2-PAIR'],
    also: ['STR-L2-MISSING', 'STR-L1-MISSING'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const row = found?.project.indicators.find(
        ({ level1, level2 }) => level1 === '产出指标' && level2 === '成本指标',
      );
      if (found === null || row === undefined) return null;
      row.level2 = '经济成本指标';
      return [found.here];
    },
  },
  {
    id: 'row-twice-in-table',
    title: '同一行写两遍',
    rules: ['X-DUP-NAME'],
    also: ['STR-IND-COUNT', 'X-WEIGHT-SUM'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const row = found?.project.indicators.find(({ level2 }) => level2 === '数量指标');
      if (found === null || row === undefined) return null;
      found.project.indicators.push({ ...structuredClone(row), id: 'lab-copy' });
      return [`${found.here}/indicators`];
    },
  },
  {
    id: 'row-of-another-project',
    title: '照搬另一个项目的指标',
    rules: ['X-COPY-ACROSS-PROJECT', 'X-IND-NO-GOAL'],
    also: ['IND-SAT-OBJECT-WRONG', 'IND-RATE-GRANULARITY', 'X-DUP-SEMANTIC', 'X-WEIGHT-SUM'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const other = copy.projects[(at + 1) % copy.projects.length];
      const row = other?.indicators.find(({ level2 }) => level2 === '数量指标');
      if (found === null || row === undefined || copy.projects.length < 2) return null;
      found.project.indicators.push({ ...structuredClone(row), id: 'lab-copy' });
      return ['/projects'];
    },
  },
  {
    id: 'one-value-everywhere',
    title: '百分比一律写成95%',
    rules: ['X-UNIFORM-VALUE'],
    also: [
      'X-GOAL-VALUE',
      'IND-RATE-GRANULARITY',
      'IND-VALUE-TOO-HIGH',
      'IND-VALUE-TOO-LOW',
      'DP-SUBIND-NOT-IN-TABLE',
      'IND-DIRECTION-WRONG',
    ],
    each: 'document',
    spoil(copy) {
      const rates = copy.projects
        .flatMap(({ indicators }) => indicators)
        .filter(({ value_raw: value }) => /%$/.test(value ?? ''));
      if (rates.length < 6) return null;
      for (const row of rates) retarget(row, `${/^≤/.test(row.value_raw ?? '') ? '≤' : '≥'}95%`);
      return [''];
    },
  },
  {
    id: 'one-basis-everywhere',
    title: '依据一律写“工作计划”',
    rules: ['X-UNIFORM-BASIS'],
    also: ['IND-BASIS-MISMATCH', 'IND-BASIS-VAGUE'],
    each: 'document',
    spoil(copy) {
      const rows = copy.projects.flatMap(({ indicators }) => indicators);
      if (rows.some(({ basis }) => basis === null)) return null;
      for (const row of rows) row.basis = '工作计划';
      return [''];
    },
  },
  {
    id: 'survey-everywhere',
    title: '依据一律写问卷调查',
    rules: ['X-UNIFORM-BASIS', 'IND-BASIS-MISMATCH'],
    also: ['IND-BASIS-IS-METHOD', 'X-SAT-COVERAGE'],
    each: 'document',
    spoil(copy) {
      const rows = copy.projects.flatMap(({ indicators }) => indicators);
      if (rows.some(({ basis }) => basis === null)) return null;
      for (const row of rows) row.basis = '问卷调查';
      return [''];
    },
  },
  {
    id: 'weights-broken',
    title: '分值权重合计不对',
    rules: ['X-WEIGHT-SUM'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const row = found?.project.indicators.find(({ weight }) => weight !== undefined);
      if (found === null || row === undefined) return null;
      row.weight = String(Number(row.weight) + 7);
      return [found.here];
    },
  },
];

import type { Draft } from '../../src/index.ts';
import { projectAt } from './document-copy.ts';
import type { DocumentOperator } from './operator.ts';

const hasParts = ({ sub_goals: parts, projects }: Draft): boolean =>
  parts.length > 0 && parts.length === projects.length;

/** What falls away with a whole part. */
const PARTS_GONE = ['DP-PROJECT-SET', 'DP-ORDER', 'STR-TOC-MISMATCH'] as const;

/** Faults of the parts of a document: missing ones, and ones that do not belong together. */
export const PART_OPERATORS: readonly DocumentOperator[] = [
  {
    id: 'overall-goal-gone',
    title: '没有总体绩效目标',
    rules: ['STR-SECTION-MISSING'],
    also: ['BUD-DEPT-TOTAL-MISSING', 'STR-DEPT-INDICATORS-MISSING'],
    each: 'document',
    spoil(copy) {
      if ((copy.overall_goal ?? '') === '') return null;
      copy.overall_goal = '';
      return ['', '/overall_goal'];
    },
  },
  {
    id: 'sub-goals-gone',
    title: '没有分项绩效目标',
    rules: ['STR-SECTION-MISSING'],
    also: PARTS_GONE,
    each: 'document',
    spoil(copy) {
      if (copy.sub_goals.length === 0) return null;
      copy.sub_goals = [];
      return ['', '/sub_goals'];
    },
  },
  {
    id: 'safeguards-gone',
    title: '没有工作保障措施',
    rules: ['STR-SECTION-MISSING'],
    each: 'document',
    spoil(copy) {
      if (copy.safeguards.length === 0) return null;
      copy.safeguards = [];
      return ['', '/safeguards'];
    },
  },
  {
    id: 'sub-goal-gone',
    title: '少了一个分项目标',
    rules: ['DP-PROJECT-SET'],
    also: ['DP-TOPIC-FOREIGN', 'DP-ORDER'],
    each: 'project',
    spoil(copy, at) {
      if (!hasParts(copy) || copy.projects.length < 2) return null;
      copy.sub_goals.splice(at, 1);
      return ['/sub_goals', '/projects'];
    },
  },
  {
    id: 'sub-goal-of-no-project',
    title: '分项目标写了没有立项的事',
    rules: ['DP-PROJECT-SET'],
    also: ['DP-SUBIND-NOT-IN-TABLE', 'DP-TOPIC-FOREIGN', 'DP-ORDER'],
    each: 'document',
    spoil(copy) {
      if (!hasParts(copy)) return null;
      copy.sub_goals.push({
        id: 'lab-extra',
        name: '档案馆消防改造经费',
        goal: `${copy.year}年11月底前完成档案馆消防改造1处。`,
        indicators_text: '消防改造处数≥1处。',
      });
      return ['/sub_goals', '/projects'];
    },
  },
  {
    id: 'projects-reversed',
    title: '项目表次序与分项相反',
    rules: ['DP-ORDER'],
    each: 'document',
    spoil(copy) {
      if (!hasParts(copy) || copy.projects.length < 2) return null;
      copy.projects.reverse();
      return ['/sub_goals', '/projects'];
    },
  },
  {
    id: 'sub-goals-swapped',
    title: '两个分项的目标写串了',
    rules: ['DP-GOAL-MISMATCH', 'DP-TOPIC-FOREIGN'],
    also: ['DP-SUBIND-NOT-IN-TABLE'],
    each: 'document',
    spoil(copy) {
      const [first, second] = copy.sub_goals;
      if (!hasParts(copy) || first === undefined || second === undefined) return null;
      [first.goal, second.goal] = [second.goal, first.goal];
      return ['/sub_goals', '/projects'];
    },
  },
  {
    id: 'sub-indicators-slogan',
    title: '分项“绩效指标”写成口号',
    rules: ['DP-SUBIND-NOT-INDICATOR'],
    also: ['GOAL-SLOGAN'],
    each: 'project',
    spoil(copy, at) {
      const part = copy.sub_goals[at];
      if (part === undefined) return null;
      part.indicators_text = '努力实现预期目标，不断提高服务水平，取得良好社会反响。';
      return [`/sub_goals/${at}`];
    },
  },
  {
    id: 'sub-indicator-number',
    title: '分项指标的数在项目表里没有',
    rules: ['DP-SUBIND-NOT-IN-TABLE'],
    also: ['X-GOAL-VALUE', 'X-QTY-INCOHERENT'],
    each: 'project',
    spoil(copy, at) {
      const part = copy.sub_goals[at];
      const [told = '', digits = ''] = /≥(\d{2,})/.exec(part?.indicators_text ?? '') ?? [];
      if (part === undefined || told === '') return null;
      part.indicators_text = (part.indicators_text ?? '').replace(told, `≥${Number(digits) * 3 + 7}`);
      return [`/sub_goals/${at}`];
    },
  },
  {
    id: 'overall-goal-unfunded',
    title: '总体目标写了没有项目的事',
    rules: ['DP-OVERALL-UNCOVERED'],
    also: ['STR-DEPT-INDICATORS-MISSING'],
    each: 'document',
    spoil(copy) {
      if ((copy.overall_goal ?? '') === '' || copy.projects.length === 0) return null;
      copy.overall_goal = `${copy.overall_goal}建成院士专家工作站2个，举办全国象棋公开赛1次。`;
      return ['/overall_goal'];
    },
  },
  {
    id: 'code-twice',
    title: '两个项目用同一编码',
    rules: ['STR-CODE-DUP'],
    each: 'document',
    spoil(copy) {
      const [first, second] = copy.projects;
      if (first === undefined || second === undefined || (first.code ?? '') === '') return null;
      second.code = first.code;
      return ['/projects'];
    },
  },
  {
    id: 'code-damaged',
    title: '项目编码少了几位',
    rules: ['STR-CODE-FORMAT'],
    also: ['STR-CODE-REGION-YEAR'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || (found.project.code ?? '').length < 21) return null;
      found.project.code = (found.project.code ?? '').slice(0, -3);
      return [`${found.here}/code`];
    },
  },
  {
    id: 'code-of-next-year',
    title: '项目编码的年份在预算年度之后',
    rules: ['STR-CODE-REGION-YEAR'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      const [, region = '', year = '', rest = ''] =
        /^(\d{6})(\d\d)(.+)$/.exec(found?.project.code ?? '') ?? [];
      if (found === null || region === '' || copy.year === null || Number(year) !== copy.year % 100)
        return null;
      found.project.code = `${region}${Number(year) + 2}${rest}`;
      return [`${found.here}/code`];
    },
  },
  {
    id: 'code-of-another-county',
    title: '项目编码的区划与别的项目不同',
    rules: ['STR-CODE-REGION-YEAR'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || copy.projects.length < 3 || !/^\d{6}/.test(found.project.code ?? '')) return null;
      found.project.code = `110101${(found.project.code ?? '').slice(6)}`;
      return ['/projects'];
    },
  },
  {
    id: 'code-gone',
    title: '项目编码没有填',
    rules: ['STR-FIELD-MISSING'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || (found.project.code ?? '') === '') return null;
      found.project.code = '';
      return [found.here];
    },
  },
  {
    id: 'unit-of-another-name',
    title: '项目表的单位名称换成别的单位',
    rules: ['STR-UNIT-CODE'],
    each: 'project',
    spoil(copy, at) {
      const found = projectAt(copy, at);
      if (found === null || (found.project.unit_name ?? '') === '' || copy.unit.name === null) return null;
      found.project.unit_name = '县档案馆';
      return [found.here, '/unit', '/projects'];
    },
  },
  {
    id: 'unit-code-differs',
    title: '各项目的单位编码不一致',
    rules: ['STR-UNIT-CODE'],
    each: 'document',
    spoil(copy) {
      const second = copy.projects[1];
      if (second === undefined || !/^\d+$/.test(second.unit_code ?? '')) return null;
      second.unit_code = '990001';
      return ['/unit', '/projects'];
    },
  },
  {
    id: 'contents-miss-a-project',
    title: '目录少列一个项目',
    rules: ['STR-TOC-MISMATCH'],
    each: 'document',
    spoil(copy) {
      if (copy.projects.length < 2) return null;
      const listed = copy.projects
        .slice(1)
        .map(({ name }, index) => ({ text: `${index + 1}.${name}`, page: 4 + index }));
      copy.contents = [
        { text: '第一部分 部门整体绩效目标', page: 1 },
        { text: '第二部分 预算项目绩效目标', page: 3 },
        ...listed,
      ];
      return ['/contents', '/projects'];
    },
  },
  {
    id: 'cover-without-date',
    title: '封面没有编制日期',
    rules: ['STR-META-MISSING'],
    each: 'document',
    spoil(copy) {
      if (copy.cover.date === undefined) return null;
      const { date: _date, ...cover } = copy.cover;
      copy.cover = cover;
      return ['/cover'];
    },
  },
];

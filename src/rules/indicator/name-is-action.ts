import { practice } from '../../basis/practice.ts';
import type { Rewrite } from '../../domain/finding.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { isPercent, objection, replacing, written } from '../row.ts';
import { rule } from '../rule.ts';

const ACTION =
  /^(?:不断|大力|积极|切实|进一步|持续|着力|全力|努力|有效|深入)?(建立|健全|完善|推进|推动|促进|提升|提高|加强|增强|激发|开展|培养|做好|强化|保障|改善|优化|营造|弘扬|巩固|清算|落实|确保|美化|净化|繁荣|满足)/;
/** A tail that turns the action into something measured. */
const MEASURED =
  /(率|比例|比重|占比|幅度|次数|场次|人次|人数|户数|家数|数量|个数|件数|篇数|份数|期数|天数|年限|时间|时限|期限|面积|里程|金额|收入|产值|成本|费用|数|量|额|值|情况|程度|(?<!制)度)$/;

/** A mechanism to be set up is measured by the documents issued; how many, the unit says. */
function counted(row: ReadIndicator): { rewrite?: Rewrite } {
  const before = written(row, 'name');
  const object = /^(?:建立健全|建立完善|建立|健全|完善|制定|出台)(.{2,}(?:机制|制度|体系|办法))$/.exec(
    before,
  )?.[1];
  const value = written(row, 'value_raw');
  if (object === undefined || !isPercent(row)) return {};
  return {
    rewrite: {
      ...replacing(row, 'name', `${object}文件印发数`, [`“${object}”计划印发几份文件，叫什么？`]),
      also: [{ path: `${row.path}/value_raw`, before: value, after: '≥X份' }],
      proposal: true,
    },
  };
}

export default rule({
  id: 'IND-NAME-IS-ACTION',
  scope: 'indicator',
  title: '指标名称是一项工作，不是所量的事',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '“建立、推进、提升……”说的是要做的事；指标要说做完以后量什么。',
  mend: '把动作换成结果：写“××机制文件数”“××人数”“××率”，再配相应的指标值。',
  fault: 'name-form',
  examples: {
    bad: [
      { note: '副词开头的口号', rows: [{ level2: '质量指标', name: '不断提升服务水平', value: '≥90%' }] },
      {
        note: '动宾短语',
        rows: [{ level2: '可持续影响指标', name: '建立健全推广机制', value: '建立' }],
      },
      {
        note: '任务配百分比',
        rows: [{ level2: '质量指标', name: '做好档案整理工作', value: '≥95%' }],
      },
    ],
    good: [
      {
        note: '陷阱：占比是所量的事',
        rows: [{ level2: '社会效益指标', name: '开展足球课学校占比', value: '≥90%' }],
      },
      { note: '换成文件数', rows: [{ level2: '可持续影响指标', name: '推广机制文件数', value: '≥1项' }] },
      {
        note: '陷阱：动作后有计数词',
        rows: [{ level2: '数量指标', name: '开展技能培训场次', value: '≥12场' }],
      },
      {
        note: '陷阱：值本身数清了产出',
        rows: [{ level2: '数量指标', name: '开展技能培训', value: '≥12场' }],
      },
    ],
  },
  *check(row) {
    const name = row.name.replace(/[(（][^)）]{0,200}[)）]$/, '');
    if (!ACTION.test(name) || MEASURED.test(name)) return;
    if (row.value.number !== null && !isPercent(row)) return;
    if (row.value.date !== null) return;
    yield objection(row, 'name', `“${row.name}”是要做的事，没有说明量的是什么。`, {
      severity: isPercent(row) ? 'warning' : 'info',
      confidence: isPercent(row) ? 0.8 : 0.5,
      ...counted(row),
    });
  },
});

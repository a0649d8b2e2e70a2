import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const NOBODY = /^(是否|基本|总体|综合|整体|平均|项目|服务|工作|调查)*满意(度|率|程度|情况)?(调查|指标)?$/;
const ANYBODY =
  /^(人民|广大|社会|普通)?(群众|公众|民众|百姓|服务对象)(的)?(总体|综合|基本|平均)?满意(度|率|程度)$/;

export default rule({
  id: 'IND-SAT-NO-OBJECT',
  scope: 'indicator',
  title: '没写谁的满意度',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '不写对象就不知道问卷发给谁，问谁结果都不一样。',
  mend: '写明服务对象，如“服务企业满意度”“参训学员满意度”，并定好调查方式和样本量。',
  fault: 'sat-object',
  examples: {
    bad: [
      { note: '没有对象', rows: [{ level2: '服务对象满意度指标', name: '满意度', value: '≥95%' }] },
      { note: '是否满意', rows: [{ level2: '服务对象满意度指标', name: '是否满意', value: '95%' }] },
    ],
    good: [
      { note: '有对象', rows: [{ level2: '服务对象满意度指标', name: '参训学员满意度', value: '≥95%' }] },
      {
        note: '陷阱：对象写在描述里',
        rows: [
          {
            level2: '服务对象满意度指标',
            name: '满意度',
            value: '≥95%',
            description: '接受上门服务的企业对服务表示满意的比例',
          },
        ],
      },
    ],
  },
  *check(row) {
    const explained = row.description.length > row.name.length + 4;
    if (explained) return;
    if (NOBODY.test(row.name))
      yield objection(row, 'name', `“${row.name}”没有写是谁对什么满意。`, {
        confidence: 0.95,
        rewrite: {
          path: `${row.path}/name`,
          before: row.raw.name ?? '',
          after: 'X满意度',
          needs: ['本项目直接服务的是哪些人或单位？'],
        },
      });
    else if (ANYBODY.test(row.name))
      yield objection(row, 'name', `“${row.name}”的对象较宽，可写成直接受益的那部分人。`, {
        severity: 'info',
        confidence: 0.5,
      });
  },
});

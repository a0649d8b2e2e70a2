import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const NOBODY =
  /^(对象满意(度|率)?|(是否|基本|总体|综合|整体|平均|项目|服务|工作|调查)*满意(度|率|程度|情况)?(调查|指标|达标率|完成率)?)$/;
const ANYBODY =
  /^(人民|广大|社会|普通)?(群众|公众|民众|百姓|服务对象)(的)?(总体|综合|基本|平均)?满意(度|率|程度)$/;

/** 普法工作满意度 names the work and nobody who was asked. */
const OF_WORK =
  /^(?!.+对|.*(?:青少年|群众|公众|民众|百姓|居民|村民|市民|农户|用户|客户|业主|家长|学生|师生|学员|教师|职工|干部|企业|单位|商户|主体|机构|部门|会员|患者|病人|老人|老年|儿童|青年|妇女|残疾|军|对象|受益|社会|当事人|人员|游客|观众|读者|乘客|旅客|[^工]人|者|员|户|生|民)).{2,10}(?:工作|项目|活动|工程)(?:的)?(?:总体|综合)?满意(?:度|率)$/;

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
      { note: '只说了工作', rows: [{ level2: '服务对象满意度指标', name: '普法工作满意度', value: '≥90%' }] },
      { note: '没有对象', rows: [{ level2: '服务对象满意度指标', name: '满意度', value: '≥95%' }] },
      { note: '是否满意', rows: [{ level2: '服务对象满意度指标', name: '是否满意', value: '95%' }] },
    ],
    good: [
      {
        note: '陷阱：工作前面写了人',
        rows: [{ level2: '服务对象满意度指标', name: '村民对保洁工作满意度', value: '≥90%' }],
      },
      {
        note: '陷阱：“谁对什么”写全了',
        rows: [{ level2: '服务对象满意度指标', name: '青少年对科教活动满意度', value: '≥90%' }],
      },
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
    if (explained && OF_WORK.test(row.name))
      yield objection(row, 'name', `“${row.name}”说的是工作，名称里没有写谁满意。`, {
        severity: 'info',
        confidence: 0.6,
      });
    if (explained) return;
    if (NOBODY.test(row.name) || OF_WORK.test(row.name))
      yield objection(row, 'name', `“${row.name}”没有写是谁对什么满意。`, {
        confidence: 0.95,
        rewrite: {
          path: `${row.path}/name`,
          before: row.raw.name ?? '',
          after: OF_WORK.test(row.name) ? `X对${row.name.replace(/^对/, '')}` : 'X满意度',
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

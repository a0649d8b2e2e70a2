import { expect, it } from 'vitest';
import type { Suggestion } from '../request.ts';
import { testBench } from '../testing-bench.ts';
import { partsOf } from '../text/parts.ts';
import { coverageOf } from './coverage.ts';
import { withQuotes } from './serving.ts';

type Row = readonly [level2: string, name: string, serves: readonly number[], drawn?: number];

/** A goal, its rows, and which of its clauses (from 0) a careful reader would say each row measures. */
const READ: readonly (readonly [goal: string, rows: readonly Row[]])[] = [
  [
    '为全县180名生态护林员按月发放管护补助，组织护林员培训2次，开展森林防火巡护，减少森林火灾造成的损失',
    [
      ['数量指标', '发放护林员补助人数', [0], 0],
      ['数量指标', '护林员培训场次', [1], 1],
      ['数量指标', '森林防火巡护次数', [2]],
      ['质量指标', '护林员考核合格率', []],
      ['时效指标', '护林员补助发放及时率', [0]],
      ['成本指标', '护林员年人均补助标准', [0]],
      ['成本指标', '项目总成本', []],
      ['生态效益指标', '森林火灾受害率', [3]],
      ['服务对象满意度指标', '林区群众满意度', []],
    ],
  ],
  [
    '为15所中小学安装一键报警装置，更换老旧监控探头260个，组织师生应急演练30场，确保不发生校园安全责任事故',
    [
      ['数量指标', '安装一键报警装置学校数量', [0], 0],
      ['数量指标', '更换老旧监控探头数量', [1], 1],
      ['数量指标', '师生应急演练场次', [2], 2],
      ['质量指标', '安防消防设施验收合格率', []],
      ['时效指标', '老旧监控探头更换完成时间', []],
      ['成本指标', '生均校园安全投入', []],
      ['社会效益指标', '校园安全责任事故起数', [3]],
      ['服务对象满意度指标', '师生对校园安全满意度', []],
    ],
  ],
  [
    '维修供水管网18公里，对62处农村供水工程进行水质检测，落实管水员补助，保障农村群众用水安全',
    [
      ['数量指标', '供水管网维修里程', [0], 0],
      ['数量指标', '农村供水工程水质检测数量', [1], 1],
      ['数量指标', '检测饮用水水样个数', [1]],
      ['数量指标', '管水员补助发放人数', [2]],
      ['质量指标', '供水工程验收合格率', [0]],
      ['时效指标', '停水故障按期修复率', []],
      ['社会效益指标', '饮水投诉件数', [3]],
      ['成本指标', '受益人口人均投资', []],
      ['服务对象满意度指标', '供水受益户满意度', []],
    ],
  ],
  [
    '救助残疾儿童50名，每人补助标准不超过1.5万元，减轻残疾儿童家庭经济负担',
    [
      ['数量指标', '残疾儿童康复救助人数', [0], 0],
      ['质量指标', '残疾儿童康复训练有效率', [0]],
      ['质量指标', '康复机构教学记录合格率', []],
      ['时效指标', '康复救助申请办结及时率', [0]],
      ['成本指标', '每人补助控制数', [1], 1],
      ['经济效益指标', '康复费用家庭自付比例', [2]],
      ['社会效益指标', '康复后入园入学儿童人数', []],
      ['服务对象满意度指标', '受助残疾儿童家长满意度', []],
    ],
  ],
  [
    '衬砌渠道12.5公里，新建泵站3座，改善灌溉面积8000亩，提高粮食综合生产能力',
    [
      ['数量指标', '衬砌渠道长度', [0], 0],
      ['数量指标', '新建泵站数量', [1], 1],
      ['数量指标', '受益灌溉面积', [2], 2],
      ['质量指标', '渠系建筑物验收合格率', [0]],
      ['成本指标', '每公里渠道衬砌造价', []],
      ['社会效益指标', '灌溉受益农户户数', [2]],
      ['经济效益指标', '灌区粮食亩均增产量', [3]],
      ['可持续影响指标', '工程管护主体合同年限', []],
      ['服务对象满意度指标', '用水农户满意度', []],
    ],
  ],
  [
    '对32公里河道进行日常保洁，清运水面漂浮物，按季度考核保洁质量，改善河道水环境',
    [
      ['数量指标', '保洁河道长度', [0], 0],
      ['数量指标', '水面漂浮物清运量', [1]],
      ['质量指标', '河道保洁考核合格率', [0, 2]],
      ['时效指标', '河湖问题办结及时率', []],
      ['成本指标', '每公里河道保洁费用', []],
      ['社会效益指标', '河湖问题群众举报件数', [3]],
      ['生态效益指标', '河湖监测断面达标个数', [3]],
      ['服务对象满意度指标', '沿河群众河湖满意度', []],
    ],
  ],
  [
    '按照社区矫正法要求，对在册社区矫正对象开展监督管理，组织教育学习12次，购置定位手环100个，预防和减少重新犯罪',
    [
      ['数量指标', '监管社区矫正对象人数', [1]],
      ['数量指标', '集中教育学习场次', [2], 2],
      ['数量指标', '定位手环购置数量', [3], 3],
      ['质量指标', '矫正对象教育学习达标率', [2]],
      ['时效指标', '调查评估按期完成率', []],
      ['社会效益指标', '矫正对象再犯罪率', [4]],
      ['服务对象满意度指标', '矫正帮教对象满意度', []],
    ],
  ],
  [
    '送戏下乡60场，购置演出服装80套，丰富群众精神文化生活，群众满意度达到90%',
    [
      ['数量指标', '送戏下乡场次', [0], 0],
      ['数量指标', '演出服装购置数量', [1], 1],
      ['质量指标', '演出节目内容审核合格率', []],
      ['成本指标', '单场演出成本', []],
      ['社会效益指标', '现场参与群众人次', [2]],
      ['服务对象满意度指标', '活动群众满意度', [3], 3],
    ],
  ],
];

const rowOf = ([level2, name, , drawn]: Row, clauses: readonly string[]): Suggestion => {
  const quote = drawn === undefined ? undefined : clauses[drawn];
  return {
    action: 'add',
    level1: '',
    level2,
    name,
    description: '',
    operator: '>=',
    unit: /率$/.test(name) ? '%' : '个',
    value: quote === undefined ? null : { number: '1', quoted_from: quote, source: 'goal' },
    needs_input: quote === undefined,
    basis_type: '',
    basis_hint: '',
    data_source: '',
    origin: 'library',
    goal_quote: quote ?? clauses[0] ?? '',
  };
};

/** Right, missed and wrong pairs of a clause and a row. */
function measured(): { right: number; missed: string[]; wrong: string[] } {
  const [missed, wrong]: [string[], string[]] = [[], []];
  let right = 0;
  for (const [goal, rows] of READ) {
    const clauses = partsOf(goal, 'goal').map(({ text }) => text);
    const { goal_parts } = coverageOf(
      rows.map(row => rowOf(row, clauses)),
      { works: [], parts: partsOf(goal, 'goal') },
      testBench(),
    );
    for (const [, name, serves] of rows)
      for (const clause of clauses) {
        const told = goal_parts.find(({ text }) => text === clause)?.covered_by.includes(name) === true;
        const due = serves.some(at => clauses[at] === clause);
        if (told && due) right += 1;
        else if (told) wrong.push(`${clause} ← ${name}`);
        else if (due) missed.push(`${clause} ← ${name}`);
      }
  }
  return { right, missed, wrong };
}

it('says of nearly every clause which rows measure it, and of hardly any a row that does not', () => {
  const { right, missed, wrong } = measured();
  expect(right / (right + missed.length), missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
});

it('quotes the clause a row serves, and none where it serves none', () => {
  const [goal, rows] = READ[0] ?? ['', []];
  const parts = partsOf(goal, 'goal');
  const clauses = parts.map(({ text }) => text);
  const quoted = withQuotes(
    rows.map(row => rowOf(row, clauses)),
    parts,
  );
  const quoteOf = (name: string) => quoted.find(one => one.name === name)?.goal_quote;
  expect(quoteOf('森林火灾受害率')).toBe(clauses[3]);
  expect(quoteOf('护林员补助发放及时率')).toBe(clauses[0]);
  expect(quoteOf('林区群众满意度')).toBe('');
  expect(quoteOf('护林员考核合格率')).toBe('');
});

import { practice } from '../../basis/practice.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { isBenefit, isCostRow, isPercent, isSatisfactionRow, objection } from '../row.ts';
import { rule } from '../rule.ts';
import { counted, countedTwice, sameFigure } from '../same-figure.ts';
import { askedOf, measureKey, unitBase } from '../same-measure.ts';

/** A completion rate that names no work: it can only be that of the whole project. */
const WHOLE_COMPLETION =
  /^(年度|全部|各项|总体|整体)*(工作|任务|目标|项目)*(按期|及时|总体)?(完成|落实)(率|度|情况)$/;

const isCompletion = ({ kind, name }: ReadIndicator): boolean =>
  kind === 'completion' || /完成(及时)?率$/.test(name);

const isNameless = (row: ReadIndicator): boolean => isCompletion(row) && WHOLE_COMPLETION.test(row.name);

/** Under 产出 one row says how much is done; a nameless 完成率 under 效益 says it again. */
const sameCompletion = (a: ReadIndicator, b: ReadIndicator): boolean =>
  isCompletion(a) &&
  isCompletion(b) &&
  a.level1 !== b.level1 &&
  (isNameless(b) || (isNameless(a) && isBenefit(a)));

const sameAsked = (a: ReadIndicator, b: ReadIndicator): boolean => {
  const whom = askedOf(a);
  return (
    whom !== null &&
    whom === askedOf(b) &&
    (a.level1 !== b.level1 || measureKey(a.name) === measureKey(b.name))
  );
};

const sameWords = (a: ReadIndicator, b: ReadIndicator): boolean =>
  a.name !== b.name &&
  a.kind !== 'cost' &&
  unitBase(a.unit) === unitBase(b.unit) &&
  measureKey(a.name).length >= 3 &&
  (a.description === b.description || a.description === a.name || b.description === b.name);

/** One share under two headings, one name a little longer: 粪污综合利用率, 畜禽粪污综合利用率. */
const sameShare = (a: ReadIndicator, b: ReadIndicator): boolean =>
  a.level2 !== b.level2 &&
  a.operator === b.operator &&
  [a, b].every(({ name }) => /率$/.test(name) && name.length >= 5) &&
  (a.name.endsWith(b.name) || b.name.endsWith(a.name));

/** One effect claimed under two headings: 提高党员理论水平, and 提高党员理论水平和执政能力 again. */
const LEAST_CLAIM = 6;
const sameClaim = (a: ReadIndicator, b: ReadIndicator): boolean =>
  a.level2 !== b.level2 &&
  [a, b].every(row => isBenefit(row) && row.value.number === null && row.name.length >= LEAST_CLAIM) &&
  (a.name.startsWith(b.name) || b.name.startsWith(a.name));

/** The whole project's money under two names. */
const WHOLE = /^(项目|工程)?总?(成本|投资|经费|费用|资金)(控制数|总额|预算)?$/;
const sameTotal = (a: ReadIndicator, b: ReadIndicator): boolean =>
  [a, b].every(row => isCostRow(row) && WHOLE.test(row.name)) &&
  a.name !== b.name &&
  a.value.number !== null &&
  a.value.number === b.value.number &&
  a.unit === b.unit;

const alikeIn = (
  figures: ReadonlyMap<string, readonly ReadIndicator[]>,
  row: ReadIndicator,
): ReadIndicator | undefined =>
  (figures.get(counted(row) ?? '') ?? []).find(
    other => other.name !== row.name && (isPercent(row) ? sameShare : sameFigure)(other, row),
  );

function keep(figures: Map<string, ReadIndicator[]>, row: ReadIndicator): void {
  const figure = counted(row);
  if (figure !== null) figures.set(figure, [...(figures.get(figure) ?? []), row]);
}

export default rule({
  id: 'X-DUP-SEMANTIC',
  scope: 'rows',
  title: '换个说法的同一指标',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '说法不同、量的是一件事，等于一件事计两次分；自评复核时只认一条。',
  mend: '保留一条，另一条换成真正不同的方面，如效果、质量。',
  fault: 'duplicate',
  examples: {
    bad: [
      {
        note: '同一批人换个口径再数一遍',
        rows: [
          { level2: '数量指标', name: '临时救助人数', value: '≥59人' },
          { level2: '数量指标', name: '扶贫临时救助人数(按月平均)', value: '≥7人' },
        ],
      },
      {
        note: '同一群人的满意度写在效益和满意度下',
        rows: [
          { level1: '效益指标', level2: '社会效益指标', name: '学员对培训满意度', value: '≥90%' },
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '学员满意度', value: '≥90%' },
        ],
      },
      {
        note: '多写“对服务”三字',
        rows: [
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '缴存职工满意度', value: '≥92%' },
          {
            level1: '满意度指标',
            level2: '服务对象满意度指标',
            name: '缴存职工对服务的满意率',
            value: '≥92%',
          },
        ],
      },
      {
        note: '产出有任务完成率，效益又写工作完成率',
        rows: [
          { level1: '产出指标', level2: '时效指标', name: '巡查任务完成率', value: '≥95%' },
          { level1: '效益指标', level2: '社会效益指标', name: '工作完成率', value: '≥95%' },
        ],
      },
      {
        note: '同一个效果在社会效益和可持续影响下各写一遍',
        rows: [
          { level1: '效益指标', level2: '社会效益指标', name: '增强村民防灾意识', value: '明显增强' },
          {
            level1: '效益指标',
            level2: '可持续影响指标',
            name: '增强村民防灾意识和自救能力',
            value: '持续增强',
          },
        ],
      },
      {
        note: '多写“开展”二字',
        rows: [
          { level1: '产出指标', level2: '数量指标', name: '技能培训场次', value: '≥6场' },
          { level1: '产出指标', level2: '数量指标', name: '开展技能培训场次', value: '≥6场' },
        ],
      },
      {
        note: '产出和效益下同一个率，名称长短不同',
        rows: [
          { level1: '产出指标', level2: '质量指标', name: '秸秆综合利用率', value: '≥90%' },
          { level1: '效益指标', level2: '生态效益指标', name: '农作物秸秆综合利用率', value: '≥90%' },
        ],
      },
      {
        note: '6.5公里就是6500米，里程就是长度',
        rows: [
          { level1: '产出指标', level2: '数量指标', name: '道路硬化里程', value: '6.5公里' },
          { level1: '产出指标', level2: '数量指标', name: '硬化道路长度', value: '6500米' },
        ],
      },
      {
        note: '及时完成和完成及时',
        rows: [
          { level1: '产出指标', level2: '时效指标', name: '项目按时完成率', value: '100%' },
          { level1: '产出指标', level2: '时效指标', name: '项目完成及时率', value: '100%' },
        ],
      },
      {
        note: '总额写了两个名字',
        rows: [
          { level1: '产出指标', level2: '成本指标', name: '项目总成本', value: '≤20万元' },
          { level1: '产出指标', level2: '成本指标', name: '项目成本控制数', value: '≤20万元' },
        ],
      },
      {
        note: '1.2万人就是12000人',
        rows: [
          { level1: '产出指标', level2: '数量指标', name: '受益老年人数', value: '1.2万人' },
          { level1: '效益指标', level2: '社会效益指标', name: '老年人受益数', value: '12000人' },
        ],
      },
      {
        note: '同一个数、同一件事，换了词序',
        rows: [
          { level1: '产出指标', level2: '数量指标', name: '新建村级卫生室', value: '≥14个' },
          { level1: '效益指标', level2: '社会效益指标', name: '村级卫生室新建数量', value: '14个' },
        ],
      },
    ],
    good: [
      {
        note: '陷阱：按月平均的是另一批人',
        rows: [
          { level2: '数量指标', name: '临时救助人数', value: '≥59人' },
          { level2: '数量指标', name: '低保人数(按月平均)', value: '≥2100人' },
        ],
      },
      {
        note: '陷阱：效果和它的长效各有名称',
        rows: [
          { level1: '效益指标', level2: '社会效益指标', name: '增强村民防灾意识', value: '明显增强' },
          { level1: '效益指标', level2: '可持续影响指标', name: '防灾宣传长效机制', value: '健全' },
        ],
      },
      {
        note: '陷阱：受训的和合格的是两个数',
        rows: [
          { level1: '产出指标', level2: '数量指标', name: '焊工技能培训人数', value: '≥60人' },
          { level1: '产出指标', level2: '质量指标', name: '焊工技能培训合格人数', value: '≥60人' },
        ],
      },
      {
        note: '陷阱：名称里的天数不同',
        rows: [
          { level1: '产出指标', level2: '数量指标', name: '产妇7天访视数', value: '210人' },
          { level1: '产出指标', level2: '数量指标', name: '产妇42天访视数', value: '210人' },
        ],
      },
      {
        note: '陷阱：办结和按期办结是两件事',
        rows: [
          { level1: '产出指标', level2: '质量指标', name: '案件办结率', value: '≥95%' },
          { level1: '产出指标', level2: '时效指标', name: '案件按期办结率', value: '≥95%' },
        ],
      },
      {
        note: '陷阱：两个群体的满意度',
        rows: [
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '学生满意度', value: '≥90%' },
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '家长满意度', value: '≥90%' },
        ],
      },
      {
        note: '陷阱：同一群人对两件事的满意度',
        rows: [
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '村民对道路满意度', value: '≥90%' },
          { level1: '满意度指标', level2: '服务对象满意度指标', name: '村民对路灯满意度', value: '≥90%' },
        ],
      },
      {
        note: '陷阱：人数和人次是两件事',
        rows: [
          { level1: '产出指标', level2: '数量指标', name: '技能培训人数', value: '≥60人' },
          { level1: '产出指标', level2: '数量指标', name: '技能培训人次', value: '≥180人次' },
        ],
      },
    ],
  },
  *check(rows) {
    const words = new Map<string, ReadIndicator[]>();
    const figures = new Map<string, ReadIndicator[]>();
    const others: ReadIndicator[] = [];
    for (const row of rows) {
      if (row.name === '') continue;
      const alike = words.get(measureKey(row.name)) ?? [];
      const first =
        alike.find(other => sameWords(other, row)) ??
        others.find(other => sameAsked(other, row) && other.name !== row.name) ??
        others.find(
          other =>
            sameCompletion(other, row) ||
            sameTotal(other, row) ||
            (other.name !== row.name && sameClaim(other, row)),
        ) ??
        alikeIn(figures, row);
      words.set(measureKey(row.name), [...alike, row]);
      keep(figures, row);
      const claims = isBenefit(row) && row.value.number === null;
      if (row.kind === 'satisfaction' || isCompletion(row) || WHOLE.test(row.name) || claims)
        others.push(row);
      if (first === undefined) continue;
      const turned =
        (isSatisfactionRow(row) && !isSatisfactionRow(first)) ||
        (isNameless(first) && isBenefit(first)) ||
        (/\d/.test(first.name) && !/\d/.test(row.name));
      const [kept, extra] = turned ? [row, first] : [first, row];
      yield objection(extra, 'name', `“${extra.name}”与“${kept.name}”量的是同一件事，重复计分。`, {
        confidence: 0.8,
      });
    }
    for (const row of rows) {
      const same = rows.find(other => countedTwice(other, row));
      if (same !== undefined)
        yield objection(row, 'name', `“${row.name}”与“${same.name}”数的是同一批人，只是统计口径不同。`, {
          confidence: 0.7,
        });
    }
  },
});

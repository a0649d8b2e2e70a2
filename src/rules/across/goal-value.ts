import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import { saysDeed } from '../../reading/deeds.ts';
import { plain } from '../../reading/normalise.ts';
import { remembered } from '../../reading/remembered.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { amountOf, objection } from '../row.ts';
import { rule } from '../rule.ts';
import { madeOf, measureOf, objectOf } from '../same-measure.ts';

const SAME: Readonly<Record<string, string>> = {
  名: '人',
  场次: '场',
  所: '个',
  座: '个',
  处: '个',
  家: '户',
};
const base = (unit: string): string => SAME[unit] ?? unit;

/** A figure of a goal with what stands before it in its clause: 举办技能培训不少于 6 场. */
const FIGURE =
  /([^，,；;。、：:\d]{2,30}?)(?:不少于|不低于|至少|达到?|超过|约|≥|共|完成)?(\d+(?:\.\d+)?)(万|亿)?([一-龥%]{1,4}(?:\/[一-龥]{1,2})?)(?=([一-龥]{0,12}))/g;
/** A figure that is where one comes from, not where one goes, or the first of several told of several things. */
const BASE_FIGURE = /(由|从|上年|去年|较上年|比上年|现有|原有).{0,12}$|分别/;
const TAIL = /(数量|个数|人数|人次|场次|次数|户数|期数|数|量|面积|里程|长度)$/;

/** What was done to the thing counted: the goal may say it in another word. */
const DONE =
  /^(?:免费|集中|统一)?(?:维护|支持|开设|安装|配发|发放|新建|建成|建设|改造|购置|采购|完成|新增|改建|修建|举办|组织)(?=.{3})/;

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
/** A figure in single pieces: 1.5万 is 15000. */
const inOnes = (number: number, scale: string): number => Number((number * (SCALES[scale] ?? 1)).toFixed(4));

/** The 万 or 亿 before a unit, and the unit without it. */
const unitParts = remembered(unit => {
  const [, scale = '', rest = ''] = /^([万亿]?)(.*)$/.exec(unit) ?? [];
  return { scale, rest };
});
/** A row's unit without 万 or 亿 before it. */
const ownUnit = (row: ReadIndicator): string => unitParts(row.unit ?? '').rest;
/** A row's figure in single pieces. */
const figureOf = (row: ReadIndicator): number => inOnes(amountOf(row), unitParts(row.unit ?? '').scale);

/** How far back a clause may lean on what was said: 发出检察建议45份，采纳率不低于90%. */
const AHEAD = 24;

interface Stated {
  readonly before: string;
  readonly number: number;
  readonly unit: string;
  readonly said: string;
  /** What the goal says before that clause. */
  readonly ahead: string;
  /** The words the figure stands among. */
  readonly clause: string;
}

const statedIn = remembered((goal): readonly Stated[] =>
  [...plain(goal).matchAll(FIGURE)].flatMap(
    ({
      index,
      input,
      0: said,
      1: before = '',
      2: number = '',
      3: scale = '',
      4: unit = '',
      5: after = '',
    }) =>
      BASE_FIGURE.test(before) || /^(年|月|日|号|级|届|个月|时|周?岁)/.test(unit)
        ? []
        : [
            {
              before,
              number: inOnes(Number(number), scale),
              unit,
              said,
              ahead: input.slice(Math.max(0, index - AHEAD), index),
              clause: before + unit + after,
            },
          ],
  ),
);

/** The unit a goal's figure goes on with is that of the row: 片 of 片运动场. */
const sameUnit = (said: string, unit: string): boolean =>
  said.startsWith(unit) ||
  base(said.slice(0, unit.length)) === base(unit) ||
  base(said.slice(0, 1)) === base(unit);

const speaksUnit = ({ unit }: Stated, row: ReadIndicator): boolean =>
  row.unit !== null && sameUnit(unit, ownUnit(row));

const pairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** 全年, 共 and the like before what is counted. */
const LEAD = /^(全年|年内|当年|预计|计划|力争|确保|共|累计|新增|实现|完成|达到|不少于)+/;

/** Words that say no more than whom a service of that kind is always for, or that it is one. */
const SPOKEN_ALONG = /国家|免费|夫妇|孕妇|服务|健康|城乡|适龄|全[县市区]|群众|居民|农村|开展|医学/g;
/** The signs of what a name counts, without those words. */
const signsOf = remembered((name): readonly string[] => [
  ...objectOf(name.replace(DONE, '')).replace(SPOKEN_ALONG, ''),
]);
/** The name says more than the goal does: 法定审限内结案率 is not the 结案率 of the goal. */
const isNarrower = (words: string, name: string): boolean => {
  const there = new Set(words);
  return signsOf(name).filter(sign => !there.has(sign)).length > 3;
};

function saidOf(before: string, name: string): boolean {
  const words = before.replace(LEAD, '');
  const short = words.replace(/(人员|人数|学员|群众|企业)$/, '');
  return (
    (madeOf(words, name) && !isNarrower(words, name)) ||
    (measureOf(short).length === 2 &&
      measureOf(name).length <= 5 &&
      (objectOf(name).length <= 3 ? name.includes(short) : objectOf(name).endsWith(short)))
  );
}

/** A share the goal names by its last word alone, of what it spoke of just before. */
function leans({ before, ahead, unit }: Stated, name: string): boolean {
  const words = before.replace(LEAD, '');
  const whose = name.slice(0, -words.length);
  return (
    unit.startsWith('%') &&
    words.length >= 3 &&
    /[率度]$/.test(words) &&
    name.endsWith(words) &&
    whose.length >= 2 &&
    ahead.includes(whose)
  );
}

/** Of several things joined in one clause each figure is of the thing right behind it: 12个部门和40个村. */
const JOINED = /(?:和|与|及|、)$/;
function countsAnother({ before, unit, clause }: Stated, row: ReadIndicator): boolean {
  const thing = clause.slice(before.length + ownUnit(row).length);
  return JOINED.test(before) && unit.length > ownUnit(row).length && !row.name.includes(thing.slice(0, 1));
}

/** So many for each of many: no figure of the whole. */
const BY_EACH = /^(每|[人户亩单村家场]均|[百千万]+[人名户台车])/;

/** True when the goal's clause names what the row counts, nearly word for word. */
function speaksOf(one: Stated, row: ReadIndicator, object: string): boolean {
  const { before, unit, said, clause } = one;
  if (row.unit === null || !sameUnit(unit, ownUnit(row)) || countsAnother(one, row)) return false;
  if (leans(one, row.name)) return true;
  if ((object.length >= 3 && before.includes(object)) || saidOf(before, row.name)) return true;
  if (object.length === 2 && row.name.length <= 4 && saysDeed(object) && before.includes(object)) return true;
  const thing = object.replace(TAIL, '');
  if (thing.length >= 4 && madeOf(thing, clause)) return true;
  if (/[/每]/.test(row.unit) && /(标准|单价|成本)$/.test(before) && /(标准|单价|成本)$/.test(row.name))
    return true;
  const own = pairs(thing);
  const met = own.filter(pair => said.includes(pair) || (before + unit).includes(pair)).length;
  return own.length >= 3 && met / own.length >= ALIKE;
}

const ALIKE = 0.75;

export default rule({
  id: 'X-GOAL-VALUE',
  scope: 'rows',
  title: '指标值与绩效目标的数不一致',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015, practice],
  why: '目标说办6场，指标只写4场，年底不知道按哪个数考核。',
  mend: '两处改成同一个数；口径不同的，在指标描述里写明。',
  examples: {
    bad: [
      {
        note: '目标 6 期，指标 4 期',
        rows: [{ level2: '数量指标', name: '技能培训期数', value: '≥4期' }],
        around: { goal: '年内举办技能培训6期，培训不少于180人。' },
      },
      {
        note: '名称多说了“国家免费”',
        rows: [{ level2: '数量指标', name: '国家免费孕前优生健康检查对数', value: '≥1000对' }],
        around: { goal: '免费婚检1600对，孕前优生检查900对。' },
      },
      {
        note: '采纳率前面一句说的就是检察建议',
        rows: [{ level2: '质量指标', name: '审计建议采纳率', value: '≥80%' }],
        around: { goal: '提出审计建议60条，采纳率不低于90%。' },
      },
      {
        note: '目标少说了“电商”二字',
        rows: [{ level2: '数量指标', name: '建设村级电商服务点', value: '≥150个' }],
        around: { goal: '建成镇级服务站12个、村级服务点120个。' },
      },
      {
        note: '2万批次和15000批次',
        rows: [{ level2: '数量指标', name: '快速检测批次', value: '≥15000批次' }],
        around: { goal: '定量检测600批次，快速检测2万批次。' },
      },
      {
        note: '名称只写惠及，目标写惠及谁',
        rows: [{ level2: '数量指标', name: '惠及户数', value: '≥1500户' }],
        around: { goal: '改造小区8个，惠及居民1200户。' },
      },
      {
        note: '目标说 1.5 万亩，指标写 2 万亩',
        rows: [{ level2: '数量指标', name: '油茶种植面积', value: '≥2万亩' }],
        around: { goal: '种植油茶1.5万亩，带动农户600户。' },
      },
    ],
    good: [
      {
        note: '一致',
        rows: [{ level2: '数量指标', name: '技能培训期数', value: '≥6期' }],
        around: { goal: '年内举办技能培训6期，培训不少于180人。' },
      },
      {
        note: '陷阱：0.5万株就是5000株',
        rows: [{ level2: '数量指标', name: '栽植行道树', value: '≥5000株' }],
        around: { goal: '栽植行道树0.5万株。' },
      },
      {
        note: '陷阱：上年的数是基数',
        rows: [{ level2: '数量指标', name: '技能培训期数', value: '≥6期' }],
        around: { goal: '在上年技能培训8期的基础上优化课程，年内举办6期。' },
      },
      {
        note: '陷阱：80周岁是年龄',
        rows: [{ level2: '数量指标', name: '老年人高龄津贴发放人数', value: '≥1600人' }],
        around: { goal: '为老年人80周岁以上的发放高龄津贴。' },
      },
      {
        note: '陷阱：每千人的量不是总数',
        rows: [{ level2: '数量指标', name: '千人食品抽检量', value: '≥4批次' }],
        around: { goal: '食品抽检1200批次。' },
      },
      {
        note: '陷阱：后一个数说的是村',
        rows: [{ level2: '数量指标', name: '巡察部门数', value: '≥12个' }],
        around: { goal: '对12个部门和40个村开展巡察。' },
      },
      {
        note: '陷阱：两个数分别说两件事',
        rows: [{ level2: '质量指标', name: '幼儿园食堂检查覆盖率', value: '≥95%' }],
        around: { goal: '中小学、幼儿园食堂检查覆盖率分别达到100%、95%。' },
      },
      {
        note: '陷阱：说的是另一件事',
        rows: [{ level2: '数量指标', name: '技能竞赛期数', value: '≥1期' }],
        around: { goal: '年内举办技能培训6期，培训不少于180人。' },
      },
    ],
  },
  *check(rows, { around }) {
    const stated = around.goals.flatMap(statedIn);
    if (stated.length === 0) return;
    for (const row of rows) {
      if (!(amountOf(row) > 0)) continue;
      if (!(row.operator === '' || row.operator === '=' || row.operator.startsWith('>'))) continue;
      const figure = figureOf(row);
      if (stated.some(one => one.number === figure && speaksUnit(one, row))) continue;
      if (BY_EACH.test(row.name)) continue;
      const object = objectOf(row.name).replace(DONE, '');
      const first = stated.find(one => speaksOf(one, row, object));
      if (first === undefined) continue;
      const less = figure < first.number;
      yield objection(
        row,
        'value_raw',
        `绩效目标写“${first.said}”，指标“${row.name}”却写${row.value.raw}，两处不一致。`,
        { confidence: less ? 0.8 : 0.65 },
      );
    }
  },
});

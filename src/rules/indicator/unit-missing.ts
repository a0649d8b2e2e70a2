import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { plain } from '../../reading/normalise.ts';
import { amountOf, isCostRow, objection, replacing, written } from '../row.ts';
import { rule } from '../rule.ts';

/** Names that leave only one unit possible. */
const ONLY_UNIT: readonly (readonly [RegExp, string])[] = [
  [/人次(数|数量)?$/, '人次'],
  [/人数$/, '人'],
  [/户数$/, '户'],
  [/场次(数)?$/, '场'],
  [/次数$/, '次'],
  [/批次$/, '批次'],
  [/期数$/, '期'],
  [/天数$/, '天'],
  [/份数$/, '份'],
  [/篇数$/, '篇'],
  [/件数$/, '件'],
  [/台数$/, '台'],
  [/家数$/, '家'],
  [/座数$/, '座'],
  [/人员(数量|数)$|(学生|学员|教师|职工)(数量|数)$/, '人'],
];
/** The printed value itself ends without a unit, whatever was made of it. */
const ENDS_BARE = /^$|\d(\(含\))?(以上|以内|以下|及以上|左右)?$/;
/** The name written again in the value, and a bare number: 在校学生数4953. */
const AFTER_NAME = /^名(?:为|达到?|是|[:：])?\s*(\d+(?:\.\d+)?)$/;
/** Places or kinds with a bare number each: 东城区2 西城区3. */
const LIST = /^(?:[一-龥()]{2,8}[:：]?\d+(?:[\s、,，;；]+|$)){2,}$/;
/** So much for each, and so much of what is not said: 每亩300. */
const FOR_EACH = /^(?:>=|<=|[≥≤=]|不超过|不高于|不低于)?每[一-龥]{1,6}?\d+(?:\.\d+)?$/;
/** 80/月: eighty of what? */
const BY_EACH =
  /^(?:>=|<=|[≥≤=]|不超过|不高于|不低于)?\d+(?:\.\d+)?\/(?:人|户|月|年|天|日|次|亩|生|学期)(?:[/·](?:人|月|年|天|日|次))?$/;
/** Nought told in words: 为0. */
const NOUGHT = /^(?:为|等于|是|控制在|保持)0$/;
const PERCENT = /率$|满意度$/;
/** Pure numbers by nature; PQI and the like are indices. */
const UNITLESS =
  /(系数|指数|比值|倍数|倍率|效益比|投入产出比|产投比|师生比|医护比|床护比|[pP][hH]值|[A-Z]{2,3}I)(\(.*\))?$/;

const unitFor = (name: string, number: number): string | null =>
  (Number.isInteger(number) ? ONLY_UNIT.find(([pattern]) => pattern.test(name))?.[1] : null) ??
  (PERCENT.test(name) && (number > 1 || number === 0) ? '%' : null);

/** Clicks the goal itself counts so: 播放量突破20万. */
const CLICKS = /(?:下载|浏览|点击|阅读|播放|观看|访问|转发|点赞|曝光)量$/;
/** 万 alone is 万元 where money is meant. */
const MONEY = /额|资金|产值|收入|支出|投资|经费|费|补助|补贴|营收|利润|税/;

export default rule({
  id: 'IND-UNIT-MISSING',
  scope: 'indicator',
  title: '指标值没有计量单位',
  level: 'error',
  formal: false,
  aspect: '完整性',
  basis: [goalMeasures2015],
  why: '只有数字没有单位，2可以是2个、2万元或2%，无法核对完成情况。',
  mend: '在数字后写明单位：场、人次、%、万元等；名称里的“人数”“个数”不能代替单位。',
  fault: 'unit',
  examples: {
    bad: [
      {
        note: '零起还是零次',
        rows: [{ level2: '质量指标', name: '网络安全事件', value: '0' }],
      },
      {
        note: '比率是零，百分号也要写',
        rows: [{ level2: '质量指标', name: '库存物资霉变率', value: '0' }],
      },
      {
        note: '写成“为0”也一样',
        rows: [{ level2: '社会效益指标', name: '堤防决口', value: '为0' }],
      },
      { note: '只有数字', rows: [{ level2: '数量指标', name: '重点建设工程数量', value: '2' }] },
      { note: '比率少百分号', rows: [{ level2: '质量指标', name: '工程验收合格率', value: '≥95' }] },
      { note: '名称里的人数不是单位', rows: [{ level2: '数量指标', name: '参保人数', value: '8755' }] },
      { note: '80什么一个月', rows: [{ level2: '成本指标', name: '护理补贴', value: '80/月' }] },
      { note: '每亩300什么', rows: [{ level2: '成本指标', name: '退耕补助', value: '每亩300' }] },
    ],
    good: [
      {
        note: '陷阱：播放量的单位只有一种',
        rows: [{ level2: '数量指标', name: '短视频累计播放量', value: '≥20万' }],
        around: { goal: '短视频播放量突破20万' },
      },
      {
        note: '陷阱：每亩多少元写全了',
        rows: [{ level2: '成本指标', name: '退耕补助', value: '每亩300元' }],
      },
      { note: '有单位', rows: [{ level2: '数量指标', name: '重点建设工程数量', value: '≥2个' }] },
      {
        note: '陷阱：单位写在名称括号里',
        rows: [{ level2: '数量指标', name: '硬化道路长度(公里)', value: '≥5.2' }],
      },
      {
        note: '陷阱：模板的“≥米”里有单位',
        rows: [{ level2: '数量指标', name: '引水渠(≥米)', value: '120' }],
      },
      { note: '陷阱：日期不是数字', rows: [{ level2: '时效指标', name: '完工时间', value: '2024年12月' }] },
      {
        note: '陷阱：系数本来没有单位',
        rows: [{ level2: '生态效益指标', name: '灌溉水有效利用系数', value: '≥0.58' }],
      },
      {
        note: '陷阱：路况指数本来没有单位',
        rows: [{ level2: '质量指标', name: '县道路面PQI', value: '≥88' }],
      },
      {
        note: '零也写了单位',
        rows: [{ level2: '质量指标', name: '安全事故发生数', value: '0起' }],
      },
    ],
  },
  *check(row, { around }) {
    const { shape, number } = row.value;
    const scale =
      /^(万|亿)$/.test(row.value.unit ?? '') &&
      row.kind !== 'cost' &&
      !isCostRow(row) &&
      !MONEY.test(row.name) &&
      !(CLICKS.test(row.name) && around.goals.some(goal => plain(goal).includes(`${number}万`)));
    if (scale && row.inName.unit === null && number !== null) {
      yield objection(row, 'value_raw', `指标值“${row.value.raw}”的“${row.value.unit}”后面没有单位。`, {
        confidence: 0.85,
      });
      return;
    }
    if (NOUGHT.test(row.value.plain) && row.inName.unit === null) {
      yield objection(row, 'value_raw', `指标值“${row.value.raw}”没有说是几起、几次还是几个。`, {
        confidence: 0.75,
      });
      return;
    }
    const [, bare] = AFTER_NAME.exec(row.value.raw.replace(row.name, '名')) ?? [];
    if (shape === 'text' && row.name !== '' && bare !== undefined) {
      yield objection(row, 'value_raw', `指标值“${row.value.raw}”里的${bare}没有计量单位。`, {
        confidence: 0.85,
      });
      return;
    }
    if (
      FOR_EACH.test(row.value.plain) ||
      (isCostRow(row) && row.inName.unit === null && BY_EACH.test(row.value.plain))
    ) {
      yield objection(row, 'value_raw', `指标值“${row.value.raw}”后面没有计量单位。`, { confidence: 0.85 });
      return;
    }
    if (LIST.test(row.value.raw.trim())) {
      yield objection(row, 'value_raw', `指标值“${row.value.raw}”列了几个数，都没有计量单位。`, {
        confidence: 0.8,
      });
      return;
    }
    if ((shape !== 'number' && shape !== 'range') || row.unit !== null || number === null) return;
    if (UNITLESS.test(row.name)) return;
    if (!ENDS_BARE.test(row.value.plain)) return;
    const unit = unitFor(row.name, amountOf(row));
    yield objection(row, 'value_raw', `指标值“${row.value.raw}”只有数字，没有计量单位。`, {
      ...(unit === null || written(row, 'value_raw') === ''
        ? {}
        : { rewrite: replacing(row, 'value_raw', `${written(row, 'value_raw').trim()}${unit}`) }),
    });
  },
});

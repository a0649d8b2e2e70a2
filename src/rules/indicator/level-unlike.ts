import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import { type PlaceKey, placementOf, type Sign } from '../../reading/placement.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { unitClass } from '../../reading/units.ts';
import { moved, objection } from '../row.ts';
import { rule } from '../rule.ts';

/** 时效 without a time another rule sees. */
const OUTPUT = ['quantity', 'quality', 'cost'] as const;
/** 可持续影响 is told by what lasts, which names seldom say: another rule asks for it. */
const BENEFIT = ['economic', 'social', 'ecological'] as const;
const ALL = [...OUTPUT, 'time', ...BENEFIT, 'sustainable', 'satisfaction'] as const;
const isOutput = (place: string): place is PlaceKey => OUTPUT.some(own => own === place);
const isBenefit = (place: string): place is PlaceKey => BENEFIT.some(own => own === place);

/** Below this likelihood a row is not at home among the outputs it stands under. */
const STRANGE = 0.05;
/** Below this share of what speaks for any benefit it is not at home under this one. */
const STRANGE_BENEFIT = 0.15;
/** At least so much speaks for it being some benefit. */
const SOME_BENEFIT = 0.3;
/** A name of fewer signs says too little: 下降率. */
const ENOUGH = 4;
/** From this likelihood on the other place is named. */
const SURE = 0.7;

/** Names of money and yield: what costs or earns may be told of in many ways. */
const MONEY = /标准|价|费|成本|[薪酬奖贴息]|[资金款]|补|造价|投入|收|损失|产[值量能]|单产|亩产|利|税|额/;
/** More or less of something may be any benefit. */
const CHANGE = /增长|增速|下降|降低|减少|减轻/;
/** 社会、经济、生态效益指标: one place for all of them. */
const SHARED = /(社会|经济|生态|持续).*(社会|经济|生态|持续)/;
/** What good or safe work is counted in as well: posts, prizes, faults, hours, technical figures. */
const OF_QUALITY = /^(thing|person|event|time|weight|volume|data|ratio|other)$/;

/** What is spared or mended in nature says so itself. */
const NATURE = /节能|节水|节电|减排|能耗|排放|污染|生态|绿|植被|水质|空气|土壤/;

/** How wide or thick what was made is to be: good work, measured. */
const DIMENSION = /(?:[宽深厚高粗坡密]度|高程|间距|直径)$/;

/** Custom allows more than the library has: other rules know these rows by their words. */
function customary({ level2, name, unit, operator, polarity, kind, raw }: ReadIndicator): boolean {
  const counted = unitClass(unit ?? '');
  const capped = operator.startsWith('<');
  if (level2 === 'quality') return OF_QUALITY.test(counted) || DIMENSION.test(name);
  if (level2 === 'quantity')
    return counted === 'money' || counted === 'percent' || capped || /就业人数$/.test(name);
  if (/cost$/.test(level2 ?? '')) return counted === 'percent' || MONEY.test(name);
  if (counted === 'percent' && !/(率|比例|占比|比重|度)$/.test(name)) return true;
  if (capped || polarity === 'negative' || kind === 'attitude' || SHARED.test(raw.level2 ?? '')) return true;
  return CHANGE.test(name) || (level2 === 'ecological' ? NATURE : MONEY).test(name);
}

interface Strange {
  readonly own: PlaceKey;
  readonly to: PlaceKey;
  readonly sure: boolean;
  readonly sign: Sign | null;
}

/** Why rows like this one stand elsewhere: an output weighed against all places, a benefit, which may be much, against the other benefits. */
function strange(row: ReadIndicator): Strange | null {
  const own = row.level2 === 'economic_cost' ? 'cost' : (row.level2 ?? '');
  if (!isOutput(own) && !isBenefit(own)) return null;
  if (row.name.length < ENOUGH || row.value.number === null || customary(row)) return null;
  const likened = placementOf(row);
  const among = (places: readonly PlaceKey[]): Strange => {
    const to = likened.best(places);
    const share = likened.of(to) / places.reduce((sum, place) => sum + likened.of(place), 0);
    return { own, to, sure: share >= SURE, sign: likened.telling(to, own) };
  };
  if (isOutput(own)) return likened.of(own) < STRANGE ? among(ALL) : null;
  const any = BENEFIT.reduce((sum, place) => sum + likened.of(place), 0);
  return any >= SOME_BENEFIT && likened.of(own) < STRANGE_BENEFIT * any ? among(BENEFIT) : null;
}

/** 带“就业”字样、按“人”计的; 以“完工时间”结尾的; 这样写值的 */
function spoken({ name, unit }: ReadIndicator, sign: Sign | null): string {
  const ends = sign !== null && (sign.kind === 'ending' || name.endsWith(sign.words));
  const words = sign === null ? [] : [ends ? `以“${name.slice(-4)}”结尾` : `带“${sign.words}”字样`];
  const said = [...words, ...(unit === null ? [] : [`按“${unit}”计`])].join('、');
  return said === '' ? '这样写值的' : `${said}的`;
}

const TITLE = {
  quantity: '数量',
  quality: '质量',
  time: '时效',
  cost: '成本',
  economic: '经济效益',
  social: '社会效益',
  ecological: '生态效益',
  sustainable: '可持续影响',
  satisfaction: '满意度',
} as const satisfies Record<PlaceKey, string>;

export default rule({
  id: 'IND-LEVEL-UNLIKE',
  scope: 'indicator',
  title: '这样的指标一般不放在这里',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [coreIndicators2021, practice],
  why: '指标库里名称、单位、符号都相近的指标，几乎没有放在这个二级指标下的；放错格子，这一面就没有考核。',
  mend: '核对这一行考的是哪一面，移到相应的二级指标；确实是这一面的，把名称写明。',
  fault: 'wrong-level',
  examples: {
    bad: [
      {
        note: '就业是社会效益',
        rows: [{ level2: '经济效益指标', name: '退役军人再就业人数', value: '≥260人' }],
      },
      { note: '增收不是生态', rows: [{ level2: '生态效益指标', name: '脱贫户户均增收', value: '≥3000元' }] },
      { note: '森林覆盖不是挣钱', rows: [{ level2: '经济效益指标', name: '森林覆盖率', value: '≥46%' }] },
      {
        note: '每人每月多少是标准',
        rows: [{ level2: '质量指标', name: '护林员劳务标准', value: '1200元/人·月' }],
      },
    ],
    good: [
      { note: '在它该在的地方', rows: [{ level2: '数量指标', name: '技能培训人次', value: '≥260人次' }] },
      {
        note: '陷阱：就业资金做成的就是就业',
        rows: [{ level2: '数量指标', name: '城镇新增就业人数', value: '≥2100人' }],
      },
      {
        note: '陷阱：节了能就是生态',
        rows: [{ level2: '生态效益指标', name: '改造后建筑节能率', value: '≥50%' }],
      },
      {
        note: '陷阱：评上的先进也说明质量',
        rows: [{ level2: '质量指标', name: '获评省级示范社区数', value: '≥2个' }],
      },
      {
        note: '陷阱：做得多宽多厚是质量',
        rows: [{ level2: '质量指标', name: '路面平均厚度', value: '≥20厘米' }],
      },
      {
        note: '陷阱：限着的人数也是数量',
        rows: [{ level2: '数量指标', name: '机关后勤保障人数', value: '≤45人' }],
      },
      {
        note: '陷阱：价格执行得怎样可作成本',
        rows: [{ level2: '成本指标', name: '收购价格执行率', value: '100%' }],
      },
      {
        note: '陷阱：几种效益合用一格',
        rows: [{ level2: '社会、经济、生态效益指标', name: '城镇新增就业人数', value: '≥800人' }],
      },
      {
        note: '陷阱：没有数的另有规则看',
        rows: [{ level2: '经济效益指标', name: '带动群众就业', value: '明显' }],
      },
    ],
  },
  *check(row, { profile }) {
    const found = strange(row);
    if (found === null) return;
    const rather = found.sure ? `，多半是${TITLE[found.to]}` : '';
    yield objection(
      row,
      'level2',
      `“${row.name}”不像${TITLE[found.own]}指标：${spoken(row, found.sign)}一般不放在这里${rather}。`,
      { confidence: 0.6, ...(found.sure ? moved(row, found.to, profile) : {}) },
    );
  },
});

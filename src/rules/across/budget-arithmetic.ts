import { Decimal } from 'decimal.js';
import { practice } from '../../basis/practice.ts';
import type { ReadIndicator, Surroundings } from '../../reading/types.ts';
import { toWanYuan } from '../../reading/units.ts';
import { costsIn, decimalOf, wan } from '../amounts.ts';
import { COMMON, isAll, isKindOf, partOf, sharedWords } from '../cost-words.ts';
import { objection } from '../row.ts';
import { type Objection, rule } from '../rule.ts';

/** A price per piece: 500元/人, 1200元/亩·年. */
const PER =
  /^(元|千元|万元)\/(人|户|亩|只|头|套|台|件|场|次|期|座|公里|个|名|家|村|平方米|吨|条|路|间|处|所|点|盏|株|份|册|篇|床|卷|例|张|根|块|站)(·?年|\/年)?$/;
/** The piece may stand in the name instead: 每公里治理成本 ≤75万元. */
const PER_NAME = /^(?:每|单)(人|户|亩|头|套|台|件|场|次|期|座|公里|个|名|家|村|平方米|吨)/;
/** By how much the budget must be passed before anything is said: a price that is only a ceiling may turn out lower. */
const OVER = new Decimal('1.05');
const OVER_CEILING = new Decimal('1.08');
/** The whole may pass the budget by no more than what rounding makes. */
const ROUNDED = new Decimal('1.01');
const SAME: Readonly<Record<string, string>> = { 名: '人', 场次: '场', 家: '户', 千米: '公里' };

const base = (unit: string): string => SAME[unit] ?? unit;

interface Price {
  readonly row: ReadIndicator;
  readonly money: string;
  readonly piece: string;
}

function priceOf(row: ReadIndicator): Price | null {
  const { number } = row.value;
  const [, yuan, counted] = PER.exec(row.unit ?? '') ?? [];
  const named =
    yuan === undefined && /^(元|万元)$/.test(row.unit ?? '') ? PER_NAME.exec(row.name)?.[1] : undefined;
  const piece = counted ?? named;
  if (number === null || piece === undefined) return null;
  const money = toWanYuan(number, yuan ?? row.unit ?? '元');
  return money === null ? null : { row, money, piece: base(piece) };
}

const counts = (row: ReadIndicator, piece: string): boolean =>
  row.level2 === 'quantity' && row.unit !== null && base(row.unit) === piece && row.value.number !== null;

/** Sums under 成本 that are not prices: none may pass the whole budget. */
function* tooDear(
  rows: readonly ReadIndicator[],
  budget: Decimal,
  project: string | null,
): Iterable<Objection> {
  const isLone = costsIn(rows).length === 1;
  for (const { row, cost } of costsIn(rows))
    if (
      cost.gt(budget.times(isAll(row.name, project) || isLone ? ROUNDED : OVER)) &&
      cost.lt(budget.times(1000))
    )
      yield objection(row, 'value_raw', `“${row.name}”${row.value.raw}超过预算${wan(budget)}。`, {
        confidence: 0.85,
      });
}

/** A part may not take what is given for the whole. */
function* partTakesAll(
  rows: readonly ReadIndicator[],
  budget: Decimal,
  project: string,
): Iterable<Objection> {
  for (const { row, cost } of costsIn(rows)) {
    const part = cost.eq(budget) && !isAll(row.name, project) ? partOf(row.name, project) : null;
    if (part === null) continue;
    yield objection(
      row,
      'value_raw',
      `预算${wan(budget)}是整个项目的，“${row.name}”只是“${part}”这一部分。`,
      {
        confidence: 0.65,
      },
    );
  }
}

/** Parts told apart from a whole that may stand beside them, or overlap. */
const APART = /其中|合计|小计|总|每年|年均|节约|下降|降低|偏差|收入|违约/;
const NEARLY_ALL = new Decimal('0.9');
/** Several sums under 成本, none of them the whole: together they may not pass the budget. */
function* partsTooDear(rows: readonly ReadIndicator[], budget: Decimal): Iterable<Objection> {
  const costs = costsIn(rows);
  const parts = costs.filter(({ cost }) => cost.lt(budget.times(NEARLY_ALL)) && cost.gt(0));
  const [most] = [...parts].sort((a, b) => b.cost.cmp(a.cost) || (a.row.name < b.row.name ? -1 : 1));
  if (most === undefined || parts.length < 2 || costs.some(({ row }) => APART.test(row.name))) return;
  const sum = parts.reduce((all, { cost }) => all.plus(cost), new Decimal(0));
  const isSubtotal = parts.some(({ cost }) => cost.times(2).eq(sum));
  if (isSubtotal || sum.lte(budget.times(OVER)) || sum.gt(budget.times(10))) return;
  yield objection(
    most.row,
    'value_raw',
    `成本指标里${parts.length}笔相加是${wan(sum)}，超过预算${wan(budget)}。`,
    { confidence: 0.7 },
  );
}

/** What is priced: of several counts of the same piece, the one that shares most words with the price. */
function countOf({ row, piece }: Price, rows: readonly ReadIndicator[]): ReadIndicator | undefined {
  const counted = rows.filter(one => counts(one, piece));
  if (counted.length < 2) return counted[0];
  const shares = counted.map(one => sharedWords(one.name, row.name));
  const most = Math.max(...shares);
  const own = counted.filter((_, at) => shares[at] === most);
  return most > 0 && own.length === 1 ? own[0] : undefined;
}

/** One of several prices for the same piece, or the price of a kind, says nothing of the whole count. */
function pricesPart(
  { row, piece, money }: Price,
  count: ReadIndicator,
  rows: readonly ReadIndicator[],
): boolean {
  const own = row.name
    .replace(COMMON, '')
    .replace(/采购|购置|投资|投入|财政|工程|项目|资金/g, '')
    .replaceAll(piece, '');
  if (
    own !== '' &&
    sharedWords(count.name, row.name) === 0 &&
    ![...own].some(sign => count.name.includes(sign))
  )
    return true;
  if (isKindOf(row.name, count.name)) return true;
  const others = rows.flatMap(other => priceOf(other) ?? []).filter(other => other.piece === piece);
  return others.some(other => other.row !== row && new Decimal(other.money).lt(money));
}

/** Money from above, or put in beside other money, pays a share of what a thing costs; what it pays in aid it pays alone. */
const SHARED =
  /中央|省级|上级|转移支付|资本金|注资|配套(?!设施|工程)|启动资金|首付|首期|质保金|尾款|缺口|前期|引导资金|以奖代补|奖补|补助|贴息|续建/;
/** The goal of a year that does not see the thing finished. */
const UNFINISHED =
  /封顶|主体(结构|工程|施工)|启动(?=[一-龥]{0,8}(建设|施工))|形象进度|完成[^，,；;。]{0,12}\d+%/;
/** What a whole thing costs, whoever pays. */
const WHOLE_COST = /造价|投资|概算|建设成本|工程/;
function paysPart({ row }: Price, { projectName, goals }: Surroundings): boolean {
  if (/补[助贴]|标准/.test(row.name)) return false;
  return (
    SHARED.test(projectName ?? '') || (WHOLE_COST.test(row.name) && goals.some(goal => UNFINISHED.test(goal)))
  );
}

function* tooMany(price: Price, rows: readonly ReadIndicator[], budget: Decimal): Iterable<Objection> {
  const count = countOf(price, rows);
  if (count === undefined || pricesPart(price, count, rows)) return;
  const need = new Decimal(price.money).times(count.value.number ?? 0);
  const ceiling = price.row.operator.startsWith('<');
  if (need.lte(budget.times(ceiling ? OVER_CEILING : OVER))) return;
  yield objection(
    price.row,
    'value_raw',
    `“${count.name}”${count.value.raw}按${price.row.value.raw}计算要${wan(need)}，超过预算${wan(budget)}。`,
    { confidence: ceiling ? 0.65 : 0.85 },
  );
}

export default rule({
  id: 'X-BUDGET-ARITHMETIC',
  scope: 'rows',
  title: '数量乘以标准超过预算',
  level: 'warning',
  formal: false,
  aspect: '适当性',
  basis: [practice],
  fault: 'cost-budget',
  why: '按补助标准和人数一算就超过预算，说明数量、标准和预算不是一起测算的，年底必有一项完不成。',
  mend: '核对数量、标准和预算数，改正写错的一项；另有资金来源的写明。',
  examples: {
    bad: [
      {
        note: '三项工作，一项用光了预算',
        rows: [{ level2: '成本指标', name: '专家评审费用', value: '≤45万元' }],
        around: { project: '图书购置、专家评审及宣传推广', budget: '45' },
      },
      {
        note: '只有一笔，也超过预算',
        rows: [{ level2: '成本指标', name: '测绘服务费', value: '52万元' }],
        around: { project: '地形图测绘', budget: '50' },
      },
      {
        note: '两笔加起来要 26 万元，预算只有 20 万元',
        rows: [
          { level2: '成本指标', name: '场地租赁费', value: '≤12万元' },
          { level2: '成本指标', name: '专家劳务费', value: '≤14万元' },
        ],
        around: { budget: '20' },
      },
      {
        note: '500 元/人、600 人，要 30 万元，预算只有 20 万元',
        rows: [
          { level2: '数量指标', name: '补助人数', value: '≥600人' },
          { level2: '成本指标', name: '人均补助标准', value: '=500元/人' },
        ],
        around: { budget: '20' },
      },
    ],
    good: [
      {
        note: '陷阱：两项工作，办案就是大头',
        rows: [{ level2: '成本指标', name: '监测业务费控制数', value: '≤45万元' }],
        around: { project: '环境监测业务及装备专项', budget: '45' },
      },
      {
        note: '陷阱：一项工作本来就是全部',
        rows: [{ level2: '成本指标', name: '专家评审费用', value: '≤45万元' }],
        around: { project: '项目专家评审', budget: '45' },
      },
      {
        note: '陷阱：单价说的是其中一种设备',
        rows: [
          { level2: '数量指标', name: '购置医疗设备台数', value: '6台' },
          { level2: '成本指标', name: 'CT采购单价', value: '≤380万元/台' },
        ],
        around: { budget: '540' },
      },
      {
        note: '陷阱：一笔是总数，其余是其中的',
        rows: [
          { level2: '成本指标', name: '项目总成本', value: '≤20万元' },
          { level2: '成本指标', name: '场地租赁费', value: '≤9万元' },
          { level2: '成本指标', name: '专家劳务费', value: '≤11万元' },
        ],
        around: { budget: '20' },
      },
      {
        note: '陷阱：资本金只是造价的一部分',
        rows: [
          { level2: '数量指标', name: '标准厂房建筑面积', value: '≥90000平方米' },
          { level2: '成本指标', name: '单位面积造价', value: '≤2400元/平方米' },
        ],
        around: { project: '产业园建设资本金注入', budget: '4000' },
      },
      {
        note: '陷阱：当年只到封顶',
        rows: [
          { level2: '数量指标', name: '教学楼建筑面积', value: '≥9000平方米' },
          { level2: '成本指标', name: '单位面积造价', value: '≤3000元/平方米' },
        ],
        around: { project: '教学楼建设', goal: '年底主体结构封顶', budget: '1500' },
      },
      {
        note: '正好',
        rows: [
          { level2: '数量指标', name: '补助人数', value: '≥400人' },
          { level2: '成本指标', name: '人均补助标准', value: '=500元/人' },
        ],
        around: { budget: '20' },
      },
      {
        note: '陷阱：标准是上限，实际可以略低',
        rows: [
          { level2: '数量指标', name: '培训人数', value: '≥420人' },
          { level2: '成本指标', name: '人均培训成本', value: '≤500元/人' },
        ],
        around: { budget: '20' },
      },
      {
        note: '陷阱：标准说的只是其中一类人',
        rows: [
          { level2: '数量指标', name: '残疾儿童康复救助人数', value: '120人' },
          { level2: '成本指标', name: '听力残疾儿童康复标准', value: '≤2.6万元/人' },
        ],
        around: { budget: '180' },
      },
      {
        note: '陷阱：两档标准，数量是合计',
        rows: [
          { level2: '数量指标', name: '补助车辆数量', value: '≥360台' },
          { level2: '成本指标', name: '甲类货车补助标准', value: '≤8000元/台' },
          { level2: '成本指标', name: '乙类货车补助标准', value: '≤3500元/台' },
        ],
        around: { budget: '180' },
      },
      {
        note: '陷阱：两类人，不知道标准管哪一类',
        rows: [
          { level2: '数量指标', name: '城镇补助人数', value: '≥600人' },
          { level2: '数量指标', name: '农村补助人数', value: '≥100人' },
          { level2: '成本指标', name: '农村补助标准', value: '=500元/人' },
        ],
        around: { budget: '20' },
      },
    ],
  },
  *check(rows, { around }) {
    const budget = decimalOf(around.budget);
    if (budget === null || budget.lte(0)) return;
    yield* tooDear(rows, budget, around.projectName);
    yield* partsTooDear(rows, budget);
    yield* partTakesAll(rows, budget, around.projectName ?? '');
    for (const price of rows.flatMap(row => priceOf(row) ?? []))
      if (!paysPart(price, around)) yield* tooMany(price, rows, budget);
  },
});

import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import type { Rewrite } from '../../domain/finding.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { objection, replacing, written } from '../row.ts';
import { rule } from '../rule.ts';

const COMPARED = /(≥|≤|>=|<=|>|<|不少于|不低于|不超过|不高于|达到)\s*\d/;
const PERCENT = /\d(\.\d+)?[%％]/;
const COUNTED =
  /\d(\.\d+)?(万|亿)?(元|人次|人|户|家|场次?|次|期|份|篇|册|套|台|辆|个|项|处|座|条|所|间|栋|块|头|只|羽|株|盏|幅|口|眼|公里|千米|米|亩|公顷|平方米|平米|立方米|延米|㎡|吨)(以上|以内)?$|(期|年限|寿命)\d{1,2}年(以上|以内)?$|(?<!\d)\d{1,2}年以上$|\d元\/[一-龥]{1,3}(?:[·/][一-龥]{1,2})?$/;

/** 完成3600条新闻采编任务: the figure of the deed stands in the middle. */
const IN_DEED =
  /^(完成|开展|举办|组织|新建|改造|培训|保管|发放|救助|采编|维修|检测|服务|硬化|铺设|修建|安装|购置|采购|种植|栽植|整治|清理|治理|拆除|绿化|建设|新增)[一-龥]{0,8}\d+(\.\d+)?(万|亿)?(米|株|盏|口|眼|吨|条|篇|场次?|次|人次|人|户|家|期|份|册|套|台|辆|个|项|处|座|公里|吨|亩|平方米)(?!以上|以下|的|工作日|自然日|小时|月)/;

/** A deadline with its year or day, standing in a name: 11月30日前完成支付. */
const DEADLINE = /^(20\d\d年)?\d{1,2}月(\d{1,2}日)?(底|末|中旬|上旬)?(之?前|以前)?完成/;

/** The condition stands in the name, and the value only says yes. */
const CONDITION = /(不[高低]于|不超过|低于|高于|控制在)[一-龥]{2,}$/;
const YES = /^(是|符合|达到|满足|做到|控制)$/;

/** The target's own figure and unit, standing in the name as well. */
const sameFigure = (row: ReadIndicator, name: string): boolean => {
  const { number, unit } = row.value;
  return number !== null && unit !== null && number.length > 1 && name.includes(`${number}${unit}`);
};

const spare = (text: string): string => text.replace(/[\s*＊]/g, '');

/** What a unit counts, as a name says it. */
const NOUNS: Readonly<Record<string, string>> = {
  人次: '人次',
  场: '场次',
  场次: '场次',
  公里: '里程',
  千米: '里程',
  亩: '面积',
  公顷: '面积',
  平方米: '面积',
  '㎡': '面积',
  吨: '数量',
};

/** The name without its figure; a figure that stands nowhere else moves to an empty value, or is asked about. */
function withoutValue(row: ReadIndicator): { rewrite?: Rewrite } {
  const before = written(row, 'name');
  const found =
    /^(.+?)(?:达到?|不低于|不少于|≥|>=)?(\d+(?:\.\d+)?)(%|％|万?(?:人次|场次|平方米|公里|千米|公顷|[人户场次家期份册篇套台辆个项处座条块吨亩㎡]))([一-龥]{0,6})$/.exec(
      before.trim(),
    );
  if (found === null) return {};
  const [, head = '', number = '', unit = '', noun = ''] = found;
  const whole = /[%％]/.test(unit) || (noun === '' && /[数率度次量]$/.test(head));
  const counted = noun === '' ? (NOUNS[unit.replace('万', '')] ?? `${unit}数`) : `${noun}数`;
  const after = whole ? head : `${head}${counted}`;
  const value = written(row, 'value_raw');
  if (value === '' && row.raw.value_raw !== null)
    return {
      rewrite: {
        ...replacing(row, 'name', after),
        also: [{ path: `${row.path}/value_raw`, before: value, after: `${number}${unit}` }],
      },
    };
  const needs = value.includes(number) ? [] : [`名称里写${number}${unit}，指标值写${value}，以哪个为准？`];
  return { rewrite: replacing(row, 'name', after, needs) };
}

export default rule({
  id: 'IND-NAME-HAS-VALUE',
  scope: 'indicator',
  title: '指标值写进了名称',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015],
  why: '名称里带数，调整目标时两处要同改，也常与指标值打架；名称就是值时，等于没有名称。',
  mend: '名称只留所量的事，数量、比例和时限都写到指标值一栏。',
  fault: 'name-vague',
  examples: {
    bad: [
      {
        note: '时限写进名称',
        rows: [{ level2: '时效指标', name: '2024年11月30日前完成补贴兑付', value: '11月底' }],
      },
      {
        note: '标准在名称里，值只写是',
        rows: [{ level2: '成本指标', name: '苗木单价不高于市场价', value: '是' }],
      },
      { note: '名称带数量', rows: [{ level2: '数量指标', name: '培训100人', value: '≥100人' }] },
      { note: '长度在动词后面', rows: [{ level2: '数量指标', name: '铺设260米排水管', value: '100%' }] },
      {
        note: '数在名称中间',
        rows: [{ level2: '数量指标', name: '完成800篇乡土教材编写任务', value: '100%' }],
      },
      { note: '名称与值打架', rows: [{ level2: '质量指标', name: '维修质量达标率100%', value: '≥98%' }] },
      { note: '名称就是值', rows: [{ level2: '时效指标', name: '2024年底之前', value: '2024年底之前' }] },
    ],
    good: [
      {
        note: '陷阱：括号里是怎样算控制住',
        rows: [{ level2: '质量指标', name: '血压控制率（＜140mmHg）', value: '≥60%' }],
      },
      {
        note: '陷阱：几个工作日是时限',
        rows: [{ level2: '时效指标', name: '救助金审批后5个工作日内发放率', value: '≥98%' }],
      },
      { note: '名称只说所量的事', rows: [{ level2: '数量指标', name: '培训人数', value: '≥100人' }] },
      {
        note: '陷阱：年龄段是对象',
        rows: [{ level2: '数量指标', name: '65岁以上老年人体检人数', value: '≥800人' }],
      },
      {
        note: '陷阱：两癌筛查是专名',
        rows: [{ level2: '数量指标', name: '农村妇女两癌筛查人数', value: '≥1500人' }],
      },
    ],
  },
  *check(row) {
    const name = spare(plain(written(row, 'name')).slice(row.of.length));
    const value = spare(row.value.plain);
    const bare = name.replace(/\([^)]*\)/g, '');
    const bracketed = /\((?:≥|≤|>=|<=|>|<|=|不少于|不低于|不超过|达到)\s*\d[^)]*\)$/.test(name);
    const defined = /率\([^)]*[<>≤≥]\s*\d[^)%％]*\)$/.test(name) && /%|％/.test(row.value.plain);
    if (defined) return;
    const figured = /\d/.test(name);
    if (!figured && !CONDITION.test(bare)) return;
    if (name !== '' && name === value && /\d/.test(name))
      yield objection(row, 'name', `名称“${row.name}”就是指标值，没有说明考核什么。`, { confidence: 0.95 });
    else if (CONDITION.test(bare) && YES.test(value))
      yield objection(row, 'name', `“${row.name}”把标准写在名称里，指标值只写“${row.value.raw}”。`, {
        confidence: 0.75,
      });
    else if (
      bracketed ||
      COMPARED.test(bare) ||
      PERCENT.test(bare) ||
      COUNTED.test(bare) ||
      IN_DEED.test(bare) ||
      DEADLINE.test(bare) ||
      sameFigure(row, bare)
    )
      yield objection(row, 'name', `名称“${row.name}”里带了目标数值。`, {
        confidence: 0.85,
        ...withoutValue(row),
      });
  },
});

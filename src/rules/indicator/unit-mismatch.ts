import { practice } from '../../basis/practice.ts';
import { remembered } from '../../reading/remembered.ts';
import type { ReadIndicator } from '../../reading/types.ts';
import { type UnitClass, unitClass } from '../../reading/units.ts';
import { amountOf, hasFormula, isBenefit, isCostRow, objection, replacing, written } from '../row.ts';
import { rule } from '../rule.ts';

interface Fit {
  readonly name: RegExp;
  readonly unit: (unit: string, group: UnitClass) => boolean;
  readonly want: string;
}
const among =
  (...groups: UnitClass[]) =>
  (_: string, group: UnitClass): boolean =>
    groups.includes(group);

/** What a name's last word demands of the unit; the first match decides. */
const FITS: readonly Fit[] = [
  { name: /程度$/, unit: among('percent', 'ratio'), want: '%（或分、级）' },
  { name: /满意度$/, unit: among('percent', 'ratio'), want: '%（或分、星级）' },
  {
    name: /(?<!频|(?<!成)功|效|利|汇|税|费|速)率$|密度$|比例$|比重$|占比$/,
    unit: (unit, group) =>
      group === 'percent' || (group === 'ratio' && unit !== '比例') || /[/每]/.test(unit),
    want: '%或‰',
  },
  {
    name: /人次(数|数量)?$/,
    unit: (unit, group) => group === 'visit' || /^[^/]*次/.test(unit),
    want: '人次',
  },
  {
    name: /人口(数|数量)?$|人数$|人员(数|数量)$/,
    unit: unit => /人|名|位|次|口|^[千万]$/.test(unit),
    want: '人',
  },
  {
    name: /(劳动者|人员|学生|学员|教师|干部|职工|农民|居民|村民|老人|老年人|儿童|妇女|患者|群众|工作者|志愿者)$/,
    unit: (unit, group) => !/^(个|家|台|期)$/.test(unit) && !/^(area|length|weight|volume)$/.test(group),
    want: '人',
  },
  {
    name: /^(?!.*(按|及时|进度)).*(?<!有效)(时间|日期|时[限长]|工期|周期)$/,
    unit: (_, group) => !/^(percent|person|visit|area|length|weight|money)$/.test(group),
    want: '日期，或天、小时',
  },
  {
    name: /(宣传[册单页]|折页|手册|图书|书籍|样品|样本|路灯|电脑|打印机|摄像头|(?<!停|发|停放)车辆?|床位|桌椅|垃圾桶)((?:购置|采购|更新|配备)(?:数量)?)?$/,
    unit: (unit, group) => /批/.test(unit) || !/^(person|visit|event|area|length|time)$/.test(group),
    want: '与所数的东西相同的量词',
  },
  {
    name: /(困难|贫困|脱贫|监测|农|住)户$/,
    unit: (unit, group) => group !== 'percent' && !/^万?[人名]$/.test(unit),
    want: '户',
  },
  { name: /(企业|公司|合作社)$/, unit: unit => !/^[人名位]$/.test(unit), want: '家' },
  {
    name: /^(按时|及时|按期|准时|足额)(足额|及时)?(发放|支付|拨付|缴纳|兑付|到位|完成)$/,
    unit: (_, group) => group !== 'person' && group !== 'visit',
    want: '%，或写日期',
  },
  { name: /户数$/, unit: unit => /户|家/.test(unit), want: '户' },
  {
    name: /场次$|次数$|期数$|班次$|批次$/,
    unit: (_, group) => group === 'event' || group === 'visit' || group === 'thing',
    want: '场或次',
  },
  {
    name: /(间数|座数|台数|套数|辆数|条数|件数|份数|(?<!建)册数|篇数|家数|所数|处数|盏数|株数)$/,
    unit: (_, group) => group === 'thing' || group === 'event',
    want: '与名称相同的量词',
  },
  {
    name: /(?<!质)(数量|个数|期数|项数|户次|家次)$/,
    unit: (_, group) => group !== 'percent',
    want: '与所数的东西相同的量词',
  },
  { name: /天数$/, unit: unit => /天|日/.test(unit), want: '天' },
  { name: /面积$/, unit: among('area'), want: '亩、平方米等面积单位' },
  { name: /里程$|长度$/, unit: among('length'), want: '公里、米等长度单位' },
  { name: /年限$/, unit: unit => /年|月/.test(unit), want: '年' },
  {
    name: /^(?!.*(占|比|节约|降低|下降|减少|压减|增|变动|偏差|控制|管理费|预备费|间接费)).*(成本|金额|(?<!配套)资金|费用|经费|造价|单价|采购价|价格|均价|(?<![免消交缴收报])费)$/,
    unit: among('money', 'unit-cost', 'ratio'),
    want: '元、万元或元/单位',
  },
  {
    name: /[人户家个件份条座台套所处期辆项盏株校村生员民]数$/,
    unit: (_, group) => group !== 'percent',
    want: '与所数的东西相同的量词',
  },
];
const fitOf = remembered(name => FITS.find(fit => fit.name.test(name)) ?? null);
/** A figure with its unit at the end of a name: 慰问老党员60人. */
const COUNTED_IN_NAME = /\d(人次|人|名|户|场|次|期|家|辆|套|公里|亩)$/;

/** The unit the name's own figure carries, where the value counts something else. */
const otherInName = (row: ReadIndicator, group: UnitClass): string | null => {
  const own = COUNTED_IN_NAME.exec(row.name)?.[1];
  return own !== undefined && unitClass(own) !== group && group !== 'percent' ? own : null;
};

/** Cattle by the head and fowl by the piece make no sum. */
const TWO_UNITS = /\d万?(头[(（/、]?[只羽]|[只羽][(（/、]?头)/;
/** 牲畜存栏 is told in 头(只) in the statistics of the trade: no fowl is among it. */
const LIVESTOCK = /牲畜|家畜|[猪牛羊]{2}|口蹄疫|小反刍/;
/** Things made or bought are counted by the piece. */
const MADE =
  /^(制作|印制|印发|印刷|发放|购置|采购|举办|召开|编制|新建)(?!.*(时间|时长|天数|月数|周期|年限|时限|期限|课时|学时)$)/;
/** A duty of the office, done all the year: what lasts by its nature may be told in years. */
const isAllYear = (row: ReadIndicator): boolean =>
  /^=?(?:1|一)年$|^=?(?:12|十二)个?月$|^=?36[56]天$/.test(row.value.plain) &&
  !/时|期|天|[年月]|开放|开馆|服务|租|运[维行营转]|维[护保]|保[洁安险障]|供|驻|值|缴|付|发放|托管|聘|[管养看巡]护|订|使用|直播/.test(
    row.name,
  );
const PER = /每|均|单(?!价|笔金额)[一-龥]|\/|单位|月|年|日|次/;

/** One lot, of things that are counted by the piece; stores and material go by the lot. */
const ONE_LOT = /^(?:≥|>=|=|不少于)?(?:1|一)批$/;
const BY_PIECE =
  /(?:设备|装备|仪器|器材|家具|床铺|床位|课?桌[椅凳]?|座椅|电脑|计算机|打印机|终端|车辆?|机械|机具|器械|空调|柜|图书|服装|校服)(?:的?(?:购置|采购|配备|更新|更换|添置|数量))?$/;

/** A name of which a share can be told under 数量. */
const SHARED =
  /率|比例|占比|比重|密度|(?<!制)度$|[面幅]$|覆盖|接种|普及|参保|入学|巩固|建档|签约|纳入|满意|进度|完成|达标|合格|到位/;
/** All of the year's work done: of how much, nobody can tell. */
const ALL_WORK = /^(?:全面|按时|按期)?完成[一-龥]{2,}(?:工作|任务|计划)$/;
/** So much more income in 元, and small: nobody's but one household's or one person's. */
const isGain = (row: ReadIndicator): boolean =>
  isBenefit(row) &&
  /(增收|(增加|新增)[一-龥]{0,2}收入|收入增加)$/.test(row.name) &&
  row.unit === '元' &&
  amountOf(row) < 10000;
/** A small sum in 元 that can only be what one case, one person or one day is paid. */
const isAllowance = (row: ReadIndicator, budget: string | null): boolean =>
  /(补助|补贴|津贴|奖励|报酬|稿酬)(金额)?$|(采购|购置|制作|印刷|养护|清运|检测|体检|培训|运输|种植|栽植)成本$/.test(
    row.name,
  ) &&
  row.unit === '元' &&
  amountOf(row) < 10000 &&
  (budget === null || amountOf(row) !== Number(budget) * 10000);

export default rule({
  id: 'IND-UNIT-MISMATCH',
  scope: 'indicator',
  title: '计量单位与指标名称不符',
  level: 'warning',
  formal: false,
  aspect: '完整性',
  basis: [practice],
  why: '单位与名称对不上，统计口径就不清：人次与人、户与人、个与元不能互换。',
  mend: '按名称统一单位；确按另一口径统计的，改名称。',
  fault: 'unit',
  examples: {
    bad: [
      {
        note: '一批是多少台',
        rows: [{ level2: '数量指标', name: '购置检验设备', value: '1批' }],
      },
      { note: '个数配百分号', rows: [{ level2: '数量指标', name: '培训班期数', value: '≥95%' }] },
      { note: '发给多少人没写', rows: [{ level2: '数量指标', name: '村级河长补助发放', value: '100%' }] },
      { note: '全部工作的几成', rows: [{ level2: '数量指标', name: '完成普法宣传工作', value: '100%' }] },
      { note: '人次写成人', rows: [{ level2: '数量指标', name: '讲座参与人次', value: '≥150人' }] },
      { note: '名称说人、值说个', rows: [{ level2: '数量指标', name: '慰问老党员60人', value: '60个' }] },
      { note: '间数不是面积', rows: [{ level2: '数量指标', name: '翻修教室间数', value: '60平方米' }] },
      { note: '按时发放不数人', rows: [{ level2: '质量指标', name: '按时发放', value: '≥60人' }] },
      { note: '一件一人还是一天', rows: [{ level2: '成本指标', name: '调解案件补贴', value: '200元' }] },
      { note: '差旅费不数人', rows: [{ level2: '成本指标', name: '督查差旅费', value: '350人/天' }] },
      { note: '宣传品不数年', rows: [{ level2: '数量指标', name: '制作宣传展板', value: '=1年' }] },
      { note: '头和只不能相加', rows: [{ level2: '数量指标', name: '春防免疫数量', value: '≥12万头只' }] },
      { note: '期限不按人计', rows: [{ level2: '时效指标', name: '补贴审批时限', value: '≤20人' }] },
      { note: '费用按个计', rows: [{ level2: '数量指标', name: '安置小区物业费', value: '8个' }] },
      { note: '户不按人计', rows: [{ level2: '数量指标', name: '帮扶脱贫户', value: '≥300人' }] },
      { note: '“比例”不是单位', rows: [{ level2: '质量指标', name: '设备在线率', value: '≥0.97比例' }] },
      { note: '谁增收1980元', rows: [{ level2: '经济效益指标', name: '合作社助农增收', value: '1980元' }] },
      { note: '标准缺“每什么”', rows: [{ level2: '成本指标', name: '生活补助标准', value: '100元' }] },
    ],
    good: [
      {
        note: '陷阱：物资按批买',
        rows: [{ level2: '数量指标', name: '抢险物资采购', value: '1批' }],
      },
      {
        note: '陷阱：每人写在值里',
        rows: [{ level2: '成本指标', name: '疗养费用标准', value: '每人不超过1800元' }],
      },
      {
        note: '陷阱：户均增收说了是每户',
        rows: [{ level2: '经济效益指标', name: '茶农户均增收', value: '≥1980元' }],
      },
      {
        note: '陷阱：描述里说是佩戴率',
        rows: [
          {
            level2: '数量指标',
            name: '矫正对象手环定位',
            value: '100%',
            description: '应佩戴手环人员的实际佩戴率',
          },
        ],
      },
      {
        note: '陷阱：牲畜按头（只）计',
        rows: [{ level2: '数量指标', name: '牲畜免疫数量', value: '≥31万头（只）' }],
      },
      { note: '一致', rows: [{ level2: '数量指标', name: '讲座参与人次', value: '≥150人次' }] },
      {
        note: '陷阱：满意度可用百分制的分',
        rows: [{ level2: '满意度指标', name: '游客满意度', value: '≥90分' }],
      },
      {
        note: '陷阱：死亡率可按人口计',
        rows: [{ level2: '社会效益指标', name: '孕产妇死亡率', value: '≤10人/10万' }],
      },
      { note: '陷阱：率可用千分号', rows: [{ level2: '质量指标', name: '森林火灾受害率', value: '≤0.9‰' }] },
      {
        note: '陷阱：名称已写“每人每年”',
        rows: [{ level2: '成本指标', name: '每人每年补助标准', value: '75元' }],
      },
      {
        note: '陷阱：“百分比”就是百分号',
        rows: [{ level2: '质量指标', name: '工程合格率', value: '≥98百分比' }],
      },
    ],
  },
  *check(row, { around }) {
    const both = TWO_UNITS.exec(`${row.value.plain}${row.inName.unit ?? ''}`)?.[1];
    if (both !== undefined && !LIVESTOCK.test(row.name)) {
      yield objection(row, 'value_raw', `“${both}”把按头计的和按只计的加在一起，应分开写。`, {
        confidence: 0.75,
      });
      return;
    }
    if (row.level2 === 'quantity' && ONE_LOT.test(row.value.plain) && BY_PIECE.test(row.name)) {
      yield objection(row, 'value_raw', `“${row.value.raw}”看不出“${row.name}”有多少台、多少件。`, {
        confidence: 0.7,
      });
      return;
    }
    const unit = row.unit;
    if (unit === null || row.value.number === null) return;
    const group = unitClass(unit);
    if (group === 'other') return;
    const own = otherInName(row, group);
    if (own !== null) {
      yield objection(row, 'value_raw', `名称写“${own}”，指标值却按“${unit}”计。`, { confidence: 0.85 });
      return;
    }
    if (row.level2 === 'quantity' && group === 'time' && (MADE.test(row.name) || isAllYear(row))) {
      yield objection(row, 'value_raw', `“${row.name}”要数做了多少，单位却写“${unit}”。`, {
        confidence: 0.8,
      });
      return;
    }
    if (
      row.level2 === 'quantity' &&
      group === 'percent' &&
      (!SHARED.test(row.name) || ALL_WORK.test(row.name)) &&
      !/%/.test(row.name) &&
      !(hasFormula(row) || /率|比例|占比|覆盖/.test(row.description))
    ) {
      yield objection(row, 'value_raw', `“${row.name}”是数量，${row.value.raw}看不出有多少。`, {
        confidence: 0.75,
      });
      return;
    }
    const gain = isGain(row);
    const fit = fitOf(row.name);
    if (fit !== null && !fit.unit(unit, group)) {
      const visits = /人次/.test(row.name) && unit === '人' && row.value.unit === '人';
      yield objection(row, 'value_raw', `“${row.name}”的单位是“${unit}”，应为${fit.want}。`, {
        confidence: 0.85,
        ...(unit === '个' && fit.want === '人'
          ? { rewrite: replacing(row, 'value_raw', written(row, 'value_raw').replace(/个$/, '人')) }
          : {}),
        ...(visits
          ? { rewrite: replacing(row, 'value_raw', written(row, 'value_raw').replace(/人/, '人次')) }
          : {}),
      });
    } else if (
      (gain || (isCostRow(row) && (/标准$/.test(row.name) || isAllowance(row, around.budget)))) &&
      group === 'money' &&
      !PER.test(`${row.name}${row.description}${row.value.plain}`)
    )
      yield objection(
        row,
        'value_raw',
        `“${row.name}”只写了${row.value.raw}，没写是${gain ? '每人、每户还是一共' : '每人、每月还是每亩'}。`,
        { confidence: 0.7 },
      );
  },
});

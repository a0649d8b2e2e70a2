import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { practice } from '../../basis/practice.ts';
import {
  agrees,
  BY_EACH,
  CEILING,
  countedIn,
  countedOnce,
  DONE,
  deedAndThing,
  figureOf,
  grownTo,
  isOtherUnit,
  speaksOf,
  statedIn,
} from '../goal-figures.ts';
import { amountOf, objection } from '../row.ts';
import { rule } from '../rule.ts';
import { objectOf } from '../same-measure.ts';

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
        note: '目标数得清，指标只写一项',
        rows: [{ level2: '数量指标', name: '学校食堂改造', value: '1项' }],
        around: { goal: '暑期完成5所学校食堂改造。' },
      },
      {
        note: '更换和更新是一件事',
        rows: [{ level2: '数量指标', name: '更换路名牌', value: '≥260块' }],
        around: { goal: '更新破旧路名牌320块，粉刷墙面。' },
      },
      {
        note: '目标把年份写在前头',
        rows: [{ level2: '数量指标', name: '修缮校舍数量', value: '6栋' }],
        around: { goal: '修缮1990年以前建的校舍9栋。' },
      },
      {
        note: '目标的上限更严',
        rows: [{ level2: '社会效益指标', name: '城镇调查失业率', value: '≤5.5%' }],
        around: { goal: '开发岗位200个，城镇调查失业率控制在5%以内。' },
      },
      {
        note: '目标按台数，指标按人数',
        rows: [{ level2: '数量指标', name: '发放助听器数', value: '≥60人' }],
        around: { goal: '为听障老人发放助听器60台。' },
      },
      {
        note: '由6条到9条，新的只有3条',
        rows: [{ level2: '数量指标', name: '新增公交线路', value: '≥9条' }],
        around: { goal: '公交线路由6条增加到9条。' },
      },
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
        note: '陷阱：目标说的是每千人几批次',
        rows: [{ level2: '数量指标', name: '食品监督抽检批次', value: '2400批次' }],
        around: { goal: '完成食品监督抽检4批次/千人。' },
      },
      {
        note: '陷阱：另有一行也数校舍，不知道目标说哪一个',
        rows: [
          { level2: '数量指标', name: '修缮校舍数量', value: '6栋' },
          { level2: '数量指标', name: '加固校舍数量', value: '3栋' },
        ],
        around: { goal: '修缮、加固1990年以前建的校舍9栋。' },
      },
      {
        note: '陷阱：比目标的上限更严',
        rows: [{ level2: '社会效益指标', name: '城镇调查失业率', value: '≤4.8%' }],
        around: { goal: '城镇调查失业率控制在5%以内。' },
      },
      {
        note: '陷阱：新增的正是差数',
        rows: [{ level2: '数量指标', name: '新增公交线路', value: '≥3条' }],
        around: { goal: '公交线路由6条增加到9条。' },
      },
      {
        note: '陷阱：目标的零头没有写',
        rows: [{ level2: '数量指标', name: '乡道养护里程', value: '≥318公里' }],
        around: { goal: '对全县860.4公里县乡道日常养护，其中乡道养护318.6公里。' },
      },
      {
        note: '陷阱：两种班加起来正是这个数',
        rows: [{ level2: '数量指标', name: '举办培训班期数', value: '7期' }],
        around: { goal: '举办镇村干部培训班3期、后备干部培训班4期。' },
      },
      {
        note: '一致',
        rows: [{ level2: '数量指标', name: '技能培训期数', value: '≥6期' }],
        around: { goal: '年内举办技能培训6期，培训不少于180人。' },
      },
      {
        note: '陷阱：每周1次，全年就是52次',
        rows: [{ level2: '数量指标', name: '价格监测上报次数', value: '≥52次' }],
        around: { goal: '农产品价格监测每周上报1次。' },
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
    if (around.goals.length === 0) return;
    for (const row of rows) {
      if (!(amountOf(row) > 0)) continue;
      const figure = figureOf(row);
      const grown = around.goals.flatMap(goal => grownTo(goal, row)).at(0);
      if (grown !== undefined) {
        yield objection(row, 'value_raw', `绩效目标写“${grown}”，其中新增的没有${row.value.raw}。`, {
          confidence: 0.75,
        });
        continue;
      }
      const counted = around.goals.flatMap(goal => countedIn(goal, row)).at(0);
      if (counted !== undefined) {
        yield objection(
          row,
          'value_raw',
          `绩效目标写“${counted}”，“${row.name}”只写${row.value.raw}，看不出做了多少。`,
          {
            confidence: 0.7,
          },
        );
        continue;
      }
      const ceiling = row.operator.startsWith('<');
      if (!ceiling && row.operator !== '' && row.operator !== '=' && !row.operator.startsWith('>')) continue;
      if (agrees(row, figure, around.goals)) continue;
      if (BY_EACH.test(row.name)) continue;
      const whole = objectOf(row.name);
      const object = whole.replace(DONE, '');
      const once = countedOnce(row, whole, rows, stated);
      const first = stated.find(one => speaksOf(one, row, object) || (once && deedAndThing(one, row, whole)));
      const other = stated.find(one => one.number === figure && isOtherUnit(one, row, object));
      if (other !== undefined) {
        yield objection(
          row,
          'value_raw',
          `绩效目标写“${other.said}”，指标“${row.name}”却按“${row.unit ?? ''}”计。`,
          { confidence: 0.7 },
        );
        continue;
      }
      if (first === undefined || (ceiling && !(CEILING.test(first.clause) && figure > first.number)))
        continue;
      const less = figure < first.number;
      yield objection(
        row,
        'value_raw',
        `绩效目标写“${first.said}”，指标“${row.name}”却写${row.value.raw}，两处不一致。`,
        { goal: first.said, confidence: less ? 0.8 : 0.65 },
      );
    }
  },
});

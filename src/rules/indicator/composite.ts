import { goalMeasures2015 } from '../../basis/goal-measures-2015-88.ts';
import { isCostRow, objection } from '../row.ts';
import { rule } from '../rule.ts';
import { LIST_OF_TWO, namesTwo, parted, TWO, twoFigures } from '../two-in-one.ts';

export default rule({
  id: 'IND-COMPOSITE',
  scope: 'indicator',
  title: '一个指标装了两件事',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [goalMeasures2015],
  why: '两个量共用一个值，一个达到、一个没达到时无法判定完成与否。',
  mend: '拆成两行，各写各的指标值和依据。',
  examples: {
    bad: [
      {
        note: '三样开支一个数',
        rows: [{ level2: '成本指标', name: '网站维护、稿费、编辑工资', value: '36万元' }],
      },
      {
        note: '拆和种是两件事',
        rows: [{ level2: '质量指标', name: '老旧围墙拆除及沿线绿化率', value: '≥90%' }],
      },
      {
        note: '两种补助各给各的人',
        rows: [{ level2: '数量指标', name: '失能老人护理补贴及孤儿助学补助人数', value: '≥180人' }],
      },
      {
        note: '讲法和开庭是两件事',
        rows: [{ level2: '数量指标', name: '普法宣讲、巡回调解次数', value: '≥20次' }],
      },
      {
        note: '路的长和管的长',
        rows: [{ level2: '数量指标', name: '新建道路和管网长度', value: '≥8.8公里' }],
      },
      {
        note: '两个日子一个率',
        rows: [{ level2: '时效指标', name: '开工、完工及时率', value: '100%' }],
      },
      {
        note: '满意之外又写投诉',
        rows: [{ level2: '满意度指标', name: '参与群众满意度', value: '≥98%且投诉≤2件' }],
      },
      {
        note: '两样活一个合格率',
        rows: [{ level2: '质量指标', name: '道路维修和桥梁养护合格率', value: '≥95%' }],
      },
      {
        note: '增产的和增收的',
        rows: [{ level2: '经济效益指标', name: '新增粮食产能、农民增收', value: '≥96万公斤' }],
      },
      {
        note: '三种人一个满意度',
        rows: [{ level2: '满意度指标', name: '学生、家长、教师满意度', value: '≥90%' }],
      },
      {
        note: '问了两件事',
        rows: [{ level2: '满意度指标', name: '学员对食宿、教学满意度', value: '≥90%' }],
      },
      {
        note: '两种待遇一个率',
        rows: [{ level2: '质量指标', name: '政治待遇、生活待遇落实率', value: '100%' }],
      },
      { note: '两个率一个值', rows: [{ level2: '质量指标', name: '政策覆盖率和群众满意度', value: '≥90%' }] },
      {
        note: '几样花费一个数',
        rows: [
          {
            level2: '成本指标',
            name: '测绘编制费、古树日常养护费、病虫害巡查费、科普宣传费',
            value: '42万元',
          },
        ],
      },
      { note: '两种东西一个数', rows: [{ level2: '数量指标', name: '步话机、对讲机', value: '≥36台' }] },
      { note: '讲和查是两件事', rows: [{ level2: '数量指标', name: '禁渔宣传、巡查', value: '≥90次' }] },
      {
        note: '两处花费一个数',
        rows: [{ level2: '成本指标', name: '种苗培育、土地整理费用', value: '≤30万元' }],
      },
      {
        note: '两个比例一个值',
        rows: [{ level2: '质量指标', name: '返还比例', value: '本金返还25%,红利返还6%' }],
      },
      { note: '两种帮助一个数', rows: [{ level2: '数量指标', name: '慰问、救助人数', value: '≥260人' }] },
      { note: '两种活动一个数', rows: [{ level2: '数量指标', name: '举办讲座及义诊', value: '≥24场' }] },
      {
        note: '两种场所一个数',
        rows: [{ level2: '数量指标', name: '养老服务中心和助餐点', value: '≥36个' }],
      },
      {
        note: '买东西和办活动',
        rows: [{ level2: '数量指标', name: '购置防汛物资和开展应急演练次数', value: '≥8次' }],
      },
      {
        note: '两笔费用一个值',
        rows: [{ level2: '质量指标', name: '当年物业费和往年物业费', value: '≥95%' }],
      },
    ],
    good: [
      {
        note: '陷阱：名称就是项目的名称',
        rows: [{ level2: '成本指标', name: '乡村道路及桥梁维修费用', value: '≤86万元' }],
        around: { project: '乡村道路及桥梁维修费用' },
      },
      {
        note: '陷阱：一次清查都在内',
        rows: [{ level2: '数量指标', name: '摸排生产单位及经营单位', value: '≥900家' }],
      },
      {
        note: '陷阱：一件工程的建设与设备安装',
        rows: [{ level2: '质量指标', name: '泵站土建建设与设备安装合格率', value: '100%' }],
      },
      { note: '陷阱：一个词', rows: [{ level2: '生态效益指标', name: '企业节能减排', value: '≥300吨' }] },
      { note: '一行一件', rows: [{ level2: '质量指标', name: '政策覆盖率', value: '≥90%' }] },
      {
        note: '陷阱：顿号连的是同一个量的对象',
        rows: [{ level2: '数量指标', name: '调解、仲裁案件数', value: '≥120件' }],
      },
      {
        note: '陷阱：目标里两项工作就是一个数',
        rows: [{ level2: '数量指标', name: '未成林抚育和退化林改造面积', value: '≥5万亩' }],
        around: { goal: '完成造林3万亩，未成林抚育和退化林改造5万亩' },
      },
      {
        note: '陷阱：一项服务的两种用户',
        rows: [{ level2: '满意度指标', name: '当事人、律师满意度', value: '≥90%' }],
      },
      {
        note: '陷阱：一起培训的两种人',
        rows: [{ level2: '数量指标', name: '村书记、第一书记培训人数', value: '≥212人' }],
      },
      {
        note: '陷阱：一轮慰问，看望几种人',
        rows: [{ level2: '数量指标', name: '走访困难职工、老职工人数', value: '≥160人' }],
      },
      {
        note: '陷阱：几样活动合起来办这么多场',
        rows: [{ level2: '数量指标', name: '举办讲座、展览、培训', value: '≥26场次' }],
      },
      {
        note: '陷阱：专名里的“和”',
        rows: [{ level2: '满意度指标', name: '和平里社区居民满意度', value: '≥90%' }],
      },
    ],
  },
  *check(row, { around }) {
    const ofAll = isCostRow(row) && (around.projectName ?? '').includes(row.name);
    if (!ofAll && namesTwo(row, around.goals))
      yield objection(row, 'name', `“${row.name}”里有两个可以分别考核的量。`, {
        confidence: TWO.test(parted(row.name)) ? 0.8 : 0.6,
      });
    else if (
      twoFigures(row.value.plain) ||
      (/[、和与及]/.test(row.name) && LIST_OF_TWO.test(row.value.plain))
    )
      yield objection(row, 'value_raw', `指标值“${row.value.raw}”是两件事的数，应分成两行。`, {
        confidence: 0.85,
      });
  },
});

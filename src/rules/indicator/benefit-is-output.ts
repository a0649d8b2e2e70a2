import { coreIndicators2021 } from '../../basis/core-indicators-2021-101.ts';
import { practice } from '../../basis/practice.ts';
import { ownWorkIn } from '../own-work.ts';
import { isBenefit, moved, objection } from '../row.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'IND-BENEFIT-IS-OUTPUT',
  scope: 'indicator',
  title: '把产出当成了效益',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [coreIndicators2021, practice],
  why: '效益要说工作做完以后给谁带来什么变化；完成率、发放率、场次只说明工作做了。',
  mend: '写受益的人和变化：受益企业家数、户均增收额、事故下降率、解决难题项数。',
  fault: 'wrong-level',
  examples: {
    bad: [
      {
        note: '罚款不是要追求的效益',
        rows: [{ level2: '经济效益指标', name: '罚没收入', value: '≥800万元' }],
      },
      {
        note: '消息发到哪里是工作本身',
        rows: [{ level2: '社会效益指标', name: '汛情预警行政村覆盖率', value: '≥95%' }],
      },
      { note: '响到几个镇', rows: [{ level2: '社会效益指标', name: '应急广播覆盖乡镇数', value: '=18个' }] },
      { note: '查了再办', rows: [{ level2: '社会效益指标', name: '不合格药品核查处置率', value: '98%' }] },
      {
        note: '参保项目参保了几成',
        rows: [{ level2: '社会效益指标', name: '新业态从业人员参保率', value: '≥97%' }],
        around: { project: '居民养老参保补贴' },
      },
      {
        note: '预警来了有没有管',
        rows: [{ level2: '社会效益指标', name: '水位异常预警处置率', value: '100%' }],
      },
      {
        note: '自己做完的投资不是经济效益',
        rows: [{ level2: '经济效益指标', name: '当年完成固定资产投资', value: '≥1.2亿元' }],
      },
      { note: '巡诊次数是产出', rows: [{ level2: '社会效益指标', name: '下乡巡诊次数', value: '≥288次' }] },
      {
        note: '整治了多少座是产出',
        rows: [{ level2: '社会效益指标', name: '整治散埋坟墓座数', value: '650座' }],
      },
      {
        note: '短信发到没有是工作本身',
        rows: [{ level2: '社会效益指标', name: '汛情短信推送到户率', value: '100%' }],
      },
      { note: '办几场是产出', rows: [{ level2: '社会效益指标', name: '举办邻里节', value: '10场' }] },
      {
        note: '查到的隐患有没有管',
        rows: [{ level2: '社会效益指标', name: '燃气隐患排查处置率', value: '≥95%' }],
      },
      {
        note: '足额发放就是工作本身',
        rows: [{ level2: '社会效益指标', name: '足额保障率(参保率)', value: '=100%' }],
      },
      {
        note: '工程花的钱不是效益',
        rows: [{ level2: '经济效益指标', name: '工程建设投资额', value: '3800万元' }],
      },
      { note: '建了多少档是产出', rows: [{ level2: '社会效益指标', name: '健康档案建档率', value: '≥92%' }] },
      {
        note: '支出快慢不是效益',
        rows: [{ level2: '社会效益指标', name: '救助资金支出进度', value: '≥90%' }],
      },
      {
        note: '调解多少件是产出',
        rows: [{ level2: '社会效益指标', name: '调解纠纷案件数量', value: '960件' }],
      },
      { note: '买了多少是产出', rows: [{ level2: '社会效益指标', name: '购买服务器台数', value: '≥20台' }] },
      {
        note: '采购了多少是产出',
        rows: [{ level2: '可持续影响指标', name: '救援无人机采购架数', value: '≥6架' }],
      },
      { note: '做完没有不是效益', rows: [{ level2: '社会效益指标', name: '渠道维修', value: '完成' }] },
      { note: '修了几处是产出', rows: [{ level2: '社会效益指标', name: '古建筑修缮个数', value: '≥5个' }] },
      { note: '完成率不是效益', rows: [{ level2: '社会效益指标', name: '年度任务完成率', value: '≥95%' }] },
      {
        note: '兑付率不是经济效益',
        rows: [{ level2: '经济效益指标', name: '奖补资金兑付率', value: '≥98%' }],
      },
      {
        note: '建成多少是产出',
        rows: [{ level2: '社会效益指标', name: '新增充电设施数量', value: '≥40个' }],
      },
      { note: '检了多少是产出', rows: [{ level2: '经济效益指标', name: '电梯检验台数', value: '≥300台' }] },
      {
        note: '改善面积是产出',
        rows: [{ level2: '生态效益指标', name: '新增和改善灌溉面积', value: '≥500亩' }],
      },
    ],
    good: [
      {
        note: '陷阱：别的事做了几成',
        rows: [{ level2: '社会效益指标', name: '信息公开率', value: '≥97%' }],
        around: { project: '医疗救助资金' },
      },
      {
        note: '陷阱：上门服务到不到人身上',
        rows: [{ level2: '社会效益指标', name: '行动不便老年人上门服务覆盖率', value: '≥90%' }],
      },
      {
        note: '陷阱：百分之百的变化也是变化',
        rows: [{ level2: '生态效益指标', name: '医疗废物无害化处置率', value: '100%' }],
      },
      {
        note: '陷阱：新增违建是坏事',
        rows: [{ level2: '社会效益指标', name: '新增违法建筑面积', value: '0平方米' }],
      },
      {
        note: '陷阱：通客车是变化',
        rows: [{ level2: '社会效益指标', name: '建制村通客车率', value: '100%' }],
      },
      {
        note: '陷阱：移民搬迁完成就是变化',
        rows: [{ level2: '社会效益指标', name: '危险地段居民搬离', value: '全部完成' }],
      },
      {
        note: '陷阱：群众遇到的中断次数',
        rows: [{ level2: '社会效益指标', name: '供水中断次数', value: '≤3次' }],
      },
      {
        note: '陷阱：省下的支出是效益',
        rows: [{ level2: '经济效益指标', name: '节约外聘人员资金支出', value: '≥80万元' }],
      },
      {
        note: '陷阱：农户自己买的是政策带动的',
        rows: [{ level2: '社会效益指标', name: '农户购买农机台数', value: '≥300台' }],
      },
      {
        note: '陷阱：补贴带动的购置是变化',
        rows: [{ level2: '社会效益指标', name: '新能源公交车购置辆数', value: '≥30辆' }],
        around: { project: '新能源汽车购置补贴' },
      },
      {
        note: '陷阱：买来的岗位是给人的',
        rows: [{ level2: '社会效益指标', name: '购买公益性岗位数', value: '≥60个' }],
      },
      { note: '受益与变化', rows: [{ level2: '社会效益指标', name: '受益脱贫人口数', value: '≥500人' }] },
      {
        note: '陷阱：新增的学位是给人的',
        rows: [{ level2: '社会效益指标', name: '新增公办学位数', value: '≥600个' }],
      },
      {
        note: '陷阱：受益人次常作社会效益',
        rows: [{ level2: '社会效益指标', name: '讲座受益人次', value: '≥1200人次' }],
      },
      {
        note: '陷阱：测试合格率是学到了东西',
        rows: [{ level2: '社会效益指标', name: '参训农民测试合格率', value: '≥85%' }],
      },
      {
        note: '陷阱：受益的村是效益',
        rows: [{ level2: '社会效益指标', name: '受益村庄数', value: '≥48个' }],
      },
      {
        note: '陷阱：治理面积就是生态效益',
        rows: [{ level2: '生态效益指标', name: '水土流失治理面积', value: '≥300亩' }],
      },
    ],
  },
  *check(row, { profile, around }) {
    if (!isBenefit(row)) return;
    const found = ownWorkIn(row, around);
    if (found === null) return;
    yield objection(row, 'level2', `“${row.name}”${found.words}，不是效益。`, {
      confidence: found.sure,
      ...(found.mild ? { severity: 'info' } : {}),
      ...(found.to === undefined ? {} : moved(row, found.to, profile)),
    });
  },
});

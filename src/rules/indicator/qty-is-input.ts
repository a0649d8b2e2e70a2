import { practice } from '../../basis/practice.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadIndicator, Surroundings } from '../../reading/types.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const STAFF =
  /(工作人员|驻会|在编(?![一-龥]{0,2}[犬马])|编内|编外|在岗|人员编制|编制内|在职|职工|办公人员).{0,6}(数|人数|数量)$|(?<!规划|计划|方案|预案|标准|报告|目录|清单|图集|设计)编制(人数|数量|数)$/;
/** Machines and hands a contractor brings. */
const MEANS =
  /(车辆|机械|设备|人员|人力|船只)投入(数量|数|量)?$|(驻[场点]|服务|运维|技术|项目|管理|专业|施工)(团队|小组|工程师)(人员)?(人数|数量|数)$/;
/** The contractor's vehicles and machines, where the project buys a service and not them. */
const FLEET =
  /(配备|投入|出动|调配).{0,10}(车辆?|机械|设备|机具|船只?)(总?数量|台数|数)?$|(车辆?|机械|设备|机具)(配备|投入|出动)(数量|台数|数)?$|(运输|清扫|洒水|作业|收运|清运|保洁|抑尘|雾炮|压缩)车辆?(总?数量|台数|数)?$/;
const HANDS = /(养护|保洁|清扫|作业|运维|施工|管护)(人员|工人|员)(总?数量|人数|数)?$/;
const BARE_STAFF =
  /(工作人员|在编人员|在职人员|编制人员|管理人员|办公人员|编外人员|执法人员|监管人员|组成员|[科股室]人员|检察官|法官|民警|干警)(人数|数量|数)?$/;
const SERVICE = /服务|保洁|外包|市场化|养护|清洁|清运|运维|费用?$/;
const BOUGHT = /购置|更新|采购|装备|配置|添置|购买(?!.*服务)/;
/** People who are served, trained or paid are what the money buys. */
const SERVED =
  /配发|培训|服务|补助|补贴|发放|保障|慰问|资助|救助|受益|帮扶|体检|缴纳|参保|安置|新增|招聘|引进|职工(之家|医疗|[一-龥]{0,3}[室屋馆站])/;
const PAYROLL = /工资|薪酬|人员经费|人员(支出|类)|辅警|公益性?岗位?|绩效奖|社保/;

/** So many of each place or of so many people: how well it is provided for. */
const OF_EACH = /^每(?:[百千万]人|[个座处所站点校镇乡县家班村])/;

/** Going somewhere is how work is done. */
const TRAVEL = /^[一-龥]{0,4}(出差|差旅)(人次|次数|天数|数量|人数)?$/;
/** Those whom the unit hires to do its work. */
const MIDDLEMEN =
  /^(?:聘请|委托|选聘)(?:技术|作业|服务|专业)?(?:单位|机构|公司|企业|团队)(?:数量|个数|家数)?$|(监理|设计|施工|承建|承包|中介|(?<!^)评估|评估(?!企业)|造价|代理|第三方)(服务)?(单位|机构|公司|企业)(总?数量|个数|家数|数)?$|^[一-龥]{0,4}(养护|保洁|运维|外包|保安)(服务)?公司(数量|个数|家数|数)?$/;
/** The unit's own vehicles, named without anything done to them. */
const OWN_FLEET =
  /^(?!.*(补|购|更新|租|新增|投放|报废|发车|开行|通车|纳入|监[控管测]|覆盖|检|查|安装|服务|运[营行输]|登记|备案|治|停|改|训|处理|保障|免费|受理|过|校车|公交|客车|货车))[一-龥、]{0,12}(车辆|车)(数量|数)?$/;
const KEPT = /[维检]修|维护|维保|租|保险|报废|淘汰|补贴|补助|改造|运营|车辆运行|公车运行|停放|检测|年检|置换/;

/** Machines the unit works with, named alone. */
const OWN_MACHINES =
  /^(?:现有|自有)?(?:养护|作业|检测|施工|清扫|保洁|办公|清淤|除雪|抢险)?(?:机械|设备|机具|机械设备)(?:总?数量|台数|数)?$/;
const MACHINES_DONE = /购|采|添置|更新|配置|配备|装备|维[修护保]|检[定测]|租|安装|改造|能力建设|建设/;
/** Rooms and instruments the work is done with, named alone. */
const ROOM =
  /^[一-龥]{0,6}(会议室|无人机|摄像机|照相机|计算机|电脑|打印机|对讲机|执法记录仪|座席|坐席|座位|快检室|化验室|实验室|活动室|办公室|值班室|调解室|接待室|仓库|库房|车库|机房|食堂|厨房)(总?数量|间数|个数|数)?$/;
/** Those who do the work, by what they do: 编纂人员, 仲裁员, 师资. */
const WORKING =
  '(?:工作|救援|消防|应急|防疫|专职|驻村|包村|执勤|指战|管理|专业|技术|业务|执法|监管|运维|维护|养护|管护|管养|保洁|保安|安保|安全|值班|值守|驾驶|后勤|办公|作业|施工|检测|检验|编纂|编审|编辑|采编|讲解|教学|科研|医护|护理|调解|巡查|巡护|看护|窗口|勤务|督导|指导|评审|辅助|协管|财务|审计|督查|信息|加工|操作|录入|测绘|采样|搬运|绿化|巡逻|演职|放映)';
const HAND = new RegExp(
  `(${WORKING}人员|(?:巡防|联防|护村|护校|治安)队员|专职委员|[一-龥]{2}(?<![党学会成社议委伙船演组队人动])员|[一-龥](?<![党学会成社议委伙船演组队人动])员|师资|村医|乡医|医务人员|医护|(?<![农职])工人|教练|老师|教师|讲师|医生|医师|护士|厨师|司机|保安|社工|专干|干事|协管)(总?人数|总?数量|数)?$`,
);
/** People about whom the work is, though their name ends as a trade does. */
const ABOUT =
  /失业|就业|退役|退休|困难|残疾|流动|返乡|矫正|刑满|吸毒|患|信访|脱贫|受灾|转移|从业|执业|缴存|乡村医生/;
/** What the goal or the project's name speaks of, or a figure of the goal, is what the money is for. */
function isMeans({ name, value }: ReadIndicator, { projectName, goals, purpose }: Surroundings): boolean {
  const told = `${projectName ?? ''}${goals.join()}${purpose ?? ''}`;
  const hand = HAND.exec(name)?.[1];
  const means =
    hand ?? (goals.length > 0 || !/[建修装购]|改造|工程|设备/.test(told) ? ROOM.exec(name)?.[1] : undefined);
  const own = name.replace(WORK_AHEAD, '').replace(ENGAGED, '');
  if (
    means === undefined ||
    told === '' ||
    new RegExp(`${means}(?!站|室|中心|机构|团队)`).test(told) ||
    SERVED.test(own) ||
    BUILT.test(own.replace(means, ''))
  )
    return false;
  if (new RegExp(`${value.number ?? '无'}[余多]?[名人]`).test(told) || ABOUT.test(name)) return false;
  return goals.length > 0 || /人员$/.test(means) || !told.includes(means.slice(0, 2));
}
/** The goal promises just so many of them. */
const isPromised = ({ value }: ReadIndicator, { goals }: Surroundings): boolean =>
  value.number !== null &&
  new RegExp(`(?<![\\d.])${value.number}[余多]?[名人个位]`).test(plain(goals.join()));
/** Days a contractor's people work, and whom the agency sends. */
const SENT =
  /(?:专家|人员|技术员|工程师)(?:人天|人日|工日)$|(?:中介|第三方|承包|服务|技术)(?:服务)?(?:机构|单位|公司)(?:委派|派出|派驻|投入)(?:人员?)?(?:人次|人数|数量)$/;
/** How the hands are engaged is no deed of the year. */
const ENGAGED = /外聘|特聘|返聘|聘用的|兼职|专职/;
/** The work in the name of those who do it is no deed done to them. */
const WORK_AHEAD = new RegExp(`${WORKING}(?=人员|队)`);
/** Made, bought or mended this year. */
const BUILT =
  /新|建|改|修|购|租|装|扩|聘|配备|选派|派出|引进|培养|评|考|获|持证|体检|慰问|高级|骨干|优秀|名师|合格|参训|参赛|管理员工/;

const bringsFleet = (name: string, project: string): boolean =>
  (FLEET.test(name) || (HANDS.test(name) && !SERVED.test(name) && !name.includes('聘'))) &&
  SERVICE.test(project) &&
  !BOUGHT.test(name + project);

export default rule({
  id: 'IND-QTY-IS-INPUT',
  scope: 'indicator',
  title: '把投入当成了数量产出',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '本单位有多少人是投入，不是提供的服务；不管做没做事，这个数年年都完成。',
  mend: '改写这些人做成了什么：讲座场次、走访户数、服务人次。',
  fault: 'wrong-level',
  examples: {
    bad: [
      {
        note: '派了多少人天不是查了多少家',
        rows: [{ level2: '数量指标', name: '派驻专家人天', value: '≥800人天' }],
      },
      {
        note: '机构派的人不是成果',
        rows: [{ level2: '数量指标', name: '第三方机构派驻人次', value: '≥60人次' }],
      },
      {
        note: '请了几家不是做了什么',
        rows: [{ level2: '数量指标', name: '委托作业单位', value: '1家' }],
      },
      { note: '人员是投入', rows: [{ level2: '数量指标', name: '中心工作人员数量', value: '≤6人' }] },
      { note: '编制是投入', rows: [{ level2: '数量指标', name: '在编在职人数', value: '=12人' }] },
      { note: '本单位的人是投入', rows: [{ level2: '数量指标', name: '窗口工作人员', value: '5人' }] },
      { note: '在编的人是投入', rows: [{ level2: '数量指标', name: '员额检察官人数', value: '31人' }] },
      {
        note: '承包方的人是投入',
        rows: [{ level2: '数量指标', name: '河道保洁人员', value: '≥30人' }],
        around: { project: '河道保洁服务外包' },
      },
      {
        note: '承包方的车是投入',
        rows: [{ level2: '数量指标', name: '配备垃圾收运车辆数', value: '≥18辆' }],
        around: { project: '镇区垃圾收运服务' },
      },
      {
        note: '编书的人不是书',
        rows: [{ level2: '数量指标', name: '志书编审人员', value: '7人' }],
        around: { project: '志书出版', goal: '出版志书1部' },
      },
      {
        note: '巡防的人不是做成的事',
        rows: [{ level2: '数量指标', name: '治安巡防队员', value: '60人' }],
        around: { project: '平安建设经费', goal: '排查化解矛盾纠纷320件' },
      },
      { note: '养护公司是请来的', rows: [{ level2: '数量指标', name: '绿化养护公司', value: '2家' }] },
      {
        note: '监理是请来的',
        rows: [{ level2: '数量指标', name: '监理单位数量', value: '2家' }],
      },
      {
        note: '做事的人，目标里没有提到他们',
        rows: [{ level2: '数量指标', name: '授课讲师', value: '12名' }],
        around: { project: '老年课堂', goal: '全年开课60节，听课老年人1800人次' },
      },
      {
        note: '做事的地方，目标里没有提到',
        rows: [{ level2: '数量指标', name: '检测实验室', value: '2间' }],
        around: { project: '土壤普查', goal: '完成表层样点检测600个' },
      },
    ],
    good: [
      {
        note: '陷阱：为这件事聘的人，目标就是聘这么多',
        rows: [{ level2: '数量指标', name: '聘用公路养护员人数', value: '≥40人' }],
        around: { project: '农村公路日常养护' },
      },
      {
        note: '陷阱：在编的是犬，不是人',
        rows: [{ level2: '数量指标', name: '在编搜救犬训练数量', value: '9头' }],
      },
      {
        note: '陷阱：目标说的就是这28人',
        rows: [{ level2: '数量指标', name: '专职护林员在岗人数', value: '28人' }],
        around: { project: '林场经费', goal: '招录专职护林员28名' },
      },
      {
        note: '陷阱：目标说的正是这些人',
        rows: [{ level2: '数量指标', name: '护林员人数', value: '=45人' }],
        around: { project: '天然林管护', goal: '聘用护林员45名，管护天然林12万亩' },
      },
      {
        note: '陷阱：给职工建的是产出',
        rows: [{ level2: '数量指标', name: '职工阅览室建设数量', value: '≥3处' }],
      },
      { note: '服务的量', rows: [{ level2: '数量指标', name: '送法进村讲座场次', value: '≥24场' }] },
      {
        note: '陷阱：编出来的规划是产出',
        rows: [{ level2: '数量指标', name: '村庄规划编制数量', value: '≥6个' }],
      },
      {
        note: '陷阱：受训的人是产出',
        rows: [{ level2: '数量指标', name: '培训基层工作人员数量', value: '≥60人' }],
      },
      {
        note: '陷阱：项目买的正是车',
        rows: [{ level2: '数量指标', name: '配备垃圾收运车辆数', value: '≥18辆' }],
        around: { project: '垃圾收运车辆购置' },
      },
      {
        note: '陷阱：工资项目保障的就是人',
        rows: [{ level2: '数量指标', name: '在职人员数量', value: '=20人' }],
        around: { project: '机关人员工资' },
      },
    ],
  },
  check: (row, { around }) =>
    row.level2 === 'quantity' &&
    !OF_EACH.test(row.name) &&
    (MEANS.test(row.name) ||
      SENT.test(row.name) ||
      (OWN_FLEET.test(row.name) &&
        row.unit !== null &&
        /^[辆台]$/.test(row.unit) &&
        !BOUGHT.test(row.name + (around.projectName ?? '')) &&
        !KEPT.test(row.name + (around.projectName ?? ''))) ||
      bringsFleet(row.name, around.projectName ?? '') ||
      (OWN_MACHINES.test(row.name) &&
        around.projectName !== null &&
        !MACHINES_DONE.test(around.projectName + around.goals.join())) ||
      isMeans(row, around) ||
      MIDDLEMEN.test(row.name) ||
      ((STAFF.test(row.name) || BARE_STAFF.test(row.name)) &&
        !SERVED.test(row.name) &&
        !isPromised(row, around) &&
        !/聘(?!用?工作人员)/.test(row.name)) ||
      TRAVEL.test(row.name)) &&
    !PAYROLL.test(`${around.projectName ?? ''}${around.goals.join()}`)
      ? [objection(row, 'name', `“${row.name}”是投入，不是本项目提供的产出。`, { confidence: 0.85 })]
      : [],
});

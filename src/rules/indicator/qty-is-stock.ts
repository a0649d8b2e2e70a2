import { practice } from '../../basis/practice.ts';
import { countedThing, saysDeed } from '../../reading/deeds.ts';
import { plain } from '../../reading/normalise.ts';
import type { ReadIndicator, Surroundings } from '../../reading/types.ts';
import { unitClass } from '../../reading/units.ts';
import { quantitiesIn } from '../quantities.ts';
import { objection } from '../row.ts';
import { rule } from '../rule.ts';

const THING =
  /(研究院|[场展博体图书档案文化]馆|中心|基地|工作站|站点|院|园区|学校|医院|卫生院|幼儿园|村委会|居委会|机构|平台|社区|乡镇|行政村|公园|研究所|示范点)(个数|数量|数)$/;
/** What may be done to it: 运行 of the office in it is not. */
const PREMISES_DONE = /新建|建设|改造|装修|维修|修缮|租|保洁|物业|布展|扩建/;
/** What is given: how many villages the work touches. */
const GIVEN =
  /^(行政|自然)?(村|社区|乡镇|街道)(\(社区\)|\(居\))?(数量|个数|数)$|^(?:项目)?(?:涉及|下辖|所辖)的?(?:乡镇|街道|行政村|村|社区|县市区)+$|^(涉及|下辖|所辖|辖区|现有|原有)[一-龥]{1,8}(数量|个数|数)$|^(登记|在册|备案|持证)[一-龥]{1,8}(场所|机构|单位|社团|组织)(数量|个数|数)$/;
/** Said outright to be there already, whatever the project does. */
const STANDING =
  /^(全[省市县区]|辖区|下辖|所辖|现有|原有|已有)+(现有|原有)?(行政村|自然村|村居|村|社区|乡镇|街道|学校|场馆|机构|站点|人口|户)(数量|个数|数)$/;
/** A body that exists, and nothing that it does. */
const BODY =
  /^(?!.*(培训|慰问|补助|扶持|资助|组建|新建|成立))[一-龥]{2,10}(协会|学会|联合会|商会|理事会|志愿队|服务队|合唱团|艺术团)$/;
/** All there are of a kind in the whole place, and nothing that reaches them. */
const WHOLE =
  /^(全[省市县区镇乡]|辖区内?)[一-龥]{1,10}(总数|总人数|数量|个数|户数|人数|数)$|^[一-龥]{0,6}(网点|门店|机构|场所|设施|设备|人员|人口|住户)总数$/;
const REACHED =
  /入股|领取|加入|参保|接种|受益|惠及|享受|筛查|体检|建档|签约|管理|参加|参与|入学|就诊|发放|救助|资助|保障|减少|化解|调解|办理|增|登记|就业|创业|脱贫|接待|投诉|事故|案件|发案|次数/;
/** Room one already has. */
const PREMISES =
  /^[一-龥]{0,6}(大厅|办公楼|办公用房|馆舍|展厅|场馆|机房|教室|宿舍|食堂|厂房|车间|[文博图体展科]化?[物书育览技]?馆|档案馆|校园|院区|库房)(建筑|使用|占地)?面积$|^(?!.*[租补])[一-龥]{0,10}(办公|占地|营业)面积$/;
/** A word that says what the year adds to, or does with, what is there. */
const DONE =
  /保洁|物业|租|修缮|新增|新建|新设|新引|更[换新]|建设|建成|创建|改造|改建|扩建|维修|维护|管护|运维|运行|服务|覆盖|扶持|支持|补助|资助|受益|开放|检查|巡查|监测|抽检|培育|申报|认定|签约|引进|入驻|参与|完成|实施|整治|评估|达标|覆盖|培训|走访|慰问|开展|设立|建立|打造|示范创建|提升|配备|投放|合作|对接|帮扶|监管|验收|督[导查办]|巡[察视]|审计|评价|考核|抽查|暗访|指导|辅导|联系|结对|宣讲|调研|执法|复核|接入|托管|孵化|入户|送/;

/** A deed in the name itself; in a project's name it may be what is done elsewhere. */
const DEED = /保障|核查|接入|治理|清理|整顿|接通|通达/;

/** What work leaves behind: nobody has it before. */
const PRODUCT =
  /(稿件?|活动|样|罩面|面层|路面|涂装|课程?|课题|会议?|报告|方案|规划|标准|专题|栏目|节目|作品|剧目|论文|专利|项目|任务|事项|案件|信息|简报|文件|文稿|制度|问题|建议|提案|成果|奖项?|试点|样本|样品|试剂|次数|宣传|讲座|赛事|赛|演练|平台|系统|软件|数据|图谱|资料|手册|期刊|年鉴|书籍|教材|广告|标识|数据库|耗材|药品|物资|种子|苗木|用?弹|志愿者|人才|家庭|户)$/;
/** Where a body or room of its own stands in the name. */
const PLACES =
  /(企业|公司|单位|机构|学校|医院|卫生[院室]|中心|基地|[站点所馆厅楼栋]|窗口|小区|社区|[村镇乡]|街道|园区|协会|商会|合作社|工作队|支部|商户|门店|超市|线路|河流|水库|景区)$/;
/** What a unit has or looks after; a name that ends otherwise may well be what the year makes. */
const OWNED =
  /(?:箱|桶|柜|仪器?|设备|设施|器材|器械|机|车辆?|客车|船|灯|杆|屏|探头|监控|摄像头|管网|线路|桥梁?|道路|公路|渠道|河道|林地|林木|水面|草原|耕地|农田|床位?|座椅|用户|井|闸|泵|塔|网点|班级|文物|藏品|墓|园|库|池|房屋?|用房|产业)$/;
/** Where things are made, bought, lent or paid for, a thing may be named alone. */
const MADE =
  /建设|[新扩改修创]建|建成|改造|工程|安装|购置|采购|购买|配备|配置|配发|装备|更新|更换|维修|修缮|修复|加固|种植|栽植|补[贴助]|奖补|资助|租[赁用]|储备|制作|印[刷制]|添置|扶持|培育|养殖|设备/;
/** People there are, whom this money does not reach. */
const ENROLLED =
  /^(全[县市区校院镇乡])?(在校|在籍|在册|户籍|常住|会员|党员|团员)[一-龥]{0,6}(总?人数|数量|数)$/;
const AID = /补|助|奖|免|营养|公用经费|保险|医保|体检|慰问|餐|救/;
/** The whole of something kept or owned. */
const TOTAL =
  /(总量|总数|总人口|人口总数|总户数|总面积|总动力|存量|拥有量|库存量|馆藏量?|藏书量?|(?:规划|辖区|国土|行政区域)面积|(?:班级|年级|科室)(?:数量|数|个数))$/;

/** A machine keeps the word of its work in its name: 遥测终端机. */
const MACHINE =
  /^(?!购|采购|更|换|安装|维|检[修定]|配|新|增|制作|发|租|改|添|运行|保障|加装|拆)[一-龥]{1,6}(?:终端机?|仪器?|柜|探头|摄像头|传感器|机组|水泵|锅炉)$/;

/** Bodies of people: works and purchases elsewhere do not make them, aid may be for them. */
const BODIES =
  /(企业|公司|单位|机构|学校|社区|[^农乡]村|乡镇|街道|协会|商会|合作社|供销社|支部|党组织|商户|门店|超市|派出所|司法所|法庭|工会|医院|卫生院|[经营业]户)$/;
/** Places and whole networks that a work with figures of its own does not make. */
const WHOLE_PLACES = /(看守所|[水电气]厂|园区|线路|班级|教学楼|办公楼|宿舍楼|用户|客车|总长度?|总里程)$/;
const AIDED =
  /补[贴助]|奖补|奖励|资助|扶持|培育|租[赁用]|贴息|采购服务|购买服务|引进|招商|入驻|孵化|创建|评[选定]|认定|免费|减免|保险|低保|困难|慰问|帮扶|救助|服务|监管|检查|培训/;

/** Beds as they were allotted. */
const BEDS = /(?:编制|核定|实有|开放)床位(?:总?数|数量)?$/;

/** Sites that are kept at work: how many of them is what the money does. */
const SITE = /(?:[站网哨岗卡检监观测业作务]点|[^车]站|岗亭|卡口)$/;
const KEPT = /(?:保障|维持|确保)[^，。；]{0,16}(?:正常|稳定|运行|运转|执勤|值守|开展)/;

/** Machines and vessels held, whoever counts them; herds, woods and fields to be kept up are another matter. */
const HELD = /(?:保有|拥有|持有|存有|实有|现有|现存)(?:总?量|总?数|数量|[台辆艘套架]数)$/;
/** In use already. */
const IN_USE =
  /^(?:既有|已有|自有|在用|在役|现役|在运|在网|已建成?)(?:的)?[一-龥]{2,10}(?:数量|总?数|[台辆艘套架座处眼]数)$/;
const BY_PIECE = /^[辆台艘套架部件具把支]$/;
const ADDED = /新|购|更[新换]|配|补|检[验测查修]|维[修护保]|养护|保护|挂牌|增|报废|改|修|登记|租/;
const RUN = /运[维行]|维[修护保]|保障|检[验测修]|保险|改造|更新/;
const isHeld = ({ name, unit }: ReadIndicator, told: string): boolean =>
  !ADDED.test(name) &&
  ((HELD.test(name) && BY_PIECE.test(unit ?? '')) || (IN_USE.test(name) && !RUN.test(told)));

/** Where something is done for each of them, how many there are is given: 对6所学校安装探头. */
function isWhere({ name, value }: ReadIndicator, goals: readonly string[]): boolean {
  const thing = /^([一-龥]{2,5})(?:数量|总数|个数|[座处所家]数)$/.exec(name)?.[1];
  return (
    thing !== undefined &&
    !saysDeed(thing) &&
    goals.some(goal =>
      new RegExp(
        `[对在为给][^,，;；。]{0,12}${value.number ?? '无'}[个座处所条家户栋][^,，;；。]{0,6}${thing}[^,，;；。]{0,3}(?:建设|安装|加装|布设|架设|配备|配置|设置|铺设|开展)[一-龥]{2,}`,
      ).test(plain(goal)),
    )
  );
}

/** The basis says itself that it is what is there. */
const COUNTED_AS_IS = /^(?:实有|现有|在册)(?:数|个数|数量)?$/;

/** Things named alone that neither the goal nor the project's name speaks of: they were there before. */
function isBare(row: ReadIndicator, { projectName, goals, purpose }: Surroundings): boolean {
  const group = unitClass(row.unit ?? '');
  if (row.value.number === null) return false;
  const thing = countedThing(row.name);
  if (isHeld(row, `${projectName ?? ''}${goals.join()}`) || isWhere(row, goals)) return true;
  if (/^全[省市县区镇乡].+(面积|里程)$/.test(row.name) && !saysDeed(thing)) return true;
  if (BEDS.test(row.name) || (TOTAL.test(row.name) && !saysDeed(thing))) return true;
  if (!/^(thing|area|length|other)$/.test(group)) return false;
  if (COUNTED_AS_IS.test(row.raw.basis ?? '') && !saysDeed(row.name)) return true;
  if (/^(馆藏|库存|存量|现存|现有)/.test(row.name) && !saysDeed(row.name)) return true;
  if ((saysDeed(thing) && !MACHINE.test(thing)) || PRODUCT.test(thing) || row.polarity === 'negative')
    return false;
  const told = `${projectName ?? ''}${goals.join()}${purpose ?? ''}`;
  if (/(建筑|占地)面积$/.test(row.name) && !MADE.test(told) && told !== '') return true;
  if (told === '' || told.includes(thing.slice(-2)) || (SITE.test(thing) && KEPT.test(told))) return false;
  if (plain(told).includes(`${row.value.number}${row.unit}`)) return false;
  if (MADE.test(told)) {
    const least = BODIES.test(thing) && !AIDED.test(told) ? 1 : WHOLE_PLACES.test(row.name) ? 2 : null;
    if (least === null || goals.flatMap(quantitiesIn).length < least) return false;
  }
  return PLACES.test(thing) || (goals.length > 0 && OWNED.test(thing));
}

export default rule({
  id: 'IND-QTY-IS-STOCK',
  scope: 'indicator',
  title: '数的是早已有的东西',
  level: 'warning',
  formal: false,
  aspect: '相关性',
  basis: [practice],
  why: '单位里本来就有的院、馆、站数，不花这笔钱也有，看不出当年买到了什么。',
  mend: '写当年新增的，或在其中做成的事：服务次数、开放天数、合作项目数。',
  fault: 'wrong-level',
  examples: {
    bad: [
      {
        note: '在几所学校装，学校数不是产出',
        rows: [{ level2: '数量指标', name: '学校数量', value: '6所' }],
        around: { project: '校园消防设施建设', goal: '为列入名单的6所农村学校安装烟感报警器。' },
      },
      {
        note: '保有的船年年都在',
        rows: [{ level2: '数量指标', name: '抢险冲锋舟保有量', value: '≥6艘' }],
        around: { project: '水上救援队运行维护费', goal: '保障救援队油料和船只维修支出。' },
      },
      {
        note: '全县有多少村不是做出来的',
        rows: [{ level2: '数量指标', name: '全县行政村数量', value: '=120个' }],
      },
      {
        note: '依据自己说是实有数',
        rows: [{ level2: '数量指标', name: '居委会个数', value: '12个', basis: '实有数' }],
        around: { project: '居委会工作经费', goal: '保障12个居委会日常运转' },
      },
      { note: '村的个数是已知数', rows: [{ level2: '数量指标', name: '村(社区)个数', value: '18个' }] },
      { note: '现有机构数', rows: [{ level2: '数量指标', name: '产业研究院数量', value: '≥1家' }] },
      {
        note: '涉及多少乡镇是已知数，怎么写都一样',
        rows: [{ level2: '数量指标', name: '项目涉及乡镇', value: '12个' }],
      },
      {
        note: '涉及多少乡镇是已知数',
        rows: [{ level2: '数量指标', name: '涉及乡镇街数量', value: '=16个' }],
      },
      {
        note: '现有的大厅面积',
        rows: [{ level2: '数量指标', name: '办事大厅面积', value: '=2600平方米' }],
        around: { project: '办事大厅工作经费' },
      },
      {
        note: '目标说的是清运多少，桶是早有的',
        rows: [{ level2: '数量指标', name: '果皮箱', value: '860个' }],
        around: { project: '集镇垃圾清运', goal: '全年清运生活垃圾6200吨' },
      },
      {
        note: '检测用的仪器',
        rows: [{ level2: '数量指标', name: '检测仪器', value: '26台' }],
        around: { project: '农产品检测', goal: '定量检测600批次' },
      },
      {
        note: '一共藏有多少',
        rows: [{ level2: '数量指标', name: '馆藏文物总量', value: '3200件' }],
        around: { project: '文物修复', goal: '修复文物60件' },
      },
      {
        note: '目标数的是别的，园区是早有的',
        rows: [{ level2: '数量指标', name: '物流园区', value: '3个' }],
        around: { project: '冷链设备补助', goal: '补助企业40家，购置冷藏车60辆' },
      },
      { note: '辖区有多少人', rows: [{ level2: '数量指标', name: '镇域总人口', value: '3.1万人' }] },
      { note: '核定的床位', rows: [{ level2: '数量指标', name: '医院编制床位', value: '420张' }] },
      { note: '现有场馆数', rows: [{ level2: '数量指标', name: '文化馆数量', value: '=1个' }] },
    ],
    good: [
      {
        note: '陷阱：加固的正是校舍',
        rows: [{ level2: '数量指标', name: '校舍数量', value: '6栋' }],
        around: { project: '校舍加固', goal: '对6栋校舍进行抗震加固。' },
      },
      {
        note: '陷阱：能繁母猪要保住这么多',
        rows: [{ level2: '数量指标', name: '能繁母猪保有量', value: '≥2.6万头' }],
        around: { project: '生猪稳产保供', goal: '稳定生猪产能。' },
      },
      {
        note: '陷阱：钱就是让在用的站点运行',
        rows: [{ level2: '数量指标', name: '在用水质监测站点数', value: '≥18个' }],
        around: { project: '水质监测站运维', goal: '保障水质监测站稳定运行。' },
      },
      {
        note: '陷阱：名称说的是当年的工序',
        rows: [{ level2: '数量指标', name: '路基压实', value: '2.6万平方米' }],
        around: { project: '支路整治', goal: '整治支路9条，群众出行方便' },
      },
      {
        note: '陷阱：目标里就有这个数，只是中间空了格',
        rows: [{ level2: '数量指标', name: '喷防面积', value: '1.8万亩' }],
        around: { project: '林业有害生物防治', goal: '喷药防治林地 1.8 万亩' },
      },
      {
        note: '陷阱：换了设备的学校数的是做成的',
        rows: [{ level2: '数量指标', name: '更换照明灯具学校数', value: '24所' }],
        around: { project: '校园安全', goal: '为24所学校换灯' },
      },
      {
        note: '陷阱：治理了多少个村',
        rows: [{ level2: '数量指标', name: '生活污水治理行政村数', value: '≥18个' }],
      },
      {
        note: '陷阱：目标说的就是它',
        rows: [{ level2: '数量指标', name: '果皮箱', value: '860个' }],
        around: { project: '集镇环卫', goal: '添置果皮箱860个' },
      },
      {
        note: '陷阱：保障运行的站点，有几个就是保障了几个',
        rows: [{ level2: '数量指标', name: '防雹炮站', value: '9个' }],
        around: { project: '防雹作业经费', goal: '保障防雹作业正常开展，减轻果园雹灾' },
      },
      {
        note: '陷阱：工程里的东西是做出来的',
        rows: [{ level2: '数量指标', name: '护坡', value: '≥300米' }],
        around: { project: '水毁河堤修复', goal: '河堤恢复原有防洪能力' },
      },
      {
        note: '陷阱：入了股的人是做出来的',
        rows: [{ level2: '数量指标', name: '资产入股脱贫人口总数', value: '≥860人' }],
      },
      { note: '当年做成的事', rows: [{ level2: '数量指标', name: '专家入企服务次数', value: '≥20次' }] },
      {
        note: '陷阱：维护项目数的就是存量',
        rows: [{ level2: '数量指标', name: '维护卫生监测站点数量', value: '≥36个' }],
      },
      {
        note: '陷阱：本项目正是新建',
        rows: [{ level2: '数量指标', name: '养老服务中心数量', value: '≥2个' }],
        around: { project: '养老服务中心新建工程' },
      },
    ],
  },
  check: (row, { around }) => {
    if (row.level2 !== 'quantity') return [];
    const bare = isBare(row, around);
    const project = (around.projectName ?? '').replace(/能力提升|质量提升|服务提升/g, '');
    const stock =
      (THING.test(row.name) && !DONE.test(project)) ||
      (PREMISES.test(row.name) && !PREMISES_DONE.test(project)) ||
      STANDING.test(row.name) ||
      BODY.test(row.name) ||
      bare ||
      (ENROLLED.test(row.name) && !REACHED.test(row.name) && !AID.test(around.projectName ?? '补')) ||
      (WHOLE.test(row.name) && !REACHED.test(row.name)) ||
      (GIVEN.test(row.name) && row.polarity !== 'negative' && !DONE.test(project));
    return stock &&
      (BODY.test(row.name) ||
        bare ||
        (!DONE.test(row.name.replace(/政务服务|服务大厅|服务中心|服务站/g, '')) && !DEED.test(row.name)))
      ? [
          objection(row, 'name', `“${row.name}”像是已有的存量，看不出当年新增或做成了什么。`, {
            confidence: 0.6,
          }),
        ]
      : [];
  },
});

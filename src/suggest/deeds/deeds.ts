import { type Counting, countingOf, type Kind } from './things.ts';

/** Deeds whose unit does not hang on what they are done to. */
const DEEDS: readonly (readonly [words: string, counting: Counting])[] = [
  ['(?<=[癌病症])(?:检查|检测)', { unit: '人', tail: '人数' }],
  ['抽样检测|质量检测|监督抽检|抽检|检测|检验|例行监测', { unit: '批次', tail: '批次' }],
  ['培训考核|培训|轮训|集训|(?<!康复)训练', { unit: '人次', tail: '人次' }],
  [
    '演练|夜查|排查整治|排查|(?:疫病|疫源|病虫害|风险|水质|空气质量)监测|监督抽查|(?:清洁|联合检查|整治|攻坚)行动|监督检查|执法检查|联合执法|专项行动|检查|视察|巡查(?![车设人员])|巡逻|巡护|督导评估|督导|督查|巡检|监管|暗访|(?:环境|卫生|经营|秩序|市容|乱象)(?:综合|专项|集中)?整治',
    { unit: '次', tail: '次数' },
  ],
  [
    '健康教育|健康宣教|宣传教育|宣传|宣讲|普法|讲座|咨询|义诊|巡诊|进(?:校园|社区|农村|企业|家庭|乡村|机关|军营|基层|乡镇|村社|学校)',
    { unit: '场次', tail: '场次' },
  ],
  [
    '志愿服务|活动|比赛|竞赛|大赛|联赛|展览|展演|演出|汇演|巡演|讲解|晚会|招聘会|交流会|座谈会|推介会|对接会|报告会|研讨会|推进会|发布会|博览会|展销会|洽谈会|音乐会|运动会|论坛|讲堂|夏令营|文化节|艺术节|旅游节|丰收节|宣传周|宣传月|宣传日|送戏下乡|送(?:文化|科技|法律|电影)(?:下乡|进村)?',
    { unit: '场', tail: '场次' },
  ],
  ['(?<=委员会|全体|常委|联席|工作|专题)会议', { unit: '次', tail: '次数' }],
  [
    '(?<=活动|考试|赛事|会议|展会|节会|大赛)(?:[一-龥]{2,6})?保障|友好交往|对外交流',
    { unit: '次', tail: '次数' },
  ],
  [
    '(?<=(?<!生态)文明|诚信|信用|廉政|清廉|双拥)建设|(?<=文化|技艺|戏曲|戏剧)传承',
    { unit: '场', tail: '活动场次' },
  ],
  ['(?<=通道|码头|口岸|航道)(?:通行|通航)?保障', { unit: '天', tail: '天数' }],
  ['(?<=案件|事件|舆情|险情|警情|投诉|来访)(?:研判|应急)?(?:处置|处理)', { unit: '件', tail: '件数' }],
  ['劝导|劝阻', { unit: '起', tail: '起数' }],
  ['播出', { unit: '小时', tail: '时长' }],
  ['采血|献血', { unit: '人次', tail: '人次' }],
  ['(?<=学业水平|资格|招聘|统一|自学|等级)考试|高考|中考', { unit: '场', tail: '组织场次' }],
  ['送(?:清凉|温暖|关爱|健康)', { unit: '人次', tail: '人次' }],
  ['疗休养|疗养|随访|探访|心理疏导|心理辅导', { unit: '人次', tail: '人次' }],
  [
    '(?:上门|康复|居家|托养|托育|照护|照料|维权|法律|助餐|助浴|养老|护理|心理|便民|诊疗)服务',
    { unit: '人次', tail: '人次' },
  ],
  ['测绘|审计|评审|勘察|鉴定|普查|抽样调查|调查|调研|评估|规划|设计|测评', { unit: '项', tail: '完成项数' }],
  ['编制|修编|修订', { unit: '项', tail: '完成数' }],
  ['排查溯源|溯源', { unit: '个', tail: '数量' }],
  ['(?<=[一-龥]{2}服务)外包', { unit: '项', tail: '项数' }],
  ['清扫保洁|清扫|保洁|消杀|消毒灭源|消毒', { unit: '平方米', tail: '面积' }],
  ['陈列布展|布展', { unit: '平方米', tail: '面积' }],
  ['种植(?![大户业基合])|栽植|补植', { unit: '亩', tail: '面积' }],
  ['义务植树|植树', { unit: '株', tail: '株数' }],
  ['清淤|疏浚', { unit: '公里', tail: '长度' }],
  [
    '排查化解|调解|化解|调处|办理|受理|查办|查处|打击|审理|侦办|审查逮捕|审查起诉',
    { unit: '件', tail: '件数' },
  ],
  ['编印|印制', { unit: '册', tail: '册数' }],
  ['体检|筛查干预|筛查|接种', { unit: '人', tail: '人数' }],
  ['储备|适配', { unit: '件', tail: '数量' }],
  ['年检|检定|校准', { unit: '台', tail: '数量' }],
  ['(?:主体)?(?:结构)?封顶', { unit: '栋', tail: '栋数' }],
  ['清运', { unit: '吨', tail: '量' }],
  ['公祭|祭扫', { unit: '场', tail: '场次' }],
  ['寻亲', { unit: '人', tail: '人数' }],
  ['(?<=[》志籍书])点校', { unit: '部', tail: '部数' }],
  ['(?<=[猪牛羊禽畜物])无害化处理', { unit: '头', tail: '头数' }],
  ['打捞', { unit: '次', tail: '次数' }],
  ['免费开放', { unit: '天', tail: '天数' }],
  ['(?:易地|避险|整体)?搬迁', { unit: '户', tail: '户数' }],
  [
    '走访慰问|看望慰问|慰问|资助|救治救助|救治|救助|聘用|聘请|选聘|招聘|招募|征兵',
    { unit: '人', tail: '人数' },
  ],
  ['接待', { unit: '人次', tail: '人次' }],
];

/** Deeds done to things of which each has its own unit. */
interface DoneTo {
  readonly deeds: string;
  readonly kinds: readonly Kind[];
  /** Stands before its thing in a name: 扶持合作社家数. */
  readonly before?: boolean;
}

const MADE: readonly Kind[] = ['works', 'goods', 'system', 'point', 'place'];
const DONE_TO: readonly DoneTo[] = [
  {
    deeds:
      '抢修|修缮保护|维修保护|保护修[缮复]|维护更新|更新维护|购置|采购|购买|订购|配备|配置|配齐|添置|增添|更新|更换|租赁|租用|清理|日常维护|日常养护|运行维护|维修养护|维修改造|升级改造|提升改造|综合整治|新建|迁建|重建|扩建|改建|修建|建设|建好|创建|打造|搭建|(?:节能|无障碍|适老化?|智能化|信息化|数字化|标准化|防水|保温|扩容|提标)改造|改造|翻修|修缮|维修|修复|修补|整修|硬化|拓宽|加固|整治|拆除|铺设|敷设|架设|疏通|维护|运维|维保|养护|管护|安装|布设|设置|制装|升级|完善',
    kinds: MADE,
  },
  { deeds: '示范推广|推广应用|推广', kinds: ['method'] },
  { deeds: '开发|研发|创作', kinds: ['product', 'system', 'paper'] },
  { deeds: '取缔|关停|拔除|销号', kinds: ['works', 'point'] },
  {
    deeds:
      '编写|编纂|编撰|撰写|出版|绘制|出具|发出|制发|征集|收集|采集|归集|整理|录入|订阅|征订|发放|赠送|推送|派发|拍摄|摄制|录制|制作|购买|采购',
    kinds: ['paper'],
  },
  { deeds: '发放|赠送|捐赠|配发|免费发放|订阅|征订|编写|编纂|出版|推送|制作', kinds: ['goods'] },
  {
    deeds:
      '扶持|培育|奖励|表彰|评选|选树|关爱|关心关爱|关心|帮扶|结对帮扶|安置|收养|供养|集中供养|集中收养|托养|引进|选派|招引|补助|培养|落实',
    kinds: ['people', 'firms'],
    before: true,
  },
];

/** Words that are a deed where they stand first too; 规划成果 and 储备点 are things. */
const ALSO_FIRST =
  /^(?:培训|轮训|走访慰问|看望慰问|慰问|资助|救助|聘用|聘请|选聘|招聘|招募|接待|抽检|适配|视察|监督检查|检查|排查|巡查.*|编制|修编|修订|编印|印制|调解|化解|办理|受理|查办|查处|打击|审理|侦办|种植.*|劝导|劝阻|救治|检定|校准|随访|探访)$/;
const OWN = DEEDS.map(([words, counting]) => ({
  counting,
  last: new RegExp(`(?:${words})$`),
  first: new RegExp(
    `^(?:${
      words
        .split('|')
        .filter(word => ALSO_FIRST.test(word))
        .join('|') || '(?!)'
    })(?!出)`,
  ),
}));
const BY_THING = DONE_TO.map(({ deeds, kinds, before = false }) => ({
  kinds,
  before,
  last: new RegExp(`(?:${deeds})$`),
  first: new RegExp(`^(?:${deeds})+`),
}));

/** What is done, to what, and how that is counted. */
export interface CountedDeed {
  readonly deed: string;
  readonly thing: string;
  readonly counting: Counting;
  /** The deed stands before its thing: 慰问困难党员. */
  readonly leads?: boolean;
  /** What the deed before it in its clause is of, where it has no thing of its own. */
  readonly about?: string;
}

const longestFirst = (a: CountedDeed, b: CountedDeed): number => b.deed.length - a.deed.length;

/** 应急预案修编: the deed stands last. */
function deedLast(words: string): CountedDeed | undefined {
  const [own] = OWN.flatMap(({ last, counting }) => {
    const deed = last.exec(words)?.[0];
    return deed === undefined ? [] : [{ deed, thing: words.slice(0, -deed.length), counting }];
  }).sort(longestFirst);
  if (own !== undefined) return own;
  return BY_THING.flatMap(({ last, kinds, before }): CountedDeed[] => {
    const deed = last.exec(words)?.[0];
    const thing = deed === undefined ? '' : words.slice(0, -deed.length);
    const counting = countingOf(thing, kinds);
    return deed === undefined || counting === undefined ? [] : [{ deed, thing, counting, leads: before }];
  })[0];
}

/** 修编应急预案: the deed stands first. */
function deedFirst(words: string): CountedDeed | undefined {
  const [own] = OWN.flatMap(({ first, counting }) => {
    const deed = first.exec(words)?.[0];
    return deed === undefined ? [] : [{ deed, thing: words.slice(deed.length), counting, leads: true }];
  }).sort(longestFirst);
  if (own !== undefined) return own;
  return BY_THING.flatMap(({ first, kinds }): CountedDeed[] => {
    const deed = first.exec(words)?.[0] ?? '';
    const thing = words.slice(deed.length);
    const counting = countingOf(thing, kinds);
    return deed === '' || counting === undefined ? [] : [{ deed, thing, counting, leads: true }];
  })[0];
}

/** 政务外网稳定运行: what is kept going, told by how much of the time or on how many days it does. */
const KEPT_GOING =
  /^(.{2,12}?)(?:的)?(?:(?:正常|稳定|安全|高效|有序|平稳|持续)+(?:运行|运转)|(?:运行|运转)(?:正常|稳定|安全)+)$/;
const GOING: readonly (readonly [kinds: readonly Kind[], counting: Counting])[] = [
  [['system', 'goods'], { unit: '%', tail: '率' }],
  [['point'], { unit: '个', tail: '数量' }],
  [['place'], { unit: '天', tail: '天数' }],
  [['firms'], { unit: '个', tail: '个数' }],
];
/** Works that run, and do not only stand there. */
const RUNS = /(?:设施|闸|[水泵电]站|厂|管网|管道|线路)$/;

function keptGoing(words: string): CountedDeed | undefined {
  const thing = KEPT_GOING.exec(words)?.[1] ?? '';
  const how = RUNS.test(thing)
    ? { unit: '%', tail: '率' }
    : GOING.find(([kinds]) => countingOf(thing, kinds) !== undefined)?.[1];
  return how === undefined ? undefined : { deed: '正常运行', thing, counting: how };
}

/** A phrase of doing taken apart; undefined where nobody could say how it is counted. */
export const countedDeed = (words: string): CountedDeed | undefined =>
  keptGoing(words) ?? deedLast(words) ?? deedFirst(words);

/** What a row without a thing is of: 随访人次 needs no word for it. */
export const whoever = (deed: string): string =>
  deed.endsWith('发放') ? '人员' : /^(?:随访|健康.+|义诊|巡诊|普法|联合执法)$/.test(deed) ? '' : '业务';

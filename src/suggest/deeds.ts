/** A kind of deed that is counted, and how. */
interface Counting {
  readonly unit: string;
  /** What the row's name ends with. */
  readonly tail: string;
}

/** Deeds whose unit does not hang on what they are done to. */
const DEEDS: readonly (readonly [words: string, counting: Counting])[] = [
  ['抽样检测|质量检测|监督抽检|抽检|检测|检验', { unit: '批次', tail: '批次' }],
  ['培训|轮训', { unit: '人次', tail: '人次' }],
  [
    '演练|排查整治|排查|监督检查|执法检查|检查|视察|巡查|巡逻|巡护|督导评估|督导|督查|巡检|监管|(?:环境|卫生|经营|秩序|市容|乱象)(?:综合|专项|集中)?整治',
    { unit: '次', tail: '次数' },
  ],
  [
    '宣传教育|宣传|宣讲|普法|讲座|咨询|进(?:校园|社区|农村|企业|家庭|乡村|机关|军营)',
    { unit: '场次', tail: '场次' },
  ],
  [
    '志愿服务|活动|比赛|竞赛|大赛|联赛|展览|展演|演出|汇演|招聘会|交流会|座谈会|推介会|对接会|送戏下乡',
    { unit: '场', tail: '场次' },
  ],
  ['测绘|审计|评审|勘察|鉴定|普查|抽样调查|调查|调研|评估|规划|设计', { unit: '项', tail: '完成项数' }],
  ['编制|修编|修订', { unit: '项', tail: '完成数' }],
  ['清扫保洁|清扫|保洁|消杀', { unit: '平方米', tail: '面积' }],
  ['种植|栽植|补植', { unit: '亩', tail: '面积' }],
  ['清淤|疏浚', { unit: '公里', tail: '长度' }],
  ['排查化解|调解|化解|调处|办理|受理|查办|查处|打击', { unit: '件', tail: '件数' }],
  ['编印|印制', { unit: '册', tail: '册数' }],
  ['体检|筛查|接种', { unit: '人', tail: '人数' }],
  ['储备|适配', { unit: '件', tail: '数量' }],
  ['年检|检定|校准', { unit: '台', tail: '数量' }],
  ['(?:主体)?(?:结构)?封顶', { unit: '栋', tail: '栋数' }],
  ['清运', { unit: '吨', tail: '量' }],
  ['免费开放', { unit: '天', tail: '天数' }],
  ['走访慰问|看望慰问|慰问|资助|救助|聘用|聘请|选聘|招聘|征兵', { unit: '人', tail: '人数' }],
  ['接待', { unit: '人次', tail: '人次' }],
];

/** Deeds done to things of which each has its own unit. */
const DONE_TO_THINGS =
  '购置|采购|配备|添置|更新|清理|日常维护|日常养护|维修养护|维修改造|升级改造|综合整治|新建|扩建|改建|建设|创建|打造|改造|修缮|维修|修复|整治|维护|维保|养护|管护|安装|制装';

const THINGS: readonly (readonly [ends: RegExp, counting: Counting])[] = [
  [
    /(?:公路|道路|马路|街道|步道|水渠|渠道|沟渠|河道|沟河|管网|管道|堤防|堤坝|围墙|线路)$/,
    { unit: '公里', tail: '长度' },
  ],
  [/(?:田|耕地|林地|草地|草场|湿地|绿化|绿地|园林)$/, { unit: '亩', tail: '面积' }],
  [/(?:危房|户厕|农房)$/, { unit: '户', tail: '户数' }],
  [/无障碍$/, { unit: '户', tail: '户数' }],
  [/(?:村庄|乡村|村|社区|小区)$/, { unit: '个', tail: '个数' }],
  [/(?:设备|器材|装备|装置|路灯|仪器|采集仪|电梯|空调|电脑)$/, { unit: '台', tail: '数量' }],
  [/车辆?$/, { unit: '辆', tail: '数量' }],
  [/(?:物资|服装|道具|用品|用具|辅助器具|家具|材料)$/, { unit: '件', tail: '数量' }],
  [/(?:公示牌|标识牌|标志牌|警示牌|宣传牌|展板)$/, { unit: '块', tail: '块数' }],
  [/(?:图书|书籍)$/, { unit: '册', tail: '册数' }],
  [/苗木?$/, { unit: '株', tail: '株数' }],
  [
    /(?:校舍|房屋|[库用楼机厂]房|楼|馆|站|所|室|库|桥梁?|井|池|塘|闸|祠|墓|旧址|故居|陵园|公园|广场|基地|园区|中心|大棚|厂|车间|市场|[站网]点|阵地|设施|幕墙|护栏|系统|平台)$/,
    { unit: '处', tail: '数量' },
  ],
];

/** Words that are a deed where they stand first too; 规划成果 and 储备点 are things. */
const ALSO_FIRST =
  /^(?:培训|轮训|走访慰问|看望慰问|慰问|资助|救助|聘用|聘请|选聘|招聘|接待|抽检|适配|视察|监督检查|检查|排查|巡查|编制|修编|修订|编印|印制|调解|化解|办理|受理|查办|查处|打击|种植)$/;
const OWN = DEEDS.map(([words, counting]) => ({
  counting,
  last: new RegExp(`(?:${words})$`),
  first: new RegExp(
    `^(?:${
      words
        .split('|')
        .filter(word => ALSO_FIRST.test(word))
        .join('|') || '(?!)'
    })`,
  ),
}));
const THING_LAST = new RegExp(`(?:${DONE_TO_THINGS})$`);
const THING_FIRST = new RegExp(`^(?:${DONE_TO_THINGS})+`);

/** What is done, to what, and how that is counted. */
export interface CountedDeed {
  readonly deed: string;
  readonly thing: string;
  readonly counting: Counting;
  /** The deed stands before its thing: 慰问困难党员. */
  readonly leads?: boolean;
}

/** How a thing is counted, where its last word tells. */
export const countingOf = (thing: string): Counting | undefined =>
  THINGS.find(([ends]) => ends.test(thing.replace(/[的等]$/, '')))?.[1];

/** 应急预案修编: the deed stands last. */
function deedLast(words: string): CountedDeed | undefined {
  const [own] = OWN.flatMap(({ last, counting }) => {
    const deed = last.exec(words)?.[0];
    return deed === undefined ? [] : [{ deed, thing: words.slice(0, -deed.length), counting }];
  }).sort((a, b) => b.deed.length - a.deed.length);
  if (own !== undefined) return own;
  const deed = THING_LAST.exec(words)?.[0];
  const thing = deed === undefined ? '' : words.slice(0, -deed.length);
  const counting = countingOf(thing);
  return deed === undefined || counting === undefined ? undefined : { deed, thing, counting };
}

/** 修编应急预案: the deed stands first. */
function deedFirst(words: string): CountedDeed | undefined {
  const [own] = OWN.flatMap(({ first, counting }) => {
    const deed = first.exec(words)?.[0];
    return deed === undefined ? [] : [{ deed, thing: words.slice(deed.length), counting, leads: true }];
  }).sort((a, b) => b.deed.length - a.deed.length);
  if (own !== undefined) return own;
  const deed = THING_FIRST.exec(words)?.[0] ?? '';
  const thing = words.slice(deed.length);
  const counting = countingOf(thing);
  return deed === '' || counting === undefined ? undefined : { deed, thing, counting, leads: true };
}

/** A phrase of doing taken apart; undefined where nobody could say how it is counted. */
export const countedDeed = (words: string): CountedDeed | undefined => deedLast(words) ?? deedFirst(words);

/** How something is counted. */
export interface Counting {
  readonly unit: string;
  /** What the row's name ends with. */
  readonly tail: string;
}

/** What a thing is, as far as it says what can be done to it. */
export type Kind =
  | 'works'
  | 'goods'
  | 'system'
  | 'point'
  | 'place'
  | 'paper'
  | 'product'
  | 'method'
  | 'people'
  | 'firms';

interface Thing {
  readonly ends: RegExp;
  readonly counting: Counting;
  readonly kind: Kind;
}

const thing = (kind: Kind, words: string, [unit, tail]: readonly [unit: string, tail: string]): Thing => ({
  ends: new RegExp(`(?:${words})$`),
  counting: { unit, tail },
  kind,
});

/** Things by their last word, the more telling first. */
const THINGS: readonly Thing[] = [
  thing(
    'works',
    '公路|道路|干道|马路|街道|巷道|便道|步道|机耕路|生产路|作业道|路肩|水渠|渠道|沟渠|排水沟|河道|沟河|管网|管道|管线|堤防|堤坝|护岸|围墙|围栏|线路|电缆',
    ['公里', '长度'],
  ),
  thing('works', '人行道|路面|地面|屋面|屋顶|墙面|外墙|外立面|场地|地坪', ['平方米', '面积']),
  thing('works', '田|耕地|林地|草地|草场|湿地|绿化|绿地|园林', ['亩', '面积']),
  thing('works', '危房|户厕|农房', ['户', '户数']),
  thing('works', '(?:出土|馆藏|可移动)文物|藏品', ['件', '件数']),
  thing('works', '文物|古建筑|古建', ['处', '处数']),
  thing('works', '碑|雕像|雕塑', ['座', '座数']),
  thing('works', '[村寨]容[村寨]貌', ['个', '村庄个数']),
  thing('works', '无障碍', ['户', '户数']),
  thing('works', '村庄|乡村|村|社区|小区', ['个', '个数']),
  thing(
    'goods',
    '一体机|计算机|打印机|复印机|摄像机|照相机|发电机|无人机|服务器|磁盘阵列|传感器|报警器|呼吸机|麻醉机|透析机|心电图机|B超|彩超|监护仪|分析仪|除颤仪|检测仪|[胃肠腔内窥]镜|核磁|CT|DR|挖掘机|装载机|推土机|拖拉机|收割机|播种机|插秧机|割草机|投影[仪机]|扫描仪',
    ['台', '数量'],
  ),
  thing(
    'goods',
    '加工中心|工作站|设备|器材|装备|装置|仪器|采集仪|电梯|空调|电脑|水泵|锅炉|机具|农机|器具|显示屏|终端',
    ['台', '数量'],
  ),
  thing('goods', '路灯|光源|灯具', ['盏', '数量']),
  thing('goods', '车辆|(?<!停|洗)车', ['辆', '数量']),
  thing('goods', '工装|制服|服装|被服|校服|防护服|桌椅|课桌椅', ['套', '数量']),
  thing('goods', '物资|道具|用品|用具|家具|药具|慰问品|口罩|耗材|试剂|疫苗|药品|教具|工具', ['件', '数量']),
  thing('goods', '公示牌|标识牌|标志牌|警示牌|宣传牌|标牌|展板', ['块', '块数']),
  thing('goods', '图书|书籍|教材|读本', ['册', '册数']),
  thing('goods', '苗木?', ['株', '株数']),
  thing('goods', '井盖|果皮箱|垃圾桶', ['个', '数量']),
  thing('goods', '专线', ['条', '条数']),
  thing('paper', '年鉴|志书|[县市区镇乡村]志|丛书|宣传片|专题片|纪录片|微电影', ['部', '部数']),
  thing('paper', '短视频|公益广告|稿件|动漫', ['条', '条数']),
  thing(
    'paper',
    '(?:检察|司法|监察)建议书?|报刊|报纸|杂志|期刊|刊物|资料|史料|宣传品|宣传单|宣传页|宣传册|折页|海报|明白纸|手册|指南|报告|规程|名录|图件|图集|画册',
    ['份', '份数'],
  ),
  thing('product', '产品|课程', ['个', '数量']),
  thing('method', '技术|模式|工艺', ['户', '应用户数']),
  thing('system', '系统|软件|数据库', ['套', '数量']),
  thing('system', '平台|小程序|网站|公众号|外网|内网|专网|网络', ['个', '数量']),
  thing('point', '[站网台观监测隐疫]点|台站|[测台]站|充电桩|卡口|摄像头|探头', ['个', '个数']),
  thing('people', '家庭|农户|牧户|困难户|脱贫户|低保户|监测户|养殖户|种植户|大户|经营户|商户', [
    '户',
    '户数',
  ]),
  thing(
    'people',
    '人员|职工|员工|教师|教练|厨师|学生|学员|学子|干部|党员|群众|居民|村民|牧民|农民|工人|老年人|老人|残疾人|儿童|妇女|孤儿|青年|青少年|未成年人|军人|士兵|官兵|家属|遗属|遗孀|亲属|志愿者|劳动者|工作者|劳模|工匠|模范|标兵|代表|委员|保安|司机|医生|医师|护士|护工|环卫工|小哥|专家|律师|顾问|咨询师|社工|民警|辅警|法官|检察官|骨干|人才|带头人|传承人|毕业生|大学生|患者|病人|个人|(?:防疫|调解|网格|护林|护河|管护|管水|保洁|保育|保安|监测|观测|观察|管理|指导|宣传|信息|协管|安全|讲解|陪审|驾驶|炊事|消防|救护|护理|养护|巡查|巡护|监督|辅导|联络|队)员',
    ['人', '人数'],
  ),
  thing('firms', '企业|公司|合作社|家庭农场|机构|单位|经营主体|市场主体|社会组织|集体', ['家', '家数']),
  thing('place', '专区|大厅|大楼|馆|中心|食堂|市场|公园|广场|场馆|殡仪馆', ['处', '数量']),
  thing(
    'works',
    '校舍|房屋|[库用楼机厂]房|楼|站|所|室|库|桥梁?|井|池|塘|闸|祠|墓|旧址|故居|陵园|基地|园区|大棚|厂|车间|站点|阵地|设施|幕墙|护栏|书屋|驿站|教室|宿舍|厕所|公厕|停车场|之家|课堂|灶',
    ['处', '数量'],
  ),
];

const kindOf = (words: string): Thing | undefined => {
  const bare = words.replace(/[的等]$/, '');
  return THINGS.find(({ ends }) => ends.test(bare));
};

/** How a thing is counted, where its last word tells and it is one of these kinds. */
export function countingOf(words: string, kinds?: readonly Kind[]): Counting | undefined {
  const known = kindOf(words);
  return known === undefined || kinds?.includes(known.kind) === false ? undefined : known.counting;
}

const LAST_WORDS = [4, 3, 2] as const;
/** 防汛抗旱、抗震救灾应急物资 are 防汛抗旱等应急物资: a list too long for a name keeps its first, and what all of it is. */
export function shortened(thing: string, longest: number): string {
  const [first = '', ...more] = thing.split('、');
  const last = (more.at(-1) ?? '').replace(/^.*等/, '');
  const kind = LAST_WORDS.map(length => last.slice(-length)).find(
    word => word.length <= last.length && countingOf(word) !== undefined,
  );
  return thing.length <= longest || kind === undefined ? thing : `${first}等${kind}`;
}

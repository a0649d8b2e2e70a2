import { isUnit } from '../../reading/units.ts';

/** What is counted by numerals in words: 三百余万亩. */
const SPOKEN_UNIT =
  /^万?(?:个?百分点|人次|场次|批次|户次|家次|公里|平方米|立方米|平方公里|亿元|万?元|个?工作日|小时|分钟|秒钟?|平米|个月|课时|学时|次|场|期|个村(?![庄级民干小组卫医委])|个(?:乡镇|社区|街道|县区)(?![级直属工干卫服党居])|个|名|位(?![置列于次数差移])|项|家|所|座|种|类|篇|份|户|件|台|套|届|条|处|部|本|册|辆|支|亩|人|轮|门|栋|盏|艘|架|片|批|天|吨|公斤|头|只|株|棵|张|床|顶|具|眼|口|间|站|集|幅|块|颗|枚|匹|米|起|例|宗|对|趟|根(?![据本治基])|笔(?![记试者])|堂|箱|袋|瓶|桶|公顷|斤|班次|樘|页|卷|集|尾|羽|粒|盆|路|微克(?:每立方米|\/立方米)?|毫克(?:每立方米|每升|\/立方米|\/升)?|分贝|摄氏度|度(?![假过数夏秋春冬量日])|厘米|毫米|回(?![来到收应复家合])|遍(?![布及地野])|晚(?![上报会期间饭])|辑(?!录)|平(?![均台原衡时安方]))/;
/** 一个也不少, 一对一, 一路: words with a numeral that count nothing. */
const IDIOM =
  /^(?:一次性|一次(?=交验|验收|通过|网|成优|送检|审核)|一次办|一件事|两项(?=补贴|制度|政策|改革)|一个(?:合理|都|也|更|主体|重要|良好|中心|目标)|[一二三四五六七八九两]个(?:意识|自信|全面|维护|确立|方面|坚持|层面|统一|必须|务必|结合|文明|关键|优先|一)|一条(?:龙|心|主线)|一件事|[九半]天|三天两头|一(?:对一|路|页|起|块|站式?|天|张(?:网|图|卡|蓝图|表|清单)|间(?=[之接或])|笔(?=钱|资金|账|带)|口气|头|集|例外)|一项项|一本(?:账|通)|一[人户](?=[一、，。；不也]|$|[就脱致]|都)|一村一|一批|一类|[一二三四五六七八九]{2}类|一部分|一眼|一趟(?=[亏来去])|两口子|两头(?=[都顾跑])|四零五零|三类|一门(?:式|心思)|[二三四五]类(?=[一-龥]{0,4}\d|桥|水质|地区|[县村户、和及与])|[一二]轮(?=土地|承包|延包)|[两二三四六][轮驱](?=[一-龥]{0,5}车)|[一二三]期(?=工程|项目|建设|改造|厂房))/;
/** 守住18亿亩红线, 24小时值班: true everywhere and always. */
const EVERYWHERE =
  /^(?:18亿亩|[\d一二三四五六七八九十]+项规定|[\d一二三四五六七八九十]+分钟[一-龥]{0,4}圈|[两二三四五六七八九]类[一-龥]{0,4}(?:人群|人员|对象))/;
/** 24小时值班 goes on all day; 24小时处理完, 雪停后24小时打通主路 say by when. */
const ALL_DAY =
  /^(?:24|二十四)个?小时(?!以?内|之内|响应|办结|到|[一-龥]{1,3}(?:到|完|好|毕|复(?![查核印])|清(?![理洁扫运])|(?<![畅联沟流开互])通(?![讯信畅行])))/;
const SINCE = /(?:后|时[效限间])(?:为|是|不超过)?$/;
/** 练就一支队伍 has an article; 新建一座水库 counts. */
const ARTICLE =
  /^一(?:支|门|份|件|批|种|类|条|座|处|片|张|个|本|场|名|所|家|间|套|项|片)(?!工作日|月|季度|学期|百分点|小时)[一-龥]/;
const COUNTS =
  /(?:建|建成|新建|改建|扩建|设立|购置|采购|配备|添置|举办|召开|承办|编制|编印|出版|印发|制定|完成|开通|成立|创建|引进|新增|培育|打造|拍摄|制作|于|各|聘请?|配|派|买|每(?:个|一)?(?:村|人|户|镇|乡镇|校|学校|社区|班|站)都?|每个?(?:年|季度?|月|周|天|日)|达到?|至少|不少于|不低于|(?<![改书谱续安描刻])[编写画印排演修盖挖拍办搞装])$/;

/** 县十七届人大, 厂房（二期）: which of them, not how many. */
const ORDINAL =
  /^(?:[\d一二三四五六七八九十]+届(?!次)|[一二三四五六\d]期(?=工程|项目|建设|改造|厂房)|[一二三四五六]期(?=[）)]))/;
/** 旅游节1届，: so often. */
const HELD_ONCE = /^[1-3一二两三]届(?=$|[，。；、])/;
const HELD = /(?:培训|班|讲座|活动|论坛|课程)[（(]$/;

/** 一、二期工程: the first and the second. */
const ONE_AFTER_ANOTHER = /(?:^|[^\d一二三四五六七八九十])[一二三四五六七八九\d][、和及与]$/;

/** “拆一件、销一项”: a saying, told clause by clause. */
const SAYING = /(?:^|[“「])[拆销存清结]$/;

/** 智慧平台二期, 安置小区三期: which stage of what is built. */
const STAGED =
  /(?:工程|项目|建设|改造|平台|系统|园区|产业园|公园|小区|社区|厂|厂房|大楼|场馆|管网|公路|大道|泵站|电站|水库|灌区)$/;

/** 两家小水泥、一家砖厂: counted as its neighbour in the list is. */
const NEXT = /^一([个家座处条台辆套所间口眼栋])[一-龥]{2,8}[、和及与](?:[两二三四五六七八九十]|\d+)(?=\1)/;
const LAST = /[一两二三四五六七八九十\d]([个家座处条台辆套所间口眼栋])[一-龥]{2,8}[、和及与]$/;
const isOneOfList = (before: string, from: string): boolean =>
  NEXT.test(from) || (/^一[一-龥]/.test(from) && LAST.exec(before)?.[1] === from.charAt(1));

/** 12345平台 goes by the number that people call. */
const HOTLINE = /^(?:1[12]\d{1,3}|96\d{3,4})(?=[一-龥]{0,4}(?:平台|热线|专线))/;
/** 二次供水, 二次复查 is done once more: what is done so often is told as 两次. */
const SECOND = /^二次(?=[一-龥]{2})/;
/** 花一块钱办两块钱的事 is a saying; 一餐只收两块钱 is a price. */
const PAYS_SO = /(?:[收补给发交付奖贴卖]|[每一](?:个)?[天餐顿人户次月])(?:只|就|到|掉)?$/;

/** True where a numeral is part of a name or a saying: 最后一公里, “四个最严”, 只生一个. */
export function isName(before: string, from: string, spoken: boolean): boolean {
  if (ONE_AFTER_ANOTHER.test(before) && /^[一二三四五六七八九十\d]+(?:期|号|级|类|标段|组)/.test(from))
    return true;
  if (STAGED.test(before) && /^[一二三四1-4]期(?!次)/.test(from)) return true;
  if (before === '' && /^[一二三四五六]期$/.test(from)) return true;
  if (ORDINAL.test(from) && !HELD_ONCE.test(from) && !COUNTS.test(before.trimEnd()) && !HELD.test(before))
    return true;
  if (ALL_DAY.test(from) && !SINCE.test(before)) return true;
  if (EVERYWHERE.test(from) || /[“「《]$/.test(before)) return true;
  if (HOTLINE.test(from)) return true;
  if (!spoken) return false;
  if (/^[一二两三四五六七八九十]块钱/.test(from) && !PAYS_SO.test(before)) return true;
  if (from.startsWith('一遍') && !/每个?(?:[天日周月年季次]|学期)[^，]*$/.test(before)) return true;
  if (/一[村户校镇乡班站]$/.test(before) && /^一[个名位套所]/.test(from)) return true;
  if (isOneOfList(before, from)) return false;
  if (/[上下本这那头前新]$/.test(before) && /^一[轮届期批]/.test(from)) return true;
  if (SECOND.test(from) && !COUNTS.test(before)) return true;
  if (/[亏跑]$/.test(before) && from.startsWith('一趟')) return true;
  if (before.endsWith('老') && from.startsWith('两口')) return true;
  if (SAYING.test(before) && /^一[项件户]/.test(from)) return true;
  return (
    IDIOM.test(from) ||
    /(?:最后|只生|最多跑|只跑)$/.test(before) ||
    (ARTICLE.test(from) && !COUNTS.test(before.trimEnd()))
  );
}

/** 帐篷200顶, but 2026发展: measure words that begin other words. */
const BEGINS =
  /^万?(?:毫升|头份|羽份|顶(?![层级尖部端岗])|具(?![体有备])|发(?![展布放生现动挥明电货给])|集(?![中体团合约资聚镇市成]))/;

/** 260个行政村办公经费: the places are counted, not what they are paid. */
const PLACES = /^个(?:行政村|自然村|建制村|脱贫村)/;

/** 12支队伍 is no 12支队. */
const TORN =
  /^(?:支队(?=伍)|个点(?=位)|个(?:乡镇|街镇|镇|乡)(?=(?:便民|政务|为民|小型|微型|专职|综合|养老|社会|公共|文化|卫生|应急|环境|气象)*(?:服务站|消防站|消防队|派出所|司法所|敬老院|养老院|福利院|污水处理厂|污水厂|水厂|中转站|渡口|兽医站|林业站|水利站|农技站|财政所|文化站|卫生院|终端|服务中心|监测站)(?![一-龥]*费))|个村(?=[庄级民干小组卫医])|个社区(?=工作者|干部)|个企业(?=家)|个[县市区省乡镇](?=[级直属])|个部门(?=[级])|个单位(?=党组织))/;

/** 万名 is a unit as 名 is. */
const isCountable = (unit: string): boolean =>
  (isUnit(unit) && !/[^元]每|以[上下内]?$/.test(unit)) ||
  (unit.length > 1 && unit.startsWith('万') && isUnit(unit.slice(1)));

/** 30万吨/年以下煤矿: what stands below the stroke ends where its unit does. */
const isWhole = (unit: string): boolean => {
  const [, ...per] = unit.split(/[/每]/);
  return per.every(one =>
    one.split('·').every(part => isUnit(part) || /^(?:[千万]人|学员|[dah])$/.test(part)),
  );
};

/** The measure word at the beginning of a text, or ''. After a numeral in words fewer are taken for one. */
export function measureWordAt(text: string, spoken: boolean): string {
  const places = PLACES.exec(text)?.[0];
  if (places !== undefined) return places;
  if (spoken) return SPOKEN_UNIT.exec(text)?.[0] ?? '';
  if (TORN.test(text)) return text.charAt(0);
  for (let end = Math.min(8, text.length); end > 0; end -= 1) {
    const unit = text.slice(0, end);
    if (isCountable(unit) && !/^[A-Za-z]$|^[万亿成]$/.test(unit) && isWhole(unit)) return unit;
  }
  return BEGINS.exec(text)?.[0] ?? '';
}

const STAFF = /(?:[人队学职官警]员|[辅民]警|[护管保监信导辅检调宣讲教专格集]员|干部|志愿者|教师|医生|护士)$/;
/** Who does the work, not whom it serves. */
export const isStaff = (object: string): boolean => STAFF.test(object);
/** 87个网格专职人员, 亡人数不超2个: people are counted as people. */
export const ofStaff = (unit: string, object: string, words: string): string =>
  unit === '个品种'
    ? '个'
    : unit === '个' && (isStaff(object) || PERSONS.test(object) || words.endsWith('人数'))
      ? '人'
      : unit;
const PERSONS = /(?:学生|儿童|老人|妇女|群众|农民|职工|居民|村民|患者)$/;

/** What a measure word is of where it stands alone: 试验142个品种, 公墓1200穴. */
const OF_ITS_OWN: Readonly<Record<string, string>> = { 个品种: '品种', 穴: '墓穴', 万穴: '墓穴' };
const [LONG, LONG_ALL] = [8, 12];
/** What is counted, with what its measure word is of, and without what it is compared with. */
export function wholeThing(unit: string, whole: string): string {
  const object = /^[个处起件家]$/.test(unit)
    ? whole.replace(/(?:数量?|总数)?较(?:上年|去年|同期).*$/, '')
    : whole;
  const own = OF_ITS_OWN[unit];
  if (own === undefined || object.endsWith(own)) return object;
  return object.length > LONG && object.length + own.length > LONG_ALL ? own : object + own;
}

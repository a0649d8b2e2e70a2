import { masked, unmasked } from './codes.ts';
import { BUILT_THEN, IN_WORD, MEANT, RELATIVE } from './said-aside.ts';
import {
  AGED,
  firstOf,
  isPaidBehind,
  isPartOfNoun,
  QUALIFIED,
  titleOf,
  withoutMake,
  withoutMeasure,
  withSizeTold,
} from './short-things.ts';
import { VERBS } from './verbs.ts';

/** What stands before a thing and says nothing of it. */
export const LEADING =
  /^(?:应[一-龥]尽[一-龥]|日[一-龥]日[一-龥]|即[一-龥]即[一-龥]|随[一-龥]随[一-龥]|做到|列养的|含(?=[一-龥]{2})|给予|给(?=[一-龥]{2})(?![水排付养料力])|予以|进行|办(?=展|赛|班)|出(?=专)|全县|全市|全区|全镇|全乡|全街道|全辖区|辖|我县|我市|我区|本县|本市|辖区内?|县域内?|[一-龥]{2,4}[县市区]境?内|按(?![时期月])照?|明年|上年度?|年内|全年度?|年度内?|本年度?|当年|今年|20\d\d年度?|计划(?!生育)|预计|大概|大致|差不多|拟|力争|安排(?=专项|资金|经费|补助)|到?年[底末](?:之?前)?|争取(?:办|搞)?|确保|保证|实现|通过|利用|其中|并|同时|共计?(?![享同建青有产])|累计|约|近|各(?![类级])|各类|再|了|对(?![象口外接])|为(?![民农老企侨])|(?:及)?以[上下]的?|以(?![旧工奖])|在(?![园校册岗建读训编职用库押线])|于|及|和|与|等(?![级保候])|的|、|：|:|年(?![均限轻度货青鉴])|把|将|推进|推动|加强|强化|做好|抓好|加快)+/;
const TRAILING =
  /(?:等|一批|若干|对|按|由|给|于|并|进行|给予|予以|开展|实施|至少|最少|总数|数量|(?<![参系指基函])数|人数|人次|户数|场次|次数|面积|里程|长度|规模|工作|任务|不少于|不低于|达到|分别|达|[一总]共|共|(?<![签合预履节])约|近|各|为|至|到|等|的|活动次|左右|上下|以上|完毕|免费|一次性|安排|给点|每人|每户|每月|每年|每天|每日)+$/;

/** What was done, to what. Either may be ''. */
export interface Deed {
  readonly verb: string;
  readonly object: string;
}

/** 送审金额 sends nothing, 使用资金 makes nobody do anything. */
const PART_OF_WORD =
  /^(?:[一-龥]{2}性(?![质能价别格状])|保持(?:林|措施|方案)|买[卖断方]|巡[查护河]员|(?:巡查|巡护|管护|监测|养护|维护|检查)(?:管护|巡查|巡护|养护|管理|监督|救援)员|招聘(?:会|活动|周|月|季)|培训(?:券)|送中心|监测(?:对象|户|预警)|送[审检达法]|送(?:戏|医|书|文化|科技|温暖|岗|教)(?:下乡|上门|进)|使用|提升泵|建设用地|[建设]立(?:体|交桥)|发布会|监测井|派驻村|储备[林库]|(?:培养|实践|培育)基地|共享[平中]|供应[商链]|采集[仪器系终设]|(?:监管|监测|检测|检查|管护|养护|维护|巡查|巡护|调解|采集|运维)人员|组织(?:样|书记)|培训测试|核查员|建成区|储备(?:粮|油|物资|肉)|(?:管护|监测|检测|检查|养护|服务|维修|救助|培训|体检|处理|处置|养殖|种植|接待|调解|援助|储备|救援|清运|接种|运营)(?:商|大户|企业|网箱|站|中心|基地|场|厂|户|车间|用房|试剂|试纸|员))/;

/** The word of doing that stands last in a text, and where it ends. */
export function lastVerb(text: string): { verb: string; end: number } | null {
  let best: { verb: string; end: number } | null = null;
  for (const verb of VERBS) {
    const at = text.lastIndexOf(verb);
    if (
      at >= 0 &&
      !(verb === '组织' && BODY.test(text.slice(0, at + 2))) &&
      !PART_OF_WORD.test(text.slice(at)) &&
      (best === null || at + verb.length > best.end)
    )
      best = { verb, end: at + verb.length };
  }
  return best;
}

/** True where words end in what is done: 带动 before 200户以上. */
export const endsInDeed = (words: string): boolean =>
  VERBS.some(verb => !/^(?:使|实现|确保|保障)$/.test(verb) && words.endsWith(verb));

const LONGEST = 12;
const LONG = 10;

const NO_THING =
  /^(?:一半|过半|全部|全面|基本|任务|工作|目标|项目|各项|相关|标准|期限|条件|每人|每户|每月|每年|每天|每日|最好|大概|最高|最低|最多|最少)+$/;

/** A list that one number counts is kept whole up to so many signs. */
const LONGEST_LIST = 15;
const longestOf = (words: string): number => (words.includes('、') ? LONGEST_LIST : LONGEST);
/** 磨面、包装设备2套: what one number counts keeps all its names, or the first of them. */
function wholeList(pieces: readonly string[], last: string): string {
  const named = pieces.filter(
    one => /^[一-龥A-Z]{2,10}$/.test(one) && !/被/.test(one) && lastVerb(one) === null,
  );
  if (pieces.length < 2 || named.length < pieces.length || /等./.test(last)) return last;
  const all = pieces.join('、').replace(/等$/, '');
  return all.length <= LONGEST_LIST ? all : last.endsWith('等') ? `${pieces[0] ?? ''}等` : last;
}

/** 脱贫户和监测户 are counted together. */
function lastOf(pieces: readonly string[]): string {
  const [last = '', before = ''] = [pieces.at(-1), pieces.at(-2)];
  const head = before.slice(-2);
  if (head.length === 2 && before.length > 2 && !last.endsWith(head) && last.indexOf(head) > 0)
    return last.slice(last.indexOf(head));
  const like = [last, before].every(one => /^[一-龥]{2,7}$/.test(one)) && last.at(-1) === before.at(-1);
  if (/^[^一-龥]$|^[一二三四五六七八九十]$/.test(before) && last.length > 2) return `${before}、${last}`;
  const whole = like && pieces.length === 2 ? last : wholeList(pieces, last);
  if (!like || whole !== last) return whole;
  return before.length + last.length < LONG ? `${before}、${last}` : `${before}等`;
}

/** 声乐、舞蹈等班次: the last of a list says no more than the others. */
const LISTED = /^[一-龥]{1,9}等(?=[一-龥]{2,}$)/;

/** 机关提出的价格认定, 村里的旱厕: whose it is. */
const RAISED = /^.*(?:提出|申请|上报|交办|移交|举报|[村镇乡县校院]里|[山村街路镇乡县]上|[域区境围]内)的/;
/** 旱厕要改掉, 小水库坝在漏: plain speech goes on where a name ends. */
const CHAT =
  /(?:今年|年底|一年|新开那|打算|估摸|自己|不能|必须|评下|修起|来瞧|(?<=[一-龥]{2})(?:[跑摆迁]|(?<![修填贴增弥候递])补|(?<![立移上提转成外社])交|(?<![公召展离])开|(?<![输支演转付进产推])出)$|那个|(?<=[一-龥]{2})关[掉了上]|在村上|起来|下来|过一|也得|坝在|(?<!主)要(?![求素闻点道害员件案目领义塞价])|想(?![象])|再(?![生就造次利建制担])|先(?![进锋行期天导后])|就(?![业医学近餐诊地职读])|了(?!解)|它|他(?!们)).*$/;

/** What is parted by other signs than 、 is no list. */
const NO_LIST = /[：:（(《]/;

/** A phrase that may stand in a name, or '' when none can be cut out without tearing a word; quotes are part of it where it stays short. */
function tidy(text: string, which: 'first' | 'last'): string {
  const whole = piece(text.replace(/[“”"]/g, ''), which);
  return whole.length > longestOf(whole) ? piece(text, which) : whole;
}

function piece(text: string, which: 'first' | 'last'): string {
  const pieces = masked(text)
    .split(/以及|[和与、（）()“”《》：:\s]|(?<![普涉触波])及(?!以[上下])/)
    .filter(piece => piece !== '');
  const list = NO_LIST.test(text) ? pieces.slice(-1) : pieces;
  const found = (which === 'first' ? firstOf(pieces, text) : lastOf(list)) ?? '';
  const cut =
    which === 'first'
      ? found.replace(/[\dA-Za-z%].*$/, '')
      : /^[A-Z]{2,6}、[一-龥]/.test(found)
        ? found
        : found.replace(/^.*[\dA-Za-z%](?:级?(?:及|\(含\))?以[上下]的?|级(?=[一-龥]{2}))?/, '');
  const words = (which === 'last' && /\d$/.test(found.slice(0, -cut.length)) ? withoutMeasure(cut) : cut)
    .replace(which === 'last' && pieces.length > 1 ? LISTED : '', '')
    .replace(RAISED, '')
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .replace(CHAT, '')
    .concat(found === `${list[0] ?? ''}等` ? '等' : '');
  if (words.length < 2 && which === 'last' && /[A-Z]{2,6}$/.test(found))
    return /[A-Z]{2,6}$/.exec(found)?.[0] ?? '';
  return words.length < 2 || /(?<!集)中$/.test(words) || NO_THING.test(words) ? '' : unmasked(words, text);
}

/** What is told of it is where it lies: 官堡、炭窑等乡镇. */
const PLACE = /等(?:乡镇|街道|村|社区|县区|地区)$/;
const ENDS_IN_THING = /(?:系统|平台|设备|设施|仪器|管网|道路|中心|基地|车辆|工程)$/;

/** A long phrase keeps the thing itself, what follows 的; one that cannot be cut there is given up. */
function short(whole: string): string {
  const words = withoutMake(whole, LONGEST).replace(/(?<=.{2})一次性$/, '');
  const last = words.length > LONG ? words.replace(/^.*(?:的|等(?![级候])|免费进行)/, '') : words;
  // 流动博物馆进校园等活动 is no 活动.
  const cut = /^(?:活动|服务|工作)$/.test(last) ? words : last;
  const thing = cut.length > LONGEST && ENDS_IN_THING.test(cut) ? cut.slice(-4) : cut;
  return PLACE.test(thing) || thing.length < 2 || thing.length > longestOf(thing) || NO_THING.test(thing)
    ? ''
    : thing;
}

/** 党组织 and 社会组织 are bodies. */
const BODY = /(?:党|社会|基层|群团|经济|自治|村级|社区)组织$/;

/** A verb at the end of a thing belongs to the deed, not to the thing: 档案库房设备的升级改造. */
function withoutVerb(object: string): Deed {
  if (BODY.test(object)) return { verb: '', object };
  const verb = VERBS.find(one => one.length >= 2 && object.endsWith(one) && object.length - one.length >= 2);
  if (verb === undefined) return { verb: '', object };
  const inner = withoutVerb(object.slice(0, -verb.length).replace(/的$/, ''));
  return { verb: inner.verb + verb, object: inner.object };
}

/** Deeds that are themselves what is counted: 公益培训20场. */
const COUNTED_DEED = /培训|检查|服务|宣传|演出|放映|巡查|调解/;

/** What is done to the thing told behind its number: 对32所普惠性幼儿园按…给予奖补. */
const DONE_TO =
  /(?<=^.{2,})(?:(?<=[车辆站所院队厂馆])(?:燃油|油料|加油|保险|水电(?!站)|(?:运营|营运)?亏损)|(?:教学|实践|工作|生产|生活|发展)*需[求要]|(?<=[生员者户民童工])(?:[一-龥]{2}){1,4}需[求要]|全覆盖|全年|适配|配发|上下学|提供(?=[一-龥]{2})|落实|(?:安全|正常|稳定|平稳|有序|高效)+(?:运[行转]|运营)|每[生人户亩]|(?:安装|配备|加装)(?=[一-龥]{2})|按照?|按[需功面]|发[给到放至](?=[一-龥]{2})|(?<![行作认成])为(?=.{2})|用于|定期|稳定|购买|(?:建设|新建|购置|种植|养殖|采购)(?=[一-龥]{2,10}\d)|给予|予以|进行|开展|实施|实行|发放|每[年月周季日天]|全部|均|都|分别|全面|常态化|得到|享受|参加|办公经费|日常|正常|的).*$/;
/** 车辆190辆正常营运, 180户增收: what becomes of the thing, told behind it. */
const BECOMES =
  /^(?:(?:派|进|入|常)驻|(?:提升|提高|增强|改善)[一-龥]{2,6}(?:能力|水平|质量|条件|效益)|(?:稳定|平稳|安全|高效)(?=运[行转])|[到往](?=[一-龥]{2})|每(?:[人户家亩村名个头只台辆吨座处所站点校镇乡间栋年月天]|学[期年])|各(?:给予|予以|奖|补|发|\d)|按|给予|予以|进行|开展|实施|实行|提供(?=[一-龥]{2})|(?:全年|常年|长期)*(?:备勤|执勤|值守)|正常|发放|分别|全部|均|都|免费|(?:增收|就业|脱贫|上岗|受益|运[行转]|建成|营运|达标|完工|开放|投用)*(?=$|[，、。；]))/;

/** 进校园、进社区、进农村: one of them stands for all. */
const INTO = /(进[一-龥]{2})(?:[、，]?进[一-龥]{2})+/g;

/** 给120人按时发放记账补贴: what they are paid. */
const PAYS =
  /^(?:按[时月期季年]|及时|足额|全额|准时)*(?:发放|落实|兑付)([一-龥]{2,10}?(?:补贴|补助|津贴|报酬|工资|待遇|助学金|慰问金))/;

/** 文史资料第22辑: which of them. */
const WHICH = /第[\d一二三四五六七八九十]+[辑卷期号批届次轮册](?=$|的)/;

/** 地块(约186亩)调查: the amount stands in brackets. */
const OPENED = /[（(](?:约|共|计|面积)*$/;

/** 按年度计划组派团组: by what, not what. */
const BY_PLAN = /^按照?[一-龥]{2,10}?(?:计划|要求|标准|规定|方案)(?=[一-龥]{2})/;
/** 为27所学校购置食堂设备: whom it is for ends where its deed begins. */
const GETS =
  /(?<=^[一-龥]{2,12})(?:购置|配备|安装|添置|采购|更换|更新|升级|加装|配置|(?:新建|配建|增设|建设)(?=[一-龥]{2,8}[与和及、]))[一-龥]{2}.*$/;
/** 聘用14人发放工资: they are paid for what they do. */
const HIRED = /(?:^[一-龥]{0,4}|[给为])(?:聘用|聘请|招聘|雇用|雇佣)的?$/;
/** 发放186名退役士兵一次性经济补助: to whom what is paid. */
const PAID_TO = /^([一-龥]{2,8}?)(?:一次性)?([一-龥]{0,2}(?:补助|补贴|津贴|补偿|抚恤)金?)$/;

/** 预防养护178公里、修复养护64.2公里: kinds of upkeep are counted each by its whole name. */
const UPKEEP = /(?:预防|修复|应急|日常|专项)性?养护$/;

/** What a number counts: `text` and `behindIt` are the words of its clause on either side. */
export function deedOf(text: string, behindIt: string): Deed {
  const before = [INTO, WHICH, OPENED, MEANT, BY_PLAN, BUILT_THEN, RELATIVE, IN_WORD].reduce(
    (words, one) => words.replace(one, one === INTO ? '$1等' : ''),
    withSizeTold(text),
  );
  const bare = withSizeTold(behindIt).replace(/^的?标准(?:[对为向]|给(?!予))/, '');
  const after = /^(?:[为给]|对.{0,6}的?)?$/.test(before) ? bare.replace(GETS, '') : bare;
  const verb = lastVerb(before)?.verb ?? '';
  const paid = PAYS.exec(after)?.[1];
  if (HIRED.test(before) && /^(?:并|按[时月]|足额)*(?:发放|支付)(?:劳务)?(?:工资|报酬)/.test(after))
    return { verb: '发放', object: '聘用人员工资' };
  if (paid !== undefined && (before.replace(TRAILING, '') === '' || /[给为向][一-龥]{0,4}的?$/.test(before)))
    return { verb: '发放', object: short(paid) };
  const [, whom, pay] = verb.endsWith('发放') ? (PAID_TO.exec(after) ?? []) : [];
  if (whom !== undefined && pay !== undefined) return { verb, object: short(whom + pay) };
  const behind =
    (before !== '' && (BECOMES.test(after) || isPaidBehind(before, after))) ||
    /^(?:[（()）]|以上|左右|以内|的|[，。；]|并(?!网)|以?及(?!以)|和|与|或|$)/.test(after)
      ? ''
      : toDeed(tidy(after.replace(AGED, '').replace(QUALIFIED, '').replace(DONE_TO, ''), 'first'));
  const told = /^[一-龥]{2}任务/.test(after) && VERBS.includes(behind) && short(objectBefore(before));
  if (told) return { verb: behind, object: told };
  if (/^楼(?=$|[，、。；]|改造|加装|维修|实施|进行|开展)/.test(after))
    return { verb: lastVerb(after)?.verb ?? verb, object: '楼栋' };
  const title = titleOf(before);
  if (title !== '') return { verb, object: title };
  const upkeep = UPKEEP.exec(before)?.[0];
  if (behind === '' && upkeep !== undefined) {
    const kept = short(objectBefore(before.slice(0, before.lastIndexOf(upkeep))));
    return kept === '' ? { verb: '', object: upkeep } : { verb: upkeep, object: kept };
  }
  if (behind !== '') {
    const inner = withoutVerb(behind);
    return COUNTED_DEED.test(inner.verb) || (/监测$/.test(inner.verb) && inner.object.length === 2)
      ? { verb: (/^(?:完成|开展|实施)$/.test(verb) ? '' : verb) + inner.verb, object: short(behind) }
      : { verb: verb + inner.verb, object: short(inner.object) };
  }
  const object = short(objectBefore(before.slice(before.search(AFTER_BRACKET))));
  if (/^建(?![设筑成立造国档材制言议行党])[一-龥]{2}/.test(object))
    return { verb: '建设', object: object.slice(1) };
  const bought = lastVerb(before.slice(0, -object.length))?.verb ?? '';
  if (object !== '' && object.startsWith(verb) && before.endsWith(object) && BUYS.test(bought))
    return { verb: bought, object };
  const kept = /^维护$/.test(verb) ? object.replace(/^管理(?=[一-龥]{3})/, '') : object;
  return { verb, object: MANNER.test(kept) ? before.slice(before.lastIndexOf(kept)) : kept };
}
/** 日常维修维护280次: how, with what is done. */
const MANNER = /^(?:日常|集中|专项|定期|常规|综合)$/;

/** 小水电站拆除取水设施: what is too long for a name ends where its deed begins. */
function toDeed(words: string): string {
  if (words.length <= LONGEST || ENDS_IN_THING.test(words)) return words;
  const starts = VERBS.map(verb => words.indexOf(verb)).filter(
    at => at >= 2 && at <= LONG && !PART_OF_WORD.test(words.slice(at)),
  );
  return starts.length === 0 ? words : words.slice(0, Math.min(...starts));
}

/** 对12个部门开展巡察: the deed stands last. */
const DONE_LAST = /(?:开展|进行|实施|予以)(?:日常|定期|全面)*([一-龥]{2,10})/;
export const deedAfter = (after: string): string => {
  const whole = DONE_LAST.exec(after)?.[1] ?? '';
  const [one = ''] = whole.split(/[和及]/);
  const told = lastVerb(one) === null || /[巡检]查$/.test(one) ? whole : one;
  const first = told.slice(0, 2);
  return VERBS.includes(first) && !/[和及]/.test(told) ? first : (lastVerb(told)?.verb ?? '');
};

/** A short thing whose deed is part of its name: 办理 + 法律援助案件, but 清理 + 整治 + 河道. */
function widened(object: string, text: string, told: { verb: string; end: number }): string {
  const start = told.end - told.verb.length;
  const earlier = lastVerb(text.slice(0, start));
  const inside = earlier !== null && start - earlier.end >= 2 && start - earlier.end <= 4;
  return object.length <= 2 && inside ? tidy(text.slice(earlier.end), 'last') : object;
}

/** What is told in brackets is an aside: (街道办事处)实施营造林. */
const AFTER_BRACKET = /[^（()）]*$/;

/** 修缮陵园围栏、零散墓迁葬21座: each of a list has a deed of its own, unless the first says nothing. */
const ANY_DEED = /^(?:完成|开展|实施|组织|举办|落实|提供|保障|确保|实现)$/;
const BUYS = /^(?:购置|采购|购买|更新|更换|配备|配置|添置|安装)$/;
/** What stands behind the last verb, or between it and the one before: 公益培训20场. */
function objectBefore(before: string): string {
  for (let [text, noun] = [before, '']; text !== ''; ) {
    const told = lastVerb(text);
    const tail = told === null ? text : text.slice(told.end);
    // 购置检测设备: what is bought has a word of doing in its name.
    if (told !== null && tail === '' && noun !== '' && BUYS.test(told.verb)) return tidy(noun, 'last');
    if (
      told !== null &&
      (isPartOfNoun(tail) || (tail === '' && (noun !== '' || (text.endsWith('组织') && text === before))))
    ) {
      noun = told.verb + tail + noun;
      text = text.slice(0, told.end - told.verb.length);
      if (text === '') return tidy(noun, 'last');
      continue;
    }
    const inList =
      told !== null &&
      (/[、和及与]$/.test(text.slice(0, told.end - told.verb.length)) ||
        (text !== before && noun === '' && !tail.includes('等') && !ANY_DEED.test(told.verb)));
    const object = tidy((inList ? tail.replace(/^.*[、和及与]/, '') : tail) + noun, 'last');
    if (told === null) return object;
    if (object !== '') return noun === '' ? widened(object, text, told) : object;
    text = text.slice(0, told.end - told.verb.length);
  }
  return '';
}

import type { Measure } from '../../library/schema.ts';
import { filled } from '../../library/slots.ts';
import { unitClass } from '../../reading/units.ts';
import { isChange } from '../amounts/changed-by.ts';
import { isShare, type Quantity } from '../amounts/quantities.ts';
import { deedBehind, isBuiltAt, isDeedNoun } from '../text/deed-behind.ts';
import { IS_MEASURE } from '../text/is-measure.ts';
import { isStaff } from '../text/measure-words.ts';
import { VAGUE } from '../text/vague.ts';
import type { FoundWork } from '../work/find-work.ts';
import { earnedName, earnsEach, isIncome } from './earned.ts';
import { headsName } from './heads-name.ts';
import { byUnit } from './how-counted.ts';
import { joined } from './joined.ts';
import { needOf } from './need-of.ts';
import { inOwnWords } from './own-words.ts';
import { oftenName, paidName, placesName } from './paid-and-places.ts';
import { inPlainWords, standsBefore, standsFirst, withHolder } from './plain-name.ts';
import { priceName } from './price-name.ts';

/** The rate alone, without saying of what or whose. */
export const BARE_RATE =
  /^(?:群众|公众|社会|社会公众|服务对象|受益群众|受益对象|总体|平均|综合)?(满意度|满意率|知晓率|合格率|验收合格率|及时率|按期完成率|完成率|覆盖率|参与率|准确率|完好率|达标率|利用率|使用率|规范管理率)$/;
const RATE_END = /(?:率|度|感|指数|比例|比重|占比|百分比|增幅|降幅|增速)$/;

export const LONGEST_NAME = 14;

const longest = (words: readonly string[]): string | undefined =>
  [...words].filter(one => !/\d/.test(one)).sort((a, b) => b.length - a.length)[0];

/** What the work deals with, where the goal names no thing: in the goal's own words for it, where it has some. */
export function ownThing([work]: readonly FoundWork[]): string {
  if (work === undefined) return '';
  const { type, because, parts } = work;
  const said = parts.map(({ plain }) => plain).join('，');
  const told = type.objects.find(one => said.includes(one));
  const own = type.id.startsWith('general.') ? undefined : longest(because);
  return told ?? own ?? type.objects.find(one => !/\d/.test(one)) ?? type.name;
}

/** 家庭医生签约 and 签约率 are 家庭医生签约率. */
function glued(head: string, tail: string): string {
  for (let length = Math.min(head.length, tail.length); length > 1; length -= 1)
    if (head.endsWith(tail.slice(0, length))) return head + tail.slice(length);
  return head + tail;
}

/** A rate, a sum or a deadline without its thing takes the thing told just before, or else the work's own. */
function named({ topic, object, unit }: Quantity, works: readonly FoundWork[]): string {
  if (unit === '日期' && object === '') return '项目';
  const own = works[0]?.type.id.startsWith('general.') === true && object.length > 2 ? '' : ownThing(works);
  // 聘用采集员36名，处置率95%: no rate of theirs.
  const isOwn = topic !== undefined && topic.length + object.length <= LONGEST_NAME && !isStaff(topic);
  const thing = isOwn ? topic : isShare(unit) && isStaff(own) ? (works[0]?.type.name ?? '') : own;
  if (object === '') return thing;
  return isShare(unit) && (object.length < 4 || BARE_RATE.test(object)) ? glued(thing, object) : object;
}

/** Whoever it is done to, told by the deed: 聘用人员. */
const WHOEVER = /^(?:人员|对象)$/;

/** What is counted; what is new is not what there is: 新增日间照料中心. */
function thingOf({ verb, object, part }: Quantity): string {
  if (object === '') return VAGUE.test(verb) || verb.length === 1 ? '' : verb;
  if (object.endsWith('能力') && part.plain.includes(`${object}提升`)) return `${object}提升`;
  if (WHOEVER.test(object)) return verb + object;
  // 参加广交会3次 holds none.
  if (/^(?:参加|参与)$/.test(verb) && object.length + 2 <= LONGEST_NAME) return verb + object;
  const held = withHolder(object, part.plain);
  if (held.length <= LONGEST_NAME && held !== object) return held;
  return verb === '新增' && object.length <= LONGEST_NAME - 4 ? verb + object : object;
}

/** The thing and its deed stand right before the number: 粪污治理30家. */
const isCountedDeed = (text: string, deed: string): boolean =>
  /^(?:每[周月季天日年]度?|不少于|达到?)*[\d一两二三四五六七八九十]/.test(text.split(deed)[1] ?? '');

const PERSON = /(?:人|员|者|生|户|师|干部|群众|对象|职工|军人)$/;
/** 整顿 and 软弱涣散村党组织 are 整顿软弱涣散村党组织, people and 学历提升 村级后备干部学历提升. */
function withDeed(thing: string, deed: string): string {
  if (thing.includes(deed) || deed.includes(thing)) return thing.includes(deed) ? thing : deed;
  const short = thing.length < (isDeedNoun(deed) ? 3 : 4);
  const leads = !PERSON.test(thing) && (deed.length === 2 || short);
  const all = leads ? deed + thing : thing + deed;
  if (all.length <= LONGEST_NAME) return all;
  return deed.length > 3 && thing.length + 2 > LONGEST_NAME ? deed : deed.slice(-2) + thing;
}

/** Deeds that stand behind their thing: 家庭养老床位建设. */
const STANDS_BEHIND = /^(?:建设|实施|发放|提供|建成|落实)$/;
/** What is done, told behind the thing, or right behind the number where the thing stands before it. */
function deedOfThing(after: string, object: string): string {
  if (after.includes(object)) return deedBehind(after, object);
  const behind = /^[，。；（(]/.test(after) ? '' : deedBehind(after, '');
  return isDeedNoun(behind) ? behind : '';
}

/** 为27所学校购置食堂设备: who gets it. */
const BOUGHT = /^(?:购置|添置|采购|更换|更新|升级|加装|配置|配备|安装)[一-龥]{2}/;
const BODY = /(?:室|馆|学校|小学|中学|幼儿园|医院|卫生院|卫生室|门诊|所|站|社区|村|中心|企业|单位)$/;
/** Those who get it: 安装饮水机的学校数量 alone would read as what there is. */
function gettersOf(behind: string, thing: string): string {
  const [, what = ''] = /^[安加]装(.+)$/.exec(behind) ?? [];
  if (what !== '' && !what.endsWith('等')) return `完成${what}${behind.slice(0, 2)}的${thing}`;
  return `${behind}${behind.endsWith('等') ? '受益' : '的'}${thing}`;
}

/** 保障水质自动站28座稳定运行: kept running. */
const KEPT_UP = /^(?:保障|确保|保证|保持|维持)$/;
const RUNS =
  /(?:站|点|系统|平台|设备|设施|网|终端|泵|闸|灯|机|线路?)\d*[座个套台处条盏部]?(?:全年|长期)*(?:稳定|正常|平稳|安全|高效|可靠)*运[行转](?!维护)/;

/** 保障3栋办公楼正常运转: kept in use. */
const isKeptRunning = (after: string, object: string): boolean =>
  /^(?:全年|长期)*(?:稳定|正常|平稳|安全|高效|可靠|有序)+运[行转](?!维护)/.test(
    after.slice(after.indexOf(object) + object.length),
  );

/** 组织213名人大代表开展视察、执法检查: they do it, and it is not done to them. */
const WHO_DO = /(?:代表|委员|志愿者|专家|队员)$/;
const TAUGHT = /培训|轮训|学习|体检|疗养|慰问/;
/** 聘用网格员52名开展巡查: they are hired, whatever they do. */
const HIRES = /^(?:聘用|聘请|选聘|招聘|招募|配备|配齐|选派)$/;
/** 排查隐患点60处 counts what was looked into, and 粪污治理30家 who did it, not what there is. */
function doneTo(thing: string, quantity: Quantity): string {
  const { verb, object, part, unit, after = '' } = quantity;
  if (verb === '覆盖' && object !== '' && unitClass(unit) === 'thing') return verb + thing;
  if (KEPT_UP.test(verb) && object !== '' && unitClass(unit) === 'thing' && RUNS.test(part.plain))
    return withDeed(thing.replace(/运转$/, ''), '运行维护');
  if (HIRES.test(verb) && object !== '' && /[人名位]$/.test(unit))
    return thing.includes(verb) ? thing : verb + thing;
  const needed = needOf(quantity);
  if (needed !== '') return `满足${needed}需要${thing}`;
  const behind = object === '' ? '' : deedOfThing(after, object);
  const listed = /^(?:、|和|及)(?!\d)/.test(after.slice(after.indexOf(object) + object.length));
  if (isBuiltAt(part.plain, after)) return thing;
  if (behind.length > 3 && listed && /[人名位]$/.test(unit)) return behind;
  const long = /^[为给]/.test(part.plain) && thing.length + behind.length > LONGEST_NAME;
  if (BOUGHT.test(behind) && (BODY.test(thing) || long)) return gettersOf(behind, thing);
  if (verb === '组织' && WHO_DO.test(thing) && !TAUGHT.test(behind)) {
    const done = behind === '' || /、/.test(after) ? '活动' : behind;
    if (thing.length + done.length + 2 <= LONGEST_NAME) return `参加${done}${thing}`;
  }
  if (behind !== '') return withDeed(thing, behind);
  if (KEPT_UP.test(verb) && object !== '' && unitClass(unit) === 'thing' && isKeptRunning(after, object))
    return withDeed(thing, '运转保障');
  if (verb === '保障' && object !== '' && /通[行畅]|畅通/.test(after)) return `${verb}通行${thing}`;
  if (/^运[营行]$/.test(verb) && object !== '' && thing === object) return thing + verb;
  if (isChange(quantity)) return thing + verb;
  if (verb === '保障' && (isStaff(thing) || /[站所队院厂]$/.test(thing)) && thing.length + 2 <= LONGEST_NAME)
    return verb + thing;
  const lasts =
    (STANDS_BEHIND.test(verb) && !isDeedNoun(object)) ||
    (verb === '保障' && /^[条座艘]$/.test(unit)) ||
    object.startsWith('《') ||
    (verb === '覆盖' && unitClass(unit) === 'area');
  if (object !== '' && thing === object && lasts && !object.includes(verb))
    return thing.length + 2 > LONGEST_NAME ? thing : thing + verb;
  const told = object !== '' && verb.length >= 2 && !VAGUE.test(verb);
  if (!told || thing !== object || thing.length + 2 > LONGEST_NAME || thing.includes(verb)) return thing;
  const stands = part.plain.includes(object + verb) && !part.plain.includes(verb + object);
  if (isCountedDeed(part.plain, object + verb) || (stands && unit.includes('/'))) return object + verb;
  const leads = standsFirst(part.plain, verb) || standsBefore(part.plain, verb, object);
  return leads || part.listed === true || /^对/.test(part.plain) ? verb + thing : thing;
}

/** 送审金额9亿元 is how much was dealt with, no money spent. */
const MONEY_TAIL = /(?:资金|金额|额)$/;

/** What fills the slot of a pattern; '' when the goal says nothing that could. */
function slotFor({ name, words }: Measure, quantity: Quantity, works: readonly FoundWork[]): string {
  if (/^\{[^}]*\}$/.test(name)) return RATE_END.test(quantity.object) ? named(quantity, works) : '';
  if (quantity.unit === '日期') return named(quantity, works);
  const thing = thingOf(quantity);
  if (words.length === 0) return doneTo(thing, quantity);
  if (quantity.object === '' && name.endsWith('入藏册数') && words.includes(thing)) return '';
  if (!name.endsWith('规模')) return thing;
  const dealt = thing.replace(MONEY_TAIL, '');
  const deed = words.includes(quantity.verb) && !dealt.includes(quantity.verb) ? quantity.verb : '';
  if (dealt !== '') return dealt + deed;
  return thing === '' || deed === '' || deed === '涉及' ? (works[0]?.type.name ?? '') : deed + thing;
}

/** 疫点乡镇由6个减少到4个: there are to be no more. */
const FALLEN = /(?:减少|下降|降低?|压减|压降|压缩|缩减|精简)[到至]/;
const FROM = /^(?:把|将)?([一-龥]{2,10}?)[由从]\d/;
/** Names of what has no thing of its own. */
function fixedName({ id }: Measure, quantity: Quantity, works: readonly FoundWork[]): string {
  const { verb, object, unit, operator, part, topic, after = '' } = quantity;
  const own = new RegExp(
    `([一-龥]{4,14}(?:项目数|个数|数量|次数|频次|户数|件数))(?:为|达到?|≥|不少于|不低于|共)*${quantity.number}`,
  );
  const given = own.exec(part.plain)?.[1];
  if (given !== undefined && /^(?:projects|counted|households|plans|reports)$/.test(id)) return given;
  const able = id === 'capacity' ? /[一-龥]{2,4}能力/.exec(part.plain)?.[0] : undefined;
  if (able !== undefined) return `新增${able}`;
  if (/项目$/.test(unit) && object !== '' && !/项目/.test(object)) return `${object}项目数`;
  if (id === 'households' && (object === '' || (verb === '服务' && object.length <= 4)))
    return object === '' ? '覆盖户数' : `${verb}${object}户数`;
  if (id === 'rooms-new' && object.endsWith('化')) return `${object}建设数量`;
  if (id === 'beneficiaries' && verb === '解决' && object !== '')
    return `受益${object}${unit.endsWith('户') ? '户' : '人'}数`;
  const needed = id === 'moved-in' ? /满足([一-龥]{2,8})\d+人需/.exec(part.plain)?.[1] : undefined;
  if (needed !== undefined) return `可保障${needed}人数`;
  if (id === 'days' && object === '' && part.plain.includes('全年')) return '全年实施天数';
  if (id === 'times' && object !== '' && !VAGUE.test(verb) && isCountedDeed(part.plain, object + verb))
    return `${object}${verb}次数`;
  if (id === 'beneficiaries' && object === '')
    return `${VAGUE.test(verb) || verb === '' ? '受益' : verb}${unit.replace(/^万/, '').replace(/[名人]/, '人')}数`;
  if (FALLEN.test(part.plain) && operator === '<=' && unitClass(unit) === 'thing' && object !== '')
    return `${FROM.exec(part.plain)?.[1] ?? object}控制数`;
  if (id === 'volume' && object === '' && /^(?:疏浚|清淤)$/.test(verb))
    return `${/清淤疏浚|疏浚清淤/.exec(part.plain)?.[0] ?? verb}量`;
  if (id === 'films' && object.includes('电影')) return `${object.replace(/放映$/, '')}放映场次`;
  if (id === 'temperature' && /温$/.test(object)) return object;
  if (id === 'open-hours')
    return `${/每[天日]/.test(part.plain) ? '每天' : '每周'}${object.replace(/(?:开放)?(?:时间|时长)?$/, '') || (topic ?? '')}开放时间`;
  const project = object === '' && after.startsWith('项目') ? '项目' : object;
  if (id === 'projects' && project !== '') {
    const behind = deedOfThing(after, project);
    if (behind !== '') return `${withDeed(project, behind)}项数`.replace('项目项', '项目');
    if (verb.length === 2 && !VAGUE.test(verb) && standsFirst(part.plain, verb)) return `${verb}${object}数`;
  }
  if (id === 'kinds' && !VAGUE.test(verb)) return `${verb}${object}${unit === '项' ? '项数' : '种数'}`;
  if (unitClass(unit) === 'volume' && id === 'counted' && object !== '')
    return IS_MEASURE.test(object)
      ? object
      : /[库池罐窖塘坝箱]$/.test(object)
        ? `${object}容积`
        : `${VAGUE.test(verb) ? '' : verb}${object}${object.endsWith('方') ? '量' : '方量'}`;
  if (unitClass(unit) !== 'percent' && IS_MEASURE.test(object) && object.length > 2) return object;
  if (id === 'rate-done' && object.endsWith('率')) return object;
  if (id === 'days' && part.plain.includes(object + verb) && !VAGUE.test(verb)) return `${object}${verb}天数`;
  if (unitClass(unit) === 'area' && /建筑面积/.test(part.plain) && /^(?:建筑)?$/.test(object))
    return `${VAGUE.test(verb) ? '' : verb}建筑面积`;
  if (id === 'income' && object === '收入') {
    const whom = /([一-龥、]{2,10}?)(?:增加收入|增收)/.exec(part.plain)?.[1]?.replace(/^.*[使让]/, '') ?? '';
    return whom === '' ? '' : `${whom}增收额`;
  }
  if (id === 'income' && /^(?:增加|新增)$/.test(verb) && /[值入税]$/.test(object)) return `新增${object}`;
  if (id === 'yield' && object.includes('亩产')) return `${object.replace(/(?:平均)?亩产量?/, '')}平均亩产`;
  if (/^(?:survey-)?reports$/.test(id) && /报告$/.test(object))
    return `${object}${unit === '篇' ? '篇' : '份'}数`;
  if (id === 'reports' && unit === '个' && object.endsWith('品种')) return `${object}数`;
  if (id === 'reports' && unit === '项' && object.endsWith('课题')) return `完成${object}项数`;
  if (id === 'reports' && object !== '' && isDeedNoun(object)) return `${object}${unit}数`;
  if (id === 'frequency') return oftenName(quantity, object === '' ? (topic ?? ownThing(works)) : object);
  return /^(?:发放|拨付|兑付|支付)(?:及时|到位)率$/.test(object) ? `资金${object}` : '';
}

/** 11月底前完工: the work itself is done then. */
const ENDED = /^(?:项目|工程|全部)*(?:完工|竣工|完成|建成|投用|投入使用|到位|开工|通车|交付)$/;
const ROADS = /公路|道路|国道|省道|县道|乡道|村道|业道|步道|管网|养护|安防|中修|大修/;

/** 死亡0人 is 死亡人数. */
const noneName = ({ object, unit }: Quantity): string =>
  /[数率量]$/.test(object) ? object : `${object}${unit.replace('名', '人')}数`;

/** The name a pattern gives a stated quantity, and the word in its slot; null where the goal says too little. */
export function nameFor(
  measure: Measure,
  quantity: Quantity,
  works: readonly FoundWork[],
): { readonly name: string; readonly word: string } | null {
  const { unit, object } = quantity;
  if (measure.id === 'none') return object === '' ? null : { name: noneName(quantity), word: object };
  if (earnsEach(quantity) && !isIncome(object)) return { name: earnedName(unit, ownThing(works)), word: '' };
  if (unitClass(unit) === 'unit-cost' && isIncome(object))
    return { name: /[入益值润]$/.test(object) ? object : `${object}额`, word: object };
  if (unitClass(unit) === 'unit-cost')
    return priceName(quantity, named({ ...quantity, object: '' }, works), works);
  const special =
    paidName(measure, quantity) ||
    placesName(measure, quantity) ||
    headsName(quantity) ||
    fixedName(measure, quantity, works);
  if (special !== '') return { name: special, word: object };
  if (unit === '日期' && ENDED.test(object))
    return { name: `项目${object.replace(/^(?:项目|工程|全部)+/, '')}时间`, word: '' };
  const whole = /^\{[^}]*\}$/.test(measure.name);
  const word = slotFor(measure, quantity, works);
  if (word === '' && (whole || measure.words.length === 0 || measure.name.startsWith('{对象}'))) return null;
  const template = byUnit(measure, inOwnWords(measure, quantity), quantity);
  const name = word === '' ? filled(template) : joined(template, word);
  return {
    name: ROADS.test(word) ? name.replace(/长度$/, '里程') : inPlainWords(name, unit),
    word,
  };
}

import { unitClass } from '../../reading/units.ts';
import type { Quantity } from '../amounts/quantities.ts';
import { doingOf } from '../text/doing.ts';
import { lastVerb } from '../text/objects.ts';

/** Words for one doing: what a goal says in one of them a row may say in another. */
const ONE_DOING: readonly RegExp[] = [
  /补助|补贴|资助|救助|奖补|奖励|发放|兑付|助学|帮扶|支持|支付|落实|扶持/,
  /处理|处置|清运|清理|转运|治理|清掉|打捞/,
  /检测|检验|抽检|抽查|筛查|监测|体检|检查|巡查|督查|监察|核查|复核|排查|采集/,
  /聘用|聘请|选聘|招聘|配备|配齐|配置|选派|派驻|招收/,
  /购置|采购|购买|买|添置|添|更新|更换|配备|配置|换掉|引进|租赁|租用/,
  /新建|建设|建成|修建|扩建|改建|重建|翻建|建造|打造|搭建|创建|设立|设置|改扩建|安装|布设|架设|铺设|建立/,
  /改造|维修|修缮|修复|修裱|整治|加固|升级|升级改造|提升|硬化|疏浚|清淤|更新|更换|修补|修好/,
  /维护|维保|养护|保养|管护|运维|巡护|检修|运行|运营/,
  /培训|轮训|培养|培育/,
  /调解|化解|调处|排查|办理|办结|受理|审理|查处|解决/,
  /举办|开办|承办|召开|举行|演出|放映|送|服务|开展/,
  /慰问|走访/,
  /种植|栽植|补植|播种|推广|示范/,
  /收储|储备|供应|归集|收集|征集/,
  /印制|印刷|印发|编印|编纂|编修|制作|拍摄|发布|刊发|创作|出版|撰写/,
];
/** Words of building and buying that a row has of its own, whatever is built. */
const ACCEPTED = /验收|完工|竣工|造价|使用年限/;
const BUILDS: readonly number[] = ONE_DOING.flatMap((one, at) =>
  /购置|新建|维修/.test(one.source) ? [at] : [],
);

/** Doings that are told by one word alone. */
const ALL_DOING: readonly RegExp[] = [
  ...ONE_DOING,
  /保洁|清扫|清运/,
  /监管|监督管理|管控/,
  /灌溉/,
  /报酬|劳务费|工资|薪酬|津贴|补助|补贴|贴息|发放|支付/,
  /免除|减免|免收/,
  /免疫|接种/,
  /审计|评审|审核|参审/,
  /鉴定|评估|评价|测评/,
  /演练|拉练|演习/,
  /评选|评比|表彰|选树/,
];
const FIRST = /^(?:及时|适时|适当|全年|年内|完成|继续)*/;

/** The doings, each by its number, that a text tells of; of one that begins with a doing, that alone. */
export function doingsIn(text: string): readonly number[] {
  const bare = text.replace(FIRST, '');
  const leads = ALL_DOING.flatMap((one, at) => (one.exec(bare)?.index === 0 ? [at] : []));
  const told = ALL_DOING.flatMap((one, at) => (one.test(text) ? [at] : []));
  return [...(leads.length > 0 ? leads : told), ...(ACCEPTED.test(text) ? BUILDS : [])];
}

const MAKES: readonly number[] = [...BUILDS, ONE_DOING.findIndex(one => one.test('制作'))];
/** True for a doing of building, mending, buying or making. */
export const isMaking = (doing: number): boolean => MAKES.includes(doing);

const HELD_OR_GIVEN = ONE_DOING.findIndex(one => one.test('举办'));
/** False for 开展 and 服务, which any work may be said to do. */
export const tellsDeed = (doing: number): boolean => doing !== HELD_OR_GIVEN;

/** A name without the doings it tells of: the thing alone. */
export const withoutDoings = (name: string): string =>
  doingsIn(name).reduce(
    (rest, at) => rest.replace(new RegExp(ALL_DOING[at]?.source ?? '', 'g'), ''),
    name.replace(FIRST, ''),
  );

/** What says nothing of what is done. */
const ANY =
  /^(?:落实|开展|组织|举办|完成|实施|新增|达到|保持|实现|保障|确保|使|支持|提高|降低|增加|减少|提供|给予|覆盖|受益|惠及|涉及|参加|参与|累计|带动|带来|接待|服务|发展|解决|运行|控制|获得|取得|送|买|添)$/;

/** The doing that a row's name tells; '' for none, or one that says nothing. */
const tellingDoing = (name: string): string => {
  const doing = doingOf(name);
  return ANY.test(doing) ? '' : doing;
};

const PAID = /补助|补贴|奖补|资助|奖励/;

/** 校车补助车辆数 is not what 保障42台校车安全运行 says: the row is of one doing, the goal of another. */
export function isOtherDoing(name: string, { verb, part, unit }: Quantity): boolean {
  if (PAID.test(name) && !PAID.test(part.plain + verb) && unitClass(unit) === 'thing') return true;
  const own = tellingDoing(name);
  if (own === '' || !/thing|person|area|length/.test(unitClass(unit)) || part.plain.includes(own))
    return false;
  const said = [verb, lastVerb(part.plain)?.verb ?? ''].filter(one => one !== '' && !ANY.test(one));
  const like = ONE_DOING.filter(one => one.test(own));
  return (
    like.length > 0 && !like.some(one => one.test(part.plain + verb)) && (said.length > 0 || verb !== '')
  );
}

/** Kinds of testing, each of its own. */
const KINDS = /定量|定性|快速|例行|风险|评价性|委托|飞行/g;
/** 农产品定量检测批次 is not what 农产品快检3000批次 says. */
export const isOtherKind = (name: string, { part }: Quantity): boolean =>
  (name.match(KINDS) ?? []).some(kind => !part.plain.includes(kind));

/** What is held so often. */
const HELD = /(?:场次|期数|班次)$/;
const EVENT = /(?:活动|[会赛展节周班营]|讲座|培训|演出|演练|宣讲|巡讲|论坛|大集)(?:等)?$/;
/** 开展{活动}场次 is no row for 科普示范社区3个. */
export const isOtherCount = (name: string, { unit, object }: Quantity): boolean =>
  (HELD.test(name) && /thing|place/.test(unitClass(unit)) && !EVENT.test(object)) ||
  (/[家户处点]次$/.test(name) && /^[家户处个]$/.test(unit));

const SEVERAL = 3;
const LISTED = /[、，]|和|与|以?及/;
const DONE = /(?:开展|进行|实施|落实)(?:日常|定期|全面)*([^，。；]+)$/;
/** 对87座水库开展日常巡查、除草、白蚁防治: a row of the last of them alone leaves the others out. */
export function isOneOfSeveral(name: string, { part, unit }: Quantity): boolean {
  const done = (DONE.exec(part.plain)?.[1] ?? '').split(LISTED).filter(one => one.length > 1);
  if (done.length < SEVERAL || !/thing|length|area/.test(unitClass(unit)) || done.some(one => /\d/.test(one)))
    return false;
  const told = done.findIndex(one => name.includes(one.slice(-2)) && name.includes(one.slice(0, 2)));
  return told > 0;
}

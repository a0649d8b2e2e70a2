import { lastVerb } from './objects.ts';
import { peopleListed } from './plain-words.ts';

/** What says how it is done, not what: 每日, 定期. */
const HOW =
  /^(?:的|均|都|全部|每[日天周月季年]度?|按[需时月季年]|定期|全天候|日常|免费|统一|集中|分别|依法|整[乡村镇县])+/;
/** 为入股贫困户返本分红: for whom. */
const FOR = /^(?:为|向|给)[^，]{2,10}?(?:[户人员者生家]|企业|单位|群众)(?=[一-龥]{2})/;
/** Before what is done: 进行整顿. */
const LIGHT =
  /(?:进行|开展|实施|实行|予以|给予|提供|参加|接受|享受|落实(?:专人)?)(?:日常|定期|全面|集中|统一|全天候?|常态化|精细化)*的?(?=[^，。；\d]{2,}$)(?!.*(?:进行|开展|实施|实行|予以|给予|提供|参加|接受|享受|落实))/;
const LISTED = /[、，]|和|与|以?及|并/;
const TRAILING = /(?:等|工作|任务|活动|到位|(?<=.{3})全覆盖)+$/;
const [SHORTEST, LONGEST] = [2, 9];
/** 27个部门380类数据按需共享, 12个县级部门、6个乡镇的常规巡察: told behind the last of them. */
const LAST = /\d(?:个|类|项|家|处|栋)?[一-龥]*?(?:的|(?=[一-龥]{2}按需))([一-龥]{2,8})$/;
/** Says how far, not what. */
const HOW_FAR = /覆盖$|^(?:达标|到位|运行)/;

/** Deeds that are never told before their thing. */
const NOUN =
  /(?:调查|评估|鉴定|认证|审核|评审|测评|监审|设计|测绘|论证|投资|小修|作业|试鸣|盲审|备勤|执勤|值守|扫描|整编|测验|著录|挂接|开放|保洁|免疫)$/;
const isDeed = (words: string): boolean =>
  NOUN.test(words.replace(/(?:任务|工作)$/, '')) || lastVerb(words) !== null;
/** True for a deed that stands as a thing: 定价成本监审. */
export const isDeedNoun = (words: string): boolean =>
  NOUN.test(words) || lastVerb(words)?.end === words.length;

const fitting = (words: string): string => {
  const bare = words.replace(/[“”"]|^.*等/g, '').replace(TRAILING, '');
  if (/(?:经费|资金|费用)$/.test(bare) || HOW_FAR.test(bare) || /(?<!动)员$/.test(bare)) return '';
  if (bare.length <= LONGEST) return bare.length < SHORTEST ? '' : bare;
  const told = lastVerb(bare);
  const begins = told !== null && told.end === told.verb.length;
  return NOUN.test(bare)
    ? bare.slice(-2)
    : told !== null && (told.end === bare.length || begins)
      ? told.verb
      : '';
};

/** 购置食堂设备、床铺和课桌凳: one of them stands for all. */
const GOT = /^(?:购置|配备|安装|添置|采购|更换|更新|升级|加装|配置)[一-龥]{2}/;
/** 更新多媒体设备210套: what each gets is counted too. */
const GOT_SOME =
  /^(?:购置|配备|安装|添置|采购|更换|更新|升级|加装|配置)(?![一-龥]*[员人])[一-龥]{2,10}(?=\d)/;
function fittingList(first: string): string {
  const one = fitting(first);
  return one === '' ? '' : `${one}等`;
}

/** What is done to the thing that a number counts, told behind it: 对4个软弱涣散村党组织进行整顿; '' where nothing is. */
export function deedBehind(after: string, thing: string): string {
  const start = thing === '' ? 0 : after.indexOf(thing);
  if (start < 0 || (start > 2 && !/等|的/.test(after.slice(0, start)))) return '';
  const rest = after.slice(start + thing.length).replace(/^[）)]/, '');
  const light = LIGHT.exec(rest);
  if (light !== null) {
    const [first = '', ...more] = rest.slice(light.index + light[0].length).split(LISTED);
    const told = isDeed(first) ? first : (more.find(isDeed) ?? first);
    return fitting(told !== first && told.endsWith('服务') ? `${first}、${told}` : told);
  }
  const [own = ''] = rest.split(/[、，]/);
  if (thing === '' && own !== rest && !/\d/.test(own) && isDeedNoun(own)) return fitting(own);
  const got = GOT_SOME.exec(rest)?.[0];
  if (got !== undefined) return got;
  if (/[\d，]/.test(rest)) {
    const last = LAST.exec(rest)?.[1] ?? '';
    return isDeed(last) ? fitting(last) : '';
  }
  if (/^(?:[、和与及并]|以及)/.test(rest)) return '';
  const bare = rest.replace(HOW, '');
  if (FOR.test(bare)) return fitting(bare.replace(FOR, ''));
  const [first = '', ...more] = bare.split(LISTED);
  const several = GOT.test(first) && more.length > 0 && !more.some(isDeed);
  return several ? fittingList(first) : fitting([first, ...more].find(isDeed) ?? '');
}

const AT_EACH = /^[^，]{2,8}?(?:新建|配建|增设|建设)[一-龥]{2,8}[与和及、]/;
/** 对9座水库建设测报与监测设施: what is built at each of them, and not the thing itself. */
export const isBuiltAt = (clause: string, after: string): boolean =>
  /^[对为给在]/.test(clause) && AT_EACH.test(after);

const GIVEN = /^[为给][^，]*\d[^，]*?((?:购置|配置|配备|添置|采购|更换)(?!标准|齐全|到位)[一-龥]{2,8})$/;
/** What so many are given, of which nobody says how much: 为16个门诊配置冷链设备; '' where nothing is. */
export function givenIn(clause: string): string {
  const given = GIVEN.exec(clause)?.[1] ?? '';
  return /[员人]$/.test(given) ? '' : given;
}

/** 60名患乳腺癌、宫颈癌妇女: one number is of people of both kinds. */
export const isOfKinds = (clause: string): boolean =>
  peopleListed(/\d+[名人位](.*)$/.exec(clause)?.[1] ?? '') !== '';

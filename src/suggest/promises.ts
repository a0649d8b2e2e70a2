import { type CountedDeed, countedDeed, countingOf } from './deeds.ts';
import { isHope, type Part } from './parts.ts';

/** Something a clause says will be done, without saying how much. */
export interface Promised extends CountedDeed {
  readonly part: Part;
  /** What a row that counts it is called. */
  readonly name: string;
}

/** What stands before the deed and says nothing of it. */
const LEADING =
  /^(?:\d+(?:\.\d+)?万?元用于|主要|用于|通过|采用|利用|进一步|深入|大力|全面|切实|积极|认真|扎实|持续|有效|定期|加强|加大|强化|做好|搞好|抓好|开展|组织|召开|举办|实施|落实|推进|完成|保障|确保|保证|支持|给予|予以|同时|继续|负责|承担|围绕|进行|按时|及时|好|并|对(?![象口接外])|为|向|我[县市区院局镇]|[省市县区](?=第?[一二三四五六七八九十\d]+届)|第?[一二三四五六七八九十\d]+届|[县区](?=[一-龥]{3,6}[站台所]观测)|\d{1,3}[#号栋幢](?:[—~至-]\d{1,3}[#号栋幢])?|启动|全[县市区镇乡]|辖?区内?的?(?![域])|辖区|本[县市区级室局院]|年度|各类|各项|各(?!级)|相关)+/;
/** What stands behind it. */
const TRAILING =
  /(?:等?(?:各项|相关)?工作|力度|任务|次数|频次|等|项目|服务工作|的?开展|的?发放|经费|费用?|支出|措施|的)+$/;
const WHOM = /^([^，]{2,14}?)(?:进行|开展|实施|予以)(?![和、及])(.+)$/;
const LISTED = /、|以及|(?<!以)及(?!时)|和(?!谐)|(?<!参)与(?!会)|并|(?<=进[校社农企家乡机][园区村业庭关])等/;
/** How work comes out is no work. */
const PASSED = /通过.*(?:评审|验收|鉴定|审计)/;
/** What it is for: 开展法制宣传活动提高全民法治素养. */
const PURPOSE = /(?<=.{5})以?(?:提高|提升|增强|促进|推动|改善|丰富|满足|维护.{2,8}(?:稳定|权益)).*$/;

/** No thing that could be counted. */
const VAGUE =
  /^(?:工作|项目|综合|专项|日常|其他|任务|能力|制度|体系|队伍|机制|组织|环境|管理|安全|监督|规范|质量|单位|部门|经济|社会|文化|党|重点|年度|基础|设施|设备|学生|人民|群众)?$/;
/** What another doing leaves before the thing: 城中村完成天然气管道. */
const DOING = /^.*(?:完成|发放|进行|开展|实施|参与|督促|规范|维护|给予|加强|的)(?=[一-龥]{2})/;
const TORN =
  /^[了在以把被将使让员其]|[了在以把被将使让对发要]$|[，。；：:“”（）()\d%]|[一二两三四五六七八九十百千][期次份名座个场人项]|用于|特别|需要|方式|方案$|要求|需求|自行|承担|程度|提高|更加|给予|发放|设置|推行|委托|提供|核算|每|通过|当日|就地|按|常|覆盖|事故|给点|^(?:组|一窗|项目)/;
const LONGEST = 12;
const LONGEST_NAME = 18;
/** These say enough without a thing. */
const ALONE = /^(?:培训|轮训|演练|审计|慰问)$/;

const trimmed = (words: string): string => {
  const bare = words.replace(/[“”"]/g, '').replace(LEADING, '').replace(TRAILING, '');
  return bare.replace(LEADING, '');
};

const thingOf = (words: string): string => {
  const bare = words.replace(/(?:的|等|日常|进行|开展|实行|全年|向社会)+$/, '');
  return bare.replace(DOING, '').replace(LEADING, '');
};

/** What is said in words that stand in a table otherwise. */
const IN_TABLES: Readonly<Record<string, string>> = { 打击: '查处', 监管: '监督检查' };

function nameOf({ deed, thing, counting, leads }: CountedDeed): string {
  const word = IN_TABLES[deed] ?? deed;
  const first =
    leads === true && /^[^完]*人[数次]$/.test(counting.tail) && !/培训|轮训|体检|筛查|接种/.test(deed);
  return first
    ? `${word}${thing}${counting.tail}`
    : `${thing === '' ? '业务' : thing}${word}${counting.tail}`;
}

const PAY = /(?:工资福利|工资|补贴|补助|津贴|报酬|助学金|慰问金|奖学金|抚恤金)$/;

/** Paid to no person, or told of the money alone. */
const NO_PERSON =
  /制度|卫生室|卫生院|政策|配套|资金|企业|机构|单位|园|项目|中心|建设|运营|生产|亏损|度电|保费|费用/;

/** 护理补贴: what is paid is counted by whom it is paid to. */
function paid(words: string): CountedDeed | undefined {
  const pay = PAY.exec(words)?.[0];
  if (pay === undefined || NO_PERSON.test(words)) return undefined;
  const thing = words.slice(0, -pay.length).replace(/^.*(?:发放|给予|兑付|落实)/, '');
  return { deed: `${pay}发放`, thing, counting: { unit: '人', tail: '人数' } };
}

/** 罗氏宗祠、李氏宗祠、英布墓维护: one deed done to all of a list. */
const isListOf = (before: readonly string[], thing: string): boolean =>
  before.length > 0 &&
  before.every(
    one =>
      one.at(-1) === thing.at(-1) ||
      (countingOf(one) !== undefined && countingOf(one)?.unit === countingOf(thing)?.unit),
  );

/** The deed with its thing: its own, or whom the clause is about. */
function withThing(told: CountedDeed, before: readonly string[], whom: string): CountedDeed {
  const own = thingOf(told.thing);
  if (isListOf(before, own)) return { ...told, thing: `${thingOf(before[0] ?? '')}等` };
  if (!VAGUE.test(own)) return { ...told, thing: own };
  return { ...told, thing: VAGUE.test(whom) ? own : thingOf(whom) + own };
}

const isNamed = ({ deed, thing }: CountedDeed, name: string): boolean =>
  (ALONE.test(deed) || !VAGUE.test(thing)) &&
  !TORN.test(thing) &&
  thing.length !== 1 &&
  thing.length <= LONGEST &&
  name.length <= LONGEST_NAME;

/** 购置器材和防护装备 are two things bought; 慰问困难群众和老党员 are one deed done to both. */
function goingOn(told: CountedDeed, next: string): (CountedDeed & { readonly name: string })[] {
  const other = countingOf(next);
  const both =
    other === undefined
      ? { ...told, thing: `${told.thing}和${next}` }
      : { ...told, thing: next, counting: other };
  const all = other === undefined ? [both] : [told, both];
  return /人[数次]$/.test(told.counting.tail) || other !== undefined
    ? all.map(one => ({ ...one, name: nameOf(one) }))
    : [];
}

function promisedIn(text: string, whom: string, part: Part): Promised[] {
  const found: Promised[] = [];
  let before: string[] = [];
  const pieces = text.split(LISTED).map(trimmed);
  for (const [at, piece] of pieces.entries()) {
    if (piece.length < 2) continue;
    const told = paid(piece) ?? countedDeed(piece) ?? (whom === '' ? undefined : countedDeed(whom + piece));
    if (told === undefined) {
      before.push(piece);
      continue;
    }
    const deed = withThing(told, before, whom);
    before = [];
    const name = nameOf(deed);
    const next = pieces[at + 1];
    const goesOn = told.leads === true && next !== undefined && countedDeed(next) === undefined;
    const all = goesOn ? goingOn(deed, next) : [{ ...deed, name }];
    found.push(...all.filter(one => isNamed(one, one.name)).map(one => ({ ...one, part })));
  }
  return found.reduce(withOther, []);
}

/** 视察、执法检查 by the same people, counted alike, are one row. */
function withOther(told: Promised[], one: Promised): Promised[] {
  const last = told.at(-1);
  const both = last === undefined ? '' : `${last.thing}${last.deed}、${one.deed}${one.counting.tail}`;
  return last !== undefined &&
    last.leads !== true &&
    one.leads !== true &&
    last.thing === one.thing &&
    last.deed !== one.deed &&
    last.counting.tail === '次数' &&
    one.counting.tail === '次数' &&
    both.length <= LONGEST_NAME
    ? [...told.slice(0, -1), { ...last, deed: `${last.deed}、${one.deed}`, name: both }]
    : [...told, one];
}

/** What the clauses of a text say will be done, where they do not say how much. */
export function promisesOf(parts: readonly Part[], source: Part['source']): Promised[] {
  return parts
    .filter(part => part.source === source && part.weight === 1)
    .filter(part => (!isHope(part) || /^推进/.test(part.plain)) && !PASSED.test(part.plain))
    .flatMap(part => {
      const text = part.plain
        .replace(/[（(][^（()）]*[)）]?/g, '')
        .replace(/^.*[:：]/, '')
        .replace(PURPOSE, '');
      const [, whom = '', rest = text] = WHOM.exec(trimmed(text)) ?? [];
      return promisedIn(rest, whom, part);
    });
}

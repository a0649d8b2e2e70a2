import { givenIn, isOfKinds } from '../text/deed-behind.ts';
import { isNoWork } from '../text/no-work.ts';
import { lastVerb } from '../text/objects.ts';
import { isHope, type Part } from '../text/parts.ts';
import { bareClause } from './bare-clause.ts';
import { type CountedDeed, countedDeed, whoever } from './deeds.ts';
import { isOutlay, paid, spentOn } from './pay.ts';
import { countingOf, shortened } from './things.ts';

/** Something a clause says will be done, without saying how much. */
export interface Promised extends CountedDeed {
  readonly part: Part;
  /** What a row that counts it is called. */
  readonly name: string;
}

/** What stands before the deed and says nothing of it. */
const LEADING =
  /^(?:\d+(?:\.\d+)?万?元用于|符合[一-龥]{0,8}条件的?|(?:(?:元旦|春节|八一|中秋|国庆|七一|重阳|五一|六一|端午)[、和]?)+(?:节|期间|前后)?(?=走访|看望|慰问)|(?:20)?\d\d年度?|[一-龥]{1,4}(?:期间|季节|前后|节前|时段)(?=[为对向给])|还有|村里(?=[防保])|(?:夏天|冬天|过年|每年)给|给|免费|无偿|突出|协调|牵头|形成|集中|分批|依法|主要|用于|通过|采用|利用|进一步|深入|大力|全面|切实|积极|认真|扎实|持续|有效|定期|加强|加大|强化|做好|搞好|抓好|开展|以会代训|组织|召开|承办|筹办|举办|实施|落实(?![一-龥]{1,8}员(?:$|[、和]))|推进|完成|保障|确保|保证|支持|给予|予以|同时|继续|负责|承担|围绕|进行|按时|及时|好|并|年内|年底前|逐步|对(?![象口接外])|为|向|我[县市区院局镇]|[省市县区](?=第?[一二三四五六七八九十\d]+届)|第?[一二三四五六七八九十\d]+届|[县区](?=[一-龥]{3,6}[站台所]观测)|\d{1,3}[#号栋幢](?:[—~至-]\d{1,3}[#号栋幢])?|启动|全[县市区镇乡]|辖?区内?的?(?![域])|辖区|本[县市区级室局院]|年度|各类|各项|各(?!级)|相关)+/;
/** What stands behind it. */
const TRAILING =
  /(?:等?(?:各项|相关)?工作|力度|任务|次数|频次|等|[一1]批|若干|项目|服务工作|的?开展|的?发放|经费|费用?|支出|开支|所需|需[要求]|措施|(?<=播出)安全|的)+$/;
const WHOM = /^([^，]{2,14}?)(?:进行|开展|实施|予以)(?![和、及])(.+)$/;
const LISTED =
  /、|以及|或者?|(?<![以普涉触波])及(?!时)|和(?!谐)|(?<!参)与(?!会)|并|(?<=进[校社农企家乡机][园区村业庭关])等/;
/** No thing that could be counted. */
const VAGUE =
  /^(?:工作|项目|综合|专项|日常|其他|任务|能力|制度|体系|队伍|机制|组织|环境|重大|重要|基础设施|配套设施|管理|安全|监督|规范|质量|单位|部门|经济|社会|文化|党|重点|年度|基础|设施|设备|学生|人民|群众)?$/;
/** What another doing leaves before the thing: 城中村完成天然气管道. */
const DOING =
  /^.*(?:内容包括对?|包括对?|包含对?|完成|发放|进行|开展|实施|参与|督促|规范|维护|给予|加强|的)(?=[一-龥]{2})/;
const TORN =
  /^[了在以把被将使让员其到]|^支付|[了在以把被将使让对发要到]$|[，。；：:“”（）()\d%]|[一二两三四五六七八九十百千][期次份名座个场人项]|用于|特别|需要|方式|方案$|要求|需求|自行|承担|程度|提高|更加|给予|发放|设置|推行|委托|提供|核算|每|通过|当日|就地|按|常|覆盖|建立健全|事故|给点|^(?:组|种|一窗|项目)|种形式|那|这|咱|搞|们$|们[集开走]|得(?![分证])|也|还|个$|开开|走走|[下出]去|天天|请人|每月|过年|夏天|冬天|开会|钱|油/;
const LONGEST = 12;
const LONGEST_NAME = 18;
/** These say enough without a thing. */
const ALONE = /^(?:随访|健康教育|健康宣教|义诊|巡诊|普法|联合执法|培训|轮训|演练|审计|慰问|工资发放)$/;

const trimmed = (words: string): string => {
  const bare = words.replace(/[“”"]/g, '').replace(LEADING, '').replace(TRAILING, '');
  return bare.replace(LEADING, '');
};

const thingOf = (words: string): string => {
  const bare = words.replace(/(?:的|等|日常|进行|开展|实行|全年|向社会)+$/, '');
  return bare
    .replace(DOING, '')
    .replace(LEADING, '')
    .replace(/(?<=..)(?:参加|购买|提供)(?=..)/, '');
};

/** What is said in words that stand in a table otherwise. */
const IN_TABLES: Readonly<Record<string, string>> = {
  打击: '查处',
  监管: '监督检查',
  建好: '建设',
  购买: '购置',
  增添: '添置',
  配齐: '配备',
  普法: '普法宣传',
};

function nameOf({ deed, thing, counting, leads, about = whoever(deed) }: CountedDeed): string {
  const word = IN_TABLES[deed] ?? deed;
  const first =
    leads === true && /^[^完]*[人家户][数次]$/.test(counting.tail) && !/培训|轮训|体检|筛查|接种/.test(deed);
  return first ? `${word}${thing}${counting.tail}` : `${thing === '' ? about : thing}${word}${counting.tail}`;
}

/** 单位清查和普查宣传 are two doings. */
const LOOKING = /[清核排检巡督抽]查$/;
/** 罗氏宗祠、李氏宗祠、英布墓维护: one deed done to all of a list. */
const isListOf = (before: readonly string[], thing: string): boolean =>
  before.length > 0 &&
  before.every(
    one =>
      (one.at(-1) === thing.at(-1) && !LOOKING.test(one)) ||
      (countingOf(one) !== undefined && countingOf(one)?.unit === countingOf(thing)?.unit),
  );

const joined = (things: readonly string[], own: string): string => {
  const [first = '', ...more] = things.map(thingOf);
  if (things.length === 0) return own;
  const both = `${first}和${own}`;
  return more.length === 0 && both.length <= LONGEST ? both : `${first}等`;
};

/** The deed with its thing: its own, or whom the clause is about. */
function withThing(told: CountedDeed, before: readonly string[], whom: string): CountedDeed {
  const own = thingOf(told.thing);
  if (isListOf(before, own)) return { ...told, thing: joined(before, own) };
  if (!VAGUE.test(own)) return { ...told, thing: own };
  return { ...told, thing: VAGUE.test(whom) ? own : thingOf(whom) + own };
}

/** Counted in heads, and no person. */
const NOBODY = /(?:动物|案件|积案|智力|精神|节日|前|前完成)$/;
/** 落实发展规划 makes no plan; 完善道路、照明等基础设施 is of kinds that no one unit counts. */
const isIdle = ({ deed }: CountedDeed, { plain }: Part): boolean =>
  (/^(?:规划|设计)$/.test(deed) && /(?:落实|贯彻|执行|实施|按照).{2,14}(?:规划|设计)/.test(plain)) ||
  (deed === '完善' && /完善[^，]*、[^，]*(?:基础|配套)设施/.test(plain));

const isNamed = ({ deed, thing, counting }: CountedDeed, name: string): boolean =>
  !(/人[数次]$/.test(counting.tail) && NOBODY.test(thing)) &&
  !(deed.endsWith('搬迁') && countingOf(thing, ['works', 'goods', 'place']) !== undefined) &&
  (thing !== '水电' || deed === '费缴纳') &&
  (ALONE.test(deed) || !VAGUE.test(thing)) &&
  !TORN.test(thing) &&
  thing.length !== 1 &&
  thing.length <= LONGEST &&
  name.length <= LONGEST_NAME;

/** 困难群众和老党员; 智力、精神残疾人 are of one kind, told in parts. */
function allOf(first: string, next: readonly string[]): string {
  const isOf = (one: string): boolean => countingOf(one, ['people']) !== undefined;
  const people = next.filter(isOf);
  const all = isOf(first) ? [first, ...people] : isOf(next.at(-1) ?? '') ? [first, ...next] : [first];
  const last = all.at(-1) ?? '';
  const whole = all.length === 1 ? first : `${all.slice(0, -1).join('、')}和${last}`;
  return whole.length <= LONGEST ? whole : isOf(first) ? `${first}等` : first;
}

/** 不戴头盔、农用车载人等违法行为: a list too long for a name is told by what all of it is. */
const wholeOf = (things: readonly string[]): string => {
  const whole = things.join('、');
  return whole.length <= LONGEST ? whole : (things.at(-1) ?? whole);
};

const MOST_OF_LIST = 3;
/** 购置器材和防护装备 are two things bought; 慰问困难群众和老党员 are one deed done to both. */
function goingOn(told: CountedDeed, next: readonly string[]): CountedDeed[] {
  if (/人[数次]$/.test(told.counting.tail)) return [{ ...told, thing: allOf(told.thing, next) }];
  // 化解邻里、土地纠纷: words for one kind of thing.
  if (countingOf(told.thing) === undefined && next.every(one => countingOf(one) === undefined))
    return [{ ...told, thing: wholeOf([told.thing, ...next]) }];
  const others = next.flatMap(thing => {
    const counting = countingOf(thing);
    return counting === undefined ? [] : [{ ...told, thing, counting }];
  });
  return [told, ...others].slice(0, MOST_OF_LIST);
}

type Clause = { readonly text: string; readonly whom: string; readonly part: Part };

/** 消防管网及报警系统改造: one deed done to things that are counted each in its own unit. */
function eachOf(things: readonly string[], last: string, told: CountedDeed): CountedDeed[] {
  if (
    told.leads === true ||
    !last.endsWith(told.deed) ||
    countingOf(told.thing, BUILT)?.unit !== told.counting.unit
  )
    return [];
  return things.flatMap(thing => {
    const counting = countingOf(thing, BUILT);
    return counting === undefined || lastVerb(thing) !== null ? [] : [{ ...told, thing, counting }];
  });
}

const BUILT = ['works', 'goods', 'place', 'system', 'point'] as const;
/** 彩超、呼吸机采购: each is told apart. */
const EACH_OWN = /(?:发放|购置|采购)$/;
/** What a clause lists, each with its deed; 更新安检、监控设备 is one thing of two kinds. */
function* deedsIn({ text, whom }: Clause): Generator<CountedDeed> {
  const outlay = isOutlay(text);
  const told = (words: string): CountedDeed | undefined =>
    paid(words) ?? countedDeed(words) ?? (outlay || /费$/.test(words) ? spentOn(words) : undefined);
  const pieces = text
    .split(LISTED)
    .map(trimmed)
    .filter(({ length }) => length >= 2);
  // 办案业务费及诉讼服务外包: what is paid for is no thing that the next deed is done to.
  const fees = new Set(
    text
      .split(LISTED)
      .filter(one => one.endsWith('费'))
      .map(trimmed),
  );
  let before: string[] = [];
  // 文物修缮、宣传: what is told without a thing is done to the same.
  let last = '';
  // 防震减灾宣传和演练: what is held without a thing is named by the same.
  let about = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    const next = pieces[at + 1];
    const both =
      next === undefined || told(next) !== undefined ? undefined : countedDeed(`${piece}、${next}`);
    const own = told(piece) ?? (both?.leads === true ? both : undefined);
    const known = own ?? (whom === '' ? undefined : countedDeed(whom + piece));
    if (known === undefined) {
      if (!fees.has(piece)) before.push(piece);
      continue;
    }
    if (own !== undefined && own === both) at += 1;
    if (EACH_OWN.test(known.deed) && isListOf(before, known.thing))
      yield* before.map(one => ({ ...known, thing: thingOf(one) }));
    else if (!isListOf(before, thingOf(known.thing))) yield* eachOf(before, piece, known);
    const deed = withThing(
      known,
      EACH_OWN.test(known.deed) ? [] : before,
      known.thing === '' ? whom || last : whom,
    );
    before = [];
    last = deed.leads === true || countingOf(deed.thing, BUILT) === undefined ? '' : deed.thing;
    const of = about;
    about = deed.leads === true ? '' : deed.thing;
    const end = pieces.findIndex((one, nth) => nth > at && told(one) !== undefined);
    const rest = deed.leads === true ? pieces.slice(at + 1, end < 0 ? undefined : end) : [];
    if (rest.length === 0) yield deed.thing === '' && of !== '' ? { ...deed, about: of } : deed;
    else yield* goingOn(deed, rest);
  }
}

const promisedIn = (clause: Clause): Promised[] =>
  [...deedsIn(clause)]
    .map(one => ({ ...one, thing: shortened(one.thing, LONGEST) }))
    .map(one => ({ ...one, name: nameOf(one), part: clause.part }))
    .filter(one => isNamed(one, one.name) && !isIdle(one, clause.part))
    .reduce(withOther, []);

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

/** 改善阅览室采光条件: where the work is done is named, and so is what gets better. */
const CONDITION = /改善(.{2,20}?)的?([一-龥]{2}(?<!基础|居住|出行|生活|就近|健身|相关|周边))条件/;

function bettered(part: Part): Promised[] {
  const [, where = '', what = ''] = CONDITION.exec(part.plain) ?? [];
  const places = where.split(LISTED).map(trimmed);
  const counting = countingOf(places.at(-1) ?? '', ['works', 'place', 'point']);
  if (counting === undefined || !/[个处]/.test(counting.unit)) return [];
  const one = {
    deed: `${what}条件改善`,
    thing: joined(places.slice(0, -1), places.at(-1) ?? ''),
    counting,
    part,
  };
  const named = { ...one, name: nameOf(one) };
  return isNamed(named, named.name) ? [named] : [];
}

/** 对道路、路灯、绿化进行维护: things counted each in its own unit are told each on its own. */
function kindsOf(whom: string): readonly string[] {
  const things = whom.split(LISTED).map(trimmed);
  const units = things.map(one => countingOf(one)?.unit);
  return units.includes(undefined) || new Set(units).size < 2 ? [whom] : things;
}

/** A number, and what it counts. */
const AMOUNT = /\d|[一二两三四五六七八九十百千][台套个件辆张座处次场期名人户家条支部本册季]/;
const isOwnDeed = (words: string): boolean => {
  const told = countedDeed(trimmed(words));
  return told !== undefined && thingOf(told.thing).length >= 2;
};
/** 大坝白蚁防治15座、溢洪道清淤: what a clause lists behind the last thing that it counts; all of one that counts nothing. */
function uncounted(text: string): string {
  const pieces = text.split(LISTED);
  const last = pieces.findLastIndex(one => AMOUNT.test(one));
  return last < 0
    ? text
    : pieces
        .slice(last + (isOfKinds(text) ? 2 : 1))
        .filter(isOwnDeed)
        .join('、');
}

/** What the clauses of a text say will be done, where they do not say how much; of those that count something, what they list behind it. */
export function promisesOf(
  parts: readonly Part[],
  source: Part['source'],
  counted: ReadonlySet<Part> = new Set(),
): Promised[] {
  return parts
    .filter(part => part.source === source && part.weight === 1)
    .filter(part => (!isHope(part) || /^推进/.test(part.plain)) && !isNoWork(part.plain))
    .flatMap(part => {
      const conditions = bettered(part);
      if (conditions.length > 0) return conditions;
      const whole = bareClause(part.plain);
      const text = counted.has(part) ? givenIn(whole) || uncounted(whole) : whole;
      const [, whom = '', rest = text] = WHOM.exec(trimmed(text)) ?? [];
      return kindsOf(whom).flatMap(one => promisedIn({ text: rest, whom: one, part }));
    });
}

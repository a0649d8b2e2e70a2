import type { WorkType } from '../../library/schema.ts';
import { deedWords } from '../text/deed-words.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { isHope, type Part, telling } from '../text/parts.ts';
import type { FoundWork } from './find-work.ts';
import { natureOfGoal } from './form-of-goal.ts';
import { generalWork } from './general.ts';
import type { IndexedType, WorkIndex } from './work-index.ts';

type Nature = WorkType['nature'];

/** Deeds whose result is counted in one way whatever the trade, and things that stand for the deed at a name's end. */
const DEEDS: readonly (readonly [Nature, deeds: string, things?: string])[] = [
  [
    '购置',
    '购置|采购|购买|添置|配备|(?:装备|设备|器材|车辆)(?:更新|配置)',
    '装备|设备|器材|车辆|工装|制服|服装|被装',
  ],
  ['运维', '运维|维保|保养|燃油|油料|(?:车辆|设备|系统)(?:维修|维护)|日常维护'],
  ['工程', '新建|扩建|改建|建设|安装|修建|维修|修缮|改造|加固|硬化|装修'],
  ['培训', '培训|轮训'],
  ['研究', '规划编制|课题研究|可行性研究|勘察设计'],
];

interface Form {
  readonly nature: Nature;
  /** The deed in the name of a row: 设备 alone may be kept or repaired. */
  readonly deed: RegExp;
  /** The deed at the end of a project's name. */
  readonly last: RegExp;
}

const FORMS: readonly Form[] = DEEDS.map(([nature, deeds, things]) => ({
  nature,
  deed: new RegExp(deeds),
  last: new RegExp(
    `(?:${[deeds, things].filter(Boolean).join('|')})(?:班|项目|工程|经费|资金|专项|费用?|补助|支出|等)*$`,
  ),
}));

const SOME = 3;

/** Whether a work type has rows for this form of work. */
const fits = ({ type }: FoundWork, { nature, deed }: Form): boolean =>
  type.nature === nature || type.indicators.filter(({ name }) => deed.test(deedWords(name))).length >= SOME;

/** Work types to take rows from, in order, and which of them are measured in another form than the project has. */
export interface Formed {
  readonly works: readonly FoundWork[];
  readonly misfits: ReadonlySet<string>;
}

/** Works that were found, and the texts they were found in. */
interface Asked {
  readonly works: readonly FoundWork[];
  readonly parts: readonly Part[];
}

/** The general type for work of many trades. */
export const MANY = 'general.mixed';
/** What any office does: of no weight beside the trade that the project's name says. */
const ANY_OFFICE = 'organ-affairs.special-business';
const SECTORS_OF_MANY = 4;
/** What keeps an office going, whatever it pays for. */
const RUNNING = /(?:^|机关|单位|街道|乡镇?|镇|局|日常|综合)(?:运转|运行|公用|办公)(?:保障)?经费$/;

const typeOf = (id: string): IndexedType | undefined =>
  generalWork().types.find(({ type }) => type.id === id);

const DEBT = /结算|尾款|欠款|质保金|(?:工程|进度|服务)款|偿还|付清/;
/** The goal only settles bills of work that is done. */
function isPayment(parts: readonly Part[]): boolean {
  const told = parts.filter(part => part.source === 'goal' && /\d.*元/.test(part.plain));
  return told.length > 0 && told.every(({ plain }) => DEBT.test(plain));
}

const FEW = 3;
/** 发放助学金 to orphans is measured as 助学金: what is paid out weighs more than who gets it. */
function paidOut(parts: readonly Part[], index: WorkIndex): IndexedType | undefined {
  const goal = parts.filter(part => part.source === 'goal' && !isHope(part));
  const title = titleOf(parts);
  for (const part of goal)
    for (const { type, word } of index.hits(part.plain)) {
      // Of many things done, what one clause pays out is no more than one of them.
      const isMain = goal.length <= FEW || part === goal[0] || title.includes(word);
      if (isMain && part.plain.includes(`发放${word}`)) return index.types[type];
    }
  return undefined;
}

/** A township's one sum for everything: the goal speaks of many trades, and the project's name of none of them. */
function isOfMany({ type }: FoundWork, parts: readonly Part[], index: WorkIndex): boolean {
  const told = (source: Part['source']) =>
    parts
      .filter(part => part.source === source)
      .flatMap(part => index.hits(telling(part)).flatMap(hit => index.types[hit.type] ?? []));
  if (told('project').some(one => one.type.id === type.id)) return false;
  return new Set(told('goal').map(({ sector }) => sector.code)).size >= SECTORS_OF_MANY;
}

/** Rows of a shape first; of the works themselves only what the goal speaks of. */
function inShape(
  works: readonly FoundWork[],
  shape: IndexedType | undefined,
  beside: readonly FoundWork[] = works,
): Formed {
  const [best] = works;
  const first = best === undefined || shape === undefined ? [] : [{ ...best, ...shape, parts: [] }];
  return { works: [...first, ...beside], misfits: new Set(works.map(({ type }) => type.id)) };
}

const titleOf = (parts: readonly Part[]): string =>
  parts.filter(({ source, weight }) => source === 'project' && weight === 1).at(-1)?.plain ?? '';

const formOf = (title: string): Form | undefined => {
  const words = deedWords(title);
  return FORMS.find(({ last }) => last.test(words));
};

const AMOUNT = '数量指标';
const SIDES = 2;
/** True where the texts say that this is what is built, bought or taught, and not whose or for whom. */
const isDoneTo = (word: string, parts: readonly Part[], { deed, last }: Form): boolean =>
  parts.some(({ source, plain }) => {
    const words = deedWords(plain);
    if (source === 'project') return words.replace(last, '').endsWith(word);
    const at = words.search(deed);
    const [, ...behind] = at < 0 ? [] : words.slice(at).split(word);
    return behind.some(one => /^(?:$|[^一-龥]|[和及等并的])/.test(one));
  });

/** The trade's own rows for what is done here: 墓位 where a 公墓 is built; a word of the trade itself tells no deed. */
function toldRows({ type }: FoundWork, parts: readonly Part[], form: Form): WorkType['indicators'] {
  const told = parts.map(({ plain }) => plain).join('，');
  const tells = (word: string): boolean =>
    told.includes(word) &&
    (form.deed.test(word) || (!type.triggers.includes(word) && isDoneTo(word, parts, form)));
  return type.indicators.filter(({ when }) => when?.some(tells));
}

/** Sides on which any work of a form is measured alike, whatever the trade. */
const ALIKE: readonly string[] = [AMOUNT, '时效指标', '成本指标', '服务对象满意度指标'];
const withRows = (work: FoundWork, indicators: WorkType['indicators']): FoundWork => ({
  ...work,
  type: { ...work.type, indicators },
});

/** The trade's own rows, then those of the form; of other trades only what is not measured alike. */
function shapedBy(form: Form, shape: IndexedType, { works, parts }: Asked): Formed {
  const [best, ...others] = works;
  if (best === undefined) return { works, misfits: new Set() };
  const own = toldRows(best, parts, form);
  const enough = new Set(own.map(({ level2 }) => level2)).size >= SIDES;
  const effects = best.type.indicators.filter(
    ({ level2, when }) => level2.endsWith('效益指标') && when === undefined,
  );
  const counted = enough && own.some(({ level2 }) => level2 === AMOUNT);
  const rows = shape.type.indicators.filter(({ level2 }) => !counted || level2 !== AMOUNT);
  const goal = parts.filter(({ source }) => source === 'goal');
  const strays = (enough ? others : works).map(work => {
    const told = toldRows(work, parts, form);
    return withRows(
      work,
      work.type.indicators.filter(row => told.includes(row) || !ALIKE.includes(row.level2)),
    );
  });
  const shaped = withRows({ ...best, ...shape, parts: goal }, rows);
  return {
    works: [...(enough ? [withRows(best, [...own, ...effects])] : []), shaped, ...strays],
    misfits: new Set(strays.map(({ type }) => type.id)),
  };
}

/** A platform is measured as software, whatever trade uses it. */
const SYSTEM =
  /(?:信息|数字|数据|大数据|管理|指挥|监管|智慧|应用|软件)[一-龥]{0,6}(?:平台|系统)(?:建设|开发|升级|改造)?(?:项目|工程|经费|等)*$|(?:平台|信息系统|信息化|软件)(?:建设|开发|升级)(?:项目|工程|经费|等)*$|信息化(?:项目|工程|经费|资金)*$/;
const MADE = /建设|建成|开发|搭建|升级/;
const OF_SYSTEMS = /平台|系统|软件|功能|数据|信息化/;

/** The work type of software, where that is what is made here and the trade has no rows for it. */
function systemOf({ type }: FoundWork, parts: readonly Part[], index: WorkIndex): IndexedType | undefined {
  const made = parts.some(
    ({ source, plain }) => source === 'goal' && MADE.test(plain) && OF_SYSTEMS.test(plain),
  );
  if (!made || !SYSTEM.test(titleOf(parts))) return undefined;
  if (type.indicators.filter(({ name }) => OF_SYSTEMS.test(name)).length >= SOME) return undefined;
  return index.types.find(one => one.type.id === 'government-services.system-build');
}

/** 业务装备经费: the work of any trade that a project's name ends with. */
export function formOfName(parts: readonly Part[]): FoundWork | undefined {
  const nature = formOf(titleOf(parts))?.nature ?? natureOfGoal(parts);
  const shape =
    nature === '运维' ? undefined : generalWork().types.find(({ type }) => type.nature === nature);
  const own = parts.filter(({ source }) => source === 'project');
  return shape === undefined
    ? undefined
    : { ...shape, score: 0, because: [], hints: 0, backed: true, parts: own };
}

/** 办案业务及装备经费: the form that a name ends in is of the last thing it lists, not of the trade named before. */
function isOfPart({ because, pairs }: FoundWork, title: string): boolean {
  const before = title.split(/[、及与]|和(?!谐)/).slice(0, -1);
  return before.some(
    piece => because.some(word => piece.includes(word)) || sharedPairs(pairsOf(piece), pairs()) >= OF_TRADE,
  );
}
const OF_TRADE = 2;

/** Natures of work that makes nothing: where its goal does, it is measured as what is made. */
const SERVES: readonly Nature[] = ['服务', '补贴', '活动', '宣传', '培训'];
const LEAST_NAME = 3;
const isNamedBy = (word: string, title: string): boolean => word.length >= LEAST_NAME && title.includes(word);

/**
 * By what the project's name says is done: a training that 农技推广 holds is measured as a training, a repair that
 * removes a danger as a repair.
 */
export function inItsForm(works: readonly FoundWork[], parts: readonly Part[], index: WorkIndex): Formed {
  const asked = titleOf(parts);
  const [catchAll, ...rest] = works;
  const titled = rest.filter(({ because }) => because.some(word => asked.includes(word)));
  if (catchAll?.type.id === ANY_OFFICE && titled.length > 0)
    return inItsForm([...titled, ...rest.filter(one => !titled.includes(one))], parts, index);
  const done = parts.filter(part => part.source === 'goal' && !isHope(part));
  const isSpoken = (word: string): boolean => done.some(({ plain }) => plain.includes(word));
  const [owner, other] = titled.filter(({ because }) =>
    because.some(word => isNamedBy(word, asked) && isSpoken(word.slice(-2))),
  );
  if (owner !== undefined && other === undefined && catchAll?.because.every(word => !asked.includes(word)))
    return inItsForm([owner, ...works.filter(one => one !== owner)], parts, index);
  const named = formOf(asked);
  const made = SERVES.includes(works[0]?.type.nature ?? '其他') ? natureOfGoal(parts) : undefined;
  const form = named ?? FORMS.find(({ nature }) => nature === made);
  const [best] = works;
  if (best === undefined) return { works, misfits: new Set() };
  if (isPayment(parts)) return inShape([best], typeOf('general.payment'), []);
  const system = systemOf(best, parts, index);
  if (system !== undefined) return inShape(works, system);
  if (best.type.id.startsWith('general.')) return { works, misfits: new Set() };
  const paid = paidOut(parts, index);
  if (paid !== undefined && paid.type.id !== best.type.id)
    return inShape(
      works.filter(({ type }) => type.id !== paid.type.id),
      paid,
    );
  const whole = isOfMany(best, parts, index) ? MANY : RUNNING.test(asked) ? 'general.running' : undefined;
  if (whole !== undefined) return inShape(works, typeOf(whole));
  if (form === undefined || fits(best, form) || (named !== undefined && isOfPart(best, asked)))
    return { works, misfits: new Set() };
  const isOwn = ({ type }: FoundWork): boolean => type.nature === form.nature;
  const [own, others] = [works.filter(isOwn), works.filter(work => !isOwn(work))];
  const shape = generalWork().types.find(({ type }) => type.nature === form.nature);
  return own.length > 0 || shape === undefined
    ? { works: [...own, ...others], misfits: new Set(others.map(({ type }) => type.id)) }
    : shapedBy(form, shape, { works: others, parts });
}

import { MEASURES } from '../../library/patterns.ts';
import type { Measure } from '../../library/schema.ts';
import { type UnitClass, unitClass } from '../../reading/units.ts';
import { isShare, type Quantity } from '../amounts/quantities.ts';
import { deedBehind, isBuiltAt } from '../text/deed-behind.ts';
import { isStaff } from '../text/measure-words.ts';
import type { FoundWork } from '../work/find-work.ts';
import { earnsEach, isIncome } from './earned.ts';
import { isOther } from './other-measure.ts';
import { isAid } from './price-name.ts';

/** 研究生, 建设用地, 对新建房屋实施: words that say another thing. */
const OTHER_WORDS =
  /研究(?=[生院所])|[监检]测(?=[站点井车线仪]|断面|设备|系统|平台|中心)|建设(?=用地)|规划(?=教材)|自主(?:就业|择业)(?=退役|军)|^(?:对|为|给)(?:新|已|首次)?[一-龥]{2}的(?=[一-龥]{2})|^(?:对|为|给)[^，]*?(?=实施|进行|开展|给予|提供)/g;
/** 执法检查 by people, and 2000年以前建成的小区: no screening of them, and nothing built. */
const LOOKED_INTO = /(?:执法|监督|安全|专项|联合|督导|现场|消防|纪律)检查/g;
const STANDING = /(?:\d{4}年[底末]?(?:之?[前后]|以[前后])?)(?:建成|竣工)的?/g;
const speaks = ({ id, words }: Measure, text: string): boolean => {
  const done = text.replace(OTHER_WORDS, '').replace(STANDING, '');
  const own = id.startsWith('screened') ? done.replace(LOOKED_INTO, '') : done;
  return words.some(word => own.includes(word));
};

/** Any amount can be counted, whatever its unit: by what the unit is of. */
const COUNTING: Readonly<Partial<Record<UnitClass, string>>> = {
  thing: 'counted',
  event: 'counted',
  weight: 'counted',
  volume: 'counted',
  person: 'heads',
  visit: 'head-visits',
  area: 'acres',
  length: 'length',
  'unit-cost': 'unit-price',
  other: 'counted',
};

const countingIn = (unit: string): Measure | undefined =>
  MEASURES.find(
    ({ id }) => id === (COUNTING[unitClass(unit)] ?? COUNTING[unitClass(unit.replace(/^[万千百]/, ''))]),
  );

/** Known by the thing alone: a platform in the clause, or 提升到 before the sign, makes nothing else one. */
const OF_THING = /^(?:brands|rules-made|kinds|rate-growth|rate-less)$/;

/** What is done to this thing, whatever else is done in its clause: 零散墓迁葬 beside 陵园修缮. */
const OWN_DEED = /^(?:迁葬|迁移|拔除|打捞|征集|核查|清理|放流|施划|复核|整理)$/;

/** 为4个泊位配备岸电装置: the thing that is counted gets something, and is not got itself. */
const GETS = /^(?:配备|安装|更换|更新|升级|购置|添置|加装|配置)/;
const gets = ({ part, unit, after = '', object }: Quantity): boolean =>
  object !== '' &&
  (isBuiltAt(part.plain, after) ||
    (/^(?:为|给)/.test(part.plain) && GETS.test(deedBehind(after, object))) ||
    (unit !== '家' && /隐患/.test(deedBehind(after, object))));

/** 平均住院日8天: the less the better. */
const HOW_LONG = /(?:住院日|[反应办理结通关等候响应].?时间|周期|时[限效])$/;

/** 服务周期180天. */
const KEPT_FOR = /(?:服务|租赁|运维|质保|管护)(?:周期|期限?|时间|时长)$/;

/** 人均跟岗不少于10个工作日: so long at least is how much, and no limit. */
const isSpent = ({ unit, operator, part }: Quantity): boolean =>
  /^(?:个?工作日|天|日|小时|个小时|分钟)$/.test(unit) &&
  /^>/.test(operator) &&
  !(unit.endsWith('小时') && /开放|营业|开馆/.test(part.plain)) &&
  /人均|每人|平均|每次|每期|每天|全年|累计|[^，]*(?:学习|培训|跟岗|锻炼|驻村|实习|服务|开放|播出)/.test(
    part.plain,
  );

/** 24小时处理完 and 油钱控制在95万元以内 are limits, whatever they are of. */
const limited = ({ unit, operator }: Quantity): Measure | undefined => {
  const id = /^(?:分钟|个?小时)$/.test(unit) ? 'time-limit' : unitClass(unit) === 'money' ? 'spent' : '';
  return operator === '<=' ? MEASURES.find(one => one.id === id) : undefined;
};

/** 64座公厕日常保洁和设施维修: what is done first is done to the thing, what follows perhaps to another. */
function clauseOf({ part, verb, object, after = '' }: Quantity): string {
  const behind = verb === '' && object !== '' && after.startsWith(object) ? after.slice(object.length) : '';
  const [first = '', ...more] = behind.split(LISTED);
  return more.length > 0 && first.length > 1 ? part.plain.replace(behind, first) : part.plain;
}
const LISTED = /[、，]|[和与](?=[一-龥]{2})|以?及/;

/** The patterns of a quantity: the one its own words choose, then what its clause allows, the general one last. */
export function measuresFor(quantity: Quantity, works: readonly FoundWork[]): Measure[] {
  const { number, unit, verb, object, part } = quantity;
  if (number === '0' && !isShare(unit)) return MEASURES.filter(({ id }) => id === 'none');
  if (KEPT_FOR.test(object) && /[天日]$/.test(unit)) return MEASURES.filter(({ id }) => id === 'days');
  if (HOW_LONG.test(object) && unitClass(unit) === 'time')
    return MEASURES.filter(({ id }) => id === 'time-limit');
  if (isSpent(quantity))
    return MEASURES.filter(({ id }) => id === (/小时|分钟/.test(unit) ? 'hours' : 'days'));
  if (unitClass(unit) === 'unit-cost' && (isIncome(object) || earnsEach(quantity)))
    return MEASURES.filter(({ id }) => id === 'income-each');
  if (unitClass(unit) === 'unit-cost') {
    const id = isAid(verb + part.plain, works) ? 'aid-standard' : 'unit-price';
    return MEASURES.filter(one => one.id === id);
  }
  if (
    /产能$/.test(object) ||
    (verb === '覆盖' && /^[个处家所座栋]$/.test(unit)) ||
    (gets(quantity) && unitClass(unit) === 'thing')
  )
    return MEASURES.filter(({ id }) => id === 'counted');
  const bare = unit.replace(/^万|[（(].*$|\/亩$/g, '');
  const own = MEASURES.filter(
    measure =>
      (measure.units.includes(unit) || measure.units.includes(bare)) &&
      !isOther(measure, quantity) &&
      !(isStaff(object) && measure.level2 === '社会效益指标'),
  );
  const said = own.find(measure => speaks(measure, verb + object));
  const near =
    OWN_DEED.test(verb) || (/^(?:保障|确保)$/.test(verb) && /[、及和]/.test(quantity.after ?? ''))
      ? undefined
      : own.find(measure => !OF_THING.test(measure.id) && speaks(measure, clauseOf(quantity)));
  const general = limited(quantity) ?? own.find(({ words }) => words.length === 0) ?? countingIn(unit);
  return [...new Set([said ?? near, general])].filter(one => one !== undefined);
}

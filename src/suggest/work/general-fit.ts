import type { Entry } from '../../library/schema.ts';
import { isHope, type Part } from '../text/parts.ts';
import type { FoundWork } from './find-work.ts';

/** A service somebody comes for, or a matter that is taken in and settled. */
const SERVED =
  /办理|办件|受理|窗口|审批|登记(?=业务|事项|办理|服务|发证|中心|窗口)|代办|政务|热线|诉求|咨询|援助|申请|调解|信访|来访|求助|投诉|帮扶|上门|人次|(?:[一-龥]{2}|购买)服务(?!于)|服务(?:对象|大厅|事项|费|外包|\d)/;
/** Rows of any such work that are of one doing, and how a goal tells of it. */
const DOINGS: readonly (readonly [row: RegExp, told: RegExp])[] = [
  [/^(?:服务事项|服务对象人次$|单位服务成本$)/, SERVED],
  [
    /^受益服务对象人数$/,
    /服务|援助|帮扶|群众|居民|村民|企业|老人|老年|残疾|病人|患者|学生|农户|农民|儿童|妇女|职工|对象|人员|人次|受益/,
  ],
];

/** 服务事项办结率 where no window takes a matter: a row of any such work whose doing nobody tells of. */
export const isUntold = ({ name }: Pick<Entry, 'name'>, told: string): boolean =>
  DOINGS.some(([row, words]) => row.test(name) && !words.test(told));

/** What is paid to an office for its own work. */
const TO_OFFICE = /(?:财政|经费|资金|专项|转移支付)补[助贴]/g;
const PAID =
  /补[助贴偿]|资助|救助|奖|抚恤|慰问|助学|津贴|保险|参保|减免|发放|兑[付现]|拨付|[人户]|学生|困难|对象|优抚|老年|残疾|儿童/;

/** 财政补助 in a project's name, where the goal pays nobody: money for an office's work is no aid to persons. */
export const paysNobody = (parts: readonly Part[]): boolean =>
  parts.some(part => part.source === 'goal' && !isHope(part)) &&
  !parts.some(({ plain }) => PAID.test(plain.replace(TO_OFFICE, '').replace(BY_AREA, '')));
/** 每亩补助40元: what work on it is supported by, and no list of persons. */
const BY_AREA = /每[亩台头只株][一-龥]{0,4}(?:补助|补贴|奖补)/g;

/** 给聘用的14人发放工资: an office's own staff, and nobody who is aided. */
const STAFF =
  /(?:聘用|聘请|招聘|临聘|编外|合同制|劳务派遣)[^，。；]{0,16}(?:工资|薪酬|报酬|劳务费|保险费|社保)/;
export const paysStaff = (parts: readonly Part[]): boolean =>
  parts.some(({ source, plain }) => source === 'goal' && STAFF.test(plain)) &&
  !parts.some(({ plain }) => /补[助贴]|救助|资助|慰问|抚恤/.test(plain.replace(TO_OFFICE, '')));

/** 普查登记古茶树3.2万株: things are counted, and nothing is written that could be reviewed. */
const WRITTEN = /报告|规划|课题|研究|方案|设计|可研|论证|编制|图集|名录|预算/;
export const writesNothing = (parts: readonly Part[]): boolean =>
  parts.some(({ source, plain }) => source === 'goal' && /\d/.test(plain)) &&
  !parts.some(({ plain }) => WRITTEN.test(plain));

/** 管护古茶园1.2万亩: what grows is tended, and nothing breaks down or is repaired. */
const TENDED = /(?:管护|养护|抚育|巡护|看护)[^，。；]{0,12}\d+(?:\.\d+)?万?(?:亩|公顷|株|棵)/;
const DEVICE = /设施|设备|系统|装置|机房|平台|泵|电梯|管网|线路|路灯/;
export const tendsGrowth = (parts: readonly Part[]): boolean =>
  parts.some(({ plain }) => TENDED.test(plain)) && !parts.some(({ plain }) => DEVICE.test(plain));

/** 种桑养蚕技术培训 beside 生产蚕种12万张: neither the project's name nor the first amount of the goal is of what the nature was known by. */
export function isOfSide([work]: readonly FoundWork[], parts: readonly Part[]): boolean {
  const { because, type } = work ?? { because: [], type: undefined };
  const isSaid = ({ plain }: Part): boolean => because.some(word => plain.includes(word));
  const [first] = parts.filter(part => part.source === 'goal' && !isHope(part));
  return (
    because.length > 0 &&
    /^(?:培训|活动|宣传|研究)$/.test(type?.nature ?? '') &&
    first !== undefined &&
    /\d/.test(first.plain) &&
    !isSaid(first) &&
    !parts.some(part => part.source === 'project' && isSaid(part))
  );
}

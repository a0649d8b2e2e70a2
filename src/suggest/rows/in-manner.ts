import { countingOf } from '../deeds/things.ts';
import { VERBS } from '../text/verbs.ts';
import type { Spoken } from './felt-effects.ts';

const ALSO_DONE =
  '支付|拨付|兑付|兑现|上报|报告|公布|通报|响应|结算|结清|缴纳|交纳|产出|处置|反馈|返还|调拨|修复|查处|发现|足额';
/** 及时完成 says nothing of what. */
const IDLE =
  /^(?:完成|开展|实施|组织|落实|实现|确保|保障|提供|解决|推进|召开|举办|举行|承办|使|达到|了解|掌握|调整|跟进)$/;
const DEEDS = [
  ...VERBS.filter(verb => verb.length === 2 && !IDLE.test(verb)),
  ...ALSO_DONE.split('|').filter(verb => verb !== '足额'),
].join('|');
const WHEN = '(?:及时|按时|按期|准时|如期|按月|按季)';
const HOW = '(?:足额|准确|全额|高效|规范|妥善|有效|并|、|和)*';
/** 及时上报不合格信息. */
const BEFORE = new RegExp(
  `${WHEN}${HOW}(?:[一-龥]{2}[并和、]){0,3}(${DEEDS})(?!到位|给|至|到|、|和|并)((?:(?!${WHEN})[一-龥、]){2,22})$`,
);
/** 及时将救助金发放到困难群众手中. */
const TAKEN = new RegExp(`${WHEN}${HOW}[将把]([一-龥、]{2,12}?)(${DEEDS})(?:到|给|至|$)`);
/** 资料及时上报省民政厅: to whom. */
const TO_WHOM =
  /(?<=^[一-龥]{2,10}(?:及时|按时|按期)[一-龥]{2})[一-龥]{2,10}(?:厅|局|部门|政府|单位|机关|平台)$/;
/** 补贴资金及时拨付到位. */
const BEHIND = new RegExp(`^([一-龥、]{2,16}?)${WHEN}${HOW}(${DEEDS})(?:到位)?$`);
const LEADING =
  /^(?:符合条件的?|促进|推动|推进|努力|力争|确保|保证|保障|做到|做好|完成|各类|各项|相关|全部|全年|年度|本年度?|有关|的|将|对|把|为|给)+/;
const TRAILING = /(?:等?(?:工作|任务|事项)|等|的)$/;
const LONGEST = 18;

/** Plain speech goes on where a name ends. */
const CHAT = /[了也们咱它他她这那哪]|(?<![重主需必])要|就(?![业医学餐])|还(?![款贷建])|都(?!市)/;
/** What is paid or told of, short enough for a name: of a list what all of it is. */
function thingIn(words: string): string {
  const bare = words.replace(LEADING, '').replace(TRAILING, '');
  const whole = bare.length > 10 ? bare.replace(/^.*等/, '') : bare;
  const [, one, last = ''] = /^([一-龥]{2,6}?)[和及、](?:.*[和及、])?([一-龥]{2,})$/.exec(whole) ?? [];
  const named = one === undefined ? whole : `${one}等${last.length > 2 ? last.slice(-2) : ''}`;
  return named.length <= 12 && !CHAT.test(named) ? named : '';
}

/** What a clause says is to be done in time. */
function inTime(text: string): Spoken | undefined {
  const [, first, after] = BEFORE.exec(text.replace(TO_WHOM, '')) ?? [];
  const [, before, last] =
    first === undefined ? (TAKEN.exec(text) ?? BEHIND.exec(text.replace(TO_WHOM, '')) ?? []) : [];
  const deed = first ?? last;
  const thing = thingIn(after ?? before ?? '');
  const name = `${thing}${deed ?? ''}及时率`;
  if (deed === undefined || thing.length < 2 || name.length > LONGEST) return undefined;
  const paid = /支付|拨付|兑付|兑现|发放|结算|结清|缴纳|交纳|返还/.test(deed);
  const [of, records] = paid ? ['金额', '会计账簿'] : ['件（次）数', '业务台账'];
  return {
    level2: '时效指标',
    name,
    formula: `年度内在规定期限内${deed}的${of}÷应${deed}的${of}×100%`,
    ...{ operator: '>=', unit: '%', source: records },
    evidence: paid ? '支付凭证、发放表' : '登记记录',
    shown: new RegExp(
      `(?:及时|按时|按期|时限|时间).*(?:${deed}|${thing})|(?:${deed}|${thing}).*(?:及时|按时|按期|时限|时间)`,
    ),
  };
}

/** 足额发放优待金: nothing is held back. */
const IN_FULL =
  /(?:足额|全额)(?:并|、|和|及时|按时)*(发放|支付|拨付|兑付|兑现)(?:到位|给)?([一-龥、]{2,16})?$/;
function inFull(text: string): Spoken | undefined {
  const [, deed, after = ''] = IN_FULL.exec(text) ?? [];
  const before = /^([一-龥、]{2,12}?)(?:及时|按时|按期|按月|准时|、|和)*(?:足额|全额)/.exec(text)?.[1] ?? '';
  const thing = thingIn(after === '' ? before : after);
  if (deed === undefined || thing.length < 2) return undefined;
  return {
    level2: '质量指标',
    name: `${thing}足额${deed}率`,
    formula: `年度内实际${deed}的金额÷按标准应${deed}的金额×100%`,
    ...{ operator: '=', unit: '%', source: '会计账簿', evidence: '支付凭证、发放表' },
    shown: /足额|到位率/,
  };
}

/** 应救尽救, 戒断巩固教育全覆盖, 应休渔船全部回港: nobody is left out. */
const ALL = /(?:^|做到|实现|确保|对)((?!做到|实现|确保)[一-龥]{0,8}?)应([一-龥])尽([一-龥])/;
const COVERED = /(?:.*(?:实施|实现|做到|达到|开展)|^)([一-龥]{3,14}?)(?:实现|达到|做到)?全覆盖$/;
const EVERY = /(?:.*(?:确保|做到|实现|[区县市镇]内|期间)|^)(应?[一-龥]{2,8}?)全部([一-龥]{2})$/;

function leftNobody(text: string): Spoken | undefined {
  const [, who = '', due = '', done = ''] = ALL.exec(text) ?? [];
  const covered = COVERED.exec(text)?.[1]?.replace(LEADING, '');
  const [, whom = '', deed = ''] = EVERY.exec(text) ?? [];
  const told =
    due !== '' && due !== '有'
      ? ([
          `${who.replace(LEADING, '')}应${due}尽${done}率`,
          `实际已${done}的对象数`,
          `符合条件应${due}的对象数`,
        ] as const)
      : covered !== undefined && covered.length >= 3
        ? ([`${covered}覆盖率`, '已覆盖的数量', '应覆盖的总数'] as const)
        : /^应/.test(whom) || countingOf(whom) !== undefined
          ? ([`${whom.replace(LEADING, '')}${deed}率`, `已${deed}的数量`, `应${deed}的总数`] as const)
          : undefined;
  if (told === undefined) return undefined;
  const [name, above, below] = told;
  return {
    level2: '质量指标',
    name,
    formula: `${above}÷${below}×100%，年度末`,
    ...{ operator: '=', unit: '%', source: '工作台账', evidence: '对象名册、完成情况表' },
    shown: new RegExp(`覆盖率|应.尽|${deed === '' ? '应.尽' : `${deed}率`}`),
  };
}

/** How a clause says that it is to be done: in time, or for all. */
export const mannersIn = (text: string): Spoken[] =>
  [inTime(text), inFull(text), leftNobody(text)].filter(one => one !== undefined);

const PAY =
  /^(.*?)(补贴|补助|津贴|奖补|贴息|优待金|抚恤金|助学金|奖学金|救助金|慰问金|工资|劳务报酬)(?:资金|支出|经费|费用|待遇)?(.*)$/;
/** It is said that it is paid. */
const PAID = /发放|落实|给予|予以|兑付|兑现|拨付|支付|保障/;
/** So much for each, or how right it is paid: told by rows of their own. */
const OF_EACH = /每|率|标准|政策|制度|企业|单位|机构|项目|保费|[要够]/;
/** Where the name of what is paid begins. */
const BEGINS =
  /.*(?:发放|落实|给予|予以|享受|支付|拨付|兑付|兑现|保障|用于|提供|聘用|到位|[\d一二三四五六七八九十]+余?[一-龥](?:[村镇乡县](?=[一-龥]{3}))?|[，、的给对为向按和及与])/;
const HELPED = 8;

/** 监测员 of 地质灾害隐患点群测群防监测员: who is paid, where all that is said of him is too long. */
function payeeIn(words: string): string {
  const whole = words.replace('一次性', '').replace(BEGINS, '');
  if (/[他她它们咱这那钱还也都]/.test(whole) || whole.length === 1) return '';
  if (whole.length <= HELPED) return whole;
  const last = [3, 4].map(length => whole.slice(-length));
  return (
    last.find(
      one => one.endsWith('员') && countingOf(one, ['people']) !== undefined && !one.endsWith('人员'),
    ) ?? ''
  );
}

/** What reaches people is paid in time: 监测员补助 of 落实256个隐患点监测员补助. */
export function paidIn(text: string): Spoken | undefined {
  const [, before = '', pay = '', after = ''] = PAY.exec(text) ?? [];
  if (pay === '' || !PAID.test(before + after) || OF_EACH.test(text)) return undefined;
  const thing = `${payeeIn(before)}${pay}`;
  const [deed, of] = /奖补|贴息|利息|亏损|费用|贷款|运营/.test(thing)
    ? ['拨付', '金额']
    : ['发放', '人次（户次）'];
  return {
    level2: '时效指标',
    name: `${thing}${deed}及时率`,
    formula: `年度内在规定日期前${deed}到账的${of}÷应${deed}的${of}×100%`,
    ...{ operator: '>=', unit: '%', source: '发放台账', evidence: '发放表、银行回单' },
    shown: /发放|拨付|兑付|兑现|支付|结算|到账|缴纳|补贴|补助|救助|资助|奖励|奖补/,
  };
}

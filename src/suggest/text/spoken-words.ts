import { lastVerb } from './objects.ts';

/** What plain speech puts in beside what is said. */
const ASIDE =
  /(?:一共|总共|拢共|统共|估摸着?|大概其?|大致|差不多|少说|算下来|顺带|顺便|另外|咱们?|(?<=[一-龥]{2})[这那]块|(?<=[一-龥]{2})(?:预计|准备|打算|争取|力争|今年|年前|年内|年底前|明年|全年|一年))+(?=[一-龥]{0,2}$)|^(?:顺带|顺便|另外|咱们?|再(?![生就造次利建制担])|还要?|又|先(?![进锋行期天导后]))+/g;

/** 印点宣传单. */
const A_FEW = /(?<=^[印发买添做搞办修建种栽配装])点(?=[一-龥]{2})/;

/** A word of plain speech right before a number, as a table says it; '' where it may mean several things. */
const DEEDS: Readonly<Record<string, string>> = {
  ...{ 查: '检查', 挂: '悬挂', 装: '安装', 印: '印制', 换: '更换', 清: '清理', 栽: '栽植', 拆: '拆除' },
  ...{ 发: '发放', 收: '收集', 配: '配备', 买: '购置', 清掉: '清理', 拔掉: '拔除', 拆掉: '拆除' },
  ...{ 换掉: '更换', 挂上: '悬挂', 装上: '安装', 种上: '种植', 清完: '清理', 查完: '检查', 种: '种植' },
  ...{ 聘: '聘用', 立: '设置', 加: '新增', 起: '新建', 投: '投放', 打: '' },
  ...{ 扫: '清扫', 洒: '冲洒', 洗: '清洗' },
  ...{ 铺: '', 做: '', 跑: '', 搞: '', 弄: '', 有: '', 要: '' },
};
const WORD = Object.keys(DEEDS)
  .filter(word => word !== '种')
  .sort((a, b) => b.length - a.length)
  .join('|');
/** 病死猪收, 机耕路修, 疫木清掉: the thing first, then what is done. */
const THING_FIRST = new RegExp(
  `^([一-龥A-Za-z\\d]{2,12}?)(?:都|全|再|先|各|要|得|能|新)*(${WORD})(?:[了完好]|要|得|能|有|够)*$`,
);
/** Words that end as one of these does, and are names. */
const NAME =
  /(?:[检抽调普筛审巡督核排复侦清自]查|[研开颁批]发|[包服工]装|[接征税回验吸丰增机秋夏抢采招]收|[建成设创独确树公私对]立|[增参追附施更叠外]加|[增外招特受选]聘|[发引兴掀唤]起|招投|[拨攻]打|[影刊编翻打复]印|[更替轮兑置互]换|[调分适装选]配|[购]买|叫做)$/;
/** When, or by whom: no thing. */
const NO_THING =
  /^(?:今年|明年|全年|计划|打算|准备|最后|一年|预计|大概|年底|年内|每年|先|再|还|我们|咱们|[县市区镇村乡]里|全[县市区镇乡])+$/;

/** 再配发电机: a deed of one sign before its thing; with a thing of one sign it is a word of its own: 查螺面积. */
const DEED_FIRST =
  /^((?:.*\d[个座处所家站户村台])?(?:再|还|又|先|要|得|拟|计划|准备|打算)*)([配装换买印查种栽拆挂])(?![套电备合置送方额音修饰卸甲取算岗单刷章花象证处药看植苗子树除迁解念靠职类发实获])(?![一-龥](?:面积|人数|人次|长度|里程|数量)$)(?=[一-龥A-Z]{2,}$)/;

/** 发到村里头, 全换掉: what becomes of what was counted, told behind the number. */
const BEHIND =
  /^(?:全部?|都|统统|分批|陆续)?([发换修清收挂装铺拉搬埋拆种栽])(?:[到给掉完好上起下]|出去)[一-龥]{0,8}(?=$|[，。；])/;
/** 温度监控设备给每个接种点配: what is given, to whom. */
const GIVEN_TO =
  /^(?:[一-龥]{2,4}(?=给))?([一-龥A-Za-z]{0,12}?)[给为](?:每个?)?[一-龥]{1,8}?([配装发换买])(?![发备送置装放套电])([一-龥A-Z]{0,10})$/;
/** 坏的二百来只全换掉: which of them. */
const WHICH = /^(?:坏|旧|老|破|剩下|其余|余下|剩余|缺|新)的$/;
/** 197场是硬任务, 储备粮一万八千吨要守住. */
const SAYS_MORE = /^(?:是(?![一-龥]{2,8}\d)|要守住|够用|不能少|打底|起步|封顶|为限)[一-龥]*(?=$|[，。；])/;

/** 14条线27台车: a thing of one sign behind its measure word. */
const ONE_SIGN: Readonly<Record<string, string>> = { 线: '线路', 样: '样品', 桥: '桥梁', 井: '井', 车: '' };
const THING_BEHIND = /^([线样桥井车])(?=$|[\d，。；])/;
/** What was counted just before: 充电桩三批五百台. */
const COUNTED_BEFORE =
  /(?<=[一-龥]{2})\d[\d.]*(?:个?批次?|[条台辆座处个家支组][线车]?|个(?:片区|地块|标段|项目区))$/;
/** 主街每天扫两遍洒三遍: the deed that was counted just before. */
const DONE_BEFORE = /[一-龥]\d+[遍次趟回](?=[一-龥]$)/;
/** 接送娃, 留守娃. */
const CHILD = /(留守|困境)?娃(?:娃|们|子)*$/;

/** 高标准农田三个片区: parts of what stands before them. */
const PARTS_OF = /^(?:片区|地块|标段|项目区)/;

const deedOf = (word: string): string => DEEDS[word] ?? '';

/** The words on either side of a number as a table would say them: 疫木年前清掉 and 清理疫木 are one. */
export function inTradeWords([told, behind]: readonly [string, string]): readonly [string, string] {
  const after = behind.replace(SAYS_MORE, '');
  const words = told
    .replace(A_FEW, '')
    .replace(ASIDE, '')
    .replace(COUNTED_BEFORE, '')
    .replace(DONE_BEFORE, '')
    .replace(ASIDE, '')
    .replace(/(?<![死伤])亡人数?$/, '死亡人数')
    .replace(CHILD, (_, whose?: string) => (whose === undefined ? '学生' : `${whose}儿童`));
  const parts = words === '' ? undefined : PARTS_OF.exec(after)?.[0];
  if (parts !== undefined) return [words + parts, ''];
  const one = THING_BEHIND.exec(after)?.[1];
  if (one !== undefined)
    return [words.endsWith(one) ? words : words + (ONE_SIGN[one] || '车辆'), after.slice(1)];
  const done = BEHIND.exec(after)?.[1];
  if (done !== undefined) return [`${deedOf(done)}${words.replace(WHICH, '')}`, after.replace(BEHIND, '')];
  const [, given = '', giving, got = ''] = GIVEN_TO.exec(words) ?? [];
  if (giving !== undefined && (given === '') !== (got === '')) return [deedOf(giving) + given + got, after];
  const [, lead, first] = DEED_FIRST.exec(words) ?? [];
  if (lead !== undefined && first !== undefined) return [deedOf(first) + words.slice(lead.length + 1), after];
  const [, thing = '', deed = ''] = NAME.test(words) ? [] : (THING_FIRST.exec(words) ?? []);
  const own = thing.replace(ASIDE, '');
  const isThing = own !== '' && !NO_THING.test(own) && lastVerb(own) === null;
  return [!isThing ? words : `${deedOf(deed)}${own}`, after];
}

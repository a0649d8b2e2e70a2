import type { ReadIndicator, Surroundings } from '../reading/types.ts';
import { unitClass } from '../reading/units.ts';
import { amountOf } from './row.ts';

/** What others did with it afterwards is no longer the unit's own work. */
const TAKEN_UP =
  /采纳|采用|批示|转载|引用|被引|典型|经验|应用|推广|获|奖|入选|阅读|点击|浏览|下载|借阅|减少|降低|避免|岗位|学位/;
const PAPERS =
  /^(?:发布|公布|印发|编印|编发|编制|编写|编纂|编辑|出版|刊发|刊登|推送|制作|撰写|起草|出具|形成|报送|通报|公示|公开|印制|绘制|采写)[一-龥“”]{2,}$|[一-龥”](?:发布|公布|出版|编制|编印|编发|印发|公示|通报|刊发|推送|出具|编纂)(?:数量|份数|期数|篇数|条数|数)?$/;
const PAPER_UNIT = /^万?(?:份|期|篇|部|本|册|条|张|幅|卷)$/;

const isMany = (row: ReadIndicator): boolean => amountOf(row) > 0 && !row.operator.startsWith('<');

/** So many papers, notices or books put out: the unit's own work, whoever may read them. */
export const isPutOut = (row: ReadIndicator): boolean =>
  isMany(row) && PAPER_UNIT.test(row.unit ?? '') && PAPERS.test(row.name) && !TAKEN_UP.test(row.name);

const LOOK = '(?:筛查|抽[测检查]|检查|排查|巡查|监测|检测|核查|路检|督查|巡护|走访|监控|普查)';
const LOOKED = new RegExp(
  `^[一-龥]{0,4}?${LOOK}[一-龥]{2,}$|[一-龥]{2}${LOOK}(?:数量|[家户处批辆台]?次?数)?$`,
);
/** Something came of the look: the vehicle was scrapped, the outlet closed. */
const CAME_OF_IT =
  /发现|服务|提供|共享|[使利采应]用|受益|惠及|覆盖|保护|整治|治理|淘汰|消除|减少|降低|清理|关停|查处|修复|恢复|达标|合格|优良|收入|整改|挽回|避免|率|比例|占比|后|面积/;
const LOOKED_UNIT = /^万?(?:[辆家户批台艘]次|[辆家处座条批个艘]|批次|公里|千米)$/;

/** So many things looked at: nothing is changed by looking. */
export const isLookedAt = (row: ReadIndicator): boolean =>
  isMany(row) && LOOKED_UNIT.test(row.unit ?? '') && LOOKED.test(row.name) && !CAME_OF_IT.test(row.name);

const BUY = '购置|采购|购买|购入|添置|订购|租赁|租用|配发|配备';
/** The unit's own deed stands first, or between the thing and its count; who buys for himself stands before his deed. */
const BOUGHT = new RegExp(
  `^(?:政府|集中|统一|新|完成)*(?:${BUY}|开发|架设|拍摄|摄制)[一-龥A-Za-z0-9]{2,}$|` +
    `^(?!农[户民]|群众|居民|村民|市民|企业|商户|消费)[一-龥A-Za-z0-9]{2,10}(?:${BUY})(?:数量|[一-龥]{1,2}数)$`,
);
/** Bought for what it gives others, or a change that came of it. */
const GIVES =
  /岗位|学位|床位|席位|保险|^购买服务(?!器)|服务(?=[项人次个数]|$)|就业|受益|惠及|带动|减少|节约|补贴|人[员才数次]/;

/** So many things bought, hired or made: the unit's own spending, whoever may use them; what a subsidy made others buy is another matter. */
export const isBought = (row: ReadIndicator, { projectName }: Surroundings): boolean =>
  isMany(row) &&
  row.polarity !== 'negative' &&
  /^(?:thing|length)$/.test(unitClass(row.unit ?? '')) &&
  BOUGHT.test(row.name) &&
  !GIVES.test(row.name) &&
  !/补贴|奖补|以旧换新/.test(projectName ?? '');

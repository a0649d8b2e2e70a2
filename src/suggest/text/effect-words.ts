import type { Part } from './parts.ts';

const HOW = '(?:努力|全面|不断|进一步|着力|大力|持续|切实|有效|更好地?|力争|从而|以|并)*';
const WISH = new RegExp(
  `^${HOW}(?:提升|提高|改善|增强|促进|推动|推进|营造|优化|丰富|满足|方便|便利|美化|助力|激发|弘扬)|为.{2,16}(?:打好|奠定|提供).{0,8}(?:基础|支撑|保障|依据)$`,
);
const EFFECT = new RegExp(
  `^(?:全年|年内)?${HOW}(?:确保|保障|保证|防止|杜绝|避免|不发生|预防|减轻|减少|降低|缓解|拉动|带动|维护|消除|防范|遏制|实现|巩固|解决)`,
);
/** 全年水上交通安全无事故, 露天焚烧火点明显下降. */
const COMES_OUT =
  /(?:无|零|不发生|不出现)[一-龥]{0,6}(?:事故|事件|伤亡|疫情|火灾|案件)|(?:明显|显著|持续|逐年|大幅|有所|稳步)(?:下降|减少|提高|提升|改善|好转|增长|降低)$/;
/** 保障设备正常运行 is done all year, and comes of nothing. */
const KEPT_GOING = /(?:运行|运转|运营|开放|供[应水电气暖]|发放|支付|到位)$/;

/** A number that is no year. */
const AMOUNT = /\d(?!\d{0,3}年)/;

/** A wish in words that fit any office: 提升服务水平. */
export const isWish = (plain: string): boolean => WISH.test(plain) && !AMOUNT.test(plain);

/** What an effect is said to be, and by what it is counted afterwards. */
export const EFFECTS_TOLD: readonly (readonly [said: RegExp, counted: RegExp])[] = [
  [/安全|事故/, /事故|伤亡|死亡|隐患|受害率/],
  [/损失|灾/, /损失|受灾|成灾|受害率|伤亡|增加降水/],
  [/负担/, /自付|减免|负担/],
  [/就业|创业/, /就业|失业|存续率|在岗/],
  [/增收|收入|致富/, /收入|增收|分红/],
  [/环境|水质|生态|污染|空气/, /水质|断面|空气|污染|垃圾|举报|植被|覆盖率/],
  [/生活|文化/, /参与|受益|惠及|自理|借阅|观众/],
  [/消费|市场|经济/, /消费|销售|营业|产值|成交/],
  [/生产能力|产能|粮食/, /产量|增产|单产|产能/],
  [/犯罪|治安|稳定/, /犯罪|发案|信访|纠纷|复发/],
  [/健康|疾病|疫病|疫情/, /发病|疫情|患病|健康|死亡|近视/],
  [/出行|方便|便利/, /时间|出行|通行|受益/],
  [/用水|饮水|供水/, /水|停水|投诉/],
  [/移风易俗|文明|风尚/, /散埋|乱葬|陋习|大操大办|文明/],
  [/市容|面貌|秩序/, /投诉|举报|违章|占道/],
];

/** True for words that tell what is to come of the work, not the work. */
export const isEffectSaid = (plain: string): boolean =>
  !AMOUNT.test(plain) &&
  (WISH.test(plain) || ((EFFECT.test(plain) || COMES_OUT.test(plain)) && !KEPT_GOING.test(plain)));

/** 不发生困人事故, 管网漏损率持续下降: what is not to happen, or to get less. */
export const isOutcome = (plain: string): boolean =>
  !AMOUNT.test(plain) && (/^(?:防止|杜绝|避免|不发生)/.test(plain) || COMES_OUT.test(plain));

/** True for a clause that tells what is to come of the work. */
export const isEffect = ({ plain }: Part): boolean => isEffectSaid(plain);

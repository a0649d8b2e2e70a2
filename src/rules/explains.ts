import type { ReadIndicator } from '../reading/types.ts';

/** Only what it costs to fail: 不及时扣2分. */
const PENALTY =
  /^[如若凡]?[不未没非][^,，;；。\d]{0,8}[,，]?(?:酌情|每[次项处]|则)?(?:扣[\d.]*分?|不得分|得0分)。?$/;

/** A description that gives the words of the value a meaning: levels, a test, the words themselves with 为. */
export const explains = ({ description, value }: ReadIndicator): boolean =>
  !PENALTY.test(description) &&
  (/\d|《|〔|扣[一-龥]{0,3}分|分级|分档|[优良中差好]档|等级|问卷|测评|较上年|由.+(提高|降)到|[一二三四五六七八九十两]+(级|档|等)|验收|印发|台账/.test(
    description,
  ) ||
    (value.text !== null && description.includes(`为${value.text}`)));

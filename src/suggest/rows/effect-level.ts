import type { Entry } from '../../library/schema.ts';

/** Rates that say how people, nature or business at large fare: what comes of work, not how well it was done. */
const FARES: readonly (readonly [level2: Entry['level2'], rate: RegExp])[] = [
  [
    '生态效益指标',
    /火灾(?:受害率|发生率)$|森林覆盖率|林草覆盖率|植被盖?覆?[盖度]率?$|空气质量|优良天数|断面.*(?:达标|优良)|[ⅠⅡⅢⅣ]类.*(?:水质|水体|断面)?(?:比例|占比|率)$|优[良]?Ⅲ|劣[ⅤV]类|PM2\.5|PM10|臭氧浓度|颗粒物浓度|污染物排放|^浓度|浓度(?:下降|降低)率$|能耗[^率]*(?:下降率|降低率|降幅)|碳排放|综合利用率$|资源化利用率$/,
  ],
  [
    '社会效益指标',
    /失业率$|(?:新增|稳定|毕业生|对口|充分|^)就业率$|再?犯罪率$|发案率$|发病率$|患病率$|近视率$|(?:孕产妇|婴儿|儿童|新生儿|事故|火灾|传染病)死亡率$|万人.*率$|返贫率$|辍学率$|失学率$|(?:义务教育|教育)巩固率$|城镇化率$|安全感|健康素养水平|科学素质/,
  ],
  [
    '经济效益指标',
    /(?:研发|科技|R&D)[^率]{0,6}(?:投入)?(?:强度|占比|比重)$|税收贡献率$|增加值.{0,4}(?:占比|比重)$/,
  ],
];

/** The side of a rate that tells what came of the work, whoever states it; undefined for any other. */
export const effectLevelOf = (name: string): Entry['level2'] | undefined =>
  FARES.find(([, rate]) => rate.test(name))?.[0];

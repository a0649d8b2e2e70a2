const FIVE_YEARS: Readonly<Record<string, number>> = {
  十一五: 2010,
  十二五: 2015,
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
};
const NAMED =
  /[“"]?(十[一二三四五]五)[”"]?(?!以来|期间(?:已|共|累计)|末(?:的|有|已)|(?:规划)?(?:收官|完成情况|评估|总结))/g;
const RANGE = /((?:19|20)\d\d)年?[-—~至](20\d\d)年?[)）]?》?(?:行动计划|实施方案|规划|计划|方案|纲要)?/g;

/** A plan with years of its own, named in a text. */
interface Plan {
  readonly quote: string;
  /** Its last year. */
  readonly ends: number;
  readonly index: number;
}

/** The five-year plans and plans of stated years that a text names; those told of as past are left out. */
export const plansIn = (text: string): Plan[] => [
  ...[...text.matchAll(NAMED)].map(found => ({
    quote: found[0],
    ends: FIVE_YEARS[found[1] ?? ''] ?? 9999,
    index: found.index,
  })),
  ...[...text.matchAll(RANGE)].map(found => ({
    quote: found[0],
    ends: Number(found[2]),
    index: found.index,
  })),
];

const NO_WORK =
  /通过.*(?:评审|验收|鉴定|审计)|(?:原则|方针|理念|宗旨|导向|思路)$|^(?:按照?|依据|根据|遵循|本着)[^，]*(?:原则|方针|要求|规定|精神)$|^通过[^，]{2,14}(?:补助|补贴|奖补|资金|经费|扶持|支持)$/;

/** How work comes out is no work, nor what it goes by or is paid from: 坚持无偿救助原则, 通过以奖代补资金. */
export const isNoWork = (clause: string): boolean => NO_WORK.test(clause);

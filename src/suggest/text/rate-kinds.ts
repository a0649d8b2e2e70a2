/** What a share is a share of: names that end alike measure alike. */
const KINDS =
  '接通|准点|在线|扑灭|出勤|到岗|亮灯|合格|达标|优良|优秀|完好|及时|按期|按时|准时|覆盖|满意|好评|知晓|取[得]?证[书]?|持证|就业|利用|使用|入住|完成|办结|结案|成功|准确|差错|参与|参加|参保|接种|下降|降低|增长|提高|成活|保存|建档|签约|规范|管理|控制|减少|处置|整改|回访|采纳|响应|普及|巩固|入学|转化|密度|浓度|占比|比例|比重';
/** 办结合格率 is of what is 合格; 就业上岗率 ends in words of no kind. */
const ENDS = [new RegExp(`(${KINDS})率?$`), new RegExp(`(${KINDS})[^率]{0,2}率?$`)] as const;

/** What a rate says of its thing, as it is named: 合格, 及时; undefined for what ends otherwise. */
export const rateKind = (name: string): string | undefined => (ENDS[0].exec(name) ?? ENDS[1].exec(name))?.[1];

/** Kinds that hardly any work has twice: 接通率 is of the hotline, whatever it is called. */
export const isRare = (kind: string): boolean => /^(?:接通|准点|在线|扑灭|亮灯|成活|早诊|免疫)$/.test(kind);

import { VERBS } from './verbs.ts';

/** 枯死松树（含濒死松木）4.6万株: what is meant too. */
export const MEANT = /[（(](?:不?含|包括|包含)[^（()）]*[)）]$/;
/** 2000年以前建成的老旧小区: since when it stands. */
export const BUILT_THEN =
  /\d{4}年[底末]?(?:之?前|以前|之?后|以后)(?:建成|建造|竣工|投用)的?|以[前后](?:建成|建造|竣工|投用)的?|(?:\d{4}年[底末]?(?:之?前|以前|之?后|以后)?|(?:之前|以前|之后|以后))(?:建成|建造|竣工|投用|修建|建设|购置|登记)的|(?:建成|建造|竣工)的$/;
/** 对新认定的专精特新企业给予奖励: which ones are meant, by what was done to them before. */
export const RELATIVE = new RegExp(
  `(?<=^[对为给向][^，\\d]{0,6}?)(?:(?:新|首次)[一-龥]{2}|(?:${VERBS.filter(one => one.length > 1).join('|')}))的(?=[一-龥]{2})`,
);
/** 增雨（雪）作业: what is said aside inside a word. */
export const IN_WORD = /(?<=[一-龥])[（(][一-龥]{1,2}[)）](?=[一-龥]{2})/;

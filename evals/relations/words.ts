import { inTexts, type Relation } from './relation.ts';

const signs = (id: string, title: string, least: string, most: string): Relation => ({
  id,
  title,
  except: {},
  retell: inTexts(['value'], text =>
    text.replace(/^(≥|>=)(?=\s*\d)/, least).replace(/^(≤|<=)(?=\s*\d)/, most),
  ),
});

const LONGER = {
  'IND-NAME-LONG': '名称确实长了',
  'IND-OVERLENGTH': '名称确实长了',
} as const;

/** The description goes with the name: one that repeats it still does. */
const prefixed = (id: string, title: string, prefix: string): Relation => ({
  id,
  title,
  except: LONGER,
  retell: inTexts(['name', 'description'], text => `${prefix}${text}`),
});

/** 和 between two things, not inside a word. */
const JOINING = /(?<![共饱温总缓调柔中义平随])和(?![谐平解睦气缓蔼声田硕])/g;

const joined = (id: string, title: string, word: string): Relation => ({
  id,
  title,
  except: {},
  retell: inTexts(['name'], text => text.replace(JOINING, word)),
});

/** The same thing in other words a department might use. */
export const WORD_RELATIONS: readonly Relation[] = [
  signs('signs-typed', '符号写成 >= <=', '>=', '<='),
  signs('signs-double', '符号写成 ≧ ≦', '≧', '≦'),
  signs('signs-slanted', '符号写成 ⩾ ⩽', '⩾', '⩽'),
  signs('signs-not-below', '符号写成“不低于”“不高于”', '不低于', '不高于'),
  signs('signs-not-fewer', '符号写成“不少于”“不超过”', '不少于', '不超过'),
  signs('signs-formal', '符号写成“大于等于”“小于等于”', '大于等于', '小于等于'),
  {
    id: 'signs-behind',
    title: '符号写成“以上”“以下”',
    except: {},
    retell: inTexts(['value'], text =>
      text.replace(/^≥\s*([\d.]+[^\d\s/]{0,4})$/, '$1以上').replace(/^≤\s*([\d.]+[^\d\s/]{0,4})$/, '$1以下'),
    ),
  },
  prefixed('county-before-name', '名称前加县名', '清源县'),
  prefixed('bureau-before-name', '名称前加单位名', '县水利局'),
  joined('and-as-yu', '“和”写成“与”', '与'),
  joined('and-as-ji', '“和”写成“及”', '及'),
];

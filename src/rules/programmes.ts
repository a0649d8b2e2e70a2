/** One programme of a family, told by its words. */
export interface Programme {
  readonly name: string;
  /** The project or its goal speaks of it. */
  readonly topic: RegExp;
  /** A row is of it, not only about people who are also in it. */
  readonly row: RegExp;
}

const alike = (name: string, topic: RegExp): Programme => ({ name, topic, row: topic });
const paid = '(金|资金|待遇|对象)?(发放|标准|保障|补助|资金|人数|人次|户数|覆盖|水平)';
const aid = '[^，,]{0,8}(资助|助学|补助|保教费|免学费|减免)';

/** Programmes that stand side by side in one field, each with money and people of its own; `whole` names all of them. */
export const FAMILIES: readonly { readonly whole: RegExp; readonly programmes: readonly Programme[] }[] = [
  {
    whole: /困难群众|社会救助|基本生活救助|民政|困难家庭|兜底/,
    programmes: [
      {
        name: '低保',
        topic: /低保|最低生活保障/,
        row: new RegExp(`^[城农乡镇村市]{0,2}(低保|最低生活保障)${paid}`),
      },
      {
        name: '特困人员供养',
        topic: /特困|五保/,
        row: /^[城农乡镇村市]{0,2}(特困|五保)(人员|对象)?(救助)?(供养|基本生活|护理)/,
      },
      alike('临时救助', /临时救助/),
      {
        name: '孤儿保障',
        topic: /孤儿|无人抚养/,
        row: /^(孤儿|事实无人抚养儿童).{0,4}(生活|养育|保障|补助|津贴)/,
      },
      { name: '流浪乞讨救助', topic: /流浪/, row: /流浪乞讨.{0,4}救助/ },
      { name: '残疾人两项补贴', topic: /残疾/, row: /残疾人(生活|护理|两项)补贴/ },
      { name: '高龄津贴', topic: /高龄|老年|老人/, row: /高龄(津贴|补贴)/ },
    ],
  },
  {
    whole: /各(教育)?(阶段|学段)|学生资助|教育资助|困难学生/,
    programmes: [
      { name: '学前教育资助', topic: /学前|幼儿/, row: new RegExp(`(学前|幼儿)${aid}`) },
      {
        name: '义务教育资助',
        topic: /义务教育|小学|初中|寄宿/,
        row: new RegExp(`(义务教育|小学|初中)${aid}`),
      },
      { name: '普通高中资助', topic: /高中/, row: new RegExp(`(普通?高中)${aid}`) },
      { name: '中职资助', topic: /中职|中等职业|职业/, row: new RegExp(`(中职|中等职业)${aid}`) },
    ],
  },
  {
    whole: /计划生育|计生|三项制度|卫生健康/,
    programmes: [
      alike('奖励扶助', /奖励扶助|奖扶/),
      alike('特别扶助', /特别扶助|特扶/),
      alike('独生子女费', /独生子女(父母)?(奖励|保健)费/),
    ],
  },
  {
    whole: /社会保险|社保|五险|人社|各项保险/,
    programmes: [
      alike('城乡居民养老保险', /居民(基本)?养老/),
      alike('职工养老保险', /职工(基本)?养老/),
      alike('居民医疗保险', /居民(基本)?医(疗保险|保)/),
      alike('失业保险', /失业保险/),
      alike('工伤保险', /工伤保险/),
    ],
  },
  {
    whole: /惠农|强农|一卡通|农业(生产)?发展|粮食/,
    programmes: [
      alike('耕地地力保护补贴', /耕地地力/),
      alike('农机购置补贴', /农机(具)?(购置|报废)/),
      alike('生产者补贴', /生产者补贴/),
      alike('农业保险', /(农业|政策性)保险/),
    ],
  },
  {
    whole: /安居|住房保障|城镇更新|城市更新/,
    programmes: [
      alike('农村危房改造', /危房/),
      alike('棚户区改造', /棚户区|棚改/),
      alike('老旧小区改造', /老旧小区/),
      alike('公租房', /公租房|公共租赁/),
    ],
  },
];

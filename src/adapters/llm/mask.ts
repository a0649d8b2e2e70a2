/** Frequent Chinese surnames; a name is looked for only beside a title or a word of duty. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
/** Words of the trade that begin like a surname. */
const WORDS =
  '何处|何时|何地|何人|何以|何种|方案|方式|方面|文化|文明|文件|安全|安排|常务|常委|常年|单位|农业|农村|项目|党委|党组|党员|党支|全体|全县|全市|全省|全区|管理|时任|金融|计划|支部|成员|许可|和谐|严格|全面|高标|高质|高效|司法|卫生|卫健|文旅|文广|文体|商务|宗教|史志|房管|党办|纪委|纪检|安委|路政';
const NAME = `(?:(?:欧阳|诸葛|司马|上官|司徒|皇甫|令狐|慕容)[一-龥]{1,2}|(?!${WORDS})[${SURNAMES}][一-龥]{1,2})`;
/** What may stand before and after a name; in JSON a new line is written \\n. */
const BEFORE = '[，,。；;、：:"“‘（(【\\s由]|\\\\[nrt]';
const AFTER = '[，,。；;、：:"”’）)（(】\\\\\\s]|$';
const TITLE =
  '主任科员|调研员|科员|主任|局长|科长|股长|组长|处长|所长|站长|校长|院长|县长|镇长|乡长|领导|书记|主席|会长|会计|出纳|同志|负责人|联系人|经办人|填报人|编制人|审核人|院士|教授|老师';
/** What stands before the colon of a signature line. */
const SIGNS = `(?:${TITLE}|(?:审核|复核|制表|填表|填报|编制|经办|承办|联系)人?)(?:（[^（）]{1,6}）)?[：:][ 　]?`;
/** A name of two characters set apart to the width of three. */
const SPACED = `[${SURNAMES}][ 　]{1,4}[一-龥]`;
const ACTS = '(?:同志|共同)?(?:负责|牵头|担任)';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<=(?:${TITLE})(?:[：: ]|为|是)?)${NAME}(?=负责|牵头|同志|任|担任|${AFTER})`, 'g'),
  new RegExp(`(?<=${SIGNS})(?:${NAME}|${SPACED})(?=${AFTER})`, 'g'),
  new RegExp(`(?<=(?:compiled|reviewed)_by\\\\*":\\\\*"|[{,]\\\\*"by\\\\*":\\\\*")${NAME}(?=\\\\*")`, 'g'),
  new RegExp(`(?<=由(?:(?:〔人员\\d+〕|${NAME})、){0,8})${NAME}(?=(?:、${NAME}){0,8}${ACTS})`, 'g'),
  new RegExp(`(?<=^|${BEFORE})${NAME}(?=[ 　]?(?:${TITLE}))`, 'g'),
  /(?<=(?:电话|手机|座机|传真|联系方式)(?:号码)?[：: 　]{0,3})\d{7,8}(?![\d.元万亿次部台条户])/g,
  /(?<!\d)1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g,
  /(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g,
  /(?<!\d)\d{17}[\dXx](?![\dXx])/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
];

/** Persons' names, telephone and identity numbers in a text, replaced by 〔人员1〕 …; and the way back. */
export function masked(text: string): { readonly text: string; readonly restore: (text: string) => string } {
  const known = new Map<string, string>();
  let hidden = text;
  for (const pattern of PATTERNS)
    hidden = hidden.replace(pattern, found => {
      const stand = known.get(found) ?? `〔人员${known.size + 1}〕`;
      known.set(found, stand);
      return stand;
    });
  const restore = (answer: string): string => {
    let whole = answer;
    for (const [name, stand] of known) whole = whole.replaceAll(stand, name);
    return whole;
  };
  return { text: hidden, restore };
}

/** Radicals (U+2E80–2EFF) that a PDF writes for whole characters; Unicode, EquivalentUnifiedIdeograph. */
const FORMS = [
  ...'⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳',
];
const CHARACTERS = [
  ...'厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻竹糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];
const RADICALS: ReadonlyMap<string, string> = new Map(
  FORMS.map((form, index) => [form, CHARACTERS[index] ?? form]),
);

/** Radical forms, also those of Kangxi (U+2F00–2FDF), which NFKC brings home. */
export const RADICAL = /[\u2E80-\u2FDF]/g;

/** Radical forms as the characters they are read as; everything else stays. */
export const withoutRadicals = (text: string): string =>
  text.replace(RADICAL, form => RADICALS.get(form) ?? form.normalize('NFKC'));

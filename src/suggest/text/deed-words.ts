/** What is built is nothing one could stand in: 法治政府建设, 平安校园建设, 干部队伍建设. */
const ABSTRACT =
  /(?:(?:平安|法治|廉政|清廉|廉洁|文明|信用|诚信|模范|双拥|卫生|森林|无废|健康|生态文明|节约型|服务型|学习型|儿童友好|老年友好|友好型|青年发展型)(?:[一-龥]{0,3}(?:[^场园馆站心地廊所厅室栏亭墙]|校园|家园))?|政府|机关|队伍|班子|能力|制度|作风|体系|机制|品牌|组织|党的|党建|人才|文化|思想|学科|专科|示范县|示范区|示范点|示范镇|生活圈|共体|环境|学风|行风|家风|标准化|规范化|正规化|数字(?:档案馆|图书馆|博物馆|文化馆|乡村|城管|校园)|违法|违章|防线|屏障|堡垒)建设/g;
/** What is made of software is measured by its own trade. */
const PLATFORM = /(?:平台|系统|信息化|数据库|软件|网站|小程序)建设/g;
const EQUIPMENT = /(装备|设备|器材)建设/g;
/** What is bought is done by somebody, and delivered in no box. */
const SERVICE = /(?:政府)?(?:购买|采购)[一-龥]{0,12}服务|服务(?:类)?(?:政府)?(?:采购|购买)/g;
/** Told to the public, not taught to staff. */
const TOLD = /(?:宣传|宣讲)(?:教育)?培训/g;

/** A laboratory tests, and supervises nobody. */
const TESTED = /(?:质量)?监督(?:性)?(?=检验|检测|监测|检定)/g;
/** 为质量监管提供技术支撑: what others do with it. */
const FOR_OTHERS = /为[^，。；]{2,14}提供[^，。；]*(?:支撑|依据|支持|数据|资料)/g;

/** A name without the words that only look like building, buying or training. */
export const deedWords = (text: string): string =>
  text
    .replace(EQUIPMENT, '$1购置')
    .replace(PLATFORM, '平台')
    .replace(ABSTRACT, '创建')
    .replace(SERVICE, '服务')
    .replace(TOLD, '宣传')
    .replace(TESTED, '')
    .replace(FOR_OTHERS, '');

/** What it is for: 开展法制宣传活动提高全民法治素养. */
const PURPOSE = /(?<=.{5})以?(?:提高|提升|增强|促进|推动|改善|丰富|满足|维护.{2,8}(?:稳定|权益)).*$/;

/** 聘请专家对企业开展检查, 联合海警打击非法捕捞: by whom it is done, or with whom. */
const BY_WHOM =
  /^(?:联合|会同|协同|配合)[一-龥、]{2,14}?(?=打击|查处|整治|开展)|^(?:聘请|委托|邀请|组织|通过|引入)[一-龥]{2,12}?对(?=[^，]{2,}(?:开展|进行|实施))/;

/** 放水设施等正常运行, 做好码头的保障工作: words between a thing and its deed. */
const BETWEEN =
  /等(?=(?:正常|稳定|安全|平稳|有序)+运[行转])|(?<=^(?:做好|抓好|加强|完成).+)的(?=[一-龥]{2,4}(?:工作)?$)/g;

/** A clause without asides, by whom it is done and what it is for: what is done, and to what. */
export const bareClause = (clause: string): string =>
  clause
    .replace(/[（(][^（()）]*[)）]?/g, '')
    .replace(/^.*[:：]/, '')
    .replace(/(及时|按时|按月|足额|准时|全额)、(?=及时|按时|足额|准时|全额|到位)/g, '$1')
    .replace(BETWEEN, '')
    .replace(BY_WHOM, '')
    .replace(PURPOSE, '');

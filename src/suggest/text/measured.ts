/** How a thing is counted, at the end of a row's name. */
export const MEASURED =
  /(?:总?面积|里程|长度|人次|人数|户数|户次|家数|家次|场次|次数|期数|数量|件数|头数|株数|台数|台套数|辆数|座数|处数|所数|册数|份数|篇数|条数|批次|笔数|吨数|量|数)$/;

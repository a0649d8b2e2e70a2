/** What any clause may say of people and places. */
export const ANY_SIGN: ReadonlySet<string> = new Set(
  '民群众人员数件率个户次度量年全县市区镇乡村服务工作安全生产单位效益提高减少增加发保障的等中成家对受新实行推进合能力体管主项目建立',
);

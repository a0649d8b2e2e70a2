/** Names of a sum that is the whole of it. */
const ALL = /总(成本|额|费用|投资|金额|资金|经费|支出)/;
/** True where a cost is that of the whole project, by its words or the project's own name. */
export const isAll = (name: string, project: string | null): boolean =>
  ALL.test(name) || (name.length >= 4 && (project ?? '').endsWith(name));
/** Words that any cost or count has. */
export const COMMON = /成本|造价|单价|费用|标准|补助|补贴|建设|数量|个数|人数|单位|单个|平均|每|均/g;

/** How many pairs of signs of `b`, common words left out, stand in `a`. */
export function sharedWords(a: string, b: string): number {
  const words = b.replace(COMMON, '');
  let count = 0;
  for (let at = 0; at + 2 <= words.length; at += 1) if (a.includes(words.slice(at, at + 2))) count += 1;
  return count;
}

/** One of several works joined in the project's name: 安全检查 of 物资储备、安全检查及信息员补助. */
export function partOf(name: string, project: string): string | null {
  const parts = project.split(/[、，]|及(?!时)|和(?!谐)|与/).filter(part => part.length >= 2);
  const own = name.replace(/项目|工程|经费|资金|专项/g, '');
  const met = parts.filter(part => sharedWords(part, own) > 0);
  return parts.length >= 3 && met.length === 1 ? (met[0] ?? null) : null;
}

/** A kind of what is counted, named with the price alone: 重型货车 of 补助车辆. */
const KIND = /重型|轻型|大型|小型|小学|初中|高中|农村|城镇|[一二三特]等|[一二三四]级|重度|轻度|骨干|重点/;

/** The price is that of a kind, or of 肢体残疾儿童 where the count has 残疾儿童: a word ahead of what it names. */
export function isKindOf(price: string, count: string): boolean {
  const kind = KIND.exec(price)?.[0];
  if (kind !== undefined && !count.includes(kind)) return true;
  const from = [1, 2, 3, 4].find(at => price.length >= at + 4 && count.includes(price.slice(at, at + 4)));
  const ahead = price.slice(0, from ?? 0);
  return (
    ahead.length > 1 &&
    !/[每均单年月]|财政|补助|标准|中央|省级|实施|[县市区州镇乡村]$/.test(ahead) &&
    !count.includes(ahead)
  );
}

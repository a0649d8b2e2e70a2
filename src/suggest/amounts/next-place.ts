import { isShare, type Quantity } from './quantities.ts';
import { placeAlone } from './share-names.ts';

/** 通达度平原区达到100%、丘陵区不低于90%: the same rate of another place. */
export function ofNextPlace(one: Quantity, rate: string): Quantity {
  const place = isShare(one.unit) && rate !== '' ? placeAlone(one.part.plain) : '';
  return place === '' ? one : { ...one, object: place + rate };
}

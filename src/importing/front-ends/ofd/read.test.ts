import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openOcr } from '../../../adapters/ocr/open.ts';
import { Ledger } from '../../ledger.ts';
import { ofdFrontEnd } from '../ofd.ts';
import { readOfd } from './read.ts';

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const text = (x: number, y: number, words: string, more = ''): string =>
  `<ofd:TextObject Boundary="${x} ${y} 60 5" Size="4"><ofd:TextCode X="0" Y="4" ${more}>${words}</ofd:TextCode></ofd:TextObject>`;
const path = (box: string, data: string): string =>
  `<ofd:PathObject Boundary="${box}"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;

function ofd(content: string, template = '', media: Record<string, Uint8Array> = {}): Uint8Array {
  const page = (inside: string, used = ''): string =>
    `<ofd:Page ${NS}>${used}<ofd:Content><ofd:Layer>${inside}</ofd:Layer></ofd:Content></ofd:Page>`;
  const files = {
    'OFD.xml': `<ofd:OFD ${NS}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    'Doc_0/DocumentRes.xml': `<ofd:Res ${NS} BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image"><ofd:MediaFile>page.tif</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>`,
    'Doc_0/Tpls/T.xml': page(template),
    'Doc_0/Pages/Page_0/Content.xml': page(content, '<ofd:Template TemplateID="9"/>'),
  };
  const parts = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync({ ...Object.fromEntries(parts), ...media });
}

const told = async (bytes: Uint8Array): Promise<string[]> =>
  (await readOfd(bytes, new Ledger())).map(({ cells }) => cells.map(({ raw }) => raw).join('|'));

const frame = path('30 50 100 20', 'M 0 0 L 100 0 L 100 20 L 0 20 C') + path('80 50 0.2 20', 'M 0 0 L 0 20');

it('reads text and drawn cells, of the page and of its template', async () => {
  const bytes = ofd(text(35, 55, '产出指标') + text(85, 55, '≥95%') + text(30, 30, '绩效目标表'), frame);
  expect(await told(bytes)).toEqual(['绩效目标表', '产出指标|≥95%']);
});

it('sets characters at the distances the file tells', async () => {
  expect(await told(ofd(text(30, 30, '年度目标', 'DeltaX="g 1 4 20 4"')))).toEqual(['年度|目标']);
});

const scan = readFileSync(new URL('../scan/testing-fax.tif', import.meta.url));

it('reads a page that is a picture, and says which picture it could not unpack', {
  timeout: 240_000,
}, async () => {
  const picture = '<ofd:ImageObject ResourceID="7" Boundary="10 20 190 72.2"/>';
  const lost = '<ofd:ImageObject ResourceID="8" Boundary="10 200 190 50"/>';
  const media = { 'Doc_0/Res/page.tif': scan };
  const ledger = new Ledger();
  const aid = { ocr: openOcr() };
  const blocks = await readOfd(ofd(picture + lost, '', media), ledger, aid);
  expect(blocks.map(({ cells }) => cells.map(({ raw }) => raw).join('|'))).toContain(
    '产出指标|数量指标|补植行道树株数|≥36株',
  );
  expect(ledger.repairs.map(({ raw }) => raw)).toContain('第 1 页有一块图片');
});

it('says in Chinese when there are only pictures, and when there is no page', async () => {
  await expect(readOfd(ofd('<ofd:ImageObject Boundary="0 0 210 297"/>'), new Ledger())).rejects.toThrow(
    '都是图片',
  );
  const empty = zipSync({ 'OFD.xml': strToU8(`<ofd:OFD ${NS}/>`) });
  expect(ofdFrontEnd.accepts({ bytes: empty, name: '' })).toBe(true);
  await expect(readOfd(empty, new Ledger())).rejects.toThrow('没有页面');
});

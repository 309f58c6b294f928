import { readXml } from './xml-reader.ts';

/** What the style of a cell makes of the number in it. */
export type CellFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' | 'time' | 'date-time' | 'elapsed' }
  | { readonly kind: 'zeros'; readonly digits: number };

const NUMBER: CellFormat = { kind: 'number' };

/** Reads the format of each cell style, in the order in which cells name them. */
export function readCellFormats(stylesXml: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isInCellStyles = false;
  readXml(stylesXml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCellStyles = true;
      if (name === 'xf' && isInCellStyles) formats.push(toFormat(Number(attributes['numFmtId'] ?? 0), codes));
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellStyles = false;
    },
  });
  return formats;
}

function toFormat(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = codes.get(id);
  if (code !== undefined) return fromFormatCode(code);
  // The formats that every Excel has built in (ECMA-376, 18.8.30), with those of East Asian editions.
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return { kind: 'date' };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return { kind: 'time' };
  if (id === 22) return { kind: 'date-time' };
  if (id === 46) return { kind: 'elapsed' };
  return NUMBER;
}

/** Reads a format code such as `[$-407]dd.mm.yyyy hh:mm;@`. */
export function fromFormatCode(code: string): CellFormat {
  const [positive = ''] = code.split(';');
  // Quoted words, escaped characters and colours hold letters that mean nothing.
  const bare = positive.replaceAll(/"[^"]*"|[\\_*]./g, '').toLowerCase();
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return { kind: 'elapsed' };
  const letters = bare.replaceAll(/\[[^\]]*\]|am\/pm|a\/p|general/g, '');
  if (/^0+$/.test(letters)) return { kind: 'zeros', digits: letters.length };
  const hasTime = /[hs]/.test(letters);
  // An m beside hours or seconds is minutes, else months.
  const hasDate = /[yd]/.test(letters) || (/m/.test(letters) && !hasTime);
  if (hasDate) return { kind: hasTime ? 'date-time' : 'date' };
  return hasTime ? { kind: 'time' } : NUMBER;
}

/** A number with no more digits after the point than this. */
export const decimalsCheck = (name: string, decimals: number): string =>
  `{${name}} empty or round({${name}}, ${decimals}) = {${name}}`;

/** Agreement, where it must be given. */
export const consentCheck = (name: string): string => `{${name}} empty or {${name}} = 'yes'`;

/** A field of contact details that is needed as soon as any of them is given. */
export const fieldCheck = (name: string, field: string): string => `{${name}} empty or {${name}.${field}} notempty`;

/** At least or at most so many answers, unless one of these other answers is given. */
export const countCheck = (name: string, unless: readonly string[], sign: '>=' | '<=', bound: number): string =>
  [`{${name}} empty`, ...unless, `{${name}.length} ${sign} ${bound}`].join(' or ');

/** The bound such a check sets; null for any other check. */
export function findCount(expression: unknown, sign: '>=' | '<='): number | null {
  const found =
    typeof expression === 'string' ? /\.length\} (?<sign>>=|<=) (?<bound>\d+)$/.exec(expression)?.groups : undefined;
  return found?.['sign'] === sign ? Number(found['bound']) : null;
}

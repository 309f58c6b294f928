// What a person can say about how the text of a file is read; the same for every kind of import.

export const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252 (older Excel)' },
  { value: 'utf-16le', label: 'UTF-16, little end first' },
  { value: 'utf-16be', label: 'UTF-16, big end first' },
];

export const delimiters = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar' },
];

export const dateOrders = [
  { value: 'day-first', label: 'Day first (25/03/2026)' },
  { value: 'month-first', label: 'Month first (03/25/2026)' },
  { value: 'year-first', label: 'Year first (26-03-25)' },
];

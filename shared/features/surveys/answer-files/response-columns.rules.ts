import type { AnswerTool, ResponseColumn } from '../answer-map.schema.ts';
import { isOwnExport } from './export-columns.rules.ts';
import type { FileColumn } from './file-column.ts';
import { toTitleKey } from './cell-texts.rules.ts';

// What the tools call the columns that hold no answer, as title keys. The first of a list that a file has is taken.
const names: Readonly<Record<ResponseColumn, readonly string[]>> = {
  id: ['respondent id', 'respondentid', 'response id', 'responseid', '_uuid', '_id', 'key', 'response', 'id', '#'],
  answeredAt: [
    'submitdate',
    'date submitted',
    'submit date (utc)',
    'enddate',
    'end date',
    'completion time',
    'fertigstellungszeit',
    "heure d'achèvement",
    'hora de finalización',
    '_submission_time',
    'submissiondate',
    'recordeddate',
    'timestamp',
    'zeitstempel',
    'horodateur',
    'marca temporal',
    'carimbo de data/hora',
    'informazioni cronologiche',
    'tijdstempel',
    'submitted',
    'submitted at',
    'submitted on',
    'answered',
    'answered at',
    'answered on',
    'end',
    'date',
    'datum',
    'time started',
  ],
  startedAt: ['startdate', 'date started', 'start date', 'start date (utc)', 'start time', 'startzeit', 'start'],
  completed: ['finished', 'completed', 'complete'],
  status: ['status'],
  language: ['userlanguage', 'startlanguage', 'start language', 'language', '_language', 'user language'],
  customer: [],
  location: [],
  setAside: ['set aside'],
};

/** Columns that say something about the tool and nothing about the answers. */
const machinery = new Set(
  [
    'collector id|collectorid|custom data|custom data 1|date created|date modified|tags|lastpage',
    'last page|seed|datestamp|date last action|refurl|referrer url|token|access code|responseset',
    'response set|externaldatareference|external reference|external data reference|progress',
    'duration (in seconds)|recordeddate|distributionchannel|recipientemail|enddate|total points',
    'quiz feedback|grade posted time|last modified time|gesamtpunktzahl|_index|_parent_index',
    '_parent_table_name|__version__|_version_|_validation_status|_notes|_status|_tags',
    '_xform_id_string|formhub/uuid|_id|_uuid|meta-instanceid|meta/instanceid|instanceid',
    'meta/instancename|deviceid|today|start|end|key|parent_key|channel|version|attachmentspresent',
    'attachmentsexpected|reviewstate|edits|formversion|instance name|response type|stage date (utc)',
    'ending|score',
  ].flatMap((names) => names.split('|')),
);

const personalNames = [
  /^(?:your |full |first |last |family |given |sur|customer |contact |company |recipient ?(?:first|last) ?)?name$/,
  /\bwhat(?: is|'s) your (?:full |first |last )?name\b/,
  /^e-?mail\b|\be-?mail ?address\b|^recipient ?email/,
  /^ip[ _-]?address|^network id$/,
  /^(?:phone|telephone|mobile|cell)(?: ?(?:number|no))?$|\b(?:phone|telephone|mobile) number\b/,
  /^(?:street |home |postal |your )?address(?: (?:line )?[12])?$/,
  /(?:^location|[-_/ ]|^)(?:latitude|longitude|altitude)$|^location ?accuracy$|-accuracy$|^_geolocation$/,
  /^(?:user ?name|_submitted_by|deviceid|phonenumber|simserial|subscriberid|submitterid|submittername)$/,
];

/** Tells by its heading whether a column holds what leads to a person. */
export function isPersonalName(heading: string): boolean {
  const key = toTitleKey(heading);
  return personalNames.some((pattern) => pattern.test(key));
}

const address = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const ip = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Places as survey tools on phones write them: latitude, longitude, altitude, accuracy. */
const place = /^-?\d{1,3}\.\d+ -?\d{1,3}\.\d+(?: -?[\d.]+){0,2};?/;

/** Tells by its texts whether a column holds what leads to a person: most are e-mail or IP addresses, or places. */
export function isPersonalText(texts: Iterable<string>): boolean {
  let seen = 0;
  let personal = 0;
  for (const text of texts) {
    seen += 1;
    const bare = text.trim();
    if (address.test(bare) || ip.test(bare) || place.test(bare)) personal += 1;
    if (seen >= 200) break;
  }
  return seen > 0 && personal * 2 > seen;
}

/** In our own exports these are no questions. */
const ownUses: Readonly<Record<string, ResponseColumn>> = { Customer: 'customer', Location: 'location' };

const isPlain = (column: FileColumn): boolean => column.part === null || column.part === '';

/** Says of each column what it is besides an answer; what several columns could be, the best known one becomes. */
export function tellResponseColumns(tool: AnswerTool, columns: readonly FileColumn[]): FileColumn[] {
  const isOwn = isOwnExport(columns.map(({ name }) => name));
  const keys = columns.map(({ title, code }) => [toTitleKey(title), code === null ? '' : toTitleKey(code)]);
  const chosen = new Map<number, ResponseColumn>();
  const take = (use: ResponseColumn): void => {
    for (const name of names[use]) {
      if (name === 'response' && tool !== 'table') continue;
      if (name === 'status' && tool !== 'qualtrics' && tool !== 'table') continue;
      const at = columns.findIndex(
        (column, index) => isPlain(column) && !chosen.has(index) && keys[index]?.includes(name) === true,
      );
      if (at < 0) continue;
      chosen.set(at, use);
      return;
    }
  };
  for (const use of ['id', 'answeredAt', 'startedAt', 'completed', 'status', 'language', 'setAside'] as const)
    take(use);
  if (![...chosen.values()].includes('answeredAt')) {
    const started = [...chosen].find(([, use]) => use === 'startedAt');
    if (started !== undefined) chosen.set(started[0], 'answeredAt');
  }
  return columns.map((column, index) => {
    const use = chosen.get(index) ?? (isOwn ? ownUses[column.name] : undefined);
    if (use !== undefined) return { ...column, use: { use } };
    const isPersonal = isPlain(column) && isPersonalName(column.title);
    const isMachinery =
      isPlain(column) &&
      (keys[index]?.some((key) => machinery.has(key) || key.startsWith('set-of-')) === true ||
        (tool === 'microsoft-forms' && /^(?:points|feedback) - /i.test(column.title)));
    return { ...column, isPersonal, use: isPersonal || isMachinery ? { use: 'leave-out' } : column.use };
  });
}

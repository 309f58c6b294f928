import { assertNever } from '../../../../shared/assert-never.ts';
import { isScored } from '../../../../shared/features/checklists/definition.rules.ts';
import type { ClaimItem, Item } from '../../../../shared/features/checklists/definition.schema.ts';
import { maxOf } from '../../../../shared/features/checklists/scoring.rules.ts';
import { plural } from '../../../ui/format.ts';
import styles from './Paper.module.css';
import { PaperLines } from './PaperLines.tsx';

/** More points than this do not fit beside each other; the number is written instead. */
const mostPoints = 11;

type Props = {
  readonly item: Item;
  readonly number: number;
  /** Says what each answer earns, and leaves a line for notes. */
  readonly isFull: boolean;
};

/** One item for a pen: what is asked, what to look at, and where the answer goes. */
export function PaperItem({ item, number, isFull }: Props) {
  const isCritical = 'critical' in item && item.critical !== null;
  const needs = 'badNeeds' in item ? item.badNeeds : { note: false, photo: false };
  return (
    <div className={styles.item}>
      <p className={styles.asked}>
        <strong>{number}. </strong>
        {item.label}
        {isFull ? <span className={styles.hint}> {earns(item)}</span> : null}
        {isCritical ? <span className={styles.hint}> · critical</span> : null}
        {item.type === 'multiple' ? <span className={styles.hint}> · tick every one that is so</span> : null}
      </p>
      {item.guidance === '' ? null : <p className={styles.hint}>{item.guidance}</p>}
      <div className={styles.row}>
        <Answer item={item} isFull={isFull} />
        {'naAllowed' in item && item.naAllowed ? <Tick label="does not apply" isQuiet /> : null}
      </div>
      {needs.note || needs.photo || (isFull && item.type !== 'text') ? (
        <p className={styles.labelled}>
          <span className={styles.hint}>
            {needs.note || needs.photo ? 'If it was bad' : 'Note'}
            {needs.photo ? ', take a photo' : ''}
            {needs.note ? ', say how' : ''}
          </span>
          <span className={styles.line} />
        </p>
      ) : null}
    </div>
  );
}

/** What an item can earn at most, weight included; nothing where it is not scored. */
function earns(item: Item): string {
  const points = isScored(item) ? maxOf(item) * item.weight : 0;
  return points === 0 ? '' : `up to ${points} ${plural(points, 'point')}`;
}

function Tick({ label, isQuiet = false }: { readonly label: string; readonly isQuiet?: boolean }) {
  return (
    <span className={isQuiet ? `${styles.tick} ${styles.quiet}` : styles.tick}>
      <span className={styles.box} /> {label}
    </span>
  );
}

function Answer({ item, isFull }: Pick<Props, 'item' | 'isFull'>) {
  switch (item.type) {
    case 'yes-no':
      return (
        <>
          <Tick label="Yes" />
          <Tick label="No" />
        </>
      );
    case 'scale':
      return <Scale {...item} />;
    case 'choice':
    case 'multiple':
      return item.options.map(({ id, label, score }) => (
        <Tick key={id} label={isFull && score !== null ? `${label} (${score})` : label} />
      ));
    case 'number':
      return <Blank after={item.unit} />;
    case 'time':
      return (
        <>
          <Blank after="min" />
          <Blank after="s" />
        </>
      );
    case 'text':
      return <PaperLines count={3} />;
    case 'photo':
      return <Tick label="photo taken" />;
    case 'date':
      return <Blank after="" />;
    case 'claim':
      return <Claim kind={item.kind} />;
    default:
      return assertNever(item);
  }
}

function Scale({ from, to, low, high }: Extract<Item, { type: 'scale' }>) {
  if (to - from >= mostPoints) return <Blank after={`from ${from} ${low} to ${to} ${high}`} />;
  return (
    <span className={styles.scale}>
      <span>{low}</span>
      {Array.from({ length: to - from + 1 }, (_, index) => from + index).map((point) => (
        <span key={point} className={styles.point}>
          <span className={styles.box} />
          {point}
        </span>
      ))}
      <span>{high}</span>
    </span>
  );
}

function Claim({ kind }: Pick<ClaimItem, 'kind'>) {
  switch (kind) {
    case 'days':
      return (
        <>
          <Blank after="days ago" />
          <Tick label="never" />
        </>
      );
    case 'share':
      return <Blank after="%" />;
    case 'count':
    case 'amount':
      return <Blank after="" />;
    case 'yes-no':
      return (
        <>
          <Tick label="Yes" />
          <Tick label="No" />
        </>
      );
    default:
      return assertNever(kind);
  }
}

function Blank({ after }: { readonly after: string }) {
  return (
    <span className={styles.tick}>
      <span className={styles.blank} /> {after}
    </span>
  );
}

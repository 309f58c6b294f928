import { Button } from '@mantine/core';
import type { SafeDate } from '../../shared/features/promising/promising.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { ToneMark } from '../ui/ToneMark.tsx';
import { useOpen } from '../ui/use-open.ts';
import { useReader } from '../ui/use-reader.ts';
import { useFrontShortcut } from '../ui/use-shortcut.ts';
import { referralPath } from './referral-path.ts';
import { fitWords, workingDaysText } from './safe-date-words.ts';
import styles from './SafeDate.module.css';

type Props = {
  readonly asked: NonNullable<SafeDate['asked']>;
  readonly jobType: SafeDate['jobType'];
  readonly customerId: Id<'Customer'> | null;
};

/** Take it, say that it is not sure, or send them to who does it better; a referral is one key away. */
export function FitAdvice({ asked, jobType, customerId }: Props) {
  const open = useOpen();
  const { locale } = useReader();
  const { tone, mark, says } = fitWords[asked.verdict];
  const dislikes = jobType.likes === 'no' ? ' We don’t like doing this.' : '';
  const partner = jobType.partner === '' ? '' : ` ${jobType.partner} does it better.`;
  const canRefer = asked.verdict !== 'accept' || jobType.likes === 'no';
  const refer = (): void => {
    const need = `${jobType.name}: ${workingDaysText(asked.days, locale)}`;
    open(referralPath({ jobTypeId: jobType.id, customerId, need }));
  };
  useFrontShortcut('Ctrl Shift F', 'Refer them to somebody else', refer, canRefer);
  return (
    <div className={styles.advice}>
      <ToneMark tone={tone}>{mark}</ToneMark>
      <span className={styles.words}>
        {says}
        {dislikes}
        {asked.verdict === 'refer' || jobType.likes === 'no' ? partner : ''}
      </span>
      {canRefer ? (
        <Button variant="default" size="compact-md" onClick={refer}>
          Refer them <KeyHint keys="Ctrl Shift F" />
        </Button>
      ) : null}
    </div>
  );
}

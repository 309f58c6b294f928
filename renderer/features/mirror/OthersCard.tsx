import { useQuery } from '@tanstack/react-query';
import type { AuditId } from '../../../shared/ids.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { orpc } from '../../rpc/client.ts';
import { Card } from '../../ui/Card.tsx';
import { useFrameSettings } from '../../ui/frame-settings.ts';
import styles from './Mirror.module.css';
import { othersSentences } from './others.logic.ts';

/** While an audit is open: who rated besides, and the way for somebody from outside. */
export function OthersCard({ auditId }: { readonly auditId: AuditId }) {
  const { locale } = useFrameSettings();
  const { data: page } = useQuery(orpc.mirror.get.queryOptions({ input: { id: auditId } }));
  const { data: settings } = useQuery(orpc.mirror.getSettings.queryOptions({ input: {} }));
  if (page === undefined || settings === undefined) return null;
  const sentences = othersSentences(page.raters, settings, locale);
  if (sentences.length === 0) return null;
  return (
    <Card title="How others see it">
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence} className={styles.row}>
            {sentence}
          </li>
        ))}
      </ul>
      {settings.asksOutsider ? (
        <p className={styles.outsider}>
          <RecordLink to={`/mirror/${auditId}/paper`}>Print the questions for somebody from outside</RecordLink>
          <RecordLink to={`/mirror/${auditId}/rate?as=outsider`}>Key in what they marked</RecordLink>
        </p>
      ) : null}
    </Card>
  );
}

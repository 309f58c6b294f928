import { Card } from '../../ui/Card.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { RetentionPanel } from './RetentionPanel.tsx';

/** What is kept about people, and for how long. */
export function PrivacyPanel() {
  return (
    <>
      <RetentionPanel />
      <PersonPanel />
      <Card title="Where all of it lies">
        <p className="soft">
          In one folder on this computer, and nowhere else unless you name a second place for backups. Nothing is sent
          anywhere. A customer who asks gets what is stored about them from their page, under “This record”. Answers of
          a staff pulse lead back to nobody, so they can be neither shown nor erased person by person.
        </p>
      </Card>
    </>
  );
}

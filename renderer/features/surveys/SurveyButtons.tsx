import { Button, Menu } from '@mantine/core';
import type { SurveyPage } from '../../../shared/features/surveys/surveys.schema.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { useMakeSurvey, useSurveyDeeds } from './surveys.queries.ts';

/** What can be done with a survey: change it, open or close it, copy it, put it away. */
export function SurveyButtons({ survey }: { readonly survey: SurveyPage }) {
  const open = useOpen();
  const deeds = useSurveyDeeds(survey.id);
  const { make, isMaking } = useMakeSurvey();
  const edit = (): void => open(`/surveys/${survey.id}/edit`);
  useShortcut('E', 'Change the survey', edit);
  const isBusy = deeds.isBusy || isMaking;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" disabled={isBusy}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => make({ copyOf: survey.id })}>Copy</Menu.Item>
          {survey.state === 'open' ? <Menu.Item onClick={deeds.close}>Close</Menu.Item> : null}
          {survey.hasDraft && survey.version > 0 ? (
            <Menu.Item onClick={deeds.dropDraft}>Drop the waiting changes</Menu.Item>
          ) : null}
          <Menu.Item onClick={() => deeds.setArchived(!survey.archived)}>
            {survey.archived ? 'Take out of the archive' : 'Archive'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {survey.state === 'open' ? null : (
        <Button variant="default" disabled={isBusy} onClick={deeds.open}>
          {survey.state === 'closed' ? 'Open again' : 'Open'}
        </Button>
      )}
      <Button variant="default" onClick={edit}>
        Edit <KeyHint keys="E" />
      </Button>
    </>
  );
}

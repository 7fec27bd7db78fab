import { useState } from 'react';
import type { ImportLine } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { Card } from '../../components/Card';
import { CheckDialog } from '../../components/CheckDialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { ProgressBar } from '../../components/ProgressBar';
import { StatusLine } from '../../components/StatusLine';
import { Tag } from '../../components/Tag';
import { Tally } from '../../components/Tally';
import { useText } from '../../i18n';

const TONES = {
  interrupted: 'over',
  running: 'accent',
  finished: 'met',
  cancelled: 'due',
  undone: undefined,
} as const;

/** One import: how far it is or what came of it, and what may be done. */
export function ImportCard({ line }: { line: ImportLine }) {
  const words = useText();
  const { t } = words;
  const [asking, setAsking] = useState(false);
  const cancel = useAct('cancel_import');
  const goOn = useAct('continue_import');
  const undo = useAct('undo_import');
  const request = { import: line.id };
  const stopping = line.stage === 'running' ? actionIn(line.actions, 'cancel_import') : null;
  const going =
    line.stage === 'interrupted' || line.stage === 'cancelled'
      ? actionIn(line.actions, 'continue_import')
      : null;
  const undoing =
    line.stage !== 'running' && line.stage !== 'undone'
      ? actionIn(line.actions, 'undo_import')
      : null;
  const tone = TONES[line.stage];
  const close = () => {
    setAsking(false);
    undo.clear();
  };
  return (
    <Card
      title={
        <>
          <span lang={langOf(line.name)}>{line.name}</span>{' '}
          <Tag {...(tone ? { tone } : {})}>{words.word('import-stage', line.stage)}</Tag>
        </>
      }
    >
      <p>
        {t('import-by', { name: line.by.name, at: words.formatDateTime(line.at) })}
        {line.imported > 0 && line.stage !== 'undone' && (
          <>
            {' · '}
            <a href={href('docket', {}, { import: line.id })}>{t('import-see-cases')}</a>
          </>
        )}
      </p>
      <ErrorSummary errors={[...cancel.errors, ...goOn.errors]} />
      {line.stage === 'running' && (
        <ProgressBar
          label={t('import-progress', {
            done: words.formatNumber(line.done),
            rows: words.formatNumber(line.rows),
          })}
          value={line.done}
          total={line.rows}
        />
      )}
      <StatusLine>
        {line.stage === 'interrupted' && t('import-interrupted')}
        {line.stage === 'finished' &&
          t('import-finished', { count: line.imported, rows: line.rows })}
      </StatusLine>
      <Tally
        items={[
          { key: 'imported', count: line.imported, label: t('import-count-imported') },
          { key: 'there', count: line.already_there, label: t('import-count-there') },
          { key: 'refused', count: line.refused, label: t('import-count-refused') },
          { key: 'equal', count: line.equal_rows, label: t('import-count-equal') },
        ]}
      />
      <ButtonRow>
        {isOffered(stopping) && (
          <ActionButton action={stopping} pending={cancel.pending} onPress={() => void cancel.act(request)}>
            {t('import-stop')}
          </ActionButton>
        )}
        {isOffered(going) && (
          <ActionButton
            action={going}
            tone="primary"
            pending={goOn.pending}
            onPress={() => void goOn.act(request)}
          >
            {t('import-continue')}
          </ActionButton>
        )}
        {isOffered(undoing) && (
          <ActionButton action={undoing} onPress={() => setAsking(true)}>
            {t('import-undo')}
          </ActionButton>
        )}
      </ButtonRow>
      <CheckDialog
        open={asking}
        onClose={close}
        title={t('import-undo-check')}
        act={t('import-undo-act', { count: line.imported })}
        danger
        pending={undo.pending}
        errors={undo.errors}
        onAct={() => {
          void undo.act(request).then((outcome) => {
            if (outcome.ok) close();
          });
        }}
      >
        <p>{t('import-undo-text', { count: line.imported, name: line.name })}</p>
      </CheckDialog>
    </Card>
  );
}

import { useState } from 'react';
import type { Decision } from '../../api/schema';
import { SESSION_TAG, useApi } from '../../app/query';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { SummaryList } from '../../components/SummaryList';
import { TextField } from '../../components/TextField';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import { referenceOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

const MEANING = 'decision-as-voted';

/**
 * Signs a decision: name, time and meaning are in sight before the passphrase is
 * typed again. The passphrase is held nowhere but in its field.
 */
export function SignDialog({
  page,
  decision,
  onClose,
}: PartProps & { decision: Decision; onClose: () => void }) {
  const words = useText();
  const { t } = words;
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const act = useCaseAct('sign_decision', page);
  const [passphrase, setPassphrase] = useState('');
  const record = async () => {
    const outcome = await act.act({
      case: page.line.id,
      version: act.version,
      decision: decision.id,
      passphrase,
    });
    setPassphrase('');
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('sign-title')}
      acts={
        <>
          <Button tone="primary" pending={act.pending} onPress={() => void record()}>
            {t('sign-act', { number: referenceOf(page) })}
          </Button>
          <Button onPress={onClose}>{t('case-cancel')}</Button>
        </>
      }
    >
      {act.notices}
      <SummaryList
        items={[
          { key: 'case', label: referenceOf(page), value: <Written>{page.line.title}</Written> },
          {
            key: 'outcome',
            label: t('sign-outcome'),
            value: words.word('outcome', decision.outcome),
          },
          {
            key: 'name',
            label: t('sign-name'),
            value: t('sign-name-role', {
              name: session.data?.name ?? '',
              roles: words.formatList(
                (session.data?.roles ?? []).map((role) => words.word('role', role)),
              ),
            }),
          },
          {
            key: 'time',
            label: t('sign-time'),
            value: t('sign-time-now', { day: words.formatDate(words.today()) }),
          },
          { key: 'meaning', label: t('sign-meaning'), value: words.word('signature', MEANING) },
        ]}
      />
      <form
        aria-label={t('sign-title')}
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <TextField
          label={t('sign-passphrase')}
          name="passphrase"
          type="password"
          autoComplete="current-password"
          description={t('sign-passphrase-note')}
          error={act.fieldError('passphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
      </form>
    </Dialog>
  );
}

import type { Decision } from '../../api/schema';
import { SESSION_TAG, useApi } from '../../app/query';
import { PassphraseDialog } from '../../components/PassphraseDialog';
import { SummaryList } from '../../components/SummaryList';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import { referenceOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

const MEANING = 'decision-as-voted';

/**
 * Signs a decision: name, time and meaning are in sight before the passphrase is
 * typed again.
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
  return (
    <PassphraseDialog
      title={t('sign-title')}
      act={t('sign-act', { number: referenceOf(page) })}
      pending={act.pending}
      notices={act.notices}
      error={act.fieldError('passphrase')}
      onAct={(passphrase) =>
        act.act({ case: page.line.id, version: act.version, decision: decision.id, passphrase })
      }
      onClose={onClose}
    >
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
    </PassphraseDialog>
  );
}

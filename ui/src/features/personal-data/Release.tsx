import { useState } from 'react';
import type { DataEnded, DataRequestPage } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { useTextDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { CheckDialog } from '../../components/CheckDialog';
import { WordsDialog } from '../../components/DraftDialog';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { useText } from '../../i18n';

/** Shows again what a request restricts: one proposes it, another confirms it. */
export function Release({
  request,
  onEnded,
}: {
  request: DataRequestPage;
  onEnded: (ended: DataEnded) => void;
}) {
  const words = useText();
  const { t } = words;
  const { release, actions } = request;
  const [open, setOpen] = useState<'propose' | 'release' | null>(null);
  const propose = actionIn(actions, 'propose_release');
  const confirm = actionIn(actions, 'release_data');
  const close = () => setOpen(null);
  return (
    <Section title={t('data-release')}>
      <p>{t('data-release-text')}</p>
      {release ? (
        <>
          <p>
            {t('data-release-proposed', {
              name: release.by.name,
              when: words.formatDateTime(release.at),
            })}
          </p>
          <Quote lang={langOf(release.reason)}>{release.reason}</Quote>
          {release.released_at ? (
            <p>
              {t('data-released-by', {
                name: release.released_by?.name ?? '',
                when: words.formatDateTime(release.released_at),
              })}
            </p>
          ) : (
            isOffered(confirm) && (
              <ActionButton action={confirm} tone="primary" onPress={() => setOpen('release')}>
                {t('data-release-act')}
              </ActionButton>
            )
          )}
        </>
      ) : (
        isOffered(propose) && (
          <ActionButton action={propose} onPress={() => setOpen('propose')}>
            {t('data-release-propose')}
          </ActionButton>
        )
      )}
      {open === 'propose' && <Propose request={request} onClose={close} />}
      {open === 'release' && <Confirm request={request} onClose={close} onEnded={onEnded} />}
    </Section>
  );
}

function Propose({ request, onClose }: { request: DataRequestPage; onClose: () => void }) {
  const { t } = useText();
  const draft = useTextDraft(`data-release:${request.request}`);
  const act = useAct('propose_release');
  const errorAt = useFieldError(act);
  return (
    <WordsDialog
      title={t('data-release-propose')}
      act={t('data-release-propose')}
      draft={draft}
      pending={act.pending}
      errors={act.errors}
      missing={draft.value.trim() ? [] : ['reason']}
      label={t('data-reason')}
      name="reason"
      error={errorAt('reason')}
      lead={<p>{t('data-release-propose-text')}</p>}
      onAct={() => act.act({ request: request.request, reason: draft.value })}
      onClose={onClose}
    />
  );
}

function Confirm({
  request,
  onClose,
  onEnded,
}: {
  request: DataRequestPage;
  onClose: () => void;
  onEnded: (ended: DataEnded) => void;
}) {
  const { t } = useText();
  const act = useAct('release_data');
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('data-release-check')}
      act={t('data-release-act')}
      pending={act.pending}
      errors={act.errors}
      onAct={() =>
        void act.act({ request: request.request }).then((outcome) => {
          if (!outcome.ok) return;
          onEnded(outcome.value);
          onClose();
        })
      }
    >
      <p>{t('data-release-check-text')}</p>
    </CheckDialog>
  );
}

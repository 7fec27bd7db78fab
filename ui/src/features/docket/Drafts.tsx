import { useState } from 'react';
import type { Draft } from '../../api/schema';
import { savedFields, savedText } from '../../app/form';
import { useAct } from '../../app/query';
import { href } from '../../app/routes';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Rows } from '../../components/Rows';
import { Section } from '../../components/Section';
import { langOf } from '../../app/languages';
import { useText } from '../../i18n';

const titleOf = (draft: Draft): string => {
  try {
    return savedText(savedFields(JSON.parse(draft.content)).title).trim();
  } catch {
    return '';
  }
};

/** Submissions begun and not yet logged: nobody but who writes them sees them. */
export function Drafts({ drafts }: { drafts: readonly Draft[] }) {
  const words = useText();
  const { t } = words;
  const discard = useAct('discard_draft');
  const [asked, setAsked] = useState<Draft | null>(null);
  if (drafts.length === 0) return null;
  const nameOf = (draft: Draft) => titleOf(draft) || t('docket-draft-untitled');
  return (
    <Section title={t('docket-drafts')} count={drafts.length}>
      <ErrorSummary errors={discard.errors} />
      <Rows
        rows={drafts.map((draft) => ({
          key: draft.key,
          number: t('docket-draft'),
          title: t('docket-draft-continue', { title: nameOf(draft) }),
          lang: langOf(nameOf(draft)),
          href: href('new-submission', {}, { draft: draft.key.replace(/^submission:/, '') }),
          need: t('docket-draft-saved', { time: words.formatDateTime(draft.saved_at) }),
          when: (
            <Button
              tone="plain"
              label={t('docket-draft-discard', { title: nameOf(draft) })}
              onPress={() => setAsked(draft)}
            >
              {t('docket-draft-discard-short')}
            </Button>
          ),
        }))}
      />
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t('docket-draft-discard', { title: asked ? nameOf(asked) : '' })}
        alert
        acts={
          <>
            <Button
              tone="danger"
              pending={discard.pending}
              onPress={() => {
                const key = asked?.key ?? '';
                setAsked(null);
                void discard.act({ key });
              }}
            >
              {t('docket-draft-discard-yes')}
            </Button>
            <Button onPress={() => setAsked(null)}>
              {t('docket-draft-keep')}
            </Button>
          </>
        }
      >
        <p>{t('docket-draft-discard-text')}</p>
      </Dialog>
    </Section>
  );
}

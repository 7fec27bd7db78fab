import { useState } from 'react';
import type { CaseId, CaseKeeping } from '../../api/schema';
import { savedFields, savedText, useFieldError, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { useDraft, useTextDraft } from '../../app/use-draft';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { DateField } from '../../components/DateField';
import { DraftDialog, WordsDialog } from '../../components/DraftDialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { Notice } from '../../components/Notice';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { StatusLine } from '../../components/StatusLine';
import { SummaryList } from '../../components/SummaryList';
import { TextField } from '../../components/TextField';
import { Why } from '../../components/Why';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import { actionOf, caseTags, type PartProps } from './parts';

/** How long the case is kept, what stands against destroying it, and what of it is gone. */
export function Keeping({ page }: Pick<PartProps, 'page'>) {
  const { t } = useText();
  const { id } = page.line;
  const tags = [...caseTags(id), SESSION_TAG];
  const keeping = useApi('case_keeping', { case: id }, { tags });
  return (
    <Section title={t('keeping-title')}>
      <Loaded reading={keeping}>{(data) => <Body id={id} keeping={data} />}</Loaded>
    </Section>
  );
}

function Body({ id, keeping }: { id: CaseId; keeping: CaseKeeping }) {
  const words = useText();
  const { t } = words;
  const { began, hold, disposed } = keeping;
  return (
    <>
      {disposed && (
        <Notice>
          <p>{t('keeping-disposed', { when: words.formatDateTime(disposed) })}</p>
        </Notice>
      )}
      {keeping.data.map((end) => (
        <p key={`${end.at} ${end.end}`}>
          {words.code('keeping-data', end.end, {
            when: words.formatDateTime(end.at),
            ground: end.ground,
          })}
        </p>
      ))}
      {hold && (
        <Notice tone="due" title={t('keeping-held')}>
          <Quote lang={langOf(hold.reason)}>{hold.reason}</Quote>
          <p>{t('data-by-at', { name: hold.by.name, when: words.formatDateTime(hold.at) })}</p>
        </Notice>
      )}
      {keeping.years === null ? (
        <p>{t('keeping-no-rule')}</p>
      ) : (
        <Why rule={keeping.rule}>
          {t('keeping-rule', {
            years: keeping.years,
            law: keeping.by_law ? 'yes' : 'no',
            from: keeping.from ?? '',
          })}
        </Why>
      )}
      {(began || keeping.until) && (
        <SummaryList
          items={[
            ...(began
              ? [
                  {
                    key: 'began',
                    label: t('keeping-from'),
                    value: (
                      <>
                        <Written>{began.event}</Written> · {words.formatDate(began.on)}
                      </>
                    ),
                  },
                ]
              : []),
            ...(keeping.until
              ? [
                  {
                    key: 'until',
                    label: t('keeping-last-day'),
                    value: words.formatDate(keeping.until),
                  },
                ]
              : []),
          ]}
        />
      )}
      {!began && !disposed && keeping.from === 'completion' && <p>{t('keeping-not-counted')}</p>}
      <Acts id={id} keeping={keeping} />
    </>
  );
}

/** What may be done now. What cannot be yet stands in no way of a case that goes on for years. */
function Acts({ id, keeping }: { id: CaseId; keeping: CaseKeeping }) {
  const { t } = useText();
  const [open, setOpen] = useState<'begin' | 'place' | 'lift' | null>(null);
  const [noted, setNoted] = useState(false);
  const notBegun = useAct('keeping_not_begun');
  const may = (act: string) => actionOf(keeping.actions, act).allowed;
  const close = () => setOpen(null);
  return (
    <>
      <ErrorSummary errors={notBegun.errors} />
      <ButtonRow>
        {may('begin_keeping') && (
          <Button onPress={() => setOpen('begin')}>
            {t(keeping.began ? 'keeping-begin-again' : 'keeping-begin')}
          </Button>
        )}
        {may('keeping_not_begun') && (
          <Button
            pending={notBegun.pending}
            onPress={() =>
              void notBegun.act({ case: id }).then((outcome) => setNoted(outcome.ok))
            }
          >
            {t('keeping-not-begun')}
          </Button>
        )}
        {may('place_legal_hold') && (
          <Button onPress={() => setOpen('place')}>{t('keeping-hold')}</Button>
        )}
        {may('lift_legal_hold') && (
          <Button onPress={() => setOpen('lift')}>{t('keeping-lift')}</Button>
        )}
      </ButtonRow>
      <StatusLine>{noted && t('keeping-not-begun-noted')}</StatusLine>
      {open === 'begin' && <Begin id={id} keeping={keeping} onClose={close} />}
      {(open === 'place' || open === 'lift') && <Hold id={id} what={open} onClose={close} />}
    </>
  );
}

function Begin({
  id,
  keeping,
  onClose,
}: {
  id: CaseId;
  keeping: CaseKeeping;
  onClose: () => void;
}) {
  const { t } = useText();
  const act = useAct('begin_keeping');
  const errorAt = useFieldError(act);
  const empty = { event: keeping.began?.event ?? '', on: keeping.began?.on ?? null };
  const draft = useDraft<{ event: string; on: string | null }>(`keeping:${id}`, empty, (saved) => {
    const fields = savedFields(saved);
    return { event: savedText(fields.event), on: savedText(fields.on) || null };
  });
  const { event, on } = draft.value;
  const patch = usePatch(draft.value, draft.setValue);
  return (
    <DraftDialog
      title={t(keeping.began ? 'keeping-begin-again' : 'keeping-begin')}
      act={t('keeping-begin-act')}
      draft={draft}
      pending={act.pending}
      errors={act.errors}
      missing={[...(event.trim() ? [] : ['event']), ...(on ? [] : ['on'])]}
      lead={<p>{t('keeping-begin-text')}</p>}
      onAct={() => (on ? act.act({ case: id, event, on }) : null)}
      onClose={onClose}
    >
      <TextField
        name="event"
        label={t('keeping-event')}
        description={t('keeping-event-note')}
        error={errorAt('event')}
        value={event}
        onChange={(next) => patch({ event: next })}
      />
      <DateField
        name="on"
        label={t('keeping-on')}
        error={errorAt('on')}
        value={on}
        onChange={(next) => patch({ on: next })}
      />
    </DraftDialog>
  );
}

function Hold({ id, what, onClose }: { id: CaseId; what: 'place' | 'lift'; onClose: () => void }) {
  const { t } = useText();
  const draft = useTextDraft(`hold-${what}:${id}`);
  const act = useAct(what === 'place' ? 'place_legal_hold' : 'lift_legal_hold');
  const errorAt = useFieldError(act);
  const words = t(what === 'place' ? 'keeping-hold' : 'keeping-lift');
  return (
    <WordsDialog
      title={words}
      act={words}
      draft={draft}
      pending={act.pending}
      errors={act.errors}
      missing={draft.value.trim() ? [] : ['reason']}
      label={t('data-reason')}
      name="reason"
      error={errorAt('reason')}
      lead={<p>{t(what === 'place' ? 'keeping-hold-text' : 'keeping-lift-text')}</p>}
      onAct={() => act.act({ case: id, reason: draft.value })}
      onClose={onClose}
    />
  );
}

import { useEffect, useState } from 'react';
import type { Logged } from '../../api/schema';
import { isAboutForm, useFieldError, usePatch } from '../../app/form';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { InterestQuestion } from '../../components/InterestQuestion';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { SummaryList } from '../../components/SummaryList';
import { useText } from '../../i18n';
import { CheckSubmission } from './CheckSubmission';
import { ANSWERS, emptyForm, readForm, requestOf, type Form } from './form';
import { LoggedPage } from './LoggedPage';
import { SubmissionForm } from './SubmissionForm';

/** An id of a draft. `crypto.randomUUID` is not there on every scheme a window may have. */
function newDraftId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return [...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}

/** Logs a submission. Its draft has an address of its own, so that any number can be under way. */
export function NewSubmissionPage({ query }: PageProps) {
  const id = query.get('draft');
  useEffect(() => {
    if (!id) navigate(href('new-submission', {}, { draft: newDraftId() }), 'replace');
  }, [id]);
  return id ? <Writing key={id} draftKey={`submission:${id}`} /> : null;
}

function Writing({ draftKey }: { draftKey: string }) {
  const words = useText();
  const { t, language } = words;
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const draft = useDraft<Form>(draftKey, emptyForm(language), (saved) =>
    readForm(saved, language),
  );
  const form = draft.value;
  const change = usePatch(form, draft.setValue);
  const log = useAct('log_submission');
  const errorAt = useFieldError(log);
  const [checking, setChecking] = useState(false);
  const [logged, setLogged] = useState<{ answer: Logged; form: Form } | null>(null);

  const record = async () => {
    await draft.flush();
    const outcome = await log.act(requestOf(form, draftKey));
    if (outcome.ok) {
      setLogged({ answer: outcome.value, form });
      await draft.discard();
    } else if (isAboutForm(outcome.error)) {
      setChecking(false);
      const { error } = outcome;
      if (error.kind === 'invalid' && ['interest', 'nature'].includes(error.field)) {
        change({ answered: false });
      }
    }
  };

  const action = session.data?.actions.find(({ act }) => act === 'log_submission');
  if (logged) return <LoggedPage logged={logged.answer} answer={logged.form.answer} />;
  if (action && !action.allowed) {
    return (
      <>
        <PageHeader title={t('log-heading')} />
        <ActionButton action={action}>{t('log-act')}</ActionButton>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('log-heading')} lead={t('log-lead')} />
      {checking ? (
        <CheckSubmission
          form={form}
          errors={log.errors}
          pending={log.pending}
          onAct={() => void record()}
          onBack={() => setChecking(false)}
        />
      ) : (
        <DraftForm
          draft={draft}
          label={t('log-heading')}
          onSubmit={() => {
            if (form.answered) setChecking(true);
            else if (form.answer) change({ answered: true });
          }}
        >
          <ErrorSummary errors={log.errors} />
          {form.answered ? (
            <>
              <SummaryList
                items={[
                  {
                    key: 'interest',
                    label: t('log-interest-short'),
                    value: (
                      <>
                        {words.word('interest-answer', form.answer ?? '')}
                        {form.answer !== 'none' && form.nature && `: ${form.nature}`}
                      </>
                    ),
                    act: (
                      <Button
                        tone="plain"
                        label={t('log-interest-change')}
                        onPress={() => change({ answered: false })}
                      >
                        {t('check-change')}
                      </Button>
                    ),
                  },
                ]}
              />
              {form.answer !== 'none' && (
                <Notice tone="due">
                  <p>{t('log-interest-stub')}</p>
                </Notice>
              )}
              <SubmissionForm form={form} change={change} errorAt={errorAt} />
            </>
          ) : (
            <>
              <InterestQuestion
                label={t('log-interest')}
                answers={ANSWERS}
                value={{ answer: form.answer, nature: form.nature }}
                onChange={({ answer, nature }) => change({ answer, nature })}
                error={errorAt('interest')}
                natureError={errorAt('nature')}
              />
              <ButtonRow>
                <Button type="submit" tone="primary">
                  {t('log-interest-next')}
                </Button>
              </ButtonRow>
            </>
          )}
        </DraftForm>
      )}
    </>
  );
}

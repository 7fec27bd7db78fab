import { useState } from 'react';
import type { GuidancePage } from '../../api/schema';
import { savedFields, savedText, useFieldError } from '../../app/form';
import type { PageProps } from '../../app/pages';
import { useAct, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { CheckPage } from '../../components/CheckPage';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { StatusLine } from '../../components/StatusLine';
import { TextArea } from '../../components/TextArea';
import { Why } from '../../components/Why';
import { actionIn } from '../../components/actions';
import { useText } from '../../i18n';
import { ReviseStep } from './Editor';
import { titleIn } from './titles';

/** Revising, publishing and withdrawing each have a page of their own. */
export function GuidanceActPage({ params }: PageProps) {
  const { t } = useText();
  const id = params.id ?? '';
  const guidance = useApi('guidance', { guidance: id }, { tags: ['guidance', 'meeting'] });
  return (
    <Loaded reading={guidance}>
      {(page) =>
        params.act === 'edit' ? (
          <ReviseStep key={id} page={page} />
        ) : params.act === 'publish' ? (
          <PublishStep key={id} page={page} />
        ) : params.act === 'withdraw' ? (
          <WithdrawStep key={id} page={page} />
        ) : (
          <PageHeader title={t('no-page-title')} lead={t('no-page-text')} />
        )
      }
    </Loaded>
  );
}

function Refused({ page, act }: { page: GuidancePage; act: string }) {
  const words = useText();
  const refusal = actionIn(page.actions, act)?.refusal;
  return refusal ? <Why rule={refusal.rule}>{words.refusal(refusal)}</Why> : null;
}

function PublishStep({ page }: { page: GuidancePage }) {
  const words = useText();
  const { t } = words;
  const { line } = page;
  const title = titleIn(line.title, words.language);
  const publish = useAct('publish_guidance');
  const errorAt = useFieldError(publish);
  const [from, setFrom] = useState<string | null>(words.today());
  const back = href('guidance-piece', { id: line.id });
  const languages = [
    ...(line.title.en && page.body_en.trim() ? [words.word('language', 'en')] : []),
    ...(line.title.zh && page.body_zh.trim() ? [words.word('language', 'zh-Hans')] : []),
  ];
  const number = (page.published[0]?.number ?? 0) + 1;
  const replaced = page.published.find((version) => version.until === null);
  return (
    <>
      <PageHeader title={title.text} lang={title.lang} over={<a href={back}>{t('act-back')}</a>} />
      {actionIn(page.actions, 'publish_guidance')?.allowed ? (
        <CheckPage
          title={t('guidance-publish-check')}
          lead={t('guidance-publish-text')}
          act={t('guidance-publish-act', { number })}
          errors={publish.errors}
          pending={publish.pending}
          onBack={() => navigate(back)}
          onAct={() => {
            void publish
              .act({ guidance: line.id, version: page.version, ...(from ? { from } : {}) })
              .then((outcome) => {
                if (outcome.ok) navigate(back);
              });
          }}
          items={[
            { key: 'title', label: t('guidance-check-title'), value: title.text },
            { key: 'version', label: t('guidance-check-version'), value: words.formatNumber(number) },
            { key: 'languages', label: t('guidance-check-languages'), value: words.formatList(languages) },
            {
              key: 'cites',
              label: t('guidance-cites'),
              value: page.cites.map((cited) => cited.number).join(', ') || t('guidance-cites-none'),
            },
            ...(replaced
              ? [
                  {
                    key: 'replaces',
                    label: t('guidance-check-replaces'),
                    value: t('guidance-version', { number: replaced.number }),
                  },
                ]
              : []),
          ]}
        >
          <DateField
            name="from"
            label={t('guidance-from')}
            value={from}
            onChange={setFrom}
            min={words.today()}
            error={errorAt('from')}
          />
          <StatusLine>{publish.pending && t('guidance-publishing')}</StatusLine>
        </CheckPage>
      ) : (
        <Refused page={page} act="publish_guidance" />
      )}
    </>
  );
}

const read = (saved: unknown) => ({ reason: savedText(savedFields(saved).reason) });

function WithdrawStep({ page }: { page: GuidancePage }) {
  const words = useText();
  const { t } = words;
  const { line } = page;
  const title = titleIn(line.title, words.language);
  const withdraw = useAct('withdraw_guidance');
  const errorAt = useFieldError(withdraw);
  const draft = useDraft(`withdraw.${line.id}`, { reason: '' }, read);
  const back = href('guidance-piece', { id: line.id });
  const send = async () => {
    await draft.flush();
    const outcome = await withdraw.act({
      guidance: line.id,
      version: page.version,
      reason: draft.value.reason,
    });
    if (!outcome.ok) return;
    await draft.discard();
    navigate(back);
  };
  return (
    <>
      <PageHeader title={title.text} lang={title.lang} over={<a href={back}>{t('act-back')}</a>} />
      {actionIn(page.actions, 'withdraw_guidance')?.allowed ? (
        <CheckPage
          title={t('guidance-withdraw-check')}
          lead={t('guidance-withdraw-text')}
          act={t('guidance-withdraw')}
          errors={withdraw.errors}
          pending={withdraw.pending}
          onBack={() => navigate(back)}
          onAct={() => void send()}
          items={[
            { key: 'title', label: t('guidance-check-title'), value: title.text },
            ...(line.version_in_force === null
              ? []
              : [
                  {
                    key: 'version',
                    label: t('guidance-check-version'),
                    value: words.formatNumber(line.version_in_force),
                  },
                ]),
          ]}
        >
          <DraftForm draft={draft} label={t('guidance-withdraw')} onSubmit={() => void send()}>
            <TextArea
              name="reason"
              label={t('guidance-withdraw-reason')}
              value={draft.value.reason}
              onChange={(reason) => draft.setValue({ reason })}
              error={errorAt('reason')}
            />
          </DraftForm>
        </CheckPage>
      ) : (
        <Refused page={page} act="withdraw_guidance" />
      )}
    </>
  );
}

import { useState } from 'react';
import type { CitedCase, GuidanceKind, GuidancePage } from '../../api/schema';
import {
  savedChoice,
  savedFields,
  savedList,
  savedText,
  useFieldError,
  usePatch,
} from '../../app/form';
import { useAct, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ChangedNotice } from '../../components/ChangedNotice';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHeader } from '../../components/PageHeader';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { TwoColumns } from '../../components/TwoColumns';
import { useText } from '../../i18n';
import { Cites } from './Cites';
import { LanguageChoice } from './LanguageChoice';
import { Markdown } from './Markdown';
import styles from './guidance.module.css';
import { titleIn } from './titles';

const KINDS = ['norm', 'practice_guide', 'white_paper', 'case_collection'] as const satisfies readonly GuidanceKind[];

interface Text {
  kind: GuidanceKind;
  en: string;
  zh: string;
  slug: string;
  bodyEn: string;
  bodyZh: string;
  cites: CitedCase[];
  /** The version that was revised; 0 for a new piece. */
  version: number;
}

const BLANK: Text = {
  kind: 'practice_guide',
  en: '',
  zh: '',
  slug: '',
  bodyEn: '',
  bodyZh: '',
  cites: [],
  version: 0,
};

const textOf = (page: GuidancePage): Text => ({
  kind: page.line.kind,
  en: page.line.title.en ?? '',
  zh: page.line.title.zh ?? '',
  slug: '',
  bodyEn: page.body_en,
  bodyZh: page.body_zh,
  cites: page.cites,
  version: page.version,
});

function readCite(saved: unknown): CitedCase | null {
  const from = savedFields(saved);
  const id = savedText(from.case);
  return id ? { case: id, number: savedText(from.number), title: savedText(from.title) } : null;
}

const readWith =
  (empty: Text) =>
  (saved: unknown): Text => {
    const from = savedFields(saved);
    return {
      kind: savedChoice(from.kind, KINDS) ?? empty.kind,
      en: savedText(from.en),
      zh: savedText(from.zh),
      slug: savedText(from.slug),
      bodyEn: savedText(from.bodyEn),
      bodyZh: savedText(from.bodyZh),
      cites: savedList(from.cites, readCite),
      version: typeof from.version === 'number' ? from.version : empty.version,
    };
  };

/** A proposal for the last part of the address, from the English title. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** Drafts a new piece. */
export function NewGuidancePage() {
  const { t } = useText();
  return (
    <>
      <PageHeader
        title={t('library-draft')}
        over={<a href={href('guidance')}>{t('nav-guidance')}</a>}
        lead={t('guidance-draft-lead')}
      />
      <Editor page={null} />
    </>
  );
}

/** Revises a piece. */
export function ReviseStep({ page }: { page: GuidancePage }) {
  const words = useText();
  const { t } = words;
  const title = titleIn(page.line.title, words.language);
  return (
    <>
      <PageHeader
        title={t('guidance-revise-title', { title: title.text })}
        over={
          <a href={href('guidance-piece', { id: page.line.id })} lang={title.lang}>
            {title.text}
          </a>
        }
        lead={page.published.length > 0 ? t('guidance-next-version') : undefined}
      />
      <Editor page={page} />
    </>
  );
}

function Editor({ page }: { page: GuidancePage | null }) {
  const words = useText();
  const { t } = words;
  const library = useApi('guidance_library', page ? null : {}, { tags: ['guidance'] });
  const empty = page ? textOf(page) : BLANK;
  const draft = useDraft(`guidance.${page?.line.id ?? 'new'}`, empty, readWith(empty));
  const { value } = draft;
  const patch = usePatch(value, draft.setValue);
  const create = useAct('draft_guidance');
  const revise = useAct('revise_guidance');
  const act = page ? revise : create;
  const errorAt = useFieldError(act);
  const [language, setLanguage] = useState<'en' | 'zh-Hans'>(words.language);
  const changed = page !== null && value.version !== page.version;
  const action = page
    ? actionIn(page.actions, 'revise_guidance')
    : actionIn(library.data?.actions ?? [], 'draft_guidance');
  const send = async () => {
    if (changed || !action?.allowed) return;
    await draft.flush();
    const text = {
      title: { en: value.en.trim() || null, zh: value.zh.trim() || null },
      body_en: value.bodyEn,
      body_zh: value.bodyZh,
      cites: value.cites.map((cited) => cited.case),
    };
    if (page) {
      const outcome = await revise.act({ ...text, guidance: page.line.id, version: value.version });
      if (!outcome.ok) return;
      await draft.discard();
      navigate(href('guidance-piece', { id: page.line.id }));
    } else {
      const outcome = await create.act({ ...text, guidance_kind: value.kind, slug: value.slug });
      if (!outcome.ok) return;
      await draft.discard();
      navigate(href('guidance-piece', { id: outcome.value.guidance }), 'replace');
    }
  };
  return (
    <>
      <ErrorSummary errors={[...act.errors, ...(library.error ? [library.error] : [])]} />
      {page && changed && draft.ready && (
        <ChangedNotice
          onKeep={() => patch({ version: page.version })}
          onTake={() => draft.setValue(textOf(page))}
        >
          {page.body_en && <Quote lang="en">{page.body_en}</Quote>}
          {page.body_zh && <Quote lang="zh-Hans">{page.body_zh}</Quote>}
        </ChangedNotice>
      )}
      <DraftForm draft={draft} label={t('library-draft')} onSubmit={() => void send()}>
        {!page && (
          <RadioGroup
            name="guidance_kind"
            label={t('guidance-kind')}
            choices={KINDS.map((kind) => ({
              value: kind,
              label: words.word('guidance-kind', kind),
            }))}
            value={value.kind}
            onChange={(kind) => patch({ kind })}
            error={errorAt('guidance_kind')}
          />
        )}
        <TextField
          name="title.en"
          label={t('guidance-title-en')}
          lang="en"
          optional
          value={value.en}
          onChange={(en) =>
            patch({ en, ...(!page && value.slug === slugOf(value.en) ? { slug: slugOf(en) } : {}) })
          }
          error={errorAt('title.en') ?? errorAt('title')}
        />
        <TextField
          name="title.zh"
          label={t('guidance-title-zh')}
          lang="zh-Hans"
          optional
          value={value.zh}
          onChange={(zh) => patch({ zh })}
          error={errorAt('title.zh')}
        />
        {!page && (
          <TextField
            name="slug"
            label={t('guidance-slug')}
            description={t('guidance-slug-note', { address: `guidance/${value.slug || '…'}/1/` })}
            value={value.slug}
            onChange={(slug) => patch({ slug })}
            error={errorAt('slug')}
          />
        )}
        <Cites value={value.cites} onChange={(cites) => patch({ cites })} error={errorAt('cites')} />
        <h2>{t('guidance-text')}</h2>
        <LanguageChoice value={language} onChange={setLanguage} />
        <TwoColumns
          equal
          label={t('guidance-preview')}
          beside={
            <div className={styles.preview}>
              <h3>{t('guidance-preview')}</h3>
              <Markdown
                key={language}
                markdown={language === 'en' ? value.bodyEn : value.bodyZh}
                lang={language}
              />
            </div>
          }
        >
          {language === 'en' ? (
            <TextArea
              name="body_en"
              label={t('guidance-body-en')}
              description={t('guidance-body-note')}
              lang="en"
              rows={16}
              value={value.bodyEn}
              onChange={(bodyEn) => patch({ bodyEn })}
              error={errorAt('body_en') ?? errorAt('body')}
            />
          ) : (
            <TextArea
              name="body_zh"
              label={t('guidance-body-zh')}
              description={t('guidance-body-note')}
              lang="zh-Hans"
              rows={16}
              value={value.bodyZh}
              onChange={(bodyZh) => patch({ bodyZh })}
              error={errorAt('body_zh') ?? errorAt('body')}
            />
          )}
        </TwoColumns>
        <ButtonRow>
          {action && (
            <ActionButton action={action} tone="primary" type="submit" pending={act.pending}>
              {t(page ? 'guidance-revise-act' : 'guidance-draft-act')}
            </ActionButton>
          )}
          {page && (
            <Button
              onPress={() => {
                void draft.discard();
                navigate(href('guidance-piece', { id: page.line.id }));
              }}
            >
              {t('guidance-revise-drop')}
            </Button>
          )}
        </ButtonRow>
      </DraftForm>
    </>
  );
}

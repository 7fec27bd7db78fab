import type { Position, Post } from '../../api/schema';
import { savedChoice, savedFields, savedText, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { useDraft } from '../../app/use-draft';
import { isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Card } from '../../components/Card';
import { DraftForm } from '../../components/DraftForm';
import { EmptyState } from '../../components/EmptyState';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
import { TwoColumns } from '../../components/TwoColumns';
import { useText } from '../../i18n';
import { actionOf, type PartProps } from './parts';
import { POSITIONS } from './review';
import { useCaseAct } from './use-case-act';
import styles from './case.module.css';

const KEEP = 'keep';

const readPost = (saved: unknown): { position: Position | null; text: string } => {
  const fields = savedFields(saved);
  return { position: savedChoice(fields.position, POSITIONS), text: savedText(fields.text) };
};

/** Where each person stands now: the last position of the thread, else of the review. */
export function positionsOf({ posts, reviews }: Pick<PartProps['content'], 'posts' | 'reviews'>) {
  const positions = new Map<string, { name: string; position: Position }>();
  for (const { by, recommendation } of reviews) {
    positions.set(by.id, { name: by.name, position: recommendation });
  }
  for (const { by, position } of posts) {
    if (position) positions.set(by.id, { name: by.name, position });
  }
  return [...positions].map(([id, at]) => ({ id, ...at }));
}

/** The thread, oldest first, with every change of position kept; and who stands where. */
export function DeliberationTab({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { posts } = content;
  const positions = positionsOf(content);
  return (
    <TwoColumns
      label={t('posts-positions')}
      beside={
        <Card title={t('posts-positions')}>
          {positions.length === 0 ? (
            <p>{t('posts-positions-none')}</p>
          ) : (
            <ul className={styles.stands}>
              {positions.map(({ id, name, position }) => (
                <li key={id}>
                  <strong>{name}</strong>
                  {words.word('position', position)}
                </li>
              ))}
            </ul>
          )}
        </Card>
      }
    >
      <Section title={t('case-tab-deliberation')} count={posts.length}>
        {posts.length === 0 ? (
          <EmptyState title={t('posts-none')}>
            <p>{t('posts-none-text')}</p>
          </EmptyState>
        ) : (
          <ol className={styles.posts}>
            {posts.map((post) => (
              <PostShown key={`${post.at} ${post.by.id}`} post={post} />
            ))}
          </ol>
        )}
        <PostForm page={page} content={content} />
      </Section>
    </TwoColumns>
  );
}

function PostShown({ post }: { post: Post }) {
  const words = useText();
  const { t } = words;
  return (
    <li className={styles.post}>
      <div className={styles.postHead}>
        <strong>{post.by.name}</strong>
        <time dateTime={post.at}>{words.formatDateTime(post.at)}</time>
        {post.position &&
          (post.changed_from ? (
            <Tag tone="due">
              {t('posts-changed', {
                from: words.word('position', post.changed_from),
                to: words.word('position', post.position),
              })}
            </Tag>
          ) : (
            <Tag tone="accent">{words.word('position', post.position)}</Tag>
          ))}
      </div>
      <Quote lang={langOf(post.text)}>{post.text}</Quote>
    </li>
  );
}

function PostForm({ page }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const draft = useDraft(`post:${id}`, readPost(null), readPost);
  const post = draft.value;
  const change = usePatch(post, draft.setValue);
  const act = useCaseAct('add_post', page);
  const action = actionOf(page.actions, 'add_post');
  if (!action.allowed) {
    return isOffered(action) && <ActionButton action={action}>{t('posts-act')}</ActionButton>;
  }
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({
      case: id,
      text: post.text,
      ...(post.position ? { position: post.position } : {}),
    });
    if (outcome.ok) await draft.discard();
  };
  return (
    <DraftForm draft={draft} label={t('posts-heading')} onSubmit={() => void record()}>
      <h3>{t('posts-heading')}</h3>
      {act.notices}
      <TextArea
        label={t('posts-text')}
        name="text"
        description={t('posts-text-note')}
        error={act.fieldError('text')}
        reading
        lang={langOf(post.text)}
        value={post.text}
        onChange={(text) => change({ text })}
      />
      <RadioGroup
        label={t('posts-position')}
        name="position"
        choices={[
          { value: KEEP, label: t('posts-position-none') },
          ...POSITIONS.map((code) => ({ value: code, label: words.word('position', code) })),
        ]}
        value={post.position ?? KEEP}
        onChange={(next) => change({ position: savedChoice(next, POSITIONS) })}
      />
      <ActionButton action={action} type="submit" tone="primary" pending={act.pending}>
        {t('posts-act')}
      </ActionButton>
    </DraftForm>
  );
}

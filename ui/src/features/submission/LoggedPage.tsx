import type { InterestAnswer, Logged } from '../../api/schema';
import { href } from '../../app/routes';
import { ButtonLink } from '../../components/ButtonLink';
import { ButtonRow } from '../../components/ButtonRow';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n';

/** What was given: the receipt number, and what happens next. */
export function LoggedPage({ logged, answer }: { logged: Logged; answer: InterestAnswer | null }) {
  const { t } = useText();
  const clear = answer === 'none';
  return (
    <>
      <PageHeader title={t('log-done-title', { receipt: logged.receipt })} />
      <Notice tone="met">
        <p>{t('log-done-receipt', { receipt: logged.receipt })}</p>
      </Notice>
      <p>{t(clear ? 'log-done-next' : 'log-done-next-stub')}</p>
      <ButtonRow>
        <ButtonLink
          tone="primary"
          href={href('case', { id: logged.case, tab: clear ? 'validate' : 'overview' })}
        >
          {t(clear ? 'log-done-validate' : 'log-done-open')}
        </ButtonLink>
        <ButtonLink href={href('docket')}>{t('nav-docket')}</ButtonLink>
        <ButtonLink href={href('new-submission')}>{t('log-done-another')}</ButtonLink>
      </ButtonRow>
    </>
  );
}

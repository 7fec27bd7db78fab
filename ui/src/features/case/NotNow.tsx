import type { Action } from '../../api/error';
import { href } from '../../app/routes';
import { ButtonLink } from '../../components/ButtonLink';
import { Section } from '../../components/Section';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';

/** In the place of a form for something that cannot be done on a case now: what it is, and why. */
export function NotNow({ id, title, action }: { id: string; title: string; action: Action }) {
  const words = useText();
  const { refusal } = action;
  return (
    <Section title={title}>
      <Why tone="over" rule={refusal?.rule}>
        {refusal ? words.refusal(refusal) : words.t('refusal-without-reason')}
      </Why>
      <p>
        <ButtonLink href={href('case', { id, tab: 'overview' })}>{words.t('case-to-overview')}</ButtonLink>
      </p>
    </Section>
  );
}

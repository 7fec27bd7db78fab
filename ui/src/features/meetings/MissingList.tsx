import type { MeetingLine, Sentence } from '../../api/schema';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n';

/** What a meeting still lacks before it is completed; nothing before it is adjourned. */
export function MissingList({
  meeting,
  missing,
}: {
  meeting: MeetingLine;
  missing: readonly Sentence[];
}) {
  const words = useText();
  if (meeting.stage === 'completed') {
    return (
      <Notice tone="met">
        <p>{words.t('minutes-completed')}</p>
      </Notice>
    );
  }
  if (meeting.stage !== 'adjourned' || missing.length === 0) return null;
  return (
    <Notice title={words.t('minutes-missing')}>
      <ul>
        {missing.map(({ code, args }) => (
          <li key={`${code} ${args.number ?? ''}`}>
            {words.code('minutes-missing', code.replace(/^minutes-missing-/, ''), args)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

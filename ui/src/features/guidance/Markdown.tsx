import { useEffect, useState } from 'react';
import { useClient } from '../../api/client';
import { HtmlText } from '../../components/HtmlText';
import { StatusLine } from '../../components/StatusLine';
import { useText } from '../../i18n';

/** How long the writer pauses before the preview follows, in ms. */
const PAUSE = 300;

/** Markdown as it will look. The old picture stays until the new one is there. */
export function Markdown({ markdown, lang }: { markdown: string; lang: 'en' | 'zh-Hans' }) {
  const words = useText();
  const client = useClient();
  const [shown, setShown] = useState<{ html: string; error: string | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(
      () => {
        void client.ask('preview_markdown', { markdown }).then((outcome) => {
          if (!wanted) return;
          setShown((before) =>
            outcome.ok
              ? { html: outcome.value.html, error: null }
              : { html: before?.html ?? '', error: words.error(outcome.error) },
          );
        });
      },
      shown === null ? 0 : PAUSE,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // What is shown only says how long to wait.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, markdown, words]);
  if (shown === null) return <StatusLine>{words.t('loading')}</StatusLine>;
  return (
    <>
      {shown.error && <StatusLine>{shown.error}</StatusLine>}
      <HtmlText html={shown.html} lang={lang} />
    </>
  );
}

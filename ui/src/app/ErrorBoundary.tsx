import { useQueryClient } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { useText } from '../i18n';
import { Button } from '../components/Button';
import { Notice } from '../components/Notice';
import { PageHeader } from '../components/PageHeader';
import { flushDrafts } from './drafts';

function Broken({ report, onAgain }: { report: string; onAgain: () => void }) {
  const { t } = useText();
  const queries = useQueryClient();
  const again = () => {
    // What the page was made of may be what broke it: it is asked for anew. The frame keeps its own.
    queries.removeQueries({ type: 'inactive' });
    onAgain();
  };
  return (
    <>
      <PageHeader title={t('broken-title')} />
      <Notice tone="over">
        <p>{t('broken-kept')}</p>
        <p>{t('broken-text')}</p>
        <Button tone="primary" onPress={again}>
          {t('broken-again')}
        </Button>
      </Notice>
      <details>
        <summary>{t('broken-details')}</summary>
        <p>{t('broken-details-text')}</p>
        <p>
          <code>{report}</code>
        </p>
      </details>
    </>
  );
}

/** Shows what broke instead of an empty window. Drafts are saved first; the shell around it stays. */
export class ErrorBoundary extends Component<
  { children: ReactNode; place: string },
  { report: string | null; place: string }
> {
  override state = { report: null, place: this.props.place };

  static getDerivedStateFromError(thrown: unknown) {
    return { report: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  /** Going to another page leaves the broken one behind. */
  static getDerivedStateFromProps(
    props: { place: string },
    state: { report: string | null; place: string },
  ) {
    return props.place === state.place ? null : { report: null, place: props.place };
  }

  override componentDidCatch(): void {
    void flushDrafts();
  }

  override render() {
    const { report } = this.state;
    if (report === null) return this.props.children;
    return <Broken report={report} onAgain={() => this.setState({ report: null })} />;
  }
}

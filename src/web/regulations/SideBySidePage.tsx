import { Box, CloseButton, SegmentedControl, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegulationView } from '../../contract/regulation-views.ts';
import { mayReadContent } from '../../domain/regulation/may.ts';
import { api } from '../shell/call.ts';
import { PageMissing } from '../shell/PageFailed.tsx';
import { PagePending } from '../shell/PagePending.tsx';
import { RouteLink } from '../shell/RouteLink.tsx';
import { useActing } from '../shell/session.ts';
import { useDocumentLetters } from '../ui/use-document-letters.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Page } from '../ui/Page.tsx';
import { alignByField, alignByText } from './align-articles.ts';
import type { AlignedRow } from './align-articles.ts';
import { ColumnArticle } from './ColumnArticle.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import classes from './SideBySidePage.module.css';

const here = '/signedIn/quy-che/canh-nhau';
const most = 4;

/** Two to four regulations in columns, as they are written or field by field. */
export function SideBySidePage() {
  const { t } = useTranslation('regulations');
  const { roles } = useActing();
  const { ids = '' } = useSearch({ from: here });
  const wanted = [...new Set(ids.split(',').filter(Boolean))].slice(0, most);
  const found = useQueries({
    queries: wanted.map((regulationId) =>
      api.regulations.readRegulation.queryOptions({ input: { regulationId } }),
    ),
  });
  const letters = useDocumentLetters();
  if (!mayReadContent({ roles })) return <PageMissing />;
  if (!letters || found.some(({ isPending }) => isPending)) return <PagePending />;
  // One that is not for the reader is simply not there.
  const views = found.flatMap(({ data }) => data ?? []);
  const lead = (
    <RouteLink to="/quy-che" search={{}} underline="always">
      {t('title')}
    </RouteLink>
  );
  return (
    <Page
      title={t('sideBySide')}
      lead={
        <>
          {lead} · {t('sideBySideLead')}
        </>
      }
      actions={views.length > 1 && <Arrange />}
    >
      {views.length < 2 ? <Nothing title={t('sideBySideFew')} /> : <Columns views={views} />}
    </Page>
  );
}

/** As the texts are written, or the articles of one field of coordination beside each other. */
function Arrange() {
  const { t } = useTranslation('regulations');
  const { xep = 'van-ban' } = useSearch({ from: here });
  const navigate = useNavigate({ from: '/quy-che/canh-nhau' });
  return (
    <SegmentedControl
      aria-label={t('arrange')}
      value={xep}
      onChange={(value) =>
        void navigate({
          search: ({ ids }) => ({ ...(ids ? { ids } : {}), ...(value === 'linh-vuc' ? { xep: value } : {}) }),
          replace: true,
        })
      }
      data={[
        { value: 'van-ban', label: t('byText') },
        { value: 'linh-vuc', label: t('byField') },
      ]}
    />
  );
}

function Columns({ views }: { views: RegulationView[] }) {
  const { xep = 'van-ban' } = useSearch({ from: here });
  const narrow = useMediaQuery('(max-width: 820px)', window.innerWidth <= 820, {
    getInitialValueInEffect: false,
  });
  const rows = xep === 'linh-vuc' ? alignByField(views) : alignByText(views);
  return narrow ? <InTabs views={views} rows={rows} /> : <InColumns views={views} rows={rows} />;
}

type ArrangedProps = { views: RegulationView[]; rows: AlignedRow[] };

function InColumns({ views, rows }: ArrangedProps) {
  const { t } = useTranslation('regulations');
  return (
    <Box
      className={classes.columns}
      __vars={{ '--columns': String(views.length) }}
      role="group"
      aria-label={t('sideBySide')}
    >
      {views.map((view, column) => (
        <div key={view.id} className={classes.top} data-first={column === 0 || undefined}>
          <TakeOut view={view} views={views} />
          <ColumnHead view={view} />
        </div>
      ))}
      {rows.map(({ field, cells }, index) => (
        <Row key={index} field={field} cells={cells} views={views} />
      ))}
    </Box>
  );
}

function Row({ field, cells, views }: AlignedRow & { views: RegulationView[] }) {
  const { t } = useTranslation('regulations');
  return (
    <>
      {field !== null && <h2 className={classes.field}>{field || t('withoutField')}</h2>}
      {views.map((view, column) => (
        <div key={view.id} className={classes.cell} data-first={column === 0 || undefined}>
          {cells[column]?.map((eId) => (
            <ColumnArticle key={eId} view={view} eId={eId} />
          ))}
          {field !== null && cells[column]?.length === 0 && (
            <p className={classes.nothing}>{t('nothingHere')}</p>
          )}
        </div>
      ))}
    </>
  );
}

/** In a narrow window one at a time; on paper one after the other. */
function InTabs({ views, rows }: ArrangedProps) {
  const { t } = useTranslation('regulations');
  return (
    <Tabs defaultValue={views[0]?.id ?? null} keepMountedMode="display-none">
      <Tabs.List mb="sm" aria-label={t('sideBySide')}>
        {views.map(({ id, symbol, title }) => (
          <Tabs.Tab key={id} value={id}>
            {symbol ?? `${title.slice(0, 24)}…`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {views.map((view, column) => (
        <Tabs.Panel key={view.id} value={view.id} className={classes.single}>
          <ColumnHead view={view} />
          {rows.map(({ field, cells }, index) => (
            <div key={index}>
              {field !== null && (cells[column]?.length ?? 0) > 0 && (
                <h2 className={classes.field}>{field || t('withoutField')}</h2>
              )}
              {cells[column]?.map((eId) => (
                <ColumnArticle key={eId} view={view} eId={eId} />
              ))}
            </div>
          ))}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function TakeOut({ view, views }: { view: RegulationView; views: RegulationView[] }) {
  const { t } = useTranslation('regulations');
  const navigate = useNavigate({ from: '/quy-che/canh-nhau' });
  if (views.length < 3) return null;
  const rest = views.filter(({ id }) => id !== view.id).map(({ id }) => id);
  return (
    <CloseButton
      className={classes.out}
      aria-label={t('takeOut', { title: view.symbol ?? view.title })}
      onClick={() => void navigate({ search: (before) => ({ ...before, ids: rest.join(',') }) })}
      data-no-print
    />
  );
}

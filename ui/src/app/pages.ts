import type { ComponentType } from 'react';
import { CasePage } from '../features/case/CasePage';
import { DocketPage } from '../features/docket/DocketPage';
import { InterestsPage } from '../features/interests/InterestsPage';
import { ClassificationPage } from '../features/organisations/ClassificationPage';
import { OrganisationPage } from '../features/organisations/OrganisationPage';
import { OrganisationsPage } from '../features/organisations/OrganisationsPage';
import { NewSubmissionPage } from '../features/submission/NewSubmissionPage';
import { BackupsPage } from '../features/backups/BackupsPage';
import { AdoptPage } from '../features/committee/AdoptPage';
import { AppointPage } from '../features/committee/AppointPage';
import { CommitteePage } from '../features/committee/CommitteePage';
import { PersonPage } from '../features/committee/PersonPage';
import { OwnProfilePage } from '../features/committee/OwnProfilePage';
import { RebindPage } from '../features/committee/RebindPage';
import { RecoveryPage } from '../features/committee/RecoveryPage';
import { RulesPage } from '../features/committee/RulesPage';
import { TextsPage } from '../features/committee/TextsPage';
import { DeskPage } from '../features/desk/DeskPage';
import { ExportPage } from '../features/export/ExportPage';
import { GuidanceActPage } from '../features/guidance/ActPage';
import { NewGuidancePage } from '../features/guidance/Editor';
import { LibraryPage } from '../features/guidance/LibraryPage';
import { PiecePage } from '../features/guidance/PiecePage';
import { ImportPage } from '../features/import/ImportPage';
import { ImportStepPage } from '../features/import/ImportStepPage';
import { KeepingPage } from '../features/keeping/KeepingPage';
import { CallMeetingPage } from '../features/meetings/CallMeetingPage';
import { MeetingPage } from '../features/meetings/MeetingPage';
import { MinutesPage } from '../features/meetings/MinutesPage';
import { MeetingsPage } from '../features/meetings/MeetingsPage';
import { ProjectorPage } from '../features/meetings/ProjectorPage';
import { RequestPage } from '../features/personal-data/RequestPage';
import { RequestsPage } from '../features/personal-data/RequestsPage';
import { Keeper } from '../features/session/Keeper';
import { Locked } from '../features/session/Locked';
import { SettingsPage } from '../features/settings/SettingsPage';
import { SignedOut } from '../features/welcome/SignedOut';
import type { SessionInfo } from '../api/schema';
import type { RouteName } from './routes';

/** What a page is given: the parts of its address. */
export interface PageProps {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
}

/** The page of each route. A feature adds its pages here and nowhere else. */
export const PAGES: Partial<Record<RouteName, ComponentType<PageProps>>> = {
  'adopt-rules': AdoptPage,
  appoint: AppointPage,
  backups: BackupsPage,
  case: CasePage,
  classification: ClassificationPage,
  committee: CommitteePage,
  'data-request': RequestPage,
  desk: DeskPage,
  docket: DocketPage,
  export: ExportPage,
  guidance: LibraryPage,
  'guidance-act': GuidanceActPage,
  'guidance-piece': PiecePage,
  import: ImportPage,
  'import-step': ImportStepPage,
  interests: InterestsPage,
  keeping: KeepingPage,
  meeting: MeetingPage,
  meetings: MeetingsPage,
  minutes: MinutesPage,
  'new-guidance': NewGuidancePage,
  'new-meeting': CallMeetingPage,
  'new-submission': NewSubmissionPage,
  organisation: OrganisationPage,
  'own-profile': OwnProfilePage,
  rebind: RebindPage,
  organisations: OrganisationsPage,
  projector: ProjectorPage,
  person: PersonPage,
  'personal-data': RequestsPage,
  recovery: RecoveryPage,
  rules: RulesPage,
  settings: SettingsPage,
  texts: TextsPage,
};

/** What stands in the window while nobody is signed in, or the session is locked. */
export const OUTSIDE: Partial<Record<'signed_out' | 'locked', ComponentType>> = {
  signed_out: SignedOut,
  locked: Locked,
};

/** Stands on every page while somebody is signed in and the window is open. */
export const Inside: ComponentType<{ session: SessionInfo }> = Keeper;

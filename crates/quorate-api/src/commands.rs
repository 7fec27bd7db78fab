//! The list. One line per command: name, request, answer, and the right it needs. The dispatch,
//! the HTTP route, the CLI's `call`, JSON schemas and TypeScript come from here; a command without
//! a handler does not compile.
//!
//! `outside` commands work without a signed-in person, or on the session itself, or ask the gate
//! themselves because the committee is not to be held while a disk works. The others go
//! through the gate with the right named here before their handler runs; what depends on a case is
//! asked of the gate again where the handler takes that case.

/// Hands the list to a macro.
#[macro_export]
macro_rules! with_commands {
    ($callback:ident) => {
        $callback! {
            outside {
                /// What is there before anybody signs in.
                status(Empty) -> Status,
                /// Sets up the committee and signs its first secretary in.
                set_up_committee(SetUpCommittee) -> SessionInfo,
                /// Builds the sample committee, unless it is there, and shows its people.
                open_sample(Empty) -> CommitteeCard,
                /// Signs in.
                sign_in(SignIn) -> SessionInfo,
                /// Sets one's own passphrase from a one-time code, and signs in.
                set_passphrase(SetPassphrase) -> SessionInfo,
                /// Sets one's own passphrase by the recovery sheet, and signs in.
                recover(Recover) -> SessionInfo,
                /// Who is signed in.
                session(Empty) -> SessionInfo,
                /// Signs out.
                sign_out(Empty) -> Done,
                /// Locks the session.
                lock(Empty) -> Done,
                /// Unlocks it.
                unlock(Unlock) -> SessionInfo,
                /// Chooses where this machine backs the committee up to, and begins.
                choose_backup_folder(ChooseBackupFolder) -> Done,
                /// Puts the backup in the chosen folder back beside the committee.
                restore_beside(RestoreBeside) -> RestoredBeside,
                /// What a backup holds, where no committee is yet.
                look_into_backup(LookIntoBackup) -> BackupFound,
                /// Puts a backup back where no committee is yet.
                restore_committee(RestoreCommittee) -> RestoredCommittee,
            }
            inside {
                /// Changes one's own passphrase.
                change_passphrase(ChangePassphrase) -> Done: SignedIn,
                /// Whether the committee is sealed, and since when its recovery sheet holds.
                recovery(Empty) -> Recovery: SignedIn,
                /// Makes a new recovery sheet.
                make_recovery_sheet(MakeSheet) -> RecoverySheet: RosterKeeper,
                /// Saves one's settings.
                save_settings(SaveSettings) -> Settings: SignedIn,
                /// Saves a draft.
                save_draft(SaveDraft) -> DraftSaved: Enter,
                /// A draft.
                draft(DraftKey) -> DraftFound: Enter,
                /// One's drafts.
                drafts(DraftsByPrefix) -> Drafts: SignedIn,
                /// Discards a draft.
                discard_draft(DraftKey) -> Done: Enter,
                /// Whether an act whose outcome was unknown is recorded.
                act_outcome(OfAct) -> ActOutcome: SignedIn,

                /// Requests about people's data.
                data_requests(Empty) -> DataRequests: ChairOrSecretary,
                /// Logs a request about somebody's data.
                log_data_request(LogDataRequest) -> DataRequestLogged: Secretary,
                /// A request, with what the record has of whom it is about.
                data_request(OfDataRequest) -> DataRequestPage: ChairOrSecretary,
                /// Looks for what the record has of somebody.
                find_personal_data(FindPersonalData) -> PersonalDataFound: ChairOrSecretary,
                /// Erases, withholds or refuses.
                decide_data_request(DecideDataRequest) -> DataEnded: Chair,
                /// Proposes to show again what is withheld.
                propose_release(ProposeRelease) -> Done: ChairOrSecretary,
                /// Agrees to that.
                release_data(OfDataRequest) -> DataEnded: ChairOrSecretary,
                /// How long a case is kept.
                case_keeping(OfCase) -> CaseKeeping: Participant,
                /// Enters what a case's time of keeping is counted from.
                begin_keeping(BeginKeeping) -> Done: Secretary,
                /// Says that it has not happened yet.
                keeping_not_begun(OfCase) -> Done: Secretary,
                /// Places a legal hold on a case.
                place_legal_hold(LegalHold) -> Done: Secretary,
                /// Lifts it.
                lift_legal_hold(LegalHold) -> Done: Secretary,
                /// Cases whose keeping is over, and lists of them.
                disposals(Empty) -> Disposals: ChairOrSecretary,
                /// Makes a list of cases whose keeping is over.
                list_disposal(ListDisposal) -> DisposalListed: Secretary,
                /// Approves such a list; by the second person it is carried out.
                approve_disposal(ApproveDisposal) -> DisposalApproved: ChairOrSecretary,
                /// Gives such a list up.
                give_up_disposal(GiveUpDisposal) -> Done: ChairOrSecretary,

                /// What needs one now.
                desk(Empty) -> Desk: SignedIn,
                /// Finds by number, title or party.
                find(Find) -> Found: SignedIn,
                /// Cases that ask for one's interests.
                interests(InterestsQuery) -> InterestsPage: SignedIn,
                /// All cases.
                docket(DocketQuery) -> Docket: SignedIn,

                /// A case.
                case(OfCase) -> CasePage: SignedIn,
                /// What happened to a case.
                history(HistoryQuery) -> History: SignedIn,
                /// Logs a submission as a new case.
                log_submission(LogSubmission) -> Logged: Secretary,
                /// Adds a submission to a case.
                add_submission(AddSubmission) -> Done: Secretary,
                /// Adds documents to a case.
                add_documents(AddDocuments) -> Done: Secretary,
                /// Replaces a document.
                replace_document(ReplaceDocument) -> Done: Secretary,
                /// Answers the interest question.
                declare_interests(DeclareInterests) -> Done: Participant,
                /// Records what a member said of an interest of theirs.
                report_interest(ReportInterest) -> Done: MeetingKeeper,
                /// Records that the applicant challenges a member.
                challenge_member(ChallengeMember) -> Done: Secretary,
                /// Conflicts that the record suggests.
                conflict_proposals(OfCase) -> ConflictProposals: Participant,
                /// Confirms such a conflict.
                confirm_conflict(ConfirmConflict) -> Done: Participant,
                /// Dismisses such a conflict.
                dismiss_conflict(DismissConflict) -> Done: Participant,
                /// Rules on a doubtful interest or a challenge.
                decide_interest(DecideInterest) -> Done: Chair,
                /// Adds or corrects the parties of a case.
                correct_parties(CorrectParties) -> Done: Secretary,
                /// Ends a completeness check.
                validate(Validate) -> Done: Secretary,
                /// What the rules propose.
                propose_triage(ProposeTriage) -> TriageProposal: Secretary,
                /// Routes a case.
                route_case(RouteCase) -> Done: Secretary,
                /// Assigns reviewers.
                assign_reviewers(AssignReviewers) -> Done: Participant,
                /// Hands in one's review.
                submit_review(SubmitReview) -> Done: Participant,
                /// Speaks in the thread.
                add_post(AddPost) -> Done: Participant,
                /// Asks the applicant.
                ask_clarification(AskClarification) -> Done: Secretary,
                /// Enters the applicant's answers.
                record_answers(RecordAnswers) -> Done: Secretary,
                /// Closes the round for good.
                close_round(OfCaseVersion) -> Done: Secretary,
                /// Extends the clock before it runs out.
                extend_clock(ExtendClock) -> Done: Secretary,
                /// Records what experts came to in the second review.
                record_re_review(RecordReReview) -> Done: Secretary,
                /// Enters a call, mail or visit.
                enter_contact(EnterContact) -> Done: Secretary,
                /// Decides a case without a meeting.
                decide_without_meeting(DecideWithoutMeeting) -> Done: Participant,
                /// Asks that a meeting decides a case.
                escalate_case(EscalateCase) -> Done: Participant,
                /// Proposes a clerical correction.
                propose_correction(ProposeCorrection) -> Done: Secretary,
                /// Countersigns a correction.
                countersign_correction(CountersignCorrection) -> Done: Participant,
                /// Refuses a correction.
                refuse_correction(RefuseCorrection) -> Done: Participant,
                /// Takes a decision up again for a new motion.
                reopen_decision(ReopenDecision) -> Done: MeetingKeeper,
                /// Lets a decision that was taken up again stand.
                uphold_decision(UpholdDecision) -> Done: MeetingKeeper,
                /// Signs a decision.
                sign_decision(SignDecision) -> Done: Participant,
                /// Issues a letter.
                issue_letter(IssueLetter) -> Letter: Secretary,
                /// Says when a letter was delivered.
                mark_delivered(MarkDelivered) -> Done: Secretary,
                /// Issues a notice to the applicant.
                issue_notice(IssueNotice) -> Letter: Secretary,
                /// Says when a notice was delivered.
                mark_notice_delivered(MarkNoticeDelivered) -> Done: Secretary,
                /// Clears a condition.
                clear_condition(ClearCondition) -> Done: Secretary,
                /// Closes a case.
                close_case(CloseCase) -> Done: Secretary,

                /// Organisations.
                organisations(FindOrganisations) -> Organisations: Participant,
                /// An organisation.
                organisation(OfOrganisation) -> OrganisationPage: Participant,
                /// Renames an organisation.
                rename_organisation(RenameOrganisation) -> Done: Secretary,
                /// Classifies a system.
                classify_system(ClassifySystem) -> Done: Secretary,
                /// Imports a classification list.
                import_classification(ImportClassification) -> ClassificationList: Secretary,
                /// Classification lists and codes.
                classification(FindClassification) -> Classification: Participant,
                /// Standard texts.
                text_blocks(Empty) -> TextBlocks: Participant,
                /// Saves a standard text.
                save_text_block(SaveTextBlock) -> TextBlock: Secretary,
                /// Removes a standard text.
                remove_text_block(OfTextBlock) -> Done: Secretary,

                /// The committee.
                committee(Empty) -> CommitteePage: SignedIn,
                /// Its backups on this machine.
                backups(Empty) -> BackupsPage: BackupKeeper,
                /// Begins a backup.
                back_up(Empty) -> Done: BackupKeeper,
                /// Its rule profiles, readable.
                profiles(Empty) -> Profiles: SignedIn,
                /// All profiles at hand, and what was adopted from when.
                rules(Empty) -> Rules: SignedIn,
                /// One profile, readable, with what it says otherwise than its original.
                rule_profile(OfProfile) -> RuleProfile: SignedIn,
                /// Edits a profile of the committee's own; records nothing.
                draft_own_profile(DraftOwnProfile) -> OwnProfileDraft: RosterKeeper,
                /// Saves a version of a profile of the committee's own.
                save_own_profile(SaveOwnProfile) -> OwnProfileSaved: RosterKeeper,
                /// Adopts rules from a day on.
                adopt_rules(AdoptRules) -> Done: RosterKeeper,
                /// Which open cases would be bound to what.
                preview_rebind(PreviewRebind) -> RebindPreview: ChairOrSecretary,
                /// Binds cases to other profiles.
                rebind_cases(RebindCases) -> Done: ChairOrSecretary,
                /// Appoints a person, or gives them another term.
                appoint(Appoint) -> Appointed: RosterKeeper,
                /// Ends a term.
                end_term(EndTerm) -> Done: RosterKeeper,
                /// What the rules ask of the roster.
                composition(CompositionOn) -> Composition: SignedIn,
                /// A person on the roster.
                person(OfPerson) -> PersonPage: SignedIn,
                /// Records training.
                record_training(RecordTraining) -> Done: RosterKeeper,
                /// Records a signed statement of confidentiality.
                record_statement(RecordStatement) -> Done: RosterKeeper,
                /// States one's own gender.
                state_gender(StateGender) -> Done: SignedIn,
                /// Gives other names by which a person is known.
                give_other_names(GiveOtherNames) -> Done: SignedIn,
                /// Declares a standing interest.
                declare_standing_interest(DeclareStandingInterest) -> Done: SignedIn,
                /// Withdraws an entry that was wrong.
                withdraw_entry(WithdrawEntry) -> Done: SignedIn,
                /// Names substitutes.
                name_substitutes(NameSubstitutes) -> Done: RosterKeeper,
                /// Resets somebody's passphrase.
                reset_passphrase(OfPerson) -> OneTimeCode: RosterKeeper,

                /// Meetings.
                meetings(Empty) -> Meetings: Participant,
                /// A meeting.
                meeting(OfMeeting) -> MeetingPage: Participant,
                /// Calls a meeting.
                call_meeting(CallMeeting) -> MeetingCalled: Secretary,
                /// What the projector shows of a meeting.
                projector(OfMeeting) -> Projector: Participant,
                /// Changes the call before the meeting opens.
                change_call(ChangeCall) -> Done: MeetingKeeper,
                /// Calls a meeting off.
                call_off(CallOff) -> Done: MeetingKeeper,
                /// Puts something on the agenda.
                add_item(AddItem) -> ItemAdded: Secretary,
                /// Takes something off the agenda.
                remove_item(OfItem) -> Done: Secretary,
                /// Moves an item.
                move_item(MoveItem) -> Done: Secretary,
                /// Says what the projector shows of an item.
                mask_item(MaskItem) -> Done: MeetingKeeper,
                /// Opens a meeting.
                open_meeting(OpenMeeting) -> Done: MeetingKeeper,
                /// Ticks attendance.
                record_attendance(RecordAttendance) -> Done: MeetingKeeper,
                /// Corrects somebody's arrivals and departures.
                correct_attendance(CorrectAttendance) -> Done: MeetingKeeper,
                /// Admits a guest.
                admit_guest(AdmitGuest) -> Done: MeetingKeeper,
                /// Co-opts a member for a meeting.
                co_opt(CoOpt) -> Appointed: Chair,
                /// Ticks a guest.
                record_guest(RecordGuest) -> Done: MeetingKeeper,
                /// Records that somebody recused was heard for information before they leave.
                hear_for_information(HearForInformation) -> Done: MeetingKeeper,
                /// Records that everybody without a vote has left before the vote.
                clear_room(OfItem) -> Done: MeetingKeeper,
                /// Takes up an item.
                begin_item(OfItem) -> Done: MeetingKeeper,
                /// Ends an item without a decision.
                end_item(EndItem) -> Done: MeetingKeeper,
                /// Puts a motion.
                put_motion(PutMotion) -> MotionPut: MeetingKeeper,
                /// Puts a motion in writing to all who may vote.
                circulate(Circulate) -> MotionPut: MeetingKeeper,
                /// Changes a motion before the vote.
                change_motion(ChangeMotion) -> Done: MeetingKeeper,
                /// Withdraws a motion.
                withdraw_motion(OfMotionVersion) -> Done: MeetingKeeper,
                /// Chooses how a vote will be held.
                set_vote_mode(SetVoteMode) -> Done: MeetingKeeper,
                /// Opens the vote.
                open_vote(OpenVote) -> Done: MeetingKeeper,
                /// Votes.
                cast_ballot(CastBallot) -> BallotIn: Participant,
                /// Records what a present member openly showed.
                record_ballot(RecordBallot) -> Done: Secretary,
                /// Objects to one's ballot as recorded.
                object_to_ballot(OfMotion) -> Done: Participant,
                /// Records hands as totals.
                record_totals(RecordTotals) -> Done: Secretary,
                /// Declares the result.
                declare_result(OfMotionVersion) -> Done: MeetingKeeper,
                /// Declares an open vote void.
                void_vote(VoidVote) -> Done: MeetingKeeper,
                /// Puts the words of a void vote to a new one.
                vote_anew(OfMotionVersion) -> MotionPut: MeetingKeeper,
                /// Records an absent member's written view.
                record_view(RecordView) -> Done: Participant,
                /// Marks a written view as read out.
                read_view(ReadView) -> Done: MeetingKeeper,
                /// Proposes a recount.
                propose_recount(ProposeRecount) -> Done: Secretary,
                /// Confirms a recount.
                confirm_recount(ConfirmRecount) -> Done: Participant,
                /// Refuses a recount.
                refuse_recount(RefuseRecount) -> Done: Participant,
                /// Records one's dissent.
                record_dissent(RecordDissent) -> Done: Participant,
                /// Adjourns a meeting.
                adjourn(Adjourn) -> Done: MeetingKeeper,

                /// The minutes of a meeting.
                minutes(OfMeeting) -> MinutesPage: Minutes,
                /// Writes a section of minutes.
                save_narrative(SaveNarrative) -> Done: Secretary,
                /// Puts minutes to who attended.
                put_minutes(PutMinutes) -> Done: Secretary,
                /// Asks for a correction of minutes.
                propose_minutes_correction(ProposeMinutesCorrection) -> Done: Minutes,
                /// Agrees to minutes.
                agree_minutes(OfMeeting) -> Done: Minutes,
                /// Settles a proposed correction.
                settle_correction(SettleCorrection) -> Done: Secretary,
                /// Signs approved minutes.
                sign_minutes(SignMinutes) -> Done: Minutes,
                /// Remarks on approved minutes.
                remark_minutes(RemarkMinutes) -> Done: Secretary,
                /// Attaches a scan of a signed sheet.
                attach_sheet(AttachSheet) -> Done: Secretary,

                /// The library.
                guidance_library(Empty) -> GuidanceLibrary: SignedIn,
                /// A piece of guidance.
                guidance(OfGuidance) -> GuidancePage: SignedIn,
                /// Drafts a piece of guidance.
                draft_guidance(DraftGuidance) -> GuidanceDrafted: Participant,
                /// Changes a draft.
                revise_guidance(ReviseGuidance) -> Done: Participant,
                /// Markdown as it will look.
                preview_markdown(PreviewMarkdown) -> Preview: SignedIn,
                /// Publishes what was adopted.
                publish_guidance(PublishGuidance) -> Done: Secretary,
                /// Withdraws guidance.
                withdraw_guidance(WithdrawGuidance) -> Done: Secretary,

                /// Reads a put table.
                read_table(ReadTable) -> TableRead: Secretary,
                /// Checks a table under a mapping.
                check_table(CheckTable) -> TableChecked: Secretary,
                /// Starts an import.
                start_import(StartImport) -> ImportStarted: Secretary,
                /// Imports.
                imports(Empty) -> Imports: Secretary,
                /// Cancels an import.
                cancel_import(OfImport) -> Done: Secretary,
                /// Continues an import.
                continue_import(OfImport) -> Done: Secretary,
                /// Takes an import back as a whole.
                undo_import(OfImport) -> Done: Secretary,
                /// Starts an export of decisions.
                start_export(StartExport) -> ExportStarted: Secretary,
                /// How a job stands.
                job(OfJob) -> JobState: Secretary,
                /// Cancels a job.
                cancel_job(OfJob) -> Done: Secretary,
            }
        }
    };
}

macro_rules! names {
    (
        outside { $($(#[$odoc:meta])* $outside:ident($oreq:ident) -> $oans:ident,)* }
        inside { $($(#[$idoc:meta])* $inside:ident($ireq:ident) -> $ians:ident : $right:ident,)* }
    ) => {
        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($outside),)* $(stringify!($inside),)*];
    };
}
with_commands!(names);

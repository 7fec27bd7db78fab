# What happened to a case: one sentence for each kind of event. Arguments are names, numbers and
# days; `submission`, `answer`, `ended` and the like are words to choose by.

event-submission-logged = { $imported ->
    [yes] { $by } imported this submission from row { $row } of { $file } under receipt number { $receipt }.
   *[no] { $submission ->
        [response] { $by } logged a response under receipt number { $receipt }.
        [amendment] { $by } logged an amendment under receipt number { $receipt }.
        [tracking_report] { $by } logged a tracking report under receipt number { $receipt }.
        [incident] { $by } logged an incident under receipt number { $receipt }.
        [complaint] { $by } logged a complaint under receipt number { $receipt }.
        [appeal] { $by } logged an appeal under receipt number { $receipt }.
        [closure] { $by } logged a final report under receipt number { $receipt }.
        [advice] { $by } logged a request for advice under receipt number { $receipt }.
       *[application] { $by } logged an application under receipt number { $receipt }.
    }
 }
event-submission-added = { $submission ->
    [application] { $by } added an application under receipt number { $receipt }.
    [amendment] { $by } added an amendment under receipt number { $receipt }.
    [tracking_report] { $by } added a tracking report under receipt number { $receipt }.
    [incident] { $by } added an incident report under receipt number { $receipt }.
    [complaint] { $by } added a complaint under receipt number { $receipt }.
    [appeal] { $by } added an appeal under receipt number { $receipt }.
    [closure] { $by } added a final report under receipt number { $receipt }.
    [advice] { $by } added a request for advice under receipt number { $receipt }.
   *[response] { $by } added a response under receipt number { $receipt }.
 }
event-document-added = { $by } added the document “{ $document }”.
event-document-replaced = { $by } replaced a document with “{ $document }”. Reason: { $reason }
event-interest-declared = { $answer ->
    [none] { $person } declared no interest.
    [withdraw] { $person } declared an interest and withdrew from the case.
    [decide] { $person } declared a possible interest and asked for a ruling.
   *[later] { $person } will answer the question of interests later.
 }
event-interest-reported = { $answer ->
    [withdraw] { $by } recorded that { $person } has an interest and withdraws from the case.
   *[decide] { $by } recorded a possible interest of { $person }, to be ruled on.
 }
event-member-challenged = { $by } recorded that the applicant challenges { $person }.
event-interest-ruled = { $ruling ->
    [no_conflict] { $by } ruled that { $person } has no conflict.
    [takes_part] { $by } ruled that { $person } takes part, the interest being disclosed.
    [information_only] { $by } ruled that { $person } may be heard for information only and leaves before deliberation.
   *[recused] { $by } ruled that { $person } is recused.
 }
event-interest-found-after-vote = An interest of { $person } came to light after they had voted.
event-interest-after-vote-ruled = { $means ->
    [stands] { $by } ruled that the decision stands with the vote of { $person }.
    [reopened] { $by } re-opened the decision because of the interest of { $person }; it stays in effect until the motion is put anew. Reason: { $reason }
   *[suspended] { $by } re-opened the decision because of the interest of { $person } and suspended it until the motion is put anew. Reason: { $reason }
 }
event-conflict-confirmed = { $by } confirmed a possible conflict of { $person }.
event-conflict-dismissed = { $by } dismissed a possible conflict of { $person }.
event-parties-corrected = { $by } corrected the parties. Reason: { $reason }
event-submission-validated = { $ended ->
    [accept] { $by } found the submission complete.
    [complete] { $by } asked the applicant to complete the submission.
    [decline] { $by } declined the submission.
    [refer] { $by } referred the submission to another body.
   *[withdrawn] { $by } recorded that the applicant withdrew the submission.
 }
event-case-accepted = { $clock ->
    [yes] { $by } accepted the case as { $number }. A decision is due by { $day }.
   *[no] { $by } accepted the case as { $number }.
 }
event-case-rebound = { $clock ->
    [yes] { $by } bound the case to { $profile }{ $others ->
        [0] { "" }
        [one] { " " }and one more rule profile
       *[other] { " " }and { $others } more rule profiles
    }. A decision is due by { $day }. Reason: { $reason }
   *[no] { $by } bound the case to { $profile }{ $others ->
        [0] { "" }
        [one] { " " }and one more rule profile
       *[other] { " " }and { $others } more rule profiles
    }. Reason: { $reason }
 }
event-case-routed = { $overridden ->
    [yes] { $risk ->
        [low] { $by } routed the case to “{ $pathway }” at low risk, against the proposal. Reason: { $reason }
        [medium] { $by } routed the case to “{ $pathway }” at medium risk, against the proposal. Reason: { $reason }
       *[high] { $by } routed the case to “{ $pathway }” at high risk, against the proposal. Reason: { $reason }
    }
   *[no] { $risk ->
        [low] { $by } routed the case to “{ $pathway }” at low risk, as proposed.
        [medium] { $by } routed the case to “{ $pathway }” at medium risk, as proposed.
       *[high] { $by } routed the case to “{ $pathway }” at high risk, as proposed.
    }
 }
event-clock-set = { $hours ->
    [none] The time limit of the pathway applies: a decision is due by { $day }.
   *[other] The time limit of the pathway applies: { $hours } hours, until { $day }.
 }
event-clock-paused = The time limit stands still from { $day }, as its source says.
event-clock-resumed = The time limit runs again, until { $day }.
event-clock-stage-began = { $stage ->
    [further-information] The applicant’s stage of the time limit began, until { $day }.
    [initial-decision] The stage of the first decision began, until { $day }.
   *[final-decision] The stage of the final decision began, until { $day }.
 }
event-clock-extended = { $by } extended the time limit until { $day }, and told the applicant. Reason: { $reason }
event-experts-reviewed = { $agreed ->
    [yes] { $by } recorded the second review of { $day }: of { $experts } experts enough agree.
   *[no] { $by } recorded the second review of { $day }: of { $experts } experts not enough agree.
 }
event-reviewers-assigned = { $by } assigned the reviewers { $reviewers }.
event-review-submitted = { $position ->
    [support] { $by } handed in a review that supports it.
    [support_on_conditions] { $by } handed in a review that supports it on conditions.
    [needs_more] { $by } handed in a review that asks for more before one can say.
   *[oppose] { $by } handed in a review that opposes it.
 }
event-post-added = { $position ->
    [support] { $by } spoke in deliberation: for.
    [support_on_conditions] { $by } spoke in deliberation: for, on conditions.
    [needs_more] { $by } spoke in deliberation: needs more before a position.
    [oppose] { $by } spoke in deliberation: against.
   *[none] { $by } spoke in deliberation.
 }
event-clarification-asked = { $points ->
    [one] { $by } asked the applicant to clarify one point by { $day }.
   *[other] { $by } asked the applicant to clarify { $points } points by { $day }.
 }
event-answers-recorded = { $points ->
    [one] { $by } entered the applicant’s answer to one point.
   *[other] { $by } entered the applicant’s answers to { $points } points.
 }
event-round-closed = { $by } found the answers complete and closed the round for good.
event-contact-entered = { $contact ->
    [call] { $by } entered a call with { $with } on { $day }.
    [mail] { $by } entered correspondence with { $with } of { $day }.
   *[visit] { $by } entered a visit with { $with } on { $day }.
 }
event-put-on-agenda = { $by } put the case on the agenda of “{ $meeting }”, { $day }.
event-agenda-ended = { $ended ->
    [decided] { $by } closed the agenda item: a decision was taken.
    [deferred] { $because ->
        [yes] { $by } put the agenda item off. Reason: { $reason }
       *[no] { $by } put the agenda item off.
    }
    [noted] { $because ->
        [yes] { $by } closed the agenda item: the committee took note. { $reason }
       *[no] { $by } closed the agenda item: the committee took note.
    }
   *[withdrawn] { $because ->
        [yes] { $by } took the case off the agenda. Reason: { $reason }
       *[no] { $by } took the case off the agenda.
    }
 }
event-motion-put-on-case = { $by } put a motion: “{ $question }”
event-circulation-opened = { $by } put a motion to the members in writing, to be answered by { $day }: “{ $question }”
event-circulation-ended = { $result ->
    [carried] { $by } declared the result of the vote in writing: carried.
    [not_carried] { $by } declared the result of the vote in writing: not carried.
    [no_quorum] { $by } closed the vote in writing: too few members had voted.
   *[void] The vote in writing ended without a result: it was void.
 }
event-case-decided = { $meeting ->
    [no] { $begin ->
        [yes] { $conditions ->
            [0] { $by } recorded the decision, without a meeting, “{ $outcome }”. Work may begin.
            [one] { $by } recorded the decision, without a meeting, “{ $outcome }” with one condition. Work may begin.
           *[other] { $by } recorded the decision, without a meeting, “{ $outcome }” with { $conditions } conditions. Work may begin.
        }
       *[no] { $conditions ->
            [0] { $by } recorded the decision, without a meeting, “{ $outcome }”.
            [one] { $by } recorded the decision, without a meeting, “{ $outcome }” with one condition.
           *[other] { $by } recorded the decision, without a meeting, “{ $outcome }” with { $conditions } conditions.
        }
     }
   *[yes] { $begin ->
        [yes] { $conditions ->
            [0] { $by } declared the decision “{ $outcome }”. Work may begin.
            [one] { $by } declared the decision “{ $outcome }” with one condition. Work may begin.
           *[other] { $by } declared the decision “{ $outcome }” with { $conditions } conditions. Work may begin.
        }
       *[no] { $conditions ->
            [0] { $by } declared the decision “{ $outcome }”.
            [one] { $by } declared the decision “{ $outcome }” with one condition.
           *[other] { $by } declared the decision “{ $outcome }” with { $conditions } conditions.
        }
     }
 }
event-case-escalated = { $cause ->
    [negative] The case goes to “{ $pathway }”: a review is against it.
    [doubtful] The case goes to “{ $pathway }”: a review says that more is needed first.
    [differing] The case goes to “{ $pathway }”: the reviews are not of one mind.
    [not_carried] The case goes to “{ $pathway }”: the members did not agree in writing.
   *[asked] { $by } asked that a meeting decides; the case goes to “{ $pathway }”. Reason: { $reason }
 }
event-decision-reopened = { $suspended ->
    [yes] { $purpose ->
        [change] { $by } took the decision up again to change it; it has no effect meanwhile. Reason: { $reason }
        [revocation] { $by } took the decision up again to revoke it; it has no effect meanwhile. Reason: { $reason }
        [interest] { $by } took the decision up again after an interest was found; it has no effect meanwhile. Reason: { $reason }
       *[recount] { $by } took the decision up again after a recount; it has no effect meanwhile. Reason: { $reason }
    }
   *[no] { $purpose ->
        [change] { $by } took the decision up again to change it. Reason: { $reason }
        [revocation] { $by } took the decision up again to revoke it. Reason: { $reason }
        [interest] { $by } took the decision up again after an interest was found. Reason: { $reason }
       *[recount] { $by } took the decision up again after a recount. Reason: { $reason }
    }
 }
event-decision-upheld = { $by } let the decision stand. Reason: { $reason }
event-correction-proposed = { $by } proposed a clerical correction. Reason: { $reason }
event-correction-countersigned = { $name } countersigned correction { $number }.
event-correction-refused = { $by } refused correction { $number }. Reason: { $reason }
event-decision-dissented = { $by } recorded dissent from the decision.
event-decision-signed = { $name } signed the decision.
event-letter-issued = { $language ->
    [zh-Hans] { $by } issued the letter in Chinese.
   *[en] { $by } issued the letter in English.
 }
event-letter-delivered = { $language ->
    [zh-Hans] { $by } recorded that the Chinese letter was delivered on { $day }.
   *[en] { $by } recorded that the English letter was delivered on { $day }.
 }
event-notice-issued = { $language ->
    [zh-Hans] { $by } issued a notice to the applicant in Chinese.
   *[en] { $by } issued a notice to the applicant in English.
 }
event-notice-delivered = { $language ->
    [zh-Hans] { $by } recorded that the Chinese notice was delivered on { $day }.
   *[en] { $by } recorded that the English notice was delivered on { $day }.
 }
event-condition-cleared = { $by } cleared condition { $condition }. Evidence: { $evidence }
event-case-closed = { $by } closed the case. Reason: { $reason }
event-keeping-began = { $by } entered what the retention period is counted from: { $event }, { $day }
event-keeping-not-begun = { $by } noted that the retention period has not begun yet
event-legal-hold-placed = { $by } placed a legal hold. Reason: { $reason }
event-legal-hold-lifted = { $by } lifted the legal hold. Reason: { $reason }
event-personal-data-ended = { $end ->
    [erased] { $by } erased personal data under { $ground }
    [restricted] { $by } restricted personal data under { $ground }
    [released] { $by } released personal data that had been restricted under { $ground }
   *[refused] { $by } refused a request about personal data under { $ground }
}
event-case-disposed = { $by } gave the second approval, and what the case held was destroyed at the end of its retention period
event-case-undone = { $by } took the case back together with its import.

# Votes and meetings of the case. Nothing here tells how anybody voted.
event-motion-changed = { $by } changed the words of the motion: “{ $question }”
event-motion-withdrawn = { $by } withdrew the motion before the vote.
event-vote-mode-set = { $mode ->
    [open] { $by } chose an open vote.
    [named] { $by } chose a named vote.
    [secret] { $by } chose a secret vote.
   *[hidden] { $by } chose a vote that is hidden until it is closed.
 }
event-vote-opened = { $electors ->
    [one] { $by } opened the vote: one person may vote.
   *[other] { $by } opened the vote: { $electors } people may vote.
 }
event-ballot-cast = { $by } voted.
event-ballot-recorded = { $by } recorded the vote that { $person } openly showed.
event-ballot-objected = { $by } objected to the ballot that was recorded for them; it no longer counts.
event-totals-recorded = { $by } recorded the hands: { $for } for, { $against } against, { $abstain } abstaining.
event-secret-vote-closed = { $count ->
    [one] { $by } opened the box of the secret vote: one person had voted.
   *[other] { $by } opened the box of the secret vote: { $count } people had voted.
 }
event-result-declared = { $result ->
    [carried] { $by } declared the result of the vote: carried.
    [not_carried] { $by } declared the result of the vote: not carried.
   *[no_quorum] { $by } closed the vote: there was no quorum.
 }
event-vote-voided = { $left ->
    [yes] The vote was void: { $person } left before voting.
   *[no] { $by } declared the vote void. Reason: { $reason }
 }
event-written-view-recorded = { $by } put the written view of { $person } on record.
event-written-view-read = { $by } recorded that the written view of { $person } was read out.
event-recount-proposed = { $by } proposed a recount: { $for } for, { $against } against, { $abstain } abstaining. Reason: { $reason }
event-recount-confirmed = { $result ->
    [carried] { $name } confirmed the recount: carried.
    [not_carried] { $name } confirmed the recount: not carried.
   *[no_quorum] { $name } confirmed the recount: there was no quorum.
 }
event-recount-refused = { $by } refused the recount. Reason: { $reason }
event-dissent-recorded = { $by } recorded dissent from the result.
event-item-begun = { $by } called the case at the meeting.
event-heard-for-information = { $by } recorded that { $person } was heard for information.
event-room-cleared = { $count ->
    [one] { $by } recorded that one person without a vote left the room before the vote.
   *[other] { $by } recorded that { $count } people without a vote left the room before the vote.
 }

history-on-behalf = On behalf of { $name }.

# The filter of the history, and its export.
history-filter-show = Filter
history-filter-hide = Hide filters
history-about = About
history-about-count = { $group } ({ $count })
history-person = Done by, or on behalf of
history-anybody = Anybody
history-from = From
history-until = Until
history-from-day = From { $day }
history-until-day = Until { $day }
history-count = { $total ->
    [one] 1 entry
   *[other] { $total } entries
 }
history-count-part = { $shown } of { $total } entries
history-none-match = No entry fits these filters
history-export = Export
history-export-text = The files hold what is shown here, in English. A part says on its first line that it is not the whole history.
history-export-pdf = Export as PDF
history-export-csv = Export as CSV

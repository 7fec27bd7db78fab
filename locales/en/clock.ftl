# The time limit of a case, and the second review by experts.

case-act-extend-clock = Extend the time limit
case-act-record-re-review = Record the experts’ review

case-clock-still = Stands still: the applicant’s answer is awaited
case-clock-hours = { $left ->
    [0] Less than an hour left of { $hours }
    [one] 1 hour left of { $hours }
   *[other] { $left } hours left of { $hours }
 }
case-clock-hours-late = { $late ->
    [0] Less than an hour late
    [one] 1 hour late
   *[other] { $late } hours late
 }
case-clock-stage = { $left ->
    [0] { $stage }: last day
    [one] { $stage }: 1 day left, until { $due }
   *[other] { $stage }: { $left } days left, until { $due }
 }

clock-heading = Time limit
clock-stages = Stages of the time limit
clock-stage = Stage
clock-stage-validation = Validation
clock-stage-initial-decision = First decision
clock-stage-further-information = Further information
clock-stage-final-decision = Final decision
clock-of-applicant = the applicant’s time
clock-from = From
clock-last = Last day
clock-ended = Ended
clock-paused = It stood still from { $from } to { $until }, as its source says.
clock-pausing = It stands still from { $from }, as its source says.
clock-extended = Extended until { $day }
clock-told = The applicant was told:

extend-lead = The time limit is extended before it runs out, once you say why. What the applicant is told stays with the case.
extend-by = { $unit ->
    [hours] Hours more
   *[days] Days more
 }
extend-reason = Why it is extended
extend-notice = What the applicant is told
extend-check = Check before the time limit is extended
extend-check-lead = The new last day is counted as the rules count. It stays in the history.
extend-act = Extend the time limit of { $number }

re-review-heading = Second review by experts
re-review-asked = { $count ->
    [one] One expert reviews again, who is not a member of the committee. They stand for: { $capacities }.
   *[other] At least { $count } experts review again, none of them a member of the committee. Among them: { $capacities }.
 }
re-review-open = Work may not begin before the experts agree.
re-review-on = Reviewed on { $day }, recorded by { $name }.
re-review-agreed = The experts agree
re-review-not-agreed = The experts do not agree
re-review-experts = Experts
re-review-expert = Expert { $number }
re-review-name = Name
re-review-name-of = Name of expert { $number }
re-review-interest-of = Interests declared by expert { $number }
re-review-opinion-of = Opinion of expert { $number }
re-review-capacities = Stands for
re-review-interest = Interests declared
re-review-interest-note = Write “none” if there are none.
re-review-conflict = This is a conflict of interest
re-review-opinion = Opinion
re-review-agrees = agrees
re-review-disagrees = disagrees
re-review-remove = Remove expert { $number }
re-review-add = Add an expert
re-review-day = Day of the experts’ opinion
re-review-text = Their opinion, in words
re-review-lead = Enter every expert and what they said. The share of all experts that the rules ask for decides.
re-review-check = Check before the experts’ review is recorded
re-review-check-lead = It stays as it is recorded. If enough of the experts agree, work may begin.
re-review-act = Record the experts’ review of { $number }

/** Words of the page that defines everything else. The tables come from the code; these are the sentences between them. */
const method = {
  title: "Definitions and method",
  description:
    "What each state means, how deadlines are counted, how a past day is shown, and what this record does not claim.",
  lead: "This record keeps three things apart: what was promised, what is known to have been done, and what the calendar says. The tables on this page are drawn from the same lists that the program works with.",
  contents: "On this page",
  yes: "Yes",
  no: "No",
  axes: {
    title: "Three questions, three answers",
    delivery: "<b>Delivery</b> says what people have judged from evidence. A program never sets it.",
    schedule:
      "<b>Schedule</b> says where the calendar stands. It is computed from the text for the day shown and is never stored.",
    evidence:
      "<b>Evidence</b> is counted: how many items, the strongest kind of source, and how long ago someone last looked.",
    apart:
      "The three are never merged into one colour or mark. A date can have passed while nothing is known about delivery, and both are then said.",
  },
  delivery: {
    title: "Delivery",
    note: "A judgement has a date from which it holds, a reason, and the evidence it rests on. The latest one stands; earlier ones stay in the history.",
    state: "State",
    meaning: "Meaning",
    rests: "Must rest on evidence",
    disputed:
      "A judgement may be marked as disputed in its attribution: what happened is not in doubt, but whether it belongs to the commitment is. Totals then give a range.",
    party:
      "Where one party’s share is judged apart, it is shown beside the judgement of the whole and does not replace it.",
  },
  progress: {
    title: "Progress",
    text: "Where a commitment has steps, progress is the number of steps done over all its steps. Without steps it is what the latest judgement says; what was delivered is complete. Otherwise it is unknown, and it is drawn as unknown, not as zero.",
  },
  schedule: {
    title: "Schedule",
    note: "“Due soon” begins {days} days before the due date. Only a delivery on record makes a deadline met, and it counts from the day of delivery, also when it was found out later.",
    state: "State",
    meaning: "Meaning",
  },
  evidence: {
    title: "Evidence",
    note: "An item bears on a commitment in one of five ways. The first three are counted.",
    relation: "Relation",
    meaning: "Meaning",
    counts: "Counted",
    yes: "Yes",
    no: "No",
    kinds: "Kinds of source, strongest first",
    precision: "An event known only to its month or year counts once that month or year is over.",
    stale:
      "Each look through the sources is recorded with the day up to which they reach. When nobody has looked for more than {days} days, the evidence is called stale.",
  },
  absence: {
    title: "What absence means",
    text: "“No evidence found” is always bounded by the sources and the day up to which they were searched. It is not a finding that nothing was done. A passed date without a delivery on record is shown as exactly that.",
  },
  rules: {
    title: "Deadline rules",
    note: "A deadline is stored as the rule that the text lays down. The date follows from it.",
    kind: "Kind",
    example: "As the record stores it",
    words: "In words",
    kinds: {
      none: "No date",
      date: "Fixed date",
      period: "Period",
      recurring: "Repeated",
      conditional: "After an event",
    },
    trigger: "the parties approve the list",
    extension:
      "When the parties move a deadline, the new rule applies from the day on which they agreed it. The date in the text as signed stays on the page.",
  },
  counting: {
    title: "How a period is counted",
    note: "The recognised rules share a core, and this record follows it:",
    core: {
      first: "The day of signing, or of the event that starts the period, is not counted.",
      every: "Every calendar day counts, weekends and holidays included.",
      months: "Months and years go by the calendar; a month is not 30 days.",
      missing: "A day the last month lacks becomes that month’s last day.",
      end: "The period ends when its last day ends.",
    },
    differ:
      "They differ where a period ends on a day off, and at the end of a month. None of them binds a text that is not legally binding. So a date is not moved unless the text says so, and each commitment shows the other readings with their dates.",
    source: "Rule",
    dayOff: "Ends on a day off",
    monthEnd: "End of a month",
    sources: {
      eu: {
        name: "Regulation (EEC, Euratom) No 1182/71, article 3",
        dayOff: "Moves to the end of the next working day.",
        monthEnd: "A missing day becomes the month’s last.",
      },
      us: {
        name: "US Federal Rules of Civil Procedure, rule 6(a)",
        dayOff: "Moves to the next day that is not a Saturday, Sunday or legal holiday.",
        monthEnd: "Not addressed.",
      },
      jp: {
        name: "Civil Code of Japan, articles 140 to 143",
        dayOff: "Moves to the next day only where custom stops business on that day.",
        monthEnd:
          "A missing day becomes the month’s last; counted from the first of a month, the period ends with a month.",
      },
      coe: {
        name: "European Convention on the Calculation of Time-Limits, article 5",
        dayOff: "Days off are counted; an act due on one may be done on the next working day.",
        monthEnd: "A missing day becomes the month’s last.",
      },
      unidroit: {
        name: "UNIDROIT Principles of International Commercial Contracts, article 1.12",
        dayOff: "Moves to the next business day unless the circumstances indicate otherwise.",
        monthEnd: "Not addressed.",
      },
    },
    differences: "Where they differ",
    calculator: "Count a period of your own",
  },
  today: {
    title: "Which day it is",
    text: "Parties live in different time zones. Today is the earliest date among their capitals, so no date is called passed before it has passed in every one of them. A date ends when it ends in the last zone.",
    example: "When {date} ends",
  },
  days: {
    title: "Looking back: two days in the address",
    text: "Any page can be shown for a past day. Two questions are kept apart.",
    parameter: "In the address",
    question: "What it asks",
    shows: "What is shown",
    asOf: {
      question: "What was true on that day?",
      shows:
        "What had happened by then, as far as is known now: agreements signed, evidence of events, steps completed, extensions agreed and judgements in force. The schedule is computed for that day.",
    },
    knownOn: {
      question: "What did the record know on that day?",
      shows:
        "Only what had been recorded by the end of that day in every capital. Before the record began, the page says when it begins.",
    },
    both: "Both set to the same day give the page as it stood then. A delivery before the deadline that was found later reads as met on time; with the second parameter set before the finding, the page still says that the date passed.",
    sources:
      "Sources may disagree about the day of signing. Every claimed date is kept with its source, one is chosen, and the page says so.",
  },
  record: {
    title: "How the record is kept",
    text: "Every change is written down with who made it, when, and what stood there before. The entries form a chain in which each carries the fingerprint of the one before it, so a later alteration shows. Nothing is deleted: a mistake is withdrawn with a reason and stays in the history. What a page shows can be computed again from those entries alone.",
  },
  modality: {
    title: "How firmly it is put",
    note: "The verb of the text, strongest first. It describes the wording and says nothing about delivery.",
  },
};
export default method;

import type { Translation } from "../catalogue";
import type * as english from "../en/judges";
import { plural } from "../plural";

export const tJudges: Translation<typeof english.tJudges> = {
  title: "Prüfer",
  lead: "Wer hier prüft und was wartet. Solange die Seite offen ist, wird alle paar Sekunden nachgesehen.",
  stale: "Der letzte Blick kam nicht durch. Was du siehst, kann veraltet sein.",
  queue: "Warteschlange",
  waiting: "Wartet",
  judging: "Wird geprüft",
  oldest: "Älteste wartet seit",
  perMinute: "Urteile in der letzten Minute",
  estimate: "Erwartete Wartezeit",
  unknown: "nicht bekannt",
  empty: "Nichts wartet.",
  kind: "Art",
  kinds: {
    submit: "Einreichungen",
    run: "Läufe der Tests",
    input: "Läufe eigener Fälle",
    try: "Läufe von Besuchern",
    rejudge: "Noch einmal geprüft",
  },
  agents: "Prüfer im Dienst",
  none: "Kein Prüfer ist da",
  noneLead:
    "Kein Prüfer hat sich in den letzten zehn Minuten gemeldet, also wartet alles, was kommt. Starte einen: ./codehub up bringt einen mit, und sein Protokoll sagt, warum er aufgehört hat.",
  states: { healthy: "Gesund", degraded: "Eingeschränkt", ill: "Kann nicht prüfen", gone: "Fort" },
  modes: {
    cgroup2: "Grenzen durch cgroup v2",
    cgroup1: "Grenzen durch cgroup v1",
    degraded: "Grenzen ohne cgroups",
  },
  noSandbox: "Noch keine Sandbox",
  degradedLead:
    "Programme sind weiterhin eingesperrt, aber Speicher und Zahl der Prozesse werden für jeden Prozess einzeln begrenzt und weniger genau gemessen.",
  remedy: "Was hilft:",
  seen: "Zuletzt gesehen",
  slots: "Plätze belegt",
  busy: (busy, slots) => `${busy} von ${slots}`,
  boxes: "Vorbereitete Kisten",
  judged: "In 10 Minuten geprüft",
  languages: (count) => plural(count, "Sprache", "Sprachen"),
};

export const tRejudge: Translation<typeof english.tRejudge> = {
  title: "Eine Einreichung noch einmal prüfen",
  lead: "Ihr Programm wird noch einmal geprüft, mit den Tests, die ihre Aufgabe jetzt hat. Das alte Urteil gilt, bis das neue bekannt ist.",
  field: "Link oder Kennung einer Einreichung",
  hint: "Lernende finden den Link auf ihrer Übersicht, bei jeder ihrer Einreichungen.",
  unreadable: "Darin steht keine Kennung einer Einreichung.",
  look: "Nachsehen",
  unknown:
    "Es gibt keine Einreichung mit dieser Kennung. Noch einmal prüfen lässt sich nur, was eingereicht wurde, keine Läufe der Tests.",
  notYet:
    "Diese Einreichung wird gerade zum ersten Mal geprüft. Sieh noch einmal nach, wenn sie ihr Urteil hat.",
  submitted: (moment) => `eingereicht am ${moment}`,
  verdict: "Urteil",
  before: "Vorher",
  now: "Jetzt",
  again: "Noch einmal prüfen",
  ask: (title) => `Diese Einreichung zu „${title}“ noch einmal prüfen?`,
  askLead:
    "Das neue Urteil tritt an die Stelle des alten, ob besser oder schlechter, und wer sie eingereicht hat, sieht es sofort.",
  yes: "Noch einmal prüfen",
  no: "So lassen",
  asking: "Wird angefragt…",
  waiting: (place) =>
    place
      ? `Wartet: ${plural(place, "Einreichung kommt", "Einreichungen kommen")} vorher`
      : "Kommt als Nächste dran",
  judging: "Wird geprüft",
  other: "Noch einmal geprüft: Das Ergebnis ist ein anderes.",
  same: "Noch einmal geprüft: Das Ergebnis ist dasselbe.",
  failed: "Der Prüfer hat versagt, also bleibt das alte Urteil. Sein Protokoll sagt, warum.",
};

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

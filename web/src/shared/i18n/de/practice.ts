import type { Translation } from "../catalogue";
import type * as english from "../en/practice";
import { plural } from "../plural";

export const tPractice: Translation<typeof english.tPractice> = {
  workbench: (title) => `Werkbank: ${title}`,
  editor: (title) => `Code für ${title}`,
  editorHelp: "Mit Esc und dann Tab verlässt du den Editor.",
  editorLoading: "Der Editor wird geladen",
  run: "Tests ausführen",
  submit: "Einreichen",
  busy: "Dein Code wird gerade geprüft",
  mayNotSubmit: "Du darfst hier nicht einreichen",
  showTests: "Tests zeigen",
  showCases: "Meine Fälle zeigen",
  showHistory: "Meine Einreichungen zeigen",
  starter: "Von vorn",
  starterConfirm: "Deinen Code durch die Vorlage ersetzen?",
  starterYes: "Ersetzen",
  cancel: "Meinen behalten",
  difficulty: { easy: "Leicht", medium: "Mittel", hard: "Schwer" },
  limits: (seconds, megabytes) => `${seconds} und ${megabytes} MB je Test`,
  exercises: "Aufgaben dieser Lektion",
  tests: "Tests",
  history: "Verlauf",
  panels: "Ergebnisse und Eingabe",
  output: "Was es ausgegeben hat",
  errors: "Fehlerausgabe",
  noOutput: "Es hat nichts ausgegeben.",
  idle: "Noch ist nichts gelaufen",
  unsent: "Dieser Code ist noch nicht geprüft",
  idleLead: (visible, hidden) =>
    hidden
      ? `Ausführen prüft ${plural(visible, "sichtbaren Test", "sichtbare Tests")}; beim Einreichen kommt noch ${plural(hidden, "verborgener", "verborgene")} dazu.`
      : `Ausführen und Einreichen prüfen ${plural(visible, "Test", "Tests")}.`,
  idleRun: (visible) => `Ausführen prüft ${plural(visible, "sichtbaren Test", "sichtbare Tests")}.`,
  sending: "Dein Code wird gesendet …",
  queued: (place) =>
    place === null
      ? "Wartet auf den Prüfer"
      : place === 0
        ? "Als Nächstes dran"
        : `Noch ${plural(place, "Einreichung", "Einreichungen")} vor dir`,
  judging: (done, total) => (total ? `Test ${Math.min(done + 1, total)} von ${total}` : "Startet"),
  attempt: (attempt) => `Zweiter Blick: Der Prüfer wurde neu gestartet, das ist Versuch ${attempt}.`,
  slow: "Das dauert länger als 30 Sekunden. Dein Code ist sicher; das Urteil erscheint hier, sobald es feststeht.",
  checkAgain: "Jetzt noch einmal nachsehen",
  reconnecting: "Die Live-Verbindung ist unterbrochen. Wir fragen jede Sekunde nach, bis sie wieder steht.",
  elapsed: (text) => `bisher ${text}`,
  passedOf: (passed, total) => `${passed} von ${plural(total, "Test", "Tests")} bestanden`,
  ran: "Es ist gelaufen",
  testTitle: (number) => `Test ${number}`,
  hidden: (number) => `Verborgener Test ${number}`,
  waiting: "Wartet",
  running: "Läuft",
  notRun: "Nicht ausgeführt",
  given: "Eingabe",
  expectedOutput: "Was erwartet war",
  truncated: "Hier abgeschnitten: Der Rest war zu lang.",
  compileOutput: "Meldung des Compilers",
  time: "Zeit",
  verdict: {
    accepted: "Bestanden",
    wrong_answer: "Falsche Antwort",
    presentation_error: "Richtige Antwort, falsche Form",
    partial: "Teilweise richtig",
    time_limit: "Zu langsam",
    wall_limit: "Zu lange gewartet",
    memory_limit: "Zu viel Speicher",
    output_limit: "Zu viel Ausgabe",
    runtime_error: "Abgestürzt",
    compile_error: "Lässt sich nicht übersetzen",
    security_violation: "Nicht erlaubt",
    judge_error: "Der Prüfer hat versagt",
  },
  hiddenHint:
    "Was hier hineingeht, bleibt verborgen, damit ein Programm mit allem zurechtkommt, was die Aufgabe erlaubt. Welche Eingabe hast du noch nicht ausprobiert?",
  runPassed: "Die sichtbaren Tests bestehen. Einreichen prüft auch die verborgenen.",
  tryPassed: "Die sichtbaren Tests bestehen. In der Lektion kannst du es einreichen.",
  announceAccepted: (total) => `Angenommen. Alle ${total} Tests bestanden.`,
  announceVerdict: (verdict, passed, total) => `${verdict}. ${passed} von ${total} Tests bestanden.`,
  announceTests: (passed, done, total) => `${done} von ${total} Tests fertig, ${passed} bestanden.`,
  historyEmpty: "Noch nichts eingereicht",
  historyEmptyLead: "Jede Einreichung steht später hier, mit Urteil und Code.",
  view: "Ansehen",
  more: "Mehr anzeigen",
  restore: "Diesen Code in den Editor holen",
  close: "Schließen",
  tooLarge: (limit) => `Dein Code ist größer als ${limit} kB. Kürz ihn und versuch es dann noch einmal.`,
  notText:
    "Der Code enthält ein Zeichen, das kein Text ist (ein NUL). Entfern es und versuch es dann noch einmal.",
  unreached:
    "Der Server war nicht zu erreichen. Dein Code ist hier aufgehoben und geht von selbst hinaus, sobald die Verbindung wieder steht; er wird einmal geprüft.",
  judgeDown: "Der Prüfer läuft gerade nicht. Dein Code ist aufgehoben; versuch es gleich noch einmal.",
  queueFull: (seconds, place) =>
    `${place ? `Gerade warten ${place} Einreichungen` : "Gerade reichen viele ein"}. In ${seconds} s kannst du es noch einmal versuchen.`,
  loggedOut:
    "Du bist abgemeldet. Dein Code ist aufgehoben; versuch es noch einmal, um dich anzumelden und ihn zu senden.",
  tooMany: (seconds) => `Das war oft in kurzer Zeit. In ${seconds} s kannst du es noch einmal versuchen.`,
  tryNow: "Jetzt kannst du es noch einmal versuchen.",
  again: "Noch einmal versuchen",
};

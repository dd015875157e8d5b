import { number } from "@/shared/lib/format";
import type { Translation } from "../catalogue";
import type * as english from "../en/results";
import { plural } from "../plural";

export const tVerdicts: Translation<typeof english.tVerdicts> = {
  meaning: {
    accepted: () => "",
    wrong_answer: () => "Das Programm lief, aber was herauskam, ist nicht das Erwartete.",
    presentation_error: () =>
      "Wörter und Zahlen stimmen. Nur Leerzeichen, Tabulatoren oder Zeilenenden weichen ab: Die Zeichen unten zeigen, wo.",
    partial: () => "Manche Tests bestehen, andere noch nicht.",
    time_limit: ({ time }) => `Das Programm hat länger gerechnet als die ${time}, die ein Test dauern darf.`,
    wall_limit: () => "Das Programm endete nicht: Es wartete auf etwas, das nie kam.",
    memory_limit: ({ memory }) =>
      `Das Programm brauchte mehr als die ${memory} Speicher, die ein Test belegen darf.`,
    output_limit: () => "Das Programm hat mehr ausgegeben als erlaubt und wurde deshalb angehalten.",
    runtime_error: () => "Das Programm hat mit einem Fehler aufgehört, bevor es fertig war.",
    compile_error: () => "Das Programm ließ sich nicht starten. Die Meldung unten sagt, in welcher Zeile.",
    security_violation: () =>
      "Das Programm hat etwas versucht, das hier nicht erlaubt ist, zum Beispiel ins Netz zu gehen.",
    judge_error: () =>
      "Das liegt an uns, nicht an dir. Dein Code ist aufgehoben; bitte versuch es noch einmal.",
  },
  hint: {
    time_limit: "Gibt es eine Schleife, die nie endet?",
    wall_limit: "Liest es eine Eingabe, die es nicht gibt, oder schläft es?",
    output_limit: "Gibt es eine Ausgabe in einer Schleife, die nie endet?",
    memory_limit: "Wächst eine Liste in einer Schleife, die nie endet?",
    runtime_error: "Die letzte Zeile sagt, was geschehen ist, die Zeilen darüber, wo.",
  },
  signal: {
    SIGSEGV: "Das Programm hat Speicher berührt, der ihm nicht gehört: oft ein Index außerhalb einer Liste.",
    SIGABRT: "Das Programm hat von sich aus aufgegeben: oft eine Ausnahme, die niemand abgefangen hat.",
    SIGFPE: "Das Programm hat durch null geteilt.",
  },
  otherSignal: (signal) => `Das Programm wurde durch das Signal ${signal} beendet.`,
  exitCode: (code) =>
    `Das Programm endete mit dem Rückgabewert ${code}; 0 würde bedeuten, dass alles in Ordnung ist.`,
};

export const tResults: Translation<typeof english.tResults> = {
  call: "Aufruf",
  expectedValue: "Erwartet",
  returned: "Zurückgegeben",
  printed: "Was es nebenbei ausgegeben hat",
  memory: "Speicher",
  line: (line) => `Zu Zeile ${line} in deinem Code`,
  showAll: (lines) => `${plural(lines, "Zeile", "Zeilen")} zeigen`,
  showLess: "Weniger zeigen",
  estimate: (wait) => `noch etwa ${wait}`,
  nextFailed: "Zum nächsten gescheiterten Test",
  noneFailed: "Kein Test ist gescheitert",
  points: (points) => plural(points, "Punkt", "Punkte"),
  pointsOf: (points, most) => `${number(points)} von ${plural(most, "Punkt", "Punkten")}`,
  announcePoints: (verdict, points) => `${verdict}. ${points}.`,
  ofLimit: (limit) => `von ${limit}`,
  notRunBefore: (group) => `Nicht ausgeführt: Erst muss „${group}“ bestehen`,
  notRunAfter: "Nicht ausgeführt: Ein Test dieser Gruppe ist vorher gescheitert",
};

export const tDifference: Translation<typeof english.tDifference> = {
  first: (line, column) => `Erster Unterschied: Zeile ${line}, Spalte ${column}.`,
  marks: "· ist ein Leerzeichen, → ein Tabulator, ⏎ das Zeilenende.",
  line: "Zeile",
  expected: "Erwartet",
  actual: "Deine",
  missing: "Zeile fehlt",
  surplus: "Zeile zu viel",
  same: "Die Ausgabe ist wie erwartet.",
  lastEndMissing: "Nur das Zeilenende nach der letzten Zeile fehlt.",
  lastEndSurplus: "Nur das Zeilenende nach der letzten Zeile ist zu viel.",
  showAll: (lines) => `${plural(lines, "Zeile", "Zeilen")} zeigen`,
  showLess: "Nur den Unterschied zeigen",
  spoken: {
    empty: "leere Zeile",
    tab: " (Tabulator) ",
    endSpaces: (count) => ` (${plural(count, "Leerzeichen", "Leerzeichen")} am Ende)`,
    noEnd: " (kein Zeilenende)",
  },
};

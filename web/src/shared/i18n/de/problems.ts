import type { Translation } from "../catalogue";
import type * as english from "../en/problems";
import { plural } from "../plural";

export const tProblems: Translation<typeof english.tProblems> = {
  body_too_large: "Das ist mehr, als der Server auf einmal annimmt.",
  conflict: "Jemand hat das gleichzeitig geändert. Lade es neu und wiederhole dann, was du getan hast.",
  content_invalid: "Der Kurs enthält einen Fehler und wurde deshalb nicht übernommen.",
  csrf_failed: "Diese Seite ist zu alt, um ihr zu trauen. Lade sie neu.",
  draft_conflict: "Dein Code wurde in einem anderen Tab oder auf einem anderen Gerät geändert.",
  exercise_not_reachable: "Diese Aufgabe steht dir nicht offen. Schreib dich zuerst in ihren Kurs ein.",
  hint_locked: "Öffne zuerst die Hinweise vor diesem.",
  idempotency_key_reused:
    "Der Server hat das mit etwas verwechselt, das du schon gesendet hast. Versuch es noch einmal.",
  internal_error: "Bei uns ist etwas kaputtgegangen. Nichts von dem, was du geschrieben hast, ist verloren.",
  invalid_input: "Sieh dir die markierten Felder an.",
  judge_role_missing: "Hier ist kein Prüfer eingerichtet, deshalb lässt sich noch nichts prüfen.",
  judge_unavailable: "Der Prüfer läuft gerade nicht. Versuch es gleich noch einmal.",
  language_not_offered: "Diese Aufgabe lässt sich nicht in dieser Sprache lösen.",
  malformed_request: "Der Server hat diese Seite nicht verstanden. Lade sie neu.",
  method_not_allowed: "Das tut der Server unter dieser Adresse nicht.",
  not_authenticated: "Melde dich zuerst an.",
  not_enrolled: "Schreib dich zuerst in den Kurs ein.",
  not_found: "Das gibt es hier nicht, oder nicht mehr.",
  permission_denied: "Das darf dein Konto nicht.",
  not_judged_yet: "Das ist noch nicht geprüft. Warte erst das Urteil ab.",
  queue_full: "Gerade reichen viele ein. Versuch es gleich noch einmal.",
  rate_limited: "Das war viel in kurzer Zeit. Versuch es gleich noch einmal.",
  service_unavailable: "Der Server ist beschäftigt oder startet gerade. Versuch es gleich noch einmal.",
  source_not_text:
    "Der Code enthält ein Zeichen, das kein Text ist (ein NUL). Entfern es und versuch es dann noch einmal.",
  source_too_large: "Der Code ist zu groß. Kürz ihn und versuch es dann noch einmal.",
  wrong_credentials: "Name und Passwort passen nicht zusammen. Prüf beide und versuch es noch einmal.",
  network: "Der Server war nicht zu erreichen. Prüf deine Verbindung.",
  timeout: "Der Server hat zu lange für eine Antwort gebraucht. Versuch es gleich noch einmal.",
  unexpected_answer: "Der Server hat etwas geantwortet, das diese Seite nicht versteht. Lade sie neu.",
};

export const tProblemPage: Translation<typeof english.tProblemPage> = {
  forbidden: "Das steht dir nicht offen",
  unauthenticated: "Melde dich an, um das zu sehen",
  again: (seconds) => `In ${plural(seconds, "Sekunde", "Sekunden")} kannst du es noch einmal versuchen.`,
};

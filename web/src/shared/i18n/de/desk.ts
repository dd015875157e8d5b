import { number } from "@/shared/lib/format";
import type { Translation } from "../catalogue";
import type * as english from "../en/desk";

export const tDesk: Translation<typeof english.tDesk> = {
  lessons: "Lektionen",
  showOutline: "Lektionen zeigen",
  hideOutline: "Lektionen ausblenden",
  outlineLine: "Breite der Lektionen",
  textLine: "Breite des Textes",
  codeLine: "Höhe des Codes",
  language: "Programmiersprache",
  unavailable: (name) => `${name} (läuft gerade nicht)`,
  status: {
    clean: "",
    saving: "Speichert …",
    saved: "Gespeichert",
    device: "Nur auf diesem Gerät",
    unsaved: "Nicht gespeichert: Speicher voll",
  },
  statusHelp: {
    clean: "",
    saving: "Dein Code ist schon auf diesem Gerät und unterwegs zum Server.",
    saved: "Dein Code ist auf dem Server: Du kannst auf jedem Gerät weitermachen.",
    device:
      "Der Server hat deinen neuesten Code noch nicht. Er ist auf diesem Gerät aufgehoben und wird gesendet, sobald das geht.",
    unsaved:
      "Weder dieser Browser noch der Server hat deinen neuesten Code. Kopier ihn an einen sicheren Ort, bevor du die Seite schließt.",
  },
  storageFull:
    "Dieser Browser hat keinen Platz mehr für deinen Code. Sobald der Server ihn hat, ist er sicher.",
  storageFullSaved:
    "Dieser Browser hat keinen Platz mehr für deinen Code. Der Server hat ihn, es geht also nichts verloren.",
  replaced: "Hier steht jetzt anderer Code. Was vorher da war, ist aufgehoben.",
  bringBack: "Zurückholen",
  fine: "Gut so",
  rivalTitle: "Dieser Code wurde woanders geändert.",
  rivalLead: (when) =>
    `Eine andere Fassung wurde ${when} gespeichert, auf einem anderen Gerät oder in einem anderen Fenster. Mit welcher willst du weitermachen? Die andere bleibt erreichbar.`,
  keepMine: "Meine behalten",
  takeRival: "Die andere nehmen",
  showDifference: "Unterschied ansehen",
  hideDifference: "Unterschied ausblenden",
  differenceKey: "+ steht nur in deiner, − nur in der anderen.",
  side: { mine: "Nur in deiner:", other: "Nur in der anderen:", same: "" },
  pixels: (value) => `${number(value)} px`,
};

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Announcer</name>
  <message>
   <source>%1 more.</source>
   <translation>Noch %1.</translation>
  </message>
  <message>
   <source>Begin.</source>
   <translation>Los.</translation>
  </message>
  <message>
   <source>Change sides: %1.</source>
   <translation>Seite wechseln: %1.</translation>
  </message>
  <message>
   <source>Done.</source>
   <translation>Fertig.</translation>
  </message>
  <message>
   <source>Ended here. What you have done is kept.</source>
   <translation>Hier beendet. Was Sie getan haben, ist gespeichert.</translation>
  </message>
  <message>
   <source>Get ready.</source>
   <translation>Machen Sie sich bereit.</translation>
  </message>
  <message>
   <source>Going on.</source>
   <translation>Es geht weiter.</translation>
  </message>
  <message>
   <source>Next: %1.</source>
   <translation>Als Nächstes: %1.</translation>
  </message>
  <message>
   <source>Rest, %1.</source>
   <translation>Pause, %1.</translation>
  </message>
  <message>
   <source>Set %1 of %2</source>
   <translation>Satz %1 von %2</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Gestoppt</translation>
  </message>
 </context>
 <context>
  <name>AskCard</name>
  <message>
   <source>Ask me later</source>
   <translation>Später fragen</translation>
  </message>
 </context>
 <context>
  <name>Backups</name>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>from before a backup was put back</source>
   <translation>von vor dem Zurückholen einer Sicherung</translation>
  </message>
  <message>
   <source>from before an update of the program</source>
   <translation>von vor einer Aktualisierung von Backbeat</translation>
  </message>
  <message>
   <source>from before another history was added</source>
   <translation>von vor dem Hinzufügen eines anderen Verlaufs</translation>
  </message>
  <message>
   <source>from before everything was deleted</source>
   <translation>von vor dem Löschen von allem</translation>
  </message>
  <message>
   <source>made by hand</source>
   <translation>von Hand gemacht</translation>
  </message>
  <message>
   <source>made by itself</source>
   <translation>von selbst gemacht</translation>
  </message>
 </context>
 <context>
  <name>BackupsCard</name>
  <message numerus="yes">
   <source>%n session(s)</source>
   <translation>
    <numerusform>%n Einheit</numerusform>
    <numerusform>%n Einheiten</numerusform>
   </translation>
  </message>
  <message>
   <source>A copy of the history is made by itself on each day on which something was done, and checked. The last seven days, four weeks and six months are kept, all on this computer.</source>
   <translation>An jedem Tag, an dem etwas geübt wurde, wird von selbst eine Kopie des Verlaufs gemacht und geprüft. Die letzten sieben Tage, vier Wochen und sechs Monate bleiben, alles auf diesem Computer.</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Put back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Put back: %1</source>
   <translation>Zurückholen: %1</translation>
  </message>
  <message>
   <source>There is none yet.</source>
   <translation>Es gibt noch keine.</translation>
  </message>
  <message>
   <source>not checked yet</source>
   <translation>noch nicht geprüft</translation>
  </message>
 </context>
 <context>
  <name>Balance</name>
  <message>
   <source>Front and back of the body got about the same.</source>
   <translation>Vorder- und Rückseite des Körpers haben etwa gleich viel bekommen.</translation>
  </message>
  <message>
   <source>Left and right got about the same.</source>
   <translation>Links und rechts haben etwa gleich viel bekommen.</translation>
  </message>
  <message>
   <source>Nothing yet for the front or the back of the body.</source>
   <translation>Noch nichts für die Vorder- oder Rückseite des Körpers.</translation>
  </message>
  <message>
   <source>Nothing yet that is done one side at a time.</source>
   <translation>Noch nichts, was seitenweise geübt wird.</translation>
  </message>
  <message>
   <source>The back of the body got more: {more} minutes against {less}.</source>
   <translation>Die Rückseite des Körpers hat mehr bekommen: {more} Minuten gegenüber {less}.</translation>
  </message>
  <message>
   <source>The front of the body got more: {more} minutes against {less}.</source>
   <translation>Die Vorderseite des Körpers hat mehr bekommen: {more} Minuten gegenüber {less}.</translation>
  </message>
  <message>
   <source>The left side got more: {more} minutes against {less}.</source>
   <translation>Die linke Seite hat mehr bekommen: {more} Minuten gegenüber {less}.</translation>
  </message>
  <message>
   <source>The right side got more: {more} minutes against {less}.</source>
   <translation>Die rechte Seite hat mehr bekommen: {more} Minuten gegenüber {less}.</translation>
  </message>
  <message>
   <source>{area}: little was done. {routine} works on that.</source>
   <translation>{area}: wenig geübt. Dafür gibt es „{routine}“.</translation>
  </message>
 </context>
 <context>
  <name>BalancePage</name>
  <message numerus="yes">
   <source>%n set(s) of exercises that are no longer here are not counted.</source>
   <translation>
    <numerusform>Ein Satz mit einer Übung, die es hier nicht mehr gibt, ist nicht mitgezählt.</numerusform>
    <numerusform>%n Sätze mit Übungen, die es hier nicht mehr gibt, sind nicht mitgezählt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n week(s)</source>
   <translation>
    <numerusform>%n Woche</numerusform>
    <numerusform>%n Wochen</numerusform>
   </translation>
  </message>
  <message>
   <source>A set counts in full for every group its exercise works, so groups can be compared with one another but not added up. Minutes are time exercised. Little is less than a quarter of the average. Left and right are what is done one side at a time.</source>
   <translation>Ein Satz zählt voll für jede Muskelgruppe, die dabei arbeitet; Gruppen lassen sich so vergleichen, aber nicht zusammenzählen. Minuten sind geübte Zeit. Wenig heißt: weniger als ein Viertel des Durchschnitts. Links und rechts ist, was seitenweise geübt wird.</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Rückseite</translation>
  </message>
  <message>
   <source>Counted in</source>
   <translation>Gezählt in</translation>
  </message>
  <message>
   <source>Front</source>
   <translation>Vorderseite</translation>
  </message>
  <message>
   <source>Front and back</source>
   <translation>Vorder- und Rückseite</translation>
  </message>
  <message>
   <source>How it is counted</source>
   <translation>So wird gezählt</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <source>Left and right</source>
   <translation>Links und rechts</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <source>Muscle groups</source>
   <translation>Muskelgruppen</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open %1</source>
   <translation>%1 öffnen</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <source>Sets</source>
   <translation>Sätze</translation>
  </message>
  <message>
   <source>The last weeks</source>
   <translation>Die letzten Wochen</translation>
  </message>
  <message>
   <source>What would even it out</source>
   <translation>Was es ausgleichen würde</translation>
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
 </context>
 <context>
  <name>Before</name>
  <message>
   <source>Where sides take turns, the right one begins.</source>
   <translation>Wo die Seiten sich abwechseln, beginnt die rechte.</translation>
  </message>
  <message>
   <source>Where sides take turns, the weaker one begins.</source>
   <translation>Wo die Seiten sich abwechseln, beginnt die schwächere.</translation>
  </message>
 </context>
 <context>
  <name>BeforePage</name>
  <message numerus="yes">
   <source>%n question(s) left.</source>
   <translation>
    <numerusform>Noch eine Frage.</numerusform>
    <numerusform>Noch %n Fragen.</numerusform>
   </translation>
  </message>
  <message>
   <source>A few questions first</source>
   <translation>Zuerst ein paar Fragen</translation>
  </message>
  <message>
   <source>Another routine may have something for today.</source>
   <translation>Vielleicht hat ein anderes Programm heute etwas für Sie.</translation>
  </message>
  <message>
   <source>Ask a professional first with</source>
   <translation>Fragen Sie vorher fachlichen Rat bei</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Before the first session: six short questions.</source>
   <translation>Vor der ersten Einheit: sechs kurze Fragen.</translation>
  </message>
  <message>
   <source>Before you start</source>
   <translation>Bevor Sie beginnen</translation>
  </message>
  <message>
   <source>Do not start with</source>
   <translation>Nicht beginnen bei</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Further reading, if you are unsure: the PAR-Q+ questionnaire, or ask your doctor.</source>
   <translation>Zum Weiterlesen, wenn Sie unsicher sind: der Fragebogen PAR-Q+, oder fragen Sie Ihre Ärztin oder Ihren Arzt.</translation>
  </message>
  <message>
   <source>Go ahead, with care</source>
   <translation>Weiter, mit Vorsicht</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>I have read this</source>
   <translation>Ich habe das gelesen</translation>
  </message>
  <message>
   <source>If anything under “Do not start with” is so, go back.</source>
   <translation>Trifft etwas unter „Nicht beginnen bei“ zu, gehen Sie bitte zurück.</translation>
  </message>
  <message>
   <source>It is a year since you answered these questions; here they are once more.</source>
   <translation>Sie haben diese Fragen vor einem Jahr beantwortet; hier sind sie noch einmal.</translation>
  </message>
  <message>
   <source>It is shown before the first time, and again when the routine says something else.</source>
   <translation>Das erscheint vor dem ersten Mal und wieder, wenn im Programm etwas anderes steht.</translation>
  </message>
  <message>
   <source>Next question</source>
   <translation>Nächste Frage</translation>
  </message>
  <message>
   <source>Please read this first</source>
   <translation>Bitte zuerst lesen</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>Start as written</source>
   <translation>Wie geschrieben starten</translation>
  </message>
  <message>
   <source>The history cannot be read just now: %1</source>
   <translation>Der Verlauf lässt sich gerade nicht lesen: %1</translation>
  </message>
  <message>
   <source>The questions have changed since you answered them; here they are once more.</source>
   <translation>Die Fragen haben sich geändert, seit Sie sie beantwortet haben; hier sind sie noch einmal.</translation>
  </message>
  <message>
   <source>The routine would be done as it is written. If something hurt the last time, leave that out.</source>
   <translation>Das Programm liefe so, wie es geschrieben ist. Wenn beim letzten Mal etwas wehgetan hat, lassen Sie das bitte aus.</translation>
  </message>
  <message>
   <source>What was stopped before is not known</source>
   <translation>Was zuletzt gestoppt wurde, ist nicht bekannt</translation>
  </message>
  <message>
   <source>Y and N answer the next one.</source>
   <translation>J und N beantworten die nächste.</translation>
  </message>
  <message>
   <source>Your answers are not kept: only that they were given, and the day.</source>
   <translation>Ihre Antworten werden nicht gespeichert: nur dass Sie geantwortet haben, und der Tag.</translation>
  </message>
  <message>
   <source>n</source>
   <comment>the key for no</comment>
   <translation>n</translation>
  </message>
  <message>
   <source>y</source>
   <comment>the key for yes</comment>
   <translation>j</translation>
  </message>
 </context>
 <context>
  <name>Body</name>
  <message>
   <source>%1 min</source>
   <translation>%1 min</translation>
  </message>
  <message>
   <source>%1 percent</source>
   <translation>%1 Prozent</translation>
  </message>
  <message>
   <source>%1 percent, left smaller</source>
   <translation>%1 Prozent, links kleiner</translation>
  </message>
  <message>
   <source>%1 percent, right smaller</source>
   <translation>%1 Prozent, rechts kleiner</translation>
  </message>
  <message>
   <source>%1: %2; before: %3</source>
   <translation>%1: %2; davor: %3</translation>
  </message>
  <message>
   <source>%1: left is weaker.</source>
   <translation>%1: links ist schwächer.</translation>
  </message>
  <message>
   <source>%1: load is moved to it from other exercises.</source>
   <translation>%1: bekommt mehr, andere Übungen dafür weniger.</translation>
  </message>
  <message>
   <source>%1: nothing measured yet. Measure both sides, with the limb bent.</source>
   <translation>%1: noch nichts gemessen. Messen Sie beide Seiten, mit gebeugtem Arm oder Bein.</translation>
  </message>
  <message>
   <source>%1: right is weaker.</source>
   <translation>%1: rechts ist schwächer.</translation>
  </message>
  <message numerus="yes">
   <source>%n set(s)</source>
   <translation>
    <numerusform>%n Satz</numerusform>
    <numerusform>%n Sätze</numerusform>
   </translation>
  </message>
  <message>
   <source>A weak muscle group</source>
   <translation>Eine schwache Muskelgruppe</translation>
  </message>
  <message>
   <source>It begins</source>
   <translation>Sie beginnt</translation>
  </message>
  <message>
   <source>It is the only measurement so far.</source>
   <translation>Es ist bisher die einzige Messung.</translation>
  </message>
  <message>
   <source>Left is smaller</source>
   <translation>Links ist kleiner</translation>
  </message>
  <message>
   <source>Little or nothing: %1.</source>
   <translation>Wenig oder nichts: %1.</translation>
  </message>
  <message>
   <source>Measure both sides</source>
   <translation>Beide Seiten messen</translation>
  </message>
  <message>
   <source>Measured straight.</source>
   <translation>Gestreckt gemessen.</translation>
  </message>
  <message>
   <source>More, in every set</source>
   <translation>Mehr, in jedem Satz</translation>
  </message>
  <message>
   <source>More, in sets of its own</source>
   <translation>Mehr, in eigenen Sätzen</translation>
  </message>
  <message>
   <source>Most time: %1.</source>
   <translation>Am meisten Zeit: %1.</translation>
  </message>
  <message>
   <source>Nothing was done in these weeks.</source>
   <translation>In diesen Wochen wurde nichts geübt.</translation>
  </message>
  <message>
   <source>On %1 it was: %2.</source>
   <translation>Am %1 war es: %2.</translation>
  </message>
  <message>
   <source>Put it back</source>
   <translation>Wieder aufnehmen</translation>
  </message>
  <message>
   <source>Right is smaller</source>
   <translation>Rechts ist kleiner</translation>
  </message>
  <message>
   <source>The other does no more than it</source>
   <translation>Die andere macht nicht mehr als sie</translation>
  </message>
  <message>
   <source>The weaker side</source>
   <translation>Die schwächere Seite</translation>
  </message>
  <message>
   <source>The weaker side begins and does about %1 percent more, in every set.</source>
   <translation>Die schwächere Seite beginnt und macht etwa %1 Prozent mehr, in jedem Satz.</translation>
  </message>
  <message>
   <source>The weaker side begins and does about %1 percent more, in sets of its own.</source>
   <translation>Die schwächere Seite beginnt und macht etwa %1 Prozent mehr, in eigenen Sätzen.</translation>
  </message>
  <message>
   <source>The weaker side begins wherever the sides take turns, and does the same.</source>
   <translation>Die schwächere Seite beginnt, wo die Seiten sich abwechseln, und macht gleich viel.</translation>
  </message>
  <message>
   <source>The weaker side begins, and the other one does no more than the weaker one managed.</source>
   <translation>Die schwächere Seite beginnt, und die andere macht nicht mehr, als die schwächere geschafft hat.</translation>
  </message>
  <message>
   <source>alike</source>
   <translation>gleich</translation>
  </message>
  <message>
   <source>little</source>
   <translation>wenig</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
 </context>
 <context>
  <name>BodyPage</name>
  <message>
   <source>Balance</source>
   <translation>Ausgleich</translation>
  </message>
  <message>
   <source>Body</source>
   <translation>Körper</translation>
  </message>
  <message>
   <source>Part of this page</source>
   <translation>Teil dieser Seite</translation>
  </message>
  <message>
   <source>Tape measure</source>
   <translation>Maßband</translation>
  </message>
  <message>
   <source>Weaker side</source>
   <translation>Schwächere Seite</translation>
  </message>
 </context>
 <context>
  <name>BottomBar</name>
  <message>
   <source>+10 s</source>
   <translation>+10 s</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Danach</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Auslassen</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <source>Ten seconds more</source>
   <translation>Zehn Sekunden mehr</translation>
  </message>
 </context>
 <context>
  <name>BreakCard</name>
  <message>
   <source>Breaks from the desk</source>
   <translation>Bewegungspausen</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
 </context>
 <context>
  <name>BreakControls</name>
  <message>
   <source>30 minutes</source>
   <translation>30 Minuten</translation>
  </message>
  <message>
   <source>An hour</source>
   <translation>Eine Stunde</translation>
  </message>
  <message>
   <source>Pause reminders</source>
   <translation>Erinnerungen aussetzen</translation>
  </message>
  <message>
   <source>Remind me again</source>
   <translation>Wieder erinnern</translation>
  </message>
  <message>
   <source>Start a break now</source>
   <translation>Jetzt eine Bewegungspause</translation>
  </message>
  <message>
   <source>Until tomorrow</source>
   <translation>Bis morgen</translation>
  </message>
 </context>
 <context>
  <name>BreakHouse</name>
  <message>
   <source>The settings of breaks hold something unexpected for %1; the usual value is used.</source>
   <translation>In den Einstellungen der Bewegungspausen steht bei %1 etwas Unerwartetes; es gilt der übliche Wert.</translation>
  </message>
 </context>
 <context>
  <name>BreakLine</name>
  <message numerus="yes">
   <source>%n begun and left</source>
   <translation>
    <numerusform>%n begonnen und verlassen</numerusform>
    <numerusform>%n begonnen und verlassen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n done</source>
   <translation>
    <numerusform>%n gemacht</numerusform>
    <numerusform>%n gemacht</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n offered</source>
   <translation>
    <numerusform>%n angeboten</numerusform>
    <numerusform>%n angeboten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n put off</source>
   <translation>
    <numerusform>%n verschoben</numerusform>
    <numerusform>%n verschoben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n skipped</source>
   <translation>
    <numerusform>%n ausgelassen</numerusform>
    <numerusform>%n ausgelassen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unanswered</source>
   <translation>
    <numerusform>%n unbeantwortet</numerusform>
    <numerusform>%n unbeantwortet</numerusform>
   </translation>
  </message>
  <message>
   <source>Breaks from the desk: %1.</source>
   <translation>Bewegungspausen: %1.</translation>
  </message>
 </context>
 <context>
  <name>BreakWindow</name>
  <message>
   <source>Break</source>
   <translation>Bewegungspause</translation>
  </message>
 </context>
 <context>
  <name>Breaks</name>
  <message>
   <source>A session is going on</source>
   <translation>Eine Einheit läuft</translation>
  </message>
  <message>
   <source>A session is open; it is not disturbed.</source>
   <translation>Eine Einheit ist offen; sie wird nicht gestört.</translation>
  </message>
  <message>
   <source>Do Not Disturb is on</source>
   <translation>„Nicht stören“ ist an</translation>
  </message>
  <message numerus="yes">
   <source>It can be put off %n more time(s).</source>
   <translation>
    <numerusform>Sie lässt sich noch einmal verschieben.</numerusform>
    <numerusform>Sie lässt sich noch %n-mal verschieben.</numerusform>
   </translation>
  </message>
  <message>
   <source>It has been put off as often as you chose.</source>
   <translation>Sie wurde so oft verschoben, wie Sie es erlaubt haben.</translation>
  </message>
  <message>
   <source>Longer break</source>
   <translation>Längere Pause</translation>
  </message>
  <message numerus="yes">
   <source>Next break in %n minute(s)</source>
   <translation>
    <numerusform>Nächste Bewegungspause in einer Minute</numerusform>
    <numerusform>Nächste Bewegungspause in %n Minuten</numerusform>
   </translation>
  </message>
  <message>
   <source>Next break in less than a minute</source>
   <translation>Nächste Bewegungspause in weniger als einer Minute</translation>
  </message>
  <message>
   <source>No break is offered just now.</source>
   <translation>Gerade wird keine Bewegungspause angeboten.</translation>
  </message>
  <message>
   <source>No break is to come</source>
   <translation>Es steht keine Bewegungspause an</translation>
  </message>
  <message>
   <source>No kind of break is switched on; the settings have them.</source>
   <translation>Keine Art von Bewegungspause ist eingeschaltet; Sie finden sie in den Einstellungen.</translation>
  </message>
  <message>
   <source>No reminders now</source>
   <translation>Jetzt keine Erinnerungen</translation>
  </message>
  <message>
   <source>No routine fits this kind of break; the settings say which it may bring.</source>
   <translation>Kein Programm passt zu dieser Art von Pause; welche sie bringen darf, steht in den Einstellungen.</translation>
  </message>
  <message>
   <source>Nobody is at the desk: that is a break, too</source>
   <translation>Niemand ist am Schreibtisch: auch das ist eine Pause</translation>
  </message>
  <message>
   <source>Reminders are not paused.</source>
   <translation>Die Erinnerungen sind nicht ausgesetzt.</translation>
  </message>
  <message>
   <source>Reminders are off</source>
   <translation>Die Erinnerungen sind aus</translation>
  </message>
  <message>
   <source>Reminders are paused until %1</source>
   <translation>Erinnerungen ausgesetzt bis %1</translation>
  </message>
  <message>
   <source>Short break</source>
   <translation>Kurze Pause</translation>
  </message>
  <message>
   <source>There is no such kind of break.</source>
   <translation>Diese Art von Pause gibt es nicht.</translation>
  </message>
  <message>
   <source>Time for a break</source>
   <translation>Zeit für eine Bewegungspause</translation>
  </message>
  <message>
   <source>Time for a break, once there is peace: %1</source>
   <translation>Zeit für eine Bewegungspause, sobald es ruhig ist: %1</translation>
  </message>
  <message>
   <source>a microphone is in use</source>
   <translation>ein Mikrofon ist in Gebrauch</translation>
  </message>
  <message>
   <source>a moment after what was there before</source>
   <translation>einen Augenblick nach dem, was vorher war</translation>
  </message>
  <message>
   <source>a program you named is running</source>
   <translation>ein Programm, das Sie genannt haben, läuft</translation>
  </message>
  <message>
   <source>a window is full screen</source>
   <translation>ein Fenster füllt den Bildschirm</translation>
  </message>
  <message numerus="yes">
   <source>every %n minute(s)</source>
   <translation>
    <numerusform>jede Minute</numerusform>
    <numerusform>alle %n Minuten</numerusform>
   </translation>
  </message>
  <message>
   <source>tomorrow</source>
   <translation>morgen</translation>
  </message>
 </context>
 <context>
  <name>BreaksCard</name>
  <message>
   <source>A small window in a corner says when it is time. It takes no key from you, and nothing starts by itself.</source>
   <translation>Ein kleines Fenster in einer Ecke sagt, wann es Zeit ist. Es nimmt Ihnen keine Taste weg, und nichts startet von selbst.</translation>
  </message>
  <message>
   <source>An icon in the tray</source>
   <translation>Symbol im Infobereich</translation>
  </message>
  <message>
   <source>Beside the work</source>
   <translation>Neben der Arbeit</translation>
  </message>
  <message>
   <source>Closing the window ends Backbeat.</source>
   <translation>Wird das Fenster geschlossen, endet Backbeat.</translation>
  </message>
  <message>
   <source>Closing the window leaves Backbeat in the tray.</source>
   <translation>Wird das Fenster geschlossen, bleibt Backbeat im Infobereich.</translation>
  </message>
  <message>
   <source>Closing the window leaves a small window, so that reminders still come.</source>
   <translation>Wird das Fenster geschlossen, bleibt ein kleines Fenster, damit weiter erinnert wird.</translation>
  </message>
  <message>
   <source>Over the whole screen</source>
   <translation>Über den ganzen Bildschirm</translation>
  </message>
  <message>
   <source>Remind me of breaks</source>
   <translation>An Pausen erinnern</translation>
  </message>
  <message>
   <source>Start with the login, without its window</source>
   <translation>Mit der Anmeldung starten, ohne Fenster</translation>
  </message>
  <message>
   <source>The break shows</source>
   <translation>Die Pause erscheint</translation>
  </message>
  <message>
   <source>The screen is never locked, and the window can always be closed.</source>
   <translation>Der Bildschirm wird nie gesperrt, und das Fenster lässt sich immer schließen.</translation>
  </message>
  <message>
   <source>There is no tray on this desktop just now.</source>
   <translation>Auf diesem Desktop gibt es gerade keinen Infobereich.</translation>
  </message>
  <message>
   <source>There is no tray on this desktop just now: a small window stands in for it.</source>
   <translation>Auf diesem Desktop gibt es gerade keinen Infobereich: Ein kleines Fenster vertritt ihn.</translation>
  </message>
 </context>
 <context>
  <name>BreaksPage</name>
  <message>
   <source>Breaks</source>
   <translation>Bewegungspausen</translation>
  </message>
 </context>
 <context>
  <name>BusyBar</name>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
 </context>
 <context>
  <name>CalendarGrid</name>
  <message>
   <source>Calendar, %1</source>
   <translation>Kalender, %1</translation>
  </message>
 </context>
 <context>
  <name>CalendarView</name>
  <message>
   <source>Nothing was written down on this day.</source>
   <translation>An diesem Tag wurde nichts aufgeschrieben.</translation>
  </message>
  <message>
   <source>Page down</source>
   <translation>Bild ab</translation>
  </message>
  <message>
   <source>Page up</source>
   <translation>Bild auf</translation>
  </message>
  <message>
   <source>The month after</source>
   <translation>Der Monat danach</translation>
  </message>
  <message>
   <source>The month before</source>
   <translation>Der Monat davor</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>stopped because something hurt</source>
   <translation>gestoppt, weil etwas wehtat</translation>
  </message>
 </context>
 <context>
  <name>CardGrid</name>
  <message>
   <source>Routines</source>
   <translation>Programme</translation>
  </message>
 </context>
 <context>
  <name>CardLine</name>
  <message>
   <source>A line that should be as long as a bank card</source>
   <translation>Eine Linie, die so lang sein soll wie eine Bankkarte</translation>
  </message>
  <message>
   <source>Seen from afar</source>
   <translation>Aus der Ferne</translation>
  </message>
 </context>
 <context>
  <name>ChangesView</name>
  <message>
   <source>None of the routines here has an exercise that this would change.</source>
   <translation>Kein Programm hier enthält eine Übung, die das ändern würde.</translation>
  </message>
  <message numerus="yes">
   <source>What it changes, in %n routine(s)</source>
   <translation>
    <numerusform>Was sich in einem Programm ändert</numerusform>
    <numerusform>Was sich in %n Programmen ändert</numerusform>
   </translation>
  </message>
  <message>
   <source>Which routine</source>
   <translation>Welches Programm</translation>
  </message>
 </context>
 <context>
  <name>Changing</name>
  <message>
   <source>It is back.</source>
   <translation>Es ist wieder da.</translation>
  </message>
  <message>
   <source>Put it back</source>
   <translation>Wieder aufnehmen</translation>
  </message>
  <message>
   <source>The session is deleted. Backups made before still hold it until they are replaced.</source>
   <translation>Die Einheit ist gelöscht. Ältere Sicherungen enthalten sie noch, bis sie ersetzt werden.</translation>
  </message>
  <message>
   <source>The set is removed.</source>
   <translation>Der Satz ist entfernt.</translation>
  </message>
 </context>
 <context>
  <name>Charts</name>
  <message>
   <source>Show the numbers</source>
   <translation>Zahlen zeigen</translation>
  </message>
 </context>
 <context>
  <name>Content</name>
  <message>
   <source>a baby that feels very stiff or very limp</source>
   <translation>ein Baby, das sich sehr steif oder sehr schlaff anfühlt</translation>
  </message>
  <message>
   <source>a baby that is tired or cries</source>
   <translation>ein müdes oder weinendes Baby</translation>
  </message>
  <message>
   <source>a baby that was born early</source>
   <translation>ein zu früh geborenes Baby</translation>
  </message>
  <message>
   <source>a full belly</source>
   <translation>voller Bauch</translation>
  </message>
  <message>
   <source>a slipped disc</source>
   <translation>Bandscheibenvorfall</translation>
  </message>
  <message>
   <source>after-exercise-release</source>
   <translation>Lockern nach dem Üben</translation>
  </message>
  <message>
   <source>any illness of the bones</source>
   <translation>jede Erkrankung der Knochen</translation>
  </message>
  <message>
   <source>arms</source>
   <translation>Arme</translation>
  </message>
  <message>
   <source>baby</source>
   <translation>Baby</translation>
  </message>
  <message>
   <source>back</source>
   <translation>Rücken</translation>
  </message>
  <message>
   <source>ball</source>
   <translation>Ball</translation>
  </message>
  <message>
   <source>bar</source>
   <translation>Stange</translation>
  </message>
  <message>
   <source>belly</source>
   <translation>Bauch</translation>
  </message>
  <message>
   <source>bleeding</source>
   <translation>Blutungen</translation>
  </message>
  <message>
   <source>breath</source>
   <translation>Atem</translation>
  </message>
  <message>
   <source>chair</source>
   <translation>Stuhl</translation>
  </message>
  <message>
   <source>chest</source>
   <translation>Brust</translation>
  </message>
  <message>
   <source>child</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>children</source>
   <translation>Kinder</translation>
  </message>
  <message>
   <source>cool-down</source>
   <translation>Ausklang</translation>
  </message>
  <message>
   <source>couch</source>
   <translation>Sofa</translation>
  </message>
  <message>
   <source>desk-break</source>
   <translation>Schreibtischpause</translation>
  </message>
  <message>
   <source>dumbbells</source>
   <translation>Hanteln</translation>
  </message>
  <message>
   <source>every baby, before the first time: ask the paediatrician</source>
   <translation>jedes Baby vor dem ersten Mal: kinderärztlichen Rat einholen</translation>
  </message>
  <message>
   <source>every child, before the first time: ask the child's own specialist</source>
   <translation>jedes Kind vor dem ersten Mal: die eigenen Fachleute des Kindes fragen</translation>
  </message>
  <message>
   <source>feet</source>
   <translation>Füße</translation>
  </message>
  <message>
   <source>fever</source>
   <translation>Fieber</translation>
  </message>
  <message>
   <source>fever or any illness of the baby</source>
   <translation>Fieber oder jede Erkrankung des Babys</translation>
  </message>
  <message>
   <source>fever or any illness of the child</source>
   <translation>Fieber oder jede Erkrankung des Kindes</translation>
  </message>
  <message>
   <source>five-minute-warm-up</source>
   <translation>Aufwärmen in fünf Minuten</translation>
  </message>
  <message>
   <source>flare-up of a long-term illness</source>
   <translation>Schub einer chronischen Krankheit</translation>
  </message>
  <message>
   <source>floor</source>
   <translation>Boden</translation>
  </message>
  <message>
   <source>gentle</source>
   <translation>sanft</translation>
  </message>
  <message>
   <source>hands</source>
   <translation>Hände</translation>
  </message>
  <message>
   <source>heart or blood vessel disease</source>
   <translation>Herz- oder Gefäßerkrankung</translation>
  </message>
  <message>
   <source>high blood pressure</source>
   <translation>Bluthochdruck</translation>
  </message>
  <message>
   <source>high blood pressure or glaucoma</source>
   <translation>Bluthochdruck oder Glaukom</translation>
  </message>
  <message>
   <source>hips that may slip out of place</source>
   <translation>Hüften, die auskugeln können</translation>
  </message>
  <message>
   <source>injury of the spine</source>
   <translation>Verletzung der Wirbelsäule</translation>
  </message>
  <message>
   <source>kidney disease</source>
   <translation>Nierenerkrankung</translation>
  </message>
  <message>
   <source>legs</source>
   <translation>Beine</translation>
  </message>
  <message>
   <source>less than an hour since the last feed</source>
   <translation>weniger als eine Stunde seit der letzten Mahlzeit</translation>
  </message>
  <message>
   <source>loose joints or a weak neck</source>
   <translation>lockere Gelenke oder ein schwacher Nacken</translation>
  </message>
  <message>
   <source>neck</source>
   <translation>Nacken</translation>
  </message>
  <message>
   <source>no plan from the child's own specialist</source>
   <translation>kein Plan von den eigenen Fachleuten des Kindes</translation>
  </message>
  <message>
   <source>pillow</source>
   <translation>Kissen</translation>
  </message>
  <message>
   <source>play</source>
   <translation>Spiel</translation>
  </message>
  <message>
   <source>posture</source>
   <translation>Haltung</translation>
  </message>
  <message>
   <source>pregnancy</source>
   <translation>Schwangerschaft</translation>
  </message>
  <message>
   <source>quiet</source>
   <translation>leise</translation>
  </message>
  <message>
   <source>regular</source>
   <translation>mittel</translation>
  </message>
  <message>
   <source>release</source>
   <translation>Lockern</translation>
  </message>
  <message>
   <source>seated</source>
   <translation>im Sitzen</translation>
  </message>
  <message>
   <source>seizures</source>
   <translation>Krampfanfälle</translation>
  </message>
  <message>
   <source>severe pain</source>
   <translation>starke Schmerzen</translation>
  </message>
  <message>
   <source>short</source>
   <translation>kurz</translation>
  </message>
  <message>
   <source>shoulders</source>
   <translation>Schultern</translation>
  </message>
  <message>
   <source>sitting-job</source>
   <translation>sitzende Arbeit</translation>
  </message>
  <message>
   <source>specialist</source>
   <translation>Fachleute</translation>
  </message>
  <message>
   <source>standing</source>
   <translation>im Stehen</translation>
  </message>
  <message>
   <source>strength</source>
   <translation>Kraft</translation>
  </message>
  <message>
   <source>stretch</source>
   <translation>Dehnen</translation>
  </message>
  <message>
   <source>strong</source>
   <translation>kräftig</translation>
  </message>
  <message>
   <source>table</source>
   <translation>Tisch</translation>
  </message>
  <message>
   <source>ten-step-warm-up</source>
   <translation>Aufwärmen in zehn Schritten</translation>
  </message>
  <message>
   <source>thin bones</source>
   <translation>Osteoporose</translation>
  </message>
  <message>
   <source>upper-back</source>
   <translation>oberer Rücken</translation>
  </message>
  <message>
   <source>waist</source>
   <translation>Taille</translation>
  </message>
  <message>
   <source>wall</source>
   <translation>Wand</translation>
  </message>
  <message>
   <source>warm-up</source>
   <translation>Aufwärmen</translation>
  </message>
  <message>
   <source>with-a-carer</source>
   <translation>mit Hilfsperson</translation>
  </message>
 </context>
 <context>
  <name>CorrectingCard</name>
  <message>
   <source>A note, for yourself or your physiotherapist</source>
   <translation>Eine Notiz, für Sie selbst oder Ihre Physiotherapie</translation>
  </message>
  <message>
   <source>A set that was not done, or not like this</source>
   <translation>Ein Satz, der nicht oder anders gemacht wurde</translation>
  </message>
  <message>
   <source>Correct this session</source>
   <translation>Diese Einheit korrigieren</translation>
  </message>
  <message>
   <source>Delete this session</source>
   <translation>Diese Einheit löschen</translation>
  </message>
  <message>
   <source>How hard</source>
   <translation>Wie anstrengend</translation>
  </message>
  <message>
   <source>How hard was it, from 0 to 10?</source>
   <translation>Wie anstrengend war es, von 0 bis 10?</translation>
  </message>
  <message>
   <source>Leave as it was</source>
   <translation>Lassen, wie es war</translation>
  </message>
  <message>
   <source>Or take the whole session out of the history. It can be put back as long as the message about it stands.</source>
   <translation>Oder nehmen Sie die ganze Einheit aus dem Verlauf. Solange die Meldung darüber steht, lässt sie sich zurückholen.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove %1, %2</source>
   <translation>%1, %2 entfernen</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
 </context>
 <context>
  <name>CutOffCard</name>
  <message>
   <source>%1. Its plan cannot be read any more; what was done is kept.</source>
   <translation>%1. Der Plan lässt sich nicht mehr lesen; was Sie getan haben, ist gespeichert.</translation>
  </message>
  <message>
   <source>%1. What was done is kept. Going on, it opens paused.</source>
   <translation>%1. Was Sie getan haben, ist gespeichert. Beim Fortsetzen ist die Einheit zunächst angehalten.</translation>
  </message>
  <message>
   <source>Ctrl+G</source>
   <translation>Strg+G</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>Abschließen</translation>
  </message>
  <message>
   <source>Go on from exercise %1</source>
   <translation>Bei Übung %1 fortsetzen</translation>
  </message>
  <message>
   <source>“%1” was cut off</source>
   <translation>„%1“ wurde unterbrochen</translation>
  </message>
 </context>
 <context>
  <name>DataCard</name>
  <message>
   <source>Backups and deleting</source>
   <translation>Sichern und Löschen</translation>
  </message>
  <message>
   <source>Nothing ever leaves this computer. What you did is backed up here by itself.</source>
   <translation>Nichts verlässt je diesen Computer. Was Sie getan haben, wird hier von selbst gesichert.</translation>
  </message>
  <message>
   <source>What is stored, and where</source>
   <translation>Was gespeichert wird, und wo</translation>
  </message>
  <message>
   <source>Your data</source>
   <translation>Ihre Daten</translation>
  </message>
 </context>
 <context>
  <name>DataPage</name>
  <message numerus="yes">
   <source>%n session(s) copied and checked.</source>
   <translation>
    <numerusform>%n Einheit kopiert und geprüft.</numerusform>
    <numerusform>%n Einheiten kopiert und geprüft.</numerusform>
   </translation>
  </message>
  <message>
   <source>A history was damaged at some time and is kept under another name. What could still be read was taken over into the one you have now; a backup from before may hold more.</source>
   <translation>Ein Verlauf wurde irgendwann beschädigt und liegt unter anderem Namen. Was noch lesbar war, steht in Ihrem jetzigen; eine ältere Sicherung enthält vielleicht mehr.</translation>
  </message>
  <message>
   <source>Backups and deleting</source>
   <translation>Sichern und Löschen</translation>
  </message>
  <message>
   <source>Everything that was recorded is deleted.</source>
   <translation>Alles Aufgezeichnete ist gelöscht.</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>Lassen, wie es ist</translation>
  </message>
  <message>
   <source>Not everything could be removed; see below.</source>
   <translation>Nicht alles ließ sich entfernen; siehe unten.</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Put it back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Set aside as damaged</source>
   <translation>Als beschädigt beiseitegelegt</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>The backup is being put back.</source>
   <translation>Die Sicherung wird zurückgeholt.</translation>
  </message>
  <message>
   <source>The history is as it was on %1.</source>
   <translation>Der Verlauf ist wie am %1.</translation>
  </message>
  <message>
   <source>The history will be as it was on %1.</source>
   <translation>Der Verlauf wird wie am %1.</translation>
  </message>
  <message>
   <source>What is there now is kept: it becomes a backup of its own.</source>
   <translation>Was jetzt da ist, bleibt: Es wird eine eigene Sicherung.</translation>
  </message>
  <message>
   <source>What was there before is kept as %1.</source>
   <translation>Was vorher da war, liegt als %1.</translation>
  </message>
 </context>
 <context>
  <name>DayChoice</name>
  <message>
   <source>Another day</source>
   <translation>Ein anderer Tag</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Tag</translation>
  </message>
 </context>
 <context>
  <name>Deleting</name>
  <message>
   <source>Delete everything</source>
   <translation>Alles löschen</translation>
  </message>
  <message>
   <source>delete</source>
   <comment>the word to be typed</comment>
   <translation>löschen</translation>
  </message>
  <message>
   <source>files you exported, and copies you made of them</source>
   <translation>Dateien, die Sie exportiert haben, und Ihre Kopien davon</translation>
  </message>
  <message>
   <source>on a flash disk, the old bytes themselves, for a while: encrypt the disk if that matters</source>
   <translation>auf einem Flash-Speicher eine Zeit lang die alten Daten selbst: Verschlüsseln Sie ihn, wenn es darauf ankommt</translation>
  </message>
  <message>
   <source>sheets you printed or saved as PDF</source>
   <translation>Blätter, die Sie gedruckt oder als PDF gespeichert haben</translation>
  </message>
  <message>
   <source>snapshots and backups that your system or another program makes of this disk</source>
   <translation>Schnappschüsse und Sicherungen, die Ihr System oder ein anderes Programm von diesem Datenträger macht</translation>
  </message>
 </context>
 <context>
  <name>DeletingCard</name>
  <message numerus="yes">
   <source>%n file(s) will be removed.</source>
   <translation>
    <numerusform>%n Datei wird entfernt.</numerusform>
    <numerusform>%n Dateien werden entfernt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n session(s) deleted.</source>
   <translation>
    <numerusform>%n Einheit gelöscht.</numerusform>
    <numerusform>%n Einheiten gelöscht.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n session(s) in the history.</source>
   <translation>
    <numerusform>%n Einheit im Verlauf.</numerusform>
    <numerusform>%n Einheiten im Verlauf.</numerusform>
   </translation>
  </message>
  <message>
   <source>Delete everything</source>
   <translation>Alles löschen</translation>
  </message>
  <message>
   <source>Delete everything …</source>
   <translation>Alles löschen …</translation>
  </message>
  <message>
   <source>Leave it</source>
   <translation>Lassen</translation>
  </message>
  <message>
   <source>Not removed:</source>
   <translation>Nicht entfernt:</translation>
  </message>
  <message>
   <source>Out of this program's reach:</source>
   <translation>Außer Reichweite dieses Programms:</translation>
  </message>
  <message>
   <source>Removed:</source>
   <translation>Entfernt:</translation>
  </message>
  <message>
   <source>Save a copy first</source>
   <translation>Zuerst eine Kopie speichern</translation>
  </message>
  <message>
   <source>Show the files</source>
   <translation>Dateien zeigen</translation>
  </message>
  <message>
   <source>The history, its backups, what was set aside as damaged, and the program's technical notes. Your own routines, exercises and settings stay.</source>
   <translation>Der Verlauf, seine Sicherungen, was als beschädigt beiseitegelegt wurde, und die technischen Notizen von Backbeat. Ihre eigenen Programme, Übungen und Einstellungen bleiben.</translation>
  </message>
  <message>
   <source>There is nothing to delete.</source>
   <translation>Es gibt nichts zu löschen.</translation>
  </message>
  <message>
   <source>This cannot be undone. To go on, type the word: %1</source>
   <translation>Das lässt sich nicht rückgängig machen. Zum Fortfahren tippen Sie das Wort: %1</translation>
  </message>
 </context>
 <context>
  <name>DetailPage</name>
  <message>
   <source>%1 of %2</source>
   <translation>%1 von %2</translation>
  </message>
  <message>
   <source>%1 of 10</source>
   <translation>%1 von 10</translation>
  </message>
  <message>
   <source>At %1, in %2.</source>
   <translation>Um %1, bei der Übung „%2“.</translation>
  </message>
  <message>
   <source>Correct</source>
   <translation>Korrigieren</translation>
  </message>
  <message>
   <source>Effort %1 of 10</source>
   <translation>Anstrengung %1 von 10</translation>
  </message>
  <message>
   <source>Exercise and rest</source>
   <translation>Übung und Pause</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>How it ended</source>
   <translation>Wie es endete</translation>
  </message>
  <message>
   <source>How it was</source>
   <translation>Wie es war</translation>
  </message>
  <message>
   <source>Pain %1 of 10 at its worst</source>
   <translation>Schmerz höchstens %1 von 10</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Pauses</source>
   <translation>Unterbrechungen</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Geplant</translation>
  </message>
  <message>
   <source>Planned and done</source>
   <translation>Geplant und getan</translation>
  </message>
  <message>
   <source>Sets done</source>
   <translation>Gemachte Sätze</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Gestoppt</translation>
  </message>
  <message>
   <source>the clock of the computer was changed meanwhile</source>
   <translation>die Uhr des Computers wurde zwischendurch verstellt</translation>
  </message>
  <message>
   <source>written down from paper, with the times that were planned</source>
   <translation>vom Papier übertragen, mit den geplanten Zeiten</translation>
  </message>
 </context>
 <context>
  <name>DifferenceBox</name>
  <message>
   <source>Different this time</source>
   <translation>Diesmal anders</translation>
  </message>
  <message>
   <source>Has it settled?</source>
   <translation>Hat es sich beruhigt?</translation>
  </message>
  <message>
   <source>Nothing of this routine is left to do today.</source>
   <translation>Von diesem Programm bleibt heute nichts zu tun.</translation>
  </message>
 </context>
 <context>
  <name>Dose</name>
  <message numerus="yes">
   <source>%n minute(s)</source>
   <translation>
    <numerusform>%n Minute</numerusform>
    <numerusform>%n Minuten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n second(s)</source>
   <translation>
    <numerusform>%n Sekunde</numerusform>
    <numerusform>%n Sekunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n set(s)</source>
   <translation>
    <numerusform>%n Satz</numerusform>
    <numerusform>%n Sätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n set(s).</source>
   <translation>
    <numerusform>%n Satz.</numerusform>
    <numerusform>%n Sätze.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s)</source>
   <translation>
    <numerusform>%n-mal</numerusform>
    <numerusform>%n-mal</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s) each side, in turn.</source>
   <translation>
    <numerusform>%n-mal je Seite, im Wechsel.</numerusform>
    <numerusform>%n-mal je Seite, im Wechsel.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s) each side.</source>
   <translation>
    <numerusform>%n-mal je Seite.</numerusform>
    <numerusform>%n-mal je Seite.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s), left side only.</source>
   <translation>
    <numerusform>%n-mal, nur links.</numerusform>
    <numerusform>%n-mal, nur links.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s), right side only.</source>
   <translation>
    <numerusform>%n-mal, nur rechts.</numerusform>
    <numerusform>%n-mal, nur rechts.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s).</source>
   <translation>
    <numerusform>%n-mal.</numerusform>
    <numerusform>%n-mal.</numerusform>
   </translation>
  </message>
  <message>
   <source>.</source>
   <comment>the sign before tenths, as in 2.5</comment>
   <translation>,</translation>
  </message>
  <message>
   <source>At your own pace.</source>
   <translation>In Ihrem Tempo.</translation>
  </message>
  <message>
   <source>Begin with the left side.</source>
   <translation>Mit der linken Seite beginnen.</translation>
  </message>
  <message>
   <source>Begin with the left side; on the right do no more than the left managed.</source>
   <translation>Mit der linken Seite beginnen; rechts nicht mehr machen, als links ging.</translation>
  </message>
  <message>
   <source>Begin with the right side.</source>
   <translation>Mit der rechten Seite beginnen.</translation>
  </message>
  <message>
   <source>Begin with the right side; on the left do no more than the right managed.</source>
   <translation>Mit der rechten Seite beginnen; links nicht mehr machen, als rechts ging.</translation>
  </message>
  <message>
   <source>Breathe evenly.</source>
   <translation>Gleichmäßig atmen.</translation>
  </message>
  <message>
   <source>Breathe in for {in}, out for {out}.</source>
   <translation>{in} einatmen, {out} ausatmen.</translation>
  </message>
  <message>
   <source>Exhale on the effort, inhale to finish.</source>
   <translation>Bei der Anstrengung ausatmen, beim Zurückgehen einatmen.</translation>
  </message>
  <message>
   <source>Exhale on the effort.</source>
   <translation>Bei der Anstrengung ausatmen.</translation>
  </message>
  <message>
   <source>Hold {length}.</source>
   <translation>{length} halten.</translation>
  </message>
  <message>
   <source>Inhale on the effort, exhale to finish.</source>
   <translation>Bei der Anstrengung einatmen, beim Zurückgehen ausatmen.</translation>
  </message>
  <message>
   <source>Inhale on the effort.</source>
   <translation>Bei der Anstrengung einatmen.</translation>
  </message>
  <message>
   <source>No rest in between.</source>
   <translation>Ohne Pause dazwischen.</translation>
  </message>
  <message>
   <source>On the left, {amount} in each set.</source>
   <translation>Links {amount} in jedem Satz.</translation>
  </message>
  <message>
   <source>On the right, {amount} in each set.</source>
   <translation>Rechts {amount} in jedem Satz.</translation>
  </message>
  <message>
   <source>Rest {length}.</source>
   <translation>{length} Pause.</translation>
  </message>
  <message>
   <source>Then one more set on the left: {amount}.</source>
   <translation>Dann noch ein Satz links: {amount}.</translation>
  </message>
  <message>
   <source>Then one more set on the right: {amount}.</source>
   <translation>Dann noch ein Satz rechts: {amount}.</translation>
  </message>
  <message>
   <source>{length} each side.</source>
   <translation>{length} je Seite.</translation>
  </message>
  <message>
   <source>{length}, left and right in turn.</source>
   <translation>{length}, links und rechts im Wechsel.</translation>
  </message>
  <message>
   <source>{length}, left side only.</source>
   <translation>{length}, nur links.</translation>
  </message>
  <message>
   <source>{length}, right side only.</source>
   <translation>{length}, nur rechts.</translation>
  </message>
  <message>
   <source>{length}.</source>
   <translation>{length}.</translation>
  </message>
  <message>
   <source>{number} seconds</source>
   <translation>{number} Sekunden</translation>
  </message>
  <message>
   <source>{sets} without a rest.</source>
   <translation>{sets} ohne Pause.</translation>
  </message>
  <message>
   <source>{sets}, rest {length}.</source>
   <translation>{sets}, {length} Pause.</translation>
  </message>
 </context>
 <context>
  <name>ExchangeView</name>
  <message>
   <source>%1 is there already.</source>
   <translation>%1 gibt es schon.</translation>
  </message>
  <message numerus="yes">
   <source>%n session(s) saved as %1.</source>
   <translation>
    <numerusform>%n Einheit gespeichert als %1.</numerusform>
    <numerusform>%n Einheiten gespeichert als %1.</numerusform>
   </translation>
  </message>
  <message>
   <source>A copy from before is among the backups.</source>
   <translation>Eine Kopie von vorher liegt bei den Sicherungen.</translation>
  </message>
  <message>
   <source>A table opens in any spreadsheet: one line for every set. The other file holds everything and can be read in again, here or on another computer.</source>
   <translation>Die Tabelle öffnet sich in jeder Tabellenkalkulation: eine Zeile für jeden Satz. Die andere Datei enthält alles und lässt sich wieder einlesen, hier oder auf einem anderen Computer.</translation>
  </message>
  <message>
   <source>Add another history</source>
   <translation>Einen anderen Verlauf hinzufügen</translation>
  </message>
  <message>
   <source>Add them</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <source>Another name</source>
   <translation>Anderer Name</translation>
  </message>
  <message>
   <source>Choose a file</source>
   <translation>Datei wählen</translation>
  </message>
  <message>
   <source>Choose a history</source>
   <translation>Verlauf wählen</translation>
  </message>
  <message>
   <source>From a file that was saved here or on another computer, or from a backup. What is here already stays as it is, and nothing is there twice. First you see what would be added.</source>
   <translation>Aus einer Datei, die hier oder auf einem anderen Computer gespeichert wurde, oder aus einer Sicherung. Was schon hier ist, bleibt, wie es ist, und nichts ist doppelt. Zuerst sehen Sie, was hinzukäme.</translation>
  </message>
  <message>
   <source>Histories</source>
   <translation>Verläufe</translation>
  </message>
  <message>
   <source>Leave it</source>
   <translation>Nicht hinzufügen</translation>
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation>Es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Replace it</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <source>Save as a table (CSV)</source>
   <translation>Als Tabelle speichern (CSV)</translation>
  </message>
  <message>
   <source>Save everything (JSON)</source>
   <translation>Alles speichern (JSON)</translation>
  </message>
  <message>
   <source>Save the history</source>
   <translation>Verlauf speichern</translation>
  </message>
  <message>
   <source>Take it along</source>
   <translation>Mitnehmen</translation>
  </message>
  <message>
   <source>The file is being read.</source>
   <translation>Die Datei wird gelesen.</translation>
  </message>
  <message>
   <source>The file says what you did and what hurt. Nobody gets it but whom you give it to.</source>
   <translation>In der Datei steht, was Sie getan haben und was wehtat. Niemand bekommt sie, außer von Ihnen.</translation>
  </message>
  <message>
   <source>The history is being written.</source>
   <translation>Der Verlauf wird geschrieben.</translation>
  </message>
  <message numerus="yes">
   <source>The history is being written: %n session(s) so far.</source>
   <translation>
    <numerusform>Der Verlauf wird geschrieben: bisher %n Einheit.</numerusform>
    <numerusform>Der Verlauf wird geschrieben: bisher %n Einheiten.</numerusform>
   </translation>
  </message>
  <message>
   <source>The sessions are being added.</source>
   <translation>Die Einheiten werden hinzugefügt.</translation>
  </message>
  <message>
   <source>There is nothing to add.</source>
   <translation>Es gibt nichts hinzuzufügen.</translation>
  </message>
 </context>
 <context>
  <name>ExerciseTable</name>
  <message>
   <source>By exercise</source>
   <translation>Nach Übungen</translation>
  </message>
 </context>
 <context>
  <name>FarCard</name>
  <message>
   <source>%1 m</source>
   <translation>%1 m</translation>
  </message>
  <message>
   <source>As the screen says</source>
   <translation>Wie der Bildschirm sagt</translation>
  </message>
  <message>
   <source>At this distance everything has room on this screen.</source>
   <translation>Bei diesem Abstand hat alles auf diesem Bildschirm Platz.</translation>
  </message>
  <message>
   <source>At this distance the instruction and the figure may have no room on this screen.</source>
   <translation>Bei diesem Abstand haben Anweisung und Figur auf diesem Bildschirm vielleicht keinen Platz.</translation>
  </message>
  <message>
   <source>Everything, as in the window</source>
   <translation>Alles, wie im Fenster</translation>
  </message>
  <message>
   <source>F changes between the two at any moment.</source>
   <translation>F wechselt jederzeit zwischen beiden.</translation>
  </message>
  <message>
   <source>Hold a bank card against the screen: this line should be as long as the card</source>
   <translation>Halten Sie eine Bankkarte an den Bildschirm: Diese Linie soll so lang sein wie die Karte</translation>
  </message>
  <message>
   <source>How far your eyes are from the screen</source>
   <translation>Wie weit Ihre Augen vom Bildschirm entfernt sind</translation>
  </message>
  <message>
   <source>In full screen</source>
   <translation>Im Vollbild</translation>
  </message>
  <message>
   <source>Large, to be read from across the room</source>
   <translation>Groß, quer durchs Zimmer lesbar</translation>
  </message>
  <message>
   <source>Longer</source>
   <translation>Länger</translation>
  </message>
  <message>
   <source>Screens often do not tell the truth about their size, and the letters are measured by it.</source>
   <translation>Bildschirme geben ihre Größe oft falsch an, und danach richten sich die Buchstaben.</translation>
  </message>
  <message>
   <source>Shorter</source>
   <translation>Kürzer</translation>
  </message>
  <message>
   <source>That is too far for this screen: its letters can be read from about %1 m. They are as large as fits.</source>
   <translation>Das ist zu weit für diesen Bildschirm: Seine Buchstaben sind aus etwa %1 m lesbar. Sie sind so groß, wie es geht.</translation>
  </message>
  <message>
   <source>The screen does not say how large it is, so this is a guess.</source>
   <translation>Der Bildschirm sagt nicht, wie groß er ist; dies ist geschätzt.</translation>
  </message>
 </context>
 <context>
  <name>FarView</name>
  <message>
   <source>Leave the far view</source>
   <translation>Fernansicht verlassen</translation>
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Floor</source>
   <translation>Boden</translation>
  </message>
  <message>
   <source>Needs repair</source>
   <translation>Zu reparieren</translation>
  </message>
  <message>
   <source>No equipment</source>
   <translation>Ohne Geräte</translation>
  </message>
  <message>
   <source>Own</source>
   <translation>Eigene</translation>
  </message>
  <message>
   <source>Seated</source>
   <translation>Im Sitzen</translation>
  </message>
  <message>
   <source>Standing</source>
   <translation>Im Stehen</translation>
  </message>
  <message>
   <source>Under 5 min</source>
   <translation>Unter 5 min</translation>
  </message>
  <message>
   <source>With a carer</source>
   <translation>Mit Hilfsperson</translation>
  </message>
 </context>
 <context>
  <name>FinishedPage</name>
  <message>
   <source>%1 of %2</source>
   <translation>%1 von %2</translation>
  </message>
  <message>
   <source>0 is no effort at all, 10 is all you have.</source>
   <translation>0 ist gar nicht anstrengend, 10 ist alles, was Sie haben.</translation>
  </message>
  <message>
   <source>A note</source>
   <translation>Eine Notiz</translation>
  </message>
  <message>
   <source>A note: what went well, what to change</source>
   <translation>Eine Notiz: was gut ging, was anders werden soll</translation>
  </message>
  <message>
   <source>Back to the routines</source>
   <translation>Zurück zu den Programmen</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Geschafft</translation>
  </message>
  <message>
   <source>Ended here</source>
   <translation>Hier beendet</translation>
  </message>
  <message>
   <source>How hard</source>
   <translation>Wie anstrengend</translation>
  </message>
  <message>
   <source>If you like: how hard was it?</source>
   <translation>Wenn Sie mögen: Wie anstrengend war es?</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>und %n weitere</numerusform>
    <numerusform>und %n weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>sets done</source>
   <translation>Sätze gemacht</translation>
  </message>
  <message>
   <source>skipped</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <source>with the rests</source>
   <translation>mit den Pausen</translation>
  </message>
 </context>
 <context>
  <name>FoldersCard</name>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>Nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>Open the folder: %1</source>
   <translation>Ordner öffnen: %1</translation>
  </message>
  <message>
   <source>The history of your sessions</source>
   <translation>Der Verlauf Ihrer Einheiten</translation>
  </message>
  <message>
   <source>These settings</source>
   <translation>Diese Einstellungen</translation>
  </message>
  <message>
   <source>To read: how a routine is written, and more</source>
   <translation>Zum Nachlesen: wie ein Programm geschrieben wird, und mehr</translation>
  </message>
  <message>
   <source>Where your files are</source>
   <translation>Wo Ihre Dateien liegen</translation>
  </message>
  <message>
   <source>Your own routines</source>
   <translation>Ihre eigenen Programme</translation>
  </message>
 </context>
 <context>
  <name>FromPaper</name>
  <message>
   <source>%1, set %2</source>
   <translation>%1, Satz %2</translation>
  </message>
  <message>
   <source>All of %1</source>
   <translation>Alle von %1</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
 </context>
 <context>
  <name>FromPaperPage</name>
  <message>
   <source>%1 of %2 ticked</source>
   <translation>%1 von %2 abgehakt</translation>
  </message>
  <message>
   <source>%1, %2 as planned</source>
   <translation>%1, %2 wie geplant</translation>
  </message>
  <message>
   <source>A note, for yourself or your physiotherapist</source>
   <translation>Eine Notiz, für Sie selbst oder Ihre Physiotherapie</translation>
  </message>
  <message>
   <source>All as planned</source>
   <translation>Alles wie geplant</translation>
  </message>
  <message>
   <source>Choose a routine first.</source>
   <translation>Wählen Sie zuerst ein Programm.</translation>
  </message>
  <message>
   <source>Do not save</source>
   <translation>Nicht speichern</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>Every answer is optional and stays on this computer.</source>
   <translation>Jede Antwort ist freiwillig und bleibt auf diesem Computer.</translation>
  </message>
  <message>
   <source>How hard</source>
   <translation>Wie anstrengend</translation>
  </message>
  <message>
   <source>How hard was it, from 0 to 10?</source>
   <translation>Wie anstrengend war es, von 0 bis 10?</translation>
  </message>
  <message>
   <source>I did this from paper</source>
   <translation>Vom Papier übertragen</translation>
  </message>
  <message>
   <source>Not saved: %1</source>
   <translation>Nicht gespeichert: %1</translation>
  </message>
  <message>
   <source>Nothing is ticked yet. Tick the sets you did, or press A for all of them.</source>
   <translation>Noch ist nichts abgehakt. Haken Sie die Sätze ab, die Sie gemacht haben, oder drücken Sie A für alle.</translation>
  </message>
  <message>
   <source>Pain</source>
   <translation>Schmerz</translation>
  </message>
  <message>
   <source>Pain at its worst, from 0 to 10?</source>
   <translation>Stärkster Schmerz, von 0 bis 10?</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>This day has not come yet. Choose the day on which you did it.</source>
   <translation>Dieser Tag ist noch nicht da. Wählen Sie den Tag, an dem Sie geübt haben.</translation>
  </message>
  <message>
   <source>What did you do?</source>
   <translation>Was haben Sie gemacht?</translation>
  </message>
  <message>
   <source>When?</source>
   <translation>Wann?</translation>
  </message>
  <message>
   <source>Which routine?</source>
   <translation>Welches Programm?</translation>
  </message>
 </context>
 <context>
  <name>GroupCard</name>
  <message>
   <source>Load is moved to it from exercises that do not work it; all in all a routine stays as much as it was.</source>
   <translation>Sie bekommt mehr, und Übungen, die sie nicht brauchen, geben etwas ab; insgesamt bleibt ein Programm gleich viel.</translation>
  </message>
  <message>
   <source>Turn it off</source>
   <translation>Ausschalten</translation>
  </message>
  <message>
   <source>Use this from now on</source>
   <translation>Ab jetzt so</translation>
  </message>
  <message>
   <source>Which group</source>
   <translation>Welche Gruppe</translation>
  </message>
 </context>
 <context>
  <name>HelpOverlay</name>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <source>%1 of %2</source>
   <translation>%1 von %2</translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n repetition(s)</source>
   <translation>
    <numerusform>%1 von %n Wiederholung</numerusform>
    <numerusform>%1 von %n Wiederholungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n set(s)</source>
   <translation>
    <numerusform>%1 von %n Satz</numerusform>
    <numerusform>%1 von %n Sätzen</numerusform>
   </translation>
  </message>
  <message>
   <source>%1 s added</source>
   <translation>%1 s zusätzlich</translation>
  </message>
  <message>
   <source>%1, %2</source>
   <comment>a part of the body, and its side</comment>
   <translation>%1, %2</translation>
  </message>
  <message>
   <source>%1, round %2</source>
   <translation>%1, Runde %2</translation>
  </message>
  <message>
   <source>%1: nothing written down</source>
   <translation>%1: nichts aufgeschrieben</translation>
  </message>
  <message numerus="yes">
   <source>%n already there</source>
   <translation>
    <numerusform>%n schon da</numerusform>
    <numerusform>%n schon da</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n from paper, with the time that was planned</source>
   <translation>
    <numerusform>%n vom Papier, mit der geplanten Zeit</numerusform>
    <numerusform>%n vom Papier, mit der geplanten Zeit</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n left out, because they have not ended over there.</source>
   <translation>
    <numerusform>%n ausgelassen, weil sie dort noch nicht zu Ende ist.</numerusform>
    <numerusform>%n ausgelassen, weil sie dort noch nicht zu Ende sind.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new session(s)</source>
   <translation>
    <numerusform>%n neue Einheit</numerusform>
    <numerusform>%n neue Einheiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n other record(s), such as measurements.</source>
   <translation>
    <numerusform>%n anderer Eintrag, etwa eine Messung.</numerusform>
    <numerusform>%n andere Einträge, etwa Messungen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n session(s)</source>
   <translation>
    <numerusform>%n Einheit</numerusform>
    <numerusform>%n Einheiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n session(s) added</source>
   <translation>
    <numerusform>%n Einheit hinzugefügt</numerusform>
    <numerusform>%n Einheiten hinzugefügt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n set(s)</source>
   <translation>
    <numerusform>%n Satz</numerusform>
    <numerusform>%n Sätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n skipped</source>
   <translation>
    <numerusform>%n ausgelassen</numerusform>
    <numerusform>%n ausgelassen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stopped because something hurt</source>
   <translation>
    <numerusform>%n gestoppt, weil etwas wehtat</numerusform>
    <numerusform>%n gestoppt, weil etwas wehtat</numerusform>
   </translation>
  </message>
  <message>
   <source>Any time</source>
   <translation>Jederzeit</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>Unterbrochen</translation>
  </message>
  <message>
   <source>Ended early</source>
   <translation>Früher beendet</translation>
  </message>
  <message>
   <source>Exercise</source>
   <translation>Übung</translation>
  </message>
  <message>
   <source>Finished</source>
   <translation>Zu Ende</translation>
  </message>
  <message>
   <source>Gone on with after it was cut off</source>
   <translation>Fortgesetzt, nachdem sie unterbrochen war</translation>
  </message>
  <message>
   <source>Last year</source>
   <translation>Letztes Jahr</translation>
  </message>
  <message>
   <source>Minutes a month</source>
   <translation>Minuten im Monat</translation>
  </message>
  <message>
   <source>Minutes a week</source>
   <translation>Minuten in der Woche</translation>
  </message>
  <message>
   <source>Minutes a year</source>
   <translation>Minuten im Jahr</translation>
  </message>
  <message>
   <source>Most in %1: %2.</source>
   <translation>Am meisten (%1): %2.</translation>
  </message>
  <message>
   <source>Not finished</source>
   <translation>Nicht zu Ende</translation>
  </message>
  <message>
   <source>Nothing was written down in this time.</source>
   <translation>In dieser Zeit wurde nichts aufgeschrieben.</translation>
  </message>
  <message>
   <source>On average %1.</source>
   <translation>Im Durchschnitt %1.</translation>
  </message>
  <message>
   <source>Repetitions</source>
   <translation>Wiederholungen</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>Einheiten</translation>
  </message>
  <message>
   <source>Sessions a month</source>
   <translation>Einheiten im Monat</translation>
  </message>
  <message>
   <source>Sessions a week</source>
   <translation>Einheiten in der Woche</translation>
  </message>
  <message>
   <source>Sessions a year</source>
   <translation>Einheiten im Jahr</translation>
  </message>
  <message>
   <source>Set %1 of %2</source>
   <translation>Satz %1 von %2</translation>
  </message>
  <message>
   <source>Sets</source>
   <translation>Sätze</translation>
  </message>
  <message>
   <source>Side</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Something went wrong in the program</source>
   <translation>In Backbeat ist etwas schiefgegangen</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Gestoppt</translation>
  </message>
  <message>
   <source>Stopped: %1</source>
   <translation>Gestoppt: %1</translation>
  </message>
  <message numerus="yes">
   <source>Striped: %n session(s) stopped because something hurt.</source>
   <translation>
    <numerusform>Gestreift: %n Einheit gestoppt, weil etwas wehtat.</numerusform>
    <numerusform>Gestreift: %n Einheiten gestoppt, weil etwas wehtat.</numerusform>
   </translation>
  </message>
  <message>
   <source>The computer slept</source>
   <translation>Der Computer hat geschlafen</translation>
  </message>
  <message>
   <source>The computer was too busy</source>
   <translation>Der Computer war zu beschäftigt</translation>
  </message>
  <message>
   <source>The last four weeks</source>
   <translation>Die letzten vier Wochen</translation>
  </message>
  <message>
   <source>The last three months</source>
   <translation>Die letzten drei Monate</translation>
  </message>
  <message>
   <source>The screen was locked</source>
   <translation>Der Bildschirm war gesperrt</translation>
  </message>
  <message>
   <source>This month: %1.</source>
   <translation>Dieser Monat: %1.</translation>
  </message>
  <message>
   <source>This week: %1.</source>
   <translation>Diese Woche: %1.</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Dieses Jahr</translation>
  </message>
  <message>
   <source>This year: %1.</source>
   <translation>Dieses Jahr: %1.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>You paused</source>
   <translation>Sie haben angehalten</translation>
  </message>
  <message>
   <source>alternating</source>
   <translation>im Wechsel</translation>
  </message>
  <message>
   <source>arm or hand</source>
   <translation>Arm oder Hand</translation>
  </message>
  <message>
   <source>attempt %1</source>
   <translation>Versuch %1</translation>
  </message>
  <message>
   <source>belly</source>
   <translation>Bauch</translation>
  </message>
  <message>
   <source>both sides</source>
   <translation>beide Seiten</translation>
  </message>
  <message>
   <source>breathlessness</source>
   <translation>Atemnot</translation>
  </message>
  <message>
   <source>chest</source>
   <translation>Brust</translation>
  </message>
  <message>
   <source>d MMM</source>
   <translation>d. MMM</translation>
  </message>
  <message>
   <source>d MMMM</source>
   <translation>d. MMMM</translation>
  </message>
  <message>
   <source>d MMMM yyyy</source>
   <translation>d. MMMM yyyy</translation>
  </message>
  <message>
   <source>dizziness</source>
   <translation>Schwindel</translation>
  </message>
  <message>
   <source>from paper</source>
   <translation>vom Papier</translation>
  </message>
  <message>
   <source>head</source>
   <translation>Kopf</translation>
  </message>
  <message>
   <source>hip</source>
   <translation>Hüfte</translation>
  </message>
  <message>
   <source>knee</source>
   <translation>Knie</translation>
  </message>
  <message>
   <source>left</source>
   <translation>links</translation>
  </message>
  <message>
   <source>leg or foot</source>
   <translation>Bein oder Fuß</translation>
  </message>
  <message>
   <source>lower back</source>
   <translation>unterer Rücken</translation>
  </message>
  <message>
   <source>nausea</source>
   <translation>Übelkeit</translation>
  </message>
  <message>
   <source>neck</source>
   <translation>Nacken</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>not reached</source>
   <translation>nicht erreicht</translation>
  </message>
  <message>
   <source>not ticked</source>
   <translation>nicht abgehakt</translation>
  </message>
  <message>
   <source>not to its end</source>
   <translation>nicht zu Ende</translation>
  </message>
  <message>
   <source>pain</source>
   <translation>Schmerz</translation>
  </message>
  <message>
   <source>right</source>
   <translation>rechts</translation>
  </message>
  <message>
   <source>shoulder</source>
   <translation>Schulter</translation>
  </message>
  <message>
   <source>skipped</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <source>something else</source>
   <translation>etwas anderes</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>gestoppt</translation>
  </message>
  <message>
   <source>stopped because something hurt</source>
   <translation>gestoppt, weil etwas wehtat</translation>
  </message>
  <message>
   <source>the clock was changed</source>
   <translation>die Uhr wurde verstellt</translation>
  </message>
  <message>
   <source>the week of %1</source>
   <translation>Woche vom %1</translation>
  </message>
  <message>
   <source>upper back</source>
   <translation>oberer Rücken</translation>
  </message>
  <message>
   <source>weakness</source>
   <translation>Schwäche</translation>
  </message>
 </context>
 <context>
  <name>HistoryPage</name>
  <message>
   <source>Calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <source>Ctrl+N</source>
   <translation>Strg+N</translation>
  </message>
  <message>
   <source>Export and import</source>
   <translation>Export und Import</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>I did this from paper</source>
   <translation>Vom Papier übertragen</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>Sessions</source>
   <translation>Einheiten</translation>
  </message>
  <message>
   <source>What of the history</source>
   <translation>Welcher Teil des Verlaufs</translation>
  </message>
 </context>
 <context>
  <name>HoursCard</name>
  <message>
   <source>%1: “%2” cannot be read as hours of a day; what was there before still holds.</source>
   <translation>%1: „%2“ lässt sich nicht als Tageszeiten lesen; es gilt, was vorher da war.</translation>
  </message>
  <message>
   <source>A day without reminders</source>
   <translation>Ein Tag ohne Erinnerungen</translation>
  </message>
  <message>
   <source>Add this day</source>
   <translation>Diesen Tag hinzufügen</translation>
  </message>
  <message>
   <source>Days without reminders</source>
   <translation>Tage ohne Erinnerungen</translation>
  </message>
  <message>
   <source>For instance 09:00-12:30, 13:30-17:00. A day left empty has no reminders.</source>
   <translation>Zum Beispiel 09:00-12:30, 13:30-17:00. Ein leerer Tag hat keine Erinnerungen.</translation>
  </message>
  <message>
   <source>No reminders</source>
   <translation>Keine Erinnerungen</translation>
  </message>
  <message>
   <source>Remove %1</source>
   <translation>%1 entfernen</translation>
  </message>
  <message>
   <source>Working hours</source>
   <translation>Arbeitszeiten</translation>
  </message>
 </context>
 <context>
  <name>KindsCard</name>
  <message>
   <source>Another break</source>
   <translation>Weitere Pause</translation>
  </message>
  <message>
   <source>Another kind</source>
   <translation>Weitere Art</translation>
  </message>
  <message>
   <source>Each kind has its own interval. It brings the routines you choose, in turn, or all that bear one of its tags. When two are due at once, the longer interval wins.</source>
   <translation>Jede Art hat ihren eigenen Abstand. Sie bringt reihum die Programme, die Sie wählen, oder alle mit einem ihrer Stichwörter. Sind zwei zugleich fällig, gewinnt der längere Abstand.</translation>
  </message>
  <message>
   <source>Kinds of breaks</source>
   <translation>Arten von Pausen</translation>
  </message>
 </context>
 <context>
  <name>Length</name>
  <message>
   <source>%1 h</source>
   <translation>%1 h</translation>
  </message>
  <message>
   <source>%1 h %2 min</source>
   <translation>%1 h %2 min</translation>
  </message>
  <message>
   <source>%1 min</source>
   <translation>%1 min</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1 s</translation>
  </message>
  <message>
   <source>at least %1</source>
   <translation>mindestens %1</translation>
  </message>
 </context>
 <context>
  <name>Level</name>
  <message>
   <source>because it takes {sessions} finished sessions in a row at this level; so far: {so_far}</source>
   <translation>weil es dafür {sessions} abgeschlossene Einheiten in Folge auf dieser Stufe braucht; bisher: {so_far}</translation>
  </message>
  <message>
   <source>because not all of the last sessions felt easy ({easy} of 10, or less)</source>
   <translation>weil sich nicht alle letzten Einheiten leicht angefühlt haben ({easy} von 10 oder weniger)</translation>
  </message>
  <message>
   <source>because nothing was done last week; it is easier to begin a little lower</source>
   <translation>weil letzte Woche nichts geübt wurde; etwas niedriger beginnt es sich leichter</translation>
  </message>
  <message>
   <source>because the last sessions at this level lie some weeks back</source>
   <translation>weil die letzten Einheiten auf dieser Stufe einige Wochen zurückliegen</translation>
  </message>
  <message>
   <source>because the last time was stopped when something hurt</source>
   <translation>weil beim letzten Mal gestoppt wurde, als etwas wehtat</translation>
  </message>
  <message>
   <source>because the last time was stopped when something hurt, and this is the lowest level</source>
   <translation>weil beim letzten Mal gestoppt wurde, als etwas wehtat, und dies die unterste Stufe ist</translation>
  </message>
  <message>
   <source>because the last {sessions} sessions at this level were finished without pain and felt easy</source>
   <translation>weil die letzten {sessions} Einheiten auf dieser Stufe ohne Schmerz zu Ende gingen und sich leicht angefühlt haben</translation>
  </message>
  <message>
   <source>because this is the highest level</source>
   <translation>weil dies die höchste Stufe ist</translation>
  </message>
  <message>
   <source>because you have not said of all the last sessions how hard they felt</source>
   <translation>weil Sie nicht bei allen letzten Einheiten gesagt haben, wie anstrengend sie waren</translation>
  </message>
  <message>
   <source>because {exercise} is still being rested</source>
   <translation>weil {exercise} noch geschont wird</translation>
  </message>
 </context>
 <context>
  <name>Library</name>
  <message numerus="yes">
   <source>%n day(s) ago</source>
   <translation>
    <numerusform>gestern</numerusform>
    <numerusform>vor %n Tagen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n mistake(s)</source>
   <translation>
    <numerusform>%n Fehler</numerusform>
    <numerusform>%n Fehler</numerusform>
   </translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>Geöffnet</translation>
  </message>
  <message>
   <source>Own</source>
   <translation>Eigene</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Gestern</translation>
  </message>
  <message>
   <source>ball</source>
   <translation>Ball</translation>
  </message>
  <message>
   <source>bar</source>
   <translation>Stange</translation>
  </message>
  <message>
   <source>floor</source>
   <translation>Boden</translation>
  </message>
  <message>
   <source>seated</source>
   <translation>im Sitzen</translation>
  </message>
  <message>
   <source>standing</source>
   <translation>im Stehen</translation>
  </message>
 </context>
 <context>
  <name>LibraryPage</name>
  <message numerus="yes">
   <source>%n routine(s). Take your time.</source>
   <translation>
    <numerusform>Ein Programm. Lassen Sie sich Zeit.</numerusform>
    <numerusform>%n Programme. Lassen Sie sich Zeit.</numerusform>
   </translation>
  </message>
  <message>
   <source>Ctrl+O</source>
   <translation>Strg+O</translation>
  </message>
  <message>
   <source>For a carer with a baby, or a helper with a child. Read first what each one asks for.</source>
   <translation>Für Betreuende mit einem Baby oder Helfende mit einem Kind. Lesen Sie zuerst, was jedes Programm verlangt.</translation>
  </message>
  <message>
   <source>Good afternoon</source>
   <translation>Guten Tag</translation>
  </message>
  <message>
   <source>Good evening</source>
   <translation>Guten Abend</translation>
  </message>
  <message>
   <source>Good morning</source>
   <translation>Guten Morgen</translation>
  </message>
  <message>
   <source>No routines of your own yet</source>
   <translation>Noch keine eigenen Programme</translation>
  </message>
  <message>
   <source>No routines yet.</source>
   <translation>Noch keine Programme.</translation>
  </message>
  <message>
   <source>Nothing here is called “%1”</source>
   <translation>Nichts hier heißt „%1“</translation>
  </message>
  <message>
   <source>Nothing of this kind</source>
   <translation>Nichts dieser Art</translation>
  </message>
  <message>
   <source>Open a file…</source>
   <translation>Datei öffnen …</translation>
  </message>
  <message>
   <source>Open a routine file</source>
   <translation>Programmdatei öffnen</translation>
  </message>
  <message>
   <source>Open the folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message numerus="yes">
   <source>Reading your routines: %n so far.</source>
   <translation>
    <numerusform>Ihre Programme werden gelesen: bisher %n.</numerusform>
    <numerusform>Ihre Programme werden gelesen: bisher %n.</numerusform>
   </translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Search in titles and tags</source>
   <translation>In Titeln und Stichwörtern suchen</translation>
  </message>
  <message>
   <source>Show all routines</source>
   <translation>Alle Programme zeigen</translation>
  </message>
  <message>
   <source>They live in %1. Put a file there, or open one from anywhere.</source>
   <translation>Eigene Programme liegen in %1. Legen Sie dort eine Datei ab, oder öffnen Sie eine von anderswo.</translation>
  </message>
  <message>
   <source>Try another word or another filter. Your own routines live in %1.</source>
   <translation>Versuchen Sie ein anderes Wort oder einen anderen Filter. Ihre eigenen Programme liegen in %1.</translation>
  </message>
  <message>
   <source>Write a new one</source>
   <translation>Ein neues schreiben</translation>
  </message>
 </context>
 <context>
  <name>LightLine</name>
  <message>
   <source>Amber</source>
   <translation>Gelb</translation>
  </message>
  <message>
   <source>Below %1. What you stopped at is left out the next time, until you put it back. Tomorrow you are asked whether it has settled.</source>
   <translation>Unter %1. Was Sie gestoppt haben, bleibt beim nächsten Mal weg, bis Sie es wieder aufnehmen. Morgen werden Sie gefragt, ob es sich beruhigt hat.</translation>
  </message>
  <message>
   <source>From %1 on, and with signs that count for more than a number. What you stopped at stays out until you have said that it has settled.</source>
   <translation>Ab %1, und bei Zeichen, die mehr zählen als eine Zahl. Was Sie gestoppt haben, bleibt weg, bis Sie gesagt haben, dass es sich beruhigt hat.</translation>
  </message>
  <message>
   <source>From %1 on. What you stopped at is left out the next time. If it has not settled by tomorrow, speak with a doctor or your physiotherapist.</source>
   <translation>Ab %1. Was Sie gestoppt haben, bleibt beim nächsten Mal weg. Hat es sich bis morgen nicht beruhigt, sprechen Sie bitte mit einer Ärztin, einem Arzt oder Ihrer Physiotherapie.</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>Rot</translation>
  </message>
 </context>
 <context>
  <name>LooksCard</name>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Another language holds from the next start of Backbeat on.</source>
   <translation>Eine andere Sprache gilt ab dem nächsten Start von Backbeat.</translation>
  </message>
  <message>
   <source>As little as possible</source>
   <translation>So wenig wie möglich</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <source>How the figures face you</source>
   <translation>Wie die Figuren zu Ihnen stehen</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Like a teacher in front of you</source>
   <translation>Wie eine Lehrerin vor Ihnen</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Like your image in a mirror</source>
   <translation>Wie Ihr Spiegelbild</translation>
  </message>
  <message>
   <source>Movement on the screen</source>
   <translation>Bewegung auf dem Bildschirm</translation>
  </message>
  <message>
   <source>Size of the text</source>
   <translation>Größe der Schrift</translation>
  </message>
  <message>
   <source>What it looks like</source>
   <translation>Wie es aussieht</translation>
  </message>
 </context>
 <context>
  <name>MannersCard</name>
  <message>
   <source>%1 min</source>
   <translation>%1 min</translation>
  </message>
  <message>
   <source>%1 s</source>
   <translation>%1 s</translation>
  </message>
  <message>
   <source>A break nobody answers goes away after</source>
   <translation>Eine unbeantwortete Pause verschwindet nach</translation>
  </message>
  <message>
   <source>Being away from the keyboard for so long counts as a break</source>
   <translation>So lange nicht an der Tastatur zu sein zählt als Pause</translation>
  </message>
  <message>
   <source>For how long</source>
   <translation>Für wie lange</translation>
  </message>
  <message>
   <source>How breaks are offered</source>
   <translation>Wie Pausen angeboten werden</translation>
  </message>
  <message>
   <source>How often one break can be put off</source>
   <translation>Wie oft sich eine Pause verschieben lässt</translation>
  </message>
  <message>
   <source>No reminder while one of these programs runs</source>
   <translation>Keine Erinnerung, solange eines dieser Programme läuft</translation>
  </message>
  <message>
   <source>Programs that keep breaks away</source>
   <translation>Programme, die Pausen fernhalten</translation>
  </message>
  <message>
   <source>The small window waits for your hands to be still, and grows after this at the latest</source>
   <translation>Das kleine Fenster wartet, bis Ihre Hände ruhen, und wächst spätestens nach</translation>
  </message>
  <message>
   <source>Their names as the system has them, with commas between.</source>
   <translation>Die Namen wie im System, mit Kommas dazwischen.</translation>
  </message>
  <message>
   <source>for instance: zoom, obs</source>
   <translation>zum Beispiel: zoom, obs</translation>
  </message>
 </context>
 <context>
  <name>Messages</name>
  <message>
   <source>A session is already running in another window (process %1). End it there first.</source>
   <translation>In einem anderen Fenster läuft schon eine Einheit (Prozess %1). Beenden Sie sie zuerst dort.</translation>
  </message>
  <message>
   <source>A session is already running in another window. End it there first.</source>
   <translation>In einem anderen Fenster läuft schon eine Einheit. Beenden Sie sie zuerst dort.</translation>
  </message>
  <message>
   <source>Backbeat ended unexpectedly last time. A technical report is on this computer, in %1; it is sent nowhere and holds nothing of what you did.</source>
   <translation>Backbeat wurde beim letzten Mal unerwartet beendet. Ein technischer Bericht liegt auf diesem Computer, in %1; er wird nirgendwohin geschickt und enthält nichts von dem, was Sie getan haben.</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Remove it</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Something went wrong in the program. What you did is kept; a note of it is in %1.</source>
   <translation>In Backbeat ist etwas schiefgegangen. Was Sie getan haben, ist gespeichert; eine Notiz dazu steht in %1.</translation>
  </message>
 </context>
 <context>
  <name>Muscles</name>
  <message>
   <source>Arms</source>
   <translation>Arme</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Rücken</translation>
  </message>
  <message>
   <source>Backs of the thighs</source>
   <translation>Oberschenkelrückseiten</translation>
  </message>
  <message>
   <source>Belly</source>
   <translation>Bauch</translation>
  </message>
  <message>
   <source>Buttocks</source>
   <translation>Gesäß</translation>
  </message>
  <message>
   <source>Calf</source>
   <translation>Wade</translation>
  </message>
  <message>
   <source>Calves</source>
   <translation>Waden</translation>
  </message>
  <message>
   <source>Chest</source>
   <translation>Brust</translation>
  </message>
  <message>
   <source>Forearm</source>
   <translation>Unterarm</translation>
  </message>
  <message>
   <source>Hands</source>
   <translation>Hände</translation>
  </message>
  <message>
   <source>Hips</source>
   <translation>Hüften</translation>
  </message>
  <message>
   <source>Lower back</source>
   <translation>Unterer Rücken</translation>
  </message>
  <message>
   <source>Neck</source>
   <translation>Nacken</translation>
  </message>
  <message>
   <source>Shoulders</source>
   <translation>Schultern</translation>
  </message>
  <message>
   <source>Thigh</source>
   <translation>Oberschenkel</translation>
  </message>
  <message>
   <source>Thighs</source>
   <translation>Oberschenkel</translation>
  </message>
  <message>
   <source>Upper arm</source>
   <translation>Oberarm</translation>
  </message>
  <message>
   <source>Upper back</source>
   <translation>Oberer Rücken</translation>
  </message>
  <message>
   <source>Waist</source>
   <translation>Taille</translation>
  </message>
  <message>
   <source>Whole body</source>
   <translation>Ganzer Körper</translation>
  </message>
 </context>
 <context>
  <name>MuteButton</name>
  <message>
   <source>Sound off</source>
   <translation>Ton aus</translation>
  </message>
  <message>
   <source>Sound on</source>
   <translation>Ton an</translation>
  </message>
 </context>
 <context>
  <name>NumbersView</name>
  <message numerus="yes">
   <source>%n exercise(s), the most time first.</source>
   <translation>
    <numerusform>%n Übung, die meiste Zeit zuerst.</numerusform>
    <numerusform>%n Übungen, die meiste Zeit zuerst.</numerusform>
   </translation>
  </message>
  <message>
   <source>A year</source>
   <translation>Ein Jahr</translation>
  </message>
  <message>
   <source>By exercise</source>
   <translation>Nach Übungen</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>Nothing was written down in this time.</source>
   <translation>In dieser Zeit wurde nichts aufgeschrieben.</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>Of which time</source>
   <translation>Aus welcher Zeit</translation>
  </message>
  <message>
   <source>Sets are those done to their end; the time is that of all.</source>
   <translation>Sätze sind die zu Ende gemachten; die Zeit ist die von allen.</translation>
  </message>
  <message>
   <source>Three months</source>
   <translation>Drei Monate</translation>
  </message>
 </context>
 <context>
  <name>OptionsColumn</name>
  <message>
   <source>A name, if you like</source>
   <translation>Ein Name, wenn Sie mögen</translation>
  </message>
  <message>
   <source>All desk breaks</source>
   <translation>Alle Schreibtischpausen</translation>
  </message>
  <message>
   <source>As it is for me</source>
   <translation>So, wie es für mich gilt</translation>
  </message>
  <message>
   <source>As written</source>
   <translation>Wie geschrieben</translation>
  </message>
  <message>
   <source>Both stand on the paper only; they are not kept.</source>
   <translation>Beides steht nur auf dem Papier; es wird nicht gespeichert.</translation>
  </message>
  <message>
   <source>Exercises</source>
   <translation>Übungen</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Ausrichtung</translation>
  </message>
  <message>
   <source>Layout</source>
   <translation>Anordnung</translation>
  </message>
  <message>
   <source>Leave it off</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>On the card</source>
   <translation>Auf der Karte</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Papier</translation>
  </message>
  <message>
   <source>Printed for</source>
   <translation>Gedruckt für</translation>
  </message>
  <message>
   <source>Put it on</source>
   <translation>Daraufsetzen</translation>
  </message>
  <message>
   <source>Sideways</source>
   <translation>Querformat</translation>
  </message>
  <message>
   <source>This one</source>
   <translation>Nur dieses</translation>
  </message>
  <message>
   <source>Upright</source>
   <translation>Hochformat</translation>
  </message>
  <message>
   <source>Weeks of the log</source>
   <translation>Wochen im Protokoll</translation>
  </message>
  <message>
   <source>What I stopped at</source>
   <translation>Was ich gestoppt habe</translation>
  </message>
  <message>
   <source>What is on it</source>
   <translation>Was darauf steht</translation>
  </message>
  <message>
   <source>Who gives it out, if you like</source>
   <translation>Wer es ausgibt, wenn Sie mögen</translation>
  </message>
 </context>
 <context>
  <name>PagePreview</name>
  <message>
   <source>Page %1 of %2</source>
   <translation>Seite %1 von %2</translation>
  </message>
 </context>
 <context>
  <name>Pain memory</name>
  <message>
   <source>Do the easier form</source>
   <translation>Die leichtere Form machen</translation>
  </message>
  <message>
   <source>It is better, not gone</source>
   <translation>Es ist besser, aber nicht weg</translation>
  </message>
  <message>
   <source>It is left out until you put it back.</source>
   <translation>Die Übung bleibt weg, bis Sie sie wieder aufnehmen.</translation>
  </message>
  <message>
   <source>It is left out. It can be put back once you have said that it has settled. If it has not, please speak with a doctor or your physiotherapist first.</source>
   <translation>Die Übung bleibt weg. Sie lässt sich wieder aufnehmen, sobald Sie gesagt haben, dass es sich beruhigt hat. Wenn nicht, sprechen Sie bitte zuerst mit einer Ärztin, einem Arzt oder Ihrer Physiotherapie.</translation>
  </message>
  <message>
   <source>Its easier form is done until you put it back.</source>
   <translation>Ihre leichtere Form kommt dran, bis Sie sie wieder aufnehmen.</translation>
  </message>
  <message>
   <source>Leave it out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>No, it has not</source>
   <translation>Nein, hat es nicht</translation>
  </message>
  <message>
   <source>On {day} you stopped at {exercise}</source>
   <translation>Am {day} haben Sie bei „{exercise}“ gestoppt</translation>
  </message>
  <message>
   <source>On {day} you stopped at {exercise}, on the left</source>
   <translation>Am {day} haben Sie bei „{exercise}“ gestoppt, auf der linken Seite</translation>
  </message>
  <message>
   <source>On {day} you stopped at {exercise}, on the right</source>
   <translation>Am {day} haben Sie bei „{exercise}“ gestoppt, auf der rechten Seite</translation>
  </message>
  <message>
   <source>On {day} you stopped at {exercise}. Has it settled?</source>
   <translation>Am {day} haben Sie bei „{exercise}“ gestoppt. Hat es sich beruhigt?</translation>
  </message>
  <message>
   <source>Put it back</source>
   <translation>Wieder aufnehmen</translation>
  </message>
  <message>
   <source>That side is left out until you put it back.</source>
   <translation>Diese Seite bleibt weg, bis Sie sie wieder aufnehmen.</translation>
  </message>
  <message>
   <source>The exercise stays as it is now. You are asked again tomorrow.</source>
   <translation>Die Übung bleibt, wie sie jetzt ist. Morgen werden Sie wieder gefragt.</translation>
  </message>
  <message>
   <source>The exercise stays out until you put it back. Begin with less when you do.</source>
   <translation>Die Übung bleibt weg, bis Sie sie wieder aufnehmen. Beginnen Sie dann mit weniger.</translation>
  </message>
  <message>
   <source>The exercise stays out, and its easier form too. Please speak with a doctor or your physiotherapist before you exercise again.</source>
   <translation>Die Übung bleibt weg, auch ihre leichtere Form. Bitte sprechen Sie mit einer Ärztin, einem Arzt oder Ihrer Physiotherapie, bevor Sie wieder üben.</translation>
  </message>
  <message>
   <source>Yes, it has settled</source>
   <translation>Ja, es hat sich beruhigt</translation>
  </message>
  <message>
   <source>breathlessness</source>
   <translation>Atemnot</translation>
  </message>
  <message>
   <source>dizziness</source>
   <translation>Schwindel</translation>
  </message>
  <message>
   <source>nausea</source>
   <translation>Übelkeit</translation>
  </message>
  <message>
   <source>pain</source>
   <translation>Schmerz</translation>
  </message>
  <message>
   <source>weakness</source>
   <translation>Schwäche</translation>
  </message>
  <message>
   <source>{rating} of 10</source>
   <translation>{rating} von 10</translation>
  </message>
 </context>
 <context>
  <name>PaperCompanions</name>
  <message>
   <source>Before and after</source>
   <translation>Davor und danach</translation>
  </message>
  <message>
   <source>With the cool-down: %1</source>
   <translation>Mit Ausklang: %1</translation>
  </message>
  <message>
   <source>With the warm-up: %1</source>
   <translation>Mit Aufwärmen: %1</translation>
  </message>
 </context>
 <context>
  <name>PaperProgramme</name>
  <message>
   <source>Level</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>There is no routine to choose from.</source>
   <translation>Es gibt kein Programm zur Auswahl.</translation>
  </message>
  <message>
   <source>This routine's file has mistakes. Mend it first, or choose another.</source>
   <translation>Die Datei dieses Programms enthält Fehler. Beheben Sie sie zuerst, oder wählen Sie ein anderes.</translation>
  </message>
 </context>
 <context>
  <name>PausePanel</name>
  <message>
   <source>End</source>
   <comment>the session, where there is little room</comment>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>End the session</source>
   <translation>Einheit beenden</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
 </context>
 <context>
  <name>Places</name>
  <message>
   <source>Backups and deleting</source>
   <translation>Sichern und Löschen</translation>
  </message>
  <message>
   <source>Body</source>
   <translation>Körper</translation>
  </message>
  <message>
   <source>Breaks</source>
   <translation>Bewegungspausen</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>What is stored, and where</source>
   <translation>Was gespeichert wird, und wo</translation>
  </message>
 </context>
 <context>
  <name>PlanBoard</name>
  <message>
   <source>%1: a step down, to “%2”?</source>
   <translation>%1: eine Stufe zurück, zu „%2“?</translation>
  </message>
  <message>
   <source>%1: the next level, “%2”?</source>
   <translation>%1: die nächste Stufe, „%2“?</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>Gut</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message>
   <source>Not yet</source>
   <translation>Noch nicht</translation>
  </message>
  <message>
   <source>Yes, from now on</source>
   <translation>Ja, ab jetzt</translation>
  </message>
  <message>
   <source>Yes, that is better</source>
   <translation>Ja, das ist besser</translation>
  </message>
 </context>
 <context>
  <name>PlanCard</name>
  <message>
   <source>%1 of 10</source>
   <translation>%1 von 10</translation>
  </message>
  <message>
   <source>And red from</source>
   <translation>Und rot ab</translation>
  </message>
  <message>
   <source>Centimetres</source>
   <translation>Zentimeter</translation>
  </message>
  <message>
   <source>Inches</source>
   <translation>Zoll</translation>
  </message>
  <message>
   <source>Sessions a week</source>
   <translation>Einheiten in der Woche</translation>
  </message>
  <message>
   <source>The tape measure shows</source>
   <translation>Das Maßband zeigt</translation>
  </message>
  <message>
   <source>Three or four suit most people. A week in which something hurt is as good as any other.</source>
   <translation>Drei oder vier passen den meisten. Eine Woche, in der etwas wehtat, ist so gut wie jede andere.</translation>
  </message>
  <message>
   <source>What suits you</source>
   <translation>Was zu Ihnen passt</translation>
  </message>
  <message>
   <source>What was red is offered again only once it has settled; from 6 on so is everything, whatever is set here. Ask your physiotherapist which numbers suit you.</source>
   <translation>Was rot war, wird erst wieder angeboten, wenn es sich beruhigt hat; ab 6 gilt das immer, was auch hier steht. Fragen Sie Ihre Physiotherapie, welche Zahlen zu Ihnen passen.</translation>
  </message>
  <message>
   <source>When something hurt: the light is amber from</source>
   <translation>Wenn etwas wehtut: Die Ampel ist gelb ab</translation>
  </message>
 </context>
 <context>
  <name>PlanDesk</name>
  <message>
   <source>That could not be kept: %1</source>
   <translation>Das ließ sich nicht speichern: %1</translation>
  </message>
 </context>
 <context>
  <name>PlayerKeys</name>
  <message>
   <source>Back to its beginning, or to the one before</source>
   <translation>Zurück zum Anfang der Übung, oder zur vorigen</translation>
  </message>
  <message>
   <source>Done, at your own pace</source>
   <translation>Fertig, in Ihrem Tempo</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Vollbild</translation>
  </message>
  <message>
   <source>On to what comes next; at your own pace it counts one</source>
   <translation>Weiter zum Nächsten; in Ihrem Tempo zählt es eins</translation>
  </message>
  <message>
   <source>Page down</source>
   <translation>Bild ab</translation>
  </message>
  <message>
   <source>Page up</source>
   <translation>Bild auf</translation>
  </message>
  <message>
   <source>Pause, and go on</source>
   <translation>Anhalten, und weiter</translation>
  </message>
  <message>
   <source>Skip, also at your own pace</source>
   <translation>Auslassen, auch in Ihrem Tempo</translation>
  </message>
  <message>
   <source>Sound off, and on</source>
   <translation>Ton aus und an</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <source>Stop, it hurts: at any moment, over everything</source>
   <translation>Stopp, es tut weh: jederzeit, über allem</translation>
  </message>
  <message>
   <source>Ten seconds more, for a hold or a rest</source>
   <translation>Zehn Sekunden mehr, beim Halten oder in der Pause</translation>
  </message>
  <message>
   <source>The far view, to be read from across the room</source>
   <translation>Die Fernansicht, quer durchs Zimmer lesbar</translation>
  </message>
  <message>
   <source>These keys</source>
   <translation>Diese Tasten</translation>
  </message>
 </context>
 <context>
  <name>PlayerPage</name>
  <message>
   <source>Leave here? What you have done is kept.</source>
   <translation>Hier aufhören? Was Sie getan haben, ist gespeichert.</translation>
  </message>
 </context>
 <context>
  <name>Prelude</name>
  <message>
   <source>Go on with what you are doing: it waits until your hands are still.</source>
   <translation>Machen Sie ruhig weiter: Es wartet, bis Ihre Hände ruhen.</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Auslassen</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>Time for a break</source>
   <translation>Zeit für eine Bewegungspause</translation>
  </message>
 </context>
 <context>
  <name>Presence</name>
  <message>
   <source>The window is closed; Backbeat goes on in the tray. This is said once.</source>
   <translation>Das Fenster ist zu; Backbeat läuft im Infobereich weiter. Das wird nur einmal gesagt.</translation>
  </message>
  <message>
   <source>There is no tray with an icon here, so this window stays. Closing it ends Backbeat.</source>
   <translation>Hier gibt es keinen Infobereich mit Symbol, daher bleibt dieses Fenster. Schließen beendet Backbeat.</translation>
  </message>
 </context>
 <context>
  <name>Print</name>
  <message>
   <source>Desk card</source>
   <translation>Schreibtischkarte</translation>
  </message>
  <message>
   <source>Large print</source>
   <translation>Großdruck</translation>
  </message>
  <message>
   <source>Log alone</source>
   <translation>Nur Protokoll</translation>
  </message>
  <message>
   <source>Pocket card</source>
   <translation>Taschenkarte</translation>
  </message>
  <message>
   <source>Standard</source>
   <translation>Standard</translation>
  </message>
  <message>
   <source>The printer did not take it. Look whether it is switched on, or save a PDF instead.</source>
   <translation>Der Drucker hat es nicht angenommen. Sehen Sie nach, ob er eingeschaltet ist, oder speichern Sie stattdessen ein PDF.</translation>
  </message>
  <message>
   <source>The printer stopped in the middle. Look at its paper and its queue, or save a PDF instead.</source>
   <translation>Der Drucker hat mittendrin aufgehört. Sehen Sie nach Papier und Warteschlange, oder speichern Sie stattdessen ein PDF.</translation>
  </message>
 </context>
 <context>
  <name>PrintDesk</name>
  <message>
   <source>%1 is there already.</source>
   <translation>%1 gibt es schon.</translation>
  </message>
  <message>
   <source>A PDF can be printed anywhere: at a copy shop, or by somebody you send it to.</source>
   <translation>Ein PDF lässt sich überall drucken: im Copyshop, oder bei jemandem, dem Sie es schicken.</translation>
  </message>
  <message>
   <source>Another name</source>
   <translation>Anderer Name</translation>
  </message>
  <message>
   <source>Another place</source>
   <translation>Anderer Ort</translation>
  </message>
  <message>
   <source>Looking for printers</source>
   <translation>Drucker werden gesucht</translation>
  </message>
  <message>
   <source>No printer is set up on this computer.</source>
   <translation>Auf diesem Computer ist kein Drucker eingerichtet.</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>PDF files</source>
   <translation>PDF-Dateien</translation>
  </message>
  <message>
   <source>Replace it</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>Als PDF speichern</translation>
  </message>
  <message>
   <source>Save the sheet as PDF</source>
   <translation>Blatt als PDF speichern</translation>
  </message>
  <message>
   <source>Saved as %1.</source>
   <translation>Gespeichert als %1.</translation>
  </message>
  <message>
   <source>The PDF is being written</source>
   <translation>Das PDF wird geschrieben</translation>
  </message>
  <message>
   <source>The pages go to the printer</source>
   <translation>Die Seiten gehen an den Drucker</translation>
  </message>
  <message>
   <source>The pages have been handed to the printer.</source>
   <translation>Die Seiten sind beim Drucker.</translation>
  </message>
  <message>
   <source>This computer has no printing system.</source>
   <translation>Dieser Computer hat kein Drucksystem.</translation>
  </message>
 </context>
 <context>
  <name>PrintPage</name>
  <message>
   <source>As on paper</source>
   <translation>Wie auf dem Papier</translation>
  </message>
  <message>
   <source>Choices</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <source>Ctrl+P</source>
   <translation>Strg+P</translation>
  </message>
  <message>
   <source>Ctrl+S</source>
   <translation>Strg+S</translation>
  </message>
  <message>
   <source>Desk breaks</source>
   <translation>Schreibtischpausen</translation>
  </message>
  <message>
   <source>Full width</source>
   <translation>Ganze Breite</translation>
  </message>
  <message>
   <source>How large</source>
   <translation>Wie groß</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>Nächste Seite</translation>
  </message>
  <message>
   <source>Page %1 of %2</source>
   <translation>Seite %1 von %2</translation>
  </message>
  <message>
   <source>Page before</source>
   <translation>Vorige Seite</translation>
  </message>
  <message>
   <source>Page down</source>
   <translation>Bild ab</translation>
  </message>
  <message>
   <source>Page up</source>
   <translation>Bild auf</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>Routine</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>Als PDF speichern</translation>
  </message>
  <message>
   <source>The pages are being made</source>
   <translation>Die Seiten werden gemacht</translation>
  </message>
  <message>
   <source>Whole page</source>
   <translation>Ganze Seite</translation>
  </message>
 </context>
 <context>
  <name>Privacy</name>
  <message>
   <source>Backups of the history</source>
   <translation>Sicherungen des Verlaufs</translation>
  </message>
  <message>
   <source>Checked copies, made on days on which something was done; old ones are thinned out.</source>
   <translation>Geprüfte Kopien von Tagen, an denen etwas geübt wurde; alte werden ausgedünnt.</translation>
  </message>
  <message>
   <source>Drawings and lists, to be quicker</source>
   <translation>Zeichnungen und Listen, damit es schneller geht</translation>
  </message>
  <message>
   <source>Made from the routines; they can be deleted at any time and are made again.</source>
   <translation>Aus den Programmen gemacht; sie lassen sich jederzeit löschen und entstehen neu.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Size and place of the window. After a fault: where in the program it was, without a word of what you did or of what a routine says.</source>
   <translation>Größe und Ort des Fensters. Nach einem Fehler: wo in Backbeat er war, ohne ein Wort davon, was Sie getan haben oder was in einem Programm steht.</translation>
  </message>
  <message>
   <source>The files you put there, and your pictures with them.</source>
   <translation>Die Dateien, die Sie dort ablegen, mit Ihren Bildern.</translation>
  </message>
  <message>
   <source>The files you put there.</source>
   <translation>Die Dateien, die Sie dort ablegen.</translation>
  </message>
  <message>
   <source>The history</source>
   <translation>Der Verlauf</translation>
  </message>
  <message>
   <source>The window and technical notes</source>
   <translation>Das Fenster und technische Notizen</translation>
  </message>
  <message>
   <source>What you chose on the settings page, your level in each routine, and on which day you read the questions before the first session. Your answers to them are not kept.</source>
   <translation>Was Sie in den Einstellungen gewählt haben, Ihre Stufe in jedem Programm, und an welchem Tag Sie die Fragen vor der ersten Einheit gelesen haben. Ihre Antworten darauf werden nicht gespeichert.</translation>
  </message>
  <message>
   <source>When you did which routine, each set as planned and as done, pauses, where it hurt and how much, effort, notes, what is rested, what you measured, and breaks.</source>
   <translation>Wann Sie welches Programm gemacht haben, jeder Satz wie geplant und wie getan, Unterbrechungen, wo und wie sehr es wehtat, Anstrengung, Notizen, was geschont wird, was Sie gemessen haben, und Bewegungspausen.</translation>
  </message>
  <message>
   <source>Your own exercises</source>
   <translation>Ihre eigenen Übungen</translation>
  </message>
  <message>
   <source>Your own routines</source>
   <translation>Ihre eigenen Programme</translation>
  </message>
 </context>
 <context>
  <name>PrivacyPage</name>
  <message>
   <source>Backbeat makes no connection to any network. It has no account, sends no statistics and no reports, and looks for no updates.</source>
   <translation>Backbeat verbindet sich mit keinem Netz. Es hat kein Konto, sendet keine Statistik und keine Berichte und sucht nicht nach Aktualisierungen.</translation>
  </message>
  <message>
   <source>Backups and deleting</source>
   <translation>Sichern und Löschen</translation>
  </message>
  <message>
   <source>Everything can be saved as a table or as one file, and deleted. Deleting says what was removed, and what is out of the program's reach.</source>
   <translation>Alles lässt sich als Tabelle oder als eine Datei speichern, und löschen. Beim Löschen steht da, was entfernt wurde und was außer Reichweite von Backbeat ist.</translation>
  </message>
  <message>
   <source>Export and import</source>
   <translation>Export und Import</translation>
  </message>
  <message>
   <source>Nothing ever leaves this computer</source>
   <translation>Nichts verlässt je diesen Computer</translation>
  </message>
  <message>
   <source>On this computer it speaks with your desktop alone: to keep the screen on, to pause at sleep, for media keys, for the voice and for reminders you switched on. Your desktop is told “Exercise 3 of 9”, and neither the name of a routine nor anything about your body. What is to be spoken goes to the voice you chose in your system, and what you print goes to the printer you choose.</source>
   <translation>Auf diesem Computer spricht es allein mit Ihrem Desktop: um den Bildschirm anzulassen, um im Ruhezustand anzuhalten, für Medientasten, für die Stimme und für Erinnerungen, die Sie eingeschaltet haben. Ihr Desktop erfährt „Übung 3 von 9“, aber weder den Namen eines Programms noch etwas über Ihren Körper. Was gesprochen wird, geht an die Stimme, die Sie im System gewählt haben, und was Sie drucken, an den Drucker, den Sie wählen.</translation>
  </message>
  <message>
   <source>Open the folder: %1</source>
   <translation>Ordner öffnen: %1</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Sound or pictures of you. With reminders switched on, the program looks whether a microphone is in use, so as not to disturb a call; it hears nothing.</source>
   <translation>Ton oder Bilder von Ihnen. Sind Erinnerungen eingeschaltet, sieht Backbeat nach, ob ein Mikrofon in Gebrauch ist, um kein Gespräch zu stören; es hört nichts.</translation>
  </message>
  <message>
   <source>The files are for your account alone. Whoever has the rights of an administrator, or the disk in their hands, can read them all the same: encrypt the disk if that matters.</source>
   <translation>Die Dateien sind allein für Ihr Konto. Wer Verwaltungsrechte oder den Datenträger in der Hand hat, kann sie trotzdem lesen: Verschlüsseln Sie ihn, wenn es darauf ankommt.</translation>
  </message>
  <message>
   <source>What is not stored</source>
   <translation>Was nicht gespeichert wird</translation>
  </message>
  <message>
   <source>What is stored</source>
   <translation>Was gespeichert wird</translation>
  </message>
  <message>
   <source>What is stored, and where</source>
   <translation>Was gespeichert wird, und wo</translation>
  </message>
  <message>
   <source>What you do in other programs. With reminders switched on, it looks how long nobody has touched the computer and whether a program you named is running; none of it is written down.</source>
   <translation>Was Sie in anderen Programmen tun. Sind Erinnerungen eingeschaltet, sieht es nach, wie lange niemand den Computer berührt hat und ob ein Programm läuft, das Sie genannt haben; nichts davon wird aufgeschrieben.</translation>
  </message>
  <message>
   <source>Where you switched on that the program starts at login, an entry for that is at: %1</source>
   <translation>Haben Sie eingeschaltet, dass Backbeat mit der Anmeldung startet, liegt ein Eintrag dafür in: %1</translation>
  </message>
  <message>
   <source>Your answers to the questions before the first session: only the day, and which text it was.</source>
   <translation>Ihre Antworten auf die Fragen vor der ersten Einheit: nur der Tag, und welcher Text es war.</translation>
  </message>
  <message>
   <source>Your name. A name typed for a printed sheet is forgotten when the program ends.</source>
   <translation>Ihr Name. Ein Name für ein gedrucktes Blatt ist vergessen, wenn Backbeat endet.</translation>
  </message>
  <message>
   <source>Yours to take along and to delete</source>
   <translation>Zum Mitnehmen und Löschen</translation>
  </message>
 </context>
 <context>
  <name>Problems</name>
  <message>
   <source>%1, only a hint</source>
   <translation>%1, nur ein Hinweis</translation>
  </message>
  <message numerus="yes">
   <source>%n mistake(s) in %1</source>
   <translation>
    <numerusform>%n Fehler in %1</numerusform>
    <numerusform>%n Fehler in %1</numerusform>
   </translation>
  </message>
  <message>
   <source>Line %1, column %2</source>
   <translation>Zeile %1, Spalte %2</translation>
  </message>
 </context>
 <context>
  <name>ProblemsPage</name>
  <message>
   <source>Mend it in any text editor and save it; this page follows by itself.</source>
   <translation>Beheben Sie es in einem beliebigen Texteditor und speichern Sie; diese Seite folgt von selbst.</translation>
  </message>
  <message>
   <source>Mistakes</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Datei öffnen</translation>
  </message>
  <message>
   <source>Read again</source>
   <translation>Neu lesen</translation>
  </message>
  <message>
   <source>Routines</source>
   <translation>Programme</translation>
  </message>
 </context>
 <context>
  <name>Programmes</name>
  <message>
   <source>All of it rests just now, because it hurt.</source>
   <translation>Alles davon ruht gerade, weil es wehtat.</translation>
  </message>
  <message>
   <source>Before the first session there are a few short questions.</source>
   <translation>Vor der ersten Einheit kommen ein paar kurze Fragen.</translation>
  </message>
  <message>
   <source>It is a little different this time, as Backbeat's own window says.</source>
   <translation>Diesmal ist es ein wenig anders; das Fenster von Backbeat sagt, wie.</translation>
  </message>
  <message>
   <source>Its file cannot be read any more.</source>
   <translation>Die Datei lässt sich nicht mehr lesen.</translation>
  </message>
  <message>
   <source>What was stopped before is not known just now.</source>
   <translation>Was zuletzt gestoppt wurde, ist gerade nicht bekannt.</translation>
  </message>
 </context>
 <context>
  <name>RatingRow</name>
  <message>
   <source>not answered</source>
   <translation>nicht beantwortet</translation>
  </message>
 </context>
 <context>
  <name>ReadyPage</name>
  <message>
   <source>Ask a professional first with</source>
   <translation>Fragen Sie vorher fachlichen Rat bei</translation>
  </message>
  <message>
   <source>Do not start with</source>
   <translation>Nicht beginnen bei</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>I have read this: start</source>
   <translation>Gelesen: Start</translation>
  </message>
  <message>
   <source>L</source>
   <comment>the key for later</comment>
   <translation>S</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>One moment</source>
   <translation>Einen Moment</translation>
  </message>
  <message>
   <source>Open it in Backbeat</source>
   <translation>In Backbeat öffnen</translation>
  </message>
  <message>
   <source>S</source>
   <comment>the key for skip</comment>
   <translation>A</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Auslassen</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>What this break brings</source>
   <translation>Was diese Pause bringt</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>und %n weitere</numerusform>
    <numerusform>und %n weitere</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Routine</name>
  <message>
   <source>%1 or more</source>
   <translation>%1 oder mehr</translation>
  </message>
  <message>
   <source>%1 · %2</source>
   <translation>%1 · %2</translation>
  </message>
  <message>
   <source>Easier</source>
   <translation>Leichter</translation>
  </message>
  <message>
   <source>Harder</source>
   <translation>Schwerer</translation>
  </message>
  <message>
   <source>How to</source>
   <translation>So geht es</translation>
  </message>
  <message>
   <source>How to do %1</source>
   <translation>So geht %1</translation>
  </message>
  <message>
   <source>Often done wrong</source>
   <translation>Oft falsch gemacht</translation>
  </message>
  <message>
   <source>Take care</source>
   <translation>Vorsicht</translation>
  </message>
 </context>
 <context>
  <name>RoutineChoices</name>
  <message>
   <source>Before and after</source>
   <translation>Davor und danach</translation>
  </message>
  <message>
   <source>Cool-down, %1</source>
   <translation>Ausklang, %1</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>Something is missing</source>
   <translation>Etwas fehlt</translation>
  </message>
  <message>
   <source>This routine names “%1” to go with it, and there is no such routine here.</source>
   <translation>Dieses Programm nennt „%1“ als Ergänzung, und das gibt es hier nicht.</translation>
  </message>
  <message>
   <source>Warm-up, %1</source>
   <translation>Aufwärmen, %1</translation>
  </message>
  <message>
   <source>Worth a look in the file</source>
   <translation>In der Datei einen Blick wert</translation>
  </message>
 </context>
 <context>
  <name>RoutineContent</name>
  <message>
   <source>%1 rest between them</source>
   <translation>%1 Pause dazwischen</translation>
  </message>
  <message numerus="yes">
   <source>%n rounds</source>
   <translation>
    <numerusform>%n Runde</numerusform>
    <numerusform>%n Runden</numerusform>
   </translation>
  </message>
  <message>
   <source>Ask a professional first with</source>
   <translation>Fragen Sie vorher fachlichen Rat bei</translation>
  </message>
  <message>
   <source>Do not start with</source>
   <translation>Nicht beginnen bei</translation>
  </message>
  <message>
   <source>Where it comes from</source>
   <translation>Woher es kommt</translation>
  </message>
 </context>
 <context>
  <name>RoutineDesk</name>
  <message>
   <source>%1 is in your folder. Change it in the editor; when you save it, what you see here follows.</source>
   <translation>%1 liegt in Ihrem Ordner. Ändern Sie es im Editor; beim Speichern folgt, was Sie hier sehen.</translation>
  </message>
  <message>
   <source>A routine could not be written into %1: %2.</source>
   <translation>In %1 konnte kein Programm geschrieben werden: %2.</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>Alle Dateien</translation>
  </message>
  <message>
   <source>My routine</source>
   <translation>Mein Programm</translation>
  </message>
  <message>
   <source>No program here opens this. It is at %1.</source>
   <translation>Kein Programm hier öffnet das. Es liegt in %1.</translation>
  </message>
  <message>
   <source>Open a routine file</source>
   <translation>Programmdatei öffnen</translation>
  </message>
  <message>
   <source>Routine files</source>
   <translation>Programmdateien</translation>
  </message>
  <message>
   <source>The folder %1 could not be made: %2.</source>
   <translation>Der Ordner %1 ließ sich nicht anlegen: %2.</translation>
  </message>
 </context>
 <context>
  <name>RoutineHero</name>
  <message>
   <source>no equipment</source>
   <translation>ohne Geräte</translation>
  </message>
 </context>
 <context>
  <name>RoutinePage</name>
  <message>
   <source>%1 cool-down</source>
   <translation>%1 Ausklang</translation>
  </message>
  <message>
   <source>%1 warm-up</source>
   <translation>%1 Aufwärmen</translation>
  </message>
  <message numerus="yes">
   <source>%n exercise(s)</source>
   <translation>
    <numerusform>%n Übung</numerusform>
    <numerusform>%n Übungen</numerusform>
   </translation>
  </message>
  <message>
   <source>Ctrl+P</source>
   <translation>Strg+P</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Print sheet</source>
   <translation>Blatt drucken</translation>
  </message>
  <message>
   <source>Routines</source>
   <translation>Programme</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Start</translation>
  </message>
 </context>
 <context>
  <name>RoutineStrip</name>
  <message>
   <source>The whole routine</source>
   <translation>Das ganze Programm</translation>
  </message>
 </context>
 <context>
  <name>Said</name>
  <message>
   <source> (or name one of the library with 'exercise:')</source>
   <translation> (oder nennen Sie mit „exercise:“ eine aus der Bibliothek)</translation>
  </message>
  <message>
   <source> What was there is kept in %1.</source>
   <translation> Was dort stand, ist in %1 aufgehoben.</translation>
  </message>
  <message>
   <source> at level %1</source>
   <translation> auf der Stufe %1</translation>
  </message>
  <message>
   <source> of '%1'</source>
   <translation> von „%1“</translation>
  </message>
  <message>
   <source>%1 (in cm)</source>
   <translation>%1 (in cm)</translation>
  </message>
  <message>
   <source>%1 (session %2)</source>
   <translation>%1 (Einheit %2)</translation>
  </message>
  <message>
   <source>%1 belongs to another program</source>
   <translation>%1 gehört zu einem anderen Programm</translation>
  </message>
  <message>
   <source>%1 belongs to another program; move it away, or choose another folder with --data-dir</source>
   <translation>%1 gehört zu einem anderen Programm; verschieben Sie die Datei, oder wählen Sie mit --data-dir einen anderen Ordner</translation>
  </message>
  <message>
   <source>%1 by %2 dots are too many; save a smaller copy</source>
   <translation>%1 mal %2 Punkte sind zu viele; speichern Sie eine kleinere Kopie</translation>
  </message>
  <message>
   <source>%1 can only be read; allow this account to write it and its folder</source>
   <translation>%1 kann nur gelesen werden; erlauben Sie diesem Konto, in die Datei und ihren Ordner zu schreiben</translation>
  </message>
  <message>
   <source>%1 cannot be opened; see that its folder is there and may be written</source>
   <translation>%1 lässt sich nicht öffnen; sehen Sie nach, ob der Ordner da ist und beschrieben werden darf</translation>
  </message>
  <message>
   <source>%1 cannot be restored: %2</source>
   <translation>%1 kann nicht zurückgeholt werden: %2</translation>
  </message>
  <message>
   <source>%1 could not be written as it should be (%2); nothing was deleted</source>
   <translation>%1 konnte nicht richtig geschrieben werden (%2); gelöscht wurde nichts</translation>
  </message>
  <message>
   <source>%1 ends in the middle; it was not copied completely</source>
   <translation>%1 endet mittendrin; die Datei wurde nicht ganz kopiert</translation>
  </message>
  <message>
   <source>%1 goes from %2 to %3, not %4</source>
   <translation>%1 geht von %2 bis %3, nicht %4</translation>
  </message>
  <message>
   <source>%1 has lost sessions while it was copied; the copy was not kept</source>
   <translation>%1 hat beim Kopieren Einheiten verloren; die Kopie wurde nicht behalten</translation>
  </message>
  <message>
   <source>%1 is damaged (%2)</source>
   <translation>%1 ist beschädigt (%2)</translation>
  </message>
  <message>
   <source>%1 is damaged (%2); start the program to set it aside</source>
   <translation>%1 ist beschädigt (%2); starten Sie Backbeat, damit es die Datei beiseitelegt</translation>
  </message>
  <message>
   <source>%1 is damaged and was not copied (%2)</source>
   <translation>%1 ist beschädigt und wurde nicht kopiert (%2)</translation>
  </message>
  <message>
   <source>%1 is damaged; keep it, it may be possible to save what is in it</source>
   <translation>%1 ist beschädigt; heben Sie die Datei auf, vielleicht lässt sich ihr Inhalt noch retten</translation>
  </message>
  <message>
   <source>%1 is deleted with the rest; choose another folder for the copy</source>
   <translation>%1 wird mit dem Rest gelöscht; wählen Sie einen anderen Ordner für die Kopie</translation>
  </message>
  <message>
   <source>%1 is expected here, not %2</source>
   <translation>hier wird %1 erwartet; da steht aber %2</translation>
  </message>
  <message>
   <source>%1 is not a file</source>
   <translation>%1 ist keine Datei</translation>
  </message>
  <message>
   <source>%1 is not an export of this program's history</source>
   <translation>%1 ist kein Export eines Verlaufs von Backbeat</translation>
  </message>
  <message>
   <source>%1 is not an export of this program: it is no text in UTF-8</source>
   <translation>%1 ist kein Export von Backbeat: es ist kein Text in UTF-8</translation>
  </message>
  <message>
   <source>%1 is of an older version; start the program once to bring it up to date</source>
   <translation>%1 ist von einer älteren Version; starten Sie Backbeat einmal, damit es die Datei umstellt</translation>
  </message>
  <message>
   <source>%1 is one word here</source>
   <translation>hier gehört genau ein Wort hin (%1)</translation>
  </message>
  <message>
   <source>%1 is there already; choose another name for the copy</source>
   <translation>%1 gibt es schon; wählen Sie einen anderen Namen für die Kopie</translation>
  </message>
  <message>
   <source>%1 is this history itself</source>
   <translation>%1 ist dieser Verlauf selbst</translation>
  </message>
  <message>
   <source>%1 is too large for a document that is not laid out as this program does it</source>
   <translation>%1 ist zu groß für ein Dokument, das anders aufgebaut ist, als Backbeat es schreibt</translation>
  </message>
  <message>
   <source>%1 levels are too many; %2 are the most</source>
   <translation>%1 Stufen sind zu viele; höchstens %2 sind möglich</translation>
  </message>
  <message>
   <source>%1 must be from %2 to %3, not %4</source>
   <translation>„%1“ muss zwischen %2 und %3 liegen, nicht %4</translation>
  </message>
  <message>
   <source>%1 must be keys with values ('key: value'), not %2</source>
   <translation>%1 muss aus Schlüsseln mit Werten bestehen („key: value“); da steht aber %2</translation>
  </message>
  <message>
   <source>%1 of the %2</source>
   <translation>%1 (%2)</translation>
  </message>
  <message>
   <source>%1 points to %2, which is not there; connect the disk it is on, or remove the link</source>
   <translation>%1 zeigt auf %2, und das ist nicht da; schließen Sie den Datenträger an, oder entfernen Sie die Verknüpfung</translation>
  </message>
  <message>
   <source>%1 poses are too many; %2 are the most</source>
   <translation>%1 Haltungen sind zu viele; höchstens %2 sind möglich</translation>
  </message>
  <message>
   <source>%1 was made by a newer version of this program (format %2, this one knows %3); install that version</source>
   <translation>%1 wurde mit einer neueren Version von Backbeat angelegt (Format %2, diese kennt %3); installieren Sie die neuere</translation>
  </message>
  <message>
   <source>%1 was made by a newer version of this program (format %2, this one knows %3); install that version, or choose another folder with --data-dir</source>
   <translation>%1 wurde mit einer neueren Version von Backbeat angelegt (Format %2, diese kennt %3); installieren Sie die neuere, oder wählen Sie mit --data-dir einen anderen Ordner</translation>
  </message>
  <message>
   <source>%1 was made with a newer SQLite than this computer has (%2); use Backbeat where it was made, or choose another folder with --data-dir</source>
   <translation>%1 wurde mit einem neueren SQLite angelegt, als dieser Computer hat (%2); nutzen Sie Backbeat dort, wo die Datei herkommt, oder wählen Sie mit --data-dir einen anderen Ordner</translation>
  </message>
  <message>
   <source>%1, line %2</source>
   <translation>%1, Zeile %2</translation>
  </message>
  <message>
   <source>%1, line %2: there is something after the end</source>
   <translation>%1, Zeile %2: nach dem Ende steht noch etwas</translation>
  </message>
  <message>
   <source>%1, line %2: this is not JSON (%3)</source>
   <translation>%1, Zeile %2: das ist kein JSON (%3)</translation>
  </message>
  <message>
   <source>%1, line %2: this is not something this program wrote</source>
   <translation>%1, Zeile %2: das hat nicht Backbeat geschrieben</translation>
  </message>
  <message>
   <source>%1, number %2 of '%3'</source>
   <translation>%1, Nummer %2 von „%3“</translation>
  </message>
  <message>
   <source>%1, stop</source>
   <translation>%1, Stopp</translation>
  </message>
  <message>
   <source>%1: %2</source>
   <translation>%1: %2</translation>
  </message>
  <message>
   <source>%1: %2; nothing was deleted</source>
   <translation>%1: %2; gelöscht wurde nichts</translation>
  </message>
  <message>
   <source>%1: '%2' %3</source>
   <translation>%1: „%2“ %3</translation>
  </message>
  <message>
   <source>%1: '%2' is not a list</source>
   <translation>%1: „%2“ ist keine Liste</translation>
  </message>
  <message>
   <source>%1: its version is not a number</source>
   <translation>%1: die Version ist keine Zahl</translation>
  </message>
  <message>
   <source>%1: this is not a session of an export</source>
   <translation>%1: das ist keine Einheit eines Exports</translation>
  </message>
  <message>
   <source>'%1' belongs to the exercise in the library; leave it out, or write all of it in place</source>
   <translation>„%1“ gehört zur Übung in der Bibliothek; lassen Sie es weg, oder schreiben Sie die ganze Übung hier aus</translation>
  </message>
  <message>
   <source>'%1' belongs to the exercise's own translation</source>
   <translation>„%1“ gehört zur eigenen Übersetzung der Übung</translation>
  </message>
  <message>
   <source>'%1' could not be written: %2.</source>
   <translation>„%1“ konnte nicht geschrieben werden: %2.</translation>
  </message>
  <message>
   <source>'%1' does not fit here%2</source>
   <translation>„%1“ passt hier nicht%2</translation>
  </message>
  <message>
   <source>'%1' has more than 59 seconds or minutes after a colon; %2</source>
   <translation>„%1“ hat nach einem Doppelpunkt mehr als 59 Sekunden oder Minuten; %2</translation>
  </message>
  <message>
   <source>'%1' in the folder above has mistakes of its own</source>
   <translation>„%1“ im Ordner darüber hat selbst Fehler</translation>
  </message>
  <message>
   <source>'%1' is longer than the 6 hours a routine may last</source>
   <translation>„%1“ ist länger als die 6 Stunden, die ein Programm dauern darf</translation>
  </message>
  <message>
   <source>'%1' is not a length of time; %2</source>
   <translation>„%1“ ist keine Zeitdauer; %2</translation>
  </message>
  <message>
   <source>'%1' is not a name like 'back-strength'; use small letters, digits and hyphens</source>
   <translation>„%1“ ist kein Name wie „back-strength“; nehmen Sie kleine Buchstaben, Ziffern und Bindestriche</translation>
  </message>
  <message>
   <source>'%1' is not a number; %2 goes from %3 to %4</source>
   <translation>„%1“ ist keine Zahl; %2 geht von %3 bis %4</translation>
  </message>
  <message>
   <source>'%1' is not a whole number; write one from %2 to %3</source>
   <translation>„%1“ ist keine ganze Zahl; schreiben Sie eine von %2 bis %3</translation>
  </message>
  <message>
   <source>'%1' is not translated: the original says '%2'</source>
   <translation>„%1“ ist nicht übersetzt: im Original steht „%2“</translation>
  </message>
  <message>
   <source>'%1' is too short; %2 is the least here</source>
   <translation>„%1“ ist zu kurz; mindestens %2 müssen es hier sein</translation>
  </message>
  <message>
   <source>'%1' is written twice in %2, first on line %3; keep one</source>
   <translation>%2 nennt „%1“ zweimal, zuerst in Zeile %3; lassen Sie nur eines stehen</translation>
  </message>
  <message>
   <source>'%1' lasts less than a second%2; give it a duration, or reps beside its hold</source>
   <translation>„%1“ dauert%2 weniger als eine Sekunde; schreiben Sie „duration“, oder neben „hold“ auch „reps“</translation>
  </message>
  <message>
   <source>'%1' must have as many texts as the original: %2 here, %3 there</source>
   <translation>„%1“ braucht so viele Texte wie das Original: hier %2, dort %3</translation>
  </message>
  <message>
   <source>'blocks' is not translated: titles and notes of the routine are there</source>
   <translation>„blocks“ ist nicht übersetzt: dort hat das Programm Überschriften und Hinweise</translation>
  </message>
  <message>
   <source>; did you mean '%1'?</source>
   <translation>; ist „%1“ gemeint?</translation>
  </message>
  <message>
   <source>; it knows %1</source>
   <translation>; möglich sind: %1</translation>
  </message>
  <message>
   <source>; write a part of the body, or one of %1</source>
   <translation>; schreiben Sie einen Körperteil oder eines von: %1</translation>
  </message>
  <message>
   <source>; write it out in place with 'title' and 'steps'</source>
   <translation>; schreiben Sie sie hier mit „title“ und „steps“ aus</translation>
  </message>
  <message>
   <source>; write one of %1</source>
   <translation>; schreiben Sie eines von: %1</translation>
  </message>
  <message>
   <source>No backup of the history could be made: %1.</source>
   <translation>Der Verlauf konnte nicht gesichert werden: %1.</translation>
  </message>
  <message>
   <source>Nothing in it could be read.</source>
   <translation>Darin war nichts mehr zu lesen.</translation>
  </message>
  <message>
   <source>Parts of a history were found without its main file; they are kept as %1*.</source>
   <translation>Teile eines Verlaufs wurden ohne ihre Hauptdatei gefunden; sie sind als %1* aufgehoben.</translation>
  </message>
  <message>
   <source>SVG drawings are not opened, because they can be more than a picture; save it as PNG</source>
   <translation>SVG-Zeichnungen werden nicht geöffnet, weil sie mehr sein können als ein Bild; speichern Sie sie als PNG</translation>
  </message>
  <message>
   <source>The history %1 was removed or replaced while the program ran. What is known of this session is written again; look whether your earlier sessions are still there, and put a backup in its place if they are not.</source>
   <translation>Der Verlauf %1 wurde entfernt oder ersetzt, während Backbeat lief. Was von dieser Einheit bekannt ist, wird neu geschrieben; sehen Sie nach, ob die früheren Einheiten noch da sind, und legen Sie sonst eine Sicherung an diese Stelle.</translation>
  </message>
  <message>
   <source>The history is not being saved, only remembered until it can be: %1.</source>
   <translation>Der Verlauf wird gerade nicht gespeichert, sondern nur gemerkt, bis es wieder geht: %1.</translation>
  </message>
  <message>
   <source>The history was brought up to date; a copy from before is %1.</source>
   <translation>Der Verlauf wurde auf den neuen Stand gebracht; eine Kopie von vorher ist %1.</translation>
  </message>
  <message>
   <source>The history was damaged (%1). It is kept as %2, and a new one was begun. %3 %4</source>
   <translation>Der Verlauf war beschädigt (%1). Er ist als %2 aufgehoben, und ein neuer wurde begonnen. %3 %4</translation>
  </message>
  <message>
   <source>The newest backup is of %1 and holds this many sessions: %2. It is %3. 'backbeat history merge' with that file adds what is missing here.</source>
   <translation>Die neueste Sicherung ist vom %1 und enthält so viele Einheiten: %2. Es ist %3. Mit dieser Datei ergänzt „backbeat history merge“, was hier fehlt.</translation>
  </message>
  <message>
   <source>The settings could not be read and start afresh.%1</source>
   <translation>Die Einstellungen waren nicht lesbar und beginnen von vorn.%1</translation>
  </message>
  <message>
   <source>The settings could not be saved: %1. What you changed holds until you close.</source>
   <translation>Die Einstellungen konnten nicht gespeichert werden: %1. Was Sie geändert haben, gilt, bis Sie Backbeat beenden.</translation>
  </message>
  <message>
   <source>The settings hold something unexpected for %1; the usual value is used.%2</source>
   <translation>In den Einstellungen steht etwas Unerwartetes (%1); dort gilt der übliche Wert.%2</translation>
  </message>
  <message>
   <source>There is no backup; if you have a copy of your own, 'backbeat history merge FILE' adds what it holds.</source>
   <translation>Es gibt keine Sicherung; haben Sie selbst eine Kopie, ergänzt „backbeat history merge FILE“, was sie enthält.</translation>
  </message>
  <message>
   <source>What could still be read is in the new one: sessions %1, sets %2, other records %3.</source>
   <translation>Was noch zu lesen war, ist im neuen: Einheiten %1, Sätze %2, andere Einträge %3.</translation>
  </message>
  <message>
   <source>\ has a special meaning between double quotes; use single quotes</source>
   <translation>\ hat zwischen doppelten Anführungszeichen eine besondere Bedeutung; nehmen Sie einfache</translation>
  </message>
  <message>
   <source>a ':' is missing after the key, or the line above is not finished</source>
   <translation>nach dem Schlüssel fehlt ein „:“, oder die Zeile darüber ist nicht fertig</translation>
  </message>
  <message>
   <source>a bracket is opened here and the list or mapping in it is not finished; look for a ']', '}' or ','</source>
   <translation>hier beginnt eine Klammer, und die Liste oder Zuordnung darin ist nicht fertig; suchen Sie nach einem fehlenden „]“, „}“ oder „,“</translation>
  </message>
  <message>
   <source>a check found: %1</source>
   <translation>eine Prüfung fand: %1</translation>
  </message>
  <message>
   <source>a colon cannot stand in its name</source>
   <translation>in seinem Namen darf kein Doppelpunkt stehen</translation>
  </message>
  <message>
   <source>a hold of no time does nothing; leave it out</source>
   <translation>ein Halten ohne Dauer bewirkt nichts; lassen Sie es weg</translation>
  </message>
  <message>
   <source>a key must be a word, not a list or a mapping; put the text in quotes</source>
   <translation>ein Schlüssel muss ein Wort sein, keine Liste oder Zuordnung; setzen Sie den Text in Anführungszeichen</translation>
  </message>
  <message>
   <source>a length of time</source>
   <translation>eine Zeitdauer</translation>
  </message>
  <message>
   <source>a level cannot be called '%1', which is a word of the tempo or the breath</source>
   <translation>eine Stufe darf nicht „%1“ heißen, denn das ist ein Wort des Tempos oder des Atems</translation>
  </message>
  <message>
   <source>a line cannot begin like this; remove what stands before 'routine:'</source>
   <translation>so darf eine Zeile nicht beginnen; entfernen Sie, was vor „routine:“ steht</translation>
  </message>
  <message>
   <source>a list</source>
   <translation>eine Liste</translation>
  </message>
  <message>
   <source>a list cannot begin here; put '- ' on a line of its own below the key</source>
   <translation>hier kann keine Liste beginnen; setzen Sie „- “ in eine eigene Zeile unter den Schlüssel</translation>
  </message>
  <message>
   <source>a list of %1 is expected here</source>
   <translation>hier wird eine Liste erwartet (%1)</translation>
  </message>
  <message>
   <source>a list of %1 is expected here ('- ' before each), not %2</source>
   <translation>hier wird eine Liste erwartet (%1, vor jedem Eintrag „- “); da steht aber %2</translation>
  </message>
  <message>
   <source>a name must stand on one line</source>
   <translation>ein Name muss auf einer Zeile stehen</translation>
  </message>
  <message>
   <source>a part of the path is a file, where a folder should be; choose another folder</source>
   <translation>ein Teil des Pfades ist eine Datei, wo ein Ordner sein sollte; wählen Sie einen anderen Ordner</translation>
  </message>
  <message>
   <source>a pin needs the name of a place</source>
   <translation>zu „pins“ gehört der Name einer Stelle</translation>
  </message>
  <message>
   <source>a pose begins with 'base' or with 'from', not both</source>
   <translation>eine Haltung beginnt mit „base“ oder mit „from“, nicht mit beidem</translation>
  </message>
  <message>
   <source>a quotation mark is opened here and never closed</source>
   <translation>hier beginnt ein Anführungszeichen, und es hört nirgends auf</translation>
  </message>
  <message>
   <source>a rep of '%1' takes less than half a second%2; give its tempo an effort</source>
   <translation>eine Wiederholung von „%1“ dauert%2 weniger als eine halbe Sekunde; geben Sie im Tempo „effort“ an</translation>
  </message>
  <message>
   <source>a rep of this tempo takes less than half a second; give its effort and finish some time</source>
   <translation>eine Wiederholung in diesem Tempo dauert weniger als eine halbe Sekunde; geben Sie „effort“ und „finish“ mehr Zeit</translation>
  </message>
  <message>
   <source>a row of '%1' cannot be as it is told (%2)</source>
   <translation>eine Zeile von „%1“ kann nicht so sein, wie sie dasteht (%2)</translation>
  </message>
  <message>
   <source>a row of '%1' has columns it cannot have: %2</source>
   <translation>eine Zeile von „%1“ hat Spalten, die es dort nicht gibt: %2</translation>
  </message>
  <message>
   <source>a row of '%1' is empty</source>
   <translation>eine Zeile von „%1“ ist leer</translation>
  </message>
  <message>
   <source>a second document begins here; keep one routine in a file</source>
   <translation>hier beginnt ein zweites Dokument; in eine Datei gehört ein Programm</translation>
  </message>
  <message>
   <source>a session is going on; end it first</source>
   <translation>eine Einheit läuft noch; beenden Sie zuerst die Einheit</translation>
  </message>
  <message>
   <source>a tab stands at the beginning of this line; indent with spaces</source>
   <translation>am Anfang dieser Zeile steht ein Tabulator; rücken Sie mit Leerzeichen ein</translation>
  </message>
  <message>
   <source>a text</source>
   <translation>ein Text</translation>
  </message>
  <message>
   <source>a text cannot begin with '!' here; put the text in quotes</source>
   <translation>ein Text darf hier nicht mit „!“ beginnen; setzen Sie den Text in Anführungszeichen</translation>
  </message>
  <message>
   <source>a text cannot begin with '&amp;' here; put the text in quotes</source>
   <translation>ein Text darf hier nicht mit „&amp;“ beginnen; setzen Sie den Text in Anführungszeichen</translation>
  </message>
  <message>
   <source>a text cannot begin with '*' here; put the text in quotes</source>
   <translation>ein Text darf hier nicht mit „*“ beginnen; setzen Sie den Text in Anführungszeichen</translation>
  </message>
  <message>
   <source>a text cannot begin with '*' or '&amp;'; put the text in quotes</source>
   <translation>ein Text darf nicht mit „*“ oder „&amp;“ beginnen; setzen Sie den Text in Anführungszeichen</translation>
  </message>
  <message>
   <source>a text cannot begin with this character; put the text in quotes</source>
   <translation>ein Text darf nicht mit diesem Zeichen beginnen; setzen Sie den Text in Anführungszeichen</translation>
  </message>
  <message>
   <source>a timed exercise breathes in a cycle; write {in: 4s, out: 6s}</source>
   <translation>eine Übung auf Zeit atmet im Kreislauf; schreiben Sie {in: 4s, out: 6s}</translation>
  </message>
  <message>
   <source>a timed exercise has no hold; leave 'hold' or 'duration' out</source>
   <translation>eine Übung auf Zeit hat kein Halten; lassen Sie „hold“ oder „duration“ weg</translation>
  </message>
  <message>
   <source>a whole number</source>
   <translation>eine ganze Zahl</translation>
  </message>
  <message>
   <source>a word</source>
   <translation>ein Wort</translation>
  </message>
  <message>
   <source>an exercise has reps or a duration, not both; leave one out</source>
   <translation>eine Übung hat „reps“ oder „duration“, nicht beides; lassen Sie eines weg</translation>
  </message>
  <message>
   <source>an exercise with reps breathes by phase; write {effort: in, finish: out}</source>
   <translation>eine Übung mit Wiederholungen atmet nach Abschnitten; schreiben Sie {effort: in, finish: out}</translation>
  </message>
  <message>
   <source>angles are written as {%1: 30}</source>
   <translation>Winkel schreibt man so: {%1: 30}</translation>
  </message>
  <message>
   <source>another program is using %1; close it, or wait until it is done</source>
   <translation>ein anderes Programm benutzt gerade %1; schließen Sie es, oder warten Sie, bis es fertig ist</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>as many exercises of this block must have words of their own as in the original: %1 here, %2 there</source>
   <translation>so viele Übungen dieses Blocks müssen eigene Worte haben wie im Original: hier %1, dort %2</translation>
  </message>
  <message>
   <source>base pose</source>
   <translation>Grundhaltung</translation>
  </message>
  <message>
   <source>blocks</source>
   <translation>Blöcke</translation>
  </message>
  <message>
   <source>character number %1</source>
   <translation>Zeichen Nummer %1</translation>
  </message>
  <message>
   <source>does not fit its status</source>
   <translation>passt nicht zum Zustand</translation>
  </message>
  <message>
   <source>does not say how far from UTC it is, in whole minutes</source>
   <translation>sagt nicht in ganzen Minuten, wie weit es von UTC abweicht</translation>
  </message>
  <message>
   <source>exercises</source>
   <translation>Übungen</translation>
  </message>
  <message>
   <source>facing (degrees to the left)</source>
   <translation>„facing“ (Grad nach links)</translation>
  </message>
  <message>
   <source>framing</source>
   <translation>Ausschnitt</translation>
  </message>
  <message>
   <source>here the original has the exercise '%1'; name it with 'exercise:'</source>
   <translation>im Original steht hier die Übung „%1“; nennen Sie sie mit „exercise:“</translation>
  </message>
  <message>
   <source>is empty</source>
   <translation>ist leer</translation>
  </message>
  <message>
   <source>is missing</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <source>is neither true nor false</source>
   <translation>ist weder true noch false</translation>
  </message>
  <message>
   <source>is none of %1</source>
   <translation>ist keines von: %1</translation>
  </message>
  <message>
   <source>is not a list</source>
   <translation>ist keine Liste</translation>
  </message>
  <message>
   <source>is not a moment like 2026-03-02T12:00:00.000+01:00</source>
   <translation>ist kein Zeitpunkt wie 2026-03-02T12:00:00.000+01:00</translation>
  </message>
  <message>
   <source>is not a number that can be</source>
   <translation>ist keine mögliche Zahl</translation>
  </message>
  <message>
   <source>is not a row</source>
   <translation>ist keine Zeile</translation>
  </message>
  <message>
   <source>is not a text</source>
   <translation>ist kein Text</translation>
  </message>
  <message>
   <source>is too long</source>
   <translation>ist zu lang</translation>
  </message>
  <message>
   <source>it belongs to another program</source>
   <translation>die Datei gehört zu einem anderen Programm</translation>
  </message>
  <message>
   <source>it cannot be opened (%1)</source>
   <translation>es lässt sich nicht öffnen (%1)</translation>
  </message>
  <message>
   <source>it has no name</source>
   <translation>es hat keinen Namen</translation>
  </message>
  <message>
   <source>it is %1 by %2 dots; %3 are the most on a side</source>
   <translation>es hat %1 mal %2 Punkte; höchstens %3 dürfen es auf einer Seite sein</translation>
  </message>
  <message>
   <source>it is a link that leads nowhere</source>
   <translation>die Verknüpfung führt nirgendwohin</translation>
  </message>
  <message>
   <source>it is damaged (%1)</source>
   <translation>die Datei ist beschädigt (%1)</translation>
  </message>
  <message>
   <source>it is damaged or not finished</source>
   <translation>es ist beschädigt oder nicht fertig</translation>
  </message>
  <message>
   <source>it is empty</source>
   <translation>die Datei ist leer</translation>
  </message>
  <message>
   <source>it is larger than %1 MiB; save a smaller copy</source>
   <translation>es ist größer als %1 MiB; speichern Sie eine kleinere Kopie</translation>
  </message>
  <message>
   <source>it is not a database</source>
   <translation>es ist keine Datenbank</translation>
  </message>
  <message>
   <source>it is not an ordinary file</source>
   <translation>es ist keine gewöhnliche Datei</translation>
  </message>
  <message>
   <source>it is not an ordinary file; choose another name</source>
   <translation>es ist keine gewöhnliche Datei; wählen Sie einen anderen Namen</translation>
  </message>
  <message>
   <source>it is not of the version it says (%1)</source>
   <translation>die Datei hat nicht die Version, die sie nennt (%1)</translation>
  </message>
  <message>
   <source>it is not there</source>
   <translation>die Datei ist nicht da</translation>
  </message>
  <message>
   <source>it is written in too many pieces; save it again as an ordinary JPEG</source>
   <translation>es besteht aus zu vielen Teilen; speichern Sie es noch einmal als gewöhnliches JPEG</translation>
  </message>
  <message>
   <source>it leads out of the folder of the file that names it</source>
   <translation>es liegt außerhalb des Ordners der Datei, die es nennt</translation>
  </message>
  <message>
   <source>it must be a file beside this one; addresses are not opened</source>
   <translation>es muss eine Datei neben dieser sein; Adressen werden nicht geöffnet</translation>
  </message>
  <message>
   <source>it must stand beside this file or in a folder below, so '..' cannot be part of its name</source>
   <translation>es muss neben dieser Datei liegen oder in einem Ordner darunter; „..“ darf nicht in seinem Namen stehen</translation>
  </message>
  <message>
   <source>it must stand beside this file, so write it without the drive and the folders in front</source>
   <translation>es muss neben dieser Datei liegen; schreiben Sie es ohne das Laufwerk und die Ordner davor</translation>
  </message>
  <message>
   <source>it must stand beside this file, so write it without the folders in front</source>
   <translation>es muss neben dieser Datei liegen; schreiben Sie es ohne die Ordner davor</translation>
  </message>
  <message>
   <source>it was made by a newer version (its format is %1, this one knows %2)</source>
   <translation>die Datei wurde mit einer neueren Version angelegt (Format %1, diese kennt %2)</translation>
  </message>
  <message>
   <source>it was made for a newer version of this program</source>
   <translation>die Datei ist für eine neuere Version von Backbeat</translation>
  </message>
  <message>
   <source>its checksum is not the one it was written with</source>
   <translation>die Prüfsumme ist nicht die, mit der die Datei geschrieben wurde</translation>
  </message>
  <message>
   <source>its content is neither PNG nor JPEG nor WebP, whatever its name says</source>
   <translation>sein Inhalt ist weder PNG noch JPEG noch WebP, was auch immer sein Name sagt</translation>
  </message>
  <message>
   <source>its end is missing; copy the file again</source>
   <translation>sein Ende fehlt; kopieren Sie die Datei noch einmal</translation>
  </message>
  <message>
   <source>its name is not a file name</source>
   <translation>der Name ist kein Dateiname</translation>
  </message>
  <message>
   <source>its texts cannot be read</source>
   <translation>die Texte darin sind nicht lesbar</translation>
  </message>
  <message>
   <source>its translation %1/%2 has mistakes and is not used; 'backbeat check' names them</source>
   <translation>die Übersetzung %1/%2 hat Fehler und wird nicht benutzt; „backbeat check“ nennt sie</translation>
  </message>
  <message>
   <source>joint</source>
   <translation>Gelenk</translation>
  </message>
  <message>
   <source>joints</source>
   <translation>Gelenke</translation>
  </message>
  <message>
   <source>keys with values</source>
   <translation>eine Zuordnung</translation>
  </message>
  <message>
   <source>levels</source>
   <translation>Stufen</translation>
  </message>
  <message>
   <source>lists and mappings are nested more than 12 deep here</source>
   <translation>hier sind Listen und Zuordnungen mehr als 12 Ebenen tief verschachtelt</translation>
  </message>
  <message>
   <source>nothing called '%1' can be pinned%2</source>
   <translation>„%1“ lässt sich nicht festhalten%2</translation>
  </message>
  <message>
   <source>of a fault in the program; look into its log</source>
   <translation>wegen eines Fehlers in Backbeat; mehr steht in seinem Protokoll</translation>
  </message>
  <message>
   <source>one value is expected here; a map of levels needs 'levels:' at the top of the routine</source>
   <translation>hier wird ein einzelner Wert erwartet; für Werte je Stufe muss oben im Programm „levels:“ stehen</translation>
  </message>
  <message>
   <source>one word</source>
   <translation>ein einzelnes Wort</translation>
  </message>
  <message>
   <source>only PNG, JPEG and WebP pictures are shown; its name must end in .png, .jpg, .jpeg or .webp</source>
   <translation>nur Bilder in PNG, JPEG und WebP werden gezeigt; der Name muss auf .png, .jpg, .jpeg oder .webp enden</translation>
  </message>
  <message>
   <source>part</source>
   <translation>Körperteil</translation>
  </message>
  <message>
   <source>parts</source>
   <translation>Körperteile</translation>
  </message>
  <message>
   <source>people</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>pictures</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>pins are written as {left-hand: left-kneecap}</source>
   <translation>„pins“ schreibt man so: {left-hand: left-kneecap}</translation>
  </message>
  <message>
   <source>pose</source>
   <translation>Haltung</translation>
  </message>
  <message>
   <source>pose above this one</source>
   <translation>Haltung weiter oben</translation>
  </message>
  <message>
   <source>poses are written as names with a pose each</source>
   <translation>Haltungen schreibt man als Namen mit je einer Haltung</translation>
  </message>
  <message>
   <source>prop</source>
   <translation>Gegenstand</translation>
  </message>
  <message>
   <source>props</source>
   <translation>Gegenstände</translation>
  </message>
  <message>
   <source>shape of the hand</source>
   <translation>Form der Hand</translation>
  </message>
  <message>
   <source>something could not be saved yet; see that the disk has room, and try again</source>
   <translation>etwas konnte noch nicht gespeichert werden; sehen Sie nach, ob der Datenträger Platz hat, und versuchen Sie es noch einmal</translation>
  </message>
  <message>
   <source>starting at login could not be changed: %1</source>
   <translation>der Start bei der Anmeldung konnte nicht geändert werden: %1</translation>
  </message>
  <message>
   <source>support</source>
   <translation>Auflage</translation>
  </message>
  <message>
   <source>supports</source>
   <translation>Auflagen</translation>
  </message>
  <message>
   <source>surface</source>
   <translation>Fläche</translation>
  </message>
  <message>
   <source>texts</source>
   <translation>Texte</translation>
  </message>
  <message>
   <source>the angle of the view</source>
   <translation>der Winkel der Ansicht</translation>
  </message>
  <message>
   <source>the block</source>
   <translation>der Block</translation>
  </message>
  <message>
   <source>the block has no 'exercises:'</source>
   <translation>im Block fehlt „exercises:“</translation>
  </message>
  <message>
   <source>the breath</source>
   <translation>der Atem</translation>
  </message>
  <message>
   <source>the breathing cycle</source>
   <translation>der Atemkreislauf</translation>
  </message>
  <message>
   <source>the breathing cycle leaves out '%1'; write {in: 4s, out: 6s}</source>
   <translation>im Atemkreislauf fehlt „%1“; schreiben Sie {in: 4s, out: 6s}</translation>
  </message>
  <message>
   <source>the column %1 of %2 is missing</source>
   <translation>die Spalte %1 von %2 fehlt</translation>
  </message>
  <message>
   <source>the computer's memory is used up; close other programs</source>
   <translation>der Arbeitsspeicher des Computers ist voll; schließen Sie andere Programme</translation>
  </message>
  <message>
   <source>the defaults</source>
   <translation>der Abschnitt „defaults“</translation>
  </message>
  <message>
   <source>the disk can only be read; choose another folder</source>
   <translation>der Datenträger kann nur gelesen werden; wählen Sie einen anderen Ordner</translation>
  </message>
  <message>
   <source>the disk did not accept it; see that the disk of %1 has room and is sound</source>
   <translation>der Datenträger nahm es nicht an; sehen Sie nach, ob auf dem von %1 Platz ist und ob er in Ordnung ist</translation>
  </message>
  <message>
   <source>the disk is full; free some space and try again</source>
   <translation>der Datenträger ist voll; schaffen Sie Platz und versuchen Sie es noch einmal</translation>
  </message>
  <message>
   <source>the disk is full; free some space on the disk of %1</source>
   <translation>der Datenträger von %1 ist voll; schaffen Sie dort Platz</translation>
  </message>
  <message>
   <source>the disk reports a fault; choose another disk and look after this one</source>
   <translation>der Datenträger meldet einen Fehler; wählen Sie einen anderen und sehen Sie nach diesem</translation>
  </message>
  <message>
   <source>the effort is a whole number from 0 to 10</source>
   <translation>die Anstrengung ist eine ganze Zahl von 0 bis 10</translation>
  </message>
  <message>
   <source>the exercise</source>
   <translation>die Übung</translation>
  </message>
  <message>
   <source>the exercise has no steps%1</source>
   <translation>die Übung hat keine „steps“%1</translation>
  </message>
  <message>
   <source>the exercise has no title and no steps%1</source>
   <translation>die Übung hat weder „title“ noch „steps“%1</translation>
  </message>
  <message>
   <source>the exercise has no title%1</source>
   <translation>die Übung hat keinen „title“%1</translation>
  </message>
  <message>
   <source>the figure</source>
   <translation>die Figur</translation>
  </message>
  <message>
   <source>the file cannot be read as a routine; compare it with one that works</source>
   <translation>die Datei lässt sich nicht als Programm lesen; vergleichen Sie sie mit einer, die geht</translation>
  </message>
  <message>
   <source>the file has more than 20,000 entries; a routine has a few hundred</source>
   <translation>die Datei hat mehr als 20.000 Einträge; ein Programm hat ein paar hundert</translation>
  </message>
  <message>
   <source>the file is empty</source>
   <translation>die Datei ist leer</translation>
  </message>
  <message>
   <source>the file is empty; a routine begins with 'routine: 1'</source>
   <translation>die Datei ist leer; ein Programm beginnt mit „routine: 1“</translation>
  </message>
  <message>
   <source>the file is in UTF-16 or UTF-32; save it as UTF-8</source>
   <translation>die Datei ist in UTF-16 oder UTF-32; speichern Sie sie als UTF-8</translation>
  </message>
  <message>
   <source>the file is in the folder of '%1' and says '%2'; make them the same</source>
   <translation>die Datei steht im Ordner von „%1“ und sagt „%2“; machen Sie beides gleich</translation>
  </message>
  <message>
   <source>the file is larger than 256 KiB; a routine is a few KiB, so this is something else</source>
   <translation>die Datei ist größer als 256 KiB; ein Programm hat ein paar KiB, also ist das etwas anderes</translation>
  </message>
  <message>
   <source>the file must begin with 'exercise: 1'</source>
   <translation>die Datei muss mit „exercise: 1“ beginnen</translation>
  </message>
  <message>
   <source>the file must begin with 'routine: 1'</source>
   <translation>die Datei muss mit „routine: 1“ beginnen</translation>
  </message>
  <message>
   <source>the file must begin with 'translation: %1'</source>
   <translation>die Datei muss mit „translation: %1“ beginnen</translation>
  </message>
  <message>
   <source>the file would be larger than the system allows; free some space or choose another folder</source>
   <translation>die Datei würde größer, als das System erlaubt; schaffen Sie Platz oder wählen Sie einen anderen Ordner</translation>
  </message>
  <message>
   <source>the folder is not there; make it or choose another</source>
   <translation>der Ordner ist nicht da; legen Sie ihn an oder wählen Sie einen anderen</translation>
  </message>
  <message>
   <source>the hold is said twice, here and in the tempo; keep one</source>
   <translation>das Halten steht zweimal da, hier und im Tempo; lassen Sie nur eines stehen</translation>
  </message>
  <message>
   <source>the items of this list are not indented alike</source>
   <translation>die Einträge dieser Liste sind nicht gleich weit eingerückt</translation>
  </message>
  <message>
   <source>the joint '%1' has no '%2'%3</source>
   <translation>das Gelenk „%1“ hat kein „%2“%3</translation>
  </message>
  <message>
   <source>the level '%1' is named twice</source>
   <translation>die Stufe „%1“ steht zweimal da</translation>
  </message>
  <message>
   <source>the name is too long; choose a shorter one</source>
   <translation>der Name ist zu lang; wählen Sie einen kürzeren</translation>
  </message>
  <message>
   <source>the note is longer than %1 characters; shorten it</source>
   <translation>die Notiz hat mehr als %1 Zeichen; kürzen Sie sie</translation>
  </message>
  <message>
   <source>the original has no '%1'; leave it out, or write it there first</source>
   <translation>das Original hat kein „%1“; lassen Sie es weg, oder schreiben Sie es zuerst dort</translation>
  </message>
  <message>
   <source>the person</source>
   <translation>die Person</translation>
  </message>
  <message>
   <source>the picture '%1' cannot be used: %2</source>
   <translation>das Bild „%1“ kann nicht verwendet werden: %2</translation>
  </message>
  <message>
   <source>the picture '%1'%2 cannot be shown: %3</source>
   <translation>das Bild „%1“%2 kann nicht gezeigt werden: %3</translation>
  </message>
  <message>
   <source>the place</source>
   <translation>die Stelle</translation>
  </message>
  <message>
   <source>the pose</source>
   <translation>die Haltung</translation>
  </message>
  <message>
   <source>the program is closing; ask again after the next start</source>
   <translation>Backbeat wird gerade beendet; versuchen Sie es nach dem nächsten Start noch einmal</translation>
  </message>
  <message>
   <source>the program's folder has a name that cannot be written into an autostart entry</source>
   <translation>der Ordner von Backbeat hat einen Namen, der nicht in einen Autostart-Eintrag geschrieben werden kann</translation>
  </message>
  <message>
   <source>the prop</source>
   <translation>der Gegenstand</translation>
  </message>
  <message>
   <source>the routine</source>
   <translation>das Programm</translation>
  </message>
  <message>
   <source>the routine has about %1 phases%2; %3 are the most</source>
   <translation>das Programm hat%2 etwa %1 Abschnitte; höchstens %3 sind möglich</translation>
  </message>
  <message>
   <source>the routine has no exercises%1</source>
   <translation>das Programm hat%1 keine Übungen</translation>
  </message>
  <message>
   <source>the routine has no exercises; write 'blocks:' with a list of them</source>
   <translation>das Programm hat keine Übungen; schreiben Sie „blocks:“ mit einer Liste von Übungen</translation>
  </message>
  <message>
   <source>the routine has no title; write 'title: ...'</source>
   <translation>das Programm hat keinen Titel; schreiben Sie „title: …“</translation>
  </message>
  <message>
   <source>the routine lasts %1 hours%2; 6 hours are the most</source>
   <translation>das Programm dauert%2 %1 Stunden; höchstens 6 Stunden sind möglich</translation>
  </message>
  <message>
   <source>the session %1 cannot be as it is told (%2)</source>
   <translation>die Einheit %1 kann nicht so sein, wie sie dasteht (%2)</translation>
  </message>
  <message>
   <source>the session %1 has what is not known here: %2</source>
   <translation>die Einheit %1 enthält etwas, das hier nicht bekannt ist: %2</translation>
  </message>
  <message>
   <source>the shift (in cm)</source>
   <translation>„shift“ (in cm)</translation>
  </message>
  <message>
   <source>the system says: %1; try another folder</source>
   <translation>das System meldet: %1; versuchen Sie es mit einem anderen Ordner</translation>
  </message>
  <message>
   <source>the table %1 is missing</source>
   <translation>die Tabelle %1 fehlt</translation>
  </message>
  <message>
   <source>the tempo</source>
   <translation>das Tempo</translation>
  </message>
  <message>
   <source>the translation</source>
   <translation>die Übersetzung</translation>
  </message>
  <message>
   <source>the translation does not say its language; write 'language: ...'</source>
   <translation>die Übersetzung nennt ihre Sprache nicht; schreiben Sie „language: …“</translation>
  </message>
  <message>
   <source>the turn</source>
   <translation>„turn“</translation>
  </message>
  <message>
   <source>there are more than %1 pictures in this file; take some out</source>
   <translation>in dieser Datei sind mehr als %1 Bilder; nehmen Sie einige heraus</translation>
  </message>
  <message>
   <source>there is a control character in its name</source>
   <translation>in seinem Namen steht ein Steuerzeichen</translation>
  </message>
  <message>
   <source>there is a folder of that name; choose another name</source>
   <translation>einen Ordner dieses Namens gibt es schon; wählen Sie einen anderen Namen</translation>
  </message>
  <message>
   <source>there is a letter here that is not UTF-8; save the file as UTF-8</source>
   <translation>hier steht ein Buchstabe, der nicht UTF-8 ist; speichern Sie die Datei als UTF-8</translation>
  </message>
  <message>
   <source>there is a second ': ' in this line, or its indent is wrong; if the colon belongs to the text, put the text in quotes</source>
   <translation>in dieser Zeile steht ein zweites „: “, oder sie ist falsch eingerückt; gehört der Doppelpunkt zum Text, setzen Sie den Text in Anführungszeichen</translation>
  </message>
  <message>
   <source>there is an invisible control character here (%1); delete it</source>
   <translation>hier steht ein unsichtbares Steuerzeichen (%1); löschen Sie es</translation>
  </message>
  <message>
   <source>there is an unknown column %1 in %2</source>
   <translation>in %2 gibt es eine unbekannte Spalte %1</translation>
  </message>
  <message>
   <source>there is no %1 '%2'%3</source>
   <translation>„%2“ gibt es hier nicht (%1)%3</translation>
  </message>
  <message>
   <source>there is no '%1' in a history of this program</source>
   <translation>in einem Verlauf von Backbeat gibt es kein „%1“</translation>
  </message>
  <message>
   <source>there is no exercise '%1' in the library%2</source>
   <translation>in der Bibliothek gibt es keine Übung „%1“%2</translation>
  </message>
  <message>
   <source>there is no file '%1' in the folder above, which this would translate</source>
   <translation>im Ordner darüber gibt es keine Datei „%1“, die hier übersetzt würde</translation>
  </message>
  <message>
   <source>there is no history to copy; nothing was deleted</source>
   <translation>es gibt keinen Verlauf zum Kopieren; gelöscht wurde nichts</translation>
  </message>
  <message>
   <source>there is no history yet at %1; it begins with the first session</source>
   <translation>in %1 gibt es noch keinen Verlauf; er beginnt mit der ersten Einheit</translation>
  </message>
  <message>
   <source>there is no level '%1' in this routine%2</source>
   <translation>in diesem Programm gibt es keine Stufe „%1“%2</translation>
  </message>
  <message>
   <source>there is no place '%1' to pin to%2</source>
   <translation>es gibt keine Stelle „%1“ zum Festhalten%2</translation>
  </message>
  <message>
   <source>there is no such file</source>
   <translation>die Datei gibt es nicht</translation>
  </message>
  <message>
   <source>there is no text here; write one, or leave the key out</source>
   <translation>hier steht kein Text; schreiben Sie einen, oder lassen Sie den Schlüssel weg</translation>
  </message>
  <message>
   <source>there is not enough memory for it</source>
   <translation>dafür reicht der Arbeitsspeicher nicht</translation>
  </message>
  <message>
   <source>there is something of that name already; choose another name</source>
   <translation>etwas mit diesem Namen gibt es schon; wählen Sie einen anderen Namen</translation>
  </message>
  <message>
   <source>there must be as many blocks as in the original: %1 here, %2 there</source>
   <translation>es müssen so viele Blöcke sein wie im Original: hier %1, dort %2</translation>
  </message>
  <message>
   <source>this account may not use %1; change its permissions</source>
   <translation>dieses Konto darf %1 nicht benutzen; ändern Sie die Zugriffsrechte</translation>
  </message>
  <message>
   <source>this account may not write there; choose another folder or change its permissions</source>
   <translation>dieses Konto darf dort nicht schreiben; wählen Sie einen anderen Ordner oder ändern Sie die Zugriffsrechte</translation>
  </message>
  <message>
   <source>this file cannot be opened</source>
   <translation>diese Datei lässt sich nicht öffnen</translation>
  </message>
  <message>
   <source>this file cannot be opened (%1)</source>
   <translation>diese Datei lässt sich nicht öffnen (%1)</translation>
  </message>
  <message>
   <source>this file cannot be read (%1)</source>
   <translation>diese Datei lässt sich nicht lesen (%1)</translation>
  </message>
  <message>
   <source>this file may not be read by you; change its permissions</source>
   <translation>Sie dürfen diese Datei nicht lesen; ändern Sie ihre Zugriffsrechte</translation>
  </message>
  <message>
   <source>this is a device or a pipe, not an ordinary file</source>
   <translation>das ist ein Gerät oder eine Pipe, keine gewöhnliche Datei</translation>
  </message>
  <message>
   <source>this is a folder, not a picture</source>
   <translation>das ist ein Ordner, kein Bild</translation>
  </message>
  <message>
   <source>this is a folder, not a routine file</source>
   <translation>das ist ein Ordner, keine Programmdatei</translation>
  </message>
  <message>
   <source>this is not a number; %1 goes from %2 to %3</source>
   <translation>das ist keine Zahl; %1 geht von %2 bis %3</translation>
  </message>
  <message>
   <source>this line cannot be read; check its indent, its quotes and its ': '</source>
   <translation>diese Zeile ist nicht lesbar; prüfen Sie Einrückung, Anführungszeichen und „: “</translation>
  </message>
  <message>
   <source>this line does not fit the lines above it; check its indent, or a key without ': '</source>
   <translation>diese Zeile passt nicht zu denen darüber; prüfen Sie die Einrückung, oder ob einem Schlüssel „: “ fehlt</translation>
  </message>
  <message>
   <source>this list has %1 %2; %3 are the most</source>
   <translation>diese Liste hat %1 %2; höchstens %3 sind möglich</translation>
  </message>
  <message>
   <source>this list of %1 is empty; write at least one</source>
   <translation>diese Liste ist leer (%1); schreiben Sie mindestens einen Eintrag</translation>
  </message>
  <message>
   <source>this map of levels</source>
   <translation>diese Liste nach Stufen</translation>
  </message>
  <message>
   <source>this map of levels leaves out %1; name every level</source>
   <translation>in dieser Liste nach Stufen fehlt: %1; nennen Sie jede Stufe</translation>
  </message>
  <message>
   <source>this program reads version %1 of the format; %2</source>
   <translation>Backbeat liest Version %1 des Formats; %2</translation>
  </message>
  <message>
   <source>this program reads version %1 of translations; write %1</source>
   <translation>Backbeat liest Version %1 von Übersetzungen; schreiben Sie %1</translation>
  </message>
  <message>
   <source>this session has not ended; go on with it or end it first</source>
   <translation>diese Einheit ist nicht zu Ende; setzen Sie sie fort oder beenden Sie sie zuerst</translation>
  </message>
  <message>
   <source>this session is no longer in the history</source>
   <translation>diese Einheit ist nicht mehr im Verlauf</translation>
  </message>
  <message>
   <source>this set is no longer in the history</source>
   <translation>dieser Satz ist nicht mehr im Verlauf</translation>
  </message>
  <message>
   <source>this text has %1 characters; %2 are the most</source>
   <translation>dieser Text hat %1 Zeichen; höchstens %2 sind möglich</translation>
  </message>
  <message>
   <source>this text holds a character that cannot be shown; write it without \ codes</source>
   <translation>dieser Text enthält ein Zeichen, das nicht gezeigt werden kann; schreiben Sie ihn ohne Codes mit \</translation>
  </message>
  <message>
   <source>this text is longer than 4,096 characters; shorten it</source>
   <translation>dieser Text ist länger als 4.096 Zeichen; kürzen Sie ihn</translation>
  </message>
  <message>
   <source>unknown key '%1' in %2%3</source>
   <translation>%2 kennt den Schlüssel „%1“ nicht%3</translation>
  </message>
  <message>
   <source>view</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <source>what follows '%1' is a comment because of the #; put the text in quotes</source>
   <translation>was auf „%1“ folgt, ist wegen des # ein Kommentar; setzen Sie den Text in Anführungszeichen</translation>
  </message>
  <message>
   <source>write 'free', or {effort: in, finish: out} for reps, or {in: 4s, out: 6s} for timed exercises</source>
   <translation>schreiben Sie „free“, oder {effort: in, finish: out} bei Wiederholungen, oder {in: 4s, out: 6s} bei Übungen auf Zeit</translation>
  </message>
  <message>
   <source>write / between folders, not a backslash</source>
   <translation>schreiben Sie zwischen Ordnern / statt \</translation>
  </message>
  <message>
   <source>write 1</source>
   <translation>schreiben Sie 1</translation>
  </message>
  <message>
   <source>write 45s, 1:30 or 2min</source>
   <translation>schreiben Sie 45s, 1:30 oder 2min</translation>
  </message>
  <message>
   <source>your share of the disk is used up; free some space and try again</source>
   <translation>Ihr Anteil am Datenträger ist aufgebraucht; schaffen Sie Platz und versuchen Sie es noch einmal</translation>
  </message>
 </context>
 <context>
  <name>Screening</name>
  <message>
   <source>Are you bleeding anywhere, or could you be?</source>
   <translation>Bluten Sie irgendwo, oder könnte das sein?</translation>
  </message>
  <message>
   <source>Ask your doctor which exercises suit you before you begin.</source>
   <translation>Fragen Sie Ihre Ärztin oder Ihren Arzt, welche Übungen zu Ihnen passen, bevor Sie beginnen.</translation>
  </message>
  <message>
   <source>Do you have a disease of the heart or of the blood vessels?</source>
   <translation>Haben Sie eine Erkrankung des Herzens oder der Blutgefäße?</translation>
  </message>
  <message>
   <source>Do you have a disease of the kidneys?</source>
   <translation>Haben Sie eine Nierenerkrankung?</translation>
  </message>
  <message>
   <source>Do you have a long-term illness that is flaring up at the moment?</source>
   <translation>Haben Sie eine chronische Krankheit, die gerade in einem Schub ist?</translation>
  </message>
  <message>
   <source>Do you have severe pain at the moment?</source>
   <translation>Haben Sie im Moment starke Schmerzen?</translation>
  </message>
  <message>
   <source>If you go ahead: choose the lowest level, and stop at the first sign of trouble.</source>
   <translation>Wenn Sie weitermachen: Wählen Sie die unterste Stufe, und hören Sie beim ersten Anzeichen von Beschwerden auf.</translation>
  </message>
  <message>
   <source>Is your spine injured, or might it be, for instance after a fall or an accident?</source>
   <translation>Ist Ihre Wirbelsäule verletzt, oder könnte sie es sein, etwa nach einem Sturz oder Unfall?</translation>
  </message>
  <message>
   <source>Please see a doctor or your physiotherapist first, and do not start yet.</source>
   <translation>Bitte sprechen Sie zuerst mit einer Ärztin, einem Arzt oder Ihrer Physiotherapie, und beginnen Sie noch nicht.</translation>
  </message>
  <message>
   <source>Start slowly, and stop at once if anything hurts.</source>
   <translation>Beginnen Sie langsam, und hören Sie sofort auf, wenn etwas wehtut.</translation>
  </message>
  <message>
   <source>You can look at every routine meanwhile. None of your answers is kept.</source>
   <translation>Alle Programme können Sie inzwischen ansehen. Keine Ihrer Antworten wird gespeichert.</translation>
  </message>
 </context>
 <context>
  <name>Senses</name>
  <message>
   <source>Cannot see Do Not Disturb on this desktop: pause the reminders when you switch it on.</source>
   <translation>„Nicht stören“ ist auf diesem Desktop nicht zu erkennen: Setzen Sie die Erinnerungen aus, wenn Sie es einschalten.</translation>
  </message>
  <message>
   <source>Cannot see full screen on this Wayland compositor: a break may be offered during a film or a presentation. Programs can be named that keep it away.</source>
   <translation>Unter diesem Wayland-Compositor ist Vollbild nicht zu erkennen: Während eines Films oder Vortrags kann eine Pause angeboten werden. Nennen Sie Programme, die sie fernhalten.</translation>
  </message>
  <message>
   <source>Cannot see full screen on this desktop: a break may be offered during a film or a presentation. Programs can be named that keep it away.</source>
   <translation>Auf diesem Desktop ist Vollbild nicht zu erkennen: Während eines Films oder Vortrags kann eine Pause angeboten werden. Nennen Sie Programme, die sie fernhalten.</translation>
  </message>
  <message>
   <source>Cannot see here whether a microphone is in use: a break may be offered during a call. Programs can be named that keep it away.</source>
   <translation>Ob ein Mikrofon in Gebrauch ist, ist hier nicht zu erkennen: Während eines Gesprächs kann eine Pause angeboten werden. Nennen Sie Programme, die sie fernhalten.</translation>
  </message>
  <message>
   <source>Cannot see on this desktop whether the keyboard and mouse are used: only a locked screen and sleep count as having been away.</source>
   <translation>Ob Tastatur und Maus benutzt werden, ist auf diesem Desktop nicht zu erkennen: Nur Sperre und Ruhezustand zählen als Abwesenheit.</translation>
  </message>
  <message>
   <source>Cannot see on this desktop whether the screen is locked.</source>
   <translation>Ob der Bildschirm gesperrt ist, ist auf diesem Desktop nicht zu erkennen.</translation>
  </message>
  <message>
   <source>Cannot see other programs from here, so naming some of them keeps no break away.</source>
   <translation>Andere Programme sind von hier nicht zu sehen; sie zu nennen hält daher keine Pause fern.</translation>
  </message>
  <message>
   <source>GNOME tells it.</source>
   <translation>GNOME sagt es.</translation>
  </message>
  <message>
   <source>The Wayland compositor tells it.</source>
   <translation>Der Wayland-Compositor sagt es.</translation>
  </message>
  <message>
   <source>The X server tells it.</source>
   <translation>Der X-Server sagt es.</translation>
  </message>
  <message>
   <source>The desktop tells it.</source>
   <translation>Der Desktop sagt es.</translation>
  </message>
  <message>
   <source>The login service and the screen saver tell it.</source>
   <translation>Anmeldedienst und Bildschirmschoner sagen es.</translation>
  </message>
  <message>
   <source>The screen saver tells it.</source>
   <translation>Der Bildschirmschoner sagt es.</translation>
  </message>
  <message>
   <source>The sound cards tell whether one of them records; a wireless headset is not seen.</source>
   <translation>Die Soundkarten sagen, ob eine von ihnen aufnimmt; ein kabelloses Headset bleibt unbemerkt.</translation>
  </message>
  <message>
   <source>The sound server tells which programs listen to a microphone or take in the screen or a camera.</source>
   <translation>Der Tonserver sagt, welche Programme ein Mikrofon abhören oder Bildschirm oder Kamera aufnehmen.</translation>
  </message>
  <message>
   <source>The sound server tells which programs listen to a microphone; a screen that is shared without one is not seen.</source>
   <translation>Der Tonserver sagt, welche Programme ein Mikrofon abhören; ein geteilter Bildschirm ohne Mikrofon bleibt unbemerkt.</translation>
  </message>
  <message>
   <source>Windows tells it.</source>
   <translation>Windows sagt es.</translation>
  </message>
  <message>
   <source>Windows tells of presentations and of its quiet hour, but not of Do Not Disturb that was switched on by hand: pause the reminders then.</source>
   <translation>Windows meldet Vorträge und seine Ruhezeit, nicht aber ein von Hand eingeschaltetes „Nicht stören“: Setzen Sie die Erinnerungen dann aus.</translation>
  </message>
  <message>
   <source>Your own programs can be seen.</source>
   <translation>Ihre eigenen Programme sind zu sehen.</translation>
  </message>
  <message>
   <source>macOS tells it.</source>
   <translation>macOS sagt es.</translation>
  </message>
  <message>
   <source>macOS tells no program whether a Focus is on: pause the reminders when you switch it on.</source>
   <translation>macOS sagt keinem Programm, ob ein Fokus an ist: Setzen Sie die Erinnerungen aus, wenn Sie ihn einschalten.</translation>
  </message>
 </context>
 <context>
  <name>Session</name>
  <message>
   <source>%1 counts one, Enter: done</source>
   <translation>%1 zählt eins, Eingabe: fertig</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <translation>%1 von %2</translation>
  </message>
  <message>
   <source>%1 of at least %2</source>
   <translation>%1 von mindestens %2</translation>
  </message>
  <message>
   <source>%1 on this side, no more than the other one managed</source>
   <translation>%1 auf dieser Seite, nicht mehr, als die andere geschafft hat</translation>
  </message>
  <message>
   <source>%1 or Enter: done</source>
   <translation>%1 oder Eingabe: fertig</translation>
  </message>
  <message>
   <source>%1: the second side is left out, because the first one did nothing.</source>
   <translation>%1: Die zweite Seite entfällt, weil die erste nichts gemacht hat.</translation>
  </message>
  <message numerus="yes">
   <source>%n time(s)</source>
   <translation>
    <numerusform>%n-mal</numerusform>
    <numerusform>%n-mal</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s) on this side, no more than the other one managed</source>
   <translation>
    <numerusform>%n-mal auf dieser Seite, nicht mehr, als die andere geschafft hat</numerusform>
    <numerusform>%n-mal auf dieser Seite, nicht mehr, als die andere geschafft hat</numerusform>
   </translation>
  </message>
  <message>
   <source>All of them. %1 or Enter: done</source>
   <translation>Alle geschafft. %1 oder Eingabe: fertig</translation>
  </message>
  <message>
   <source>Begin: %1</source>
   <translation>Los: %1</translation>
  </message>
  <message>
   <source>Breathe</source>
   <translation>Atmen</translation>
  </message>
  <message>
   <source>Change sides</source>
   <translation>Seite wechseln</translation>
  </message>
  <message>
   <source>Change sides: %1</source>
   <translation>Seite wechseln: %1</translation>
  </message>
  <message>
   <source>Effort</source>
   <translation>Anspannen</translation>
  </message>
  <message>
   <source>Exhale</source>
   <translation>Ausatmen</translation>
  </message>
  <message>
   <source>Get ready</source>
   <translation>Bereitmachen</translation>
  </message>
  <message>
   <source>Going on: %1 left to change sides.</source>
   <translation>Es geht weiter: noch %1 zum Seitenwechsel.</translation>
  </message>
  <message>
   <source>Going on: %1 left to get ready.</source>
   <translation>Es geht weiter: noch %1 zum Bereitmachen.</translation>
  </message>
  <message>
   <source>Going on: %1 of rest left.</source>
   <translation>Es geht weiter: noch %1 Pause.</translation>
  </message>
  <message>
   <source>Going on: three seconds to get ready, then %1 left.</source>
   <translation>Es geht weiter: drei Sekunden zum Bereitmachen, dann noch %1.</translation>
  </message>
  <message>
   <source>Going on: three seconds to get ready, then %1 of the hold.</source>
   <translation>Es geht weiter: drei Sekunden zum Bereitmachen, dann noch %1 halten.</translation>
  </message>
  <message>
   <source>Going on: three seconds to get ready, then at your own pace.</source>
   <translation>Es geht weiter: drei Sekunden zum Bereitmachen, dann in Ihrem Tempo.</translation>
  </message>
  <message>
   <source>Going on: three seconds to get ready, then on where you were.</source>
   <translation>Es geht weiter: drei Sekunden zum Bereitmachen, dann da, wo Sie waren.</translation>
  </message>
  <message>
   <source>Half-way</source>
   <translation>Halbzeit</translation>
  </message>
  <message>
   <source>Hanging</source>
   <translation>Hängend</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Halten</translation>
  </message>
  <message>
   <source>Hold the breath</source>
   <translation>Atem anhalten</translation>
  </message>
  <message>
   <source>Inhale</source>
   <translation>Einatmen</translation>
  </message>
  <message>
   <source>Kneeling</source>
   <translation>Kniend</translation>
  </message>
  <message>
   <source>Left side</source>
   <translation>Linke Seite</translation>
  </message>
  <message>
   <source>Let go</source>
   <translation>Lockern</translation>
  </message>
  <message>
   <source>Lying on the back</source>
   <translation>Rückenlage</translation>
  </message>
  <message>
   <source>Lying on the belly</source>
   <translation>Bauchlage</translation>
  </message>
  <message>
   <source>Lying on the side</source>
   <translation>Seitenlage</translation>
  </message>
  <message>
   <source>Next: %1</source>
   <translation>Danach: %1</translation>
  </message>
  <message>
   <source>On all fours</source>
   <translation>Vierfüßlerstand</translation>
  </message>
  <message>
   <source>On the ball</source>
   <translation>Auf dem Ball</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Paused: something went wrong in the program. What you did is kept.</source>
   <translation>Angehalten: In Backbeat ist etwas schiefgegangen. Was Sie getan haben, ist gespeichert.</translation>
  </message>
  <message>
   <source>Paused: the computer slept.</source>
   <translation>Angehalten: Der Computer hat geschlafen.</translation>
  </message>
  <message>
   <source>Paused: the computer was too busy to keep time.</source>
   <translation>Angehalten: Der Computer war zu beschäftigt, um die Zeit zu halten.</translation>
  </message>
  <message>
   <source>Paused: the screen was locked.</source>
   <translation>Angehalten: Der Bildschirm war gesperrt.</translation>
  </message>
  <message>
   <source>Paused: this session was cut off. It waits where it was.</source>
   <translation>Angehalten: Diese Einheit wurde unterbrochen. Sie wartet da, wo sie war.</translation>
  </message>
  <message>
   <source>Rep %1 of %2</source>
   <translation>Wdh. %1 von %2</translation>
  </message>
  <message>
   <source>Rest</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Rest %1, then set %2</source>
   <translation>%1 Pause, dann Satz %2</translation>
  </message>
  <message>
   <source>Rest %1, then the next round</source>
   <translation>%1 Pause, dann die nächste Runde</translation>
  </message>
  <message>
   <source>Return</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Right side</source>
   <translation>Rechte Seite</translation>
  </message>
  <message>
   <source>Round %1 of %2</source>
   <translation>Runde %1 von %2</translation>
  </message>
  <message>
   <source>Set %1 of %2</source>
   <translation>Satz %1 von %2</translation>
  </message>
  <message>
   <source>Sitting</source>
   <translation>Sitzend</translation>
  </message>
  <message>
   <source>Sitting on the floor</source>
   <translation>Auf dem Boden sitzend</translation>
  </message>
  <message>
   <source>Space or a click: go on</source>
   <translation>Leertaste oder Klick: weiter</translation>
  </message>
  <message>
   <source>Standing</source>
   <translation>Im Stehen</translation>
  </message>
  <message>
   <source>Then you are done</source>
   <translation>Danach sind Sie fertig</translation>
  </message>
  <message>
   <source>at your own pace</source>
   <translation>in Ihrem Tempo</translation>
  </message>
  <message>
   <source>breathe in</source>
   <translation>einatmen</translation>
  </message>
  <message>
   <source>breathe out</source>
   <translation>ausatmen</translation>
  </message>
  <message>
   <source>of %1</source>
   <translation>von %1</translation>
  </message>
  <message>
   <source>times</source>
   <translation>Mal</translation>
  </message>
 </context>
 <context>
  <name>SessionFilters</name>
  <message>
   <source>All routines</source>
   <translation>Alle Programme</translation>
  </message>
  <message>
   <source>From paper</source>
   <translation>Vom Papier</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Alle zeigen</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Which routine</source>
   <translation>Welches Programm</translation>
  </message>
  <message>
   <source>With pain</source>
   <translation>Mit Schmerz</translation>
  </message>
 </context>
 <context>
  <name>SessionPages</name>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Gestoppt</translation>
  </message>
 </context>
 <context>
  <name>SessionsCard</name>
  <message>
   <source>%1 s</source>
   <translation>%1 s</translation>
  </message>
  <message>
   <source>In a pause it may go dark as usual.</source>
   <translation>Ist sie angehalten, darf er wie üblich dunkel werden.</translation>
  </message>
  <message>
   <source>Keep the screen on while a session runs</source>
   <translation>Bildschirm anlassen, solange eine Einheit läuft</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Time to get ready after a pause, before the exercise goes on</source>
   <translation>Zeit zum Bereitmachen nach dem Anhalten, bevor die Übung weitergeht</translation>
  </message>
  <message>
   <source>While you exercise</source>
   <translation>Während Sie üben</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
 </context>
 <context>
  <name>SessionsView</name>
  <message>
   <source>Every session you do is written down here: what was planned, and what you did.</source>
   <translation>Jede Ihrer Einheiten wird hier aufgeschrieben: was geplant war und was Sie getan haben.</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtern</translation>
  </message>
  <message>
   <source>No session like this</source>
   <translation>Keine solche Einheit</translation>
  </message>
  <message>
   <source>Nothing in the history fits all that was chosen.</source>
   <translation>Nichts im Verlauf passt zu allem, was gewählt ist.</translation>
  </message>
  <message>
   <source>Nothing yet</source>
   <translation>Noch nichts</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Alle zeigen</translation>
  </message>
  <message>
   <source>The history cannot be read</source>
   <translation>Der Verlauf lässt sich nicht lesen</translation>
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
 </context>
 <context>
  <name>Sheet</name>
  <message>
   <source>Afterwards: {name}.</source>
   <translation>Danach: {name}.</translation>
  </message>
  <message numerus="yes">
   <source>All of this part %n time(s).</source>
   <translation>
    <numerusform>Diesen Teil %n-mal.</numerusform>
    <numerusform>Diesen Teil %n-mal.</numerusform>
   </translation>
  </message>
  <message>
   <source>April</source>
   <translation>April</translation>
  </message>
  <message>
   <source>Ask a professional first with</source>
   <translation>Fragen Sie vorher fachlichen Rat bei</translation>
  </message>
  <message>
   <source>August</source>
   <translation>August</translation>
  </message>
  <message>
   <source>Breathe in: {effort}. Breathe out: {finish}.</source>
   <translation>Einatmen: {effort}. Ausatmen: {finish}.</translation>
  </message>
  <message>
   <source>Breathe out: {effort}. Breathe in: {finish}.</source>
   <translation>Ausatmen: {effort}. Einatmen: {finish}.</translation>
  </message>
  <message>
   <source>December</source>
   <translation>Dezember</translation>
  </message>
  <message>
   <source>Do not start with</source>
   <translation>Nicht beginnen bei</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Erledigt</translation>
  </message>
  <message>
   <source>Easier:</source>
   <translation>Leichter:</translation>
  </message>
  <message>
   <source>February</source>
   <translation>Februar</translation>
  </message>
  <message>
   <source>For:</source>
   <translation>Für:</translation>
  </message>
  <message>
   <source>Fri</source>
   <translation>Fr</translation>
  </message>
  <message>
   <source>Given by {name}</source>
   <translation>Von {name}</translation>
  </message>
  <message>
   <source>Harder:</source>
   <translation>Schwerer:</translation>
  </message>
  <message>
   <source>January</source>
   <translation>Januar</translation>
  </message>
  <message>
   <source>July</source>
   <translation>Juli</translation>
  </message>
  <message>
   <source>June</source>
   <translation>Juni</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <source>Level: {level}.</source>
   <translation>Stufe: {level}.</translation>
  </message>
  <message>
   <source>M T W T F S S</source>
   <comment>the days of a week, by their letters</comment>
   <translation>M D M D F S S</translation>
  </message>
  <message>
   <source>March</source>
   <translation>März</translation>
  </message>
  <message>
   <source>May</source>
   <translation>Mai</translation>
  </message>
  <message>
   <source>Mon</source>
   <translation>Mo</translation>
  </message>
  <message>
   <source>November</source>
   <translation>November</translation>
  </message>
  <message>
   <source>October</source>
   <translation>Oktober</translation>
  </message>
  <message>
   <source>Pain, 0 to 10</source>
   <translation>Schmerz, 0 bis 10</translation>
  </message>
  <message>
   <source>Printed for {name}</source>
   <translation>Gedruckt für {name}</translation>
  </message>
  <message>
   <source>Rest {length} in between.</source>
   <translation>{length} Pause dazwischen.</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <source>Sat</source>
   <translation>Sa</translation>
  </message>
  <message>
   <source>September</source>
   <translation>September</translation>
  </message>
  <message>
   <source>Short breaks</source>
   <translation>Kurze Pausen</translation>
  </message>
  <message>
   <source>Stop at once at</source>
   <translation>Sofort aufhören bei</translation>
  </message>
  <message>
   <source>Sun</source>
   <translation>So</translation>
  </message>
  <message>
   <source>Take care:</source>
   <translation>Vorsicht:</translation>
  </message>
  <message>
   <source>This card shows {shown} of {all} exercises.</source>
   <translation>Diese Karte zeigt {shown} von {all} Übungen.</translation>
  </message>
  <message>
   <source>Thu</source>
   <translation>Do</translation>
  </message>
  <message>
   <source>Tick what you have done. Pain: write a number from 0, none, to 10, the worst you can imagine.</source>
   <translation>Haken Sie ab, was Sie gemacht haben. Schmerz: eine Zahl von 0 (keiner) bis 10 (der stärkste, den Sie sich vorstellen können).</translation>
  </message>
  <message>
   <source>Tue</source>
   <translation>Di</translation>
  </message>
  <message>
   <source>Warm up first: {name}.</source>
   <translation>Vorher aufwärmen: {name}.</translation>
  </message>
  <message>
   <source>Wed</source>
   <translation>Mi</translation>
  </message>
  <message>
   <source>Week {number}</source>
   <translation>Woche {number}</translation>
  </message>
  <message>
   <source>What I have done</source>
   <translation>Was ich gemacht habe</translation>
  </message>
  <message>
   <source>You need: {things}.</source>
   <translation>Sie brauchen: {things}.</translation>
  </message>
  <message>
   <source>about {length}</source>
   <translation>etwa {length}</translation>
  </message>
  <message>
   <source>at least {length}</source>
   <translation>mindestens {length}</translation>
  </message>
  <message>
   <source>desk card</source>
   <translation>Schreibtischkarte</translation>
  </message>
  <message>
   <source>dizziness</source>
   <translation>Schwindel</translation>
  </message>
  <message>
   <source>nausea</source>
   <translation>Übelkeit</translation>
  </message>
  <message>
   <source>pain</source>
   <translation>Schmerz</translation>
  </message>
  <message>
   <source>weakness</source>
   <translation>Schwäche</translation>
  </message>
  <message>
   <source>{day} {month} {year}</source>
   <translation>{day}. {month} {year}</translation>
  </message>
  <message>
   <source>{name}, version {version}</source>
   <translation>{name}, Version {version}</translation>
  </message>
  <message>
   <source>{page} of {pages}</source>
   <translation>{page} von {pages}</translation>
  </message>
 </context>
 <context>
  <name>SideCard</name>
  <message>
   <source>A side that hurts is not a weak side: rest it, and do not load it more. What is weaker begins wherever the sides take turns; whether it also does more is up to you.</source>
   <translation>Eine Seite, die wehtut, ist keine schwache Seite: Schonen Sie sie, und belasten Sie sie nicht mehr. Die schwächere beginnt überall, wo die Seiten sich abwechseln; ob sie auch mehr macht, entscheiden Sie.</translation>
  </message>
  <message>
   <source>How much more</source>
   <translation>Wie viel mehr</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <source>Neither</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <source>This is how it is now</source>
   <translation>So ist es jetzt</translation>
  </message>
  <message>
   <source>Turn it off</source>
   <translation>Ausschalten</translation>
  </message>
  <message>
   <source>Use this from now on</source>
   <translation>Ab jetzt so</translation>
  </message>
  <message>
   <source>What is done about it</source>
   <translation>Was dafür getan wird</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Which side is weaker</source>
   <translation>Welche Seite schwächer ist</translation>
  </message>
 </context>
 <context>
  <name>Sidebar</name>
  <message>
   <source>Body</source>
   <translation>Körper</translation>
  </message>
  <message>
   <source>Breaks</source>
   <translation>Pausen</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Routines</source>
   <translation>Programme</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
 </context>
 <context>
  <name>SmallWindow</name>
  <message>
   <source>Breaks</source>
   <translation>Bewegungspausen</translation>
  </message>
  <message>
   <source>Open Backbeat</source>
   <translation>Backbeat öffnen</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
 </context>
 <context>
  <name>Sound</name>
  <message>
   <source>And out.</source>
   <translation>Und aus.</translation>
  </message>
  <message>
   <source>At your own pace.</source>
   <translation>In Ihrem Tempo.</translation>
  </message>
  <message>
   <source>Change sides.</source>
   <translation>Seite wechseln.</translation>
  </message>
  <message>
   <source>Done.</source>
   <translation>Fertig.</translation>
  </message>
  <message>
   <source>Get ready.</source>
   <translation>Machen Sie sich bereit.</translation>
  </message>
  <message>
   <source>Half-way.</source>
   <translation>Halbzeit.</translation>
  </message>
  <message>
   <source>In.</source>
   <translation>Ein.</translation>
  </message>
  <message>
   <source>Last one.</source>
   <translation>Noch einmal.</translation>
  </message>
  <message>
   <source>Left side</source>
   <translation>Linke Seite</translation>
  </message>
  <message>
   <source>Left.</source>
   <translation>Links.</translation>
  </message>
  <message>
   <source>Lift the arms, and breathe in. And out.</source>
   <translation>Arme heben und einatmen. Und aus.</translation>
  </message>
  <message>
   <source>Next:</source>
   <translation>Danach:</translation>
  </message>
  <message>
   <source>No more than the other side.</source>
   <translation>Nicht mehr als die andere Seite.</translation>
  </message>
  <message>
   <source>Rest, %1.</source>
   <translation>Pause, %1.</translation>
  </message>
  <message>
   <source>Rest.</source>
   <translation>Pause.</translation>
  </message>
  <message>
   <source>Right side</source>
   <translation>Rechte Seite</translation>
  </message>
  <message>
   <source>Right.</source>
   <translation>Rechts.</translation>
  </message>
  <message>
   <source>Set %1 of %2.</source>
   <translation>Satz %1 von %2.</translation>
  </message>
  <message>
   <source>The sound broke off and could not be started again. The session is not affected; the next one tries again.</source>
   <translation>Der Ton ist abgebrochen und ließ sich nicht neu starten. Die Einheit ist davon nicht betroffen; die nächste versucht es wieder.</translation>
  </message>
  <message>
   <source>There is no sound here: Qt's sound does not load. The screen shows everything.</source>
   <translation>Hier gibt es keinen Ton: Der Ton von Qt lädt nicht. Der Bildschirm zeigt alles.</translation>
  </message>
  <message>
   <source>There is no sound here: the library libpulse is missing. Install the package libpulse0 (or libpulse) to hear something; the screen shows everything without it.</source>
   <translation>Hier gibt es keinen Ton: Die Bibliothek libpulse fehlt. Installieren Sie das Paket libpulse0 (oder libpulse), um etwas zu hören; der Bildschirm zeigt alles auch ohne.</translation>
  </message>
  <message>
   <source>There is no voice here, so tones say what they can. Install speech-dispatcher or espeak-ng to hear words.</source>
   <translation>Hier gibt es keine Stimme; Töne sagen, was sie können. Installieren Sie speech-dispatcher oder espeak-ng, um Worte zu hören.</translation>
  </message>
  <message>
   <source>This computer has no sound output just now. The screen shows everything without it.</source>
   <translation>Dieser Computer hat gerade keine Tonausgabe. Der Bildschirm zeigt alles auch ohne.</translation>
  </message>
  <message>
   <source>This computer has no voice to read with, so tones say what they can.</source>
   <translation>Dieser Computer hat keine passende Stimme; Töne sagen, was sie können.</translation>
  </message>
  <message>
   <source>en</source>
   <comment>the code of the language these words are translated into</comment>
   <translation>de</translation>
  </message>
 </context>
 <context>
  <name>SoundCard</name>
  <message>
   <source>A coach also says the dose, what to think of, the count and the half.</source>
   <translation>Ein Coach sagt auch die Menge, worauf es ankommt, die Zahl und die Halbzeit.</translation>
  </message>
  <message>
   <source>As everywhere</source>
   <translation>Wie überall</translation>
  </message>
  <message>
   <source>As tones that rise and fall</source>
   <translation>Als Töne, die steigen und fallen</translation>
  </message>
  <message>
   <source>How fast the voice speaks</source>
   <translation>Wie schnell die Stimme spricht</translation>
  </message>
  <message>
   <source>How much is said</source>
   <translation>Wie viel gesagt wird</translation>
  </message>
  <message>
   <source>In words</source>
   <translation>In Worten</translation>
  </message>
  <message>
   <source>Like a coach</source>
   <translation>Wie ein Coach</translation>
  </message>
  <message>
   <source>Loudness, beside that of the computer</source>
   <translation>Lautstärke, neben der des Computers</translation>
  </message>
  <message>
   <source>M switches the sound off and on while you exercise. Music from other programs goes on.</source>
   <translation>M schaltet den Ton beim Üben aus und an. Musik aus anderen Programmen läuft weiter.</translation>
  </message>
  <message>
   <source>Names and sides</source>
   <translation>Namen und Seiten</translation>
  </message>
  <message>
   <source>None, because others work there</source>
   <translation>Keiner, weil dort andere arbeiten</translation>
  </message>
  <message>
   <source>Not at all</source>
   <translation>Gar nicht</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <source>On</source>
   <translation>An</translation>
  </message>
  <message>
   <source>Sound in routines for the desk</source>
   <translation>Ton bei Programmen für den Schreibtisch</translation>
  </message>
  <message>
   <source>The breath</source>
   <translation>Der Atem</translation>
  </message>
  <message>
   <source>The usual one</source>
   <translation>Die übliche</translation>
  </message>
  <message>
   <source>Tones, for instance for the last three seconds</source>
   <translation>Töne, etwa für die letzten drei Sekunden</translation>
  </message>
  <message>
   <source>Try it</source>
   <translation>Ausprobieren</translation>
  </message>
  <message>
   <source>What you hear</source>
   <translation>Was Sie hören</translation>
  </message>
  <message>
   <source>Whose voice</source>
   <translation>Wessen Stimme</translation>
  </message>
  <message>
   <source>en</source>
   <comment>the code of the language these words are translated into</comment>
   <translation>de</translation>
  </message>
 </context>
 <context>
  <name>StopButton</name>
  <message>
   <source>Esc, at any moment</source>
   <translation>Esc, jederzeit</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <source>Stop, it hurts</source>
   <translation>Stopp, es tut weh</translation>
  </message>
 </context>
 <context>
  <name>StoppedPage</name>
  <message>
   <source>0 is nothing, 10 is the worst you can imagine.</source>
   <translation>0 ist nichts, 10 ist das Stärkste, das Sie sich vorstellen können.</translation>
  </message>
  <message>
   <source>A note, for yourself or your physiotherapist</source>
   <translation>Eine Notiz, für Sie selbst oder Ihre Physiotherapie</translation>
  </message>
  <message>
   <source>Answers are saved as you give them.</source>
   <translation>Antworten werden sofort gespeichert.</translation>
  </message>
  <message>
   <source>Arm or hand</source>
   <translation>Arm oder Hand</translation>
  </message>
  <message>
   <source>Belly</source>
   <translation>Bauch</translation>
  </message>
  <message>
   <source>Both</source>
   <translation>Beide</translation>
  </message>
  <message>
   <source>Breathlessness</source>
   <translation>Atemnot</translation>
  </message>
  <message>
   <source>Call your local emergency number now</source>
   <translation>Rufen Sie jetzt den örtlichen Notruf</translation>
  </message>
  <message>
   <source>Chest</source>
   <translation>Brust</translation>
  </message>
  <message>
   <source>Come into a position that is comfortable, sitting or lying, and breathe quietly.</source>
   <translation>Gehen Sie in eine bequeme Lage, sitzend oder liegend, und atmen Sie ruhig.</translation>
  </message>
  <message>
   <source>Dizziness</source>
   <translation>Schwindel</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Ende</translation>
  </message>
  <message>
   <source>Every answer is optional and stays on this computer.</source>
   <translation>Jede Antwort ist freiwillig und bleibt auf diesem Computer.</translation>
  </message>
  <message>
   <source>Give it some minutes. If somebody is near, tell them how you feel.</source>
   <translation>Warten Sie einige Minuten. Ist jemand in der Nähe, sagen Sie, wie es Ihnen geht.</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>Kopf</translation>
  </message>
  <message>
   <source>Hip</source>
   <translation>Hüfte</translation>
  </message>
  <message>
   <source>How strong</source>
   <translation>Wie stark</translation>
  </message>
  <message>
   <source>How strong, from 0 to 10?</source>
   <translation>Wie stark, von 0 bis 10?</translation>
  </message>
  <message>
   <source>If it does not settle, comes back, or worries you, speak with a doctor or your physiotherapist before you exercise again.</source>
   <translation>Wenn es sich nicht beruhigt, wiederkommt oder Ihnen Sorgen macht, sprechen Sie mit einer Ärztin, einem Arzt oder Ihrer Physiotherapie, bevor Sie wieder üben.</translation>
  </message>
  <message>
   <source>If you like: what was it?</source>
   <translation>Wenn Sie mögen: Was war es?</translation>
  </message>
  <message>
   <source>Knee</source>
   <translation>Knie</translation>
  </message>
  <message>
   <source>Leave exercise for today, and speak with a doctor or your physiotherapist before the next time. If it gets worse or you feel faint, call your local emergency number.</source>
   <translation>Lassen Sie das Üben für heute, und sprechen Sie vor dem nächsten Mal mit einer Ärztin, einem Arzt oder Ihrer Physiotherapie. Wird es schlimmer oder wird Ihnen schwach, rufen Sie den örtlichen Notruf.</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <source>Leg or foot</source>
   <translation>Bein oder Fuß</translation>
  </message>
  <message>
   <source>Lower back</source>
   <translation>Unterer Rücken</translation>
  </message>
  <message>
   <source>Nausea</source>
   <translation>Übelkeit</translation>
  </message>
  <message>
   <source>Neck</source>
   <translation>Nacken</translation>
  </message>
  <message>
   <source>Next time, %1 is left out on the left until you put it back.</source>
   <translation>Beim nächsten Mal entfällt %1 links, bis Sie die Übung wieder aufnehmen.</translation>
  </message>
  <message>
   <source>Next time, %1 is left out on the right until you put it back.</source>
   <translation>Beim nächsten Mal entfällt %1 rechts, bis Sie die Übung wieder aufnehmen.</translation>
  </message>
  <message>
   <source>Next time, %1 is left out until you put it back, even if you were only getting ready.</source>
   <translation>Beim nächsten Mal entfällt %1, bis Sie die Übung wieder aufnehmen, auch wenn Sie sich erst bereit gemacht haben.</translation>
  </message>
  <message>
   <source>Nothing runs any more, and nothing will start by itself. What you have done is kept.</source>
   <translation>Nichts läuft mehr, und nichts startet von selbst. Was Sie getan haben, ist gespeichert.</translation>
  </message>
  <message>
   <source>Pain</source>
   <translation>Schmerz</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <source>Shoulder</source>
   <translation>Schulter</translation>
  </message>
  <message>
   <source>Something else</source>
   <translation>Etwas anderes</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Gestoppt</translation>
  </message>
  <message>
   <source>Upper back</source>
   <translation>Oberer Rücken</translation>
  </message>
  <message>
   <source>Weakness</source>
   <translation>Schwäche</translation>
  </message>
  <message>
   <source>What was it?</source>
   <translation>Was war es?</translation>
  </message>
  <message>
   <source>Where?</source>
   <translation>Wo?</translation>
  </message>
  <message>
   <source>Which side?</source>
   <translation>Welche Seite?</translation>
  </message>
  <message>
   <source>for pain or pressure in the chest, or pain that spreads to the jaw, neck or arm; for fainting or nearly fainting; when you cannot catch your breath; for a cold sweat, a racing or uneven heartbeat, trouble with seeing or speaking, or sudden numbness or weakness.</source>
   <translation>bei Schmerz oder Druck in der Brust oder Schmerz, der in Kiefer, Nacken oder Arm ausstrahlt; bei Ohnmacht oder wenn Sie fast ohnmächtig werden; wenn Sie keine Luft bekommen; bei kaltem Schweiß, rasendem oder unregelmäßigem Herzschlag, Störungen beim Sehen oder Sprechen oder plötzlicher Taubheit oder Schwäche.</translation>
  </message>
 </context>
 <context>
  <name>System</name>
  <message>
   <source>Exercise %1 of %2</source>
   <translation>Übung %1 von %2</translation>
  </message>
  <message>
   <source>This desktop offers no way to keep the screen on while you exercise. If it goes dark, set a longer time in the settings of your system.</source>
   <translation>Dieser Desktop kann den Bildschirm nicht anlassen, während Sie üben. Wird er dunkel, stellen Sie in Ihrem System eine längere Zeit ein.</translation>
  </message>
 </context>
 <context>
  <name>Tap</name>
  <message>
   <source>Key: %1</source>
   <translation>Taste: %1</translation>
  </message>
 </context>
 <context>
  <name>Tape</name>
  <message>
   <source>Left {left} {unit}, right {right} {unit}.</source>
   <translation>Links {left} {unit}, rechts {right} {unit}.</translation>
  </message>
  <message>
   <source>That is alike, as far as a tape can tell.</source>
   <translation>Das ist gleich, soweit ein Maßband es sagen kann.</translation>
  </message>
  <message>
   <source>The left side is {percent} percent smaller.</source>
   <translation>Die linke Seite ist {percent} Prozent kleiner.</translation>
  </message>
  <message>
   <source>The right side is {percent} percent smaller.</source>
   <translation>Die rechte Seite ist {percent} Prozent kleiner.</translation>
  </message>
  <message>
   <source>cm</source>
   <translation>cm</translation>
  </message>
  <message>
   <source>in</source>
   <translation>Zoll</translation>
  </message>
 </context>
 <context>
  <name>TapeForm</name>
  <message>
   <source>Bent</source>
   <translation>Gebeugt</translation>
  </message>
  <message>
   <source>How it is held</source>
   <translation>Wie gemessen wird</translation>
  </message>
  <message>
   <source>How it is held; bent is better, because the tape cannot press a tense muscle in</source>
   <translation>Wie gemessen wird; gebeugt ist besser, weil das Band einen angespannten Muskel nicht eindrücken kann</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <source>Straight</source>
   <translation>Gestreckt</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Einheit</translation>
  </message>
  <message>
   <source>When it was measured</source>
   <translation>Wann gemessen wurde</translation>
  </message>
  <message>
   <source>Which limb</source>
   <translation>Arm oder Bein</translation>
  </message>
  <message>
   <source>Write a number from %1 to %2, such as %3.</source>
   <translation>Schreiben Sie eine Zahl von %1 bis %2, etwa %3.</translation>
  </message>
  <message>
   <source>Write down both sides, measured at the same height.</source>
   <translation>Schreiben Sie beide Seiten auf, in gleicher Höhe gemessen.</translation>
  </message>
  <message>
   <source>Write it down</source>
   <translation>Aufschreiben</translation>
  </message>
  <message>
   <source>cm</source>
   <translation>cm</translation>
  </message>
  <message>
   <source>inch</source>
   <translation>Zoll</translation>
  </message>
 </context>
 <context>
  <name>TapePage</name>
  <message>
   <source>%1: left and right compared</source>
   <translation>%1: links und rechts verglichen</translation>
  </message>
  <message>
   <source>Measurements</source>
   <translation>Messungen</translation>
  </message>
  <message>
   <source>Percent is what the smaller side lacks of the larger one. Less than half a centimetre says nothing, because measuring twice differs by as much. A girth is no strength: what is weaker is for you to say.</source>
   <translation>Prozent ist, was der kleineren Seite zur größeren fehlt. Weniger als ein halber Zentimeter sagt nichts, weil zwei Messungen sich so weit unterscheiden. Ein Umfang ist keine Kraft: Was schwächer ist, sagen Sie.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove the measurement of %1</source>
   <translation>Messung vom %1 entfernen</translation>
  </message>
  <message>
   <source>Removed: %1, %2.</source>
   <translation>Entfernt: %1, %2.</translation>
  </message>
  <message>
   <source>Show earlier ones</source>
   <translation>Frühere zeigen</translation>
  </message>
  <message>
   <source>Take the left side as the weaker one …</source>
   <translation>Links als schwächere Seite nehmen …</translation>
  </message>
  <message>
   <source>Take the right side as the weaker one …</source>
   <translation>Rechts als schwächere Seite nehmen …</translation>
  </message>
  <message>
   <source>What this says</source>
   <translation>Was das sagt</translation>
  </message>
 </context>
 <context>
  <name>TopRow</name>
  <message>
   <source>Far view: to be read from across the room</source>
   <translation>Fernansicht: quer durchs Zimmer lesbar</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Vollbild</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Leave: pauses and asks</source>
   <translation>Verlassen: hält an und fragt</translation>
  </message>
 </context>
 <context>
  <name>TrayIcon</name>
  <message>
   <source>Open Backbeat</source>
   <translation>Backbeat öffnen</translation>
  </message>
  <message>
   <source>Pause reminders for 30 minutes</source>
   <translation>Erinnerungen 30 Minuten aussetzen</translation>
  </message>
  <message>
   <source>Pause reminders for an hour</source>
   <translation>Erinnerungen eine Stunde aussetzen</translation>
  </message>
  <message>
   <source>Pause reminders until tomorrow</source>
   <translation>Erinnerungen bis morgen aussetzen</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Remind me again</source>
   <translation>Wieder erinnern</translation>
  </message>
  <message>
   <source>Start a break now</source>
   <translation>Jetzt eine Bewegungspause</translation>
  </message>
 </context>
 <context>
  <name>UnseenCard</name>
  <message>
   <source>Everything that matters can be seen here.</source>
   <translation>Alles Wichtige ist hier zu sehen.</translation>
  </message>
  <message>
   <source>Looking …</source>
   <translation>Es wird nachgesehen …</translation>
  </message>
  <message>
   <source>No reminder comes while you are away, in a call, in full screen or with Do Not Disturb on, as far as that can be known. Nothing of it is written down.</source>
   <translation>Keine Erinnerung kommt, während Sie weg sind, im Gespräch, im Vollbild oder bei „Nicht stören“, soweit das zu erkennen ist. Nichts davon wird aufgeschrieben.</translation>
  </message>
  <message>
   <source>What can be seen of your desk</source>
   <translation>Was von Ihrem Schreibtisch zu sehen ist</translation>
  </message>
 </context>
 <context>
  <name>Weak group</name>
  <message>
   <source>{area}: {after} repetitions in place of {before}. All in all it stays at {total}.</source>
   <translation>{area}: {after} Wiederholungen statt {before}. Insgesamt bleibt es bei {total}.</translation>
  </message>
  <message>
   <source>{area}: {after} sets in place of {before}. All in all it stays at {total}.</source>
   <translation>{area}: {after} Sätze statt {before}. Insgesamt bleibt es bei {total}.</translation>
  </message>
 </context>
 <context>
  <name>Weak side</name>
  <message numerus="yes">
   <source>%n set(s) of {amount}</source>
   <translation>
    <numerusform>%n Satz mit {amount}</numerusform>
    <numerusform>%n Sätze mit {amount}</numerusform>
   </translation>
  </message>
  <message>
   <source>Left: {sets}, {all} in all.</source>
   <translation>Links: {sets}, {all} insgesamt.</translation>
  </message>
  <message>
   <source>Right: {sets}, {all} in all.</source>
   <translation>Rechts: {sets}, {all} insgesamt.</translation>
  </message>
  <message>
   <source>That is {percent} percent more on the left.</source>
   <translation>Das ist links {percent} Prozent mehr.</translation>
  </message>
  <message>
   <source>That is {percent} percent more on the right.</source>
   <translation>Das ist rechts {percent} Prozent mehr.</translation>
  </message>
  <message>
   <source>The left side does no more than the right one managed.</source>
   <translation>Die linke Seite macht nicht mehr, als die rechte geschafft hat.</translation>
  </message>
  <message>
   <source>The right side does no more than the left one managed.</source>
   <translation>Die rechte Seite macht nicht mehr, als die linke geschafft hat.</translation>
  </message>
  <message>
   <source>{one} and {other}</source>
   <translation>{one} und {other}</translation>
  </message>
 </context>
 <context>
  <name>WeakPage</name>
  <message>
   <source>Both sides do the same, and routines are done as they are written.</source>
   <translation>Beide Seiten machen gleich viel, und Programme laufen, wie sie geschrieben sind.</translation>
  </message>
  <message>
   <source>Turn off</source>
   <translation>Ausschalten</translation>
  </message>
  <message>
   <source>Turn off: %1</source>
   <translation>Ausschalten: %1</translation>
  </message>
  <message>
   <source>Turned off: %1.</source>
   <translation>Ausgeschaltet: %1.</translation>
  </message>
  <message>
   <source>What holds now</source>
   <translation>Was jetzt gilt</translation>
  </message>
 </context>
 <context>
  <name>Week</name>
  <message>
   <source>%1 of %2 this week</source>
   <translation>%1 von %2 diese Woche</translation>
  </message>
  <message numerus="yes">
   <source>%n session(s) in the week of {day}</source>
   <translation>
    <numerusform>%n Einheit in der Woche vom {day}</numerusform>
    <numerusform>%n Einheiten in der Woche vom {day}</numerusform>
   </translation>
  </message>
  <message>
   <source>; something hurt, and you stopped</source>
   <translation>; etwas tat weh, und Sie haben gestoppt</translation>
  </message>
 </context>
 <context>
  <name>_Asked</name>
  <message>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
 </context>
 <context>
  <name>_Kind</name>
  <message numerus="yes">
   <source>%n routine(s), in turn.</source>
   <translation>
    <numerusform>Ein Programm.</numerusform>
    <numerusform>%n Programme, reihum.</numerusform>
   </translation>
  </message>
  <message>
   <source>Brings all with one of these tags</source>
   <translation>Bringt alle mit einem dieser Stichwörter</translation>
  </message>
  <message>
   <source>Its name</source>
   <translation>Ihr Name</translation>
  </message>
  <message>
   <source>Nothing fits: this kind brings nothing.</source>
   <translation>Nichts passt: Diese Art bringt nichts.</translation>
  </message>
  <message>
   <source>Or only these routines, in turn</source>
   <translation>Oder nur diese Programme, reihum</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Switched off</source>
   <translation>Ausgeschaltet</translation>
  </message>
  <message>
   <source>Switched on</source>
   <translation>Eingeschaltet</translation>
  </message>
  <message>
   <source>how often</source>
   <translation>wie oft</translation>
  </message>
  <message>
   <source>its name</source>
   <translation>ihr Name</translation>
  </message>
 </context>
 <context>
  <name>_Muted</name>
  <message>
   <source>Sound is off</source>
   <translation>Der Ton ist aus</translation>
  </message>
 </context>
 <context>
  <name>_Place</name>
  <message>
   <source>shown now</source>
   <translation>wird gezeigt</translation>
  </message>
 </context>
</TS>

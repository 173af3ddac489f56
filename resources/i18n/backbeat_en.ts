<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>BackupsCard</name>
  <message numerus="yes">
   <source>%n session(s)</source>
   <translation>
    <numerusform>%n session</numerusform>
    <numerusform>%n sessions</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BalancePage</name>
  <message numerus="yes">
   <source>%n set(s) of exercises that are no longer here are not counted.</source>
   <translation>
    <numerusform>%n set of exercises that are no longer here are not counted.</numerusform>
    <numerusform>%n sets of exercises that are no longer here are not counted.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n week(s)</source>
   <translation>
    <numerusform>%n week</numerusform>
    <numerusform>%n weeks</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BeforePage</name>
  <message numerus="yes">
   <source>%n question(s) left.</source>
   <translation>
    <numerusform>%n question left.</numerusform>
    <numerusform>%n questions left.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Body</name>
  <message numerus="yes">
   <source>%n set(s)</source>
   <translation>
    <numerusform>%n set</numerusform>
    <numerusform>%n sets</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>BreakLine</name>
  <message numerus="yes">
   <source>%n begun and left</source>
   <translation>
    <numerusform>%n begun and left</numerusform>
    <numerusform>%n begun and left</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n done</source>
   <translation>
    <numerusform>%n done</numerusform>
    <numerusform>%n done</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n offered</source>
   <translation>
    <numerusform>%n offered</numerusform>
    <numerusform>%n offered</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n put off</source>
   <translation>
    <numerusform>%n put off</numerusform>
    <numerusform>%n put off</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n skipped</source>
   <translation>
    <numerusform>%n skipped</numerusform>
    <numerusform>%n skipped</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unanswered</source>
   <translation>
    <numerusform>%n unanswered</numerusform>
    <numerusform>%n unanswered</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Breaks</name>
  <message numerus="yes">
   <source>It can be put off %n more time(s).</source>
   <translation>
    <numerusform>It can be put off %n more time.</numerusform>
    <numerusform>It can be put off %n more times.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Next break in %n minute(s)</source>
   <translation>
    <numerusform>Next break in %n minute</numerusform>
    <numerusform>Next break in %n minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>every %n minute(s)</source>
   <translation>
    <numerusform>every %n minute</numerusform>
    <numerusform>every %n minutes</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ChangesView</name>
  <message numerus="yes">
   <source>What it changes, in %n routine(s)</source>
   <translation>
    <numerusform>What it changes, in %n routine</numerusform>
    <numerusform>What it changes, in %n routines</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DataPage</name>
  <message numerus="yes">
   <source>%n session(s) copied and checked.</source>
   <translation>
    <numerusform>%n session copied and checked.</numerusform>
    <numerusform>%n sessions copied and checked.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>DeletingCard</name>
  <message numerus="yes">
   <source>%n file(s) will be removed.</source>
   <translation>
    <numerusform>%n file will be removed.</numerusform>
    <numerusform>%n files will be removed.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n session(s) deleted.</source>
   <translation>
    <numerusform>%n session deleted.</numerusform>
    <numerusform>%n sessions deleted.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n session(s) in the history.</source>
   <translation>
    <numerusform>%n session in the history.</numerusform>
    <numerusform>%n sessions in the history.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Dose</name>
  <message numerus="yes">
   <source>%n minute(s)</source>
   <translation>
    <numerusform>%n minute</numerusform>
    <numerusform>%n minutes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n second(s)</source>
   <translation>
    <numerusform>%n second</numerusform>
    <numerusform>%n seconds</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n set(s)</source>
   <translation>
    <numerusform>%n set</numerusform>
    <numerusform>%n sets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n set(s).</source>
   <translation>
    <numerusform>%n set.</numerusform>
    <numerusform>%n sets.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s)</source>
   <translation>
    <numerusform>%n time</numerusform>
    <numerusform>%n times</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s) each side, in turn.</source>
   <translation>
    <numerusform>%n time each side, in turn.</numerusform>
    <numerusform>%n times each side, in turn.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s) each side.</source>
   <translation>
    <numerusform>%n time each side.</numerusform>
    <numerusform>%n times each side.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s), left side only.</source>
   <translation>
    <numerusform>%n time, left side only.</numerusform>
    <numerusform>%n times, left side only.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s), right side only.</source>
   <translation>
    <numerusform>%n time, right side only.</numerusform>
    <numerusform>%n times, right side only.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s).</source>
   <translation>
    <numerusform>%n time.</numerusform>
    <numerusform>%n times.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ExchangeView</name>
  <message numerus="yes">
   <source>%n session(s) saved as %1.</source>
   <translation>
    <numerusform>%n session saved as %1.</numerusform>
    <numerusform>%n sessions saved as %1.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The history is being written: %n session(s) so far.</source>
   <translation>
    <numerusform>The history is being written: %n session so far.</numerusform>
    <numerusform>The history is being written: %n sessions so far.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FinishedPage</name>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message numerus="yes">
   <source>%1 of %n repetition(s)</source>
   <translation>
    <numerusform>%1 of %n repetition</numerusform>
    <numerusform>%1 of %n repetitions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n set(s)</source>
   <translation>
    <numerusform>%1 of %n set</numerusform>
    <numerusform>%1 of %n sets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n already there</source>
   <translation>
    <numerusform>%n already there</numerusform>
    <numerusform>%n already there</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n from paper, with the time that was planned</source>
   <translation>
    <numerusform>%n from paper, with the time that was planned</numerusform>
    <numerusform>%n from paper, with the time that was planned</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n left out, because they have not ended over there.</source>
   <translation>
    <numerusform>%n left out, because they have not ended over there.</numerusform>
    <numerusform>%n left out, because they have not ended over there.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new session(s)</source>
   <translation>
    <numerusform>%n new session</numerusform>
    <numerusform>%n new sessions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n other record(s), such as measurements.</source>
   <translation>
    <numerusform>%n other record, such as measurements.</numerusform>
    <numerusform>%n other records, such as measurements.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n session(s)</source>
   <translation>
    <numerusform>%n session</numerusform>
    <numerusform>%n sessions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n session(s) added</source>
   <translation>
    <numerusform>%n session added</numerusform>
    <numerusform>%n sessions added</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n set(s)</source>
   <translation>
    <numerusform>%n set</numerusform>
    <numerusform>%n sets</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n skipped</source>
   <translation>
    <numerusform>%n skipped</numerusform>
    <numerusform>%n skipped</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stopped because something hurt</source>
   <translation>
    <numerusform>%n stopped because something hurt</numerusform>
    <numerusform>%n stopped because something hurt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Striped: %n session(s) stopped because something hurt.</source>
   <translation>
    <numerusform>Striped: %n session stopped because something hurt.</numerusform>
    <numerusform>Striped: %n sessions stopped because something hurt.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Library</name>
  <message numerus="yes">
   <source>%n day(s) ago</source>
   <translation>
    <numerusform>%n day ago</numerusform>
    <numerusform>%n days ago</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n mistake(s)</source>
   <translation>
    <numerusform>%n mistake</numerusform>
    <numerusform>%n mistakes</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LibraryPage</name>
  <message numerus="yes">
   <source>%n routine(s). Take your time.</source>
   <translation>
    <numerusform>%n routine. Take your time.</numerusform>
    <numerusform>%n routines. Take your time.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Reading your routines: %n so far.</source>
   <translation>
    <numerusform>Reading your routines: %n so far.</numerusform>
    <numerusform>Reading your routines: %n so far.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>NumbersView</name>
  <message numerus="yes">
   <source>%n exercise(s), the most time first.</source>
   <translation>
    <numerusform>%n exercise, the most time first.</numerusform>
    <numerusform>%n exercises, the most time first.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Problems</name>
  <message numerus="yes">
   <source>%n mistake(s) in %1</source>
   <translation>
    <numerusform>%n mistake in %1</numerusform>
    <numerusform>%n mistakes in %1</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ReadyPage</name>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>RoutineContent</name>
  <message numerus="yes">
   <source>%n rounds</source>
   <translation>
    <numerusform>%n rounds</numerusform>
    <numerusform>%n rounds</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>RoutinePage</name>
  <message numerus="yes">
   <source>%n exercise(s)</source>
   <translation>
    <numerusform>%n exercise</numerusform>
    <numerusform>%n exercises</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Session</name>
  <message numerus="yes">
   <source>%n time(s)</source>
   <translation>
    <numerusform>%n time</numerusform>
    <numerusform>%n times</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s) on this side, no more than the other one managed</source>
   <translation>
    <numerusform>%n time on this side, no more than the other one managed</numerusform>
    <numerusform>%n times on this side, no more than the other one managed</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Sheet</name>
  <message numerus="yes">
   <source>All of this part %n time(s).</source>
   <translation>
    <numerusform>All of this part %n time.</numerusform>
    <numerusform>All of this part %n times.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Weak side</name>
  <message numerus="yes">
   <source>%n set(s) of {amount}</source>
   <translation>
    <numerusform>%n set of {amount}</numerusform>
    <numerusform>%n sets of {amount}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Week</name>
  <message numerus="yes">
   <source>%n session(s) in the week of {day}</source>
   <translation>
    <numerusform>%n session in the week of {day}</numerusform>
    <numerusform>%n sessions in the week of {day}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>_Kind</name>
  <message numerus="yes">
   <source>%n routine(s), in turn.</source>
   <translation>
    <numerusform>%n routine, in turn.</numerusform>
    <numerusform>%n routines, in turn.</numerusform>
   </translation>
  </message>
 </context>
</TS>

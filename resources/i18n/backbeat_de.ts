<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Announcer</name>
  <message>
   <source>%1 more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change sides: %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended here. What you have done is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Get ready.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Going on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next: %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest, %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set %1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AskCard</name>
  <message>
   <source>Ask me later</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Balance</name>
  <message>
   <source>Front and back of the body got about the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left and right got about the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing yet for the front or the back of the body.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing yet that is done one side at a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The back of the body got more: {more} minutes against {less}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The front of the body got more: {more} minutes against {less}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The left side got more: {more} minutes against {less}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The right side got more: {more} minutes against {less}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{area}: little was done. {routine} works on that.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BalancePage</name>
  <message numerus="yes">
   <source>%n set(s) of exercises that are no longer here are not counted.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n week(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>A set counts in full for every group its exercise works, so groups can be compared with one another but not added up. Minutes are time exercised. Little is less than a quarter of the average. Left and right are what is done one side at a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counted in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Front</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Front and back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it is counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left and right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Muscle groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last weeks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What would even it out</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <source>Close this message</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Before</name>
  <message>
   <source>Where sides take turns, the right one begins.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where sides take turns, the weaker one begins.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BeforePage</name>
  <message numerus="yes">
   <source>%n question(s) left.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>A few questions first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another routine may have something for today.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask a professional first with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before the first session: six short questions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before you start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not start with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Esc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Further reading, if you are unsure: the PAR-Q+ questionnaire, or ask your doctor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go ahead, with care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If any of this is so, go back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is a year since you answered these questions; here they are once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is shown before the first time, and again when the routine says something else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None of it applies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Please read this first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start as written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The history cannot be read just now: %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The questions have changed since you answered them; here they are once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The routine would be done as it is written. If something hurt the last time, leave that out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was stopped before is not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Y and N answer the next one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your answers are not kept: only that they were given, and the day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>n</source>
   <comment>the key for no</comment>
   <translation type="unfinished" />
  </message>
  <message>
   <source>y</source>
   <comment>the key for yes</comment>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Body</name>
  <message>
   <source>%1 min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 percent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 percent, left smaller</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 percent, right smaller</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1: %2; before: %3</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1: left is weaker.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1: load is moved to it from other exercises.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1: nothing measured yet. Measure both sides, with the limb bent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1: right is weaker.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n set(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>A weak muscle group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Balance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It begins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is the only measurement so far.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left is smaller</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Little or nothing: %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measure both sides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measured straight.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More, in every set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More, in sets of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Most time: %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was done in these weeks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On %1 it was: %2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right is smaller</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tape measure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other does no more than it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weaker side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weaker side begins and does about %1 percent more, in every set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weaker side begins and does about %1 percent more, in sets of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weaker side begins wherever the sides take turns, and does the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weaker side begins, and the other one does no more than the weaker one managed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weaker side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>alike</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>little</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BodyPage</name>
  <message>
   <source>Body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part of this page</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BottomBar</name>
  <message>
   <source>+10 s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ten seconds more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BreakHouse</name>
  <message>
   <source>The settings of breaks hold something unexpected for %1; the usual value is used.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BreakWindow</name>
  <message>
   <source>Break</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Breaks</name>
  <message>
   <source>A session is going on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A session is open; it is not disturbed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do Not Disturb is on</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>It can be put off %n more time(s).</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>It has been put off as often as you chose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Longer break</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>Next break in %n minute(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Next break in less than a minute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No break is offered just now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No break is to come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No kind of break is switched on; the settings have them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No reminders now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No routine fits this kind of break; the settings say which it may bring.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is at the desk: that is a break, too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reminders are not paused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reminders are off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reminders are paused until %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short break</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such kind of break.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time for a break</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time for a break, once there is peace: %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a microphone is in use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a moment after what was there before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a program you named is running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a window is full screen</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>every %n minute(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>tomorrow</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BusyBar</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CalendarGrid</name>
  <message>
   <source>Calendar, %1</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CalendarView</name>
  <message>
   <source>Nothing was written down on this day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The month after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The month before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stopped because something hurt</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CardGrid</name>
  <message>
   <source>Routines</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CardLine</name>
  <message>
   <source>A line that should be as long as a bank card</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ChangesView</name>
  <message>
   <source>None of the routines here has an exercise that this would change.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>What it changes, in %n routine(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Which routine</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Changing</name>
  <message>
   <source>It is back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The session is deleted. Backups made before still hold it until they are replaced.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The set is removed.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Charts</name>
  <message>
   <source>Show the numbers</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Content</name>
  <message>
   <source>a baby that feels very stiff or very limp</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a baby that is tired or cries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a baby that was born early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a full belly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a slipped disc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>after-exercise-release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>any illness of the bones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>arms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>baby</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ball</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>belly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bleeding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>breath</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>chair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>chest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>children</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cool-down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>couch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>desk-break</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dumbbells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>every baby, before the first time: ask the paediatrician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>every child, before the first time: ask the child's own specialist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>feet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fever</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fever or any illness of the baby</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fever or any illness of the child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>five-minute-warm-up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>flare-up of a long-term illness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>floor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gentle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>heart or blood vessel disease</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>high blood pressure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>high blood pressure or glaucoma</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hips that may slip out of place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>injury of the spine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kidney disease</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>legs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>less than an hour since the last feed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>loose joints or a weak neck</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>neck</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no plan from the child's own specialist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pillow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>play</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>posture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pregnancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quiet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>regular</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seizures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>severe pain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>short</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shoulders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sitting-job</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>specialist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>standing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>strength</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stretch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>strong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ten-step-warm-up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>thin bones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>upper-back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>wall</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>warm-up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>with-a-carer</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CorrectingCard</name>
  <message>
   <source>A note, for yourself or your physiotherapist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A set that was not done, or not like this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct this session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete this session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How hard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How hard was it, from 0 to 10?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave as it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Or take the whole session out of the history. It can be put back as long as this page is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove %1, %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CutOffCard</name>
  <message>
   <source>%1. Its plan cannot be read any more; what was done is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1. What was done is kept. Going on, it opens paused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finish</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on from exercise %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“%1” was cut off</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DetailPage</name>
  <message>
   <source>%1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 of 10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At %1, in %2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Effort %1 of 10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exercise and rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pain %1 of 10 at its worst</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pauses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Planned and done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sets done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the clock of the computer was changed meanwhile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>written down from paper, with the times that were planned</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DifferenceBox</name>
  <message>
   <source>Different this time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Has it settled?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of this routine is left to do today.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Dose</name>
  <message numerus="yes">
   <source>%n minute(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n second(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n set(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n set(s).</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s) each side, in turn.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s) each side.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s), left side only.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s), right side only.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n time(s).</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>At your own pace.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breathe evenly.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breathe in for {in}, out for {out}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exhale on the effort, inhale to finish.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exhale on the effort.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold {length}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inhale on the effort, exhale to finish.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inhale on the effort.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No rest in between.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On the left, {amount} in each set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On the right, {amount} in each set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest {length}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Then one more set on the left: {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Then one more set on the right: {amount}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{length} each side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{length}, left and right in turn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{length}, left side only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{length}, right side only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{length}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{sets} without a rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{sets}, rest {length}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExchangeView</name>
  <message>
   <source>%1 is there already.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n session(s) saved as %1.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>A copy from before is among the backups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A table opens in any spreadsheet: one line for every set. The other file holds everything and can be read in again, here or on another computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add another history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From a file that was saved here or on another computer, or from a backup. What is here already stays as it is, and nothing is there twice. First you see what would be added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Histories</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replace it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as a table (CSV)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save everything (JSON)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it along</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file is being read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file says what you did and what hurt. Nobody gets it but whom you give it to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The history is being written.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>The history is being written: %n session(s) so far.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>The sessions are being added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to add.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExerciseTable</name>
  <message>
   <source>By exercise</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FarCard</name>
  <message>
   <source>%1 m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the screen says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At this distance everything has room on this screen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At this distance the instruction and the figure may have no room on this screen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything, as in the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F changes between the two at any moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold a bank card against the screen: this line should be as long as the card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far your eyes are from the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Large, to be read from across the room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Screens often do not tell the truth about their size, and the letters are measured by it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen from afar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shorter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is too far for this screen: its letters can be read from about %1 m. They are as large as fits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The screen does not say how large it is, so this is a guess.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FarView</name>
  <message>
   <source>Leave the far view</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Floor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs repair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No equipment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Under 5 min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With a carer</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FinishedPage</name>
  <message>
   <source>%1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>0 is no effort at all, 10 is all you have.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A note: what went well, what to change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the routines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How hard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If you like: how hard was it?</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>sets done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>skipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>with the rests</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FoldersCard</name>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the folder: %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The history of your sessions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where your files are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your own routines</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FromPaper</name>
  <message>
   <source>%1, set %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All of %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FromPaperPage</name>
  <message>
   <source>%1 of %2 ticked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1, %2 as planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A note, for yourself or your physiotherapist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All as planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a routine first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Esc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every answer is optional and stays on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How hard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How hard was it, from 0 to 10?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I did this from paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved: %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is ticked yet. Tick the sets you did, or press A for all of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pain at its worst, from 0 to 10?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no routine to choose from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This day has not come yet. Choose the day on which you did it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This routine's file has mistakes. Mend it first, or choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What did you do?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which routine?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>GroupCard</name>
  <message>
   <source>Load is moved to it from exercises that do not work it; all in all a routine stays as much as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn it off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use this from now on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which group</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HelpOverlay</name>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <source>%1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%1 of %n repetition(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%1 of %n set(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>%1 s added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1, round %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1: nothing written down</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n already there</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n from paper, with the time that was planned</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n left out, because they have not ended over there.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n new session(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n other record(s), such as measurements.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n session(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n session(s) added</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n set(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n skipped</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stopped because something hurt</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Any time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended early</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exercise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gone on with after it was cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minutes a month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minutes a week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Minutes a year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Most in %1: %2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was written down in this time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On average %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Repetitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sessions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sessions a month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sessions a week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sessions a year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set %1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something went wrong in the program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped: %1</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>Striped: %n session(s) stopped because something hurt.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>The computer slept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The computer was too busy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last four weeks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last three months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The screen was locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This month: %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This week: %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This year: %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>alternating</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>attempt %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>breathlessness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dizziness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nausea</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not ticked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not to its end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>skipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>something else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stopped because something hurt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the clock was changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the week of %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>weakness</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HistoryPage</name>
  <message>
   <source>Calendar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+N</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export and import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I did this from paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sessions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What of the history</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Length</name>
  <message>
   <source>%1 h</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 h %2 min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at least %1</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Level</name>
  <message>
   <source>because it takes {sessions} finished sessions in a row at this level; so far: {so_far}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>because not all of the last sessions felt easy ({easy} of 10, or less)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>because nothing was done last week; it is easier to begin a little lower</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>because the last sessions at this level lie some weeks back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>because the last time was stopped when something hurt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>because the last time was stopped when something hurt, and this is the lowest level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>because the last {sessions} sessions at this level were finished without pain and felt easy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>because this is the highest level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>because you have not said of all the last sessions how hard they felt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>because {exercise} is still being rested</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Library</name>
  <message numerus="yes">
   <source>%n day(s) ago</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>%n mistake(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yesterday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ball</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>floor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>standing</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LibraryPage</name>
  <message numerus="yes">
   <source>%n routine(s). Take your time.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Ctrl+O</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For a carer with a baby, or a helper with a child. Read first what each one asks for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Good afternoon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Good evening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Good morning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No routines of your own yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No routines yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing here is called “%1”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of this kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a routine file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the folder</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>Reading your routines: %n so far.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search in titles and tags</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all routines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They live in %1. Put a file there, or open one from anywhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try another word or another filter. Your own routines live in %1.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LightLine</name>
  <message>
   <source>Amber</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Below %1. What you stopped at is left out the next time, until you put it back. Tomorrow you are asked whether it has settled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From %1 on, and with signs that count for more than a number. What you stopped at stays out until you have said that it has settled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From %1 on. What you stopped at is left out the next time. If it has not settled by tomorrow, speak with a doctor or your physiotherapist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Red</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LooksCard</name>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As little as possible</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>High contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the figures face you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Like a teacher in front of you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Like the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Like your image in a mirror</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Movement on the screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size of the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it looks like</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Messages</name>
  <message>
   <source>A session is already running in another window (process %1). End it there first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A session is already running in another window. End it there first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backbeat ended unexpectedly last time. A technical report is on this computer, in %1; it is sent nowhere and holds nothing of what you did.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something went wrong in the program. What you did is kept; a note of it is in %1.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Muscles</name>
  <message>
   <source>Arms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backs of the thighs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Belly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Buttocks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calf</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forearm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lower back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Neck</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shoulders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thigh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thighs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upper arm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upper back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole body</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MuteButton</name>
  <message>
   <source>Sound off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sound on</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NumbersView</name>
  <message numerus="yes">
   <source>%n exercise(s), the most time first.</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>A year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By exercise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was written down in this time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of which time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sets are those done to their end; the time is that of all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three months</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OptionsColumn</name>
  <message>
   <source>A name, if you like</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All desk breaks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both stand on the paper only; they are not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exercises</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Layout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On the card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Printed for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sideways</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upright</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weeks of the log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who gives it out, if you like</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PagePreview</name>
  <message>
   <source>Page %1 of %2</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Pain memory</name>
  <message>
   <source>Do the easier form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is better, not gone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is left out until you put it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is left out. It can be put back once you have said that it has settled. If it has not, please speak with a doctor or your physiotherapist first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its easier form is done until you put it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No, it has not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On {day} you stopped at {exercise}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On {day} you stopped at {exercise}, on the left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On {day} you stopped at {exercise}, on the right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On {day} you stopped at {exercise}. Has it settled?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That side is left out until you put it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The exercise stays as it is now. You are asked again tomorrow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The exercise stays out until you put it back. Begin with less when you do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The exercise stays out, and its easier form too. Please speak with a doctor or your physiotherapist before you exercise again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes, it has settled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>breathlessness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dizziness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nausea</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>weakness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rating} of 10</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PausePanel</name>
  <message>
   <source>End the session</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Places</name>
  <message>
   <source>Body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanBoard</name>
  <message>
   <source>%1: a step down, to “%2”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1: the next level, “%2”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes, from now on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes, that is better</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanCard</name>
  <message>
   <source>%1 of 10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>And red from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Centimetres</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sessions a week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tape measure shows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three or four suit most people. A week in which something hurt is as good as any other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What suits you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was red is offered again only once it has settled; from 6 on so is everything, whatever is set here. Ask your physiotherapist which numbers suit you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When something hurt: the light is amber from</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanDesk</name>
  <message>
   <source>That could not be kept: %1</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlayerKeys</name>
  <message>
   <source>Back to its beginning, or to the one before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done, at your own pace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On to what comes next; at your own pace it counts one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause, and go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skip, also at your own pace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sound off, and on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop, it hurts: at any moment, over everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ten seconds more, for a hold or a rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The far view, to be read from across the room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These keys</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlayerPage</name>
  <message>
   <source>Leave here? What you have done is kept.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Prelude</name>
  <message>
   <source>Go on with what you are doing: it waits until your hands are still.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time for a break</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Presence</name>
  <message>
   <source>The window is closed; Backbeat goes on in the tray. This is said once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no tray with an icon here, so this window stays. Closing it ends Backbeat.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Print</name>
  <message>
   <source>Desk card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Large print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pocket card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The printer did not take it. Look whether it is switched on, or save a PDF instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The printer stopped in the middle. Look at its paper and its queue, or save a PDF instead.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PrintDesk</name>
  <message>
   <source>%1 is there already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A PDF can be printed anywhere: at a copy shop, or by somebody you send it to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for printers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No printer is set up on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PDF files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replace it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the sheet as PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved as %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The PDF is being written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pages go to the printer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pages have been handed to the printer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer has no printing system.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PrintPage</name>
  <message>
   <source>As on paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Desk breaks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Full width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page %1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Routine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pages are being made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole page</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Problems</name>
  <message>
   <source>%1, only a hint</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n mistake(s) in %1</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Line %1, column %2</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProblemsPage</name>
  <message>
   <source>Mend it in any text editor and save it; this page follows by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mistakes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Routines</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Programmes</name>
  <message>
   <source>All of it rests just now, because it hurt.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before the first session there are a few short questions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is a little different this time, as Backbeat's own window says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It says for whom it is not; please read that first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its file cannot be read any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was stopped before is not known just now.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RatingRow</name>
  <message>
   <source>not answered</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReadyPage</name>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>L</source>
   <comment>the key for later</comment>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open it in Backbeat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S</source>
   <comment>the key for skip</comment>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
 </context>
 <context>
  <name>Routine</name>
  <message>
   <source>%1 or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 · %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Easier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Harder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How to do %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Often done wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take care</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RoutineContent</name>
  <message>
   <source>%1 rest between them</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n rounds</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Ask a professional first with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cool-down, %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not start with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This routine names “%1” to go with it, and there is no such routine here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warm-up, %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where it comes from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Worth a look in the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no equipment</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RoutineDesk</name>
  <message>
   <source>All files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No program here opens this. It is at %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a routine file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Routine files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder %1 could not be made: %2.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RoutinePage</name>
  <message>
   <source>%1 cool-down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 warm-up</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n exercise(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Routines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RoutineStrip</name>
  <message>
   <source>The whole routine</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Screening</name>
  <message>
   <source>Are you bleeding anywhere, or could you be?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask your doctor which exercises suit you before you begin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do you have a disease of the heart or of the blood vessels?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do you have a disease of the kidneys?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do you have a long-term illness that is flaring up at the moment?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do you have severe pain at the moment?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If you go ahead: choose the lowest level, and stop at the first sign of trouble.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is your spine injured, or might it be, for instance after a fall or an accident?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Please see a doctor or your physiotherapist first, and do not start yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start slowly, and stop at once if anything hurts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can look at every routine meanwhile. None of your answers is kept.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Senses</name>
  <message>
   <source>Cannot see Do Not Disturb on this desktop: pause the reminders when you switch it on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot see full screen on this Wayland compositor: a break may be offered during a film or a presentation. Programs can be named that keep it away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot see full screen on this desktop: a break may be offered during a film or a presentation. Programs can be named that keep it away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot see here whether a microphone is in use: a break may be offered during a call. Programs can be named that keep it away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot see on this desktop whether the keyboard and mouse are used: only a locked screen and sleep count as having been away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot see on this desktop whether the screen is locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot see other programs from here, so naming some of them keeps no break away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GNOME tells it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The Wayland compositor tells it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The X server tells it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The desktop tells it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The login service and the screen saver tell it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The screen saver tells it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound cards tell whether one of them records; a wireless headset is not seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound server tells which programs listen to a microphone or take in the screen or a camera.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound server tells which programs listen to a microphone; a screen that is shared without one is not seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows tells it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows tells of presentations and of its quiet hour, but not of Do Not Disturb that was switched on by hand: pause the reminders then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your own programs can be seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>macOS tells it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>macOS tells no program whether a Focus is on: pause the reminders when you switch it on.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Session</name>
  <message>
   <source>%1 counts one, Enter: done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 of at least %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>%1 or Enter: done</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n time(s)</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>All of them. %1 or Enter: done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin: %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breathe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change sides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change sides: %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Effort</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exhale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Get ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Going on: %1 left to change sides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Going on: %1 left to get ready.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Going on: %1 of rest left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Going on: three seconds to get ready, then %1 left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Going on: three seconds to get ready, then %1 of the hold.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Going on: three seconds to get ready, then at your own pace.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Going on: three seconds to get ready, then on where you were.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hanging</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold the breath</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inhale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kneeling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lying on the back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lying on the belly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lying on the side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next: %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On all fours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On the ball</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused: something went wrong in the program. What you did is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused: the computer slept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused: the computer was too busy to keep time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused: the screen was locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused: this session was cut off. It waits where it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rep %1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest %1, then set %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest %1, then the next round</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Round %1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set %1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sitting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sitting on the floor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Space or a click: go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Then you are done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at your own pace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>times</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SessionDesk</name>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SessionFilters</name>
  <message>
   <source>All routines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which routine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With pain</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SessionsCard</name>
  <message>
   <source>%1 s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In a pause it may go dark as usual.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the screen on while a session runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time to get ready after a pause, before the exercise goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>While you exercise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SessionsView</name>
  <message>
   <source>Every session you do is written down here: what was planned, and what you did.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No session like this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing in the history fits all that was chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The history cannot be read</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Sheet</name>
  <message>
   <source>Afterwards: {name}.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>All of this part %n time(s).</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>April</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask a professional first with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>August</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breathe in: {effort}. Breathe out: {finish}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breathe out: {effort}. Breathe in: {finish}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>December</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not start with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Easier:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>February</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fri</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given by {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Harder:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>January</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>July</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>June</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level: {level}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>M T W T F S S</source>
   <comment>the days of a week, by their letters</comment>
   <translation type="unfinished" />
  </message>
  <message>
   <source>March</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>November</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>October</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pain, 0 to 10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Printed for {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest {length} in between.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>September</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short breaks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop at once at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take care:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This card shows {shown} of {all} exercises.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick what you have done. Pain: write a number from 0, none, to 10, the worst you can imagine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warm up first: {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Week {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What I have done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You need: {things}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {length}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at least {length}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>desk card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dizziness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nausea</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>weakness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{day} {month} {year}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, version {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{page} of {pages}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SideCard</name>
  <message>
   <source>A side that hurts is not a weak side: rest it, and do not load it more. What is weaker begins wherever the sides take turns; whether it also does more is up to you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Neither</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is how it is now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn it off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use this from now on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is done about it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which side is weaker</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Sidebar</name>
  <message>
   <source>Body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Routines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SmallWindow</name>
  <message>
   <source>30 minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breaks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Backbeat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause reminders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remind me again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start a break now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until tomorrow</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Sound</name>
  <message>
   <source>And out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At your own pace.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change sides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Get ready.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lift the arms, and breathe in. And out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest, %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set %1 of %2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound broke off and could not be started again. The session is not affected; the next one tries again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no sound here: Qt's sound does not load. The screen shows everything.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no sound here: the library libpulse is missing. Install the package libpulse0 (or libpulse) to hear something; the screen shows everything without it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no voice here, so tones say what they can. Install speech-dispatcher or espeak-ng to hear words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer has no sound output just now. The screen shows everything without it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer has no voice to read with, so tones say what they can.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>en</source>
   <comment>the code of the language these words are translated into</comment>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SoundCard</name>
  <message>
   <source>A coach also says the dose, what to think of, the count and the half.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As tones that rise and fall</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How fast the voice speaks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much is said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Like a coach</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loudness, beside that of the computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>M switches the sound off and on while you exercise. Music from other programs goes on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Names and sides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None, because others work there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not at all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sound in routines for the desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The breath</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The usual one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tones, for instance for the last three seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you hear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>en</source>
   <comment>the code of the language these words are translated into</comment>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StopButton</name>
  <message>
   <source>Esc, at any moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop, it hurts</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StoppedPage</name>
  <message>
   <source>0 is nothing, 10 is the worst you can imagine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A note, for yourself or your physiotherapist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answers are saved as you give them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arm or hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Belly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breathlessness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Call your local emergency number now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Come into a position that is comfortable, sitting or lying, and breathe quietly.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dizziness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every answer is optional and stays on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give it some minutes. If somebody is near, tell them how you feel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How strong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How strong, from 0 to 10?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If it does not settle, comes back, or worries you, speak with a doctor or your physiotherapist before you exercise again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If you like: what was it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Knee</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave exercise for today, and speak with a doctor or your physiotherapist before the next time. If it gets worse or you feel faint, call your local emergency number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leg or foot</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lower back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nausea</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Neck</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing runs any more, and nothing will start by itself. What you have done is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shoulder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upper back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weakness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which side?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for pain or pressure in the chest, or pain that spreads to the jaw, neck or arm; for fainting or nearly fainting; when you cannot catch your breath; for a cold sweat, a racing or uneven heartbeat, trouble with seeing or speaking, or sudden numbness or weakness.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>System</name>
  <message>
   <source>Exercise %1 of %2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This desktop offers no way to keep the screen on while you exercise. If it goes dark, set a longer time in the settings of your system.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Tape</name>
  <message>
   <source>Left {left} {unit}, right {right} {unit}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is alike, as far as a tape can tell.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The left side is {percent} percent smaller.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The right side is {percent} percent smaller.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TapeForm</name>
  <message>
   <source>Bent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it is held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it is held; bent is better, because the tape cannot press a tense muscle in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Straight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which limb</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a number from %1 to %2, such as %3.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write down both sides, measured at the same height.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write it down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inch</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TapePage</name>
  <message>
   <source>%1: left and right compared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measurements</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Percent is what the smaller side lacks of the larger one. Less than half a centimetre says nothing, because measuring twice differs by as much. A girth is no strength: what is weaker is for you to say.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the measurement of %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Removed: %1, %2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show earlier ones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the left side as the weaker one …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the right side as the weaker one …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What this says</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TopRow</name>
  <message>
   <source>Far view: to be read from across the room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave: pauses and asks</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrayIcon</name>
  <message>
   <source>Open Backbeat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause reminders for 30 minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause reminders for an hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause reminders until tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remind me again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start a break now</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Weak group</name>
  <message>
   <source>{area}: {after} repetitions in place of {before}. All in all it stays at {total}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{area}: {after} sets in place of {before}. All in all it stays at {total}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Weak side</name>
  <message numerus="yes">
   <source>%n set(s) of {amount}</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>Left: {sets}, {all} in all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right: {sets}, {all} in all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is {percent} percent more on the left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is {percent} percent more on the right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The left side does no more than the right one managed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The right side does no more than the left one managed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{one} and {other}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WeakPage</name>
  <message>
   <source>Both sides do the same, and routines are done as they are written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn off: %1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turned off: %1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What holds now</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Week</name>
  <message>
   <source>%1 of %2 this week</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n session(s) in the week of {day}</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>; something hurt, and you stopped</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Asked</name>
  <message>
   <source>No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Muted</name>
  <message>
   <source>Sound is off</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Place</name>
  <message>
   <source>shown now</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Tap</name>
  <message>
   <source>Key: %1</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>

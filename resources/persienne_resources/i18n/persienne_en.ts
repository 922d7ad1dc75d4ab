<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApartDialog</name>
    <message numerus="yes">
        <source>%n file(s) can’t be reproduced</source>
        <translation>
            <numerusform>%n file can’t be reproduced</numerusform>
            <numerusform>%n files can’t be reproduced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message numerus="yes">
        <source>The last backup is %n day(s) old</source>
        <translation>
            <numerusform>The last backup is %n day old</numerusform>
            <numerusform>The last backup is %n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of measures</source>
        <translation>
            <numerusform>%n day of measures</numerusform>
            <numerusform>%n days of measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the register</source>
        <translation>
            <numerusform>%n entry of the register</numerusform>
            <numerusform>%n entries of the register</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) after it</source>
        <translation>
            <numerusform>%n import after it</numerusform>
            <numerusform>%n imports after it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after its last one</source>
        <translation>
            <numerusform>%n day after its last one</numerusform>
            <numerusform>%n days after its last one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One is made each week in {folder}, while this window is open; the last %n stay.</source>
        <translation>
            <numerusform>One is made each week in {folder}, while this window is open; the last one stays (%n).</numerusform>
            <numerusform>One is made each week in {folder}, while this window is open; the last %n stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One is made each month in {folder}, while this window is open; the last %n stay.</source>
        <translation>
            <numerusform>One is made each month in {folder}, while this window is open; the last one stays (%n).</numerusform>
            <numerusform>One is made each month in {folder}, while this window is open; the last %n stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older backup(s) that still held what you erased are gone.</source>
        <translation>
            <numerusform>%n older backup that still held what you erased is gone.</numerusform>
            <numerusform>%n older backups that still held what you erased are gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message numerus="yes">
        <source>%n day(s) without data</source>
        <translation>
            <numerusform>%n day without data</numerusform>
            <numerusform>%n days without data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s), {duration} without data</source>
        <translation>
            <numerusform>%n gap, {duration} without data</numerusform>
            <numerusform>%n gaps, {duration} without data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) set aside</source>
        <translation>
            <numerusform>%n day set aside</numerusform>
            <numerusform>%n days set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) set aside: {reasons}</source>
        <translation>
            <numerusform>%n day set aside: {reasons}</numerusform>
            <numerusform>%n days set aside: {reasons}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message numerus="yes">
        <source>%n complete day(s) compared.</source>
        <translation>
            <numerusform>%n complete day compared.</numerusform>
            <numerusform>%n complete days compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message numerus="yes">
        <source>known for %n day(s)</source>
        <translation>
            <numerusform>known for %n day</numerusform>
            <numerusform>known for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostViewMaker</name>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaysWords</name>
    <message numerus="yes">
        <source>%n complete day(s)</source>
        <translation>
            <numerusform>%n complete day</numerusform>
            <numerusform>%n complete days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complete day(s) of {days}</source>
        <translation>
            <numerusform>%n complete day of {days}</numerusform>
            <numerusform>%n complete days of {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of {days}</source>
        <translation>
            <numerusform>%n day of {days}</numerusform>
            <numerusform>%n days of {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) measured in part</source>
        <translation>
            <numerusform>%n day measured in part</numerusform>
            <numerusform>%n days measured in part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) known within a total only</source>
        <translation>
            <numerusform>%n day known within a total only</numerusform>
            <numerusform>%n days known within a total only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without data</source>
        <translation>
            <numerusform>%n day without data</numerusform>
            <numerusform>%n days without data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) set aside</source>
        <translation>
            <numerusform>%n day set aside</numerusform>
            <numerusform>%n days set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to come</source>
        <translation>
            <numerusform>%n day to come</numerusform>
            <numerusform>%n days to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionCheckWords</name>
    <message numerus="yes">
        <source>This holds a curve for %n day(s) that the letter is about</source>
        <translation>
            <numerusform>This holds a curve for %n day that the letter is about</numerusform>
            <numerusform>This holds a curve for %n days that the letter is about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more span(s)</source>
        <translation>
            <numerusform>%n more span</numerusform>
            <numerusform>%n more spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>and %n more file</numerusform>
            <numerusform>and %n more files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message numerus="yes">
        <source>Locked after %n minute(s) without use.</source>
        <translation>
            <numerusform>Locked after %n minute without use.</numerusform>
            <numerusform>Locked after %n minutes without use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your notes with them.</source>
        <translation>
            <numerusform>%n of your notes with it.</numerusform>
            <numerusform>%n of your notes with them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportsCard</name>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <comment>files</comment>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesStrip</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalQuestion</name>
    <message numerus="yes">
        <source>%n other request(s)</source>
        <translation>
            <numerusform>%n other request</numerusform>
            <numerusform>%n other requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDesk</name>
    <message numerus="yes">
        <source>%n day(s) set aside</source>
        <translation>
            <numerusform>%n day set aside</numerusform>
            <numerusform>%n days set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryOfFlowWords</name>
    <message numerus="yes">
        <source>%n proof(s)</source>
        <translation>
            <numerusform>%n proof</numerusform>
            <numerusform>%n proofs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Register intact: %n entries</source>
        <translation>
            <numerusform>Register intact: %n entry</numerusform>
            <numerusform>Register intact: %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>, over %n complete day(s)</source>
        <translation>
            <numerusform>, over %n complete day</numerusform>
            <numerusform>, over %n complete days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller difference(s) like this one in view.</source>
        <translation>
            <numerusform>%n smaller difference like this one in view.</numerusform>
            <numerusform>%n smaller differences like this one in view.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) set aside and not counted: {reasons}.</source>
        <translation>
            <numerusform>%n day set aside and not counted: {reasons}.</numerusform>
            <numerusform>%n days set aside and not counted: {reasons}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) will not be counted any more, nor their half-hours.</source>
        <translation>
            <numerusform>%n day will not be counted any more, nor its half-hours.</numerusform>
            <numerusform>%n days will not be counted any more, nor their half-hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoleWords</name>
    <message numerus="yes">
        <source>the surcharge of %n day(s)</source>
        <translation>
            <numerusform>the surcharge of %n day</numerusform>
            <numerusform>the surcharge of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the subscription of %n day(s)</source>
        <translation>
            <numerusform>the subscription of %n day</numerusform>
            <numerusform>the subscription of %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingWords</name>
    <message numerus="yes">
        <source>%n measure(s) within the day</source>
        <translation>
            <numerusform>%n measure within the day</numerusform>
            <numerusform>%n measures within the day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live value(s)</source>
        <translation>
            <numerusform>%n live value</numerusform>
            <numerusform>%n live values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the time of %n peak(s) or overrun(s)</source>
        <translation>
            <numerusform>the time of %n peak or overrun</numerusform>
            <numerusform>the time of %n peaks or overruns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of half-hours</source>
        <translation>
            <numerusform>%n day of half-hours</numerusform>
            <numerusform>%n days of half-hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) reduced to totals</source>
        <translation>
            <numerusform>%n day reduced to a total</numerusform>
            <numerusform>%n days reduced to totals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the total(s) of %n day(s)</source>
        <translation>
            <numerusform>the total of %n day</numerusform>
            <numerusform>the totals of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ten-minute voltage(s)</source>
        <translation>
            <numerusform>%n ten-minute voltage</numerusform>
            <numerusform>%n ten-minute voltages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) became {what}</source>
        <translation>
            <numerusform>%n measure became {what}</numerusform>
            <numerusform>%n measures became {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) merged into half-hours</source>
        <translation>
            <numerusform>%n measure merged into half-hours</numerusform>
            <numerusform>%n measures merged into half-hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) erased</source>
        <translation>
            <numerusform>%n measure erased</numerusform>
            <numerusform>%n measures erased</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live value(s) erased</source>
        <translation>
            <numerusform>%n live value erased</numerusform>
            <numerusform>%n live values erased</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ten-minute voltage(s) erased</source>
        <translation>
            <numerusform>%n ten-minute voltage erased</numerusform>
            <numerusform>%n ten-minute voltages erased</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the number of voltages of %n day(s) erased</source>
        <translation>
            <numerusform>the number of voltages of %n day erased</numerusform>
            <numerusform>the number of voltages of %n days erased</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawChangesDialog</name>
    <message numerus="yes">
        <source>%n changed text(s)</source>
        <translation>
            <numerusform>%n changed text</numerusform>
            <numerusform>%n changed texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterEventDialog</name>
    <message numerus="yes">
        <source>%n pages or files: {names}</source>
        <translation>
            <numerusform>%n page or file: {names}</numerusform>
            <numerusform>%n pages or files: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message numerus="yes">
        <source>%n other thing(s) to look at.</source>
        <translation>
            <numerusform>%n other thing to look at.</numerusform>
            <numerusform>%n other things to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersWords</name>
    <message numerus="yes">
        <source>%n answer(s) overdue</source>
        <translation>
            <numerusform>%n answer overdue</numerusform>
            <numerusform>%n answers overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) due, the next by {day} at the latest</source>
        <translation>
            <numerusform>%n answer due, by {day} at the latest</numerusform>
            <numerusform>%n answers due, the next by {day} at the latest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) under way</source>
        <translation>
            <numerusform>%n letter under way</numerusform>
            <numerusform>%n letters under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of suspension counted</source>
        <translation>
            <numerusform>%n day of suspension counted</numerusform>
            <numerusform>%n days of suspension counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeterDataPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) within the day</source>
        <translation>
            <numerusform>%n measure within the day</numerusform>
            <numerusform>%n measures within the day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MirrorWords</name>
    <message numerus="yes">
        <source>%n more in the example only</source>
        <translation>
            <numerusform>%n more in the example only</numerusform>
            <numerusform>%n more in the example only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) readable</source>
        <translation>
            <numerusform>%n thing readable</numerusform>
            <numerusform>%n things readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guessable</source>
        <translation>
            <numerusform>%n guessable</numerusform>
            <numerusform>%n guessable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) guessable</source>
        <translation>
            <numerusform>%n thing guessable</numerusform>
            <numerusform>%n things guessable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mirror needs %n whole day(s)</source>
        <translation>
            <numerusform>The mirror needs %n whole day</numerusform>
            <numerusform>The mirror needs %n whole days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) known so far.</source>
        <translation>
            <numerusform>%n day is known so far.</numerusform>
            <numerusform>%n days are known so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of small appliances</source>
        <translation>
            <numerusform>%n use of a small appliance</numerusform>
            <numerusform>%n uses of small appliances</numerusform>
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
    <name>MoveWords</name>
    <message numerus="yes">
        <source>The answer is %n day(s) late</source>
        <translation>
            <numerusform>The answer is %n day late</numerusform>
            <numerusform>The answer is %n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewLettersView</name>
    <message numerus="yes">
        <source>Save %n PDF(s)</source>
        <translation>
            <numerusform>Save %n PDF</numerusform>
            <numerusform>Save %n PDFs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message numerus="yes">
        <source>and %n more note(s)</source>
        <translation>
            <numerusform>and %n more note</numerusform>
            <numerusform>and %n more notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on these days.</source>
        <translation>
            <numerusform>%n note on these days.</numerusform>
            <numerusform>%n notes on these days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s) on these days.</source>
        <translation>
            <numerusform>%n more note on these days.</numerusform>
            <numerusform>%n more notes on these days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationWords</name>
    <message numerus="yes">
        <source>Nothing was read at the meter for %n day(s): the last reading is of {day}.</source>
        <translation>
            <numerusform>Nothing was read at the meter for %n day: the last reading is of {day}.</numerusform>
            <numerusform>Nothing was read at the meter for %n days: the last reading is of {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old, and something came since.</source>
        <translation>
            <numerusform>The last backup is %n day old, and something came since.</numerusform>
            <numerusform>The last backup is %n days old, and something came since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribed power exceeded %n time(s) on {day}.</source>
        <translation>
            <numerusform>Subscribed power exceeded %n time on {day}.</numerusform>
            <numerusform>Subscribed power exceeded %n times on {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribed power exceeded %n time(s) on {day}, {duration} in all.</source>
        <translation>
            <numerusform>Subscribed power exceeded %n time on {day}, {duration} in all.</numerusform>
            <numerusform>Subscribed power exceeded %n times on {day}, {duration} in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OlderDialog</name>
    <message numerus="yes">
        <source>%n month(s) of the half-hours in them are older than what this household keeps.</source>
        <translation>
            <numerusform>%n month of the half-hours in them is older than what this household keeps.</numerusform>
            <numerusform>%n months of the half-hours in them are older than what this household keeps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OriginWords</name>
    <message numerus="yes">
        <source>the meter’s own registers (%n day(s))</source>
        <translation>
            <numerusform>the meter’s own registers (%n day)</numerusform>
            <numerusform>the meter’s own registers (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the curve (%n day(s))</source>
        <translation>
            <numerusform>the curve (%n day)</numerusform>
            <numerusform>the curve (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the total of each day (%n day(s))</source>
        <translation>
            <numerusform>the total of each day (%n day)</numerusform>
            <numerusform>the total of each day (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>totals over several days (%n day(s))</source>
        <translation>
            <numerusform>totals over several days (%n day)</numerusform>
            <numerusform>totals over several days (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), as parts of months from the contract’s first day, each a twelfth</source>
        <translation>
            <numerusform>%n day, as part of a month from the contract’s first day, each a twelfth</numerusform>
            <numerusform>%n days, as parts of months from the contract’s first day, each a twelfth</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), each the 365th part of a year, of a leap year the 366th</source>
        <translation>
            <numerusform>%n day: one 365th of a year, one 366th of a leap year</numerusform>
            <numerusform>%n days, each one 365th of a year, one 366th of a leap year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodCostWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortWords</name>
    <message numerus="yes">
        <source>%n character(s) heard</source>
        <translation>
            <numerusform>%n character heard</numerusform>
            <numerusform>%n characters heard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintingLever</name>
    <message numerus="yes">
        <source>%n letter(s) saved</source>
        <translation>
            <numerusform>%n letter saved</numerusform>
            <numerusform>%n letters saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReformTeller</name>
    <message numerus="yes">
        <source>over %n day(s)</source>
        <translation>
            <numerusform>over %n day</numerusform>
            <numerusform>over %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with half-hours</source>
        <translation>
            <numerusform>%n day with half-hours</numerusform>
            <numerusform>%n days with half-hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>{spans}, and %n earlier stretch(es)</source>
        <translation>
            <numerusform>{spans}, and %n earlier stretch</numerusform>
            <numerusform>{spans}, and %n earlier stretches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingWords</name>
    <message numerus="yes">
        <source>%n organisations receive your data</source>
        <translation>
            <numerusform>%n organisation receives your data</numerusform>
            <numerusform>%n organisations receive your data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them by the half-hour</source>
        <translation>
            <numerusform>%n of them by the half-hour</numerusform>
            <numerusform>%n of them by the half-hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Expires in %n day</numerusform>
            <numerusform>Expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n others</source>
        <translation>
            <numerusform>+ %n other</numerusform>
            <numerusform>+ %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you allowed {who} ends in %n day(s)</source>
        <translation>
            <numerusform>What you allowed {who} ends in %n day</numerusform>
            <numerusform>What you allowed {who} ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, marked in the table</source>
        <translation>
            <numerusform>%n more, marked in the table</numerusform>
            <numerusform>%n more, marked in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupplyTeller</name>
    <message numerus="yes">
        <source>Over %n month(s) up to {last}, your highest power was {power}, on {day}.</source>
        <translation>
            <numerusform>Over %n month up to {last}, your highest power was {power}, on {day}.</numerusform>
            <numerusform>Over %n months up to {last}, your highest power was {power}, on {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %n month(s) up to {last}, your highest power was {power}, on {day}; you pay for {kva}.</source>
        <translation>
            <numerusform>Over %n month up to {last}, your highest power was {power}, on {day}; you pay for {kva}.</numerusform>
            <numerusform>Over %n months up to {last}, your highest power was {power}, on {day}; you pay for {kva}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) had a peak above {limit}.</source>
        <translation>
            <numerusform>%n day had a peak above {limit}.</numerusform>
            <numerusform>%n days had a peak above {limit}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The meter said %n time(s) that it was exceeded.</source>
        <translation>
            <numerusform>The meter said %n time that it was exceeded.</numerusform>
            <numerusform>The meter said %n times that it was exceeded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known of %n day(s) out of {days}; the others may have been higher.</source>
        <translation>
            <numerusform>Known of %n day out of {days}; the others may have been higher.</numerusform>
            <numerusform>Known of %n days out of {days}; the others may have been higher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {known} ten-minute means, %n lie(s) outside {bounds}.</source>
        <translation>
            <numerusform>Of {known} ten-minute means, %n lies outside {bounds}.</numerusform>
            <numerusform>Of {known} ten-minute means, %n lie outside {bounds}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of the %n known ten-minute mean(s) lie within {bounds}.</source>
        <translation>
            <numerusform>The %n known ten-minute mean lies within {bounds}.</numerusform>
            <numerusform>All of the %n known ten-minute means lie within {bounds}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) out of {days} had a ten-minute mean outside {bounds}.</source>
        <translation>
            <numerusform>%n day out of {days} had a ten-minute mean outside {bounds}.</numerusform>
            <numerusform>%n days out of {days} had a ten-minute mean outside {bounds}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No ten-minute mean of the %n known day(s) lies outside {bounds}.</source>
        <translation>
            <numerusform>No ten-minute mean of the %n known day lies outside {bounds}.</numerusform>
            <numerusform>No ten-minute mean of the %n known days lies outside {bounds}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{outside} of %n day(s)</source>
        <translation>
            <numerusform>{outside} of %n day</numerusform>
            <numerusform>{outside} of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n of these day(s) the means are counted: of {known}, {outside} lie outside.</source>
        <translation>
            <numerusform>On %n of these days the means are counted: of {known}, {outside} lie outside.</numerusform>
            <numerusform>On %n of these days the means are counted: of {known}, {outside} lie outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known of %n day(s) out of {days}.</source>
        <translation>
            <numerusform>Known of %n day out of {days}.</numerusform>
            <numerusform>Known of %n days out of {days}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message numerus="yes">
        <source>exceeded %n time(s)</source>
        <translation>
            <numerusform>exceeded %n time</numerusform>
            <numerusform>exceeded %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultLever</name>
    <message numerus="yes">
        <source>%n backup(s) made anew</source>
        <translation>
            <numerusform>%n backup made anew</numerusform>
            <numerusform>%n backups made anew</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchingLever</name>
    <message numerus="yes">
        <source>%n new export(s) in your folder</source>
        <translation>
            <numerusform>%n new export in your folder</numerusform>
            <numerusform>%n new exports in your folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new export(s) were read</source>
        <translation>
            <numerusform>%n new export was read</numerusform>
            <numerusform>%n new exports were read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were removed</source>
        <translation>
            <numerusform>%n file was removed</numerusform>
            <numerusform>%n files were removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be written over first: the disk, or another name of the file, may still hold what stood there.</source>
        <translation>
            <numerusform>%n could not be written over first: the disk, or another name of the file, may still hold what stood there.</numerusform>
            <numerusform>%n of them could not be written over first: the disk, or another name of the file, may still hold what stood there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written over and removed</source>
        <translation>
            <numerusform>%n file was written over and removed</numerusform>
            <numerusform>%n files were written over and removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had changed, or can’t be removed: delete them yourself.</source>
        <translation>
            <numerusform>%n file had changed, or can’t be removed: delete them yourself.</numerusform>
            <numerusform>%n files had changed, or can’t be removed: delete them yourself.</numerusform>
        </translation>
    </message>
</context>
</TS>

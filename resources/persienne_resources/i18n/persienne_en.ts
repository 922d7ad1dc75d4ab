<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n day(s) measured in part</source>
        <translation>
            <numerusform>%n day measured in part</numerusform>
            <numerusform>%n days measured in part</numerusform>
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
    <name>CoverageCard</name>
    <message numerus="yes">
        <source>%n complete day(s)</source>
        <translation>
            <numerusform>%n complete day</numerusform>
            <numerusform>%n complete days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partial</source>
        <translation>
            <numerusform>%n partial</numerusform>
            <numerusform>%n partial</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without measure</source>
        <translation>
            <numerusform>%n without measure</numerusform>
            <numerusform>%n without measure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasingWords</name>
    <message numerus="yes">
        <source>%n live value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) within the day</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) of days and indexes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n backup(s) that this household made</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n hole(s)</source>
        <translation>
            <numerusform>%n hole</numerusform>
            <numerusform>%n holes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) given twice</source>
        <translation>
            <numerusform>%n line given twice</numerusform>
            <numerusform>%n lines given twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a value</source>
        <translation>
            <numerusform>%n line without a value</numerusform>
            <numerusform>%n lines without a value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) whose date can&apos;t be read</source>
        <translation>
            <numerusform>%n line whose date can&apos;t be read</numerusform>
            <numerusform>%n lines whose date can&apos;t be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) whose value can&apos;t be read</source>
        <translation>
            <numerusform>%n line whose value can&apos;t be read</numerusform>
            <numerusform>%n lines whose value can&apos;t be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) below zero</source>
        <translation>
            <numerusform>%n line below zero</numerusform>
            <numerusform>%n lines below zero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that contradict another one; the first was kept</source>
        <translation>
            <numerusform>%n line that contradicts another one; the first was kept</numerusform>
            <numerusform>%n lines that contradict another one; the first was kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) where the index goes back: a new meter?</source>
        <translation>
            <numerusform>%n line where the index goes back: a new meter?</numerusform>
            <numerusform>%n lines where the index goes back: a new meter?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) whose length nothing tells</source>
        <translation>
            <numerusform>%n line whose length nothing tells</numerusform>
            <numerusform>%n lines whose length nothing tells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) agree with the meter to the watt-hour</source>
        <translation>
            <numerusform>%n day agrees with the meter to the watt-hour</numerusform>
            <numerusform>%n days agree with the meter to the watt-hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) agree with the meter within rounding</source>
        <translation>
            <numerusform>%n day agrees with the meter within rounding</numerusform>
            <numerusform>%n days agree with the meter within rounding</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) do not agree with the meter, first %1: %2 in the curve, %3 at the meter</source>
        <translation>
            <numerusform>%n day does not agree with the meter, %1: %2 in the curve, %3 at the meter</numerusform>
            <numerusform>%n days do not agree with the meter, first %1: %2 in the curve, %3 at the meter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingWords</name>
    <message numerus="yes">
        <source>%n measure(s) within the day</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) of a peak or an overrun</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different one(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of half-hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) reduced to totals</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) erased</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live value(s) erased</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeterDataPage</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
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
        <source>%n file(s) together</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files together</numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>

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
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>Exchange</name>
        <message numerus="yes">
            <source>%Ln declared at its source</source>
            <translation>
                <numerusform>%Ln declared at its source</numerusform>
                <numerusform>%Ln declared at its source</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln post(s)</source>
            <translation>
                <numerusform>%Ln post</numerusform>
                <numerusform>%Ln posts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln comment(s)</source>
            <translation>
                <numerusform>%Ln comment</numerusform>
                <numerusform>%Ln comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln vote(s)</source>
            <translation>
                <numerusform>%Ln vote</numerusform>
                <numerusform>%Ln votes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonalNotice</name>
        <message numerus="yes">
            <source>%Ln text(s) seem to hold personal data</source>
            <translation>
                <numerusform>%Ln text seems to hold personal data</numerusform>
                <numerusform>%Ln texts seem to hold personal data</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln left out</numerusform>
                <numerusform>%Ln left out</numerusform>
            </translation>
        </message>
    </context>
</TS>

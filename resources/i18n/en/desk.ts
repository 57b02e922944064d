<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>CardWords</name>
        <message numerus="yes">
            <source>Pilot week %n</source>
            <translation>
                <numerusform>Pilot week %n</numerusform>
                <numerusform>Pilot week %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>%n challenge(s)</source>
            <translation>
                <numerusform>%n challenge</numerusform>
                <numerusform>%n challenges</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n proposal(s)</source>
            <translation>
                <numerusform>%n proposal</numerusform>
                <numerusform>%n proposals</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n comment</numerusform>
                <numerusform>%n comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n support(s)</source>
            <translation>
                <numerusform>%n support</numerusform>
                <numerusform>%n supports</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n idea(s)</source>
            <translation>
                <numerusform>%n idea</numerusform>
                <numerusform>%n ideas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s)</source>
            <translation>
                <numerusform>%n organisation</numerusform>
                <numerusform>%n organisations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n result(s)</source>
            <translation>
                <numerusform>%n result</numerusform>
                <numerusform>%n results</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unread</source>
            <translation>
                <numerusform>%n unread</numerusform>
                <numerusform>%n unread</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeedWords</name>
        <message numerus="yes">
            <source>%n change(s) made</source>
            <translation>
                <numerusform>%n change made</numerusform>
                <numerusform>%n changes made</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message numerus="yes">
            <source>imported %n row(s)</source>
            <translation>
                <numerusform>imported %n row</numerusform>
                <numerusform>imported %n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Moments</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
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
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>%n minute ago</numerusform>
                <numerusform>%n minutes ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>%n hour ago</numerusform>
                <numerusform>%n hours ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoMatch</name>
        <message numerus="yes">
            <source>Nothing matches these %n filter(s)</source>
            <translation>
                <numerusform>Nothing matches these %n filter</numerusform>
                <numerusform>Nothing matches these %n filters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n challenge(s) hidden by them</source>
            <translation>
                <numerusform>%n challenge hidden by them</numerusform>
                <numerusform>%n challenges hidden by them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OpeningGuide</name>
        <message numerus="yes">
            <source>%n part(s) are still empty</source>
            <translation>
                <numerusform>%n part is still empty</numerusform>
                <numerusform>%n parts are still empty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) until it can open</source>
            <translation>
                <numerusform>%n step until it can open</numerusform>
                <numerusform>%n steps until it can open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message numerus="yes">
            <source>Sending %n</source>
            <translation>
                <numerusform>Sending %n</numerusform>
                <numerusform>Sending %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting to send</source>
            <translation>
                <numerusform>%n waiting to send</numerusform>
                <numerusform>%n waiting to send</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Needs a look (%n)</source>
            <translation>
                <numerusform>Needs a look (%n)</numerusform>
                <numerusform>Needs a look (%n)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Talk</name>
        <message numerus="yes">
            <source>Show %n earlier comment(s)</source>
            <translation>
                <numerusform>Show %n earlier comment</numerusform>
                <numerusform>Show %n earlier comments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonalNotice</name>
        <message numerus="yes">
            <source>%n place(s) look like personal data.</source>
            <translation>
                <numerusform>%n place looks like personal data.</numerusform>
                <numerusform>%n places look like personal data.</numerusform>
            </translation>
        </message>
    </context>
</TS>

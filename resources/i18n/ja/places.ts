<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
    <context>
        <name>Beginning</name>
        <message>
            <source>Co-creation Lab</source>
            <translation>共創ラボ</translation>
        </message>
        <message>
            <source>Challenge board</source>
            <translation>課題ボード</translation>
        </message>
        <message>
            <source>me</source>
            <translation>わたし</translation>
        </message>
    </context>
    <context>
        <name>Comfort</name>
        <message>
            <source>Your name</source>
            <translation>お名前</translation>
        </message>
        <message>
            <source>Guessed from this computer; others will see it.</source>
            <translation>この端末の利用者名です。仲間にはこの名前が見えます。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>ことば</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字の大きさ</translation>
        </message>
        <message>
            <source>A</source>
            <comment>a letter that shows the text size</comment>
            <translation>あ</translation>
        </message>
        <message>
            <source>Text size %1 %</source>
            <translation>文字の大きさ %1 %</translation>
        </message>
    </context>
    <context>
        <name>FirstRunScreen</name>
        <message>
            <source>Welcome</source>
            <translation>ようこそ</translation>
        </message>
        <message>
            <source>Work alone for now</source>
            <translation>いまはひとりで使う</translation>
        </message>
        <message>
            <source>Your data stays on this computer, in %1</source>
            <translation>データはこの端末の「%1」に保存されます</translation>
        </message>
        <message>
            <source>Your data stays on this computer.</source>
            <translation>データはこの端末に保存されます</translation>
        </message>
        <message>
            <source>Tried: %1</source>
            <translation>試したこと：%1 につなぐ</translation>
        </message>
        <message>
            <source>That did not work</source>
            <translation>うまくいきませんでした</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2 件</translation>
        </message>
        <message>
            <source>Meeting the hub…</source>
            <translation>ハブにつないでいます…</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>少しお待ちください…</translation>
        </message>
    </context>
    <context>
        <name>JoinForm</name>
        <message>
            <source>Join a hub</source>
            <translation>ハブに参加する</translation>
        </message>
        <message>
            <source>The first meeting brings the newest boards first. You can work as soon as they appear.</source>
            <translation>はじめに新しいボードから順に届きます。届いたものからすぐに使えます。</translation>
        </message>
        <message>
            <source>Where is the hub?</source>
            <translation>ハブの場所</translation>
        </message>
        <message>
            <source>A file on this computer, or postgresql://name@server/database</source>
            <translation>この端末のファイル、または postgresql://名前@サーバー/データベース</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>ファイルをえらぶ…</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>パスワード</translation>
        </message>
        <message>
            <source>Kept in memory, never in a file.</source>
            <translation>ファイルには残しません。</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>お名前</translation>
        </message>
        <message>
            <source>Your organisation</source>
            <translation>組織の名前</translation>
        </message>
        <message>
            <source>Written as others know it; a new one is added.</source>
            <translation>ふだん使われている名前で書きます。新しい組織は加わります。</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>組織の種類</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>もどる</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>参加する</translation>
        </message>
        <message>
            <source>Enter where the hub is.</source>
            <translation>ハブの場所を入れてください。</translation>
        </message>
        <message>
            <source>Enter your name.</source>
            <translation>お名前を入れてください。</translation>
        </message>
        <message>
            <source>Enter your organisation.</source>
            <translation>組織の名前を入れてください。</translation>
        </message>
        <message>
            <source>What you do here</source>
            <translation>ここでの役割</translation>
        </message>
        <message>
            <source>The file of the hub</source>
            <translation>ハブのファイル</translation>
        </message>
    </context>
    <context>
        <name>Ways</name>
        <message>
            <source>Welcome to the Co-creation Lab</source>
            <translation>共創ラボへようこそ</translation>
        </message>
        <message>
            <source>No sign-up, no network needed. You can change everything later.</source>
            <translation>登録もネット接続もいりません。あとからいつでも変えられます。</translation>
        </message>
        <message>
            <source>Start on my own</source>
            <translation>ひとりで始める</translation>
        </message>
        <message>
            <source>Kept on this computer only. Start writing at once; share it later.</source>
            <translation>この端末だけに保存。今すぐ課題を書き始められます。あとで仲間と共有できます。</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>始める</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>見本をひらく</translation>
        </message>
        <message>
            <source>An invented lab full of challenges to look around in. Safe to delete.</source>
            <translation>架空のラボの課題や提案を見て試せます。消してもかまいません。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>ひらく</translation>
        </message>
        <message>
            <source>Join a hub</source>
            <translation>ハブに参加する</translation>
        </message>
        <message>
            <source>Work with others: enter the address or the file you were given.</source>
            <translation>仲間と共有します。案内された場所かファイルを指定します。</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>参加する</translation>
        </message>
    </context>
</TS>

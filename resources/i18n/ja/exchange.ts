<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
    <context>
        <name>BatchPanel</name>
        <message>
            <source>Taking it out …</source>
            <translation>取り出しています…</translation>
        </message>
        <message>
            <source>Bringing it back …</source>
            <translation>戻しています…</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2件のうち%1件</translation>
        </message>
        <message>
            <source>Taken out: %1 entries</source>
            <translation>取り出しました：%1件</translation>
        </message>
        <message>
            <source>Brought back: %1 entries</source>
            <translation>戻しました：%1件</translation>
        </message>
        <message>
            <source>Former imports</source>
            <translation>これまでの取り込み</translation>
        </message>
        <message>
            <source>Nothing was imported yet. Each import can be undone here as a whole, and brought back.</source>
            <translation>まだ取り込みはありません。取り込みは、ここでまとめて元に戻せます。やり直しもできます。</translation>
        </message>
        <message>
            <source>Show the board</source>
            <translation>ボードを見る</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>もう一度入れる</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>この取り込みを元に戻す</translation>
        </message>
    </context>
    <context>
        <name>Columns</name>
        <message>
            <source>Kept beside</source>
            <translation>補足として残す</translation>
        </message>
        <message>
            <source>Left out (personal)</source>
            <translation>入れない（個人情報）</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>入れない</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>使い道</translation>
        </message>
    </context>
    <context>
        <name>ColumnsPanel</name>
        <message>
            <source>Columns</source>
            <translation>列の使い道</translation>
        </message>
        <message>
            <source>Press a column to say what it becomes; others are kept beside the post.</source>
            <translation>列を押すと使い道を選べます。選ばない列は、投稿の補足として残ります。</translation>
        </message>
        <message>
            <source>No field of its own</source>
            <translation>使わない</translation>
        </message>
        <message>
            <source>%1 (now: %2)</source>
            <translation>%1（今は「%2」）</translation>
        </message>
    </context>
    <context>
        <name>DropZone</name>
        <message>
            <source>Drop a file, a folder or a zip here</source>
            <translation>ファイル・フォルダ・zip をここへ</translation>
        </message>
        <message>
            <source>You see what would come in before anything is written. Twice the same changes nothing.</source>
            <translation>書き込む前に、何が入るかを確かめられます。同じものを2度取り込んでも増えません。</translation>
        </message>
        <message>
            <source>Readable: CSV, Excel, Pol.is, Decidim, GitHub, challenge.gov, exports of this app</source>
            <translation>読めるもの：CSV、Excel、Pol.is、Decidim、GitHub、challenge.gov、このアプリの書き出し</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>ファイルを選ぶ</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>フォルダを選ぶ</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>取り込み</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>Undone</source>
            <translation>元に戻しました</translation>
        </message>
        <message>
            <source>%1 of %2 are back</source>
            <translation>%2件のうち%1件は戻っています</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>%1行目</translation>
        </message>
        <message>
            <source>Will be left out</source>
            <translation>取り込みません</translation>
        </message>
        <message>
            <source>%Ln declared at its source</source>
            <translation>元での集計 %Ln</translation>
        </message>
        <message>
            <source>agrees</source>
            <translation>賛成</translation>
        </message>
        <message>
            <source>passes</source>
            <translation>パス</translation>
        </message>
        <message>
            <source>disagrees</source>
            <translation>反対</translation>
        </message>
        <message>
            <source>Pol.is conversation</source>
            <translation>Pol.is の対話</translation>
        </message>
        <message>
            <source>Decidim proposals</source>
            <translation>Decidim の提案</translation>
        </message>
        <message>
            <source>GitHub issues</source>
            <translation>GitHub の Issue</translation>
        </message>
        <message>
            <source>challenge.gov feed</source>
            <translation>challenge.gov の一覧</translation>
        </message>
        <message>
            <source>Broad listening (kouchou-ai)</source>
            <translation>ブロードリスニング（広聴AI）</translation>
        </message>
        <message>
            <source>Export of this app</source>
            <translation>このアプリの書き出し</translation>
        </message>
        <message>
            <source>Table (CSV or Excel)</source>
            <translation>表（CSV・Excel）</translation>
        </message>
        <message>
            <source>Shift_JIS (Windows)</source>
            <translation>Shift_JIS（Windows）</translation>
        </message>
        <message>
            <source>JIS (mail)</source>
            <translation>JIS（メール）</translation>
        </message>
        <message>
            <source>Western (Windows)</source>
            <translation>西ヨーロッパ（Windows）</translation>
        </message>
        <message>
            <source>Chinese, simplified</source>
            <translation>中国語（簡体）</translation>
        </message>
        <message>
            <source>Chinese, traditional</source>
            <translation>中国語（繁体）</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>韓国語</translation>
        </message>
        <message>
            <source>Comma ( , )</source>
            <translation>カンマ（ , ）</translation>
        </message>
        <message>
            <source>Semicolon ( ; )</source>
            <translation>セミコロン（ ; ）</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>タブ</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>件名</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>本文</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>書いた人</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>所属</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>日時</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>タグ</translation>
        </message>
        <message>
            <source>Declared support</source>
            <translation>元での賛同数</translation>
        </message>
        <message>
            <source>Number (ID)</source>
            <translation>番号（ID）</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Challenges</source>
            <translation>課題</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>提案</translation>
        </message>
        <message>
            <source>Ideas</source>
            <translation>アイデア</translation>
        </message>
        <message>
            <source>%Ln row(s)</source>
            <translation>%Ln行</translation>
        </message>
        <message>
            <source>%Ln post(s)</source>
            <translation>投稿%Ln件</translation>
        </message>
        <message>
            <source>%Ln comment(s)</source>
            <translation>コメント%Ln件</translation>
        </message>
        <message>
            <source>%Ln vote(s)</source>
            <translation>投票%Ln件</translation>
        </message>
    </context>
    <context>
        <name>ExchangeScreen</name>
        <message>
            <source>Import and export</source>
            <translation>取り込みと書き出し</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>取り込み</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>Excel workbook</source>
            <translation>Excel ブック</translation>
        </message>
        <message>
            <source>A sheet for each kind. Texts never become formulas.</source>
            <translation>種類ごとに1シート。文字が数式になることはありません。</translation>
        </message>
        <message>
            <source>CSV folder</source>
            <translation>CSV のフォルダ</translation>
        </message>
        <message>
            <source>A file for each kind, readable by every spreadsheet.</source>
            <translation>種類ごとに1ファイル。どの表計算ソフトでも開けます。</translation>
        </message>
        <message>
            <source>Markdown document</source>
            <translation>Markdown の文書</translation>
        </message>
        <message>
            <source>Challenges, proposals and comments to read and to print.</source>
            <translation>課題・提案・コメントを、読む・印刷するための文書に。</translation>
        </message>
        <message>
            <source>JSON lines</source>
            <translation>JSON Lines</translation>
        </message>
        <message>
            <source>Everything, for machines and for bringing it back here.</source>
            <translation>すべてを、機械での利用や、ここへの取り込みのために。</translation>
        </message>
    </context>
    <context>
        <name>ExportForm</name>
        <message>
            <source>What to write</source>
            <translation>書き出すもの</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>With names of people</source>
            <translation>人の名前を入れる</translation>
        </message>
        <message>
            <source>With history and the bin</source>
            <translation>履歴とごみ箱も入れる</translation>
        </message>
        <message>
            <source>The whole lab</source>
            <translation>ラボ全体</translation>
        </message>
        <message>
            <source>How much</source>
            <translation>範囲</translation>
        </message>
    </context>
    <context>
        <name>ExportSide</name>
        <message>
            <source>Choose where to …</source>
            <translation>保存先を選ぶ…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>フォルダで見る</translation>
        </message>
        <message>
            <source>Writing “%1”</source>
            <translation>「%1」に書き出しています</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2のうち%1</translation>
        </message>
        <message>
            <source>You can go on working meanwhile. Stop leaves no file behind.</source>
            <translation>その間も作業を続けられます。止めると、ファイルは残りません。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>止める</translation>
        </message>
        <message>
            <source>“%1” was written: %2</source>
            <translation>「%1」に書き出しました（%2）</translation>
        </message>
    </context>
    <context>
        <name>ImportSide</name>
        <message>
            <source>%1 of %2</source>
            <translation>%2のうち%1</translation>
        </message>
        <message>
            <source>%1 read</source>
            <translation>%1を読みました</translation>
        </message>
        <message>
            <source>%1 new</source>
            <translation>新しいもの %1件</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>読んでいます…</translation>
        </message>
        <message>
            <source>You can go on working meanwhile. Stop takes out again what came in.</source>
            <translation>その間も作業を続けられます。止めると、入った分は取り出します。</translation>
        </message>
        <message>
            <source>Stopping … what came in is taken out again.</source>
            <translation>止めています… 入った分を取り出しています。</translation>
        </message>
        <message>
            <source>Importing “%1”</source>
            <translation>「%1」を取り込んでいます</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>止める</translation>
        </message>
    </context>
    <context>
        <name>OpenOutside</name>
        <message>
            <source>Open “%1”?</source>
            <translation>「%1」を開きますか</translation>
        </message>
        <message>
            <source>Another program of this computer opens it. What is in it leaves the lab.</source>
            <translation>この端末の別のアプリで開きます。中身はラボの外に出ます。</translation>
        </message>
        <message>
            <source>Show the folder “%1”?</source>
            <translation>フォルダ「%1」を開きますか</translation>
        </message>
        <message>
            <source>The file manager of this computer shows it.</source>
            <translation>この端末のファイル管理アプリで表示します。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>やめる</translation>
        </message>
        <message>
            <source>Open outside</source>
            <translation>外で開く</translation>
        </message>
    </context>
    <context>
        <name>Paths</name>
        <message>
            <source>Choose a file to import</source>
            <translation>取り込むファイルを選ぶ</translation>
        </message>
        <message>
            <source>Lists, exports and archives</source>
            <translation>一覧・書き出し・zip</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>すべてのファイル</translation>
        </message>
        <message>
            <source>Choose a folder to import</source>
            <translation>取り込むフォルダを選ぶ</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>書き出し先</translation>
        </message>
        <message>
            <source>Choose where the new folder goes</source>
            <translation>新しいフォルダを置く場所を選ぶ</translation>
        </message>
    </context>
    <context>
        <name>PersonalNotice</name>
        <message>
            <source>The file holds names of people and everything they wrote</source>
            <translation>人の名前と、書かれた文がすべて入ります</translation>
        </message>
        <message>
            <source>People become “Participant 1, 2, 3 …”; what they wrote stays as it is</source>
            <translation>人は「Participant 1, 2, 3 …」になります。書かれた文はそのままです</translation>
        </message>
        <message>
            <source>Give it only to those who may read it. Private drafts are never written.</source>
            <translation>読んでよい人だけに渡してください。下書きは書き出しません。</translation>
        </message>
        <message>
            <source>Looking for personal data …</source>
            <translation>個人情報がないか確かめています…</translation>
        </message>
        <message>
            <source>%Ln text(s) seem to hold personal data</source>
            <translation>%Ln件の文に個人情報らしいものがあります</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1（%2）。</translation>
        </message>
        <message>
            <source>Show the first</source>
            <translation>最初の1件を見る</translation>
        </message>
        <message>
            <source>mail addresses</source>
            <translation>メールアドレス</translation>
        </message>
        <message>
            <source>phone numbers</source>
            <translation>電話番号</translation>
        </message>
        <message>
            <source>postal codes</source>
            <translation>郵便番号</translation>
        </message>
        <message>
            <source>individual numbers</source>
            <translation>個人番号</translation>
        </message>
    </context>
    <context>
        <name>PlanView</name>
        <message>
            <source>What comes in</source>
            <translation>入るもの</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>取り込む</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>やめる</translation>
        </message>
        <message>
            <source>Read as a table</source>
            <translation>表として読む</translation>
        </message>
        <message>
            <source>Only facilitators and officials bring posts in.</source>
            <translation>取り込みができるのは、司会と行政職員です。</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>読んでいます…</translation>
        </message>
        <message>
            <source>Nothing would come in.</source>
            <translation>入るものがありません。</translation>
        </message>
        <message>
            <source>all of it: %1</source>
            <translation>全部で %1</translation>
        </message>
        <message>
            <source>the first %1</source>
            <translation>はじめの %1</translation>
        </message>
    </context>
    <context>
        <name>ReadingForm</name>
        <message>
            <source>How to read it</source>
            <translation>読み方</translation>
        </message>
        <message>
            <source>Recognise it</source>
            <translation>自動で判別</translation>
        </message>
        <message>
            <source>Recognised: %1</source>
            <translation>判別：%1</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>%1 (does not fit)</source>
            <translation>%1（合いません）</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>文字コード</translation>
        </message>
        <message>
            <source>Most likely %1. Check that the letters below are right.</source>
            <translation>おそらく %1 です。右の文字が正しいか確かめてください。</translation>
        </message>
        <message>
            <source>Guessed: %1. Check that the letters below are right.</source>
            <translation>推定：%1。右の文字が正しいか確かめてください。</translation>
        </message>
        <message>
            <source>Separator</source>
            <translation>区切り</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>シート</translation>
        </message>
        <message>
            <source>There is no header</source>
            <translation>見出しの行はない</translation>
        </message>
        <message>
            <source>Row with the column names</source>
            <translation>見出しの行</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>Totals declared at the source stay beside the post and count as nobody's vote: %1</source>
            <translation>元の場所での集計は補足として残し、ここでの賛同や投票には数えません：%1</translation>
        </message>
        <message>
            <source>Already here, nothing changed: %1</source>
            <translation>すでに入っているため変えていません：%1件</translation>
        </message>
        <message>
            <source>Brought back from an import that was undone: %1</source>
            <translation>元に戻してあった取り込みから復活：%1件</translation>
        </message>
        <message>
            <source>%Ln left out</source>
            <translation>%Ln件を除外</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>%1行目</translation>
        </message>
        <message>
            <source>Rows %1</source>
            <translation>%1行目</translation>
        </message>
    </context>
    <context>
        <name>ReportView</name>
        <message>
            <source>Show the board</source>
            <translation>ボードを見る</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>この取り込みを元に戻す</translation>
        </message>
        <message>
            <source>Import something else</source>
            <translation>ほかのものを取り込む</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>The import was undone. Nothing of it is left in the lab.</source>
            <translation>取り込みを元に戻しました。ラボには何も残っていません。</translation>
        </message>
        <message>
            <source>Everything was here already. Nothing changed.</source>
            <translation>すべて、すでに入っています。何も変わっていません。</translation>
        </message>
        <message>
            <source>The import is done</source>
            <translation>取り込みが終わりました</translation>
        </message>
        <message>
            <source>Rows read</source>
            <translation>読んだ行</translation>
        </message>
        <message>
            <source>New posts</source>
            <translation>新しい投稿</translation>
        </message>
        <message>
            <source>New comments</source>
            <translation>新しいコメント</translation>
        </message>
        <message>
            <source>New votes</source>
            <translation>新しい投票</translation>
        </message>
    </context>
    <context>
        <name>TargetForm</name>
        <message>
            <source>Where it goes</source>
            <translation>入れる先</translation>
        </message>
        <message>
            <source>Posts become</source>
            <translation>投稿の種類</translation>
        </message>
        <message>
            <source>Boards named in the file come too, and keep their posts.</source>
            <translation>ファイルにあるボードも入り、投稿はそれぞれのボードに入ります。</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>ボード</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>They answer</source>
            <translation>答える課題</translation>
        </message>
        <message>
            <source>No challenge: ideas of the board</source>
            <translation>なし（ボードのアイデア）</translation>
        </message>
        <message>
            <source>A new challenge</source>
            <translation>新しい課題</translation>
        </message>
        <message>
            <source>Title of the new challenge</source>
            <translation>新しい課題の件名</translation>
        </message>
        <message>
            <source>Keep names</source>
            <translation>名前を残す</translation>
        </message>
        <message>
            <source>Participant 1, 2, 3 …</source>
            <translation>Participant 1, 2, 3 … に置き換える</translation>
        </message>
        <message>
            <source>Leave names out</source>
            <translation>名前を入れない</translation>
        </message>
        <message>
            <source>Names of people</source>
            <translation>人の名前</translation>
        </message>
        <message>
            <source>Keep personal columns</source>
            <translation>個人情報の列も入れる</translation>
        </message>
        <message>
            <source>Mail, phone, address, birthday, IDs; left out otherwise</source>
            <translation>メール・電話・住所・生年月日・外部ID。ふだんは入れません。</translation>
        </message>
    </context>
    <context>
        <name>_Choices</name>
        <message>
            <source>Search the challenges</source>
            <translation>課題をさがす</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>消す</translation>
        </message>
    </context>
</TS>

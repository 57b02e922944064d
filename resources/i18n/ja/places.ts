<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
    <context>
        <name>Agendas</name>
        <message>
            <source>90 minutes: hear, write, group, vote, decide</source>
            <translation>90分：聞く・書く・まとめる・投票・決める</translation>
        </message>
        <message>
            <source>60 minutes: the same, shorter</source>
            <translation>60分：同じ流れを短く</translation>
        </message>
        <message>
            <source>120 minutes: the same, with time to talk</source>
            <translation>120分：同じ流れで話す時間を長く</translation>
        </message>
        <message>
            <source>Only vote: 30 minutes</source>
            <translation>投票だけ：30分</translation>
        </message>
        <message>
            <source>Show and tell: 60 minutes</source>
            <translation>見せて話す：60分</translation>
        </message>
        <message>
            <source>No agenda yet</source>
            <translation>進行はまだ決めない</translation>
        </message>
        <message>
            <source>Hear the challenge</source>
            <translation>課題を聞く</translation>
        </message>
        <message>
            <source>Write, without names</source>
            <translation>書く（名前は出しません）</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>読む</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>まとめる</translation>
        </message>
        <message>
            <source>Vote</source>
            <translation>投票する</translation>
        </message>
        <message>
            <source>See the result</source>
            <translation>結果を見る</translation>
        </message>
        <message>
            <source>Decide who does what</source>
            <translation>だれが・いつまでに</translation>
        </message>
    </context>
    <context>
        <name>AnswerBox</name>
        <message>
            <source>Write a reply</source>
            <translation>返信を書く</translation>
        </message>
        <message>
            <source>Write a comment</source>
            <translation>コメントを書く</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>返信する</translation>
        </message>
    </context>
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
        <name>ContextPane</name>
        <message>
            <source>Open</source>
            <translation>ひらく</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>未読に戻す</translation>
        </message>
        <message>
            <source>Look at both versions</source>
            <translation>2つの版を見る</translation>
        </message>
        <message>
            <source>Choose a notice to read and answer it here.</source>
            <translation>左の知らせをえらぶと、ここで読んで返事ができます。</translation>
        </message>
        <message>
            <source>What the notice is about</source>
            <translation>知らせの内容</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>戻す</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>片づける</translation>
        </message>
    </context>
    <context>
        <name>DraftWords</name>
        <message>
            <source>Without a title</source>
            <translation>無題</translation>
        </message>
        <message>
            <source>kept %1</source>
            <translation>%1に保存</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a spoken sentence</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>DraftsPanel</name>
        <message>
            <source>My drafts</source>
            <translation>自分の下書き</translation>
        </message>
        <message>
            <source>Nothing here. What you keep as a draft is seen by you alone.</source>
            <translation>まだありません。下書きは自分だけに見えます。</translation>
        </message>
        <message>
            <source>Go on writing</source>
            <translation>続きを書く</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>捨てる</translation>
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
        <name>HitWords</name>
        <message>
            <source>, </source>
            <comment>between the parts of a spoken sentence</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>HubPanel</name>
        <message>
            <source>Hub</source>
            <translation>ハブ</translation>
        </message>
        <message>
            <source>Changes go there by themselves, and those of others come here.</source>
            <translation>変更は自動でハブに届き、ほかの人の変更もここに届きます。</translation>
        </message>
        <message>
            <source>This desk works alone. Name a hub to share the lab: an empty one takes it over, one with the same lab meets it.</source>
            <translation>この端末はひとりで使っています。ラボを共有するときはハブを指定します。空のハブならこのラボが移り、同じラボのハブなら内容を合わせます。</translation>
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
            <source>Password</source>
            <translation>パスワード</translation>
        </message>
        <message>
            <source>Kept in memory, never in a file.</source>
            <translation>ファイルには残しません。</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>つなぐ</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>ファイルをえらぶ…</translation>
        </message>
        <message>
            <source>Work alone</source>
            <translation>ひとりで使う</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>つながりませんでした</translation>
        </message>
        <message>
            <source>Enter where the hub is.</source>
            <translation>ハブの場所を入れてください。</translation>
        </message>
        <message>
            <source>The file of the hub</source>
            <translation>ハブのファイル</translation>
        </message>
    </context>
    <context>
        <name>InboxHead</name>
        <message>
            <source>Inbox</source>
            <translation>受信箱</translation>
        </message>
        <message>
            <source>To me</source>
            <translation>あて先が自分</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>片づけたもの</translation>
        </message>
        <message>
            <source>Which notices</source>
            <translation>どの知らせを見るか</translation>
        </message>
    </context>
    <context>
        <name>InboxScreen</name>
        <message>
            <source>Inbox</source>
            <translation>受信箱</translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>知らせ</translation>
        </message>
        <message>
            <source>All read</source>
            <translation>すべて読んだ</translation>
        </message>
        <message>
            <source>Nothing put away yet</source>
            <translation>片づけたものはまだありません</translation>
        </message>
        <message>
            <source>Notices you are done with are kept here; bring them back with E.</source>
            <translation>片づけた知らせはここに残ります。E で戻せます。</translation>
        </message>
        <message>
            <source>All clear</source>
            <translation>新しい知らせはありません</translation>
        </message>
        <message>
            <source>Calls, replies and news about your challenges arrive here.</source>
            <translation>呼びかけ、返信、関わる課題の動きがここに届きます。</translation>
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
        <name>LogPanel</name>
        <message>
            <source>Log</source>
            <translation>記録</translation>
        </message>
        <message>
            <source>For whoever helps: codes and counts, without contents, names or addresses.</source>
            <translation>手伝ってくれる人に渡すためのものです。記号と件数だけで、内容や名前、場所は入りません。</translation>
        </message>
        <message>
            <source>Copy the log</source>
            <translation>記録をコピー</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>コピーしました</translation>
        </message>
    </context>
    <context>
        <name>MemberDialog</name>
        <message>
            <source>Enter a name.</source>
            <translation>名前を入れてください。</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>人を加える</translation>
        </message>
        <message>
            <source>Change a person's details</source>
            <translation>人の情報を直す</translation>
        </message>
        <message>
            <source>They find themselves by this name when they join.</source>
            <translation>参加するとき、この名前で本人だと分かります。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>やめる</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>加える</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存する</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>よみがな</translation>
        </message>
        <message>
            <source>In hiragana, so that the name is found while typing</source>
            <translation>ひらがなで。かなのままでも名前が見つかります</translation>
        </message>
        <message>
            <source>Name in the second language</source>
            <translation>もう一つの言語での名前</translation>
        </message>
        <message>
            <source>May stay empty</source>
            <translation>空のままでもかまいません</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>組織</translation>
        </message>
        <message>
            <source>Takes part now</source>
            <translation>参加している</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>役割</translation>
        </message>
    </context>
    <context>
        <name>MyWorkScreen</name>
        <message>
            <source>My work</source>
            <translation>自分の関わり</translation>
        </message>
        <message>
            <source>Challenges that have to do with me</source>
            <translation>自分に関わる課題</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>未読</translation>
        </message>
        <message>
            <source>Due soon</source>
            <translation>締切が近い</translation>
        </message>
        <message>
            <source>Which challenges</source>
            <translation>どの課題を見るか</translation>
        </message>
        <message>
            <source>To the challenge board</source>
            <translation>課題ボードへ</translation>
        </message>
        <message>
            <source>Nothing here under this choice</source>
            <translation>この見方では何もありません</translation>
        </message>
        <message>
            <source>“All” shows everything that is yours.</source>
            <translation>「すべて」で、関わるものを全部見られます。</translation>
        </message>
        <message>
            <source>What has to do with you gathers here</source>
            <translation>自分に関わるものがここに集まります</translation>
        </message>
        <message>
            <source>Post, support, follow or propose to a challenge, and you find it here again.</source>
            <translation>課題を出す、賛同する、追う、提案すると、ここからすぐ戻れます。</translation>
        </message>
    </context>
    <context>
        <name>Narrowing</name>
        <message>
            <source>All stages</source>
            <translation>すべての段階</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>段階</translation>
        </message>
    </context>
    <context>
        <name>NoticeBody</name>
        <message>
            <source>%1 had written: %2</source>
            <translation>%1さんの文：%2</translation>
        </message>
    </context>
    <context>
        <name>NoticeWords</name>
        <message>
            <source>Someone</source>
            <translation>だれか</translation>
        </message>
        <message>
            <source>there are two versions now</source>
            <translation>2つの版があります</translation>
        </message>
        <message>
            <source>called you</source>
            <translation>あなたに呼びかけ</translation>
        </message>
        <message>
            <source>replied to you</source>
            <translation>返信しました</translation>
        </message>
        <message>
            <source>commented</source>
            <translation>コメントしました</translation>
        </message>
        <message>
            <source>submitted a proposal</source>
            <translation>提案を出しました</translation>
        </message>
        <message>
            <source>moved it to “%1”</source>
            <translation>「%1」へ移しました</translation>
        </message>
        <message>
            <source>set it to “%1”</source>
            <translation>「%1」にしました</translation>
        </message>
        <message>
            <source>edited “%1”</source>
            <translation>「%1」を直しました</translation>
        </message>
        <message>
            <source>added a file</source>
            <translation>ファイルを添付しました</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>未読</translation>
        </message>
        <message>
            <source>done</source>
            <translation>片づけずみ</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a spoken sentence</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>OrganisationDialog</name>
        <message>
            <source>Enter a name.</source>
            <translation>名前を入れてください。</translation>
        </message>
        <message>
            <source>Add an organisation</source>
            <translation>組織を加える</translation>
        </message>
        <message>
            <source>Change the organisation</source>
            <translation>組織の情報を直す</translation>
        </message>
        <message>
            <source>All have the same size and place; only the shape of the sign tells the sector.</source>
            <translation>どの組織も同じ大きさで並びます。しるしの形だけが違います。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>やめる</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>加える</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存する</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Name in the second language</source>
            <translation>もう一つの言語での名前</translation>
        </message>
        <message>
            <source>May stay empty</source>
            <translation>空のままでもかまいません</translation>
        </message>
        <message>
            <source>Code of the municipality</source>
            <translation>自治体コード</translation>
        </message>
        <message>
            <source>Six digits; may stay empty</source>
            <translation>6桁の数字。空のままでもかまいません</translation>
        </message>
        <message>
            <source>What it offers</source>
            <translation>提供できるもの</translation>
        </message>
        <message>
            <source>Data, places, people, skills; separated by commas</source>
            <translation>データ、場所、人、技術など。「、」で区切ります</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>組織の種類</translation>
        </message>
        <message>
            <source>Column: %1</source>
            <translation>並ぶ列：%1</translation>
        </message>
    </context>
    <context>
        <name>OrganisationPane</name>
        <message>
            <source>Organisation</source>
            <translation>組織</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>直す</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>人を加える</translation>
        </message>
        <message>
            <source>Offers</source>
            <translation>提供できるもの</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人</translation>
        </message>
    </context>
    <context>
        <name>PeopleScreen</name>
        <message>
            <source>People and organisations</source>
            <translation>人と組織</translation>
        </message>
        <message>
            <source>Add an organisation</source>
            <translation>組織を加える</translation>
        </message>
    </context>
    <context>
        <name>PeopleWords</name>
        <message>
            <source>you</source>
            <translation>あなた</translation>
        </message>
        <message>
            <source>not active</source>
            <translation>お休み中</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a spoken sentence</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message>
            <source>Enter a title.</source>
            <translation>題名を入れてください。</translation>
        </message>
        <message>
            <source>About no single challenge</source>
            <translation>特定の課題なし</translation>
        </message>
        <message>
            <source>Plan a workshop</source>
            <translation>ワークショップを予定する</translation>
        </message>
        <message>
            <source>Everything can be changed later; the agenda is a suggestion.</source>
            <translation>あとから全部変えられます。進行は目安です。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>やめる</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>予定する</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>題名</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>ボード</translation>
        </message>
        <message>
            <source>About</source>
            <translation>取り上げる課題</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日</translation>
        </message>
        <message>
            <source>Begins at</source>
            <translation>始まり</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>場所</translation>
        </message>
        <message>
            <source>Room, or where people meet online</source>
            <translation>部屋、またはオンラインの集まり方</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>進行</translation>
        </message>
    </context>
    <context>
        <name>SearchScreen</name>
        <message>
            <source>Search: %1</source>
            <translation>検索：%1</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>見つかったもの</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>もっと見る</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>すべてから探す</translation>
        </message>
        <message>
            <source>Search everything that was written</source>
            <translation>書かれたものを、ことばで探せます</translation>
        </message>
        <message>
            <source>Type into the field above: words, a key such as C-112, a name, or a #tag.</source>
            <translation>上の欄に入れてください。ことば、C-112 のような番号、名前、#タグ で探せます。</translation>
        </message>
        <message>
            <source>Nothing under this choice has “%1”</source>
            <translation>この条件では「%1」は見つかりません</translation>
        </message>
        <message>
            <source>Other kinds or stages may have it.</source>
            <translation>ほかの種類や段階にあるかもしれません。</translation>
        </message>
        <message>
            <source>Nothing has “%1”</source>
            <translation>「%1」は見つかりません</translation>
        </message>
        <message>
            <source>Try fewer or other words. Two characters are enough in Japanese.</source>
            <translation>ことばを減らすか、言いかえてみてください。2文字から探せます。</translation>
        </message>
    </context>
    <context>
        <name>SectorColumn</name>
        <message>
            <source>Nobody yet</source>
            <translation>まだありません</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <source>%1: as it was at first</source>
            <translation>%1：はじめの設定に戻す</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Me</source>
            <translation>自分</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>見た目</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字の大きさ</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>ことば</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー操作</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>お知らせ</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>ハブ</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>データの置き場所</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>プライバシー</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>色</translation>
        </message>
        <message>
            <source>Cards on boards</source>
            <translation>ボードのカード</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>動きを減らす</translation>
        </message>
        <message>
            <source>Size of text and spacing</source>
            <translation>文字と余白の大きさ</translation>
        </message>
        <message>
            <source>Language of the app</source>
            <translation>画面のことば</translation>
        </message>
        <message>
            <source>Weeks begin on</source>
            <translation>週の始まり</translation>
        </message>
        <message>
            <source>Single letters as shortcuts</source>
            <translation>文字ひとつのキー</translation>
        </message>
        <message>
            <source>Enter sends</source>
            <translation>Enter で送る</translation>
        </message>
        <message>
            <source>Notices of the system</source>
            <translation>システムの通知</translation>
        </message>
        <message>
            <source>Quiet from</source>
            <translation>静かにする時刻（から）</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>静かにする時刻（まで）</translation>
        </message>
        <message>
            <source>Kind of hub</source>
            <translation>ハブの種類</translation>
        </message>
        <message>
            <source>Address of the hub</source>
            <translation>ハブの場所</translation>
        </message>
        <message>
            <source>Pause syncing</source>
            <translation>同期を休む</translation>
        </message>
        <message>
            <source>Look for news every</source>
            <translation>新しい変更を見に行く間隔</translation>
        </message>
        <message>
            <source>Backups kept</source>
            <translation>残す控えの数</translation>
        </message>
        <message>
            <source>Warn before personal data is posted</source>
            <translation>個人情報を送る前に知らせる</translation>
        </message>
        <message>
            <source>Detailed log</source>
            <translation>くわしい記録</translation>
        </message>
        <message>
            <source>Follows the system until you choose. High contrast has lines instead of shades.</source>
            <translation>選ぶまではシステムに合わせます。高コントラストは、濃淡の代わりに線で区切ります。</translation>
        </message>
        <message>
            <source>Compact cards show more at once, without organisation and tags.</source>
            <translation>小さなカードは一度に多く見えます。組織とタグは省きます。</translation>
        </message>
        <message>
            <source>Nothing slides or fades. The system's own wish is followed too.</source>
            <translation>画面の動きをなくします。システムの設定にも合わせます。</translation>
        </message>
        <message>
            <source>90 to 200 %. Also with Ctrl and plus, minus or 0.</source>
            <translation>90〜200 %。Ctrl と ＋、－、0 でも変えられます。</translation>
        </message>
        <message>
            <source>Switched at once, also with Ctrl+Shift+L. What people wrote stays as it is.</source>
            <translation>すぐに切り替わります。Ctrl+Shift+L でも変えられます。書かれた文はそのままです。</translation>
        </message>
        <message>
            <source>For calendars.</source>
            <translation>カレンダーに使います。</translation>
        </message>
        <message>
            <source>N, S, E and others work while you type nowhere. Switch them off if they are pressed by mistake.</source>
            <translation>入力中でなければ N、S、E などのキーが効きます。誤って押してしまうときは切ってください。</translation>
        </message>
        <message>
            <source>Otherwise Ctrl+Enter sends. Enter that confirms a Japanese conversion never sends.</source>
            <translation>切っていると Ctrl+Enter で送ります。変換を確定する Enter で送られることはありません。</translation>
        </message>
        <message>
            <source>Only when somebody calls you, and never with what was written.</source>
            <translation>呼びかけられたときだけ知らせます。書かれた内容は出しません。</translation>
        </message>
        <message>
            <source>No notices of the system from this hour on.</source>
            <translation>この時刻から、システムの通知を出しません。</translation>
        </message>
        <message>
            <source>Notices begin again at this hour.</source>
            <translation>この時刻から、また通知を出します。</translation>
        </message>
        <message>
            <source>Where the lab is shared.</source>
            <translation>ラボを共有する場所です。</translation>
        </message>
        <message>
            <source>A file or a server; never a password.</source>
            <translation>ファイルかサーバー。パスワードは入れません。</translation>
        </message>
        <message>
            <source>Changes stay on this computer until you go on.</source>
            <translation>再開するまで、変更はこの端末に残ります。</translation>
        </message>
        <message>
            <source>Used where the hub cannot ring by itself.</source>
            <translation>ハブから知らせが届かないときに使います。</translation>
        </message>
        <message>
            <source>Older ones are removed.</source>
            <translation>古いものから消します。</translation>
        </message>
        <message>
            <source>Phone numbers, mail addresses and the like are pointed out before others see them.</source>
            <translation>電話番号やメールアドレスなどがあれば、送る前にお知らせします。</translation>
        </message>
        <message>
            <source>More codes and times in the log; still never what people wrote.</source>
            <translation>記号と時刻をくわしく残します。書かれた内容は残しません。</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>システムに合わせる</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>明るい</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>暗い</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高コントラスト</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>ゆったり</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>小さく</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>月曜</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>日曜</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>A file</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>A server</source>
            <translation>サーバー</translation>
        </message>
        <message>
            <source> %</source>
            <comment>behind a number</comment>
            <translation> %</translation>
        </message>
        <message>
            <source>:00</source>
            <comment>behind an hour</comment>
            <translation>:00</translation>
        </message>
        <message>
            <source> s</source>
            <comment>behind a number of seconds</comment>
            <translation> 秒</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Change my name</source>
            <translation>名前を直す</translation>
        </message>
        <message>
            <source>To the sync page</source>
            <translation>同期のページへ</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>フォルダをひらく</translation>
        </message>
        <message>
            <source>Nobody sits here yet.</source>
            <translation>まだだれも使っていません。</translation>
        </message>
        <message>
            <source>Where the hub is, and what waits to be sent, is on the sync page.</source>
            <translation>ハブの場所と、送信を待つ変更は、同期のページで見られます。</translation>
        </message>
        <message>
            <source>Everything of this desk is kept in %1</source>
            <translation>この端末のデータは「%1」に保存しています</translation>
        </message>
        <message>
            <source>Everything of this desk is kept on this computer.</source>
            <translation>この端末のデータは、この端末の中に保存しています。</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Go to %1</source>
            <translation>%1 をひらく</translation>
        </message>
    </context>
    <context>
        <name>StatePanel</name>
        <message>
            <source>Remove what the hub asks to remove?</source>
            <translation>ハブの知らせどおりに消しますか</translation>
        </message>
        <message>
            <source>Remove it here too</source>
            <translation>この端末からも消す</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>今すぐ試す</translation>
        </message>
        <message>
            <source>Look at both versions</source>
            <translation>2つの版を見る</translation>
        </message>
        <message>
            <source>Last met the hub: %1</source>
            <translation>最後にハブとつながった時刻：%1</translation>
        </message>
        <message>
            <source>Everything is kept on this computer. Nothing is shared yet.</source>
            <translation>すべてこの端末に保存しています。まだ共有していません。</translation>
        </message>
        <message>
            <source>Offline since %1. All changes are safe on this computer.</source>
            <translation>%1からオフラインです。変更はすべてこの端末に保存されています。</translation>
        </message>
        <message>
            <source>News of others arrive at once.</source>
            <translation>ほかの人の変更はすぐに届きます。</translation>
        </message>
        <message>
            <source>News of others are fetched every half minute.</source>
            <translation>ほかの人の変更は30秒ごとに取りに行きます。</translation>
        </message>
        <message>
            <source>The clock of this computer is %1 min ahead of the hub's.</source>
            <translation>この端末の時計は、ハブより%1分進んでいます。</translation>
        </message>
        <message>
            <source>The clock of this computer is %1 min behind the hub's.</source>
            <translation>この端末の時計は、ハブより%1分遅れています。</translation>
        </message>
        <message>
            <source>Nothing is lost; only the times shown may look odd. Please set it.</source>
            <translation>失われるものはありませんが、時刻の表示がずれます。時計を合わせてください。</translation>
        </message>
    </context>
    <context>
        <name>SyncScreen</name>
        <message>
            <source>Sync</source>
            <translation>同期</translation>
        </message>
        <message>
            <source>Leave the hub with unsent changes?</source>
            <translation>送っていない変更がありますが、ハブを離れますか</translation>
        </message>
        <message>
            <source>%1 are not in the hub yet. They stay on this computer; others do not see them.</source>
            <translation>%1がまだハブにありません。この端末には残りますが、ほかの人には見えません。</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>つないだままにする</translation>
        </message>
        <message>
            <source>Work alone</source>
            <translation>ひとりで使う</translation>
        </message>
        <message>
            <source>Give this change up?</source>
            <translation>この変更を取り消しますか</translation>
        </message>
        <message>
            <source>It is taken back on this computer too. Copy its text first if you want to keep it.</source>
            <translation>この端末からも取り消されます。残したい文は、先にコピーしてください。</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>残しておく</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>取り消す</translation>
        </message>
    </context>
    <context>
        <name>TrayPanel</name>
        <message>
            <source>Not in the hub yet</source>
            <translation>まだハブにないもの</translation>
        </message>
        <message>
            <source>Not in the hub yet: %1</source>
            <translation>まだハブにないもの：%1</translation>
        </message>
        <message>
            <source>Nothing waits, and nothing was refused.</source>
            <translation>待っている変更も、断られた変更もありません。</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>もう一度送る</translation>
        </message>
        <message>
            <source>Edit the text</source>
            <translation>文を直す</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>文をコピー</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>取り消す</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>コピーしました</translation>
        </message>
    </context>
    <context>
        <name>TrayWords</name>
        <message>
            <source>Needs the change above it.</source>
            <translation>上の変更が届くのを待っています。</translation>
        </message>
        <message>
            <source>Was not taken by the hub. It is kept here.</source>
            <translation>ハブに受け取られませんでした。ここに残してあります。</translation>
        </message>
        <message>
            <source>Waits to be sent.</source>
            <translation>送信を待っています。</translation>
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
    <context>
        <name>WorkshopPage</name>
        <message>
            <source>To the challenge</source>
            <translation>課題をひらく</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>進行</translation>
        </message>
        <message>
            <source>Notes by group</source>
            <translation>グループごとのメモ</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>決まったこと</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>記録</translation>
        </message>
        <message>
            <source>Without a group</source>
            <translation>グループなし</translation>
        </message>
    </context>
    <context>
        <name>WorkshopWords</name>
        <message>
            <source>No day yet</source>
            <translation>日は未定</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a spoken sentence</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>WorkshopsScreen</name>
        <message>
            <source>Workshops</source>
            <translation>ワークショップ</translation>
        </message>
        <message>
            <source>Plan a workshop</source>
            <translation>ワークショップを予定する</translation>
        </message>
        <message>
            <source>Workshops are prepared and looked back on here</source>
            <translation>ワークショップの準備とふりかえりの場所です</translation>
        </message>
        <message>
            <source>Plan one for a challenge: everybody sees the day, the place and the agenda.</source>
            <translation>課題について予定すると、日時、場所、進行がみんなに見えます。</translation>
        </message>
    </context>
</TS>

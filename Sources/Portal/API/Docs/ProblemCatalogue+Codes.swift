// Written by scripts/problem-codes.

extension ProblemCatalogue {
    /// A line a code: the code, the sentence in Japanese and in English.
    static let text = #"""
        account.blocks	口座のクレジット（シリアル番号順）	The units on an account, by serial
        account.notYetOpen	口座 … は … に開設が記録されました。それより前の明細はありません	Account … was opened, by its record, on …; there is no statement of days before
        account.organisation.unregistered	登録されていない組織です	This organisation is not registered
        account.statement.tooLong	証明できる取引数を超えています。期間を短くしてください	These are more movements than are certified at once; choose a shorter period
        account.unknown	この口座はありません	There is no such account
        api.body.tooLarge	本文が大きすぎます	The body is too large
        api.body.unreadable	本文の値を解釈できません	A value of the body cannot be understood
        api.cursor.unknown	この一覧の続きを示す値ではありません	No answer gave this cursor
        api.idempotencyKey.missing	Idempotency-Key ヘッダーが必要です	A write needs an Idempotency-Key header
        api.json.malformed	本文をJSONとして読み取れません	The body is not JSON that can be read
        api.method.notAllowed	このメソッドは使えません	Another method is needed here
        api.notAcceptable	要求された形式では回答できません	There is no answer in any form that you take
        api.path.malformed	パスを読み取れません	The path cannot be read
        api.rate.exceeded	リクエストが多すぎます。しばらくしてからもう一度お試しください	Too many requests; come again later
        api.token.invalid	このトークンは無効です	This token opens nothing
        api.token.outOfScope	このトークンではこの操作を行えません	The token's scope does not include this
        api.unsupportedType	この形式の本文は受け付けません	A body of this type is not taken here
        api.value.count	要素の数が範囲外です	There are too few or too many items
        api.value.format	値の形式が正しくありません	The text is not written as it must be
        api.value.missing	必須の項目がありません	A required member is missing
        api.value.range	値が範囲外です	The number is out of range
        api.value.several	同じ項目が2回指定されています	The same parameter was given twice
        api.value.type	値の型が異なります	The value is of another type
        api.value.unknown	定義されていない項目です	There is no member of this name
        api.value.word	選択肢にない値です	This is none of the words that are known here
        approval.act.closed	この操作はすでに終わっています	This act has ended already
        approval.act.expired	承認の期限が過ぎています。申請し直してください	Nobody approved it in time; ask for it again
        approval.act.unknown	この申請はありません	There is no such act
        approval.command.unknown	このプログラムでは実行できない操作です	This program does not know the command
        approval.initiator.changed	申請した担当者の所属または役割が変わっています	Who asked for it has another organisation or role now
        approval.notFresh	承認の前に、もう一度本人確認を行ってください。APIトークンでは承認できません	Sign in again before you approve; a token cannot approve
        approval.notInitiator	申請した本人だけが取り下げられます	Only who asked for an act can take it back
        approval.otherOrganisation	同じ組織の担当者だけが承認できます	Only a person of the same organisation can decide on it
        approval.policy.command	二者承認の対象にできない操作です	This command cannot be made to take two persons
        approval.policy.days	承認待ちの日数が範囲外です	A pending act waits 1 to 90 days
        approval.power	この口座の承認権限がありません	This person may not approve for the account
        approval.reason.missing	理由を記入してください	Give a reason
        approval.required	この操作には二者の承認が必要です。申請してください	This takes two persons: ask for it, and have a second person approve it
        approval.samePerson	申請した本人は承認できません	Who asked for an act cannot decide on it
        asOf.malformed	記録の番号または日時を指定してください	Give the index of a record, or an instant
        backup.file.altered	バックアップの内容が書き換えられているか壊れています	The backup was altered or damaged
        backup.file.cutShort	バックアップが途中で切れています	The backup is cut short
        backup.file.foreign	daicho のバックアップではありません	This is not a backup of daicho
        backup.file.malformed	バックアップの形式が正しくありません	The file is not built as a backup is
        backup.file.unreadable	バックアップを読めません	The backup cannot be read
        backup.row.tooLarge	1行が大きすぎてバックアップできません	A row is too large for a backup
        backup.version.newer	このバックアップはより新しい daicho で作られています。新しい daicho を使ってください	This backup was made by a newer daicho; use that one
        backup.version.unknown	このバージョンのバックアップは読めません	This version of a backup cannot be read
        balance.wrong	残高の計算が合いません	The balances do not add up
        batch.unknown	このロットはありません	There is no such batch
        bulk.row.quantity	数量が正しくありません	This is not a quantity
        bulk.row.serials	シリアル番号が正しくありません	These are not serials
        bulk.row.units	数量またはシリアル番号のどちらか一方を入力してください	A row says either a quantity or serials
        bulk.rows.bad	問題のある行があるため、何も取り込みませんでした	There are bad rows, so nothing was taken in
        bundle.incomplete	証明に必要なデータが揃っていません。daicho fsck を実行してください	Something the proof needs is missing; run daicho fsck
        bundle.malformed	証明バンドルが壊れているか、別の形式です	The proof bundle is damaged, or of another format
        bundle.part.unknown	証明書にこのシリアル範囲はありません	The certificate has no such run of serials
        bundle.period.tooLarge	このモニタリング期間の証明バンドルは大きいため、登録簿の管理者が `daicho bundle` で作成します	The bundles of this monitoring period are large: the registry makes them with `daicho bundle`
        bundle.range.tooLong	一度に出力できる口数を超えています	These are more units than one bundle gives
        bundle.readings.missing	計測データがありません	The readings are gone
        cadTrust.notWritten	ファイルを書き込めません	The files cannot be written
        calculation.altered	算定または方法論の定義が報告書のものではありません	Calculation or definition are not those of the report
        calculation.wrong	算定をやり直すと報告書の値になりません	Computed again, the calculation does not give the report's amounts
        certificate.projects.several	1回の無効化は1つのプロジェクトのクレジットに限ります。プロジェクトごとに無効化してください	A certificate speaks of one project; retire each project's units separately
        certificate.unknown	この番号の無効化証明書は発行されていません	No certificate has this number
        certification.report.other	検証された報告書と現在の報告書が異なります	The report on file is not the one that was verified
        chain.broken	記録の連鎖が成立しません	The chain of records does not join up
        checkpoint.invalid	チェックポイントの署名が正しくありません	The checkpoint's signature is not valid
        claim.interval.alreadyCredited	この計測期間は既に別のモニタリング期間で申請されています	This meter's day was already claimed by another monitoring period
        claim.line.withoutReadings	明細行の計測データがありません	The readings behind a claim line are gone
        claim.wrong	明細行が締切時の集計木に含まれていません	The claim lines are not those of the closed period
        command.effective.future	効力発生日は未来にできません	An act cannot take effect in the future
        dataQuality.claimLine.malformed	請求明細行として読めません	This is not a claim line
        dataQuality.context.invalid	異常判定に用いるサイトの諸元が範囲外です	A property of the site is outside the range the detectors accept
        dataQuality.disposition.invalid	この異常値の処置は記録できません	This disposition cannot be recorded
        dataQuality.settings.invalid	異常判定の設定値が範囲外です	A setting of the detectors is out of range
        delivery.unknown	… サイト日のコミットメントは受領時の記録にあります	… site-days were committed to when they were delivered
        delivery.unused	… サイト日のコミットメントは受領時の記録にあります	… site-days were committed to when they were delivered
        demonstration.files	模擬データを書き込めません	The simulated files cannot be written
        demonstration.folder.real	デモ用サインインはデモのデータフォルダだけで使えます	Demonstration sign-ins are for the folder of a demonstration
        demonstration.signIn.outside	デモのサインインは、このサーバーの機械自身からだけ使えます	Demonstration sign-ins work on the server's own machine only
        document.notWritten	文書をファイルに書き込めません。記録は完了しています	The document's files cannot be written; the record itself is made
        document.unknown	その文書はありません	There is no such document
        documents.json.format	別の種類または版の文書です	This is a document of another kind or version
        documents.json.malformed	文書のJSONとして読めません	This cannot be read as a document's JSON
        documents.json.tooLarge	文書のJSONが大きすぎます	The document's JSON is too large
        documents.link.malformed	文書の確認ページのURLとして使えません	This cannot be the address of a document's page
        documents.pdf.fontMissing	PDFに必要な書体がありません。fonts-noto-cjk、fonts-noto-core、fonts-noto-mono を導入してください	A typeface of the PDF is missing: install fonts-noto-cjk, fonts-noto-core and fonts-noto-mono
        documents.pdf.notDrawn	PDFを作成できません	The PDF cannot be drawn
        documents.pdf.tooLong	文書が長すぎてPDFにできません	The document is too long for a PDF
        documents.sheet.name	シートの名前に使えません	This cannot be the name of a sheet
        documents.sheet.tooLarge	表がExcelの上限を超えています	The table is larger than a workbook can hold
        documents.workbook.notWritten	Excelファイルを作成できません	The workbook cannot be written
        duplicates.row.malformed	値を読めません	The value cannot be read
        duplicates.row.noMark	計量器・供給地点・PCS・緯度経度のいずれかが必要です	The row says neither meter, supply point, PCS nor place
        duplicates.rows.bad	問題のある行があるため、何も取り込みませんでした	There are bad rows, so nothing was taken in
        export.checkpoint.invalid	チェックポイントの署名が正しくありません	The checkpoint is not signed by this key
        export.file.altered	エクスポートの内容が署名済みのルートと一致しません	The export was altered: its records do not give the root that was signed
        export.file.cutShort	エクスポートが途中で切れています	The export is cut short
        export.file.foreign	daicho のエクスポートではありません	This is not an export of daicho
        export.file.unreadable	エクスポートを読めません	The export cannot be read
        export.key.other	このエクスポートは指定された検証鍵のログではありません	The export is not of the log whose key you gave
        export.line.tooLong	行が長すぎます	A line is too long
        export.log.empty	署名済みの記録がまだありません	There is no signed record yet
        export.log.inconsistent	記録が署名済みのルートと一致しません。daicho fsck を実行してください	The records do not give the root that was signed; run daicho fsck
        export.version.unknown	このバージョンのエクスポートは読めません	This version of an export cannot be read
        file.busy	別の処理がこのファイルを書き込み中です	Another process is writing this file
        file.diskFull	ディスクに空きがなく、ファイルを書き込めません	The disk is full; the file cannot be written
        file.exists	同じ名前のファイルがすでにあります。別の名前を指定してください	There is a file of this name already; choose another
        file.notWritten	ファイルを書き込めません	The file cannot be written
        folder.database.notWritten	データベースの所在をフォルダに書き込めません	The database's address cannot be written to the folder
        folder.database.unknown	データベースは sqlite または postgres://… で指定してください	A database is given as sqlite, or as postgres://…
        folder.incomplete	このデータフォルダの復元は途中で止まっています。同じ復元コマンドをもう一度実行してください	The restoration of this data folder was cut short; give the same command again
        folder.key.notWritten	署名鍵を書き込めません	The signing key cannot be written
        folder.key.other	keys/log.key はこのログの鍵ではありません。控えから戻してください	keys/log.key is not the key of this log; restore it from your copy
        folder.key.unreadable	検証鍵 keys/log.vkey を読めません	The verification key keys/log.vkey cannot be read
        folder.missing	データフォルダがありません。先に `daicho init` で作成してください	There is no data folder here; create it first with `daicho init`
        folder.notCreated	データフォルダを作成できません	The data folder cannot be created
        gateway.address.unusable	このアドレスとポートで待ち受けできません	Connections cannot be taken at this address and port
        gateway.file.notWritten	フォルダを作成できません	The folder cannot be created
        gateway.file.tooLarge	ファイルが大きすぎます	A file is too large
        gateway.file.unreadable	ファイルを読めません	A file cannot be read
        gateway.folder.inUse	別のプロセスがこのフォルダを使用中です	Another process is using this folder
        gateway.mail.library	libcurl を使用できません	libcurl cannot be used
        gateway.mail.password	メールのパスワードのファイルを使用できません	The file with the password for mail cannot be used
        gateway.mail.server	メールサーバーのアドレスが正しくありません	This is not the address of a mail server
        gateway.multipart.malformed	フォームの内容を読み取れません	The form cannot be read
        gateway.multipart.tooLong	フォームの項目が長すぎます	A field of the form is too long
        gateway.multipart.tooMany	フォームの項目が多すぎます	The form has too many parts
        gateway.spool.tooLong	ファイルが大きすぎます	The file is too large
        gateway.tls.certificateUnreadable	証明書を読めません	The certificate cannot be read
        gateway.tls.keyExposed	秘密鍵を他の利用者が読める、または変更できます	Others can read or change the private key
        gateway.tls.keyUnreadable	秘密鍵を読めません	The private key cannot be read
        gateway.tls.notAPair	証明書と秘密鍵が対応していません	The certificate and the private key do not belong together
        history.unknown	履歴のある対象が見つかりません	There is nothing of this name that has a history
        identity.busy	サインインが集中しています。しばらくしてからやり直してください	Too many people sign in at once; try again shortly
        identity.link.alreadyIssued	このリンクは発行済みで、再表示できません	This link was issued before and cannot be shown again
        identity.link.invalid	リンクは無効か、使用済みか、期限切れです	The link is not valid, was used, or has expired
        identity.link.wrongPurpose	この人はすでにパスワードを設定しています	This person has set a password already
        identity.login.locked	このログインは管理者により停止されています	An administrator has locked this login
        identity.login.malformed	ログイン名の形式が正しくありません	The login name is malformed
        identity.login.missing	ログイン名を入力してください	Say which login name you want to sign in with
        identity.login.own	自分自身のログインは停止できません	You cannot lock your own login
        identity.login.taken	このログイン名は使用されています	Another person has this login name
        identity.login.unknown	この人にはログイン名がありません。`daicho login add` で追加してください	This person has no login name; use `daicho login add`
        identity.openID.address	プロバイダーのアドレスは https でなければなりません	A provider's address is https
        identity.openID.provider	外部IDプロバイダーの応答または設定が正しくありません	The provider's answer, or its settings, are not right
        identity.openID.refused	外部IDプロバイダーでのサインインは行われませんでした	The sign-in at the provider did not take place
        identity.openID.settings	… の内容または権限が正しくありません	… is not right, or not its owner's alone
        identity.openID.stateInvalid	サインインを最初からやり直してください	Begin the sign-in again
        identity.openID.taken	この外部IDはすでに連携されています	This identity is linked already
        identity.openID.tokenInvalid	外部IDプロバイダーのトークンが正しくありません	The provider's token is not valid
        identity.openID.unlinked	この外部IDに対応する担当者が登録されていません。管理者に連絡してください	Nobody here is linked to this identity; ask your administrator
        identity.openID.unreachable	外部IDプロバイダーに接続できません	The identity provider cannot be reached
        identity.password.guessable	推測されやすいパスワードです	This password is easily guessed
        identity.password.hashUnreadable	保存されたパスワードハッシュを読めません	The stored password hash cannot be read
        identity.password.tooLong	パスワードが長すぎます	The password is too long
        identity.password.tooShort	パスワードは…文字以上にしてください	A password has at least … characters
        identity.secondFactor.none	二要素認証は登録されていません	There is no second factor
        identity.secondFactor.notOffered	登録の手続きを最初からやり直してください	Begin the enrolment again
        identity.secondFactor.refused	認証コードが正しくないか、使用済みです	The code is not right, or was used before
        identity.session.ended	セッションが終了しています。もう一度サインインしてください	The session has ended; sign in again
        identity.session.notFresh	この操作の前に再認証してください	Show your password or code again before this
        identity.signIn.lockedOut	失敗が続いたため、しばらくサインインできません	Too many attempts have failed; wait before the next one
        identity.signIn.refused	ログイン名またはパスワードが正しくありません	The login name or the password is not right
        identity.token.alreadyCreated	このトークンは発行済みで、再表示できません	This token was created before and cannot be shown again
        identity.token.invalid	トークンが無効です	The token is not valid
        identity.token.label	トークンの名称が不正です	The token's label is not acceptable
        identity.token.life	トークンの期限は1年以内の未来にしてください	A token ends in the future, within a year
        identity.token.outOfScope	このトークンではこの操作はできません	This token may not be used for this
        identity.token.scope	トークンのスコープが不正です	The token's scope is not acceptable
        identity.token.tooMany	有効なトークンが多すぎます。不要なものを失効させてください	There are too many tokens; revoke some first
        identity.token.unknown	そのトークンはありません	There is no such token
        import.record.unknown	このプログラムの知らない種別の記録があります。新しい daicho を使ってください	There is a record of a kind this program does not know; use a newer daicho
        key.other	バンドルの鍵が指定された鍵と異なります	The bundle is of a log with another key
        line.wrong	明細の行が記録と異なります	A line is not what its record says
        log.empty	ログに記録がありません	The log has no record
        log.export.ahead	公開フォルダの方が新しい記録を持っています。データフォルダが古い控えから復元された可能性があります	The public folder has more records than this log; was the data folder restored from an old copy?
        log.export.fork	公開フォルダのログとこのログが一致しません	The public folder holds another history of this log
        log.export.otherLog	このフォルダには別のログのチェックポイントがあります	This folder holds the checkpoint of another log
        log.notCosigned	連署されたチェックポイントがありません。先に daicho log cosign を実行してください	No checkpoint is cosigned yet; run daicho log cosign first
        log.policy.otherLog	方針ファイルは別のログのものです	The policy is for other logs than this one
        log.proof.notMade	ログから証明を作れません。daicho log fsck を実行してください	No proof can be made; run daicho log fsck
        log.receipt.notThisRecord	受領証はこの内容の記録を証明しません	The receipt does not prove a record of these bytes
        log.static.missing	公開フォルダにファイルがありません	The public folder lacks a file
        log.static.rewritten	以前に署名された記録が書き換えられています	Records that were signed earlier have been rewritten
        log.static.root	署名されたルートが記録と一致しません	The signed root does not follow from the records
        log.static.shrunk	ログの記録が以前より減っています	The log has fewer records than it had
        log.static.tile	タイルが記録と一致しません	A tile does not follow from the records
        log.trust.nobody	信頼するログの検証鍵がありません	There is no key of a log to trust
        mapping.yaml	… 戸の1年分を模擬生成	Simulating a year of … homes
        members.csv	… 戸の1年分を模擬生成	Simulating a year of … homes
        members.file.tooLarge	会員名簿が大きすぎます。分割してください	The list is too large; split it
        members.list.empty	会員が1件もありません	There is no member in the list
        members.meter.known	この計量器または供給地点は登録済みです	This meter or supply point is enrolled already
        members.rows.bad	問題のある行があるため、何も取り込みませんでした	There are bad rows, so nothing was taken in
        members.site.known	この会員番号は登録済みです	This site is enrolled already
        methodology.ancillary.energy	算定する付随的排出活動の電力量が揃っていません	The energy of the calculated ancillary items is not complete
        methodology.ancillary.impactNegative	影響度は負にできません	An impact ratio cannot be negative
        methodology.ancillary.impactUndefined	排出削減量がゼロのため影響度を求められません	There is no impact ratio on a reduction of zero
        methodology.calculation.otherDefinition	算定に使われた方法論の定義と異なります	This is not the definition the calculation was made with
        methodology.claim.overflow	申請量が大きすぎます	The claim is too large to be counted
        methodology.claim.years	算定年度の指定が正しくありません	The fiscal years are wrong
        methodology.definition.cycle	算定式が互いに循環しています	Equations need each other in a circle
        methodology.definition.duplicateName	同じ名前が二度定義されています	A name is defined twice
        methodology.definition.duplicateTarget	同じ記号の算定式が二つあります	A symbol has two equations
        methodology.definition.feed	同じ供給元の記号が二つあるか、添字付きです	Two symbols share a feed, or a fed symbol is indexed
        methodology.definition.result	結果の記号は算定式で求める値でなければなりません	A result must be a computed symbol
        methodology.definition.unknownOption	定義のない選択肢です	There is no such option
        methodology.definition.unknownTarget	算定式の左辺の記号が定義されていません	The target of an equation is not declared
        methodology.definition.unused	どの算定式にも使われていない記号です	No equation uses the symbol
        methodology.factor.malformed	係数表の列 … が正しくありません	The factor's column … is wrong
        methodology.factor.none	該当する電力排出係数がありません。係数表を取り込んでください	There is no such electricity factor; import one
        methodology.factor.notPositive	係数は正の値でなければなりません	A factor must be positive
        methodology.factors.badRows	係数表に読めない行があります（… 行目: …）	The factor file has bad rows (row …: …)
        methodology.factors.conflict	同じ係数に異なる値があります	One factor has two values
        methodology.factors.csv	CSV として読めません	The CSV cannot be read
        methodology.file.anchor	ルールファイルでは YAML のアンカーを使えません	YAML anchors are not allowed in rule files
        methodology.file.malformed	YAML として読めません	This is not YAML
        methodology.file.missingKey	必要なキーがありません	A key is missing
        methodology.file.tooLarge	ルールファイルが大きすぎます	The rule file is too large
        methodology.file.truncated	ルールファイルが途中で切れています	The rule file is cut off
        methodology.file.unknownKey	使えないキーです	Unknown key
        methodology.file.wrongShape	値の形が正しくありません	The value has the wrong shape
        methodology.formula.indexMisuse	添字付き記号は一つの sum( ) の中でのみ使えます	Indexed symbols are used inside one sum( ) only
        methodology.formula.malformed	算定式として読めません	The formula cannot be read
        methodology.formula.tooDeep	算定式の入れ子が深すぎます	The formula is nested too deeply
        methodology.formula.tooLong	算定式が長すぎます	The formula is too long
        methodology.formula.unitMismatch	算定式の単位が左辺の単位と合いません	The formula's unit is not that of its target
        methodology.formula.unknownFunction	定義のない関数です	There is no such function
        methodology.formula.unknownSymbol	定義のない記号です	There is no such symbol
        methodology.input.factor	電力排出係数の種類が違います	This is not the electricity factor that is needed
        methodology.input.indexCount	添字付き入力の件数が一致しません	Indexed inputs differ in number
        methodology.input.missing	入力が足りません	An input is missing
        methodology.input.unexpected	この算定に不要な入力です	The calculation takes no such input
        methodology.input.unitMismatch	入力の単位が合いません	The unit of an input does not agree
        methodology.reduction.negative	排出削減量が負です	The reduction is negative
        methodology.sampling.parameters	サンプリングの設定値は正でなければなりません	Sampling parameters must be positive
        methodology.sampling.population	母集団が空です	The population is empty
        methodology.unit.malformed	単位として読めません	This is not a known unit
        methodology.value.belowMinimum	… が下限を下回っています	… is below its least value
        methodology.value.belowTable	表の範囲より小さい値です	The value lies below the table
        methodology.value.divisionByZero	ゼロで割ることはできません	Division by zero
        methodology.value.tooLong	計算結果の桁数が多すぎます	A value has too many digits
        organisation.text.invalid	組織名または住所が不正です	The organisation's name or address is not acceptable
        organisation.unknown	登録されていない組織です	This organisation is not registered
        period.close.stage	この期間は次の段階に進んでいるため締め切り直せません。検証人が不適正意見で差し戻せば可能です	This period has gone on; it can be closed again once the verifier gives it back with an adverse opinion
        period.id.taken	このモニタリング期間IDは別のプロジェクトで使われています	Another project uses this period id
        period.readings.changed	締切後に計測データが訂正または追加されています。期間を締め切り直してください	Readings were corrected or added after the closing; close the period again
        person.membership.exists	この人はすでにその組織に所属しています。先に所属を外してください	The person is already a member of that organisation; end that membership first
        person.membership.own	本来の所属です。役割は `daicho person add` で変更してください	This is the person's own organisation; change the roles with `daicho person add`
        person.membership.unknown	その組織への所属はありません	There is no such membership
        person.notPermitted	この操作を行う権限がありません	This person may not do this
        person.roles.invalid	役割の組合せが不正です	These roles cannot be held together
        person.unknown	登録されていない人です。`daicho person add` で登録してください	This person is not registered; use `daicho person add`
        persons.same	運営・検証・レビュー・認証が同一人物です	Operator, verifier, reviewer and approver are not different persons
        portal.crossSite	他のサイトからの送信は受け付けません	Another site sent this; it is not accepted
        portal.form.choice	選択肢から選んでください	Choose one of the values offered
        portal.form.malformed	フォームの内容を読み取れません	The form cannot be read
        portal.form.number	整数で入力してください	Give a whole number
        portal.form.passwordsDiffer	二つの入力が一致しません	The two entries differ
        portal.form.tokenMissing	画面の有効期限が切れました。ページを開き直してもう一度送信してください	This page is out of date; open it again and send it once more
        portal.format.notOffered	この形式では提供していません	This is not given in such a format
        portal.listing.tooLong	一度に出力できる行数を超えています。条件を絞り込んでください	These are more rows than a file takes at once. Narrow them down first
        portal.listing.unknown	このページにこの一覧はありません	This page has no such list
        portal.mapping.missing	データ対応表ファイルを選択してください	Choose a mapping file
        portal.mapping.notText	データ対応表はUTF-8のテキストにしてください	A mapping is text in UTF-8
        portal.notFound	お探しのものは見つかりません	There is nothing here
        portal.plan.claims	1行に1年度ずつ、2026=120 のように書いてください	Write one fiscal year a line, as 2026=120
        portal.plan.methodology	この方法論は登録されていません	This methodology is not installed here
        portal.upload.missing	ファイルを選択してください	Choose a file
        portal.withdraw.notConfirmed	確認のため、プロジェクト番号をそのまま入力してください	Type the project's id to confirm
        project.certify.nothing	認証できる量がありません	There is nothing to certify
        project.certify.otherClaim	認証する量が検証済みの報告書と一致しません	What is certified is not what the verified report claims
        project.claim.overflow	申請量が大きすぎます	The claim is too large to be counted
        project.claim.total	合計が各年度の切捨て後の量の合計と一致しません	The total is not the sum of the floored years
        project.claim.years	年度が期間と一致しないか、順序が正しくありません	The fiscal years do not fit, or are not in order
        project.close.lines	算定対象の明細がないか、多すぎます	There are no claim lines, or too many
        project.close.notEnded	モニタリング期間がまだ終わっていません	The monitoring period has not ended
        project.close.number	モニタリング期間の番号が連続していません	The period's number is not the next one
        project.close.outsideCreditingPeriod	モニタリング期間が認証対象期間の外にあります	The monitoring period lies outside the crediting period
        project.close.overlap	他のモニタリング期間と重複しています	The period overlaps another monitoring period
        project.close.sums	期間の各年度について1つずつ、年度順に集計してください	There must be one sum for each fiscal year of the period, in order
        project.creditingPeriod.tooLong	認証対象期間は8年以内でなければなりません	The crediting period is longer than eight years
        project.day.beforeLastStep	前の手続の日より前の日付にはできません	A step cannot be dated before the last one
        project.digest.malformed	ハッシュ値の形式が正しくありません	The digest is malformed
        project.independence.sameOrganisation	運営・管理者、検証人、レビュー担当、承認者は同じ組織に属してはなりません	Operator, verifier, reviewer and approver must not be of the same organisation
        project.independence.samePerson	運営・管理者、検証人、レビュー担当、承認者は別の人でなければなりません	Operator, verifier, reviewer and approver must be different persons
        project.issue.batches	発行されたロットの一覧が正しくありません	The list of issued batches is not right
        project.member.applicationInFuture	入会申込日が未来の日付です	The application is dated in the future
        project.member.applicationMissing	入会申込日がありません	The application is not dated
        project.member.consentInFuture	同意日が未来の日付です	The consent is dated in the future
        project.member.consentMissing	同意の日付がありません	There is no dated consent
        project.member.firstOperationMissing	稼働開始日がありません	The day of first operation is not given
        project.member.notInJapan	実施場所が国内と確認できません	The place cannot be recognised as in Japan
        project.member.similarScheme	類似制度に登録している会員は参加できません	A member of a similar scheme cannot join
        project.member.step	会員の現在の状態ではこの操作はできません	The member is not in a state that allows this step
        project.member.twoYearRule	稼働開始日が入会申込日の2年前の日より前です	First operation is more than two years before the application
        project.member.windowBeforeApplication	会員の認証対象期間が入会申込日より前に始まっています	The member's window starts before the application
        project.member.windowMissing	会員の認証対象期間がありません	The member has no window
        project.member.windowTooLong	会員の認証対象期間は8年以内でなければなりません	The member's window is longer than eight years
        project.members.alreadyEnrolled	この会員名簿は登録済みです	This list of members is already enrolled
        project.members.count	会員がいないか、多すぎます	There are no members, or too many
        project.members.sites	先頭と末尾の会員が件数と合いません	First and last member do not fit the number of members
        project.operator.otherOrganisation	このプロジェクトの運営・管理者の所属ではありません	The person does not belong to the project's operator
        project.period.stage	モニタリング期間の現在の段階ではこの手続はできません	The monitoring period is not in a stage that allows this step
        project.period.unknown	このモニタリング期間はありません	There is no such monitoring period
        project.phase.wrong	プロジェクトの現在の段階ではこの手続はできません	The project is not in a phase that allows this step
        project.plan.exists	このプロジェクトは既にあります	This project already exists
        project.plan.retention	データの保存期間は認証対象期間の終了後2年以上としてください	Data must be kept for two years or more after the crediting period
        project.register.applicationDay	登録申請日は妥当性確認の日以後、本日以前でなければなりません	The application must lie between the validation and today
        project.register.monitoringTooLate	モニタリング可能日が登録申請日から離れすぎています	Monitoring begins too long after the application
        project.replay.impossible	記録の順序からは起こり得ない出来事です	This event cannot have followed the ones before
        project.report.other	提出されている報告書と版またはハッシュ値が異なります	This is not the report that is filed
        project.report.version	報告書の版は前の版より大きくしてください	The report's version must rise
        project.role.notPermitted	この役割ではこの操作を行えません	This role may not take this step
        project.root.malformed	ルートハッシュの形式が正しくありません	The root is malformed
        project.unknown	このプロジェクトはありません	There is no such project
        project.withdraw.pending	検証・認証・発行の途中の期間があるため取り下げられません	A monitoring period is still being verified, certified or issued
        project.withdrawn	このプロジェクトは取り下げられています	The project has been withdrawn
        public.cursor.malformed	ページの位置の指定が正しくありません	This is no place in the list
        public.units.prefixes	制度記号が同じシリアル番号の範囲を指定してください	Both serials must have the same prefix
        quality.flag.unknown	そのフラグはありません	There is no such flag
        quality.site.unknown	この会員はいません	There is no such member
        quantity.day.malformed	日付として読めません	This is not a day
        quantity.emissions.negative	排出削減量が負のため認証できません	A negative reduction cannot be credited
        quantity.emissions.overflow	排出削減量が大きすぎます	The reduction is too large to be counted
        quantity.identifier.malformed	識別子の形式が正しくありません	The identifier is malformed
        quantity.instant.malformed	日時として読めません	This is not an instant
        quantity.number.malformed	数値として読めません	This is not a number
        quantity.period.empty	期間の終わりは始まりより後でなければなりません	A period must end after it begins
        quantity.text.control	制御文字は使えません	Control characters are not allowed
        quantity.text.empty	必須項目が空です	A required text is empty
        quantity.text.tooLong	文字数が上限を超えています	The text is too long
        quantity.tonnes.negative	トン数は負にできません	Tonnes cannot be negative
        reader.notPermitted	この役割では利用できません	This is not open to your role
        reader.notSignedIn	サインインが必要です	Sign in to do this
        readings.correction.grid	訂正データのコマ数が元のデータと異なります	The correction has another number of slots a day
        readings.csv	… 戸の1年分を模擬生成	Simulating a year of … homes
        readings.day.unknown	この日の計測データはありません	There are no readings of this day
        readings.file.notRegular	通常のファイルではありません	This is not a regular file
        readings.file.unreadable	ファイルを読めません	The file cannot be read
        readings.members.none	先に会員を登録してください（daicho members import）	Import the members first (daicho members import)
        readings.reason.invalid	訂正の理由が空か、長すぎるか、使えない文字を含みます	The reason for the correction is empty or not acceptable
        readings.rows.bad	問題のある行があるため、何も取り込みませんでした	There are bad rows, so nothing was taken in
        receipt.missing	受領証がありません	A receipt is missing
        receipt.wrong	ログの鍵が読めません	The log's key cannot be read
        record.notInLog	記録 … はログに含まれていません	Record … is not in the log
        record.unknown	記録 … はありません	There is no record …
        records.order	記録の順序が正しくありません	The records are not in order
        registry.account.closed	この口座は閉鎖されています	The account is closed
        registry.account.dueDiligenceAhead	本人確認の日付が未来の日付です	The account holder cannot have been checked on a day to come
        registry.account.dueDiligenceMissing	本人確認の内容と確認日を入力してください	Say how the account holder was checked, and on which day
        registry.account.exists	この口座は既にあります	This account already exists
        registry.account.notEmpty	保有クレジットのある口座は閉鎖できません	An account that holds units cannot be closed
        registry.account.notRepresented	この口座の代表者ではありません	The person does not represent this account
        registry.account.restricted	…の記録がある口座のクレジットは動かせません	Units of this account may not move: …
        registry.account.unitsComing	この口座へ移転中または留保中のクレジットがあります。先に完了または取りやめてください	Units are on their way to this account: let them come, or call them back, first
        registry.account.unknown	その口座はありません	There is no such account
        registry.batch.unknown	そのロットはありません	There is no such batch
        registry.block.notHeld	この口座が保有していないクレジットが含まれています	The account does not hold all of these units
        registry.bulk.rows	行数が範囲外です	A transfer to many has too few or too many rows
        registry.bulk.twice	前の行と同じクレジットが含まれています	An earlier row has taken some of these units
        registry.bulk.untrusted	信頼口座でない移転先は一括移転に含められません	A transfer to many goes to trusted accounts only
        registry.calendar.unknown	この年の祝日が登録されていません	The holidays of that year are not known here
        registry.controls.range	管理策の日数が範囲外です	A number of working days is out of range
        registry.correction.goodFaith	クレジットの一部が既に他へ移っているため訂正できません	Some of the units have gone on: whoever has them now keeps them
        registry.correction.unknown	二口座間の移転の記録ではありません。一括移転と交換は、受け取った側の新たな移転で正してください	Not a transfer between two accounts: put a bulk transfer or an exchange right by a new transfer
        registry.day.beforeLastMove	クレジットが最後に動いた日より前の日付では移転・無効化できません	Units cannot move before the day on which they last moved
        registry.exchange.other	交換の申出で求められたクレジットではありません	These are not the units that are asked for in return
        registry.exchange.own	求めるクレジットに自らの口座のものが含まれています	Some of the units that are asked for are the account's own
        registry.exchange.untrusted	信頼口座でない口座との交換には応じられません。先に信頼口座に登録してください	Units go at once only to a trusted account: put it on the trusted list first
        registry.flag.unchanged	記録の内容に変更がありません	This would change nothing
        registry.freeze.tooMany	凍結の件数が上限を超えています	Too much is frozen piece by piece: freeze an account or the registry
        registry.freeze.unchanged	凍結の状態に変更がありません	This would change nothing
        registry.frozen	凍結されているため動かせません	It is frozen and may not move
        registry.hold.byReceiver	この留保は交換の申出です。移転先が応じたときに移転します	This hold is offered in exchange: it moves when the other account gives what it is for
        registry.hold.byRegistry	この留保は期日に登録簿が実行します	The registry completes this hold itself when it is due
        registry.hold.expired	留保の期限が過ぎています	The hold has expired
        registry.hold.expiry	留保の期限が正しくありません	A hold ends after now and after its units may go, within a year
        registry.hold.noExchange	この留保は交換の申出ではありません	Nothing is asked for in return of this hold
        registry.hold.notAwaited	確認を待っている移転ではありません	This hold does not wait for confirmation
        registry.hold.notDue	期日がまだ到来していません	The time for it has not come
        registry.hold.unconfirmed	移転先の確認がまだありません	The receiving account has not confirmed it
        registry.hold.unknown	この留保はありません	There is no such hold, or it has ended
        registry.interval.alreadyCredited	この計量器のこの日の分は既に申請されています	This day of the meter has been claimed before
        registry.issue.alreadyIssued	このモニタリング期間の分は発行済みです	The units of this monitoring period have been issued
        registry.issue.energyNegative	電力量は負にできません	Energy cannot be negative
        registry.issue.vintages	年度が重複しているか、順序が正しくありません	The fiscal years repeat or are not in order
        registry.limit.exceeded	一回の取引の限度量を超えています	One transaction may not move so much
        registry.limit.unchanged	限度量に変更がありません	This would change nothing
        registry.quantity.insufficient	保有量を超えています	The account does not hold so much
        registry.quantity.zero	数量は1以上でなければなりません	The quantity must be at least one
        registry.reconcile.dayAhead	まだ来ていない日の突合はできません	A day to come cannot be reconciled
        registry.reconcile.nothing	この日までの記録はありません	There are no records until the end of this day
        registry.reconcile.unreadable	登録簿の行が読めません	A row of the registry cannot be read
        registry.reconciliation.unknown	この日の突合結果はありません	There is no reconciliation of this day
        registry.replay.impossible	記録の順序からは起こり得ない出来事です	This event cannot have followed the ones before
        registry.representative.ineligible	口座の組織に所属し口座代表者の役割を持つ、登録された人ではありません	This is no registered person of the account's organisation with the role of account representative
        registry.representative.last	最後の口座代表者は解任できません。先に後任を指名してください	The last representative cannot be removed: name another first
        registry.representative.nobodyApproves	申請を承認できる口座代表者がいなくなります	Nobody would be left who may approve
        registry.representative.nobodyAsks	申請できる口座代表者がいなくなります	Nobody would be left who may ask for anything
        registry.representative.tooMany	口座代表者の人数が上限を超えています	The account has too many representatives
        registry.representative.unchanged	口座代表者に変更がありません	This would change nothing
        registry.retire.accountKind	この種類の口座のクレジットは無効化できません	Units of this kind of account are not retired
        registry.retire.consentMissing	自らの組織以外のために無効化するには、同意書の参照が必要です	To retire for another than the own organisation, refer to its consent
        registry.retire.placeMissing	無効化の対象の所在地を入力してください	The place of use must be given
        registry.retire.purposeExcluded	このクレジットはこの用途には使えません	These units cannot be used for this purpose
        registry.retire.purposeRepeated	同じ用途が重複しています	A purpose is given twice
        registry.retire.samePlace	無効化の対象は、クレジットを創出した場所とは別の場所でなければなりません	The object must be at a different place from where the units were created
        registry.retire.scopeMixed	活用範囲の異なる用途を1回の無効化にまとめることはできません	One retirement cannot serve purposes of different scopes
        registry.role.notPermitted	この役割ではこの操作を行えません	This role may not do this
        registry.serial.backwards	シリアル番号の範囲が逆です	The range of serials runs backwards
        registry.serial.exhausted	シリアル番号が足りません	There are not enough serial numbers left
        registry.serial.malformed	シリアル番号の形式が正しくありません	The serial number is malformed
        registry.serial.outOfRange	シリアル番号の範囲外です	The serial number is out of range
        registry.serial.prefixes	シリアル番号の制度記号が異なります	The serials have different prefixes
        registry.transfer.day	予約移転の日付が正しくありません	A scheduled transfer is on a day to come, within a year
        registry.transfer.sameAccount	移転元と移転先が同じ口座です	Units cannot be transferred to the account they are in
        registry.trust.tooMany	信頼口座の件数が上限を超えています	The list of trusted accounts is full
        registry.trust.unchanged	信頼口座の一覧に変更がありません	This would change nothing
        registry.units.alreadyRetired	無効化済みのクレジットが含まれています	Some of these units are retired for good
        registry.units.cancelled	取消し済みのクレジットが含まれています	Some of these units are cancelled for good
        registry.units.exported	他の登録簿へ移管済みのクレジットが含まれています	Some of these units have gone to another registry
        registry.units.reserved	留保中のクレジットが含まれています	Some of these units are set aside
        registry.units.unknown	発行されていないシリアル番号が含まれています	Some of these serials were never issued
        registry.uses.malformed	用途表のファイルが正しくありません	The file of uses is malformed
        report.methodology.version	計画書の方法論の版が登録されていません	The version of the methodology in the plan is not installed
        restore.database.notEmpty	データベースが空ではありません。空のデータベースを指定してください	The database is not empty; name an empty one
        restore.folder.notEmpty	フォルダが空ではありません。新しいフォルダを指定してください	The folder is not empty; name a new one
        rule.missing	ルール … が登録されていません	The rule … is not installed here
        rule.unknown	この規程はありません	There is no such rule
        simulation.fleet.tooLarge	シミュレーションの規模が範囲外です	The simulated fleet is too small or too large
        site.column	sequence では一つのファイルの行が同じ時刻を共有するため、サイト列は使えません	rows of a sequence share one clock, so a site column cannot be used
        store.block.unreadable	口座の記録が読めません	A unit block cannot be read
        store.command.idReused	コマンドID … は別の内容で使用済みです（… が異なります）	The command id … was used before with other content: … differs
        store.connection.lost	データベースサーバーとの接続が切れました。同じIDで同じコマンドをもう一度実行してください	The connection to the database server was lost; give the same command again with the same id
        store.database.busy	別の処理がデータベースを使用中です。しばらくして再実行してください	Another process is writing to this data folder; try again shortly
        store.database.corrupt	データベースが壊れているか、ディスクを読めません。`daicho fsck` で検査し、壊れていればバックアップから復元してください	The database is damaged, or the disk cannot be read: run `daicho fsck`; restore a backup if it is damaged
        store.database.failed	データベースの処理に失敗しました	The database reported a failure
        store.database.unexpected	データベースの応答が想定と異なります	The database answered what its schema does not allow
        store.disk.full	ディスクに空きがありません。何も変更されていません。空きを作って同じコマンドをもう一度実行してください	The disk is full. Nothing was changed; free some space and give the same command again
        store.file.unusable	データフォルダを読み書きできません。権限とディスクを確認し、同じIDで同じコマンドをもう一度実行してください	The data folder cannot be read or written; check permissions and disk, and repeat the command with its id
        store.folder.newer	このデータフォルダはより新しい daicho で作られています。新しい daicho を使ってください	This data folder was made by a newer daicho; use that one
        store.hash.malformed	保存されたハッシュが壊れています	A stored hash is damaged
        store.invariant.broken	データベースの不変条件に反するため拒否しました	Refused: it would break an invariant of the store
        store.log.inconsistent	ログのタイルが署名済みのルートと一致しません。daicho fsck を実行してください	The tiles of the log do not give the root that was signed; run daicho fsck
        store.log.readOnly	署名鍵がないため、このデータフォルダは読み取り専用です	There is no key to sign with: this data folder is only read
        store.log.tileMissing	ログのタイル … がありません	The log's tile … is missing
        store.log.unsigned	記録 … 以降に署名がありません。daicho fsck を実行してください	Record … and what follows it is not signed; run daicho fsck
        store.months.unreadable	取引量の集計が読めません	The sums of transactions cannot be read
        store.record.altered	記録 … の内容が書き換えられています。`daicho fsck` で検査してください	The bytes of record … were altered; look at the folder with `daicho fsck`
        store.record.tooLong	記録が長すぎてログに公開できません。分けて実行してください	The record is too long to be published in the log; do it in smaller parts
        store.record.unknown	記録 … はありません	There is no record …
        store.record.unreadable	記録 … が読めません	Record … cannot be read
        telemetry.csv.binary	テキストではないデータです。Excelブック（xlsx）やUTF-16の場合は、CSV（UTF-8）で保存し直してください	This is not text. Save an Excel workbook or UTF-16 text as CSV (UTF-8) first
        telemetry.csv.cellEmpty	必須の項目が空です	A required value is missing
        telemetry.csv.columnUnknown	知らない列名です	There is no such column
        telemetry.csv.empty	ファイルが空です	The file is empty
        telemetry.csv.encoding	宣言された文字コードとして読めません	The bytes are not text in the declared encoding
        telemetry.csv.fieldCount	列の数が見出しと違います	The row has another number of fields than the header
        telemetry.csv.headerDuplicated	見出しに同じ列名が二つ以上あります	The header has the same column name more than once
        telemetry.csv.headerMissing	見出しに必要な列がありません	The header lacks a column
        telemetry.csv.noRows	見出しの下にデータの行がありません	There are no rows below the header
        telemetry.csv.openQuote	引用符が閉じないままファイルが終わっています。途中で切れていないか確かめてください	The file ends inside quotes; it may be cut off
        telemetry.csv.rowTooLong	1行が長すぎます	The row is too long
        telemetry.csv.slotColumns	コマの列が足りません	There are too few slot columns
        telemetry.csv.strayQuote	引用符の位置が正しくありません	A quote is out of place
        telemetry.csv.tooManyFields	列が多すぎます	The row has too many fields
        telemetry.csv.tooManyRows	行数が上限を超えています	The table has too many rows
        telemetry.grid.unknown	1日のコマ数が不正です	A day has 24, 48, 96 or 288 slots
        telemetry.mapping.notYAML	マッピングファイルをYAMLとして読めません	The mapping file is not YAML
        telemetry.mapping.siteRepeated	マッピングの二つの系列が同じサイトの同じ種別を指しています	Two series of the mapping mean the same site and channel
        telemetry.mapping.siteUnknown	マッピングにあるサイトが登録されていません	A site named in the mapping is not registered
        telemetry.mapping.tooLong	マッピングファイルが大きすぎます	The mapping file is too large
        telemetry.member.columnTwice	同じ項目の列が二つあります	The same column is there in both languages
        telemetry.member.columnUnknown	会員リストにない列です	A member list has no such column
        telemetry.member.empty	必須の項目が空です	A required value is missing
        telemetry.member.notInJapan	日本国内の都道府県を読み取れません	No prefecture of Japan can be read from this
        telemetry.member.repeated	…行目と重複しています	This is also in row …
        telemetry.member.tooMany	会員が多すぎます	There are too many members
        telemetry.payload.malformed	サイト日データが壊れています	The bytes of the site-day are damaged
        telemetry.row.blankInSequence	日時のないファイルの途中に空行があり、以降の時刻がずれます	A blank row inside a file without stamps shifts every row after it
        telemetry.row.channelUnknown	マッピングにない種別です	The mapping does not know this channel
        telemetry.row.conflict	同じサイト・同じコマに、前の行と異なる値があります	A row before has another value for the same site and slot
        telemetry.row.numberMalformed	数値として読めません	This is not a number
        telemetry.row.numberOutOfRange	値が大きすぎるか、負の積算値です	The value is too large, or a negative register
        telemetry.row.siteEmpty	サイトの番号が空です	The site code is empty
        telemetry.row.siteUnknown	登録されていないサイトです	The site is not registered
        telemetry.siteDay.conflict	… … の … 第…コマに異なる二つの値（… Wh と … Wh）があります	… …, …, slot …: two different values, … Wh and … Wh
        telemetry.siteDay.gridDiffers	… … のコマ数が異なるため合わせられません	… … comes with two different grids
        telemetry.stampFormat.malformed	日時の書式が正しくありません	The stamp format is malformed
        telemetry.zone.unknown	時間帯が分かりません	There is no such time zone
        unit.batches.several	複数のロットにまたがっています。ロットごとに指定してください	These serials lie in several batches; ask for each batch by itself
        unit.energy.inconsistent	ロットの電力量が締切時の集計と一致しません	The batch's energy is not that of the closed period
        unit.history.tooLong	移動の記録が多いため、ここでは履歴を最後までたどれません。範囲を狭めるか、データフォルダの管理者に依頼してください	These units have moved in too many records to follow them here; ask for fewer, or whoever holds the data folder
        unit.origin.broken	記録 … は、それまでの記録にないクレジットを動かしています。バックアップから復元してください	Record … moves units that no earlier record put there; restore a backup
        unit.origin.unknown	クレジットの来歴が記録と一致しません。daicho fsck を実行してください	Where these units came from is not told as the records have it; run daicho fsck
        unit.unknown	このシリアルは発行されていません	These units were never issued
        unit.walk.incomplete	記録の連鎖が途切れています。daicho fsck を実行してください	The chain of records is broken; run daicho fsck
        units.issue.notCertified	認証されていないか、既に発行済みです	The period is not certified, or was issued already
        verification.actor.notIndependent	運営・管理者または承認者は検証に加われません	Whoever operates or approves the project cannot take part in its verification
        verification.actor.outsideTeam	審査チームの一員ではありません	This person is not in the verification team
        verification.actor.role	この役割の者は行えません	A person in this role may not do this
        verification.checklist.duplicate	チェックリストの識別番号が重複しています	An id stands twice in the checklist
        verification.checklist.malformed	チェックリストのファイルを読み取れません	The checklist file cannot be read
        verification.checklist.tooLarge	チェックリストのファイルが大きすぎます	The checklist file is too large
        verification.checklist.unknownKey	チェックリストに知らない項目名があります	The checklist holds keys that are not known
        verification.claim.altered	明細行が締切時の記録と一致しません。daicho fsck を実行してください	The claim lines are not those of the closing; run daicho fsck
        verification.comment.missing	理由の記載が必要です	A reason is needed
        verification.day.beforeReport	報告書の日付より前の日付では検証できません	Nothing is verified before the report it is about
        verification.digest.malformed	ハッシュ値の形式が正しくありません	The digest is malformed
        verification.engagement.inUse	回答が始まった後は審査チームを変更できません	The team cannot change once answers have been given
        verification.engagement.malformed	検証契約の内容が正しくありません	The engagement is not right
        verification.engagement.missing	審査機関の契約と審査チームが登録されていません	No verification body and team have been engaged
        verification.finding.notOpen	解消すべき是正処置要求・明確化要求がありません	There is no open request on this item
        verification.input.tooLong	入力が長すぎるか、空です	The input is too long, or empty
        verification.item.filledBySystem	創出システムが記入する項目には回答できません	The system fills this item; it cannot be answered
        verification.item.unknown	チェックリストにない項目です	The checklist has no such item
        verification.report.altered	保存されている報告書が記録と一致しません	The stored report is not the one that was filed
        verification.report.missing	先にモニタリング報告書を作成してください（daicho report produce）	Produce the monitoring report first (daicho report produce)
        verification.report.notVerified	適正意見のある検証報告書がありません	There is no positive verification statement
        verification.review.itemsOpen	未回答の項目があるためレビューできません	Items are unanswered, so there is no conclusion to review
        verification.reviewer.insideTeam	レビューは審査チーム外の者が行います	The review is for somebody outside the team
        verification.run.missing	チェックリストがまだ実行されていません	The checklist has not been run yet
        verification.statement.blocked	未了の事項があるため意見に署名できません	The statement cannot be signed while something is open
        verification.statement.qualification	限定付適正・不適正では理由（--qualification）を記し、適正では記しません	A qualified or adverse opinion states its reason (--qualification), an unqualified one has none
        verification.statement.signed	検証意見は署名済みで、変更できません	The statement is signed and final
        witness.address.invalid	証人のアドレスが正しくありません	The witness's address is not right
        witness.address.none	方針ファイルに証人のアドレスがありません	The policy has no address of the witness
        witness.ahead	証人はこのログのより新しい記録を知っています。データフォルダが古い控えから復元された可能性があります	The witness has seen more records than there are; was the data folder restored from an old copy?
        witness.answer.tooLong	証人の応答が長すぎます	The witness's answer is too long
        witness.conflict	証人の記録が変わり続けています。後で再実行してください	The witness names another size each time; try again later
        witness.key	証人の鍵 witness.key を読めません	The witness's key witness.key cannot be read
        witness.key.unreadable	証人の鍵 witness.key を読めません	The witness's key witness.key cannot be read
        witness.logs.invalid	ファイル logs に検証鍵でない行があります	The file logs has a line that is no verifier key
        witness.logs.none	連署するログがありません。検証鍵を --log で指定してください	There is no log to cosign; give its verifier key with --log
        witness.name.missing	新しい証人には名前が必要です（--name）	A new witness needs a name (--name)
        witness.name.other	証人の名前は変更できません	The name of a witness cannot be changed
        witness.refused	証人が連署しませんでした	The witness did not cosign
        witness.signature.invalid	証人の連署が正しくありません	The witness's cosignature is not valid
        witness.state.missing	証人の記録 state がありません。この鍵では連署できません。新しいフォルダで新しい鍵を作ってください	The witness's state is gone, and its key must not cosign without it: begin a new folder and key
        witness.state.unreadable	証人の記録が読めません。連署を続けないでください	The witness's state cannot be read; it must not go on
        witness.unreachable	証人に接続できません	The witness cannot be reached
        work.failed	処理中に障害が発生しました	Something went wrong at this work
        work.file.missing	確認に使ったファイルがありません。もう一度送信してください	The file of the preview is gone; hand it in again
        work.notConfirmable	確定できる確認結果ではありません	This is no preview that could be confirmed
        work.over	この処理は既に終わっています	This work is over already
        work.tooMuch	処理待ちが多いため受け付けられません。しばらくしてからやり直してください	Too much work is waiting; try again later
        work.unknown	この処理はありません	There is no such work
        """#
}

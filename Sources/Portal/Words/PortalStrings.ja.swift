extension PortalPhrase {
    /// 日本語
    var ja: String {
        switch self {
        // MARK: Frame
        case .siteName: "台帳 Daicho"
        case .siteTagline: "すべてのトンが、計測値まで遡って自らを説明します"
        case .skipToContent: "本文へ移動"
        case .otherLanguage: "English"
        case .mainNavigation: "主なページ"
        case .accountNavigation: "利用者"
        case .signIn: "サインイン"
        case .signOut: "サインアウト"
        case .actingAs: "{0}（{1}）として操作中"
        case .simulated: "シミュレーション"
        case .simulatedText: "このデータフォルダには模擬データが含まれます。実在の機器・組織・取引のデータではありません。"
        case .unverified: "要確認"
        case .footerOrigin: "ログ"
        case .footerRecords: "記録 {0} 件"
        case .footerData: "公開データ"
        case .breadcrumbs: "現在の位置"
        case .home: "ホーム"

        // MARK: Refusals
        case .refusalTitle: "受け付けられませんでした"
        case .refusalCode: "コード"
        case .refusalExpected: "求められる内容"
        case .refusalFound: "実際の内容"
        case .refusalBack: "ホームへ戻る"

        // MARK: Listings
        case .filter: "絞り込み"
        case .filterApply: "絞り込む"
        case .filterClear: "解除"
        case .listingEmpty: "該当するものはありません"
        case .listingCount: "{0} 件"
        case .exportCSV: "CSV"
        case .exportXLSX: "Excel"
        case .sortAscending: "昇順に並べ替え"
        case .sortDescending: "降順に並べ替え"
        case .nextPage: "次のページ"
        case .firstPage: "先頭へ"

        // MARK: Home
        case .homeHeading: "計測から無効化まで、1トンずつ確かめられる登録簿"
        case .homeLead: "プロジェクト、発行、無効化、そしてそのすべての証拠を公開しています。"
        case .homeProjects: "プロジェクト"
        case .homeIssued: "発行"
        case .homeRetired: "無効化"
        case .homeHeld: "保有"
        case .homeRecords: "ログの記録"

        // MARK: Public pages

        // MARK: Projects and members

        // MARK: Readings and quality

        // MARK: Reports

        // MARK: Verification

        // MARK: Certification

        // MARK: Registry

        // MARK: Records

        // MARK: Sign-in and accounts

        // MARK: Approvals
        case .actsHeading: "承認待ちの操作"
        case .actsLead: "登録簿を変える操作は、申請した担当者とは別の、同じ組織の担当者が承認して初めて実行されます。"
        case .actsShowAll: "終了した申請も表示"
        case .actsShowWaiting: "承認待ちだけ表示"
        case .actColumnID: "申請番号"
        case .actColumnSummary: "内容"
        case .actColumnInitiator: "申請者"
        case .actColumnProposed: "申請日時"
        case .actColumnExpires: "承認期限"
        case .actColumnState: "状態"
        case .actExpired: "期限切れ"
        case .actHeading: "申請 {0}"
        case .actClosedBy: "決定者"
        case .actReason: "却下の理由"
        case .actRecord: "申請の記録"
        case .actApprove: "承認して実行する"
        case .actApproveText: "承認すると直ちに実行され、取り消すことはできません。"
        case .actDecline: "却下する"
        case .actDeclineReason: "却下の理由（公開されます）"
        case .actWithdraw: "申請を取り下げる"
        case .actOwn: "ご自身の申請です。同じ組織の別の担当者の承認をお待ちください。"
        case .actConfirmFirst: "承認の前に本人確認が必要です"
        case .actContent: "申請の内容（原文）"

        // MARK: API

        // MARK: Units of measure
        case .tonnes: "t-CO₂"
        }
    }
}

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

        // MARK: API
        case .apiHeading: "API リファレンス"
        case .apiLead: "この登録簿で照会・操作できるすべてを、JSON over HTTP で提供します。書込みには Idempotency-Key が必要です。"
        case .apiDescription: "OpenAPI 3.1 による機械可読の定義"
        case .apiProblems: "エラーコード一覧"
        case .apiProblemsLead: "コードは変わらず、別の意味に使い回されることもありません。プログラムは文ではなくコードで判断してください。"
        case .apiStatus: "HTTP 状態"
        case .apiMeaning: "意味"
        case .apiForAll: "公開（認証不要）"
        case .apiForPersons: "要認証"
        case .apiForRoles: "要認証: {0}"
        case .apiBody: "本文"
        case .apiAnswer: "回答"
        case .apiCodes: "固有のエラーコード:"

        // MARK: Units of measure
        case .tonnes: "t-CO₂"
        }
    }
}

import Documents
import UseCases

/// Verifies a proof bundle in the visitor's own browser (証明バンドルの検証): nothing is sent anywhere.
enum VerifyPage {
    static let route = Route.page("/verify", .query(ShowLog.self)) { visit in
        let log = try visit.ask(ShowLog())
        let language = visit.language.rawValue
        var page = Page(visit.word(.publicVerifyHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.publicVerifyLead))
            out.element(
                "div",
                [
                    "class": "card verifier", "data-verify": "", "data-vkey": log.verifierKey,
                    "data-language": language,
                ]
            ) { out in
                out.element("noscript") { out in out.element("p", text: word(.publicVerifyNoScript)) }
            }
            out.element("h2", text: word(.publicVerifyOffline))
            out.element("p", text: word(.publicVerifyOfflineText))
            LogPage.block(
                "daicho verify proof.json --vkey '\(log.verifierKey)'", word(.publicVerifyOffline), &out)
        }
        page.modules = [VerifierModules.page]
        return page
    }
}

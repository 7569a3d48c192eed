import Documents
import Quantities
import UseCases

/// What is around every page: head, header with navigation and the acting role, banner of simulated data, footer.
struct PageFrame {
    let page: Page
    let visit: Visit

    private var word: PortalWording { visit.word }

    func html() throws -> String {
        let standing = try visit.ask(ShowStanding())
        let unseen = CountNewNotices.readers.include(visit.reader) ? try visit.ask(CountNewNotices()) : 0
        var out = HTMLWriter()
        out.literal("<!doctype html>\n")
        out.element("html", ["lang": visit.language.rawValue]) { out in
            head(&out)
            out.element("body") { out in
                out.element("a", ["class": "skip", "href": "#content"], text: word(.skipToContent))
                header(unseen, &out)
                if standing.isSimulated { banner(&out) }
                out.element("main", ["id": "content", "tabindex": "-1"]) { out in
                    breadcrumbs(&out)
                    out.element("h1", text: page.title)
                    page.content(&out, word)
                }
                footer(standing, &out)
            }
        }
        return out.page
    }

    private func head(_ out: inout HTMLWriter) {
        out.element("head") { out in
            out.void("meta", ["charset": "utf-8"])
            out.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            out.void("meta", ["name": "color-scheme", "content": "light dark"])
            if let seconds = page.refreshes {
                out.element("noscript") { out in
                    out.void("meta", ["http-equiv": "refresh", "content": "\(seconds)"])
                }
            }
            out.element("title", text: "\(page.title) – \(word(.siteName))")
            out.void("link", ["rel": "stylesheet", "href": Assets.style.path])
            out.void("link", ["rel": "icon", "href": Assets.icon.path, "type": "image/svg+xml"])
            out.element("script", ["src": Assets.script.path, "defer": ""], text: "")
            for module in page.modules { out.element("script", ["type": "module", "src": module], text: "") }
        }
    }

    private func header(_ unseen: Int, _ out: inout HTMLWriter) {
        out.element("header", ["class": "site"]) { out in
            out.element("div", ["class": "bar"]) { out in
                out.element("a", ["class": "wordmark", "href": "/"], text: word(.siteName))
                navigation(Navigation.publicPages, .publicNavigation, "main", unseen, &out)
                if let role = visit.reader.actor?.role {
                    navigation(Navigation.work(of: role), .workNavigation, "main work", unseen, &out)
                }
                out.element("nav", ["class": "account", "aria-label": word(.accountNavigation)]) { out in
                    account(&out)
                }
            }
        }
    }

    private func navigation(
        _ items: [NavigationItem], _ label: PortalPhrase, _ kind: String, _ unseen: Int, _ out: inout HTMLWriter
    ) {
        out.element("nav", ["class": kind, "aria-label": word(label)]) { out in
            out.element("ul") { out in
                for item in items where item.access.readers.include(visit.reader) {
                    out.element("li") { out in
                        link(item, &out)
                        if item.path == NoticesPage.path, unseen > 0 { count(unseen, &out) }
                    }
                }
            }
        }
    }

    private func link(_ item: NavigationItem, _ out: inout HTMLWriter) {
        let current = item.current(visit.request.path, crumbs: page.crumbs)
        out.element(
            "a", current.map { ["href": item.path, "aria-current": $0] } ?? ["href": item.path],
            text: word(item.phrase))
    }

    private func count(_ unseen: Int, _ out: inout HTMLWriter) {
        let number = unseen < CountNewNotices.most ? "\(unseen)" : "\(CountNewNotices.most - 1)+"
        out.text(" ")
        out.element("span", ["class": "badge caution"], text: word(.noticesUnseen, number))
    }

    private func account(_ out: inout HTMLWriter) {
        if let session = visit.session {
            out.element("span", ["class": "acting"]) { out in
                out.element("a", ["href": "/account"]) { $0.prose(session.personName, on: visit.language) }
                out.element("span", ["class": "muted"]) { out in
                    out.prose(
                        word(.actingAs, word(session.actor.role.name), session.organisationName), on: visit.language)
                }
            }
            out.element("form", ["method": "post", "action": "/sign-out"]) { out in
                FormToken.write(session, &out)
                out.element("button", ["class": "quiet"], text: word(.signOut))
            }
        } else {
            out.element("a", ["href": "/sign-in"], text: word(.signIn))
        }
        let back = visit.request.query.isEmpty ? visit.request.path : "\(visit.request.path)?\(visit.request.query)"
        out.element(
            "a",
            [
                "href": "/language?to=\(visit.language.other.rawValue)&back=\(PercentText.encoded(back))",
                "hreflang": visit.language.other.rawValue, "lang": visit.language.other.rawValue, "class": "language",
            ], text: word(.otherLanguage))
    }

    private func banner(_ out: inout HTMLWriter) {
        out.element("div", ["class": "banner", "role": "note"]) { out in
            out.element("strong", text: word(.simulated))
            out.text(" " + word(.simulatedText))
        }
    }

    private func breadcrumbs(_ out: inout HTMLWriter) {
        guard !page.crumbs.isEmpty else { return }
        out.element("nav", ["class": "crumbs", "aria-label": word(.breadcrumbs)]) { out in
            out.element("ol") { out in
                for crumb in [Page.Crumb(word(.home), "/")] + page.crumbs {
                    out.element("li") { out in out.element("a", ["href": crumb.path], text: crumb.title) }
                }
            }
        }
    }

    private func footer(_ standing: Standing, _ out: inout HTMLWriter) {
        out.element("footer", ["class": "site"]) { out in
            out.element("p") { out in
                out.text(word(.footerOrigin) + " ")
                out.element("code", text: standing.logOrigin)
                out.text(" · " + word(.footerRecords, NumberText.whole(standing.records)))
            }
            out.element("p") { out in
                for item in Navigation.more where item.access.readers.include(visit.reader) {
                    out.element("a", ["href": item.path], text: word(item.phrase))
                    out.text("  ")
                }
            }
            out.element("p", ["class": "muted"], text: word(.siteTagline))
        }
    }
}

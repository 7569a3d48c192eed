import Documents
import Quantities
import UseCases

/// What is around every page: head, header with navigation and the acting role, banner of simulated data, footer.
struct PageFrame {
    let page: Page
    let visit: Visit

    private var word: PortalWording { visit.word }

    func html() throws -> String {
        let overview = try visit.ask(ShowOverview())
        var out = HTMLWriter()
        out.literal("<!doctype html>\n")
        out.element("html", ["lang": visit.language.rawValue]) { out in
            head(&out)
            out.element("body") { out in
                out.element("a", ["class": "skip", "href": "#content"], text: word(.skipToContent))
                header(&out)
                if overview.isSimulated { banner(&out) }
                out.element("main", ["id": "content", "tabindex": "-1"]) { out in
                    breadcrumbs(&out)
                    out.element("h1", text: page.title)
                    page.content(&out, word)
                }
                footer(overview, &out)
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
        }
    }

    private func header(_ out: inout HTMLWriter) {
        out.element("header", ["class": "site"]) { out in
            out.element("div", ["class": "bar"]) { out in
                out.element("a", ["class": "wordmark", "href": "/"], text: word(.siteName))
                out.element("nav", ["class": "main", "aria-label": word(.mainNavigation)]) { out in
                    out.element("ul") { out in
                        for item in Navigation.items where item.access.readers.include(visit.reader) {
                            out.element("li") { out in link(item, &out) }
                        }
                    }
                }
                out.element("nav", ["class": "account", "aria-label": word(.accountNavigation)]) { out in
                    account(&out)
                }
            }
        }
    }

    private func link(_ item: NavigationItem, _ out: inout HTMLWriter) {
        let isHere = visit.request.path == item.path || visit.request.path.hasPrefix("\(item.path)/")
        out.element(
            "a", isHere ? ["href": item.path, "aria-current": "page"] : ["href": item.path], text: word(item.phrase))
    }

    private func account(_ out: inout HTMLWriter) {
        if let session = visit.session {
            out.element("span", ["class": "acting"]) { out in
                out.element("a", ["href": "/account"], text: session.personName)
                out.element("span", ["class": "muted"]) { out in
                    out.text(word(.actingAs, word(session.actor.role.name), session.organisationName))
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

    private func footer(_ overview: Overview, _ out: inout HTMLWriter) {
        out.element("footer", ["class": "site"]) { out in
            out.element("p") { out in
                out.text(word(.footerOrigin) + " ")
                out.element("code", text: overview.logOrigin)
                out.text(" · " + word(.footerRecords, NumberText.whole(overview.records)))
            }
            out.element("p", ["class": "muted"], text: word(.siteTagline))
        }
    }
}

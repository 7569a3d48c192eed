import Documents
import Quantities
import UseCases

/// The reference of the API for people, from the declarations that answer.
enum DocsPages {
    static let routes = [reference, problems]

    private static let reference = Route.page("/docs", .open) { visit in
        Page(visit.word(.apiHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.apiLead))
            out.element("ul") { out in
                link("/openapi.json", .apiDescription, &out, word)
                link("/docs/problems", .apiProblems, &out, word)
            }
            for tag in EndpointTag.allCases {
                let endpoints = APIEndpoints.all.filter { $0.tag == tag }
                guard !endpoints.isEmpty else { continue }
                out.element("h2", ["id": tag.rawValue], text: word(tag.name))
                for endpoint in endpoints { EndpointReference(endpoint).write(&out, word) }
            }
        }
    }

    private static func link(
        _ path: String, _ phrase: PortalPhrase, _ out: inout HTMLWriter, _ word: PortalWording
    ) {
        out.element("li") { out in out.element("a", ["href": path], text: word(phrase)) }
    }

    private static let problems = Route.page("/docs/problems", .open) { visit in
        Page(visit.word(.apiProblems), crumbs: [Page.Crumb(visit.word(.apiHeading), "/docs")]) { out, word in
            out.element("p", ["class": "lead"], text: word(.apiProblemsLead))
            out.element(
                "div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": word(.apiProblems)]
            ) { out in
                out.element("table") { out in
                    out.element("thead") { out in
                        out.element("tr") { out in
                            for phrase in [PortalPhrase.refusalCode, .apiStatus, .apiMeaning] {
                                out.element("th", ["scope": "col"], text: word(phrase))
                            }
                        }
                    }
                    out.element("tbody") { out in for entry in ProblemCatalogue.entries { row(entry, &out, word) } }
                }
            }
        }
    }

    private static func row(_ entry: ProblemCatalogue.Entry, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("tr", ["id": entry.code]) { out in
            out.element("td", ["data-label": word(.refusalCode)]) { out in out.element("code", text: entry.code) }
            out.element("td", ["class": "number", "data-label": word(.apiStatus)], text: String(entry.status))
            out.element("td", ["data-label": word(.apiMeaning)], text: word(entry.sentence))
        }
    }
}

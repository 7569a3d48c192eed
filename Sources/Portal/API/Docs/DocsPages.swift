import Documents
import Quantities
import UseCases

/// The reference of the API for people, from the declarations that answer.
enum DocsPages {
    static let routes = [contents, chapter, problems]

    /// All endpoints in a line each; what each takes and answers is in its chapter, for all of it is too long for a page.
    private static let contents = Route.page("/docs", .open) { visit in
        Page(visit.word(.apiHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.apiLead))
            out.element("ul") { out in
                link("/openapi.json", .apiDescription, &out, word)
                link("/docs/problems", .apiProblems, &out, word)
            }
            for (tag, endpoints) in chapters {
                out.element("h2", ["id": tag.rawValue]) { out in
                    out.element("a", ["href": path(tag)], text: word(tag.name))
                }
                out.element("ul") { out in
                    for endpoint in endpoints {
                        out.element("li") { out in
                            out.element("a", ["href": "\(path(tag))#\(endpoint.id)"]) { out in
                                out.element("code", text: "\(endpoint.method.rawValue) \(endpoint.path.text)")
                            }
                            out.text(" \(word(endpoint.summary))")
                        }
                    }
                }
            }
        }
    }

    private static let chapter = Route.page("/docs/chapters/{chapter}", .open) { visit in
        let name = visit.values["chapter"] ?? ""
        guard let (tag, endpoints) = chapters.first(where: { $0.tag.rawValue == name }) else {
            throw Visit.notFound(name)
        }
        return Page(visit.word(tag.name), crumbs: [Page.Crumb(visit.word(.apiHeading), "/docs")]) { out, word in
            for endpoint in endpoints { EndpointReference(endpoint).write(&out, word) }
        }
    }

    private static let chapters = EndpointTag.allCases.map { tag in
        (tag: tag, endpoints: APIEndpoints.all.filter { $0.tag == tag })
    }.filter { !$0.endpoints.isEmpty }

    private static func path(_ tag: EndpointTag) -> String { "/docs/chapters/\(tag.rawValue)" }

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

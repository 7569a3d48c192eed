package import Gateways
import Documents
import Quantities
package import UseCases

/// The portal: pages for people and data for machines over one data folder. Holds no socket.
package struct PortalSite: WebSite {
    private let folder: DataFolder
    private let table: RouteTable
    private let sessions: any SessionSource
    /// What takes longer than a page may.
    package let work: WorkRunner

    /// - Parameter routes: everything that can be asked.
    package init(
        _ folder: DataFolder, routes: [Route] = PortalRoutes.all, sessions: any SessionSource = NoSessions()
    ) {
        self.folder = folder
        self.sessions = sessions
        work = WorkRunner(folder)
        table = RouteTable(routes)
    }

    package var routes: [Route] { table.routes }

    package func longestBody(of request: WebRequest) -> Int {
        guard case .found(let route, _) = table.find(request.method, request.path) else { return 0 }
        return route.longestBody
    }

    /// Only who may use the route may fill the spool.
    package func spool(for request: WebRequest) throws -> BodySpool? {
        guard case .found(let route, _) = table.find(request.method, request.path), let longest = route.longestUpload
        else { return nil }
        let reader = try sessions.session(of: request, in: folder).map { Reader.person($0.actor) } ?? .everyone
        guard route.access.readers.include(reader) else { return nil }
        return BodySpool(folder: work.spoolFolder, longest: longest)
    }

    package func answer(_ request: WebRequest) throws -> WebAnswer {
        var answer = try self.plainAnswer(request)
        answer.headers = SecurityHeaders.all.replacing(answer.headers)
        return Self.tagged(answer, for: request)
    }

    private func plainAnswer(_ request: WebRequest) throws -> WebAnswer {
        let session = try sessions.session(of: request, in: folder)
        func visit(_ values: [String: String] = [:], upload: MultipartForm? = nil) -> Visit {
            Visit(
                request: request, values: values, query: FormValues(encoded: request.query) ?? FormValues(),
                session: session, language: LanguageChoice.language(of: request), folder: folder,
                sessions: sessions, work: work, upload: upload)
        }
        switch table.find(request.method, request.path) {
        case .nothing: return try refuse(Visit.notFound(request.path), visit(), .people)
        case .malformed: return .text(400, "not a path")
        case .otherMethods(let methods):
            return .text(
                405, "another method is needed here",
                headers: ["Allow": methods.map(\.rawValue).joined(separator: ", ")])
        case .found(let route, let values):
            do {
                let visit = visit(
                    values,
                    upload: try request.spooled.map {
                        try MultipartForm($0, contentType: request.headers["Content-Type"])
                    })
                try permit(route, visit)
                return try route.answer(visit)
            } catch let rejection as Rejection {
                return try refuse(rejection, visit(values), route.audience)
            }
        }
    }

    /// - Throws: ``Rejection`` `reader.notSignedIn`, `reader.notPermitted`, and those of ``CrossSite``.
    private func permit(_ route: Route, _ visit: Visit) throws(Rejection) {
        if route.method != .get, route.audience == .people {
            try CrossSite.check(visit.request, session: visit.session, upload: visit.upload)
        }
        try Permission.requireReader(visit.reader, among: route.access.readers)
    }

    private func refuse(_ rejection: Rejection, _ visit: Visit, _ audience: Route.Audience) throws -> WebAnswer {
        switch audience {
        case .machines: return Problem(rejection).answer
        case .people:
            // A page that needs a person asks for one first; a form is not repeated by itself.
            if rejection.code == "reader.notSignedIn", visit.request.method == "GET" {
                let here =
                    visit.request.query.isEmpty ? visit.request.path : "\(visit.request.path)?\(visit.request.query)"
                return Redirect.to("/sign-in?next=\(PercentText.encoded(here))")
            }
            return try RefusalPage.page(rejection, in: visit.word).answer(to: visit)
        }
    }

    /// A page that the browser has already is not sent again.
    private static func tagged(_ answer: WebAnswer, for request: WebRequest) -> WebAnswer {
        guard answer.status == 200, request.method == "GET" || request.method == "HEAD",
            case .bytes(let bytes) = answer.content, answer.headers["Cache-Control"]?.contains("no-store") != true
        else { return answer }
        let tag = EntityTag(of: bytes)
        var answer = answer
        answer.headers["ETag"] = tag.text
        guard tag.isKnown(to: request) else { return answer }
        answer.status = 304
        answer.content = .bytes([])
        return answer
    }
}

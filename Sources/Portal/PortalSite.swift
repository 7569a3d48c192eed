package import Gateways
import Documents
import Quantities
package import UseCases

/// The portal: pages for people and data for machines over one data folder. Holds no socket.
package struct PortalSite: WebSite {
    private let folder: DataFolder
    private let table: RouteTable
    private let sessions: any SessionSource
    private let people: RateTable
    /// What takes longer than a page may.
    package let work: WorkRunner

    /// - Parameters:
    ///   - routes: everything that can be asked.
    ///   - perPerson: how often each person may ask.
    package init(
        _ folder: DataFolder, routes: [Route] = PortalRoutes.all, sessions: any SessionSource = NoSessions(),
        perPerson: RateLimit = .none
    ) {
        people = RateTable(perPerson)
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

    package func tooLong(_ request: WebRequest, longest: Int) -> WebAnswer {
        finished(Problem(.bodyTooLarge(longest)).answer, request)
    }

    /// The template of the request's path: one of few, unlike paths. Nil for what is no path of ours.
    package func template(of request: WebRequest) -> String? {
        guard case .found(let route, _) = table.find(request.method, request.path) else { return nil }
        return route.path.text
    }

    package func answer(_ request: WebRequest) throws -> WebAnswer { finished(try plainAnswer(request), request) }

    private func finished(_ answer: WebAnswer, _ request: WebRequest) -> WebAnswer {
        var answer = answer
        answer.headers = SecurityHeaders.all.replacing(answer.headers)
        return Self.tagged(answer, for: request)
    }

    private func plainAnswer(_ request: WebRequest) throws -> WebAnswer {
        let session: Session?
        do { session = try self.session(of: request) } catch let rejection as Rejection {
            return Problem(rejection).answer
        }
        if let session, !people.take(session.actor.person.text) {
            return Problem(.tooManyRequests("fewer requests of one person")).answer
        }
        func visit(_ values: [String: String] = [:], upload: MultipartForm? = nil) -> Visit {
            Visit(
                request: request, values: values, query: FormValues(encoded: request.query) ?? FormValues(),
                session: session, language: LanguageChoice.language(of: request), folder: folder,
                sessions: sessions, work: work, upload: upload)
        }
        let isForMachines = request.path.hasPrefix("\(Endpoint.root)/")
        switch table.find(request.method, request.path) {
        case .nothing:
            return try refuse(Visit.notFound(request.path), visit(), isForMachines ? .machines : .people)
        case .malformed: return isForMachines ? Problem(.pathMalformed()).answer : .text(400, "not a path")
        case .otherMethods(let methods): return Self.otherMethod(request, methods, isForMachines: isForMachines)
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
            } catch let input as InvalidInput {
                return Problem(input).answer
            } catch let rows as BadRows where route.audience == .machines {
                return Problem(rows.rejection, rows: rows.problems).answer
            }
        }
    }

    /// - Throws: ``Rejection`` `api.token.invalid` for a token that opens nothing.
    private func session(of request: WebRequest) throws -> Session? {
        let session = try sessions.session(of: request, in: folder)
        guard request.headers["Authorization"] != nil else { return session }
        if let session, case .token = session.means { return session }
        throw Rejection.tokenInvalid()
    }

    private static func otherMethod(
        _ request: WebRequest, _ methods: [Route.Method], isForMachines: Bool
    ) -> WebAnswer {
        let names = methods.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] } + ["OPTIONS"]
        let allow: WebHeaders = ["Allow": names.joined(separator: ", ")]
        if request.method == "OPTIONS" {
            return WebAnswer(204, contentType: WebAnswer.plainText, headers: allow, body: [])
        }
        guard isForMachines else { return .text(405, "another method is needed here", headers: allow) }
        var answer = Problem(.methodNotAllowed(request.method, names)).answer
        answer.headers["Allow"] = allow["Allow"]
        return answer
    }

    /// - Throws: ``Rejection`` `reader.notSignedIn`, `reader.notPermitted`, `api.token.outOfScope`, and those of
    ///   ``CrossSite``.
    private func permit(_ route: Route, _ visit: Visit) throws(Rejection) {
        let isWrite = route.method != .get
        switch visit.session?.means {
        case .token(let reach):
            // What has no use case of its own is open to every token that may read.
            guard route.access.useCase.map({ reach.allows($0, isRead: !isWrite) }) ?? !isWrite else {
                throw .tokenOutOfScope(route.access.useCase ?? route.path.text)
            }
        case .cookie, nil:
            // A browser sends its cookie for pages of other sites too; nobody's requests cannot act for anybody.
            if isWrite, route.audience == .people || visit.session != nil {
                try CrossSite.check(visit.request, session: visit.session, upload: visit.upload)
            }
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

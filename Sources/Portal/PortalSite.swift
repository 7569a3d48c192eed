package import Gateways
import Documents
import Identity
import Quantities
package import UseCases

/// The portal: pages for people and data for machines over one data folder. Holds no socket.
package struct PortalSite: WebSite {
    private let folder: DataFolder
    private let table: RouteTable
    private let sessions: any SessionSource
    private let people: RateTable
    private let publicAddress: PublicAddress?
    /// What takes longer than a page may.
    package let work: WorkRunner

    /// - Parameters:
    ///   - routes: everything that can be asked.
    ///   - perPerson: how often each person may ask.
    ///   - publicAddress: nil where nobody has said how browsers reach this site.
    package init(
        _ folder: DataFolder, routes: [Route] = PortalRoutes.all, sessions: any SessionSource = NoSessions(),
        perPerson: RateLimit = .none, publicAddress: PublicAddress? = nil
    ) {
        self.publicAddress = publicAddress
        people = RateTable(perPerson)
        self.folder = folder
        self.sessions = sessions
        work = WorkRunner(folder)
        table = RouteTable(routes)
    }

    package var routes: [Route] { table.routes }

    package func longestBody(of request: WebRequest) throws -> Int {
        guard case .found(let route, _) = table.find(request.method, request.path), route.longestBody > 0,
            try maySend(request, to: route)
        else { return 0 }
        return route.longestBody
    }

    package func spool(for request: WebRequest) throws -> BodySpool? {
        guard case .found(let route, _) = table.find(request.method, request.path), let longest = route.longestUpload,
            try maySend(request, to: route)
        else { return nil }
        return BodySpool(folder: work.spoolFolder, longest: longest)
    }

    /// Only who may use a route may fill memory or a disk; everybody else is refused without a body.
    private func maySend(_ request: WebRequest, to route: Route) throws -> Bool {
        let session: Session?
        do { session = try self.session(of: request) } catch is Rejection {
            // The answer says why.
            return false
        }
        guard route.access.readers.include(session.map { .person($0.actor) } ?? .everyone) else { return false }
        guard case .token(let reach) = session?.means else { return true }
        return Self.allows(reach, route)
    }

    package func tooLong(_ request: WebRequest, longest: Int) -> WebAnswer {
        finished(turnedAway(request, .bodyTooLarge(longest)), request)
    }

    private static func isForMachines(_ request: WebRequest) -> Bool { request.path.hasPrefix("\(Endpoint.root)/") }

    /// A refusal before anybody looks at who asks.
    private func turnedAway(_ request: WebRequest, _ rejection: Rejection) -> WebAnswer {
        let problem = Problem(rejection).answer
        guard !Self.isForMachines(request),
            let page = try? refuse(rejection, visit(of: request, session: nil), .people)
        else { return problem }
        return page
    }

    private func visit(
        of request: WebRequest, session: Session?, _ values: [String: String] = [:], upload: MultipartForm? = nil
    ) -> Visit {
        Visit(
            request: request, values: values, query: FormValues(encoded: request.query) ?? FormValues(),
            session: session, language: LanguageChoice.language(of: request), folder: folder, sessions: sessions,
            work: work, upload: upload, publicAddress: publicAddress)
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
            self.visit(of: request, session: session, values, upload: upload)
        }
        let isForMachines = Self.isForMachines(request)
        switch table.find(request.method, request.path) {
        case .nothing:
            return try refuse(Visit.notFound(request.path), visit(), isForMachines ? .machines : .people)
        case .malformed: return isForMachines ? Problem(.pathMalformed()).answer : .text(400, "not a path")
        case .otherMethods(let methods): return otherMethod(request, methods)
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

    private func otherMethod(_ request: WebRequest, _ methods: [Route.Method]) -> WebAnswer {
        let names = methods.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] } + ["OPTIONS"]
        let allow: WebHeaders = ["Allow": names.joined(separator: ", ")]
        if request.method == "OPTIONS" {
            return WebAnswer(204, contentType: WebAnswer.plainText, headers: allow, body: [])
        }
        var answer = turnedAway(request, .methodNotAllowed(request.method, names))
        answer.headers["Allow"] = allow["Allow"]
        return answer
    }

    /// - Throws: ``Rejection`` `reader.notSignedIn`, `reader.notPermitted`, `api.token.outOfScope`, and those of
    ///   ``CrossSite``.
    private func permit(_ route: Route, _ visit: Visit) throws(Rejection) {
        let isWrite = route.method != .get
        switch visit.session?.means {
        case .token(let reach):
            guard Self.allows(reach, route) else {
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

    /// What has no use case of its own is open to every token that may read.
    private static func allows(_ reach: TokenScope, _ route: Route) -> Bool {
        let isWrite = route.method != .get
        return route.access.useCase.map { reach.allows($0, isRead: !isWrite) } ?? !isWrite
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

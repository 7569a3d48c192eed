/// Finds the route of a path, segment by segment; a literal goes before a value.
package struct RouteTable: Sendable {
    package let routes: [Route]
    private var root = Node()

    private struct Node: Sendable {
        var literals: [String: Node] = [:]
        /// At most one: what it is called is the route's matter.
        var value: [Node] = []
        var routes: [Route.Method: Route] = [:]
    }

    package enum Finding: Sendable {
        case found(Route, values: [String: String])
        /// The path is known, the method is not.
        case otherMethods([Route.Method])
        case nothing
        /// The path cannot be decoded.
        case malformed
    }

    /// Traps when two routes are the same.
    package init(_ routes: [Route]) {
        self.routes = routes
        for route in routes { Self.insert(route, route.path.segments[...], &root) }
    }

    private static func insert(_ route: Route, _ rest: ArraySlice<PathTemplate.Segment>, _ node: inout Node) {
        guard let first = rest.first else {
            precondition(node.routes[route.method] == nil, "two routes for \(route.method) \(route.path.text)")
            node.routes[route.method] = route
            return
        }
        switch first {
        case .literal(let text): insert(route, rest.dropFirst(), &node.literals[text, default: Node()])
        case .value:
            if node.value.isEmpty { node.value.append(Node()) }
            insert(route, rest.dropFirst(), &node.value[0])
        }
    }

    /// - Parameter path: as it came. A slash at its end is another path, as an empty segment is.
    package func find(_ method: String, _ path: String) -> Finding {
        guard path.hasPrefix("/") else { return .malformed }
        let parts = path == "/" ? [] : path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        var segments: [String] = []
        for part in parts {
            guard let text = PercentText.decoded(part) else { return .malformed }
            segments.append(text)
        }
        guard !segments.contains(""), let node = Self.node(segments[...], root) else { return .nothing }
        let asked = Route.Method(rawValue: method == "HEAD" ? "GET" : method)
        guard let route = asked.flatMap({ node.routes[$0] }) else {
            return .otherMethods(Route.Method.allCases.filter { node.routes[$0] != nil })
        }
        var values: [String: String] = [:]
        for (segment, text) in zip(route.path.segments, segments) {
            if case .value(let name) = segment { values[name] = text }
        }
        return .found(route, values: values)
    }

    /// The node that has routes; a literal that leads nowhere leaves the way by the value open.
    private static func node(_ rest: ArraySlice<String>, _ node: Node) -> Node? {
        guard let first = rest.first else { return node.routes.isEmpty ? nil : node }
        if let next = node.literals[first], let found = Self.node(rest.dropFirst(), next) { return found }
        return node.value.first.flatMap { Self.node(rest.dropFirst(), $0) }
    }
}

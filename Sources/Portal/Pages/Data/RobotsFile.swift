import Gateways

/// What programs that walk the web are asked to leave alone: pages that are made anew for each of millions of records.
enum RobotsFile {
    static let route = Route(.get, "/robots.txt", .open, for: .machines) { _ in
        WebAnswer(
            200, contentType: WebAnswer.plainText, headers: ["Cache-Control": "public, max-age=86400"],
            body: Array(text.utf8))
    }

    private static let text = """
        User-agent: *
        Disallow: /sign-in
        Disallow: /account
        Disallow: /language
        Disallow: /log/records
        Disallow: /tile/
        Disallow: /units?
        Disallow: /*?as=
        Disallow: /certificates/*/proof/

        """
}
